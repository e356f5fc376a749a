package export

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"

	"jianbao/internal/han"
	"jianbao/internal/report"
)

const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

// styles writes styles.xml. The faces are those that every Word and WPS has.
func (w *wordWriter) styles() string {
	var b strings.Builder
	zh := han.Chinese(w.lang)
	b.WriteString(`<w:styles xmlns:w="` + wordNamespace + `"><w:docDefaults><w:rPrDefault><w:rPr>` + faces("Times New Roman", "宋体") + `<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>` +
		`<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`)
	b.WriteString(`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`)
	p := func(id, name, based, props, look string) {
		fmt.Fprintf(&b, `<w:style w:type="paragraph" w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="%s"/><w:qFormat/><w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>`, id, name, based, props, look)
	}
	hei := faces("Arial", "黑体")
	p("BodyText", "Body Text", "Normal", "", "")
	p("Title", "Title", "Normal", `<w:spacing w:before="240" w:after="240"/>`, hei+`<w:b/><w:sz w:val="44"/>`)
	for level := 1; level <= 9; level++ {
		p(fmt.Sprintf("Heading%d", level), fmt.Sprintf("heading %d", level), "Normal", fmt.Sprintf(`<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="%d"/>`, level-1), fmt.Sprintf(`%s<w:b/><w:sz w:val="%d"/>`, hei, max(36-4*level, 22)))
	}
	p("JianbaoPart", "Jianbao Part", "Heading1", "", `<w:color w:val="595959"/>`)
	p("JianbaoItem", "Jianbao Item", "Heading2", fmt.Sprintf(`<w:numPr><w:numId w:val="%d"/></w:numPr>`, len(w.lists)+1), "")
	for _, name := range append(headNames(), "Date", "Embargo", "Short", "Lead", "Contact", "Source", "Picture", "Distribution", "Figure label", "Figure source",
		"Quotation", "Quotation by", "Event", "Event text", "Author", "Author role", "Author organisation", "Author email", "Related", "Related date", "Related link") {
		look := `<w:color w:val="595959"/><w:sz w:val="20"/>`
		if name == "Lead" {
			look = "<w:b/>"
		}
		p(styleOf(strings.ToLower(name)), "Jianbao "+name, "BodyText", "", look)
	}
	p("JianbaoFigure", "Jianbao Figure", "BodyText", `<w:keepNext/><w:spacing w:before="120" w:after="0"/>`, hei+`<w:b/><w:sz w:val="32"/>`)
	p("ListBullet", "List Bullet", "BodyText", "<w:contextualSpacing/>", "")
	p("ListNumber", "List Number", "BodyText", "<w:contextualSpacing/>", "")
	p("ListContinue", "List Continue", "BodyText", `<w:ind w:left="420"/>`, "")
	p("Quote", "Quote", "BodyText", `<w:ind w:left="420" w:right="420"/>`, "")
	p(styleOf("boxed"), "Jianbao Boxed", "Quote", "", "")
	for _, name := range []string{report.BoxCase, report.BoxNote} {
		p(styleOf(name), "Jianbao "+strings.ToUpper(name[:1])+name[1:], "Quote", "<w:keepNext/>", hei+"<w:b/>")
	}
	p("SourceCode", "Source Code", "BodyText", "", `<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/>`)
	p("TableText", "Table Text", "Normal", `<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>`, "")
	p("TablePath", "Table Path", "TableText", "", `<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:color w:val="595959"/><w:sz w:val="14"/>`)
	if len(w.remarks) > 0 {
		p("CommentText", "annotation text", "Normal", "", `<w:sz w:val="20"/>`)
		b.WriteString(`<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:rPr><w:sz w:val="16"/></w:rPr></w:style>`)
	}
	p("FootnoteText", "footnote text", "Normal", `<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>`, `<w:sz w:val="18"/>`)
	emphasis := w.emphasis()
	if zh {
		emphasis = `<w:i w:val="0"/><w:iCs w:val="0"/>` + emphasis
	}
	for _, c := range [][3]string{{"Strong", "Strong", "<w:b/><w:bCs/>"}, {"Emphasis", "Emphasis", emphasis}, {"Hyperlink", "Hyperlink", `<w:color w:val="1F4E79"/><w:u w:val="single"/>`},
		{"VerbatimChar", "Verbatim Char", `<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/>`}, {"FootnoteReference", "footnote reference", `<w:vertAlign w:val="superscript"/>`}} {
		fmt.Fprintf(&b, `<w:style w:type="character" w:styleId="%s"><w:name w:val="%s"/><w:qFormat/><w:rPr>%s</w:rPr></w:style>`, c[0], c[1], c[2])
	}
	more, _, _, _, _ := w.headed()
	b.WriteString(more + `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr>` + borders() + `</w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style></w:styles>`)
	return b.String()
}

