package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
)

// setting is what one try of Fit is set with.
type setting struct {
	size    []length.Length // of the text, by the brief's languages
	leading []int           // pitch of the text in thousandths of the size, by language
	drop    map[string]bool // what is left out: "beside", "lead", "contact"
	short   bool            // items stand in their short form
	spread  length.Length   // what is added between items
	gap     int             // what is added between blocks, thousandths of a line; below 0, what is taken
}

// pitch is the line pitch of text of a size.
func (s *setting) pitch(lang int, size length.Length) length.Length {
	return size.Milli(s.leading[lang])
}

// sizeStep is by how much the size changes from one setting to the next: a quarter
// point, in 1/64 pt.
const sizeStep = int(length.Pt / 4)

// leadingStep is by how much the leading changes, in thousandths of the size.
const leadingStep = 25

// ladder turns the steps of the template's fit into the settings to try, in order.
// Each step goes from what it tries first to what it tries last, and the steps after
// it begin there. Sizes never grow along the ladder, so that a larger page never
// gives smaller type.
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

// firstRange is the first range of sizes for a language, or of leadings where size
// is false.
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

// slide appends the settings from one end of a range to the other; cur becomes the
// last. All languages go from end to end in the same number of steps. put puts a
// value into a setting.
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

// clone is a copy that shares nothing with s.
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

// paired is the setting with its sizes rounded to eighths of a point. In a pair of
// Chinese and English the Chinese size leads, and the English is a share of it
// (Look 10; STANDARDS.md 34).
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

// same says that two settings of one ladder set the same pages.
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

// addLeading changes the leading of all languages by thousandths of the size,
// within 1.5-1.8 for Chinese (STANDARDS.md 22) and 1.25-1.6 for others; large print
// keeps 1.5 at least. What was beyond a limit before stays as it is.
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

// grow makes a setting looser by one step: the leading goes back towards its
// ceiling, then the items apart, by 1.5 pt in all. It returns false where nothing is
// left to loosen.
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
