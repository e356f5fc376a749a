package arrange

import (
	"cmp"
	"strings"

	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/draft"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// exportedReader puts the blocks of a document that export made into a draft.
type exportedReader struct {
	a       *arranger
	lang    string
	part    string // of export's own headings: "summary", "about", …
	section *draft.Section
	item    *draft.Item
	body    []source.Block
	shown   *source.Picture // of which the words were read last; nil for none
}

// exported reads a document that export made.
func (a *arranger) exported() {
	count := map[string]int{}
	for i := range a.d.Blocks {
		count[wording.Language(a.d.Blocks[i].Text)] += len(wording.Key(a.d.Blocks[i].Text))
	}
	r := &exportedReader{a: a, lang: "zh"}
	if count["en"] > count["zh"] {
		r.lang = "en"
	}
	for i := range a.d.Blocks {
		if a.ctx.Err() != nil {
			return
		}
		r.block(&a.d.Blocks[i])
	}
	r.flush()
	a.out.Languages = []string{r.lang}
}

// flush puts the paragraphs so far into the text that they belong to.
func (r *exportedReader) flush() {
	blocks := r.body
	r.body = nil
	if len(blocks) == 0 {
		return
	}
	text := source.Markdown(source.ReportHeadings(blocks))
	o := r.a.out
	switch {
	case r.part == "about":
		o.About.Put(r.lang, text)
	case r.part == "editors-note":
		o.EditorsNote.Put(r.lang, text)
	case r.part == "cite":
		o.Cite.Put(r.lang, text)
	case r.part == "notice":
		o.Notice.Put(r.lang, text)
	case r.part == "acknowledgements" || r.part == "致谢":
		o.Thanks.Put(r.lang, text)
	case r.part == "licence" || r.part == "许可":
		o.Licence.Put(r.lang, text)
	case r.part != "":
		r.a.left = append(r.a.left, blocks...)
	case r.item != nil:
		r.item.Body.Put(r.lang, text)
	case r.section != nil:
		r.section.Body.Put(r.lang, text)
	default:
		r.a.left = append(r.a.left, blocks...)
	}
}

func (r *exportedReader) block(b *source.Block) {
	o, text := r.a.out, source.Inline(b)
	if b.Role == "" || b.Role == "continue" {
		r.plain(b, text)
		return
	}
	r.flush()
	switch b.Role {
	case "series":
		o.Series.Put(r.lang, text)
	case "publisher":
		o.Publisher.Put(r.lang, text)
	case "label":
		o.Label.Put(r.lang, text)
	case "date":
		o.Date = clue.Date(text)
	case "embargo":
		if _, at, cut := strings.Cut(strings.Replace(text, "：", ":", 1), ":"); cut {
			o.Embargo = strings.TrimSpace(at)
		}
	case "part":
		r.part, r.section, r.item = partOf(text), nil, nil
	case "lead":
		if r.section == nil {
			r.a.left = append(r.a.left, *b)
			return
		}
		r.section.Lead.Put(r.lang, text)
	case "item":
		if r.section == nil {
			r.begin("")
		}
		r.item = &draft.Item{}
		r.item.Title.Put(r.lang, text)
		r.section.Items = append(r.section.Items, r.item)
	case "short":
		if r.item == nil {
			r.a.left = append(r.a.left, *b)
			return
		}
		r.item.Short.Put(r.lang, text)
	case "figure":
		f := draft.KeyFigure{}
		f.Value.Put(r.lang, text)
		o.Figures = append(o.Figures, f)
	case "figure label", "figure source":
		r.figure(b, text)
	case "event":
		e := draft.Event{}
		e.Date.Put(r.lang, text)
		o.Timeline = append(o.Timeline, e)
	case "event text":
		if k := r.last(len(o.Timeline), b); k >= 0 {
			o.Timeline[k].Text.Put(r.lang, text)
		}
	case "quotation":
		q := draft.Quotation{}
		q.Text.Put(r.lang, text)
		o.Quotes = append(o.Quotes, q)
	case "quotation by":
		if k := r.last(len(o.Quotes), b); k >= 0 {
			o.Quotes[k].By.Put(r.lang, text)
		}
	case "author":
		w := draft.Author{}
		w.Name.Put(r.lang, text)
		o.Authors = append(o.Authors, w)
	case "author role", "author organisation", "author email":
		r.author(b, text)
	case "related":
		f := draft.Related{}
		f.Title.Put(r.lang, text)
		o.Related = append(o.Related, f)
	case "related date", "related link":
		r.related(b)
	case "picture":
		r.picture(b, text)
	case "contact":
		if kind, _ := clue.Contact(b.Text); kind == "" && o.Contact.Name == nil && o.Contact.Address == nil && !clue.NamesPlace(text) {
			o.Contact.Name.Put(r.lang, text)
			return
		} else if kind == "" && o.Contact.Address == nil {
			o.Contact.Address.Put(r.lang, text)
			return
		}
		r.a.contact([]source.Block{{Kind: source.Paragraph, Text: b.Text, Pos: b.Pos}})
	default:
		r.a.left = append(r.a.left, *b)
	}
}

// picture gives a picture the caption that stands below its words. Of one that is not in
// the file both are left over.
func (r *exportedReader) picture(b *source.Block, text string) {
	for i := range r.a.d.Pictures {
		if p := &r.a.d.Pictures[i]; p.ID != "" && p.Alt != "" && wording.Key(p.Alt) == wording.Key(text) {
			r.shown = p
			return
		}
	}
	if r.shown == nil || r.shown.Caption != "" {
		r.shown = nil
		r.a.left = append(r.a.left, *b)
		return
	}
	r.shown.Caption = text
}

func (r *exportedReader) figure(b *source.Block, text string) {
	k := r.last(len(r.a.out.Figures), b)
	switch {
	case k < 0:
	case b.Role == "figure label":
		r.a.out.Figures[k].Label.Put(r.lang, text)
	default:
		r.a.out.Figures[k].Source.Put(r.lang, text)
	}
}

// author takes what else is known of the author who was read last.
func (r *exportedReader) author(b *source.Block, text string) {
	k := r.last(len(r.a.out.Authors), b)
	switch {
	case k < 0:
	case b.Role == "author role":
		r.a.out.Authors[k].Role.Put(r.lang, text)
	case b.Role == "author organisation":
		r.a.out.Authors[k].Organisation.Put(r.lang, text)
	default:
		r.a.out.Authors[k].Email = b.Text
	}
}

// related takes the date or the address of the text to read whose title was read last.
func (r *exportedReader) related(b *source.Block) {
	k := r.last(len(r.a.out.Related), b)
	switch {
	case k < 0:
	case b.Role == "related date":
		r.a.out.Related[k].Date = cmp.Or(clue.Date(b.Text), b.Text)
	default:
		r.a.out.Related[k].Link = b.Text
	}
}

// last is the index of the last of n entries, to which a block belongs. It is -1, and the
// block is left over, where there is none.
func (r *exportedReader) last(n int, b *source.Block) int {
	if n == 0 {
		r.a.left = append(r.a.left, *b)
	}
	return n - 1
}

// plain reads a paragraph of which the style says no more than Word's own do.
func (r *exportedReader) plain(b *source.Block, text string) {
	switch {
	case b.Title:
		r.flush()
		r.a.out.Title.Put(r.lang, text)
	case b.Kind == source.Heading && b.Level == 1:
		r.flush()
		r.begin(text)
	case b.Kind == source.Figure:
		if p := &r.a.d.Pictures[b.Picture-1]; p.ID != "" && r.part == "" {
			r.body = append(r.body, source.Block{Kind: source.Figure, Placed: []string{placeOf(p, "")}, Pos: b.Pos})
		}
	case r.part == "messages":
		t := draft.Text{}
		t.Put(r.lang, text)
		r.a.out.Messages = append(r.a.out.Messages, t)
	case r.part == "summary":
		t := draft.Text{}
		t.Put(r.lang, text)
		r.a.out.Summary = append(r.a.out.Summary, t)
	default:
		r.body = append(r.body, *b)
	}
}

// begin begins a section.
func (r *exportedReader) begin(title string) {
	kind := clue.Section(title)
	if kind == "" || r.a.has(kind) {
		kind = r.a.freshID()
	}
	r.part, r.item, r.section = "", nil, r.a.sectionOf(kind)
	if title == "" {
		title = standardTitle(kind, r.lang)
	}
	r.section.Title.Put(r.lang, title)
}

// partOf is the part that a heading of export's own begins.
func partOf(title string) string {
	if k := clue.Part(title); k != "" {
		return k
	}
	if k := strings.ToLower(title); k != "要点" && k != "key messages" {
		return k
	}
	return "messages"
}
