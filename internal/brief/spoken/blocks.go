package spoken

import (
	"slices"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/report"
)

// meeting says the line of the meeting.
func (c *Walk) meeting() {
	if m := c.Edition.Meeting; m != nil && m.Given() {
		for _, lang := range c.languages() {
			c.say(brief.MeetingIn(m, lang).Text())
		}
	}
}

// marking says the label, unless the head of a bulletin or an official document does, and
// the embargo.
func (c *Walk) marking(specs []brief.BlockSpec) {
	label := c.pair(c.Report.Label, true)
	for l, lang := range c.languages() {
		said := brief.WordsFor(lang).Embargo(c.Report.Embargo.Time)
		if !c.labelInHead(specs) {
			said = dotted(plain(label, l), said)
		}
		c.say(said)
	}
}

// labelInHead says that the head of page 1 has the label: that of a bulletin, or of what
// stands on a grid.
func (c *Walk) labelInHead(specs []brief.BlockSpec) bool {
	theme := c.Edition.Theme
	if theme == nil {
		theme = c.Edition.Template.Theme
	}
	return slices.ContainsFunc(specs, func(s brief.BlockSpec) bool {
		return s.Kind == "masthead" && (s.Form == "jianbao" || theme != nil && theme.Grid != nil && !c.Edition.Reading.Large)
	})
}

// number says the number of the copy.
func (c *Walk) number() {
	if a := c.Edition.Addressee; a != nil && a.Copy > 0 {
		for _, lang := range c.languages() {
			c.say(brief.WordsFor(lang).CopyOf(a.Copy, a.Of))
		}
	}
}

// addressee says whom the copy is for, in the first language.
func (c *Walk) addressee() {
	if a := c.Edition.Addressee; a != nil && a.Name != "" {
		w := brief.WordsFor(c.languages()[0])
		c.say(w.To(a.Name, a.Title, a.Organisation), w.Copy(a.Number, a.Seat), a.Note)
	}
}

func (c *Walk) masthead(s brief.BlockSpec) {
	r := c.Report
	series, publisher, label := c.pair(r.Series, true), c.pair(r.Publisher, true), c.pair(r.Label, true)
	bulletin := s.Form == "jianbao"
	if !c.labelInHead([]brief.BlockSpec{s}) {
		label = nil
	}
	if bulletin {
		c.each(series)
	}
	var lines, dates []string
	for l, lang := range c.languages() {
		w := brief.WordsFor(lang)
		issue := ""
		if n := r.Number.Text; n != "" && (bulletin || !strings.Contains(plain(series, l), n)) {
			issue = w.Issue(n)
		}
		if bulletin {
			c.say(dotted(issue, plain(label, l)), plain(publisher, l), w.DateText(r.Date))
			continue
		}
		lines, dates = append(lines, dotted(plain(series, l), issue, plain(label, l))), append(dates, w.DateText(r.Date))
	}
	dateFirst := brief.DateFirst(lines, dates)
	for l := range lines {
		if dateFirst {
			c.say(plain(publisher, l), dates[l], lines[l])
		} else {
			c.say(plain(publisher, l), lines[l], dates[l])
		}
	}
}

func (c *Walk) title(s brief.BlockSpec) {
	c.each(c.pair(c.Report.Title, true))
	if s.Subtitle {
		for _, lang := range c.languages() {
			c.say(c.Edition.Template.TitleIn(lang))
		}
	}
}

func (c *Walk) summary(s brief.BlockSpec) {
	for _, l := range c.Report.Summary {
		c.rich(c.pair(l, true))
	}
	if s.Beside > 0 && !c.Dropped {
		c.figures(s.Beside)
	}
}

// figures says the key figures, at most so many; 0: all.
func (c *Walk) figures(most int) { c.given(c.Report.Figures, most) }

// given says those of some figures that the audience sees, at most so many; 0: all.
func (c *Walk) given(figures []report.Figure, most int) {
	n := 0
	for _, f := range figures {
		if !c.sees(f.For, f.Not) {
			continue
		}
		if n++; most > 0 && n > most {
			return
		}
		all := []brief.Pair{c.pair(f.Value, true), c.pair(f.Label, true), c.pair(f.Source, true)}
		for l := range c.languages() {
			for i, p := range all {
				if p[l] != nil && !(i == 0 && l > 0 && p[0] != nil && p[0].Plain() == p[l].Plain()) { // a value that is the same stands once
					c.spans(p[l].Blocks[0].Spans)
				}
			}
		}
	}
}

// prose says a text under a heading of our own.
func (c *Walk) prose(l report.Localized, heading func(w brief.Words, publisher string) string) {
	p := c.pair(l, true)
	for i, lang := range c.languages() {
		if p[i] == nil {
			continue
		}
		publisher := ""
		if t := c.Report.Publisher.In(lang); t != nil {
			publisher = t.Plain()
		}
		c.say(heading(brief.WordsFor(lang), publisher))
	}
	c.rich(p)
}

// editorsNote says the editor's note, each language by itself behind its name.
func (c *Walk) editorsNote() {
	p := c.pair(c.Report.EditorsNote, true)
	for i, lang := range c.languages() {
		if p[i] == nil {
			continue
		}
		w, one := brief.WordsFor(lang), make(brief.Pair, len(p))
		one[i] = p[i]
		c.say(w.EditorsNote, w.Colon)
		c.rich(one)
	}
}

// contact says each entry once: the second language of a pair repeats nothing.
func (c *Walk) contact(k *report.Contact) {
	said := map[string]bool{}
	for _, lang := range c.languages() {
		w, name, address := brief.WordsFor(lang), "", ""
		if t := k.Name.In(lang); t != nil {
			name = t.Plain()
		}
		if t := k.Address.In(lang); t != nil {
			address = t.Plain()
		}
		for _, e := range [][2]string{{w.Contact, name}, {w.Address, address}, {w.Phone, k.Phone.Text}, {w.Fax, k.Fax.Text}, {w.Email, k.Email.Text}, {w.Web, k.Web.Text}} {
			if e[1] != "" && !said[e[1]] {
				said[e[1]] = true
				c.say(e[0], w.Colon, e[1])
			}
		}
	}
}

func (c *Walk) distribution(d *report.Distribution) {
	for _, lang := range c.languages() {
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
