// Package keyfigures sets key figures, a number over what it says: in go figures and a
// width, out come the boxes of a galley, all in one size, beside each other (Rows) or one
// below the other (Column).
package keyfigures

import (
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/han"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/ladder"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/sense"
	"jianbao/internal/setting/shaped"
	"jianbao/internal/setting/words"
)

// Setter sets figures.
type Setter struct {
	*words.Setter
	Size   length.Length // of a value, at most
	Parent int           // the structure element that they belong to
}

// Of sets the key figures of a report.
func Of(c *words.Setter) Setter {
	size := c.Sizes.Figure
	if c.OnePager() && c.Paired() { // the size of the second title: a page has six at most
		if second, _ := c.TitleSize(1, false); second >= leastFigure {
			size = second
		}
	}
	return Setter{c, size, 0}
}

// OfFacts sets the figures of a section or an item, smaller than key figures.
func OfFacts(c *words.Setter, parent int) Setter {
	s := Setter{c, ladder.Eighth(c.ItemTitle(0).Size.Milli(1170)), parent}
	if c.Long() {
		s.Size = c.Heading(0).Size
	}
	return s
}

// leastFigure is the least size of the values of key figures (design: 16 pt), and
// leastWide that of values of which one has a word too wide for its column even so.
const (
	leastFigure = 16 * length.Pt
	leastWide   = 9 * length.Pt
)

// valueStyle is the style of a value of a size.
func valueStyle(size length.Length) look.Style {
	return look.Style{Size: size, Bold: true, Sans: true, Align: look.Ragged}
}

// oneSize is the one size of the values of some key figures: the largest in which each
// stands on one line of a width, or else on two, so that no word is broken.
func (c Setter) oneSize(fs []brief.Figure, width length.Length) length.Length {
	for size := c.Size; size >= leastFigure; size -= 2 * length.Pt {
		if c.valuesFit(fs, width, size, 1) {
			return size
		}
	}
	for size := c.Size; size > leastWide; size -= length.Pt {
		if c.valuesFit(fs, width, size, 2) {
			return size
		}
	}
	return leastWide
}

// valuesFit says that each value of a size stands on so many lines of a width, and its
// widest word on one.
func (c Setter) valuesFit(fs []brief.Figure, width, size length.Length, lines int) bool {
	for _, f := range fs {
		for lang, t := range f.Value {
			if t == nil {
				continue
			}
			st := valueStyle(c.valueSize(size, lang))
			if lines == 1 && c.Shape(words.Of(t), lang, st, false).Natural() > width.Ems(st.Size) {
				return false
			}
			if c.widestWord(t, lang, st) > width.Ems(st.Size) || c.CountLines(words.Of(t), lang, st, width, false) > lines {
				return false
			}
		}
	}
	return true
}

// widestWord is the width of the widest word of a value in thousandths of an em: what no
// line may break. Each run of Han is one, for 万亿元 looks torn over two lines.
func (c Setter) widestWord(t *report.Text, lang int, st look.Style) (most int) {
	for _, word := range strings.Fields(t.Plain()) {
		for len(word) > 0 {
			n := strings.IndexFunc(word, func(r rune) bool { return han.Is(r) != han.Is([]rune(word)[0]) })
			if n < 0 {
				n = len(word)
			}
			most = max(most, c.Shape(words.Words{Plain: word[:n]}, lang, st, false).Natural())
			word = word[n:]
		}
	}
	return most
}

// valueSize is the size of a value in a language: the second of a pair stands below the
// first, in the size of the headings of a one-pager, of the text of a long brief, or two
// thirds.
func (c Setter) valueSize(size length.Length, lang int) length.Length {
	switch {
	case lang == 0:
		return size
	case c.OnePager():
		return min(size, c.Heading(lang).Size)
	case c.Long():
		return min(size, c.Setting.Size[lang])
	}
	return max(size*2/3, c.Sizes.Small)
}

