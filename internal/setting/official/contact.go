package official

import (
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// Contact packs the ways to reach the publisher into rows, as many to a row of a width as it
// holds, and adds the rows to the stack. It returns where the last row ends. said has the
// values that the languages before said, which are not repeated.
func Contact(c *words.Setter, s *galley.Stack, k *report.Contact, lang int, width length.Length, said map[string]bool) (end length.Length) {
	st := look.Style{Size: c.Sizes.Foot, Pitch: c.PitchOf(c.Sizes.Foot, 1400), Colour: c.Quiet, Sans: c.Brief.Grid() == nil, Align: look.Ragged}
	if g := c.Brief.Grid(); g != nil {
		st.Pitch = g.Pitch
	}
	r, x := &galley.Row{}, length.Length(0)
	for _, e := range contactEntries(c, k, lang, said) {
		spans := e.spans[:]
		sh := c.Shape(words.Words{Spans: spans, Key: spans[0].Text + spans[1].Text + "\x00" + spans[1].Link}, lang, st, false)
		elem := c.Element(page.P, 0, lang)
		l := c.SetAt(sh, width.Ems(st.Size), st, elem)
		l.Source = e.source
		if w := l.Widest(); x > 0 && x+w > width {
			s.Add(r, 0)
			r, x = &galley.Row{}, 0
		}
		r.Put(l, x)
		end = x + l.Widest()
		x = end + 2*st.Size
	}
	if !r.Empty() {
		s.Add(r, 0)
	}
	return end
}

// contactEntry is the label of a way to reach the publisher, with its colon, and the
// value.
type contactEntry struct {
	spans  [2]report.Span
	source galley.Source // where the value stands
}

// contactEntries are the entries in a language. said has the values of the languages
// before, which are not repeated.
func contactEntries(c *words.Setter, k *report.Contact, lang int, said map[string]bool) (out []contactEntry) {
	w := c.Brief.WordsIn(c.Brief.Languages[lang])
	put := func(label, value, link string, source galley.Source) {
		if value == "" || said[value] {
			return
		}
		said[value] = true
		out = append(out, contactEntry{[2]report.Span{{Text: label + w.Colon}, {Text: value, Link: link}}, source})
	}
	for i, text := range [...]*report.Localized{&k.Name, &k.Address} {
		if t := text.In(c.Brief.Languages[lang]); t != nil {
			put([...]string{w.Contact, w.Address}[i], t.Plain(), "", t)
		}
	}
	put(w.Phone, k.Phone.Text, "", (*words.Place)(&k.Phone.Pos))
	put(w.Fax, k.Fax.Text, "", (*words.Place)(&k.Fax.Pos))
	if k.Email.Text != "" {
		put(w.Email, k.Email.Text, "mailto:"+k.Email.Text, (*words.Place)(&k.Email.Pos))
	}
	put(w.Web, k.Web.Text, k.Web.Text, (*words.Place)(&k.Web.Pos))
	return out
}
