package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// contactSetter sets how to reach the publisher.
type contactSetter struct{ *composer }

// Contact adds the contact.
func (c stage) Contact(k brief.Contact) { contactSetter(c).contact(k) }

// contact sets how to reach the publisher under a rule, at the foot of the last page,
// where the folio stands too (Looks, for all). Its entries are kept whole, two em apart.
func (c contactSetter) contact(b brief.Contact) {
	if b.Contact == nil {
		return
	}
	s := &galley.Stack{Whole: true}
	s.Add(&galley.Rule{Width: c.width, Thick: length.Pt, Below: 4 * length.Pt, Colour: c.Accent}, 0)
	said := map[string]bool{}
	end := length.Length(0)
	for lang := range c.Brief.Languages {
		if w := c.contactRows(s, c.contactEntries(b.Contact, lang, said), lang); w > 0 {
			end = w
		}
	}
	if len(s.Parts) == 1 {
		return
	}
	p := c.add(s, c.BlockGap())
	switch blocks := c.behind(); {
	case len(blocks) == 1 && blocks[0].KindName() == brief.KindDistribution: // at the foot, above the distribution
		p.Sink, p.Keep = true, true
		return
	case len(blocks) > 0:
		p.Elastic = true
		return
	}
	c.footTaken = true
	p.Sink, p.Drop = true, c.contactDrop(s, end)
}

// behind are the blocks of the brief behind its contact.
func (c contactSetter) behind() []brief.Block {
	for i, b := range c.Brief.Blocks {
		if _, is := b.(brief.Contact); is {
			return c.Brief.Blocks[i+1:]
		}
	}
	return nil
}

// contactDrop is how far the contact ends below the foot of the type area: on the line
// of the folio, where its last row, which ends at end, leaves room for that, else
// right above it.
func (c contactSetter) contactDrop(s *galley.Stack, end length.Length) length.Length {
	bottom := c.Brief.Margins.Top + c.Depth
	f := c.foot(c.Log.Blank(), bottom, c.Brief.Paper.Height, mostFolio, false)
	if f.link == nil && len(f.rows) == 0 && c.Brief.Copy == nil && end+f.gap+f.folioWidth(mostFolio) <= c.width {
		row := s.Parts[len(s.Parts)-1]
		return f.base + row.Height() - row.Baseline() - bottom
	}
	return max(f.top-bottom, length.Pt)
}

// contactRows packs entries into rows, as many to a row as it holds, and adds the
// rows to the stack. It returns where the last row ends.
func (c contactSetter) contactRows(s *galley.Stack, entries []contactEntry, lang int) (end length.Length) {
	st := look.Style{Size: c.Sizes.Foot, Pitch: c.PitchOf(c.Sizes.Foot, 1400), Colour: c.Quiet, Sans: true, Align: look.Ragged}
	r, x := &galley.Row{}, length.Length(0)
	for _, e := range entries {
		spans := e.spans[:]
		sh := c.Shape(words.Words{Spans: spans, Key: spans[0].Text + spans[1].Text + "\x00" + spans[1].Link}, lang, st, false)
		elem := c.Element(page.P, 0, lang)
		l := c.SetAt(sh, c.width.Ems(st.Size), st, elem)
		l.Source = e.source
		if w := l.Widest(); x > 0 && x+w > c.width {
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
func (c contactSetter) contactEntries(k *report.Contact, lang int, said map[string]bool) (out []contactEntry) {
	w := brief.WordsFor(c.Brief.Languages[lang])
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
