package ladder

import (
	"jianbao/internal/brief"
	"jianbao/internal/han"
	"jianbao/internal/length"
)

// Setting is what one try of Fit is set with.
type Setting struct {
	Size      []length.Length // of the text, by the brief's languages
	Leading   []int           // pitch of the text in thousandths of the size, by language
	Drop      map[string]bool // what is left out: "beside", "lead", "contact"
	Short     bool            // items stand in their short form
	Sentences int             // of the texts of sections and items, at most; 0: all
	Spread    length.Length   // what is added between items
	Gap       int             // what is added between blocks, thousandths of a line; below 0, what is taken
	Airy      int             // how wide the form of a short text is set, CloseAiry to MostAiry; 0: it is not in that form
	Together  bool            // a list of a pair is not parted so that four items or fewer stand alone on a page
}

// Pitch is the pitch of lines of a size, in a language of the brief.
func (s *Setting) Pitch(lang int, size length.Length) length.Length {
	return size.Milli(s.Leading[lang])
}

// Clone is a copy that shares nothing with s.
func (s *Setting) Clone() Setting {
	c := *s
	c.Size = append([]length.Length(nil), s.Size...)
	c.Leading = append([]int(nil), s.Leading...)
	c.Drop = map[string]bool{}
	for k, v := range s.Drop {
		c.Drop[k] = v
	}
	return c
}

// paired is the setting with its sizes rounded to eighths of a point. In a pair of
// Chinese and English the Chinese size leads, and the English is a share of it
// (Look 10; STANDARDS.md 34).
func (s *Setting) paired(b *brief.Brief) Setting {
	c := s.Clone()
	if len(c.Size) == 2 && b.Grid() == nil && han.Written(b.Languages[0]) != han.Written(b.Languages[1]) {
		chinese, latin := 0, 1
		if han.Written(b.Languages[1]) {
			chinese, latin = 1, 0
		}
		ratio := latinRatio
		if OnePager(b) {
			ratio = onePagerRatio
		}
		c.Size[latin] = Eighth(c.Size[chinese].Milli(ratio))
	}
	for l := range c.Size {
		c.Size[l] = Eighth(c.Size[l])
	}
	if OnePager(b) && len(c.Size) == 2 && s.Airy == 0 {
		c.Leading[0] -= pairTighter
	}
	c.onePitch(b)
	return c
}

// pairTighter is by how much the halves of a one-pager's pair, whose lines are short, are
// set tighter than text in one language, in thousandths of the size.
const pairTighter = 150

// onePitch gives both languages of a one-pager's pair the pitch of the first.
func (s *Setting) onePitch(b *brief.Brief) {
	if OnePager(b) && len(s.Size) == 2 {
		s.Leading[1] = int(s.Pitch(0, s.Size[0])*1000+s.Size[1]/2) / int(s.Size[1])
	}
}

// OnePager says that a brief is set on the grid of a one-pager: its template has a limit
// of pages, and it is neither in large print nor on the grid of official documents.
func OnePager(b *brief.Brief) bool {
	return b.Template != nil && b.OfOnePage() && !b.Reading.Large && b.Grid() == nil
}

// SameLines says that two settings of one ladder differ in leading at most.
func (s *Setting) SameLines(o *Setting) bool {
	c := *o
	c.Leading = s.Leading
	return s.Same(&c)
}

// Same says that two settings of one ladder set the same pages.
func (s *Setting) Same(o *Setting) bool {
	if len(s.Drop) != len(o.Drop) || s.Short != o.Short || s.Sentences != o.Sentences || s.Airy != o.Airy || s.Gap != o.Gap || s.Spread != o.Spread || s.Together != o.Together {
		return false
	}
	for l := range s.Size {
		if s.Size[l] != o.Size[l] || s.Leading[l] != o.Leading[l] {
			return false
		}
	}
	return true
}

// AddLeading changes the leading of all languages by thousandths of the size,
// within 1.5-1.8 for Chinese (STANDARDS.md 22) and 1.25-1.6 for others; large print
// keeps 1.5 at least. What was beyond a limit before stays as it is.
func (s *Setting) AddLeading(by int, b *brief.Brief) {
	for l, tag := range b.Languages {
		low, high := 1250, 1600
		if han.Written(tag) {
			low, high = 1500, 1800
		}
		if b.Reading.Large {
			low = 1500
		}
		s.Leading[l] = min(max(s.Leading[l]+by, min(low, s.Leading[l])), max(high, s.Leading[l]))
	}
	s.onePitch(b)
}

// Loosen makes a setting of a brief looser by one step: the leading goes back towards its
// ceiling, then the items apart, by 1.5 pt in all; in a one-pager the items first, by
// 2 pt, then the leading, then the items by 6 pt in all. It returns false where nothing is left to loosen.
func (s *Setting) Loosen(b *brief.Brief) bool {
	most := 3 * length.Pt / 2
	if OnePager(b) {
		if most = 6 * length.Pt; s.Spread < 2*length.Pt {
			s.Spread += length.Pt / 2
			return true
		}
	}
	grown := false
	for l, tag := range b.Languages {
		if s.Airy > 0 || len(b.Languages) > 1 && OnePager(b) && l > 0 {
			continue
		}
		r, ok := firstRange(b.Fit, tag, false)
		if OnePager(b) && len(b.Languages) > 1 {
			r.From -= pairTighter
		}
		if ok && s.Leading[l] < r.From {
			s.Leading[l] = min(s.Leading[l]+leadingStep, r.From)
			grown = true
		}
	}
	s.onePitch(b)
	if !grown && s.Spread < most {
		s.Spread += length.Pt / 2
		grown = true
	}
	return grown
}
