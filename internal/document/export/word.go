package export

import (
	"context"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"

	"jianbao/internal/han"
	"jianbao/internal/report"
	"jianbao/internal/report/remarks"
)

// Word writes a report in one language as a Word file: headings, numbers, lists
// and faces are styles, notes are footnotes. mark gives the bookmark of the text
// with a path, "" for none, or several with spaces between: by it the text is known when the file comes back. A
// nil mark gives none. open gives the picture in a file, nil for one that cannot be
// drawn, in place of which its words stand; where it is nil none is. said are the remarks on a text, which are
// comments of the file; a nil one has none. The error is ctx's, or that of the packing.
func Word(ctx context.Context, r *report.Report, lang string, mark func(path string) string, open func(file string) *Drawing, said func(path string) []remarks.Remark) ([]byte, error) {
	w := &wordWriter{lang: lang, open: open}
	for _, p := range outline(r, lang) {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		w.mark = ""
		if p.path != "" && mark != nil {
			w.mark = mark(p.path)
		}
		from := w.b.Len()
		if w.piece(p); p.path != "" && said != nil {
			w.remarked(from, said(p.path))
		}
	}
	return w.packed(r)
}

// wordWriter writes the parts of a Word file.
type wordWriter struct {
	b        strings.Builder
	lang     string
	main     string // of a file by Writer: its first language; "": it has one
	header   string // at the head of every page; "" for none
	forms    []form // how the lists of Writer count
	mark     string // the bookmarks that the next paragraph gets; "" for none
	marks    int    // how many were written
	open     func(file string) *Drawing
	drawings []*Drawing       // the pictures of the file, rPic1 first
	drawn    int              // how many times one was drawn
	remarks  []remarks.Remark // the comments of the file
	links    []string         // the addresses of the hyperlinks, rLink1 first
	notes    []string         // the XML of the footnotes
	lists    []list           // the lists of the file; a list is known by its place here, from 1
	items    int              // the list of the items of this section; 0 before the first
	source   *report.Text     // the text that is being written
	ownNotes [][]report.Block // the footnotes of the text that is being written
}

// list is one list of the file: it is of a kind and starts at a number of its own.
type list struct {
	abstract, start int
	level           int
}

// The abstract lists of the file.
const (
	itemList = iota + 1
	numberList
	bulletList
)

// styleOf is the style by which import knows the role of a paragraph.
func styleOf(role string) string {
	switch role {
	case "title":
		return "Title"
	case "section":
		return "Heading1"
	case "text":
		return "BodyText"
	}
	return "Jianbao" + strings.ToUpper(role[:1]) + strings.ReplaceAll(role[1:], " ", "")
}

func (w *wordWriter) piece(p piece) {
	style := styleOf(p.role)
	if p.text == nil {
		w.paragraph(style, "", func() { w.text(p.words, "") })
		return
	}
	w.ownNotes, w.source = p.text.Notes, p.text
	if p.role == "text" {
		w.blocks(p.text.Blocks, "BodyText", 0)
		return
	}
	number := ""
	if p.role == "item" {
		if p.first || w.items == 0 {
			w.items = w.newList(itemList, 1, 0)
		}
		number = numPr(w.items, 0)
	}
	for _, b := range p.text.Blocks {
		w.paragraph(style, number, func() { w.spans(b.Spans) })
	}
}

func numPr(num, level int) string {
	return fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, level, num)
}

func (w *wordWriter) newList(abstract, start, level int) int {
	w.lists = append(w.lists, list{abstract, start, level})
	return len(w.lists)
}

// paragraph writes a paragraph; props are its properties beside the style.
func (w *wordWriter) paragraph(style, props string, inside func()) {
	w.b.WriteString(`<w:p><w:pPr><w:pStyle w:val="` + style + `"/>` + props + `</w:pPr>`)
	names := strings.Fields(w.mark)
	w.mark = "" // not for the footnotes in it
	first := w.marks + 1
	for _, name := range names {
		w.marks++
		fmt.Fprintf(&w.b, `<w:bookmarkStart w:id="%d" w:name="%s"/>`, w.marks, name)
	}
	inside()
	for i := range names {
		fmt.Fprintf(&w.b, `<w:bookmarkEnd w:id="%d"/>`, first+i)
	}
	w.b.WriteString("</w:p>")
}

// blocks writes the blocks of a text. depth is that of the list they stand in.
func (w *wordWriter) blocks(all []report.Block, style string, depth int) {
	for i := range all {
		if i > 0 && all[i].Kind == report.Table && all[i-1].Kind == report.Table {
			w.b.WriteString("<w:p/>") // Word makes one of two that touch
		}
		w.block(&all[i], style, depth)
	}
}

func (w *wordWriter) block(b *report.Block, style string, depth int) {
	switch b.Kind {
	case report.Paragraph:
		w.paragraph(style, "", func() { w.spans(b.Spans) })
	case report.Heading:
		w.paragraph("Heading"+strconv.Itoa(min(b.Level+2, 9)), "", func() { w.spans(b.Spans) })
	case report.Quote:
		if b.Box != "" {
			w.paragraph(styleOf(b.Box), "", func() { w.spans(b.Spans) })
			w.blocks(b.Items[0], styleOf("boxed"), depth)
			return
		}
		w.blocks(b.Items[0], "Quote", depth)
	case report.Code:
		w.paragraph("SourceCode", "", func() {
			for i, s := range b.Spans {
				if i > 0 {
					w.b.WriteString("<w:r><w:br/></w:r>")
				}
				w.text(s.Text, "")
			}
		})
	case report.Placed:
		w.paragraph(style, "", func() { w.placed(b) })
	case report.List:
		w.list(b, style, depth)
	case report.Table:
		w.table(b)
	}
}