func faces(latin, han string) string {
	return `<w:rFonts w:ascii="` + latin + `" w:hAnsi="` + latin + `" w:eastAsia="` + han + `" w:cs="` + latin + `"/>`
}

func borders() string {
	var b strings.Builder
	b.WriteString("<w:tblBorders>")
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		b.WriteString(`<w:` + side + ` w:val="single" w:sz="4" w:space="0" w:color="B4B4B4"/>`)
	}
	return b.String() + "</w:tblBorders>"
}

// numbering writes numbering.xml: the abstract lists, and an instance for each
// list of the file.
func (w *wordWriter) numbering() string {
	var b strings.Builder
	b.WriteString(`<w:numbering xmlns:w="` + wordNamespace + `">`)
	zh := han.Chinese(w.lang)
	kinds := []int{itemList, numberList, bulletList}
	for k := range w.forms {
		kinds = append(kinds, bulletList+1+k)
	}
	for _, a := range kinds {
		fmt.Fprintf(&b, `<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="multilevel"/>`, a)
		for level := range 9 {
			format, text := "decimal", fmt.Sprintf("%%%d.", level+1)
			switch {
			case a > bulletList:
				f := w.forms[a-bulletList-1]
				format, text = f.format, f.label
			case a == bulletList:
				format, text = "bullet", "•"
			case a == itemList && zh && level == 0:
				format, text = "chineseCounting", "%1、"
			}
			left := 420 * (level + 1)
			hang := 420
			if a == itemList || a > bulletList {
				left, hang = 560, 560
			}
			fmt.Fprintf(&b, `<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="%d" w:hanging="%d"/></w:pPr></w:lvl>`, level, format, text, left, hang)
		}
		b.WriteString("</w:abstractNum>")
	}
	for i, l := range append(w.lists, list{abstract: itemList, start: 1}) {
		fmt.Fprintf(&b, `<w:num w:numId="%d"><w:abstractNumId w:val="%d"/><w:lvlOverride w:ilvl="%d"><w:startOverride w:val="%d"/></w:lvlOverride></w:num>`, i+1, l.abstract, l.level, l.start)
	}
	return b.String() + "</w:numbering>"
}

