package mend

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/wording"
)

// typewriter gives Chinese text the quotes and the ellipsis that programs turn
// into " and ...: where every quote of it has its partner and stands beside
// Chinese.
func typewriter(s string, pos diag.Pos, odd map[string]diag.Pos) string {
	if wording.Language(s) != "zh" {
		return s
	}
	rs := []rune(s)
	wide := func(i int) bool { return i >= 0 && i < len(rs) && wording.IsWide(rs[i]) }
	quotes := 0
	for i, r := range rs {
		if r == '"' {
			if quotes++; !wide(i-1) && !wide(i+1) {
				return s
			}
		}
	}
	what := "typewriter's quotes and dots in Chinese, made “ ” and ……"
	if quotes > 0 && quotes%2 == 0 {
		open := true
		for i, r := range rs {
			if r == '"' {
				rs[i] = '”'
				if open {
					rs[i] = '“'
				}
				open = !open
			}
		}
		if _, seen := odd[what]; !seen {
			odd[what] = pos
		}
		s = string(rs)
	}
	for _, dots := range []string{"......", `\.\.\.\.\.\.`} {
		if i := strings.Index(s, dots); i > 0 && (i+len(dots) == len(s) || !strings.HasPrefix(s[i+len(dots):], ".")) {
			before, _ := utf8.DecodeLastRuneInString(s[:i])
			if wording.IsWide(before) {
				s = s[:i] + "……" + s[i+len(dots):]
				if _, seen := odd[what]; !seen {
					odd[what] = pos
				}
			}
		}
	}
	return s
}

// unescaped takes off the backslashes before marks that need none in Markdown.
func unescaped(s string, escaped bool) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	for _, c := range "$%&#@~^=:;,'\"" {
		t := strings.ReplaceAll(s, `\\`+string(c), string(c))
		if !escaped {
			t = strings.ReplaceAll(t, `\`+string(c), string(c))
		}
		if t == s || scripts(t) > scripts(s) { // without them the marks would mean something
			continue
		}
		s = t
	}
	return s
}

// scripts counts the marks before what stands above or below the line.
func scripts(s string) (n int) {
	for i := range len(s) {
		if wording.BeginsScript(s, i) {
			n++
		}
	}
	return n
}

// firstDifference is the byte at which two texts begin to differ.
func firstDifference(a, b string) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	return min(len(a), len(b))
}

// excerptOf is a few characters around a byte of s.
func excerptOf(s string, at int) string {
	from, to := at, min(at+1, len(s))
	for n := 0; n < 6 && from > 0; n++ {
		_, w := utf8.DecodeLastRuneInString(s[:from])
		from -= w
	}
	for n := 0; n < 8 && to < len(s); n++ {
		_, w := utf8.DecodeRuneInString(s[to:])
		to += w
	}
	return strings.TrimSpace(strings.ToValidUTF8(s[from:to], ""))
}

// mendCharacters takes out characters that nobody sees and turns look-alikes
// into the characters that are meant.
func mendCharacters(s string, pos diag.Pos, odd map[string]diag.Pos) string {
	note := func(what string) {
		if _, seen := odd[what]; !seen {
			odd[what] = pos
		}
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == 0xad:
			note("soft hyphens, taken out")
		case r == 0x200b || r == 0xfeff || r == 0x2060 || r == 0x200c:
			note("zero-width characters, taken out")
		case r == 0xa0 || r == 0x202f:
			note("no-break spaces, made plain")
			b.WriteByte(' ')
		case r >= 0x2f00 && r <= 0x2fdf || r >= 0xf900 && r <= 0xfaff || r >= 0xfb00 && r <= 0xfb06:
			note("compatibility forms of characters, made plain")
			b.WriteString(norm.NFKC.String(string(r)))
		case r >= 0xff10 && r <= 0xff19 || r >= 0xff21 && r <= 0xff3a || r >= 0xff41 && r <= 0xff5a:
			note("full-width letters and digits, made plain")
			b.WriteRune(r - 0xfee0)
		case unicode.Is(unicode.Co, r):
			note("a character of private use, kept: U+" + strings.ToUpper(strconv.FormatInt(int64(r), 16)))
			b.WriteRune(r)
		case r == unicode.ReplacementChar:
			note("a character that was lost before (�)")
			b.WriteRune(r)
		case r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200e || r == 0x200f || r == 0x61c:
			note("marks of the direction of text, taken out")
		case r >= 0xfdd0 && r <= 0xfdef || r&0xfffe == 0xfffe || r >= 0xfff0 && r < 0xfffc || r >= 0xe0000 && r <= 0xe007f:
			note("code points that are no characters, taken out")
		case r == 0x2028 || r == 0x2029 || r == 0x85:
			note("line separators, made spaces")
			b.WriteByte(' ')
		case unicode.IsControl(r) && r != '\t' && r != '\n':
			note("control characters, taken out")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// closeTorn closes a space inside a word of Han: one that leaves a single
// character before a mark or the end, with a longer run before it. Any other
// between two Han is named and left: names are written so.
func closeTorn(log *diag.Log, pos diag.Pos, s string) string {
	if whole, ok := letterspaced(s); ok {
		log.Add(diag.ImportTornWord, pos, diag.Args{"found": s})
		return whole
	}
	rs := []rune(s)
	var out []rune
	for i, r := range rs {
		if r == ' ' && i > 0 && i+1 < len(rs) && wording.IsHan(rs[i-1]) && wording.IsHan(rs[i+1]) {
			before, after := hanRun(rs, i-1, -1), hanRun(rs, i+1, 1)
			switch {
			case before == 1 && i > 1 && unicode.IsDigit(rs[i-2]): // 2026年3月5日 市水利局
			case rs[i+1] == '第' && i+2 < len(rs) && unicode.IsDigit(rs[i+2]): // 办公室编 第8期
			case after == 1 && (rs[i+1] == '编' || rs[i+1] == '編'): // 农技推广中心 编
			case before+after >= 3 && (after == 1 || before == 1):
				log.Add(diag.ImportTornWord, pos, diag.Args{"found": excerptOf(s, len(string(rs[:i])))})
				continue
			case before+after >= 4:
				log.Add(diag.ImportSpace, pos, diag.Args{"found": excerptOf(s, len(string(rs[:i])))})
			}
		}
		out = append(out, r)
	}
	return string(out)
}

// letterspaced closes a text that is nothing but Han, three or more, with a space between
// each two of them, as titles are typed: 会 议 纪 要.
func letterspaced(s string) (whole string, ok bool) {
	_, w := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[w:]); len(s) > 120 || second != ' ' && second != '\t' && second != '\u3000' {
		return "", false
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\u3000' || r == '\t' })
	for _, p := range parts {
		if r, w := utf8.DecodeRuneInString(p); w != len(p) || !wording.IsHan(r) {
			return "", false
		}
	}
	return strings.Join(parts, ""), len(parts) >= 3
}

// hanRun counts the Han from i on, in a direction.
func hanRun(rs []rune, i, step int) (n int) {
	for ; i >= 0 && i < len(rs) && wording.IsHan(rs[i]); i += step {
		n++
	}
	return n
}
