package spoken

import (
	"strconv"

	"jianbao/internal/brief"
	"jianbao/internal/report"
)

// official says what an official document has beside its text, a line each.
func (c *Walk) official(o *report.Official) {
	for _, lang := range c.languages() {
		w := brief.WordsFor(lang)
		say := func(label string, l report.Localized) {
			if t := l.In(lang); t != nil {
				c.say(label, w.Colon, t.Plain())
			}
		}
		say(w.Urgency, o.Urgency)
		if o.IssueTotal.Text != "" {
			c.say(w.IssueTotal(o.IssueTotal.Text))
		}
		say(w.Signatory, o.Signatory)
		first := true
		for i, l := range o.Attachments {
			t := l.In(lang)
			if t == nil {
				continue
			}
			if first {
				c.say(w.Attachments, w.Colon)
			}
			if first = false; len(o.Attachments) > 1 {
				c.say(strconv.Itoa(i+1) + ".")
			}
			c.say(t.Plain())
		}
		say(w.Present, o.Present)
		say(w.Excused, o.Excused)
		say(w.Attending, o.Attending)
		if t := o.Note.In(lang); t != nil {
			brackets := [2]string{"(", ")"}
			if lang == "zh" {
				brackets = [2]string{"（", "）"}
			}
			c.say(brackets[0], t.Plain(), brackets[1])
		}
		say(w.PrintedBy, o.PrintedBy)
		c.say(w.PrintedOn(o.PrintedOn))
	}
}
