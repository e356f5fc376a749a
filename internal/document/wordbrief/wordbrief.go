// Package wordbrief writes a Brief as a Word file to edit: in its own order, reflowing, in
// Word's own styles, with real lists, tables and footnotes. A chart is a table. A pair has
// the second language below the first, paragraph by paragraph, so that the file stays plain.
//
// Each text of the report has the bookmark of export's Word files, by which it comes back.
// A text whose paragraphs are parted, by its translation or a picture, has one at each part. What
// the brief made of the report has a bookmark of its own (wayback.Own): lines of the head,
// first sentences, texts that stand a second time. It does not come back, and a change in it is named.
//
// stage.go has the kinds of block, texts.go the texts, pictures.go pictures and charts.
package wordbrief

import (
	"context"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/document/export"
	"jianbao/internal/document/intake/word"
	"jianbao/internal/document/wayback"
	"jianbao/internal/han"
)

// Ending is that of the names of the files.
const Ending = ".docx"

// Write makes the file. open gives the picture in a file, nil for one that cannot be drawn,
// in place of which its words stand. The error is ctx's, that of the packing, or names a
// block of which nothing was made.
func Write(ctx context.Context, b *brief.Brief, open func(file string) *export.Drawing) ([]byte, error) {
	data, err := write(b, open, func(mark, part string) string { return mark + part })
	if err != nil {
		return nil, err
	}
	// How each text reads in the file tells later whether somebody changed it there.
	read, err := readBack(ctx, b, data)
	if err != nil {
		return nil, err
	}
	return write(b, open, func(mark, part string) string {
		return mark + export.TextMark(read[mark]) + strings.TrimPrefix(part, "_")
	})
}

// readBack is how each text reads in a file, by its mark.
func readBack(ctx context.Context, b *brief.Brief, data []byte) (map[string]string, error) {
	read := map[string]string{}
	back, err := wayback.Marks(ctx, &diag.Log{}, "", data, nil)
	if err != nil || back == nil {
		return read, err
	}
	for _, lang := range b.Languages {
		paths := map[string]string{}
		for _, l := range b.Report.Leaves() {
			paths[export.PathMark(l.Path, lang)] = l.Path
		}
		texts, loose := back.Texts(paths)
		for _, t := range texts {
			read[export.PathMark(t.Path, lang)] = t.Whole()
		}
		for _, t := range loose {
			if wayback.IsOwn(t.Mark) {
				read[wayback.PathMark(t.Mark)] = t.Body
			}
		}
	}
	return read, ctx.Err()
}

// write writes the file once; signed makes the bookmark of a part of the text
// that has a mark.
func write(b *brief.Brief, open func(file string) *export.Drawing, signed func(mark, part string) string) ([]byte, error) {
	s := &stage{b: b, w: export.NewWriter(b.Languages[0], header(b.Languages), open), signed: signed, paths: paths(b), used: map[string]bool{}}
	for _, block := range b.Blocks {
		if err := b.Hand(block, s, func() int { return s.made }); err != nil {
			return nil, err
		}
	}
	if link := b.Report.Link.Text; link != "" && !s.linked {
		s.link(link)
	}
	return s.w.Packed(b.Report)
}

// header is what stands at the head of every page.
func header(languages []string) string {
	var out []string
	for _, lang := range languages {
		words := word.EditingHead
		if han.Chinese(lang) {
			words = word.EditingHeadChinese
		}
		if len(out) == 0 || out[0] != words {
			out = append(out, words)
		}
	}
	return strings.Join(out, word.EditingHeadBetween)
}
