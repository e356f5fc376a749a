package typeset

import (
	"sort"
	"strings"
	"unicode/utf8"

	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/ladder"
	"jianbao/internal/setting/page"
)

// titleSetter sets the title of the brief.
type titleSetter struct{ *composer }

// Title adds the title, and the list of contents below it where there is one.
func (c stage) Title(t brief.Title) {
	titleSetter(c).title(t)
	if c.contents {
		contentsSetter{newSectionSetter(c.composer)}.listContents()
	}
}

// title sets the brief's title: 22 pt Chinese, 18 pt English, two lines at
// most, 6-9 mm before the text (Look 3). In a pair the second
// language stands below the first, smaller.
func (c titleSetter) title(t brief.Title) {
	h := c.element(page.H1, 0, -1)
	s := &galley.Stack{}
	for lang, text := range t.Text {
		if text == nil {
			continue
		}
		elem := h
		if c.paired() {
			elem = c.element(page.Span, h, lang)
		}
		s.Add(c.titleLines(words{text: text, spans: wordsOf(text).spans}, lang, len(s.Parts) > 0, elem), 3*length.Pt)
	}
	for lang, text := range t.Subtitle {
		if text == nil {
			continue
		}
		st := style{size: c.set.Size[lang].Milli(1170), colour: quiet, sans: true, align: ragged}
		st.size = ladder.Eighth(st.size)
		st.pitch = c.pitchOf(st.size, 1300)
		s.Add(c.setWords(wordsOf(text), lang, st, c.width, c.element(page.P, 0, lang)), lengthIf(len(s.Parts) > 0, 3*length.Pt))
	}
	if len(s.Parts) == 0 {
		return
	}
	p := c.add(s, length.MM(6500))
	p.Keep, p.Elastic = true, true
}

// titleLines sets a title in the largest size in which it takes two lines, but not
// under two thirds of the first, and evens the lines out. second says that it stands
// below the title in the first language.
func (c titleSetter) titleLines(w words, lang int, second bool, elem int) *galley.Lines {
	size := c.sizes.titleLatin
	if c.han(lang) {
		size = c.sizes.titleHan
	}
	if second {
		size = size * 2 / 3
		if c.han(lang) {
			size = c.sizes.titleHan * 3 / 4
		}
	}
	size = max(size, c.sizes.least)
	st := style{size: size, colour: ink, bold: true, sans: true, align: ragged}
	for floor := max(size*2/3, c.sizes.least); st.size > floor && c.countTitle(w, lang, st, c.width) > 2; {
		st.size = max(st.size-length.Pt, floor)
	}
	st.pitch = c.pitchOf(st.size, 1200)
	l := c.evened(w, lang, st, elem)
	l.Source = w.text
	return l
}

// countTitle counts the lines of a title, which may be over the longest line: it is
// read at a glance.
func (c titleSetter) countTitle(w words, lang int, st style, width length.Length) int {
	return c.store.countLines(c.shape(w, lang, st, false), width.Ems(st.size))
}

// evened sets words in no more lines than they need. A title of two lines is broken
// at a mark where both parts fit, "Together: | Ten Lessons"; any other is set to the
// narrowest measure in which it takes as many lines, which makes them even.
func (c titleSetter) evened(w words, lang int, st style, elem int) *galley.Lines {
	s := c.shape(w, lang, st, false)
	full := c.width.Ems(st.size)
	n := c.store.countLines(s, full)
	if n < 2 || c.rough {
		return c.setAt(s, full, st, elem)
	}
	if n == 2 {
		for _, broken := range c.store.texts.partedAtMarks(w) {
			if b := c.shape(broken, lang, st, false); c.store.countLines(b, full) == 2 {
				return c.setAt(b, full, st, elem)
			}
		}
	}
	narrowest := full
	for m := full; m > full/3 && c.store.countLines(s, m) == n; m -= 250 {
		narrowest = m
	}
	return c.setAt(s, narrowest, st, elem)
}

// partedAtMarks are the words broken at their marks. They are made once in a run, for
// the store knows a text by the address of its first span.
func (t *Texts) partedAtMarks(w words) []words {
	if len(w.spans) == 0 {
		return nil
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	out, ok := t.parted[&w.spans[0]]
	if !ok {
		out = brokenAtMarks(w)
		t.parted[&w.spans[0]] = out
	}
	return out
}

// brokenAtMarks are the words, once for each mark at which a reader pauses, with a
// line break after it; the marks nearest the middle come first.
func brokenAtMarks(w words) []words {
	total, at := 0, 0
	for _, s := range w.spans {
		total += len(s.Text)
	}
	type place struct{ span, end, off int }
	var places []place
	for k, s := range w.spans {
		for i, r := range s.Text {
			end := i + utf8.RuneLen(r)
			if strings.ContainsRune(":：，,；;—？！", r) && (r > 127 || strings.HasPrefix(s.Text[end:], " ")) && !strings.HasPrefix(s.Text[end:], "—") {
				places = append(places, place{k, end, max(at+end-total/2, total/2-at-end)})
			}
		}
		at += len(s.Text)
	}
	sort.SliceStable(places, func(i, j int) bool { return places[i].off < places[j].off })
	var out []words
	for _, p := range places {
		spans := append([]report.Span(nil), w.spans[:p.span]...)
		first, rest := w.spans[p.span], w.spans[p.span]
		first.Text, rest.Text = first.Text[:p.end], rest.Text[p.end:]
		rest.Offset += p.end
		spans = append(append(append(spans, first), report.Span{Break: true}, rest), w.spans[p.span+1:]...)
		out = append(out, words{text: w.text, spans: spans})
	}
	return out
}
