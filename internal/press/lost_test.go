package press_test

import (
	"context"
	"strings"
	"testing"

	"jianbao/internal/brief"
	"jianbao/internal/brief/spoken"
	"jianbao/internal/pdf/inspect"
	"jianbao/internal/report"
)

// TestWholeHasEveryKind: what TestNothingLost sets has a block of every kind, and each
// has something to say. A new kind goes into the template and the report of
// made_test.go.
func TestWholeHasEveryKind(t *testing.T) {
	whole, made := template(t, "whole"), load(t, "made.yaml", made(10))
	have := map[string]bool{}
	for _, s := range whole.Blocks {
		have[s.Kind] = true
		for _, one := range s.Side {
			have[one.Kind] = true
		}
		one := *whole
		one.Blocks = []brief.BlockSpec{s}
		w := spoken.Walk{Report: made, Edition: brief.Edition{Template: &one, Languages: []string{"zh"}}}
		if text, err := w.Text(); err != nil || text == "" {
			t.Errorf("the block %s says %q: %v", s.Kind, text, err)
		}
	}
	for _, kind := range brief.Kinds() {
		if !have[kind] {
			t.Errorf("the template whole has no block of the kind %s", kind)
		}
	}
}

// TestCopiesLoseNothing sets copies with all that an edition adds: a meeting, the
// number of the copy, and whom it is for.
func TestCopiesLoseNothing(t *testing.T) {
	made := load(t, "made.yaml", made(10))
	for _, name := range []string{"lessons", "whole"} {
		for how, e := range pairings() {
			e := measured(e, template(t, name), 172)
			e.Meeting = meeting(t)
			e.Addressee = &numbered(7)[2]
			p := pressIt(t, made, e)
			p.name += " " + how
			nothingLost(t, p)
		}
	}
}

// all shows every text of every section.
const all = `name: all
title: {zh: 全部, en: All}
blocks:
  - masthead
  - title
  - summary
  - messages
  - figures
  - editors-note
  - quotes
  - timeline
  - section: {id: lessons, show: [title, lead, body, detail]}
  - section: {id: recommendations, show: [title, lead, body, detail]}
  - section: {id: asides, show: [title, lead, body, detail]}
  - charts
  - authors
  - images
  - glossary
  - about
  - cite
  - related
  - acknowledgements
  - identity
  - notice
  - licence
  - contact
  - official
  - distribution
`

// TestEveryTextOfTheReport asks neither brief nor spoken what must be printed: a
// template that leaves out nothing prints every text of the report, but the short
// forms and what is read out for pictures.
func TestEveryTextOfTheReport(t *testing.T) {
	r := load(t, "made.yaml", made(10))
	tpl := loadTemplate(t, "all.yaml", all)
	if left := brief.LeftOut(tpl, r); left != nil {
		t.Fatalf("the template leaves out %v", left)
	}
	for _, lang := range r.Languages {
		p := pressIt(t, r, measured(brief.Edition{Languages: []string{lang}}, tpl, 172))
		f, err := inspect.Read(context.Background(), p.pdf)
		if err != nil {
			t.Fatal(err)
		}
		printed, tried := spoken.Squeezed(f.Tree.String()), 0
		for _, leaf := range r.Leaves() {
			text := leaf.In(lang)
			if text == nil || leaf.Part == report.ItemShort || leaf.Key == "alt" {
				continue
			}
			for _, words := range wordsOf(text.Blocks) {
				tried++
				if !strings.Contains(printed, spoken.Squeezed(words)) {
					t.Errorf("%s: %q of %s is not printed", lang, words, leaf.Path)
				}
			}
		}
		if tried < 100 {
			t.Errorf("%s: only %d texts were tried: the test sees nothing", lang, tried)
		}
	}
}

// wordsOf lists the spans of blocks, with all that is in them.
func wordsOf(blocks []report.Block) (out []string) {
	add := func(spans []report.Span) {
		for _, s := range spans {
			out = append(out, s.Text)
		}
	}
	for _, b := range blocks {
		add(b.Spans)
		for _, inner := range b.Items {
			out = append(out, wordsOf(inner)...)
		}
		for _, row := range b.Rows {
			for _, cell := range row {
				add(cell.Spans)
			}
		}
	}
	return out
}

// TestBulletinWithoutANumber says its label all the same.
func TestBulletinWithoutANumber(t *testing.T) {
	made := load(t, "made.yaml", strings.Replace(made(2), "\nnumber: 7\n", "\n", 1))
	for how, e := range pairings() {
		p := pressIt(t, made, measured(e, template(t, "whole"), 172))
		p.name += " " + how
		nothingLost(t, p)
	}
}
