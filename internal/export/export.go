// Package export writes a report for people who do not write YAML: as Markdown,
// and as a Word file to read, or to translate in with source and target side by
// side.
package export

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"

	"jianbao/internal/report"
)

// Row is one text of a report for the translator: its path and its words in
// two languages, Markdown as in the report.
type Row struct {
	Path           string
	Source, Target string
}

// Rows lists the texts of a report that the source language has, in its order.
func Rows(r *report.Report, source, target string) []Row {
	var out []Row
	each(r, func(l report.Localized) {
		s := l.In(source)
		if s == nil || s.Lang == "" {
			return
		}
		row := Row{Path: l.Path, Source: s.Source}
		if t := l.In(target); t != nil {
			row.Target = t.Source
		}
		out = append(out, row)
	})
	return out
}

// each calls do for every text of a report.
func each(r *report.Report, do func(report.Localized)) {
	put := func(ls ...report.Localized) {
		for _, l := range ls {
			if l.Given() {
				do(l)
			}
		}
	}
	put(r.Series, r.Title, r.Publisher, r.Label)
	put(r.Summary...)
	for _, f := range r.Figures {
		put(f.Value, f.Label, f.Source)
	}
	for _, s := range r.Sections {
		put(s.Title, s.Lead, s.Body)
		for _, it := range s.Items {
			put(it.Title, it.Short, it.Body)
		}
	}
	put(r.About, r.Cite, r.Notice, r.Contact.Address)
}

// Markdown writes a report in one language.
func Markdown(r *report.Report, lang string) []byte {
	var b bytes.Buffer
	for _, p := range outline(r, lang) {
		switch p.style {
		case "Heading1":
			b.WriteString("# ")
		case "Heading2":
			b.WriteString("## ")
		case "Heading3":
			b.WriteString("### ")
		}
		b.WriteString(p.text + "\n\n")
	}
	return bytes.TrimRight(b.Bytes(), "\n")
}

// paragraph is a text in a style of Word's.
type paragraph struct{ style, text string }

// outline is a report in one language as headings and paragraphs.
func outline(r *report.Report, lang string) (out []paragraph) {
	add := func(style, before string, l report.Localized) {
		if t := l.In(lang); t != nil && t.Source != "" {
			out = append(out, paragraph{style, before + t.Source})
		}
	}
	add("", "", r.Series)
	add("Heading1", "", r.Title)
	add("", "", r.Publisher)
	summary := "Summary"
	if strings.HasPrefix(lang, "zh") {
		summary = "摘要"
	}
	if len(r.Summary) > 0 {
		out = append(out, paragraph{"Heading2", summary})
	}
	for _, p := range r.Summary {
		add("", "", p)
	}
	for _, s := range r.Sections {
		add("Heading2", "", s.Title)
		add("", "", s.Lead)
		add("", "", s.Body)
		for i, it := range s.Items {
			add("Heading3", fmt.Sprintf("%d. ", i+1), it.Title)
			add("", "", it.Body)
		}
	}
	add("", "", r.About)
	add("", "", r.Cite)
	add("", "", r.Notice)
	return out
}

// Word writes a report in one language as a Word file, its headings as styles.
func Word(r *report.Report, lang string) ([]byte, error) {
	var b strings.Builder
	for _, p := range outline(r, lang) {
		style := p.style
		for block := range strings.SplitSeq(p.text, "\n\n") {
			writeParagraph(&b, style, block)
		}
	}
	return packed(b.String())
}

// SideBySide writes the texts of a report as a table: the path, the source, the
// target. What the translator writes into the third column comes back by
// import --into; the first two are not read.
func SideBySide(rows []Row, source, target string) ([]byte, error) {
	var b strings.Builder
	b.WriteString(`<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>`)
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		b.WriteString(`<w:` + side + ` w:val="single" w:sz="4" w:color="B4B4B4"/>`)
	}
	b.WriteString(`</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="1600"/><w:gridCol w:w="3700"/><w:gridCol w:w="3700"/></w:tblGrid>`)
	writeRow(&b, "jianbao", source, target)
	for _, r := range rows {
		writeRow(&b, r.Path, r.Source, r.Target)
	}
	b.WriteString("</w:tbl><w:p/>")
	return packed(b.String())
}

func writeRow(b *strings.Builder, cells ...string) {
	b.WriteString("<w:tr>")
	for _, c := range cells {
		b.WriteString(`<w:tc><w:tcPr/>`)
		for line := range strings.SplitSeq(c, "\n") {
			writeParagraph(b, "", line)
		}
		b.WriteString("</w:tc>")
	}
	b.WriteString("</w:tr>")
}

func writeParagraph(b *strings.Builder, style, text string) {
	b.WriteString("<w:p>")
	if style != "" {
		b.WriteString(`<w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`)
	}
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			b.WriteString("<w:r><w:br/></w:r>")
		}
		for k, part := range strings.Split(line, "\t") {
			if k > 0 {
				b.WriteString("<w:r><w:tab/></w:r>")
			}
			if part == "" {
				continue
			}
			b.WriteString(`<w:r><w:t xml:space="preserve">`)
			_ = xml.EscapeText(b, []byte(part)) // into memory
			b.WriteString("</w:t></w:r>")
		}
	}
	b.WriteString("</w:p>")
}

const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

// packed makes a Word file (ECMA-376) of a body. The same body gives the same
// bytes.
func packed(body string) ([]byte, error) {
	var styles strings.Builder
	styles.WriteString(`<w:styles xmlns:w="` + wordNamespace + `"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Source Serif Pro" w:hAnsi="Source Serif Pro" w:eastAsia="Noto Serif SC"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>`)
	for i, size := range []int{36, 28, 24} {
		fmt.Fprintf(&styles, `<w:style w:type="paragraph" w:styleId="Heading%d"><w:name w:val="heading %d"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="%d"/></w:pPr><w:rPr><w:rFonts w:ascii="Noto Sans SC" w:hAnsi="Noto Sans SC" w:eastAsia="Noto Sans SC"/><w:b/><w:sz w:val="%d"/></w:rPr></w:style>`, i+1, i+1, i, size)
	}
	styles.WriteString("</w:styles>")
	const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	parts := []struct{ name, text string }{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`},
		{"word/document.xml", `<w:document xmlns:w="` + wordNamespace + `"><w:body>` + body + `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`},
		{"word/styles.xml", styles.String()},
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range parts {
		w, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate})
		if err != nil {
			return nil, err
		}
		if _, err := w.Write([]byte(head + p.text)); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
