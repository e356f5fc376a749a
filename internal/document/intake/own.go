package intake

import (
	"slices"
	"strings"
)

// isOwn says that export made a document: its styles say what each paragraph is.
func (d *Document) isOwn() bool {
	for i := range d.Blocks {
		if d.Blocks[i].Role != "" && d.Blocks[i].Role != "continue" || len(d.Blocks[i].Marks) > 0 {
			return true
		}
	}
	return false
}

// ownReader puts the blocks of a document that export made into a draft.
type ownReader struct {
	a       *arranger
	lang    string
	part    string // of export's own headings: "summary", "about", …
	section *Section
	item    *Point
	body    []Block
}

// own reads a document that export made.
func (a *arranger) own() {
	count := map[string]int{}
	for i := range a.d.Blocks {
		count[language(a.d.Blocks[i].Text)] += len(key(a.d.Blocks[i].Text))
	}
	r := &ownReader{a: a, lang: "zh"}
	if count["en"] > count["zh"] {
		r.lang = "en"
	}
	for i := range a.d.Blocks {
		r.block(&a.d.Blocks[i])
	}
	r.flush()
	a.out.Languages = []string{r.lang}
}

// flush puts the paragraphs so far into the text that they belong to.
func (r *ownReader) flush() {
	blocks := r.body
	r.body = nil
	if len(blocks) == 0 {
		return
	}
	text := markdown(ownHeadings(blocks))
	o := r.a.out
	switch {
	case r.part == "about":
		o.About.put(r.lang, text)
	case r.part == "cite":
		o.Cite.put(r.lang, text)
	case r.part == "notice":
		o.Notice.put(r.lang, text)
	case r.part != "":
		r.a.left = append(r.a.left, blocks...)
	case r.item != nil:
		r.item.Body.put(r.lang, text)
	case r.section != nil:
		r.section.Body.put(r.lang, text)
	default:
		r.a.left = append(r.a.left, blocks...)
	}
}

// ownHeadings are blocks of which the headings have the levels that they had in
// the report: export sets them two levels lower.
func ownHeadings(blocks []Block) []Block {
	blocks = slices.Clone(blocks)
	for i := range blocks {
		if b := &blocks[i]; b.Kind == Heading {
			b.Role, b.Level, b.Label = "body", min(max(b.Level-2, 1), 6), ""
		}
	}
	return blocks
}

func (r *ownReader) block(b *Block) {
	o, text := r.a.out, inlineOf(b)
	if b.Role == "" || b.Role == "continue" {
		r.plain(b, text)
		return
	}
	r.flush()
	switch b.Role {
	case "series":
		o.Series.put(r.lang, text)
	case "publisher":
		o.Publisher.put(r.lang, text)
	case "label":
		o.Label.put(r.lang, text)
	case "date":
		o.Date = dateOf(text)
	case "part":
		r.part, r.section, r.item = partOf(text), nil, nil
	case "lead":
		if r.section == nil {
			r.a.left = append(r.a.left, *b)
			return
		}
		r.section.Lead.put(r.lang, text)
	case "item":
		if r.section == nil {
			r.begin("")
		}
		r.item = &Point{}
		r.item.Title.put(r.lang, text)
		r.section.Items = append(r.section.Items, r.item)
	case "short":
		if r.item == nil {
			r.a.left = append(r.a.left, *b)
			return
		}
		r.item.Short.put(r.lang, text)
	case "figure":
		f := KeyFigure{}
		f.Value.put(r.lang, text)
		o.Figures = append(o.Figures, f)
	case "figure label", "figure source":
		r.figure(b, text)
	case "contact":
		if kind, _ := contactLabel(b.Text); kind == "" && o.Contact.Address == nil {
			o.Contact.Address.put(r.lang, text)
			return
		}
		r.a.contact([]Block{{Kind: Paragraph, Text: b.Text, Pos: b.Pos}})
	default:
		r.a.left = append(r.a.left, *b)
	}
}

func (r *ownReader) figure(b *Block, text string) {
	k := len(r.a.out.Figures) - 1
	switch {
	case k < 0:
		r.a.left = append(r.a.left, *b)
	case b.Role == "figure label":
		r.a.out.Figures[k].Label.put(r.lang, text)
	default:
		r.a.out.Figures[k].Source.put(r.lang, text)
	}
}

// plain reads a paragraph of which the style says no more than Word's own do.
func (r *ownReader) plain(b *Block, text string) {
	switch {
	case b.Title:
		r.flush()
		r.a.out.Title.put(r.lang, text)
	case b.Kind == Heading && b.Level == 1:
		r.flush()
		r.begin(text)
	case b.Kind == Figure:
	case r.part == "summary":
		t := Text{}
		t.put(r.lang, text)
		r.a.out.Summary = append(r.a.out.Summary, t)
	default:
		r.body = append(r.body, *b)
	}
}

// begin begins a section.
func (r *ownReader) begin(title string) {
	kind := sectionKind(title)
	if kind == "" || r.a.has(kind) {
		kind = r.a.freshID()
	}
	r.part, r.item, r.section = "", nil, r.a.sectionOf(kind)
	if title == "" {
		title = standardTitle(kind, r.lang)
	}
	r.section.Title.put(r.lang, title)
}

// partOf is the part that a heading of export's own begins.
func partOf(title string) string {
	if k := partKind(title); k != "" {
		return k
	}
	return strings.ToLower(title)
}
