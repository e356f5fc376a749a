package intake

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"jianbao/internal/diag"
)

// mend puts right in the blocks what is certainly damaged, and says so; what
// is only suspicious it names and leaves.
func mend(log *diag.Log, d *Document) {
	odd := map[string]diag.Pos{}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		b.Text = mendText(log, b, b.Text, odd)
		for _, row := range b.Rows {
			for k := range row {
				row[k] = mendText(log, b, row[k], odd)
			}
		}
	}
	for i := range d.Notes {
		d.Notes[i] = mendCharacters(d.Notes[i], diag.Pos{File: d.File}, odd)
	}
	var names []string
	for n := range odd {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		log.Add(diag.ImportOddCharacter, odd[n], diag.Args{"what": n})
	}
	joinCut(log, d)
	tellTornLists(log, d)
	tellCounts(log, d)
}

// mendText mends the characters, marks and spaces of one text.
func mendText(log *diag.Log, b *Block, s string, odd map[string]diag.Pos) string {
	s = mendCharacters(s, b.Pos, odd)
	if t := unescaped(s); t != s {
		log.Add(diag.ImportEscape, b.Pos, diag.Args{"found": excerptOf(s, firstDifference(s, t))})
		s = t
	}
	if inner, ok := wholeBold(s); ok && b.Kind != Table && !(b.strong && lastIsFull(inner)) {
		log.Add(diag.ImportMarkup, b.Pos, diag.Args{"found": head(s)})
		s = inner
	} else if strings.Contains(s, `\*\*`) {
		log.Add(diag.ImportMarkup, b.Pos, diag.Args{"found": head(s)})
		s = strings.ReplaceAll(s, `\*\*`, "")
	} else if strings.Count(s, "**")%2 == 1 {
		log.Add(diag.ImportMarkup, b.Pos, diag.Args{"found": head(s)})
		s = strings.Replace(s, "**", "", 1)
	}
	return closeTorn(log, b.Pos, typewriter(s, b.Pos, odd))
}

// typewriter gives Chinese text the quotes and the ellipsis that programs turn
// into " and ...: where every quote of it has its partner and stands beside
// Chinese.
func typewriter(s string, pos diag.Pos, odd map[string]diag.Pos) string {
	if language(s) != "zh" {
		return s
	}
	rs := []rune(s)
	wide := func(i int) bool { return i >= 0 && i < len(rs) && isWide(rs[i]) }
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
			if isWide(before) {
				s = s[:i] + "……" + s[i+len(dots):]
				if _, seen := odd[what]; !seen {
					odd[what] = pos
				}
			}
		}
	}
	return s
}

