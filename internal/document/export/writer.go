package export

import (
	"fmt"
	"strconv"
	"strings"

	"jianbao/internal/han"
	"jianbao/internal/report"
)

// Writer writes a Word file a paragraph at a time, for who arranges texts in another order
// than that of the report. Texts have bookmarks, so that they come back; what a nil text
// or an empty mark has does not.
type Writer struct{ w wordWriter }

// NewWriter begins a file. lang is its first language, header stands at the head of every
// page, and open gives the picture in a file, nil for one that cannot be drawn; where it is
// nil none is.
func NewWriter(lang, header string, open func(file string) *Drawing) *Writer {
	return &Writer{wordWriter{lang: lang, main: lang, header: header, open: open}}
}

// Styles of a file that Writer writes; the others are those of export.
const (
	TitleStyle    = "Title"
	SubtitleStyle = "Subtitle"
	SectionStyle  = "Heading1"
	ItemStyle     = "Heading2"
	TextStyle     = "BodyText"
	NumberStyle   = "ListNumber"
	BulletStyle   = "ListBullet"
	CaptionStyle  = "Caption"
	QuoteStyle    = "Quote"
	SmallStyle    = "JianbaoSmall"
)

// FigureStyle is that of the parts of a key figure: "value", "label", "source".
func FigureStyle(part string) string {
	if part == "value" {
		return styleOf("figure")
	}
	return styleOf("figure " + part)
}

// Number is the place of a paragraph in a list; the zero Number is none.
type Number struct{ list int }

// Bullets begins a list without numbers.
func (x *Writer) Bullets() Number { return Number{x.w.newList(bulletList, 1, 0)} }

// Numbers begins a list of which the first has the label of number n: 一、 or 1.
func (x *Writer) Numbers(label string, n int) Number {
	f := form{"decimal", strings.Replace(label, strconv.Itoa(n), "%1", 1)}
	if numeral := han.Numeral(n); !strings.Contains(label, strconv.Itoa(n)) && strings.Contains(label, numeral) {
		f = form{"chineseCounting", strings.Replace(label, numeral, "%1", 1)}
	}
	k := 0
	for k < len(x.w.forms) && x.w.forms[k] != f {
		k++
	}
	if k == len(x.w.forms) {
		x.w.forms = append(x.w.forms, f)
	}
	return Number{x.w.newList(bulletList+1+k, n, 0)}
}

// form is how a list counts: a format of Word's, and the label with %1 for the number.
type form struct{ format, label string }

// Paragraph writes spans as a paragraph in a language. t is the text that they are of, for
// its notes; nil for words of ours.
func (x *Writer) Paragraph(lang, style, mark string, number Number, t *report.Text, spans []report.Span) {
	props := ""
	if number.list > 0 {
		props = numPr(number.list, 0)
	}
	x.begin(lang, mark, t)
	x.w.paragraph(style, props, func() { x.w.spans(spans) })
}

// Blocks writes blocks of a text.
func (x *Writer) Blocks(lang, mark string, t *report.Text, blocks []report.Block) {
	x.begin(lang, mark, t)
	x.w.blocks(blocks, TextStyle, 0)
	if n := len(blocks); n > 0 && blocks[n-1].Kind == report.Table {
		x.w.b.WriteString(`<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>`) // else it would touch the next
	}
}

// Draws says that a picture of the report can be drawn.
func (x *Writer) Draws(im *report.Image) bool {
	return im.Chart == nil && x.w.open != nil && x.w.open(im.File.Text) != nil
}

// Picture draws a picture of the report. alt is for who cannot see it.
func (x *Writer) Picture(lang, mark string, im *report.Image, alt string) {
	x.begin(lang, mark, nil)
	x.w.paragraph(TextStyle, "<w:keepNext/>", func() { x.w.draw(x.w.open(im.File.Text), alt, "") })
}

func (x *Writer) begin(lang, mark string, t *report.Text) {
	x.w.lang, x.w.mark, x.w.source, x.w.ownNotes = lang, mark, t, nil
	if t != nil {
		x.w.ownNotes = t.Notes
	}
}

// Packed is the file.
func (x *Writer) Packed(r *report.Report) ([]byte, error) {
	x.w.lang = x.w.main
	return x.w.packed(r)
}

// headed are the styles of a file with a head, and what the sections of the document and its
// relations say of it; "" for a file without one.
func (w *wordWriter) headed() (styles, section, relation, content, part string) {
	if w.header == "" {
		return
	}
	style := func(id, name, props, look string) string {
		return fmt.Sprintf(`<w:style w:type="paragraph" w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>`, id, name, props, look)
	}
	const quiet = `<w:color w:val="595959"/><w:sz w:val="20"/>`
	styles = style(SubtitleStyle, "Subtitle", `<w:spacing w:after="240"/>`, faces("Arial", "黑体")+`<w:color w:val="404040"/><w:sz w:val="28"/>`) +
		style(CaptionStyle, "caption", "", quiet) + style("Header", "header", `<w:jc w:val="right"/>`, quiet) +
		style(SmallStyle, "Jianbao Small", `<w:spacing w:after="60" w:line="240" w:lineRule="auto"/>`, quiet)
	section = `<w:headerReference w:type="default" r:id="rHead"/>`
	relation = `<Relationship Id="rHead" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>`
	content = `<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>`
	part = `<w:hdr xmlns:w="` + wordNamespace + `"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t>` + escaped(w.header) + `</w:t></w:r></w:p></w:hdr>`
	return
}
