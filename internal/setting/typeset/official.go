package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/official"
)

// gridStage takes the blocks of a brief on the grid of official documents: those that look
// otherwise there are set by package official.
type gridStage struct {
	stage
	of *official.Setter
}

// stage is what takes the blocks of the brief.
func (c *composer) stage() brief.Stage {
	if c.Brief.Grid() == nil {
		return stage{c}
	}
	if c.official == nil {
		sections := newSectionSetter(c)
		c.official = &official.Setter{Setter: &c.Setter, Width: c.width, Add: c.add, Notes: sections.setNotes, Figures: c.figureRow,
			Pass: func() { c.passed++ }, Logo: c.head().Logo,
			Block: func(t *report.Text, b *report.Block, lang int, st look.Style, parent int) galley.Box {
				st.Indent = false
				return sections.richBlock(t, b, lang, st, c.width, parent)
			},
			Facts: func(f brief.Facts, parent int) {
				for _, r := range sections.factFigures(f, c.width, parent) {
					c.add(r, 0)
				}
				if b := sections.sources(f, func(int, length.Length) length.Length { return c.width }, parent); b != nil {
					c.add(b, 0)
				}
			},
			Remarks: sections.remarks,
		}
	}
	return gridStage{stage{c}, c.official}
}

// Masthead adds the head of the first page.
func (c gridStage) Masthead(m brief.Masthead) { c.of.Masthead(m) }

// Title adds the title, with unit and date below it where the head does not have them.
func (c gridStage) Title(t brief.Title) { c.of.Title(t) }

// SideColumn leaves the blocks of a side column to the end, for a grid has none.
func (c gridStage) SideColumn(b brief.SideColumn) {
	c.late = append(c.late, b.Blocks...)
	c.passed++
}

// Summary adds the summary.
func (c gridStage) Summary(s brief.Summary) { c.of.Summary(s) }

// Columns adds sections, one below the other.
func (c gridStage) Columns(b brief.Columns) {
	for _, s := range b.Sections {
		c.of.Section(s)
	}
}

// Section adds a section.
func (c gridStage) Section(s *brief.Section) { c.of.Section(s) }

// Prose adds a headed text.
func (c gridStage) Prose(p brief.Prose) { c.of.Prose(p) }

// Glossary adds the terms.
func (c gridStage) Glossary(b brief.Glossary) { c.of.Glossary(b) }

// Distribution adds to whom it goes, at the foot of the last page.
func (c gridStage) Distribution(d brief.Distribution) { c.of.Distribution(d) }
