// What every brief must hold: nothing lost, nothing added, nothing twice, the
// same bytes again.
package press_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"jianbao/content"
	"jianbao/internal/brief"
	"jianbao/internal/brief/spoken"
	"jianbao/internal/diag"
	"jianbao/internal/pdf/inspect"
	"jianbao/internal/press"
)

// TestNothingLost sets reports in every template, language and pairing at type
// areas from 40 to 200 mm and holds what each PDF says against what was chosen
// for it.
func TestNothingLost(t *testing.T) {
	step := 20
	if testing.Short() {
		step = 80
	}
	ten, many := load(t, "made.yaml", made(10)), load(t, "many.yaml", made(120))
	sample := load(t, content.SampleName, content.Sample())
	for _, name := range []string{"summary", "lessons", "recommendations", "whole"} {
		for how, e := range pairings() {
			t.Run(name+"/"+how, func(t *testing.T) {
				t.Parallel()
				var all []*pressed
				for mm := 40; mm <= 200; mm += step {
					all = append(all, pressIt(t, ten, measured(e, template(t, name), mm)))
				}
				if name != "whole" {
					all = append(all, pressIt(t, sample, measured(e, template(t, name), 172)))
				}
				if name == "summary" || name == "lessons" && how == "side" {
					all = append(all, pressIt(t, many, measured(e, template(t, name), 172)))
				}
				for _, p := range all {
					nothingLost(t, p)
					paintedOnce(t, p)
				}
				readByOthers(t, all)
			})
		}
	}
}

// nothingLost holds the tagged text of a PDF against what report and template have for
// it.
func nothingLost(t *testing.T, p *pressed) {
	t.Helper()
	f, err := inspect.Read(context.Background(), p.pdf)
	if err != nil {
		t.Fatal(err)
	}
	differ(t, p.name, spoken.Squeezed(f.Tree.String()), wanted(t, p))
}

// wanted is what the brief must say. A leaf says it in one language, then in the
// other; whom the copy is for stands on its front alone.
func wanted(t *testing.T, p *pressed) string {
	t.Helper()
	e := p.edition
	if e.Pairing == brief.Leaf {
		out := ""
		for _, lang := range e.Languages {
			half := e
			half.Languages, half.Pairing = []string{lang}, brief.Single
			out += wanted(t, pressIt(t, p.report, half))
			e.Addressee = nil
		}
		return out
	}
	pages := len(p.doc.Pages)
	if e.Reading.Notes == brief.NotePages {
		pages /= 2
	}
	c := spoken.Walk{Report: p.report, Edition: e, Contents: e.Template.Look.Contents && pages > 3, Stacked: p.fit.Stacked}
	if set := p.fit.Set; set != nil && len(p.fit.Taken) > 0 { // it says what came in too
		c.Edition.Template = set.Template
	}
	for _, used := range p.fit.Used {
		c.Dropped = c.Dropped || used == "beside"
		c.Short = c.Short || used == "short"
	}
	text, err := c.Text()
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// differ fails the test at the first place where got is not want.
func differ(t *testing.T, name, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	g, w := []rune(got), []rune(want)
	i := 0
	for i < len(g) && i < len(w) && g[i] == w[i] {
		i++
	}
	t.Errorf("%s: after %q\n  reads %q\n  but   %q was chosen", name, cut(w, i-12, i), cut(g, i, i+40), cut(w, i, i+40))
}

func cut(r []rune, from, to int) string {
	return string(r[min(max(from, 0), len(r)):min(to, len(r))])
}

// TestSameBytes presses each brief again, and eight at a time.
func TestSameBytes(t *testing.T) {
	for _, r := range []string{made(10), content.Sample()} {
		for how, e := range pairings() {
			e.Template, e.NoLimit = template(t, "summary"), true
			first := bytesOf(t, r, e)
			var wait sync.WaitGroup
			for range 8 {
				wait.Go(func() {
					if !bytes.Equal(bytesOf(t, r, e), first) {
						t.Errorf("%s: not the same bytes again", how)
					}
				})
			}
			wait.Wait()
		}
	}
}

// bytesOf goes the whole way from the file; nothing but the faces is shared.
func bytesOf(t *testing.T, source string, e brief.Edition) []byte {
	var log diag.Log
	p, err := press.Press(context.Background(), &log, load(t, "r.yaml", source), e, press.Options{Faces: faces()})
	if err != nil || log.Failed() {
		t.Errorf("%v %v", err, log.Findings())
	}
	return p.PDF.Bytes()
}

// TestUnknownCharacterStopsTheBrief: 𠮷 is in none of the faces, and no PDF is
// made without it.
func TestUnknownCharacterStopsTheBrief(t *testing.T) {
	var log diag.Log
	r := load(t, "r.yaml", strings.Replace(made(2), "第1条：先截污", "第1条：由𠮷先生截污", 1))
	e := brief.Edition{Template: template(t, "lessons"), Languages: []string{"zh"}}
	p, err := press.Press(context.Background(), &log, r, e, press.Options{Faces: faces()})
	if err != nil {
		t.Fatal(err)
	}
	if p.PDF != nil {
		t.Error("a PDF was made without the character")
	}
	for _, f := range log.Findings() {
		if f.Code == diag.NoGlyph && strings.Contains(f.Message(), "U+20BB7") && f.Pos.Line > 0 {
			return
		}
	}
	t.Errorf("nobody was told: %v", log.Findings())
}

// BenchmarkPress makes the nine briefs of the sample, the faces open.
func BenchmarkPress(b *testing.B) {
	r := load(b, content.SampleName, content.Sample())
	for _, how := range []string{"zh", "en", "side"} {
		for _, name := range []string{"summary", "lessons", "recommendations"} {
			e := pairings()[how]
			e.Template = template(b, name)
			b.Run(fmt.Sprintf("%s-%s", name, how), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					var log diag.Log
					if p, err := press.Press(context.Background(), &log, r, e, press.Options{Faces: faces()}); err != nil || p.PDF == nil {
						b.Fatal(err, log.Findings())
					}
				}
			})
		}
	}
}

// BenchmarkNine makes the nine briefs of the sample as one run does, with what it
// shares; the faces are open.
func BenchmarkNine(b *testing.B) {
	r := load(b, content.SampleName, content.Sample())
	b.ReportAllocs()
	for b.Loop() {
		o := press.Options{Faces: faces(), Shared: new(press.Shared)}
		for _, how := range []string{"zh", "en", "side"} {
			for _, name := range []string{"summary", "lessons", "recommendations"} {
				var log diag.Log
				e := pairings()[how]
				e.Template = template(b, name)
				if p, err := press.Press(context.Background(), &log, r, e, o); err != nil || p.PDF == nil {
					b.Fatal(err, log.Findings())
				}
			}
		}
	}
}