// Column sets key figures one below the other, a hairline between them.
func (c Setter) Column(fs []brief.Figure, width length.Length) galley.Box {
	s := &galley.Stack{}
	c.Size = c.oneSize(fs, width)
	for i, f := range fs {
		if i > 0 {
			s.Add(&galley.Rule{Width: width, Thick: look.RulePt, Colour: c.Faint}, 4*length.Pt).Keep = true
		}
		s.Add(c.figure(f, 0, width), lengthIf(i > 0, 3*length.Pt))
	}
	return s
}

// Rows are figures beside each other in a width, in large print one below the other.
func (c Setter) Rows(fs []brief.Figure, width length.Length) (out []galley.Box) {
	if len(fs) == 0 {
		return nil
	}
	most := max(1, int(width/length.MM(45000)))
	if c.Brief.Reading.Large {
		most = 1
	}
	rows := (len(fs) + most - 1) / most
	n := (len(fs) + rows - 1) / rows // four stand two and two, not three and one
	c.Size = c.oneSize(fs, (width-c.Gutter()*length.Length(n-1))/length.Length(n))
	for len(fs) > 0 {
		n = min(n, len(fs))
		w := (width - c.Gutter()*length.Length(n-1)) / length.Length(n)
		r := &galley.Row{Whole: true}
		for i, f := range fs[:n] {
			s := &galley.Stack{}
			for lang := range c.Brief.Languages {
				s.Add(c.figure(f, lang, w), lengthIf(lang > 0, 2*length.Pt))
			}
			r.Put(s, (w+c.Gutter())*length.Length(i))
		}
		out = append(out, r)
		fs = fs[n:]
	}
	return out
}

// figure sets one key figure in one language: its value in Hei over its label and
// its source, 9/12.
func (c Setter) figure(f brief.Figure, lang int, width length.Length) galley.Box {
	s := &galley.Stack{}
	value := valueStyle(c.valueSize(c.Size, lang))
	value.Colour = c.Accent
	label, source := c.Small(), c.Small()
	label.Colour = c.Ink
	if c.OnePager() {
		label.Pitch = c.PitchOf(label.Size, 1333)
		source.Pitch = label.Pitch
	}
	for _, pieces := range []struct {
		pair brief.Pair
		st   look.Style
	}{{f.Value, value}, {f.Label, label}, {f.Source, source}} {
		if lang >= len(pieces.pair) || pieces.pair[lang] == nil || lang > 0 && pieces.st.Bold && alike(pieces.pair) {
			continue
		}
		st, w := pieces.st, words.Of(pieces.pair[lang])
		if st.Pitch == 0 {
			st.Pitch = c.PitchOf(st.Size, 1200)
		}
		if st.Bold && c.Shape(w, lang, st, false).Natural() > width.Ems(st.Size) {
			w = c.twoLines(w, lang, st, width)
		}
		s.Add(c.SetWords(w, lang, st, width, c.Element(page.P, c.Parent, lang)), 0).Keep = true
	}
	s.Whole = true
	return s
}

// alike says that a value is the same in both languages of a pair, as 9.1% is: it stands
// once, above the words of both.
func alike(p brief.Pair) bool {
	return len(p) == 2 && p[0] != nil && p[1] != nil && p[0].Plain() == p[1].Plain()
}

// twoLines is a value that needs two lines, broken beside its number where it then still
// needs two.
func (c Setter) twoLines(w words.Words, lang int, st look.Style, width length.Length) words.Words {
	if at, ok := sense.Value(shaped.Unbroken(w.Spans)); ok && c.Han(lang) {
		if b := c.Broken(w, []int{at}); c.CountLines(b, lang, st, width, false) == 2 {
			return b
		}
	}
	return w
}

// lengthIf is l where b is true, else 0.
func lengthIf(b bool, l length.Length) length.Length {
	if b {
		return l
	}
	return 0
}
