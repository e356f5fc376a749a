package spoken

import "jianbao/internal/brief"

// messages says the key messages, each language under its heading.
func (c *Walk) messages() {
	for l, lang := range c.languages() {
		said := false
		for _, m := range c.Report.Messages {
			t := c.pair(m, true)[l]
			if t == nil {
				continue
			}
			if !said {
				c.say(brief.WordsFor(lang).Messages)
				said = true
			}
			c.say("•")
			c.spans(t.Blocks[0].Spans)
		}
	}
}
