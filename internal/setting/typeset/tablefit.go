package typeset

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/ladder"
)

// tableFit is how a table is set to a width.
type tableFit struct {
	st     style
	pad    length.Length // blank at both sides of a cell
	widths []length.Length
	tight  bool // some word is wider than its column, and is broken
}

// tableFit finds how a table is set in a width. The columns are as wide as their
// longest cells ask; where that is too much, the type is smaller and the blank less;
// where it still is, every column has its longest word whole, and what is left of
// the width is shared.
func (c tableSetter) tableFit(t *report.Text, b *report.Block, lang int, st style, width length.Length) tableFit {
	st.indent, st.list, st.align = false, true, ragged
	f := tableFit{st: st, pad: 4 * length.Pt}
	f.st.size = max(ladder.Eighth(st.size.Milli(920)), c.sizes.small)
	if len(b.Rows) == 0 {
		return f
	}
	want, least := c.columnNeeds(t, b, lang, &f)
	if sum(want) > width {
		f.pad, f.st.size = 5*length.Pt/2, c.sizes.small
		want, least = c.columnNeeds(t, b, lang, &f)
	}
	if sum(least) > width { // by the guess; words may be narrower than that
		least = c.columnWords(b, lang, &f)
	}
	f.st.pitch = c.pitchOf(f.st.size, 1400)
	switch {
	case sum(want) <= width:
		f.widths = want
	case sum(least) <= width:
		f.widths = shared(least, want, width)
	default:
		f.tight = true
		f.widths = filled(least, width)
	}
	return f
}

// columnNeeds is how wide every column wants to be, with its cells on one line, and
// how wide it must be at least, with its words whole; the least is a guess.
func (c tableSetter) columnNeeds(t *report.Text, b *report.Block, lang int, f *tableFit) (want, least []length.Length) {
	want, least = make([]length.Length, len(b.Rows[0])), make([]length.Length, len(b.Rows[0]))
	for i, cells := range b.Rows {
		s := f.st
		if i < b.Header {
			s.sans, s.bold = true, true
		}
		for k := range want {
			if k >= len(cells) || len(cells[k].Spans) == 0 {
				continue
			}
			natural := c.shape(words{text: t, spans: cells[k].Spans}, lang, s, false).Natural() + 50
			want[k] = max(want[k], s.size.Milli(natural))
			least[k] = max(least[k], s.size.Milli(min(natural, longestWord(cells[k].Spans))))
		}
	}
	for k := range want {
		want[k] = max(want[k], 2*f.st.size) + 2*f.pad
		least[k] = max(least[k], 2*f.st.size) + 2*f.pad
	}
	return want, least
}

// columnWords is how wide every column must be at least, with its words whole. They
// are measured, which is slower than the guess of columnNeeds.
func (c tableSetter) columnWords(b *report.Block, lang int, f *tableFit) []length.Length {
	least := make([]length.Length, len(b.Rows[0]))
	for i, cells := range b.Rows {
		s := f.st
		if i < b.Header {
			s.sans, s.bold = true, true
		}
		for k := range least {
			if k >= len(cells) {
				continue
			}
			for _, sp := range cells[k].Spans {
				for _, word := range strings.FieldsFunc(sp.Text, func(r rune) bool { return r == ' ' || r >= 0x2E80 }) {
					natural := c.shape(words{plain: word}, lang, s, false).Natural() + 50
					least[k] = max(least[k], s.size.Milli(min(natural, mostWord)))
				}
			}
		}
	}
	for k := range least {
		least[k] = max(least[k], 2*f.st.size) + 2*f.pad
	}
	return least
}

// mostWord is the widest word that a column is made for, twelve em, in thousandths of
// an em: a longer one is broken, and takes no width from the other columns.
const mostWord = 12_000

// longestWord is a guess at how wide the longest word of a text is, in thousandths
// of an em: rather too wide, so that none is broken.
func longestWord(spans []report.Span) int {
	longest, word := 0, 0
	for _, s := range spans {
		for _, r := range s.Text {
			switch {
			case r == ' ' || r == '-' || r == '/':
				word = 0
				continue
			case r >= 0x2E80: // Han, with the mark that may follow it
				longest, word = max(longest, 2000), 0
				continue
			case r >= '0' && r <= '9':
				word += 590
			case r >= 'A' && r <= 'Z' || r == 'm' || r == 'w' || utf8.RuneLen(r) > 2:
				word += 820
			default:
				word += 590
			}
			longest = max(longest, word)
		}
	}
	return min(longest, mostWord)
}

// shared are the widths of columns that have their least, and share what is left of
// a width in proportion to what they want beyond it.
func shared(least, want []length.Length, width length.Length) []length.Length {
	spare, over := width-sum(least), max(sum(want)-sum(least), 1)
	out := make([]length.Length, len(least))
	for k := range out {
		out[k] = least[k] + length.Length(int64(spare)*int64(max(want[k]-least[k], 0))/int64(over))
	}
	return out
}

// filled are the widths of columns that are together too wide: the narrow ones have
// their least, and the others share what is left evenly, so that words are broken in
// the widest columns only.
func filled(least []length.Length, width length.Length) []length.Length {
	order := make([]int, len(least))
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(least[a], least[b]) })
	out := make([]length.Length, len(least))
	for i, k := range order {
		out[k] = min(least[k], width/length.Length(len(order)-i))
		width -= out[k]
	}
	return out
}

// sum adds up lengths.
func sum(ls []length.Length) (all length.Length) {
	for _, l := range ls {
		all += l
	}
	return all
}
