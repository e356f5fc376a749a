package impose

import (
	"context"
	"strconv"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/geometry"
)

// Stamp is a page that is drawn under or over another: a letterhead, a number.
// It stands in the middle, and is made smaller where it is larger than the page.
type Stamp struct {
	Part   *foreign.File
	Page   int  // from 0
	Turned bool // it stands on its head
}

// Leaf is a page of a pack: one of a part's, or a blank.
type Leaf struct {
	Part          *foreign.File // nil: a blank
	Page          int           // of the part, from 0
	Width, Height length.Length // of a blank
	Under, Over   []Stamp
	Turned        bool // the page of the part stands on its head
}

// Entry is a line of the pack's own outline, with a part's outline below it.
type Entry struct {
	Title string        // "": the part's outline stands by itself
	Leaf  int           // where the line leads: an index into Leaves
	Part  *foreign.File // nil: no outline below it
}

// Binding says what stands on which page of a pack.
type Binding struct {
	Leaves  []Leaf
	Entries []Entry
	Numbers bool // pages are called by their number in the pack
	About   About
	Last    bool // the parts are bound nowhere else: they rest (foreign.File.Rest) before the file is written
}

// Bound is a finished pack.
type Bound struct {
	PDF    []byte
	Claim  string // "2A", "2U", "2B" when the file says that it is PDF/A-2, else ""
	Why    string // why it does not say so
	Tagged bool   // every page's tags are there
	// LostLinks is how many links were left out: they lead to what is not in the pack,
	// or would run something.
	LostLinks int
}

// binder is a pack in the making.
type binder struct {
	*builder
	in        *Binding
	out       *Bound
	pages     int   // the object number of the page tree
	kids      []int // the object numbers of the pages, by leaf
	tags      *tags
	firstLeaf map[*foreign.File][]int // by part and page: the first leaf that it is on; -1: it is on none
}

// Bind makes a pack of whole pages, one to a side, as large as they were. Tags
// are kept, and links to addresses and to pages that are in the pack. The same input
// gives the same bytes. The error is the machine's.
func Bind(ctx context.Context, in *Binding) (*Bound, error) {
	b := &binder{builder: newBuilder(), in: in, out: &Bound{}, firstLeaf: map[*foreign.File][]int{}}
	root, info := b.reserve(), b.reserve()
	b.pages = b.reserve()
	for range in.Leaves {
		b.kids = append(b.kids, b.reserve())
	}
	b.reservePlaces()
	for i := range in.Leaves {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if err := b.leaf(i); err != nil {
			return nil, err
		}
	}
	b.set(b.pages, pagesOf(b.kids))
	catalog := catalogOf(b.pages)
	b.outline(catalog)
	if in.Numbers {
		catalog["PageLabels"] = types.Dict{"Nums": types.Array{types.Integer(0), types.Dict{"S": types.Name("D")}}}
	}
	b.out.Tagged = b.tags.finish(catalog)
	b.out.Claim, b.out.Why = b.archive(catalog, &in.About, b.out.Tagged)
	b.set(root, catalog)
	b.set(info, in.About.info())
	if err := b.drain(ctx); err != nil {
		return nil, err
	}
	b.shareAlike()
	if in.Last {
		for _, p := range b.parts {
			p.Rest()
		}
	}
	b.out.PDF = b.write(root, info)
	return b.out, nil
}

// Carries says that the pages of a part can be read in a pack of them alone. Damage
// that foreign.Open does not see shows there. The error is the machine's.
func Carries(ctx context.Context, p *foreign.File) (bool, error) {
	in := &Binding{}
	for i := range p.Pages {
		in.Leaves = append(in.Leaves, Leaf{Part: p, Page: i})
	}
	out, err := Bind(ctx, in)
	if err != nil {
		return false, err
	}
	back, err := foreign.Reopen(ctx, &diag.Log{}, p.Name, out.PDF)
	return back != nil, err
}

// reservePlaces finds where each part's pages will stand, so that what refers to a
// page refers to it there.
func (b *binder) reservePlaces() {
	for i, l := range b.in.Leaves {
		if l.Part == nil {
			continue
		}
		at := b.firstLeaf[l.Part]
		if at == nil {
			at = make([]int, len(l.Part.Pages))
			for k := range at {
				at[k] = -1
			}
			b.firstLeaf[l.Part] = at
		}
		if at[l.Page] < 0 {
			at[l.Page] = i
			b.importerOf(l.Part).numbers[l.Part.Pages[l.Page].Number] = b.kids[i]
		}
	}
	b.tags = newTags(b)
}

