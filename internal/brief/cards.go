package brief

import (
	"jianbao/internal/diag"
	"jianbao/internal/report"

	"go.yaml.in/yaml/v4"
)

// KindCards is the items of a report on cards.
const KindCards = "cards"

// Cards are the items of sections, a card each: the title, the first sentence of the text,
// the first figure.
type Cards struct {
	Sections []*Section
	Most     int  // cards on a sheet: 1 or 4
	Back     bool // they stand on the backs of sheets: what is left in front is right behind
}

// cardShow is what a card shows of an item.
func cardShow() []string { return []string{ShowTitle, showFirst, showFigure} }

func cardsKind() kind {
	return kind{
		name:    KindCards,
		alone:   func(b *BlockSpec) { b.Most, b.Show = 4, cardShow() },
		read:    (*walker).cardsSpec,
		make:    (*tailor).cards,
		leftOut: func(*Template, *report.Report) []diag.Words { return nil }, // the kind section says it
	}
}

func (w *walker) cardsSpec(n *yaml.Node, b *BlockSpec) {
	b.Show = cardShow()
	if b.Most = w.Whole(n, KindCards, 1, 4); b.Most == 2 || b.Most == 3 {
		w.Log.Add(diag.TemplateValue, w.Pos(n), diag.Args{"value": n.Value, "want": diag.Words{"1 or 4", "1 或 4"},
			"hint": diag.Words{"four stand on a sheet to be cut, or one fills it", "一张纸排四张卡片，裁开使用；或一页一张"}})
		b.Most = 4
	}
}

// carded is the block of cards with the sections of a report that have items: those asked
// for, or else those that `brief` names in the template or in the report, or else all, also
// where another block shows them.
func (t *Template) carded(b BlockSpec, r *report.Report, audience string, ids []string) BlockSpec {
	b.Columns = []BlockSpec{}
	for _, list := range [][]string{t.Brief, words(r.Brief), sectionIDs(r)} {
		if len(ids) == 0 {
			ids = list
		}
	}
	for _, id := range ids {
		if HasItems(r, id, audience) {
			b.Columns = append(b.Columns, BlockSpec{Kind: KindSection, Pos: b.Pos, Section: id, Show: b.Show, Number: true})
		}
	}
	return b
}

// cards makes the block of the cards; nil when nothing of the sections is shown.
func (w *tailor) cards(spec BlockSpec) Block {
	c := Cards{Most: spec.Most}
	for _, s := range spec.Columns {
		if one := w.section(s); one != nil && len(one.Items) > 0 {
			c.Sections = append(c.Sections, one)
			for _, it := range one.Items {
				it.Body.own()
			}
		}
	}
	if len(c.Sections) == 0 {
		return nil
	}
	return c
}

// own makes copies of the texts with notes, so that notes of what stands elsewhere too are
// printed at both places.
func (p Pair) own() {
	for l, t := range p {
		if t != nil && len(t.Notes) > 0 {
			one := *t
			p[l] = &one
		}
	}
}

// KindName is KindCards.
func (b Cards) KindName() string { return KindCards }

// Texts lists those of the sections.
func (b Cards) Texts(languages []string) []Pair { return Columns{b.Sections}.Texts(languages) }

func (b Cards) in(lang int) Block {
	b.Sections, b.Back = Columns{b.Sections}.in(lang).(Columns).Sections, lang > 0
	return b
}

func (b Cards) hand(s Stage) { s.Cards(b) }