// unescaped takes off backslashes before marks that need none in a report.
func unescaped(s string) string {
	for _, c := range "$%&#@~^=:;,'\"" {
		s = strings.ReplaceAll(s, `\\`+string(c), string(c)) // as text of a Word file
		s = strings.ReplaceAll(s, `\`+string(c), string(c))
	}
	return s
}

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

// head is the beginning of a text, for a message.
func head(s string) string {
	const most = 24
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}

// wholeBold takes the marks off a text that is bold throughout: it is a
// heading's look, which the brief gives by itself.
func wholeBold(s string) (string, bool) {
	for _, m := range []string{"***", "**", "__"} {
		if inner, ok := strings.CutPrefix(s, m); ok {
			if inner, ok = strings.CutSuffix(inner, m); ok && inner != "" && !strings.Contains(inner, m) {
				return strings.TrimSpace(inner), true
			}
		}
	}
	return s, false
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
	rs := []rune(s)
	var out []rune
	for i, r := range rs {
		if r == ' ' && i > 0 && i+1 < len(rs) && isHan(rs[i-1]) && isHan(rs[i+1]) {
			before, after := hanRun(rs, i-1, -1), hanRun(rs, i+1, 1)
			switch {
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

// hanRun counts the Han from i on, in a direction.
func hanRun(rs []rune, i, step int) (n int) {
	for ; i >= 0 && i < len(rs) && isHan(rs[i]); i += step {
		n++
	}
	return n
}

// joinCut joins paragraphs that were cut in the middle of a sentence, as at
// the end of a page.
func joinCut(log *diag.Log, d *Document) {
	var out []Block
	for _, b := range d.Blocks {
		if n := len(out); n > 0 && cut(&out[n-1], &b) {
			log.Add(diag.ImportCut, b.Pos, diag.Args{"before": tail(out[n-1].Text), "after": head(b.Text)})
			gap := "" // a page ends inside a word as well
			if language(b.Text) == "en" {
				gap = " "
			}
			out[n-1].Text += gap + b.Text
			continue
		}
		out = append(out, b)
	}
	d.Blocks = out
}

// mostJoined is how long a paragraph may become by joining, in bytes. What goes
// on for longer without the end of a sentence was no sentence.
const mostJoined = 16 << 10

// cut says that b goes on where a ended in mid-sentence.
func cut(a, b *Block) bool {
	if a.Kind != Paragraph && a.Kind != Item || b.Kind != Paragraph || b.Label != "" {
		return false
	}
	if len(a.Text) > mostJoined {
		return false
	}
	if lastIsFull(a.Text) || utf8.RuneCountInString(a.Text) < 40 || contactLine(a.Text) || contactLine(b.Text) {
		return false
	}
	la, lb := language(a.Text), language(b.Text)
	if la != lb || la == "" {
		return false
	}
	r, _ := utf8.DecodeRuneInString(b.Text)
	if dateOf(b.Text) != "" {
		return false
	}
	if la == "en" {
		return unicode.IsLower(r) || unicode.IsDigit(r) && utf8.RuneCountInString(a.Text) >= 80
	}
	return utf8.RuneCountInString(b.Text) > 20 || lastIsFull(b.Text)
}

func tail(s string) string {
	rs := []rune(s)
	if len(rs) <= 12 {
		return s
	}
	return "…" + string(rs[len(rs)-12:])
}

// tellTornLists names an item that stands apart from its list.
func tellTornLists(log *diag.Log, d *Document) {
	for i := 2; i < len(d.Blocks); i++ {
		a, b, c := &d.Blocks[i-2], &d.Blocks[i-1], &d.Blocks[i]
		if a.Kind != Item || b.Kind != Item || c.Kind != Item || b.Apart || !c.Apart {
			continue
		}
		sb, nb := b.point()
		sc, nc := c.point()
		if sb == sc && sb != bullet && nc == nb+1 {
			log.Add(diag.ImportTornList, c.Pos, diag.Args{"number": strconv.Itoa(nc), "after": strconv.Itoa(nb)})
		}
	}
}

// tellCounts compares the number that a caption says with the rows of the
// table under it.
func tellCounts(log *diag.Log, d *Document) {
	for i := 1; i < len(d.Blocks); i++ {
		a, b := &d.Blocks[i-1], &d.Blocks[i]
		if b.Kind != Table || a.Kind != Paragraph || utf8.RuneCountInString(a.Text) > 120 {
			continue
		}
		rows := len(b.Rows) - 1
		for _, n := range numbersIn(a.Text) {
			if n >= 2 && n <= 200 && n != rows && n != len(b.Rows) {
				log.Add(diag.ImportCaption, a.Pos, diag.Args{"says": strconv.Itoa(n), "rows": fmt.Sprint(rows), "table": strconv.Itoa(b.Pos.Line)})
			}
		}
	}
}

// numbersIn are the whole numbers of a text, in digits.
func numbersIn(s string) (out []int) {
	for _, f := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsDigit(r) && r != '.' && r != '%' }) {
		if n, err := strconv.Atoi(f); err == nil {
			out = append(out, n)
		}
	}
	return out
}
