// Package spoken is for tests. It says what a brief must say, in the order in
// which it must be read, by a walk that knows nothing of how the brief is set.
// Tests hold the text layer of the PDFs, and the text and HTML of the mail, to
// it, character by character.
package spoken

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"jianbao/internal/brief"
	"jianbao/internal/report"
)

// Walk says what a brief must say. What pages add, such as folios, is left out.
type Walk struct {
	Brief    *brief.Brief
	Contents bool // the titles are listed at the head
	Short    bool // Fit took the short forms
	Dropped  bool // Fit gave up the key figures beside the summary
	out      strings.Builder
}

// Text is all that the brief must say, squeezed.
func (c *Walk) Text() string {
	c.out.Reset()
	for _, b := range c.Brief.Blocks {
		c.block(b)
	}
	return Squeezed(c.out.String())
}

// Squeezed drops white space and soft hyphens.
func Squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u00ad' {
			return -1
		}
		return r
	}, s)
}

func (c *Walk) say(words ...string) {
	for _, w := range words {
		c.out.WriteString(w)
	}
}

func (c *Walk) block(b brief.Block) {
	switch b := b.(type) {
	case brief.Masthead:
		c.masthead(b)
	case brief.Meeting:
		for _, l := range b.Lines {
			c.say(l.Text())
		}
	case brief.CopyNumber:
		for _, lang := range c.Brief.Languages {
			c.say(brief.WordsFor(lang).CopyOf(b.Copy, b.Of))
		}
	case brief.Title:
		c.each(b.Text)
		c.each(b.Subtitle)
		if c.Contents {
			c.listed()
		}
	case brief.Summary:
		for _, p := range b.Paragraphs {
			c.rich(p)
		}
		if !c.Dropped {
			c.figures(b.Figures)
		}
	case brief.Figures:
		c.figures(b.Figures)
	case brief.Columns:
		for _, s := range b.Sections {
			c.section(s)
		}
	case *brief.Section:
		c.section(b)
	case brief.Prose:
		c.prose(b)
	case brief.Contact:
		c.contact(b.Contact)
	case brief.Distribution:
		c.distribution(b.Distribution)
	}
}

func (c *Walk) masthead(m brief.Masthead) {
	if m.Form == "jianbao" {
		c.each(m.Name)
	}
	for l, lang := range c.Brief.Languages {
		w := brief.WordsFor(lang)
		issue := ""
		if m.Number != "" && (m.Form == "jianbao" || !strings.Contains(plain(m.Series, l), m.Number)) {
			issue = w.Issue(m.Number)
		}
		if m.Form == "jianbao" {
			c.say(dotted(issue, plain(m.Label, l)), plain(m.Publisher, l), w.DateText(m.Date))
			continue
		}
		c.say(dotted(plain(m.Series, l), issue, plain(m.Label, l)), dotted(plain(m.Publisher, l), w.DateText(m.Date)))
	}
}

func dotted(parts ...string) string {
	var given []string
	for _, p := range parts {
		if p != "" {
			given = append(given, p)
		}
	}
	return strings.Join(given, "·")
}

func plain(p brief.Pair, l int) string {
	if l >= len(p) || p[l] == nil {
		return ""
	}
	return p[l].Plain()
}

// each says a text of one line, in every language that has it.
func (c *Walk) each(p brief.Pair) {
	for _, t := range p {
		if t != nil {
			c.spans(t.Blocks[0].Spans)
		}
	}
}

func (c *Walk) listed() {
	for _, b := range c.Brief.Blocks {
		s, ok := b.(*brief.Section)
		if !ok || !s.Detail || !slices.ContainsFunc(s.Items, func(it brief.Item) bool { return it.Body.Given() }) {
			continue
		}
		for _, lang := range c.Brief.Languages {
			c.say(brief.WordsFor(lang).Contents)
		}
		for _, it := range s.Items {
			c.titled(s, it, it.Title)
		}
	}
}

// titled says an item's label and title in each of its languages.
func (c *Walk) titled(s *brief.Section, it brief.Item, p brief.Pair) {
	for l, t := range p {
		if t == nil {
			continue
		}
		if s.Number {
			c.say(brief.Label(c.Brief.Languages[l], it.Number))
		}
		c.spans(t.Blocks[0].Spans)
	}
}

