package mend

import (
	"context"
	"fmt"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// Damage puts right in the blocks what is certainly damaged, and says so; what
// is only suspicious it names and leaves. Where ctx ends, it stops early.
func Damage(ctx context.Context, log *diag.Log, d *source.Document) {
	odd := map[string]diag.Pos{} // what was found of odd characters, and where first
	headed := false              // a heading stands before: what is bold below it is meant to be
	for i := range d.Blocks {
		if ctx.Err() != nil {
			return
		}
		b := &d.Blocks[i]
		headed = headed || b.Kind == source.Heading
		b.Text = mendText(log, d, b, b.Text, odd, headed && b.Kind == source.Paragraph)
		for _, row := range b.Rows {
			for k := range row {
				row[k] = mendText(log, d, b, row[k], odd, false)
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

// mendText mends the characters, marks and spaces of one text. bold says that a text
// that is bold from end to end is meant to be.
func mendText(log *diag.Log, d *source.Document, b *source.Block, s string, odd map[string]diag.Pos, bold bool) string {
	s = mendCharacters(s, b.Pos, odd)
	if t := unescaped(s, d.Escaped); t != s {
		log.Add(diag.ImportEscape, b.Pos, diag.Args{"found": excerptOf(s, firstDifference(s, t))})
		s = t
	}
	if inner, ok := wording.CutBold(s); ok && b.Kind != source.Table && !bold && !(b.Bold && wording.EndsSentence(inner)) {
		if !b.Bold { // letters that somebody typed
			log.Add(diag.ImportMarkup, b.Pos, diag.Args{"found": wording.Head(s)})
		}
		s = inner
	} else if t := unstarred(s); t != s {
		log.Add(diag.ImportMarkup, b.Pos, diag.Args{"found": wording.Head(s)})
		s = t
	} else if strings.Count(s, "**")%2 == 1 {
		log.Add(diag.ImportMarkup, b.Pos, diag.Args{"found": wording.Head(s)})
		s = strings.Replace(s, "**", "", 1)
	}
	return closeTorn(log, b.Pos, typewriter(s, b.Pos, odd))
}

// unstarred takes off stars that somebody typed around words in pairs, as Markdown has
// them. A pair of stars that stands alone, as behind a figure, means itself.
func unstarred(s string) string {
	const stars = `\*\*`
	parts := strings.Split(s, stars)
	for i := 1; i+1 < len(parts); i++ {
		if inner := parts[i]; inner != "" && strings.TrimSpace(inner) == inner {
			parts[i-1] += inner + parts[i+1]
			parts = append(parts[:i], parts[i+2:]...)
			i--
		}
	}
	return strings.Join(parts, stars)
}

// joinCut joins paragraphs that were cut in the middle of a sentence, as at
// the end of a page.
func joinCut(log *diag.Log, d *source.Document) {
	out := d.Blocks[:0]
	for _, b := range d.Blocks {
		if n := len(out); n > 0 && goesOn(&out[n-1], &b) {
			log.Add(diag.ImportCut, b.Pos, diag.Args{"before": tail(out[n-1].Text), "after": wording.Head(b.Text)})
			gap := "" // a page ends inside a word as well
			if wording.Language(b.Text) == "en" {
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

// goesOn says that b goes on where a ended in mid-sentence.
func goesOn(a, b *source.Block) bool {
	if a.Kind != source.Paragraph && a.Kind != source.Item || b.Kind != source.Paragraph || b.Label != "" {
		return false
	}
	if len(a.Text) > mostJoined {
		return false
	}
	if wording.EndsSentence(a.Text) || utf8.RuneCountInString(a.Text) < 40 || clue.IsContact(a.Text) || clue.IsContact(b.Text) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(a.Text))
	if strings.ContainsRune("，,、", last) || strings.Contains(b.Text, "\n") || strings.Contains(a.Text, "\n") {
		return false // clauses of a preamble, lines of a verse
	}
	la, lb := wording.Language(a.Text), wording.Language(b.Text)
	if la != lb || la == "" {
		return false
	}
	r, _ := utf8.DecodeRuneInString(b.Text)
	if clue.Date(b.Text) != "" || clue.MeetingDay(b.Text) != "" {
		return false
	}
	if la == "en" {
		return unicode.IsLower(r) || unicode.IsDigit(r) && utf8.RuneCountInString(a.Text) >= 80
	}
	return utf8.RuneCountInString(b.Text) > 20 || wording.EndsSentence(b.Text)
}

// tail is the last 12 characters of a text, for a message.
func tail(s string) string {
	rs := []rune(s)
	if len(rs) <= 12 {
		return s
	}
	return "…" + string(rs[len(rs)-12:])
}

// tellTornLists names an item that stands apart from its list.
func tellTornLists(log *diag.Log, d *source.Document) {
	for i := 2; i < len(d.Blocks); i++ {
		a, b, c := &d.Blocks[i-2], &d.Blocks[i-1], &d.Blocks[i]
		if a.Kind != source.Item || b.Kind != source.Item || c.Kind != source.Item || b.Apart || !c.Apart {
			continue
		}
		sb, nb := b.Point()
		sc, nc := c.Point()
		if sb == sc && sb != labels.Bullet && nc == nb+1 {
			log.Add(diag.ImportTornList, c.Pos, diag.Args{"number": strconv.Itoa(nc), "after": strconv.Itoa(nb)})
		}
	}
}

// tellCounts compares the number that a caption says with the rows of the
// table under it.
func tellCounts(log *diag.Log, d *source.Document) {
	for i := 1; i < len(d.Blocks); i++ {
		a, b := &d.Blocks[i-1], &d.Blocks[i]
		if b.Kind != source.Table || a.Kind != source.Paragraph || utf8.RuneCountInString(a.Text) > 120 {
			continue
		}
		rows := len(b.Rows) - 1
		if n := counted(a.Text); n >= 2 && n <= 200 && n != rows && n != len(b.Rows) {
			log.Add(diag.ImportCaption, a.Pos, diag.Args{"says": strconv.Itoa(n), "rows": fmt.Sprint(rows), "table": strconv.Itoa(b.Pos.Line)})
		}
	}
}

// captionForms are how captions say how many things their tables list. They are
// compiled once, for the first caption.
var captionForms = sync.OnceValue(func() []*regexp.Regexp {
	return []*regexp.Regexp{
		regexp.MustCompile(`(?:以下|下列|如下|下表|本表|列出|列了|共列|共有|所列)\P{Nd}{0,8}?(\d{1,3})\s*[项個个条條家名种種类類件所座起位处處款例]`),
		regexp.MustCompile(`^(?:表\s*\d+\s*)?(\d{1,3})\s*[项個个条條家名种種类類件所座起位处處款例]\p{Han}{1,12}[：:]?$`),
		regexp.MustCompile(`(?i)\b(?:lists?|shows?|gives|contains|the following|these|below are)\s+(?:the\s+)?(\d{1,3})\s+[a-z]+s\b`),
	}
})

// counted is how many things a caption says that the table under it lists: 5 of
// 以下表格列出5项成果, 12 of The table lists 12 projects. Dates, ratios, sums and
// amounts count nothing. It is 0 where the caption says no such number.
func counted(s string) int {
	for _, form := range captionForms() {
		if m := form.FindStringSubmatch(s); m != nil {
			n, _ := strconv.Atoi(m[1])
			return n
		}
	}
	return 0
}
