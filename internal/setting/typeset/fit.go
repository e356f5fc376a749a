package typeset

import (
	"slices"
	"sort"
	"strconv"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
)

// sizeStep is how finely Fit changes the size: a quarter point.
const sizeStep = int(length.Pt / 4)

// leadingStep is how finely it changes the leading, thousandths of the size.
const leadingStep = 25

// ladder turns the template's steps into the settings to try, in order: each
// step goes from what it tries first to what it tries last and stays there.
// Sizes never grow along it, so that more room never gives smaller type.
func ladder(b *brief.Brief) []setting {
	cur := setting{size: make([]length.Length, len(b.Languages)), leading: make([]int, len(b.Languages)), drop: map[string]bool{}}
	for l, tag := range b.Languages {
		cur.size[l], cur.leading[l] = 10*length.Pt+length.Pt/2, 1500
		if r, ok := firstRange(b.Fit, tag, true); ok {
			cur.size[l] = length.Length(r.From)
		}
		if r, ok := firstRange(b.Fit, tag, false); ok {
			cur.leading[l] = r.From
		}
	}
	out := []setting{cur.paired(b)}
	for _, step := range b.Fit {
		switch {
		case step.Size != nil:
			out = slide(out, b, step.Size, sizeStep, &cur, func(s *setting, l, v int) { s.size[l] = min(s.size[l], length.Length(v)) })
		case step.Leading != nil:
			out = slide(out, b, step.Leading, leadingStep, &cur, func(s *setting, l, v int) { s.leading[l] = v })
		case step.Drop != "":
			cur = cur.clone()
			cur.drop[step.Drop] = true
			out = append(out, cur.paired(b))
		case step.Use == "short":
			cur = cur.clone()
			cur.short = true
			out = append(out, cur.paired(b))
		}
	}
	return out
}

// firstRange is the first range of sizes, or of leadings, for a language.
func firstRange(steps []brief.Step, tag string, size bool) (brief.Range, bool) {
	for _, s := range steps {
		m := s.Leading
		if size {
			m = s.Size
		}
		if r, ok := m[tag]; ok {
			return r, true
		}
	}
	return brief.Range{}, false
}

// slide appends the settings from one end of a range to the other, all
// languages keeping step.
func slide(out []setting, b *brief.Brief, ranges map[string]brief.Range, step int, cur *setting, put func(s *setting, lang, v int)) []setting {
	n := 0
	for _, tag := range b.Languages {
		if r, ok := ranges[tag]; ok {
			n = max(n, (abs(r.From-r.To)+step-1)/step)
		}
	}
	for k := 0; k <= n; k++ {
		next := cur.clone()
		for l, tag := range b.Languages {
			if r, ok := ranges[tag]; ok {
				v := r.To
				if n > 0 {
					v = r.From + (r.To-r.From)*k/n
				}
				put(&next, l, v)
			}
		}
		*cur = next
		out = append(out, next.paired(b))
	}
	return out
}

func abs(n int) int { return max(n, -n) }

func (s *setting) clone() setting {
	c := *s
	c.size = append([]length.Length(nil), s.size...)
	c.leading = append([]int(nil), s.leading...)
	c.drop = map[string]bool{}
	for k, v := range s.drop {
		c.drop[k] = v
	}
	return c
}

// paired gives the English of a pair its share of the Chinese size, which
// leads (rule 10; standards.md 34).
func (s *setting) paired(b *brief.Brief) setting {
	c := s.clone()
	if len(c.size) == 2 && brief.IsHan(b.Languages[0]) != brief.IsHan(b.Languages[1]) {
		han, latin := 0, 1
		if brief.IsHan(b.Languages[1]) {
			han, latin = 1, 0
		}
		c.size[latin] = eighth(c.size[han].Milli(latinRatio))
	}
	for l := range c.size {
		c.size[l] = eighth(c.size[l])
	}
	return c
}

// same says that two settings set the same page.
func (s *setting) same(o *setting) bool {
	if len(s.drop) != len(o.drop) || s.short != o.short || s.gap != o.gap || s.spread != o.spread {
		return false
	}
	for l := range s.size {
		if s.size[l] != o.size[l] || s.leading[l] != o.leading[l] {
			return false
		}
	}
	return true
}

// Fit says what Fit chose.
type Fit struct {
	Size    map[string]length.Length // by language
	Leading map[string]int           // thousandths of the size, by language
	Used    []string                 // what was given up, in order: "beside", "short"
}

// fit tries the ladder until the brief is on so many pages as it may have, and
// returns the try that does; nil, with the fault logged, when none does.
func (w *work) fit() *composer {
	settings := slices.CompactFunc(ladder(w.b), func(a, b setting) bool { return a.same(&b) })
	var c *composer
	for i := w.hopeful(settings, 0); i < len(settings) && w.ctx.Err() == nil; i = w.hopeful(settings, i+1) {
		c = w.try(&settings[i])
		if w.fits(c, i+1 == len(settings)) {
			return w.fill(w.fuller(c))
		}
	}
	if w.ctx.Err() != nil {
		return nil
	}
	w.overflow(c)
	return nil
}

