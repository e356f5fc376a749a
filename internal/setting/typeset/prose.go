package typeset

import (
	"slices"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
)

// prose sets a text under a heading of our own: about, cite, notice.
func (c *composer) prose(p brief.Prose) {
	sect := c.element(page.Sect, 0, -1)
	head := c.setPair(p.Text, func(lang int, width length.Length) galley.Box {
		return c.plainWords(c.proseTitle(p.Kind, lang), lang, c.heading(lang), width, c.element(page.H2, sect, lang))
	})
	c.add(&galley.Anchored{Box: head, Name: p.Kind}, c.line()).Keep = true
	c.bookmark(1, c.proseTitle(p.Kind, 0), p.Kind)
	c.richPair(p.Text, sect, func(lang int) length.Length { return c.detailWidth(lang, 0) })
}

// proseTitle is the heading of such a text in a language.
func (c *composer) proseTitle(kind string, lang int) string {
	w := brief.WordsFor(c.b.Languages[lang])
	switch kind {
	case brief.KindCite:
		return w.Cite
	case brief.KindNotice:
		return w.Notice
	}
	publisher := ""
	if t := c.b.Report.Publisher.In(c.b.Languages[lang]); t != nil {
		publisher = t.Plain()
	}
	return w.About(publisher)
}

// contact sets how to reach the publisher, 8 pt, under a hairline, at the end
// of the last page (Look 11). Its entries are kept whole, two em apart.
func (c *composer) contact(b brief.Contact) {
	if b.Contact == nil {
		return
	}
	s := &galley.Stack{Whole: true}
	s.Add(&galley.Rule{Width: c.width, Thick: galley.Hairline, Below: 2 * length.Pt, Colour: quiet}, 0)
	said := map[string]bool{}
	for lang := range c.b.Languages {
		c.contactRows(s, c.contactEntries(b.Contact, lang, said), lang)
	}
	if len(s.Parts) > 1 {
		c.add(s, c.blockGap()).Elastic = true
	}
}

// contactRows packs entries into rows, as many to a row as it holds, and adds the
// rows to the stack.
func (c *composer) contactRows(s *galley.Stack, entries []contactEntry, lang int) {
	st := style{size: c.sizes.foot, pitch: c.pitchOf(c.sizes.foot, 1400), colour: quiet, sans: true, align: ragged}
	r, x := &galley.Row{}, length.Length(0)
	for _, e := range entries {
		spans := e.spans[:]
		sh := c.shape(words{spans: spans, key: spans[0].Text + spans[1].Text + "\x00" + spans[1].Link}, lang, st, false)
		elem := c.element(page.P, 0, lang)
		l := c.setAt(sh, c.width.Ems(st.size), st, elem)
		l.Source = e.source
		if w := l.Widest(); x > 0 && x+w > c.width {
			s.Add(r, 0)
			r, x = &galley.Row{}, 0
		}
		r.Put(l, x)
		x += l.Widest() + 2*st.size
	}
	if !r.Empty() {
		s.Add(r, 0)
	}
}

// contactEntry is the label of a way to reach the publisher, with its colon, and the
// value.
type contactEntry struct {
	spans  [2]report.Span
	source galley.Source // where the value stands
}

// contactEntries are the entries in a language. said has the values of the languages
// before, which are not repeated.
func (c *composer) contactEntries(k *report.Contact, lang int, said map[string]bool) (out []contactEntry) {
	w := brief.WordsFor(c.b.Languages[lang])
	put := func(label, value, link string, source galley.Source) {
		if value == "" || said[value] {
			return
		}
		said[value] = true
		out = append(out, contactEntry{[2]report.Span{{Text: label + w.Colon}, {Text: value, Link: link}}, source})
	}
	if t := k.Address.In(c.b.Languages[lang]); t != nil {
		put(w.Address, t.Plain(), "", t)
	}
	put(w.Phone, k.Phone.Text, "", (*place)(&k.Phone.Pos))
	put(w.Fax, k.Fax.Text, "", (*place)(&k.Fax.Pos))
	if k.Email.Text != "" {
		put(w.Email, k.Email.Text, "mailto:"+k.Email.Text, (*place)(&k.Email.Pos))
	}
	put(w.Web, k.Web.Text, k.Web.Text, (*place)(&k.Web.Pos))
	return out
}

// distribution sets to whom a bulletin goes, 报 / 送 / 发 and 共印×份, between rules at
// the foot of its last page.
func (c *composer) distribution(b brief.Distribution) {
	d := b.Distribution
	if d == nil {
		return
	}
	s := &galley.Stack{Whole: true}
	s.Add(&galley.Rule{Width: c.width, Thick: rulePt, Below: 3 * length.Pt, Colour: ink}, 0)
	for lang, tag := range c.b.Languages {
		w := brief.WordsFor(tag)
		st := c.item(lang)
		st.align = ragged
		for _, line := range []struct {
			label string
			text  report.Localized
		}{{w.ReportTo, d.Report}, {w.SendTo, d.Send}, {w.CopyTo, d.Copy}} {
			if t := line.text.In(tag); t != nil {
				l := c.plainWords(line.label+w.Colon+t.Plain(), lang, st, c.width, c.element(page.P, 0, lang))
				l.Source = t
				s.Add(l, length.Pt)
			}
		}
		if d.Printed > 0 {
			s.Add(c.plainRight(w.Printed(d.Printed), lang, st.flush(), c.width), length.Pt)
		}
	}
	s.Add(&galley.Rule{Width: c.width, Thick: rulePt, Above: 3 * length.Pt, Colour: ink}, 0)
	c.add(s, c.line()).Sink = true
}

// flush is the style, flush right.
func (s style) flush() style { s.align = flushRight; return s }

// listContents lists the titles of all items that have detail, each a link to its
// item, on page 1 of a brief of more than two pages (Look 9).
func (c *composer) listContents() {
	for _, b := range c.b.Blocks {
		s, ok := b.(*brief.Section)
		if !ok || !explains(s) {
			continue
		}
		sect := c.element(page.Sect, 0, -1)
		words := brief.Pair{}
		for _, tag := range c.b.Languages {
			words = append(words, report.Plain(tag, brief.WordsFor(tag).Contents, diag.Pos{}))
		}
		c.add(c.setPair(words, func(lang int, width length.Length) galley.Box {
			return c.plainWords(words[lang].Source, lang, c.heading(lang), width, c.element(page.H2, sect, lang))
		}), c.line()).Keep = true
		list := c.element(page.L, sect, -1)
		c.elements[list].Numbering = numbering(s)
		label := c.labelBox(s)
		for i, it := range s.Items {
			li := c.element(page.LI, list, -1)
			b := c.setPair(it.Title, func(lang int, width length.Length) galley.Box {
				r := c.labelled(s, it, it.Title, lang, width, label[lang], li)
				c.leadTo(r, it.ID, textAt(it.Title, lang))
				return r
			})
			c.add(b, c.itemGap(i == 0))
		}
	}
}

// explains says that a section shows more of its items than their titles. A list of
// contents before bare titles would only say them twice.
func explains(s *brief.Section) bool {
	return s.Detail && slices.ContainsFunc(s.Items, func(it brief.Item) bool { return it.Body.Given() })
}

// leadTo makes the text of a line of the contents a link to its item.
func (c *composer) leadTo(r *galley.Row, anchor, title string) {
	l, ok := r.Last().(*galley.Lines)
	if !ok {
		return
	}
	l.Element = c.element(page.LinkEl, l.Element, -1)
	l.Jump, l.Says = anchor, title
}
