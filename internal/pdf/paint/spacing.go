package paint

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/han"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
)

// How far a reader of the file lets a glyph be moved before it believes in a
// word space or in another line, in thousandths of an em: tried with PDFium,
// poppler and MuPDF.
const (
	safeRest    = 60  // a move right that no reader takes for a space
	safeHanRest = 90  // the same between two Han characters; poppler spaces a line out from 119 on
	safeBack    = 120 // a move left at the end of a run that harms no line's width
	mostBack    = 480 // a move left within a run; poppler takes 500 and more for another word
	backStep    = 20  // beyond it twins get narrower by multiples of this
	twinStep    = 50  // other twins are multiples of this wider or narrower
)

// step is one glyph of a run as it is shown: its code, a blank that may follow
// it, and what TJ moves after both.
type step struct {
	key  typeface.Key
	gap  typeface.Key // the blank; with Advance 0 there is none
	rest int          // what TJ moves, in thousandths of an em to the right
	// span is how many steps from here on read as actual together (ActualText); 0: this
	// one reads as its font says.
	span   int
	actual string
}

// stepsOf decides how each glyph of a run gets its advance. Small differences
// from the face's own advance are moves in TJ; larger ones a twin of the glyph
// with the wider or narrower advance, so that readers see no gap and no
// overlap where the text has none.
//
// The gap between Han and Latin is a blank glyph of its own instead: the box of
// the character before it stays as wide as the character. Its text is a word
// joiner, and ActualText gives the two the character's text alone. room, which
// may be nil, is used for the steps where it is large enough.
func stepsOf(t *page.Text, face *typeface.Face, room []step) []step {
	steps := slices.Grow(room[:0], len(t.Glyphs))[:len(t.Glyphs)]
	clear(steps)
	rest := t.Words
	for i := range t.Glyphs {
		g := &t.Glyphs[i]
		natural := face.Advance(g.ID)
		s, words := &steps[i], rest[:g.Bytes]
		rest = rest[g.Bytes:]
		s.key = typeface.Key{Glyph: g.ID, Shift: g.Shift, Rise: g.Rise, Advance: int32(natural), Text: words}
		before, after := lastRune(words), rune(0)
		last := i == len(t.Glyphs)-1
		if !last {
			after, _ = utf8.DecodeRuneInString(rest[:t.Glyphs[i+1].Bytes])
		}
		added := int(g.Advance) - natural
		switch spacingFor(added, before, after, last, g.Shift != 0 || g.Rise != 0) {
		case byTwin:
			s.key.Advance = int32(max(natural+inSteps(added), 0))
		case byMove:
			if short := -mostBack - added; short > 0 && !last {
				s.key.Advance = int32(max(natural-(short+backStep-1)/backStep*backStep, 0))
			}
		case byGap:
			if t.HasActual || words == "" || before > 0xFFFF { // PDFium drops ActualText beyond the BMP
				s.key.Advance = int32(natural + inSteps(added))
				break
			}
			s.gap = typeface.Key{Glyph: face.Blank(), Advance: int32(inSteps(added)), Text: wordJoiner}
			s.span, s.actual = 1, words
		}
		s.rest = int(g.Advance) - int(s.key.Advance) - int(s.gap.Advance)
	}
	spanClusters(t, steps)
	return steps
}

// wordJoiner is what the blank between Han and Latin reads as where ActualText
// is not honoured: it is no space and never breaks a word.
const wordJoiner = "\u2060"

// spacing is a way to give a glyph another advance than its own.
type spacing uint8

const (
	byMove spacing = iota // TJ moves the next glyph
	byTwin                // a glyph of the same outline with another advance
	byGap                 // a blank glyph after it
)

// spacingFor chooses the way for a glyph. added is the advance wanted less the face's
// own, in thousandths of an em. before is the last character of the glyph's text, 0
// when it has none; after is the first of the next glyph's, 0 at the end of the run. last
// says that the glyph ends the run, moved that its outline is shifted, so that it is a
// twin in any case.
func spacingFor(added int, before, after rune, last, moved bool) spacing {
	switch {
	case moved:
		return byTwin
	case added < 0:
		if last && added <= -safeBack {
			return byTwin
		}
		return byMove
	case isSpace(before), added <= safeRest, added <= safeHanRest && isHan(before) && isHan(after):
		return byMove
	case !last && isHan(before) != isHan(after) && isWord(before) && isWord(after),
		last && isWord(before) && added <= 500:
		return byGap
	}
	return byTwin
}

// spanClusters makes each cluster of several glyphs, of which only the first
// has text, read as that text.
func spanClusters(t *page.Text, steps []step) {
	if t.HasActual {
		if len(steps) > 0 {
			for i := range steps {
				steps[i].span = 0
			}
			steps[0].span, steps[0].actual = len(steps), t.Actual
		}
		return
	}
	for i := 0; i < len(steps); {
		end := i + 1
		for end < len(steps) && steps[end].key.Text == "" {
			end++
		}
		if end > i+1 || steps[i].key.Text == "" {
			steps[i].span, steps[i].actual = end-i, steps[i].key.Text
		}
		i = end
	}
}

// inSteps rounds to the nearest multiple of twinStep.
func inSteps(n int) int {
	if n < 0 {
		return -inSteps(-n)
	}
	return (n + twinStep/2) / twinStep * twinStep
}

// lastRune is the last character of s; 0 when s is empty.
func lastRune(s string) rune {
	r, n := utf8.DecodeLastRuneInString(s)
	if n == 0 {
		return 0
	}
	return r
}

func isSpace(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\u2009' || r == '\u3000' }

// isHan says that r is a Han character.
func isHan(r rune) bool { return han.Is(r) }

// isWord says that r is part of a word or a number, in any script, or a
// sign that belongs to one.
func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= '!' && r <= '~'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsSymbol(r)
}