// list writes a list; its items' first paragraphs have the number, others of
// them stand below. In a box all of it has the style of the box.
func (w *wordWriter) list(b *report.Block, around string, depth int) {
	abstract, style, below := bulletList, "ListBullet", "ListContinue"
	if b.Ordered {
		abstract, style = numberList, "ListNumber"
	}
	if around == styleOf("boxed") {
		style, below = around, around
	}
	level := min(depth, 8)
	num := w.newList(abstract, max(b.Start, 0), level)
	for _, item := range b.Items {
		for k := range item {
			switch c := &item[k]; {
			case k == 0 && c.Kind == report.Paragraph:
				w.paragraph(style, numPr(num, level), func() { w.spans(c.Spans) })
			case k == 0:
				w.paragraph(style, numPr(num, level), func() {})
				w.block(c, below, depth+1)
			default:
				w.block(c, below, depth+1)
			}
		}
	}
}

func (w *wordWriter) table(b *report.Block) {
	w.b.WriteString(`<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="0420" w:firstRow="1"/></w:tblPr><w:tblGrid>`)
	columns := 0
	if len(b.Rows) > 0 {
		columns = len(b.Rows[0])
	}
	for range columns {
		fmt.Fprintf(&w.b, `<w:gridCol w:w="%d"/>`, 9600/columns)
	}
	w.b.WriteString(`</w:tblGrid>`)
	for i, row := range b.Rows {
		w.b.WriteString("<w:tr>")
		if i < b.Header {
			w.b.WriteString("<w:trPr><w:tblHeader/></w:trPr>")
		}
		for _, c := range row {
			w.b.WriteString(`<w:tc><w:tcPr><w:tcW w:w="` + strconv.Itoa(9600/columns) + `" w:type="dxa"/></w:tcPr>`)
			side := map[report.Align]string{report.AlignLeft: "left", report.AlignCenter: "center", report.AlignRight: "right"}[c.Align]
			if side != "" {
				side = `<w:jc w:val="` + side + `"/>`
			}
			w.paragraph("TableText", side, func() { w.spans(c.Spans) })
			w.b.WriteString("</w:tc>")
		}
		w.b.WriteString("</w:tr>")
	}
	w.b.WriteString("</w:tbl>")
}

// spans writes the runs of a paragraph.
func (w *wordWriter) spans(all []report.Span) {
	for i := 0; i < len(all); {
		j := i + 1
		for j < len(all) && all[j].Link == all[i].Link {
			j++
		}
		if all[i].Link != "" {
			w.links = append(w.links, all[i].Link)
			fmt.Fprintf(&w.b, `<w:hyperlink r:id="rLink%d">`, len(w.links))
		}
		for k := i; k < j; k++ {
			w.span(&all[k])
		}
		if all[i].Link != "" {
			w.b.WriteString("</w:hyperlink>")
		}
		i = j
	}
}

func (w *wordWriter) span(s *report.Span) {
	switch {
	case s.Break:
		w.b.WriteString("<w:r><w:br/></w:r>")
	case s.Note > 0:
		w.note(s.Note)
	default:
		look := ""
		if s.Link != "" {
			look = `<w:rStyle w:val="Hyperlink"/>`
		}
		switch s.Style &^ (report.Below | report.Above) {
		case report.Strong:
			look = `<w:rStyle w:val="Strong"/>`
		case report.Emphasis:
			look = `<w:rStyle w:val="Emphasis"/>`
			if w.main != "" && han.Chinese(w.main) != han.Chinese(w.lang) {
				look = w.emphasis() // the style is that of the first language
			}
		case report.Strong | report.Emphasis:
			look = `<w:rStyle w:val="Strong"/>` + w.emphasis()
		default:
			if s.Style&report.CodeStyle != 0 {
				look = `<w:rStyle w:val="VerbatimChar"/>`
			}
		}
		switch {
		case s.Style&report.Below != 0:
			look += `<w:vertAlign w:val="subscript"/>`
		case s.Style&report.Above != 0:
			look += `<w:vertAlign w:val="superscript"/>`
		}
		w.text(s.Text, look)
	}
}

// emphasis is how a language emphasises: Chinese by dots, others by italics.
func (w *wordWriter) emphasis() string {
	if han.Chinese(w.lang) {
		return `<w:em w:val="dot"/>`
	}
	return "<w:i/><w:iCs/>"
}

func (w *wordWriter) text(s, look string) {
	if look != "" {
		look = "<w:rPr>" + look + "</w:rPr>"
	}
	for k, part := range strings.Split(s, "\t") {
		if k > 0 {
			w.b.WriteString("<w:r><w:tab/></w:r>")
		}
		if part == "" {
			continue
		}
		w.b.WriteString("<w:r>" + look + `<w:t xml:space="preserve">`)
		_ = xml.EscapeText(&w.b, []byte(part)) // into memory
		w.b.WriteString("</w:t></w:r>")
	}
}

// note writes a reference to a footnote, and the footnote.
func (w *wordWriter) note(n int) {
	if n > len(w.ownNotes) {
		return
	}
	outer, open := w.b, w.open
	w.b, w.open = strings.Builder{}, nil // a note has the words of its pictures
	inner := w.ownNotes[n-1]
	for i := range inner {
		if inner[i].Kind == report.Paragraph {
			w.paragraph("FootnoteText", "", func() {
				if i == 0 {
					w.b.WriteString(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>`)
				}
				w.spans(inner[i].Spans)
			})
		} else {
			w.block(&inner[i], "FootnoteText", 0)
		}
	}
	w.notes = append(w.notes, w.b.String())
	w.b, w.open = outer, open
	fmt.Fprintf(&w.b, `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="%d"/></w:r>`, len(w.notes)+1)
}
