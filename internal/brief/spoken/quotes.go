package spoken

// quotes says the quotes, each with who said it, one language after the other.
func (c *Walk) quotes() {
	for _, q := range c.Report.Quotes {
		text, by := c.pair(q.Text, true), c.pair(q.By, true)
		for l := range text {
			if text[l] != nil {
				c.spans(text[l].Blocks[0].Spans)
				c.say(plain(by, l))
			}
		}
	}
}
