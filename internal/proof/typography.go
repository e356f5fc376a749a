package proof

import (
	"strings"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/report/address"
)

// fault is one thing that is wrong in a text, and what it should be.
type fault struct {
	code       diag.Code
	start, end int    // bytes of the text
	found      string // for the message
	better     string // what should stand there; "" also where nothing should, or where it is not known
	certain    bool   // it may be mended without asking
	silent     bool   // it is the other half of a pair that was named already
}

// proofreader reads one text.
type proofreader struct {
	s    string
	rs   []rune // the characters of s
	off  []int  // the byte of each character, and the length of s
	skip []bool // for each byte, whether it is part of a link, of code or of a table's rule, which are not read; nil for none
	out  []fault
}

// faultsOf finds what is wrong in a text of a language.
func faultsOf(s, lang string) []fault {
	p := &proofreader{s: s, rs: make([]rune, 0, len(s)), off: make([]int, 0, len(s)+1), skip: skipped(s)}
	for i := 0; i < len(s); {
		r, w := utf8.DecodeRuneInString(s[i:])
		p.rs, p.off = append(p.rs, r), append(p.off, i)
		i += w
	}
	p.off = append(p.off, len(s))
	switch {
	case han.Chinese(lang):
		p.han(simplifiedTag(lang))
	case strings.HasPrefix(lang, "ja"), strings.HasPrefix(lang, "ko"):
	default:
		p.latin(strings.HasPrefix(lang, "en"))
	}
	p.pairs(han.Chinese(lang))
	p.odd()
	return p.out
}

// simplifiedTag says that a language is written in Simplified characters.
func simplifiedTag(lang string) bool {
	for _, part := range strings.Split(strings.ToLower(lang), "-") {
		switch part {
		case "hant", "tw", "hk", "mo":
			return false
		}
	}
	return true
}

// skipped marks the bytes that are no running text; nil where all are.
func skipped(s string) []bool {
	if !strings.ContainsAny(s, "`[@:|&<.") {
		return nil
	}
	var skip []bool
	mark := func(from, to int) {
		if skip == nil {
			skip = make([]bool, len(s)+1)
		}
		for i := from; i < to && i < len(s); i++ {
			skip[i] = true
		}
	}
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '`':
			if k := strings.IndexByte(s[i+1:], '`'); k >= 0 {
				mark(i, i+k+2)
				i += k + 1
			}
		case strings.HasPrefix(s[i:], "](") || strings.HasPrefix(s[i:], "[^"):
			if k := targetLen(s[i+1:]); k > 0 {
				mark(i, i+k+1)
				i += k
			}
		case s[i] == '&':
			if k := strings.IndexByte(s[i:], ';'); k > 1 && k < 9 && strings.IndexByte(s[i:i+k], ' ') < 0 {
				mark(i, i+k+1)
				i += k
			}
		case s[i] == '<': // <https://…>
			if k := strings.IndexAny(s[i:], "> \n"); k > 1 && s[i+k] == '>' && strings.ContainsAny(s[i:i+k], ":@") {
				mark(i, i+k+1)
				i += k
			}
		case s[i] == '|' && (i == 0 || s[i-1] == '\n'):
			k := strings.IndexByte(s[i:], '\n')
			if k < 0 {
				k = len(s) - i
			}
			if strings.Trim(s[i:i+k], "|-: ") == "" {
				mark(i, i+k)
			}
		}
	}
	for i := 0; ; {
		a, ok := address.Next(s, i)
		if !ok {
			break
		}
		mark(a.From, a.To)
		i = max(a.To, i+1)
	}
	return skip
}

// targetLen is the length of "(address)" or "^note]" at the head of s, whose
// brackets may hold others; 0 where it does not end in its line.
func targetLen(s string) int {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		case ']':
			if depth == 0 {
				return i + 1
			}
		case '\n':
			return 0
		}
	}
	return 0
}

// skips says that character i is not read.
func (p *proofreader) skips(i int) bool { return p.skip != nil && i < len(p.rs) && p.skip[p.off[i]] }

// add notes a fault of the characters from start up to, and without, end.
func (p *proofreader) add(code diag.Code, start, end int, better string, certain bool) {
	if p.skips(start) {
		return
	}
	p.out = append(p.out, fault{code: code, start: p.off[start], end: p.off[end], found: p.around(start, end), better: better, certain: certain})
}

// around is what was found, with a character or two beside it.
func (p *proofreader) around(start, end int) string {
	start, end = max(start-2, 0), min(end+2, len(p.rs))
	return strings.TrimSpace(strings.ReplaceAll(p.s[p.off[start]:p.off[end]], "\n", " "))
}

func isHan(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && (han.Is(r))
}

// at is the character i; 0 outside.
func (p *proofreader) at(i int) rune {
	if i < 0 || i >= len(p.rs) {
		return 0
	}
	return p.rs[i]
}

// before is the character before i, passing over marks of emphasis.
func (p *proofreader) before(i int) rune {
	for i--; p.at(i) == '*' || p.at(i) == '_'; i-- {
	}
	return p.at(i)
}

// after is the character i, or the first after it that is no mark of emphasis.
func (p *proofreader) after(i int) rune {
	for p.at(i) == '*' || p.at(i) == '_' {
		i++
	}
	return p.at(i)
}

// run is how many times the character at i stands there in a row.
func (p *proofreader) run(i int) (n int) {
	for p.at(i+n) == p.at(i) && i+n < len(p.rs) {
		n++
	}
	return n
}

// opening and closing are the marks that enclose Chinese text.
func opening(r rune) bool { return strings.ContainsRune("“‘（《〈【「『〔", r) && r != 0 }
func closing(r rune) bool { return strings.ContainsRune("”’）》〉】」』〕", r) && r != 0 }

// stop says that a character is a Chinese mark that ends a sentence or a clause.
func stop(r rune) bool { return r != 0 && strings.ContainsRune("，。、；：？！", r) }

// lineEnd says that nothing follows in this line.
func lineEnd(r rune) bool { return r == 0 || r == '\n' || r == '|' }
