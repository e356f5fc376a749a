package inspect

import (
	"fmt"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign"
)

// readMeta reads what the file says of itself.
func (r *reader) readMeta() {
	m := &r.file.Meta
	if r.x.Info != nil {
		info := r.dict(*r.x.Info)
		for key, to := range map[string]*string{"Title": &m.Title, "Author": &m.Author, "Subject": &m.Subject, "Keywords": &m.Keywords,
			"Creator": &m.Creator, "Producer": &m.Producer, "CreationDate": &m.Created, "ModDate": &m.Modified} {
			*to = r.text(info[key])
		}
	}
	m.Language = r.text(r.catalog["Lang"])
	m.XMP = string(r.stream(r.catalog["Metadata"]))
	m.Mark, _ = ReadMark([]byte(m.XMP)) // of this packet, which the catalogue names
	m.Tagged = r.truth(r.dict(r.catalog["MarkInfo"])["Marked"])
	m.DisplayTitle = r.truth(r.dict(r.catalog["ViewerPreferences"])["DisplayDocTitle"])
	for _, o := range r.array(r.catalog["OutputIntents"]) {
		m.OutputIntent = m.OutputIntent || r.name(r.dict(o)["S"]) == "GTS_PDFA1" && r.stream(r.dict(o)["DestOutputProfile"]) != nil
	}
	if len(r.x.ID) > 0 {
		m.ID = r.byteString(r.x.ID[0])
	}
	r.language(m.Language)
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
	n := numberOf(o)
	d := r.dict(o)
	if d == nil || depth > maxDepth || n != 0 && seen[n] {
		return
	}
	if r.meet(); len(r.pages) >= maxPages {
		r.fail(foreign.Beyond("it has more than %d pages", maxPages))
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
		for _, kid := range r.array(kids) {
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
	if b := r.array(s.media); len(b) == 4 {
		p.Width, p.Height = r.points(b[2])-r.points(b[0]), r.points(b[3])-r.points(b[1])
	}
	for _, a := range r.array(s.dict["Annots"]) {
		r.meet()
		if d := r.dict(a); r.name(d["Subtype"]) == "Link" {
			p.Links = append(p.Links, Link{URI: r.text(r.dict(d["A"])["URI"]), Contents: r.text(d["Contents"])})
		}
	}
	var content []byte
	for _, c := range r.list(s.dict["Contents"]) {
		content = append(append(content, r.stream(c)...), '\n')
		if len(content) > maxContent {
			r.fail(foreign.Beyond("it unpacks to more than %d MB", maxContent>>20))
			return
		}
	}
	if r.laid {
		s.pen = newPen(r.mediaOf(s))
	}
	t := &interpreter{r: r, leaf: s, left: maxOperators}
	t.run(content, r.dict(s.resources), 0)
	p.Text = t.text.String()
	if t.untagged > 0 {
		r.fault(Untagged, i, fmt.Sprintf("%d characters belong to no tag and are not marked as page furniture", t.untagged))
	}
	switch {
	case t.drawn == 1:
		r.fault(Untagged, i, "1 picture or line belongs to no tag and is not marked as page furniture")
	case t.drawn > 1:
		r.fault(Untagged, i, fmt.Sprintf("%d pictures or lines belong to no tag and are not marked as page furniture", t.drawn))
	}
	if t.odd > 0 {
		r.fault(OddCharacter, i, fmt.Sprintf("%d characters are written with code points that are not the character's own (%s)", t.odd, t.oddSample))
	}
	r.file.Pages = append(r.file.Pages, p)
}

// readLabels reads the page labels (ISO 32000-1 12.4.2), as far as they are
// plain numbers with a prefix.
func (r *reader) readLabels() {
	nums := r.array(r.dict(r.catalog["PageLabels"])["Nums"])
	for i := 0; i+1 < len(nums); i += 2 {
		from, _ := r.integer(nums[i])
		to := len(r.file.Pages)
		if i+3 < len(nums) {
			if next, ok := r.integer(nums[i+2]); ok {
				to = min(to, next)
			}
		}
		d := r.dict(nums[i+1])
		first, ok := r.integer(d["St"])
		if !ok {
			first = 1
		}
		for p := max(from, 0); p < to && r.err == nil; p++ {
			r.meet()
			label := r.text(d["P"])
			if r.name(d["S"]) != "" {
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
		for o != nil && !seen[numberOf(o)] && level <= maxDepth {
			seen[numberOf(o)] = true
			d := r.dict(o)
			if d == nil {
				return
			}
			r.file.Outline = append(r.file.Outline, Bookmark{level, r.text(d["Title"])})
			walk(d["First"], level+1)
			o = d["Next"]
		}
	}
	walk(r.dict(r.catalog["Outlines"])["First"], 1)
}