// packed makes the file (ECMA-376 part 2). The same report gives the same bytes.
func (w *wordWriter) packed(r *report.Report) ([]byte, error) {
	const (
		head     = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
		office   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
		packages = "http://schemas.openxmlformats.org/package/2006/"
		types    = "application/vnd.openxmlformats-officedocument.wordprocessingml."
		names    = ` xmlns:w="` + wordNamespace + `" xmlns:r="` + office + `"`
	)
	var links, notes strings.Builder
	for i, to := range w.links {
		fmt.Fprintf(&links, `<Relationship Id="rLink%d" Type="%s/hyperlink" Target="%s" TargetMode="External"/>`, i+1, office, escaped(to))
	}
	for i, d := range w.drawings {
		fmt.Fprintf(&links, `<Relationship Id="rPic%d" Type="%s/image" Target="%s"/>`, i+1, office, d.media(i+1))
	}
	notes.WriteString(`<w:footnotes` + names + `><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`)
	for i, n := range w.notes {
		fmt.Fprintf(&notes, `<w:footnote w:id="%d">%s</w:footnote>`, i+2, n)
	}
	notes.WriteString("</w:footnotes>")
	rel := func(id, kind, target string) string {
		return `<Relationship Id="` + id + `" Type="` + office + "/" + kind + `" Target="` + target + `"/>`
	}
	var content strings.Builder
	comments, extended := "", ""
	if len(w.remarks) > 0 {
		comments, extended = w.commentParts(names)
		links.WriteString(rel("rId4", "comments", "comments.xml") + `<Relationship Id="rId5" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/>`)
		content.WriteString(`<Override PartName="/word/comments.xml" ContentType="` + types + `comments+xml"/><Override PartName="/word/commentsExtended.xml" ContentType="` + types + `commentsExtended+xml"/>`)
	}
	for _, part := range []string{"document.main", "styles", "numbering", "footnotes"} {
		fmt.Fprintf(&content, `<Override PartName="/word/%s.xml" ContentType="%s%s+xml"/>`, strings.TrimSuffix(part, ".main"), types, part)
	}
	for _, format := range []string{"jpeg", "png"} {
		if slices.ContainsFunc(w.drawings, func(d *Drawing) bool { return d.Format == format }) {
			content.WriteString(`<Default Extension="` + format + `" ContentType="image/` + format + `"/>`)
		}
	}
	_, section, relation, kind, header := w.headed()
	links.WriteString(relation)
	content.WriteString(kind)
	title := ""
	if t := r.Title.In(w.lang); t != nil {
		title = t.Plain()
	}
	parts := []struct{ name, text string }{
		{"[Content_Types].xml", `<Types xmlns="` + packages + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` + content.String() +
			`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="` + packages + `relationships">` + rel("rId1", "officeDocument", "word/document.xml") + `<Relationship Id="rId2" Type="` + packages + `relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`},
		{"docProps/core.xml", `<cp:coreProperties xmlns:cp="` + packages + `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>` + escaped(title) + `</dc:title><dc:language>` + escaped(w.lang) + `</dc:language></cp:coreProperties>`},
		{"word/_rels/document.xml.rels", `<Relationships xmlns="` + packages + `relationships">` + rel("rId1", "styles", "styles.xml") + rel("rId2", "numbering", "numbering.xml") + rel("rId3", "footnotes", "footnotes.xml") + links.String() + `</Relationships>`},
		{"word/document.xml", `<w:document` + names + `><w:body>` + w.b.String() + `<w:sectPr>` + section + `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`},
		{"word/styles.xml", w.styles()},
		{"word/numbering.xml", w.numbering()},
		{"word/footnotes.xml", notes.String()},
		{"word/header1.xml", header},
		{"word/comments.xml", comments}, {"word/commentsExtended.xml", extended},
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range parts {
		if p.text == "" {
			continue
		}
		f, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate})
		if err != nil {
			return nil, err
		}
		if _, err := f.Write([]byte(head + p.text)); err != nil {
			return nil, err
		}
	}
	for i, d := range w.drawings {
		f, err := z.CreateHeader(&zip.FileHeader{Name: "word/" + d.media(i+1), Method: zip.Store}) // it is packed already
		if err != nil {
			return nil, err
		}
		if _, err := f.Write(d.Data); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func escaped(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // into memory
	return b.String()
}

// headNames are the names of the styles of what stands at the head of a report,
// beside its title, which has a style of Word's.
func headNames() (names []string) {
	for _, f := range report.InReadingOrder(report.Format()) {
		if f.Part == report.Head && f.Key != "title" {
			names = append(names, strings.ToUpper(f.Key[:1])+f.Key[1:])
		}
	}
	return names
}
