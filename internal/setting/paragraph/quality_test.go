package paragraph

import (
	"testing"

	"jianbao/internal/diag"
)

// Whatever a paragraph ends with, from 13 to 40 em, its last line is no single
// character (STANDARDS.md 23).
func TestLastLineIsNoSingleCharacter(t *testing.T) {
	runes := []rune(zhText)
	for n := 20; n <= len(runes); n++ {
		var log diag.Log
		p := prepared(t, &log, string(runes[:n]), justified("zh-CN"))
		for m := 13; m <= 40; m++ {
			lines := p.Lines(log.Blank(), m*1000)
			ink := 0
			for _, r := range shown(&lines[len(lines)-1]) {
				if c := classify(r, true); c == ideograph || isLatin(c) {
					ink++
				}
			}
			if len(lines) > 1 && ink <= 1 {
				t.Errorf("%d em: %q ends with %q", m, string(runes[:n]), shown(&lines[len(lines)-1]))
			}
		}
	}
}

// A line goes beyond the limit (STANDARDS.md 20: a Han pitch of 1.15 em) only
// where every way to break the paragraph has such a line: counted by trying
// them all. Over 1.1 em it may go to save a last line of one character.
func TestLooseOnlyWhereNothingElseIsLeft(t *testing.T) {
	for _, c := range []struct{ lang, text string }{{"zh-CN", zhText}, {"zh-CN", mixedText}, {"en", enText}} {
		var log diag.Log
		p := prepared(t, &log, c.text, justified(c.lang))
		for m := 13; m <= 45; m++ {
			b := breaker{p: p, measure: int32(m * 1000), justify: true}
			lines := p.Lines(log.Blank(), m*1000)
			got := 0
			for k := range lines {
				if lines[k].Loose && (c.lang == "en" || lines[k].Stretch >= hanLimit) {
					got++
				}
			}
			if want := b.fewestLoose(); got > want {
				t.Errorf("%s at %d em: %d loose lines, %d would do", c.lang, m, got, want)
			}
		}
	}
}

// fewestLoose is the least number of loose lines of any breaking, by a table
// over all places to break and all runs of hyphens.
func (b *breaker) fewestLoose() int {
	n, p := len(b.p.clusters), b.p
	const none = 1 << 20
	best := make([][mostHyphens + 1]int, n+1)
	for i := range best {
		best[i] = [mostHyphens + 1]int{none, none, none}
	}
	best[0][0] = 0
	for from := range n {
		for to := from; to < n; to++ {
			kind := p.joints[to].brk
			if to == n-1 {
				kind = mustBreak
			}
			width := p.natural(from, to)
			if kind == hyphenBreak {
				width += p.hyphenWidth(to)
			}
			diff := b.measure - width
			if -diff > b.shrink(from, to)+p.flex(b.measure)+1000 {
				break
			}
			if kind == noBreak || -diff > b.shrink(from, to)+p.flex(b.measure) || kind != mustBreak && diff*5 > b.measure*3 {
				continue // a line less than two fifths full would be worse than two loose ones
			}
			loose := 0
			if b.badness(from, to, diff, kind == mustBreak) >= looseBadness {
				loose = 1
			}
			for run, old := range best[from] {
				next := 0
				if kind == hyphenBreak {
					next = run + 1
				}
				if next <= mostHyphens {
					best[to+1][next] = min(best[to+1][next], old+loose)
				}
			}
		}
	}
	return min(best[n][0], best[n][1], best[n][2])
}

// TestMarksBeforeLatinGiveWay: a mark gives up its blank half before a digit as before Han,
// so that what follows still comes onto the line (CLREQ 3.1.6).
func TestMarksBeforeLatinGiveWay(t *testing.T) {
	var log diag.Log
	lines := prepared(t, &log, "起初只有财长和央行行长参加，2008年金融危机后升格为领导人峰会", justified("zh-CN")).Lines(&log, 17000)
	if got := shown(&lines[0]); got != "起初只有财长和央行行长参加，2008年" || lines[0].Loose {
		t.Errorf("the first line is %q, loose %v", got, lines[0].Loose)
	}
}