// hopeful is the first setting from i on that may fit: the last is always one.
// Settings give up more and more, so that those before one without hope have
// none either: it is looked for in steps that double, then by halves.
func (w *work) hopeful(settings []setting, i int) int {
	last := len(settings) - 1
	if i >= last || !w.hopeless(&settings[i]) {
		return i
	}
	low, high := i, last // low has no hope
	for step := 1; low+step < last; step *= 2 {
		if !w.hopeless(&settings[low+step]) {
			high = low + step
			break
		}
		low += step
	}
	return low + 1 + sort.Search(high-low-1, func(k int) bool { return !w.hopeless(&settings[low+1+k]) })
}

// fits says that a try is on as many pages as it may have. The last ink of a
// page that stands alone is at 97 % of the type area at most (rule 8), but for
// the ladder's last setting, which may fill it.
func (w *work) fits(c *composer, last bool) bool {
	switch {
	case w.b.MaxPages == 0:
		return true
	case len(c.sheets) > w.b.MaxPages:
		return false
	}
	return last || w.b.MaxPages > 1 || c.sheets[0].Used <= w.depth*97/100
}

// overflow says by how much the last try missed, and what would help.
func (w *work) overflow(c *composer) {
	over := length.Length(0)
	for _, s := range c.sheets[w.b.MaxPages:] {
		over += s.Used
	}
	pitch := c.line()
	lines := int((over + pitch - 1) / pitch)
	name, high := longest(c)
	w.log.Add(diag.DoesNotFit, w.b.Report.Title.Pos, diag.Args{
		"brief": w.b.Name, "lines": strconv.Itoa(lines), "pages": pages(w.b.MaxPages),
		"block": name, "blocklines": strconv.Itoa(int((high + pitch - 1) / pitch)),
	})
}

// longest is the block that takes most room, by its name.
func longest(c *composer) (string, length.Length) {
	name, high := "text", length.Length(0)
	for n, h := range c.heights {
		if h > high || h == high && n < name {
			name, high = n, h
		}
	}
	return name, high
}

func pages(n int) string {
	if n == 1 {
		return "one page"
	}
	return strconv.Itoa(n) + " pages"
}

// fill opens the leading and the spaces between items and blocks of a brief of
// one page, so that its last ink stands at 88-97 % of the type area (rule 8).
func (w *work) fill(c *composer) *composer {
	if w.b.MaxPages == 0 || len(c.sheets) != 1 {
		return c
	}
	goal := w.depth * 96 / 100
	for c.sheets[0].Used < goal {
		next := c.set.clone()
		if !grow(&next, w.b) {
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

// fuller avoids a last page with next to nothing on it: where it is filled by
// less than a sixth, slightly tighter leading and spaces that save the page are
// looked for, then slightly looser ones that fill it.
func (w *work) fuller(c *composer) *composer {
	n := len(c.sheets)
	if n < 2 || n > 30 || c.sheets[n-1].Used*6 > w.depth {
		return c
	}
	for _, by := range []int{-25, -50, -75, -100, -150} {
		next := c.set.clone()
		next.addLeading(by, w.b)
		next.gap = by
		if t := w.try(&next); len(t.sheets) < n {
			return t
		}
	}
	for _, by := range []int{25, 50, 75, 100} {
		next := c.set.clone()
		next.addLeading(by, w.b)
		next.gap = by
		if t := w.try(&next); len(t.sheets) == n && t.sheets[n-1].Used*6 > w.depth {
			return t
		}
	}
	return c
}

// lead changes the leading of all languages by thousandths of the size, within
// 1.5-1.8 for Chinese (standards.md 22) and 1.25-1.6 for others.
func (s *setting) addLeading(by int, b *brief.Brief) {
	for l, tag := range b.Languages {
		low, high := 1250, 1600
		if brief.IsHan(tag) {
			low, high = 1500, 1800
		}
		if b.Reading.Large {
			low = 1500
		}
		s.leading[l] = min(max(s.leading[l]+by, min(low, s.leading[l])), max(high, s.leading[l]))
	}
}

// grow takes the next looser setting: the leading back to its ceiling, then
// the items apart, to 4 pt.
func grow(s *setting, b *brief.Brief) bool {
	grown := false
	for l, tag := range b.Languages {
		if r, ok := firstRange(b.Fit, tag, false); ok && s.leading[l] < r.From {
			s.leading[l] = min(s.leading[l]+leadingStep, r.From)
			grown = true
		}
	}
	if !grown && s.spread < 3*length.Pt/2 {
		s.spread += length.Pt / 2
		grown = true
	}
	return grown
}
