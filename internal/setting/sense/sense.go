// Package sense finds where a short text, a title or an item of a list, is best broken
// into lines: after a mark at which a reader pauses, or else between words that do not
// belong together. It knows no fonts: Han characters and full-width marks count two
// units of width, all others one. What fits is for the caller to measure.
package sense

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/han"
)

// What a break costs. Costs and the unevenness of lines are weighed in one sum.
const (
	forbidden     = 1 << 20
	afterSpace    = 30  // between two Latin words
	betweenHan    = 120 // between two Han characters, which may be one word
	afterLink     = 240 // after a word that joins what follows: 与, of
	beforeLink    = 60  // before such a word
	afterOf       = 5   // after 的, which ends what stands before
	afterParticle = 20  // after は, が, を, which end a part of a Japanese sentence
	insideMarks   = 120 // within 《》, “” or （）
	passedOver    = 30  // a line that goes on after a colon or a dash within it
	insideName    = 60  // between two Latin words with capitals
)

// pauses are the marks after which a reader pauses.
const pauses = ":：，,；;—？！。"

// joiners are the Han characters that join what follows to what stands before.
const joiners = "与和及并或暨对在"

// joining are the words of English, German, French, Spanish and Russian that do so.
const joining = " a an the of in on at to for from with by and or as into its their" +
	" der die das des dem den ein eine einer im am vom zum zur von zu mit für bei auf aus nach über und oder als" +
	" le la les l’ un une du de et ou à au aux dans pour sur par avec en ses leur leurs que" +
	" el los las del al y o e con para por un una su sus" +
	" и в на о об с со к ко по для от из у за или как "

// particles are the kana that end a part of a Japanese sentence.
const particles = "はがをにでとも"

// place is a place between two characters of a text.
type place struct {
	at, width int // bytes, and units of width, before it
	cost      int
	mark      bool // behind a mark at which a reader pauses
	strong    bool // behind a colon or a dash, which parts a title in two
}

// Middle is the offset, in bytes, behind the mark that is nearest the middle of a text.
// Each part has three tenths of the width at least; ok is false where no mark stands so.
func Middle(text string) (at int, ok bool) {
	ps, total := places(text)
	best := total
	for _, p := range ps {
		off := max(2*p.width-total, total-2*p.width)
		if p.mark && min(p.width, total-p.width)*10 >= total*3 && off < best {
			best, at, ok = off, p.at, true
		}
	}
	return at, ok
}

// Lines are the offsets, in bytes, at which a text is best broken into n lines: where
// its sense allows it, and into lines of about one width. They are nil where the text
// has not so many places to break.
func Lines(text string, n int) []int {
	ps, total := places(text)
	if n < 2 || len(ps) < n-1 {
		return nil
	}
	ps = append(ps, place{at: len(text), width: total})
	// best[k][i]: the least cost of k+1 lines, of which the last ends at ps[i].
	best, from := make([][]int, n), make([][]int, n)
	for k := range n {
		best[k], from[k] = make([]int, len(ps)), make([]int, len(ps))
		for i := range ps {
			best[k][i] = forbidden * 8
			if k == 0 {
				best[k][i] = ps[i].cost + uneven(ps[i].width, total, n) + passed(ps[:i])
				continue
			}
			for j := range i {
				c := best[k-1][j] + ps[i].cost + uneven(ps[i].width-ps[j].width, total, n) + passed(ps[j+1:i])
				if c < best[k][i] {
					best[k][i], from[k][i] = c, j
				}
			}
		}
	}
	i := len(ps) - 1
	if best[n-1][i] >= forbidden {
		return nil
	}
	out := make([]int, n-1)
	for k := n - 1; k > 0; k-- {
		i = from[k][i]
		out[k-1] = ps[i].at
	}
	return out
}

// passed is what the places within a line cost: each colon or dash that it goes on after.
func passed(within []place) (cost int) {
	for _, p := range within {
		if p.strong {
			cost += passedOver
		}
	}
	return cost
}

// uneven is what a line of a width costs, of n lines that have a total: a fifth off its
// share costs 10, half of it 62.
func uneven(width, total, n int) int {
	off := (width*n - total) * 100 / max(total, 1)
	return off * off / 40
}

// places are the places where a text may be broken, and its width.
func places(text string) (out []place, width int) {
	depth, before := 0, rune(0)
	for i, r := range text {
		if i > 0 {
			if c, mark := cost(text, i, before, r); c < forbidden {
				if depth > 0 {
					c, mark = c+insideMarks, false
				}
				out = append(out, place{i, width, c, mark, mark && strings.ContainsRune(":：—–|", before)})
			}
		}
		switch {
		case strings.ContainsRune("《“（(「", r):
			depth++
		case strings.ContainsRune("》”）)」", r):
			depth = max(depth-1, 0)
		}
		width++
		if wide(r) {
			width++
		}
		before = r
	}
	return out, width
}

// wide says that a character has the width of Han.
func wide(r rune) bool {
	return han.Is(r) || r >= 0x3000 && r < 0xff00 || strings.ContainsRune("，。；：？！（）—“”", r)
}

// cost is what a break before the character r at offset i costs, and whether it stands
// behind a mark.
func cost(text string, i int, before, r rune) (int, bool) {
	rest := text[i:]
	switch {
	case strings.ContainsRune("，。、；：？！）》”」’)—…％%的了等们", r):
		return forbidden, false
	case strings.ContainsRune("（《“「‘(", before):
		return forbidden, false
	case strings.ContainsRune(pauses, before) && (before > 127 || r == ' '):
		return 0, true
	case r == ' ':
		return costAtSpace(text[:i], rest[1:])
	case before == ' ':
		return forbidden, false
	case before == '、' || before == '”' || before == '》' || before == '）':
		return beforeLink, false
	case strings.ContainsRune(particles, before) && !unicode.Is(unicode.Hiragana, r):
		return afterParticle, false
	case before == 'の' && !unicode.Is(unicode.Hiragana, r):
		return beforeLink, false
	case !han.Is(before) && !han.Is(r):
		return forbidden, false
	case unicode.IsDigit(before) || unicode.IsDigit(r): // a number stays with its unit
		return betweenHan + afterSpace, false
	case strings.ContainsRune(joiners, before):
		return afterLink, false
	case before == '的':
		return afterOf, false
	case strings.ContainsRune(joiners, r):
		return beforeLink, false
	}
	return betweenHan, false
}

// costAtSpace is what a break at a space between two texts costs.
func costAtSpace(left, right string) (int, bool) {
	last, next := left[strings.LastIndexByte(left, ' ')+1:], right
	if k := strings.IndexByte(right, ' '); k >= 0 {
		next = right[:k]
	}
	a, _ := utf8.DecodeRuneInString(last)
	b, _ := utf8.DecodeRuneInString(next)
	switch {
	case dash(next):
		return forbidden, false
	case dash(last):
		return 0, true
	case strings.Contains(joining, " "+strings.ToLower(last)+" "):
		return afterLink, false
	case unicode.IsDigit(a) && !unicode.IsUpper(b): // a number stays with its unit
		return afterLink, false
	case strings.Contains(joining, " "+strings.ToLower(next)+" "):
		return beforeLink, false
	case unicode.IsUpper(a) && unicode.IsUpper(b):
		return afterSpace + insideName, false
	}
	return afterSpace, false
}

// dash says that a word is a dash alone, at which a reader pauses: it ends its line.
func dash(word string) bool { return word == "–" || word == "—" || word == "-" || word == "|" }
