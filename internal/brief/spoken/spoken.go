// Package spoken is for tests. It says what a brief must say, in the order in
// which it must be read, by a walk of its own over the report and the template: it
// asks no other stage what is to be shown, and knows nothing of how it is set. Tests
// hold the text layer of the PDFs, and the text and HTML of the mail, to it, character
// by character. So a stage that drops something, the tailoring of the brief among
// them, fails a test.
//
//	spoken.go    the walk over the template's blocks, and what the edition adds
//	blocks.go    the kinds of block
//	section.go   sections and their items; cards.go, those on cards
//	texts.go     texts of the report, as they are read
//	pictures.go  pictures and terms; charts.go, charts; messages.go, the key messages;
//	authors.go   who wrote it; quotes.go, quotes;
//	timeline.go  what happened when
package spoken

import (
	"fmt"
	"slices"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/report"
)

// Walk says what a brief must say. What pages add, such as folios, is left out.
type Walk struct {
	Report   *report.Report
	Edition  brief.Edition
	Contents bool // the titles are listed before the first section
	Short    bool // Fit took the short forms
	Told     bool // pictures are told by their words, as in mail
	Dropped  bool // Fit gave up the key figures beside the summary
	Stacked  bool // the languages of a pair stand below each other, and their notes have one numbering
	Through  bool // notes are numbered through though pictures are told, as in a Word file
	out      strings.Builder

	before map[int]int // how many notes were said, by language of the brief
	base   int         // of them, those before the text that is said
	ahead  int         // of a stacked pair: the notes of the first language that are still to be said
	listed bool        // the contents were said
}

// Text is all that the brief must say, squeezed. The error names a kind of block of
// which it is not known what it says, and a block that says nothing.
func (c *Walk) Text() (string, error) {
	c.out.Reset()
	c.before, c.base, c.listed = map[int]int{}, 0, false
	// What the edition adds stands behind, or before, a block of the template.
	c.Edition.Template = c.Edition.Template.Bound(c.Report, c.Edition.Audience)
	specs := c.Edition.Template.Unfolded(c.Edition, c.Report)
	c.marking(specs)
	meeting, number, addressee := -1, -1, -1 // the index of the block that it stands behind; -1: it is first
	if len(specs) > 0 && specs[0].Kind == "masthead" {
		meeting = 0
	}
	number = meeting
	for i, s := range specs {
		switch {
		case s.Kind == "masthead" && s.Form == "jianbao":
			number, addressee = i-1, i
		case s.Kind == "masthead":
			number, addressee = i, i
		case s.Kind == "title":
			addressee = i
		}
	}
	for i := -1; i < len(specs); i++ {
		if i >= 0 {
			if err := c.spec(specs[i]); err != nil {
				return "", err
			}
		}
		bulletin := i+1 < len(specs) && specs[i+1].Form == "jianbao"
		if number == i && bulletin {
			c.number()
		}
		if meeting == i {
			c.meeting()
		}
		if number == i && !bulletin {
			c.number()
		}
		if addressee == i {
			c.addressee()
		}
	}
	return Squeezed(c.out.String()), nil
}

// spec says one block of the template.
func (c *Walk) spec(s brief.BlockSpec) error {
	switch s.Kind {
	case "masthead":
		c.masthead(s)
	case "title":
		c.title(s)
	case "editors-note":
		c.editorsNote()
	case "messages":
		c.messages()
	case "summary":
		c.summary(s)
	case "figures":
		c.figures(s.Most)
	case "quotes":
		c.quotes()
	case "timeline":
		c.timeline()
	case "side":
		for _, one := range s.Side {
			if err := c.spec(one); err != nil {
				return err
			}
		}
	case "columns":
		for _, one := range s.Columns {
			c.section(one)
		}
		for _, one := range s.Columns {
			c.beside(one)
		}
	case "section":
		if c.Contents && !c.listed {
			c.listed = true
			c.contents()
		}
		c.section(s)
		c.beside(s)
	case "cards":
		c.cards(s)
	case "charts", "images":
		c.images(s)
	case "glossary":
		c.glossary()
	case "authors":
		c.authors()
	case "about":
		c.prose(c.Report.About, func(w brief.Words, publisher string) string { return w.About(publisher) })
	case "cite":
		c.prose(c.Report.Cite, func(w brief.Words, _ string) string { return w.Cite })
	case "notice":
		c.prose(c.Report.Notice, func(w brief.Words, _ string) string { return w.Notice })
	case "related":
		c.related()
	case "acknowledgements":
		c.prose(c.Report.Acknowledgements, func(w brief.Words, _ string) string { return w.Thanks })
	case "licence":
		c.licence()
	case "identity":
		c.identity()
	case "qr":
		c.say(c.Report.Link.Text)
	case "contact":
		c.contact(&c.Report.Contact)
	case "official":
		c.official(&c.Report.Official)
	case "distribution":
		c.distribution(&c.Report.Distribution)
	default:
		return fmt.Errorf("spoken: it is not known what a block of the kind %q says", s.Kind)
	}
	return nil
}

// languages are those of the brief.
func (c *Walk) languages() []string {
	if len(c.Edition.Languages) == 0 {
		return c.Report.Languages[:1]
	}
	return c.Edition.Languages
}

// pair is a text in the languages of the brief, nil where one lacks it. A mark may
// stand for it there, unless it is a text of several blocks, a section's or an item's.
func (c *Walk) pair(l report.Localized, markable bool) brief.Pair {
	var p brief.Pair
	missing := c.Edition.Missing
	if missing == "" {
		missing = c.Edition.Template.Missing
	}
	for _, lang := range c.languages() {
		t := l.In(lang)
		if t == nil && l.Given() && markable && missing == brief.MissingMark {
			t = report.Plain(lang, brief.WordsFor(lang).Untranslated(), l.Pos)
		}
		p = append(p, t)
	}
	return p
}

// sees says that the edition's audience sees what is for some and not for others.
func (c *Walk) sees(only, not []report.Value) bool {
	is := func(v report.Value) bool { return v.Text == c.Edition.Audience }
	return !slices.ContainsFunc(not, is) && (len(only) == 0 || slices.ContainsFunc(only, is))
}