// leaf makes the page of leaf i of the pack.
func (b *binder) leaf(i int) error {
	leaf := &b.in.Leaves[i]
	d := types.Dict{"Type": types.Name("Page"), "Parent": reference(b.pages)}
	b.set(b.kids[i], d)
	if leaf.Part == nil {
		blank := geometry.Sized(geometry.Milli(leaf.Width), geometry.Milli(leaf.Height))
		d["MediaBox"], d["Resources"] = rectangle(blank), types.Dict{}
		return b.lay(d, leaf, blank, geometry.Identity(), nil)
	}
	p, page := leaf.Part, &leaf.Part.Pages[leaf.Page]
	im := b.importerOf(p)
	d["MediaBox"] = boxOf(page.MediaBox, page.Media)
	if page.Crop != page.Media {
		d["CropBox"] = boxOf(page.CropBox, page.Crop)
	}
	turn := page.Turn
	if leaf.Turned {
		turn = (turn + 180) % 360
	}
	if turn != 0 {
		d["Rotate"] = types.Integer(turn)
	}
	for _, k := range []string{"Group", "UserUnit", "Tabs"} {
		if page.Dict[k] != nil {
			d[k] = im.copy(page.Dict[k])
		}
	}
	shown := appearances(p, page, true)
	d["Resources"] = im.copy(page.Resources)
	if len(shown) > 0 {
		d["Resources"] = withForms(im, page, shown)
	}
	if d["Resources"] == nil {
		d["Resources"] = types.Dict{}
	}
	b.tags.page(p, page, b.kids[i], d, shown)
	b.annotate(p, page, d)
	width, height := page.Shown()
	return b.lay(d, leaf, geometry.Sized(width, height), page.Upright().Inverse(), shown)
}

// lay writes the content of a leaf into its page d, with what lies under and over it.
// shown is the page as it is shown, from the origin; to maps that to the page's own
// coordinates.
func (b *binder) lay(d types.Dict, leaf *Leaf, shown geometry.Box, to geometry.Matrix, appearances []appearance) error {
	under, err := b.stamps(d, "JbU", leaf.Under, shown, to)
	if err != nil {
		return err
	}
	over, err := b.stamps(d, "JbO", leaf.Over, shown, to)
	if err != nil {
		return err
	}
	if leaf.Part == nil {
		return b.setContent(d, []byte(under+over))
	}
	p, page := leaf.Part, &leaf.Part.Pages[leaf.Page]
	if under == "" && over == "" && len(appearances) == 0 {
		return b.own(d, p, page)
	}
	before, after := frame(page, appearances)
	return b.around(d, p, page, under+"q\n"+before, after+"\nQ\n"+over)
}

// own makes the content of a part's page that of d.
func (b *binder) own(d types.Dict, p *foreign.File, page *foreign.Page) error {
	if page.Rewritten {
		content, err := p.Content(page)
		if err != nil {
			return err
		}
		return b.setContent(d, content)
	}
	if c := page.Dict["Contents"]; c != nil {
		d["Contents"] = b.importerOf(p).copy(c)
	}
	return nil
}

// around writes a page's content into d, between before and after. The page's own
// stays the stream that it was, so that copies of a page share it.
func (b *binder) around(d types.Dict, p *foreign.File, page *foreign.Page, before, after string) error {
	all := types.Array{}
	for i, text := range []string{before, after} {
		s, err := b.stream(types.Dict{}, []byte(text))
		if err != nil {
			return err
		}
		all = append(all, s)
		if i > 0 {
			break
		}
		if err := b.own(d, p, page); err != nil {
			return err
		}
		im := b.importerOf(p)
		if own, is := p.Object(page.Dict["Contents"]).(types.Array); is && !page.Rewritten {
			all = append(all, im.copy(own).(types.Array)...)
		} else if d["Contents"] != nil {
			all = append(all, d["Contents"])
		}
	}
	d["Contents"] = all
	return nil
}

// setContent makes content the page's, if there is any.
func (b *binder) setContent(d types.Dict, content []byte) error {
	if len(content) == 0 {
		return nil
	}
	s, err := b.stream(types.Dict{}, content)
	if err != nil {
		return err
	}
	d["Contents"] = s
	return nil
}

// stamps gives the operators that draw stamps on a page d, as furniture (ISO 32000-1
// 14.8.2.2), and adds the stamps to its resources under names that begin with name.
// shown and to are those of lay.
func (b *binder) stamps(d types.Dict, name string, stamps []Stamp, shown geometry.Box, to geometry.Matrix) (string, error) {
	var out strings.Builder
	for _, s := range stamps {
		page := &s.Part.Pages[s.Page]
		f, err := b.formOnce(s.Part, s.Page)
		if err != nil {
			return "", err
		}
		width, height := page.Shown()
		k := min(geometry.One, scale(size{width, height}, shown))
		m := geometry.Matrix{A: k, D: k, E: (shown.Width() - geometry.Mul(width, k)) / 2, F: (shown.Height() - geometry.Mul(height, k)) / 2}
		if s.Turned {
			m = m.Times(geometry.Matrix{A: -geometry.One, D: -geometry.One, E: shown.Width(), F: shown.Height()})
		}
		key := b.addForm(d, name, f)
		out.WriteString("/Artifact<</Type/Pagination>>BDC q " + operands(m.Times(to)) + "cm /" + key + " Do Q EMC\n")
	}
	return out.String(), nil
}

// addForm adds a form to the resources of a page d and gives its name there: name
// with a number that the page does not use, for it may come from a pack, too. The
// resources become the page's own.
func (b *binder) addForm(d types.Dict, name string, form types.IndirectRef) string {
	resources := types.Dict{}
	for k, v := range b.dictAt(d["Resources"]) {
		resources[k] = v
	}
	forms := types.Dict{}
	for k, v := range b.dictAt(resources["XObject"]) {
		forms[k] = v
	}
	key := freeName(forms, name)
	forms[key] = form
	resources["XObject"] = forms
	d["Resources"] = resources
	return key
}

// freeName is name with the first number that d does not have.
func freeName(d types.Dict, name string) string {
	for i := 0; ; i++ {
		key := name + strconv.Itoa(i)
		if _, taken := d[key]; !taken {
			return key
		}
	}
}
