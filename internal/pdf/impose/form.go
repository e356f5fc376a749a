package impose

import (
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/filter"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/geometry"
)

// builder is a file in the making, with an importer for each part.
type builder struct {
	pool
	importers map[*foreign.File]*importer
	parts     []*foreign.File // in the order in which they were met
	layers    layers
	forms     map[formKey]types.IndirectRef // of pages that are drawn on many others
}

func newBuilder() *builder {
	return &builder{importers: map[*foreign.File]*importer{}, forms: map[formKey]types.IndirectRef{}}
}

// importerOf gives the importer of a part; it makes it the first time.
func (b *builder) importerOf(p *foreign.File) *importer {
	im := b.importers[p]
	if im == nil {
		im = newImporter(&b.pool, p)
		b.importers[p] = im
		b.parts = append(b.parts, p)
	}
	return im
}

// form makes a form XObject of page i of a part, turned clockwise by so many
// degrees, with its lower left corner at the origin, and gives its size in thousandths
// of a point. Its coordinates stay
// of the page's order: PDFium drops small characters from the text of forms that
// are drawn within a unit square.
func (b *builder) form(p *foreign.File, i, turn int) (f types.IndirectRef, width, height int, err error) {
	page := &p.Pages[i]
	m := page.Upright()
	width, height = page.Shown()
	if turn != 0 {
		m = m.Times(geometry.Quarter(geometry.Sized(width, height), turn))
		if turn%180 != 0 {
			width, height = height, width
		}
	}
	f, err = b.pageForm(p, page, transformation(m))
	return f, width, height, err
}

// pageForm makes a form XObject of a page; its matrix m puts it in its place.
func (b *builder) pageForm(p *foreign.File, page *foreign.Page, m types.Array) (types.IndirectRef, error) {
	im := b.importerOf(p)
	resources, _ := im.copy(p.Object(page.Resources)).(types.Dict)
	d := types.Dict{"Type": types.Name("XObject"), "Subtype": types.Name("Form"), "BBox": boxOf(page.CropBox, page.Crop), "Matrix": m}
	if g := p.Dict(page.Dict["Group"]); g != nil {
		d["Group"] = im.copy(page.Dict["Group"])
	}
	shown := appearances(p, page, false)
	if len(shown) > 0 {
		resources = withForms(im, page, shown)
	}
	if resources == nil {
		resources = types.Dict{}
	}
	d["Resources"] = resources
	if s, is := p.Object(page.Dict["Contents"]).(types.StreamDict); is && page.Unopened+page.Unclosed+len(shown) == 0 && !page.Rewritten && plainFlate(s) {
		d["Filter"] = types.Name("FlateDecode")
		return b.add(types.StreamDict{Dict: d, Raw: s.Raw}), nil
	}
	content, err := p.Content(page)
	if err != nil {
		return types.IndirectRef{}, err
	}
	before, after := frame(page, shown)
	return b.stream(d, []byte(before+string(content)+after))
}

// plainFlate says that a stream is deflated and nothing else, so that its bytes can
// be taken over.
func plainFlate(s types.StreamDict) bool {
	f := s.FilterPipeline
	return len(f) == 1 && f[0].Name == filter.Flate && len(f[0].DecodeParms) == 0
}

// marker lets what lies under a marker's colour be seen.
func marker(a appearance) string {
	if a.Over {
		return "/" + a.name + " gs "
	}
	return ""
}

// frame is what stands before and after a page's content, so that it leaves the
// graphics state as it found it: what it lacks of q and Q, and the appearances
// of the page's annotations.
func frame(page *foreign.Page, shown []appearance) (before, after string) {
	before, after = strings.Repeat("q ", page.Unopened), strings.Repeat(" Q", page.Unclosed)
	if len(shown) == 0 {
		return before, after
	}
	before, after = "q\n"+before, after+"\nQ\n"
	for _, a := range shown {
		drawn := "q " + marker(a) + operands(a.Place) + "cm /" + a.name + " Do Q"
		if a.mark != "" {
			drawn = a.mark + drawn + " EMC"
		}
		after += drawn + "\n"
	}
	return before, after
}
