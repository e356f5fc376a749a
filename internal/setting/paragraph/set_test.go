package paragraph

import (
	"context"
	"strings"
	"sync"
	"testing"

	"jianbao/fonts"
	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface"
)

// houseFaces are the embedded faces, opened once for all tests.
var houseFaces = sync.OnceValues(func() (*typeface.Set, error) {
	src := func(f fonts.File) typeface.Source { return typeface.Source{Name: f.Name, Data: f.Data} }
	return typeface.Open(context.Background(), &diag.Log{}, typeface.Files{Faces: [6]typeface.Source{
		typeface.Song: src(fonts.SerifRegular()), typeface.SongBold: src(fonts.SerifBold()),
		typeface.Hei: src(fonts.SansRegular()), typeface.HeiBold: src(fonts.SansBold()),
		typeface.Italic: src(fonts.Italic()), typeface.ItalicBold: src(fonts.BoldItalic()),
	}})
})

func faces(t testing.TB) *typeface.Set {
	t.Helper()
	s, err := houseFaces()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// prepared shapes plain text of a language in Song.
func prepared(t testing.TB, log *diag.Log, text string, o Options) *Paragraph {
	t.Helper()
	return Prepare(log, faces(t), []Span{{Text: text}}, o, nil)
}

// textOf is the text layer of a line, as a reader of the file sees it.
func textOf(l *Line) string {
	var b strings.Builder
	for _, s := range l.Segments {
		if s.HasActual {
			b.WriteString(s.Actual)
			continue
		}
		b.WriteString(s.Words)
	}
	return b.String()
}

// shown is the line as an editor sees it on paper, hyphens included.
func shown(l *Line) string {
	var b strings.Builder
	for _, s := range l.Segments {
		b.WriteString(s.Words)
	}
	return strings.TrimRight(b.String(), " ")
}

func justified(lang string) Options { return Options{Lang: lang, Align: Justify, Hyphenate: true} }