func (c *Walk) section(s *brief.Section) {
	c.each(s.Title)
	for _, lang := range c.Brief.Languages {
		if s.Total > len(s.Items) && len(s.Items) > 0 {
			c.say(brief.WordsFor(lang).Chosen(len(s.Items), s.Total))
		}
		for _, lacking := range s.Lacking {
			if lacking == lang {
				c.say(brief.WordsFor(lang).OnlyIn(s.Available))
			}
		}
	}
	c.each(s.Lead)
	c.rich(s.Body)
	for _, it := range s.Items {
		p := append(brief.Pair(nil), it.Title...)
		for l, t := range it.Short {
			if c.Short && t != nil && !s.Detail {
				p[l] = t
			}
		}
		c.titled(s, it, p)
		c.rich(it.Body)
	}
}

// rich says the blocks of a text, then its notes. In a pair, a block and its
// translation follow each other; where the two languages differ in the number of
// blocks, one language follows the other.
func (c *Walk) rich(p brief.Pair) {
	if len(p) == 2 && p[0] != nil && p[1] != nil && len(p[0].Blocks) == len(p[1].Blocks) {
		for k := range p[0].Blocks {
			c.blocks(p[0].Blocks[k : k+1])
			c.blocks(p[1].Blocks[k : k+1])
		}
		c.notes(p[0])
		c.notes(p[1])
		return
	}
	for _, t := range p {
		if t != nil {
			c.blocks(t.Blocks)
			c.notes(t)
		}
	}
}

func (c *Walk) notes(t *report.Text) {
	for i, note := range t.Notes {
		c.say(strconv.Itoa(i + 1))
		c.blocks(note)
	}
}

func (c *Walk) blocks(bs []report.Block) {
	for _, b := range bs {
		c.spans(b.Spans)
		for i, item := range b.Items {
			switch {
			case b.Kind == report.List && b.Ordered:
				c.say(strconv.Itoa(b.Start+i), ".")
			case b.Kind == report.List:
				c.say("•")
			}
			c.blocks(item)
		}
		for _, row := range b.Rows {
			for _, cell := range row {
				c.spans(cell.Spans)
			}
		}
	}
}

func (c *Walk) spans(ss []report.Span) {
	for _, s := range ss {
		if s.Note > 0 {
			c.say(strconv.Itoa(s.Note))
		}
		c.say(s.Text)
	}
}

func (c *Walk) figures(fs []brief.Figure) {
	for _, f := range fs {
		for l := range c.Brief.Languages {
			for _, p := range []brief.Pair{f.Value, f.Label, f.Source} {
				if l < len(p) && p[l] != nil {
					c.spans(p[l].Blocks[0].Spans)
				}
			}
		}
	}
}

func (c *Walk) prose(p brief.Prose) {
	for l, lang := range c.Brief.Languages {
		if l >= len(p.Text) || p.Text[l] == nil {
			continue
		}
		w, publisher := brief.WordsFor(lang), ""
		if t := c.Brief.Report.Publisher.In(lang); t != nil {
			publisher = t.Plain()
		}
		c.say(map[string]string{brief.KindCite: w.Cite, brief.KindNotice: w.Notice, brief.KindAbout: w.About(publisher)}[p.Kind])
	}
	c.rich(p.Text)
}

// contact says each entry once: the second language of a pair repeats nothing.
func (c *Walk) contact(k *report.Contact) {
	said := map[string]bool{}
	for _, lang := range c.Brief.Languages {
		w, address := brief.WordsFor(lang), ""
		if t := k.Address.In(lang); t != nil {
			address = t.Plain()
		}
		for _, e := range [][2]string{{w.Address, address}, {w.Phone, k.Phone.Text}, {w.Fax, k.Fax.Text}, {w.Email, k.Email.Text}, {w.Web, k.Web.Text}} {
			if e[1] != "" && !said[e[1]] {
				said[e[1]] = true
				c.say(e[0], w.Colon, e[1])
			}
		}
	}
}

func (c *Walk) distribution(d *report.Distribution) {
	for _, lang := range c.Brief.Languages {
		w := brief.WordsFor(lang)
		for _, line := range []struct {
			label string
			text  report.Localized
		}{{w.ReportTo, d.Report}, {w.SendTo, d.Send}, {w.CopyTo, d.Copy}} {
			if t := line.text.In(lang); t != nil {
				c.say(line.label, w.Colon, t.Plain())
			}
		}
		if d.Printed > 0 {
			c.say(w.Printed(d.Printed))
		}
	}
}
