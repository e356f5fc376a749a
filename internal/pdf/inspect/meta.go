package inspect

import (
	"fmt"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/inspect/objects"
	"jianbao/internal/pdf/inspect/xmp"
)

// readMeta reads what the file says of itself.
func (r *reader) readMeta() {
	m := &r.file.Meta
	if info := r.Dict(r.Trailer["Info"]); info != nil {
		for key, to := range map[string]*string{"Title": &m.Title, "Author": &m.Author, "Subject": &m.Subject, "Keywords": &m.Keywords,
			"Creator": &m.Creator, "Producer": &m.Producer, "CreationDate": &m.Created, "ModDate": &m.Modified} {
			*to = r.Text(info[key])
		}
	}
	m.Language = r.Text(r.Catalog["Lang"])
	m.XMP = string(r.Stream(r.Catalog["Metadata"]))
	m.Mark, _ = ReadMark([]byte(m.XMP)) // of this packet, which the catalogue names
	m.Tagged = r.Truth(r.Dict(r.Catalog["MarkInfo"])["Marked"])
	m.DisplayTitle = r.Truth(r.Dict(r.Catalog["ViewerPreferences"])["DisplayDocTitle"])
	for _, o := range r.Array(r.Catalog["OutputIntents"]) {
		m.OutputIntent = m.OutputIntent || r.Name(r.Dict(o)["S"]) == "GTS_PDFA1" && r.Stream(r.Dict(o)["DestOutputProfile"]) != nil
	}
	if id := r.Array(r.Trailer["ID"]); len(id) > 0 {
		m.ID = r.Hexadecimal(id[0])
	}
	if m.Title == "" {
		m.Title = m.xmpTitle() // the one that ISO 14289-1 7.1 asks for
	}
	r.language(m.Language)
}

// xmpTitle is the title that the metadata packet gives; "" for none.
func (m *Meta) xmpTitle() string {
	p, err := xmp.Read([]byte(m.XMP))
	if err != nil {
		return ""
	}
	title, _ := p.Find("http://purl.org/dc/elements/1.1/", "title").Default()
	return title
}

// language notes a language that the file names.
func (r *reader) language(lang string) {
	if lang != "" && !slices.Contains(r.file.Languages, lang) {
		r.file.Languages = append(r.file.Languages, lang)
	}
}

// findPages walks the page tree (ISO 32000-1 7.7.3); media and resources are what the
// node o inherits, seen the numbers of the nodes that were met.
func (r *reader) findPages(o, media, resources types.Object, depth int, seen map[int]bool) {
	n := objects.NumberOf(o)
	d := r.Dict(o)
	if d == nil || depth > objects.MaxDepth || n != 0 && seen[n] {
		return
	}
	if r.Meet(); len(r.pages) >= maxPages {
		r.Fail(foreign.Beyond("it has more than %d pages", maxPages))
		return
	}
	seen[n] = true
	if v, ok := d["MediaBox"]; ok {
		media = v
	}
	if v, ok := d["Resources"]; ok {
		resources = v
	}
	if kids, ok := d["Kids"]; ok {
		for _, kid := range r.Array(kids) {
			r.findPages(kid, media, resources, depth+1, seen)
		}
		return
	}
	r.pages = append(r.pages, &leaf{number: n, dict: d, media: media, resources: resources, content: map[int]*piece{}})
}

// readPage reads page i: its measures, links, fonts and text.
func (r *reader) readPage(i int) {
	s := r.pages[i]
	p := Page{}
	if b := r.Array(s.media); len(b) == 4 {
		p.Width, p.Height = r.Points(b[2])-r.Points(b[0]), r.Points(b[3])-r.Points(b[1])
	}
	for _, a := range r.Array(s.dict["Annots"]) {
		r.Meet()
		if d := r.Dict(a); r.Name(d["Subtype"]) == "Link" {
			p.Links = append(p.Links, Link{URI: r.Text(r.Dict(d["A"])["URI"]), Contents: r.Text(d["Contents"])})
		}
	}
	var content []byte
	for _, c := range r.List(s.dict["Contents"]) {
		content = append(append(content, r.Stream(c)...), '\n')
		if len(content) > maxContent {
			r.Fail(foreign.Beyond("it unpacks to more than %d MB", maxContent>>20))
			return
		}
	}
	if r.laid {
		s.pen = newPen(r.mediaOf(s))
	}
	t := &interpreter{r: r, leaf: s, left: maxOperators}
	t.run(content, r.Dict(s.resources), 0)
	p.Text = t.text.String()
	r.file.Pages = append(r.file.Pages, p)
}

// readLabels reads the page labels (ISO 32000-1 12.4.2), as far as they are
// plain numbers with a prefix.
func (r *reader) readLabels() {
	nums := r.Array(r.Dict(r.Catalog["PageLabels"])["Nums"])
	for i := 0; i+1 < len(nums); i += 2 {
		from, _ := r.Integer(nums[i])
		to := len(r.file.Pages)
		if i+3 < len(nums) {
			if next, ok := r.Integer(nums[i+2]); ok {
				to = min(to, next)
			}
		}
		d := r.Dict(nums[i+1])
		first, ok := r.Integer(d["St"])
		if !ok {
			first = 1
		}
		for p := max(from, 0); p < to && r.Stop == nil; p++ {
			r.Meet()
			label := r.Text(d["P"])
			if r.Name(d["S"]) != "" {
				label += fmt.Sprint(first + p - from)
			}
			r.file.Pages[p].Label = label
		}
	}
}

// readOutline lists the outline, each line before those below it.
func (r *reader) readOutline() {
	seen := map[int]bool{}
	var walk func(o types.Object, level int)
	walk = func(o types.Object, level int) {
		for o != nil && !seen[objects.NumberOf(o)] && level <= objects.MaxDepth {
			seen[objects.NumberOf(o)] = true
			d := r.Dict(o)
			if d == nil {
				return
			}
			r.file.Outline = append(r.file.Outline, Bookmark{level, r.Text(d["Title"])})
			walk(d["First"], level+1)
			o = d["Next"]
		}
	}
	walk(r.Dict(r.Catalog["Outlines"])["First"], 1)
}
