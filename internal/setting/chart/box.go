package chart

import (
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/tabular"
)

// Role is what a text of a chart is.
type Role uint8

// The roles.
const (
	Title Role = iota
	Subtitle
	Remark // note, source
)

// Place is where a chart goes, and in which languages.
type Place struct {
	Languages []int                            // of the brief, from 0, that it is in
	Alt       []string                         // by language of the brief: the chart in words; "": they are made
	Width     length.Length                    // of all languages
	Apart     bool                             // languages stand in columns, and not below each other
	X, W      []length.Length                  // the columns, by language
	Parent    int                              // the structure element that it belongs to
	Line      length.Length                    // of the text around
	Table     func(ts []tabular.In) galley.Box // sets data as a table
	// Say sets a text of the chart in these languages; nil where none has it.
	Say func(l report.Localized, as Role) galley.Box
}

// Box sets a chart of a report with its title above it and its note and source below. all
// are the languages of the report: where none of the place has data, those of the first of
// them that has some are drawn. No page parts the box, but for a table, whose title stays
// with its beginning.
func (s *Setter) Box(ch *report.Chart, all []string, p Place) galley.Box {
	table := ch.Kind.Text == report.TableChart
	out := &galley.Stack{Whole: !table}
	if !table { // which has rules of its own
		out.Add(&galley.Rule{Width: p.Width, Thick: hair, Above: p.Line / 3, Below: 3 * length.Pt, Colour: s.Faint}, 0)
	}
	say := func(l report.Localized, as Role) {
		if b := p.Say(l, as); b != nil {
			out.Add(b, 0).Keep = table && as != Remark
		}
	}
	say(ch.Title, Title)
	say(ch.Subtitle, Subtitle)
	if table {
		if len(out.Parts) > 0 {
			out.Parts[0].Before = p.Line / 3
		}
		for i, in := range s.merged(s.data(ch, all, p), p.Width) {
			out.Add(p.Table(in.Tables), p.Line/2*length.Length(min(i, 1))+3*length.Pt).Keep = true
		}
		say(ch.Note, Remark)
		say(ch.Source, Remark)
		return out
	}
	switch ins := s.data(ch, all, p); len(ins) {
	case 0:
	case 1:
		out.Add(s.Draw(ins[0], p.Width, p.Parent), 5*length.Pt)
	default:
		out.Add(s.both(ins[0], ins[1], p), 5*length.Pt)
	}
	out.Add(galley.Blank(5*length.Pt), 0)
	say(ch.Note, Remark)
	say(ch.Source, Remark)
	out.Add(galley.Blank(p.Line/2), 0)
	return out
}

// merged are tables of which two languages make one where they have one file, or the same
// figures.
func (s *Setter) merged(ins []In, width length.Length) []In {
	if len(ins) < 2 {
		return ins
	}
	both := append(ins[0].Tables[:1:1], ins[1].Tables...)
	switch {
	case both[0].Text == both[1].Text:
		return ins[:1]
	case tabular.SameTable(both[0].Table, both[1].Table) && s.Place(both, width) != tabular.Nowhere:
		ins[0].Tables = both
		return ins[:1]
	}
	return ins
}

// data is the data of a chart in each language that has some.
func (s *Setter) data(ch *report.Chart, all []string, p Place) (out []In) {
	add := func(tag string, lang int) {
		t := ch.Table(tag)
		if t == nil || len(t.Blocks) == 0 {
			return
		}
		in := In{Kind: ch.Kind.Text, Tables: []tabular.In{{Text: t, Lang: lang, Around: tabular.Around{Table: &t.Blocks[0]}}}}
		if lang < len(p.Alt) {
			in.Alt = p.Alt[lang]
		}
		in.Marked[0], in.Marked[1] = ch.Marked(all)
		out = append(out, in)
	}
	for _, lang := range p.Languages {
		add(s.Languages[lang], lang)
	}
	for i := 0; i < len(all) && len(out) == 0; i++ {
		add(all[i], p.Languages[0])
	}
	return out
}

// both draws a chart in two languages: once where all values are written alike and the names
// of both languages have room beside each other, else one a language to one scale.
func (s *Setter) both(a, b In, p Place) galley.Box {
	both := a
	if both.Tables = append(both.Tables[:1:1], b.Tables...); s.together(both, p.Width) {
		return s.Draw(both, p.Width, p.Parent)
	}
	widths := []length.Length{p.Width, p.Width}
	if p.Apart {
		widths = p.W
	}
	oneWide, oneTicks := s.field(a, widths[0])
	otherWide, otherTicks := s.field(b, widths[1])
	a.Most, a.Ticks = min(oneWide, otherWide), min(oneTicks, otherTicks)
	b.Most, b.Ticks = a.Most, a.Ticks
	one, other := s.Draw(a, widths[0], p.Parent), s.Draw(b, widths[1], p.Parent)
	if !p.Apart {
		out := &galley.Stack{Whole: true}
		out.Add(one, 0)
		out.Add(other, p.Line/2)
		return out
	}
	out := &galley.Row{Whole: true}
	out.Put(one, p.X[0])
	out.Put(other, p.X[1])
	return out
}

// Paper is the colour of what is not printed.
const Paper page.Colour = 0xFFFFFF
