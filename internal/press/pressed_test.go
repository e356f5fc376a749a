package press_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"sync"
	"testing"

	"jianbao/fonts"
	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/press"
	"jianbao/internal/report"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
	"jianbao/internal/setting/typeset"
	"jianbao/templates"
)

// faces are the embedded faces, opened once for all tests.
var faces = sync.OnceValue(func() *typeface.Set {
	var files typeface.Files
	for i, f := range []fonts.File{fonts.SerifRegular(), fonts.SerifBold(), fonts.SansRegular(), fonts.SansBold(), fonts.Italic(), fonts.BoldItalic()} {
		files.Faces[i] = typeface.Source{Name: f.Name, Data: f.Data}
	}
	s, err := typeface.Open(context.Background(), &diag.Log{}, files)
	if err != nil {
		panic(err)
	}
	return s
})

// load reads a report; a fault in it ends the test.
func load(tb testing.TB, name, source string) *report.Report {
	tb.Helper()
	var log diag.Log
	r, err := report.Load(context.Background(), &log, name, []byte(source))
	noFault(tb, &log, err)
	return r
}

// template reads a built-in template, or the one of this package, "whole".
func template(tb testing.TB, name string) *brief.Template {
	tb.Helper()
	source := []byte(whole)
	if name != "whole" {
		var ok bool
		if source, ok = templates.Read(name); !ok {
			tb.Fatalf("no template %s", name)
		}
	}
	return loadTemplate(tb, name+".yaml", string(source))
}

// loadTemplate reads a template; a fault in it ends the test.
func loadTemplate(tb testing.TB, name, source string) *brief.Template {
	tb.Helper()
	var log diag.Log
	t, err := brief.LoadTemplate(context.Background(), &log, name, []byte(source))
	noFault(tb, &log, err)
	return t
}

func noFault(tb testing.TB, log *diag.Log, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
	for _, f := range log.Findings() {
		if f.Severity == diag.Error {
			tb.Fatalf("%s:%d:%d: %s", f.Pos.File, f.Pos.Line, f.Pos.Column, f.Message())
		}
	}
}

// pairings are the ways to ask for languages.
func pairings() map[string]brief.Edition {
	two := []string{"zh", "en"}
	return map[string]brief.Edition{
		"zh":      {Languages: two[:1]},
		"en":      {Languages: two[1:]},
		"side":    {Languages: two, Pairing: brief.Side},
		"stacked": {Languages: two, Pairing: brief.Stacked},
		"leaf":    {Languages: two, Pairing: brief.Leaf},
	}
}

// measured is an edition on paper whose type area is so many millimetres wide.
func measured(e brief.Edition, t *brief.Template, mm int) brief.Edition {
	e.Template, e.NoLimit = t, true
	e.Paper = brief.Paper{Name: "trial", Width: length.MM(mm*1000) + t.Margins.Outer + t.Margins.Binding, Height: length.MM(297_000)}
	return e
}

// pressed is a brief at every stage that the tests look at.
type pressed struct {
	name    string
	report  *report.Report
	edition brief.Edition
	brief   *brief.Brief
	doc     *page.Document
	fit     typeset.Fit
	pdf     []byte
}

// picture is a picture of any name, wider than high.
func picture(name string) ([]byte, error) {
	m := image.NewGray(image.Rect(0, 0, 600, 300+10*len(name)))
	for i := range m.Pix {
		m.Pix[i] = uint8(60 + i/m.Stride%160)
	}
	var b bytes.Buffer
	err := png.Encode(&b, m)
	return b.Bytes(), err
}

// pressIt makes a brief; a fault ends the test.
func pressIt(tb testing.TB, r *report.Report, e brief.Edition) *pressed {
	tb.Helper()
	var log diag.Log
	ctx := context.Background()
	out, err := press.Press(ctx, &log, r, e, press.Options{Faces: faces(), Open: picture, Producer: "jianbao test"})
	noFault(tb, &log, err)
	b, err := brief.Tailor(ctx, &diag.Log{}, r, e)
	noFault(tb, &log, err)
	set, err := typeset.Set(ctx, &diag.Log{}, b, faces(), typeset.Options{Open: picture})
	noFault(tb, &log, err)
	name := fmt.Sprintf("%s-%v-%dmm", out.Name, e.Pairing, b.Paper.Width*254/length.Pt/720)
	return &pressed{name: name, report: r, edition: e, brief: b, doc: set.Document, fit: out.Fit, pdf: out.PDF.Bytes()}
}
