package brief

import (
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// Marking is the block that says how the brief may be used: the report's label and until
// when it is under embargo. It comes from the report, whatever the template shows, and
// stands at the head of every page, above everything.
type Marking struct {
	Label   Pair
	Lines   []string // of the embargo, in each of the brief's languages; nil: there is none
	Embargo diag.Pos // where the report gives it
	InHead  bool     // the head of page 1 shows the label, as that of an official document does
}

// On is the marking of a page in a language of the brief, from 0; first is set for page 1.
func (b Marking) On(first bool, lang int) string {
	var parts []string
	if label := b.Label.Plain(lang); label != "" && !(first && b.InHead) {
		parts = append(parts, label)
	}
	if lang < len(b.Lines) {
		parts = append(parts, b.Lines[lang])
	}
	return strings.Join(parts, " · ")
}

// Given says that a page has something of it.
func (b Marking) Given(first bool) bool {
	return len(b.Lines) > 0 || b.Label.Given() && !(first && b.InHead)
}

// KindName is "marking".
func (b Marking) KindName() string { return "marking" }

// Texts lists the label, where no other block has it.
func (b Marking) Texts([]string) []Pair {
	if b.InHead {
		return nil
	}
	return []Pair{b.Label}
}

func (b Marking) in(lang int) Block {
	b.Label = b.Label.in(lang)
	if b.Lines != nil {
		b.Lines = b.Lines[lang : lang+1]
	}
	return b
}

func (b Marking) hand(s Stage) { s.Marking(b) }

// mark puts the marking before all else. The masthead gives the label to it, unless it is
// one of an official document or a bulletin, which have a place for it.
func (w *tailor) mark(b *Brief) {
	r := w.r
	m, headed := Marking{Embargo: r.Embargo.Pos}, false
	for i, bl := range b.Blocks {
		if head, is := bl.(Masthead); is {
			m.Label, headed = head.Label, true
			if m.InHead = b.Grid() != nil || head.Form == "jianbao"; !m.InHead {
				head.Label = nil
				b.Blocks[i] = head
			}
			break
		}
	}
	if !headed {
		m.Label = w.field("label", r.Label)
	}
	if !r.Embargo.Time.IsZero() {
		for _, lang := range w.langs {
			m.Lines = append(m.Lines, WordsFor(lang).Embargo(r.Embargo.Time))
		}
	}
	if !m.Given(false) {
		return
	}
	b.Marking = &m
	b.Blocks = slices.Insert(b.Blocks, 0, Block(m))
}

// MarkingOf is a report's label and embargo in a language, in one line; "" where it has
// none.
func MarkingOf(r *report.Report, lang string) string {
	m := Marking{Label: PairIn(r.Label, []string{lang})}
	if e := WordsFor(lang).Embargo(r.Embargo.Time); e != "" {
		m.Lines = []string{e}
	}
	return m.On(false, 0)
}
