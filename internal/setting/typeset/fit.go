package typeset

import (
	"slices"
	"sort"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/setting/ladder"
)

// Fit says which setting was chosen.
type Fit struct {
	Size    map[string]length.Length // by language
	Leading map[string]int           // thousandths of the size, by language
	Used    []string                 // what was given up, in the ladder's order: "beside", "short"
}

// fit tries the settings of the ladder until the brief is on as many pages as it
// may have, and returns that try. It returns nil when none is, with the fault
// logged, and when the context ended.
func (w *work) fit() *composer {
	settings := slices.CompactFunc(ladder.Of(w.b), func(a, b ladder.Setting) bool { return a.Same(&b) })
	var c *composer
	for i := w.hopeful(settings, 0); i < len(settings) && !w.ended(); i = w.hopeful(settings, i+1) {
		c = w.try(&settings[i])
		if w.fits(c, i+1 == len(settings)) {
			return w.fill(w.fuller(c))
		}
	}
	if w.ended() {
		return nil
	}
	w.overflow(c)
	return nil
}

// ended says that the work has ended before its time.
func (w *work) ended() bool { return w.ctx.Err() != nil || w.err != nil }

// hopeful is the index of the first setting from i on that may fit; the last is
// taken for one in any case. Settings give up more and more, so that all before one
// without hope have none either: it is looked for in steps that double, then by
// halves.
func (w *work) hopeful(settings []ladder.Setting, i int) int {
	last := len(settings) - 1
	if i >= last || !w.hopeless(&settings[i]) {
		return i
	}
	low, high := i, last // low has no hope, high may have
	for step := 1; low+step < last; step *= 2 {
		if !w.hopeless(&settings[low+step]) {
			high = low + step
			break
		}
		low += step
	}
	return low + 1 + sort.Search(high-low-1, func(k int) bool { return !w.hopeless(&settings[low+1+k]) })
}

// fits says that a try is on as many pages as it may have. The last ink of a page
// that stands alone is at 97 % of the type area at most (Look 8); last says that
// the setting is the ladder's last, which may fill all of it.
func (w *work) fits(c *composer, last bool) bool {
	switch {
	case w.b.MaxPages == 0:
		return true
	case len(c.sheets) > w.b.MaxPages:
		return false
	}
	return last || w.b.MaxPages > 1 || c.sheets[0].Used <= w.depth*97/100
}

// overflow logs by how much the last try is too long, and which block is the
// longest.
func (w *work) overflow(c *composer) {
	over := length.Length(0)
	for _, s := range c.sheets[w.b.MaxPages:] {
		over += s.Used
	}
	pitch := c.line()
	lines := int((over + pitch - 1) / pitch)
	name, high := longest(c)
	w.log.Add(diag.DoesNotFit, w.b.Report.Title.Pos, diag.Args{
		"brief": w.b.Name, "lines": lines, "pages": pages(w.b.MaxPages),
		"block": name, "blocklines": int((high + pitch - 1) / pitch),
	})
}

// longest is the name of the highest block, and its height.
func longest(c *composer) (diag.Words, length.Length) {
	name, high := diag.Words{"text", "文字"}, length.Length(0)
	for n, h := range c.heights {
		if h > high || h == high && n[diag.English] < name[diag.English] {
			name, high = n, h
		}
	}
	return name, high
}

// pages is a number of pages in the words of the messages.
func pages(n int) diag.Words {
	if n == 1 {
		return diag.Words{"one page", "一页"}
	}
	return diag.Words{"{n} pages", "{n} 页"}.With(diag.Args{"n": n})
}

// fill opens a brief of one page: first the leading and the spaces between items,
// while the last ink stays within 97 % of the type area, then the spaces between
// blocks, until it stands at 95 % (Look 8).
func (w *work) fill(c *composer) *composer {
	if w.b.MaxPages == 0 || len(c.sheets) != 1 {
		return c
	}
	goal := w.depth * 96 / 100
	for c.sheets[0].Used < goal {
		next := c.set.Clone()
		if !next.Loosen(w.b) {
			break
		}
		t := w.try(&next)
		if len(t.sheets) > 1 || t.sheets[0].Used > w.depth*97/100 {
			break
		}
		c = t
	}
	c.sheets[0].Open(w.depth * 95 / 100)
	return c
}

// fuller avoids a last page with next to nothing on it. Where it is filled to a
// sixth or less, slightly tighter leading and spaces are looked for that save the
// page, then slightly looser ones that fill more of it.
func (w *work) fuller(c *composer) *composer {
	n := len(c.sheets)
	if n < 2 || n > 30 || c.sheets[n-1].Used*6 > w.depth {
		return c
	}
	for _, by := range []int{-25, -50, -75, -100, -150} {
		next := c.set.Clone()
		next.AddLeading(by, w.b)
		next.Gap = by
		if t := w.try(&next); len(t.sheets) < n {
			return t
		}
	}
	for _, by := range []int{25, 50, 75, 100} {
		next := c.set.Clone()
		next.AddLeading(by, w.b)
		next.Gap = by
		if t := w.try(&next); len(t.sheets) == n && t.sheets[n-1].Used*6 > w.depth {
			return t
		}
	}
	return c
}
