package arrange

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// captionHead is how captions and notes begin. It is compiled once, for the first line that
// needs it.
var captionHead = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(表|图|圖|附|注|Table|Figure|Fig|Source|Note)\P{L}*[0-9一二三四五六七八九十]`)
})

// numberedParts says that the parts of a document are numbered as chapters are.
func numberedParts(all []source.Block, known map[point]bool) bool {
	for i := range all {
		if st, _ := all[i].Point(); (st == labels.HanComma || st == labels.Chapter || st == labels.RomanCapital) && labelledHeading(all, i, known) {
			return true
		}
	}
	return false
}

// bareHeading says that a line reads as a heading where nothing marks it: a few
// words without a mark at their end, after the end of a text, and before a text or
// a list.
func bareHeading(all []source.Block, i int) bool {
	b := &all[i]
	if i < 2 && !(i == 1 && (clue.InCapitals(b.Text) || strings.Contains(all[0].Text, "\n"))) || i+1 >= len(all) || b.Kind != source.Paragraph || strings.ContainsAny(b.Text, "\n:，,；;。") || strings.Contains(b.Text, "：") && !columnHeading(all, i-1) || endsText(b.Text) {
		return false
	}
	n := utf8.RuneCountInString(b.Text)
	if wording.Language(b.Text) == "zh" && (n > 20 || n < 2) || wording.Language(b.Text) == "en" && (n > 60 || len(strings.Fields(b.Text)) > 8) || wording.Language(b.Text) == "" {
		return false
	}
	if b.Caption || clue.Date(b.Text) != "" || clue.IsPublisher(b.Text) || clue.IsMark(b.Text) || clue.IsAddress(b.Text) || clue.Number(b.Text) != "" || captionHead().MatchString(b.Text) {
		return false
	}
	before, after := &all[i-1], &all[i+1]
	_, dated := clue.OfficeAndDate(before.Text)
	ended := before.Kind != source.Paragraph || columnHeading(all, i-1) || b.Apart && strings.Contains(before.Text, "\n") || wording.EndsSentence(before.Text) || dated != "" || clue.Date(before.Text) != "" || b.Apart && !after.Apart // a text right below it
	text := after.Kind == source.Item && (after.Label == "-" || i+2 < len(all) && all[i+2].Kind == source.Item) || after.Kind == source.Paragraph && wording.EndsSentence(after.Text) && utf8.RuneCountInString(after.Text) > n && !clue.IsSalutation(after.Text)
	return ended && text && (wording.Language(after.Text) == wording.Language(b.Text) || after.Kind == source.Table)
}

// labelledHeading says that a numbered point is a heading: it is short, its
// neighbours are not the points before and after it, and text follows.
func labelledHeading(all []source.Block, i int, known map[point]bool) bool {
	b := &all[i]
	st, n := b.Point()
	if b.Kind == source.Item && labels.Shaped(b.Label) {
		return shapedHeading(all, i)
	}
	if b.Kind != source.Item || st == labels.None || st == labels.Bullet || st == labels.Letter || i+1 >= len(all) || all[i+1].Kind == source.Heading {
		return false
	}
	if b.Level > 0 && (st != labels.HanBracket && st != labels.HanComma || all[i+1].Kind != source.Paragraph) {
		return false
	}
	limit := 60
	if wording.Language(b.Text) == "en" {
		limit = 120
	}
	if utf8.RuneCountInString(b.Text) > limit || strings.ContainsAny(strings.TrimRight(b.Text, "。."), "。；") {
		return false
	}
	near := func(k, want int) bool {
		if k < 0 || k >= len(all) || all[k].Kind != source.Item {
			return false
		}
		s, m := all[k].Point()
		return s == st && m == want
	}
	if near(i-1, n-1-b.Left) || near(i+1, n+1+all[i+1].Left) {
		return false
	}
	if st == labels.HanComma || st == labels.Chapter || st == labels.HanBracket {
		return true
	}
	// "1. A point" alone between paragraphs: a heading when it has siblings.
	if !known[point{st, n - 1}] && !known[point{st, n + 1}] {
		return false
	}
	return all[i+1].Kind == source.Paragraph || b.Level == 0 && amongHeads(all, i)
}

// mostApart is how many blocks from a numbered point its neighbours are looked for.
const mostApart = 200

// amongHeads says of a numbered point with a list of another kind or a table below it that
// it is a heading as its neighbours are: the points before and after it by number, of which
// one, as far as they go, has a text below it.
func amongHeads(all []source.Block, i int) bool {
	st, n := all[i].Point()
	if s, _ := all[i+1].Point(); wording.EndsSentence(all[i].Text) || all[i+1].Kind == source.Item && s == st {
		return false
	}
	text := false
	for _, step := range []int{-1, 1} {
		next := n + step
		for k := i + step; k >= 0 && k+1 < len(all) && k >= i-mostApart && k <= i+mostApart; k += step {
			b := &all[k]
			if b.Kind != source.Item || b.Level > 0 {
				continue
			}
			s, m := b.Point()
			if s != st {
				continue
			}
			if m != next || wording.EndsSentence(b.Text) {
				break
			}
			text, next = text || all[k+1].Kind == source.Paragraph, m+step
		}
	}
	return text
}

// columnHeading says that a line in brackets is a heading over several notices, as
// bulletins have them: 【工作动态】.
func columnHeading(all []source.Block, i int) bool {
	t := all[i].Text
	return all[i].Kind == source.Paragraph && i+1 < len(all) && strings.HasPrefix(t, "【") && strings.HasSuffix(t, "】") && strings.Count(t, "【") == 1 && !clue.IsContents(t) && utf8.RuneCountInString(t) <= 16 && (all[i+1].Kind == source.Paragraph || all[i+1].Kind == source.Item)
}

// shapedHeading says that a point behind a shape, ▲ or ■, is a heading: a text stands below
// it and below another one of its kind.
func shapedHeading(all []source.Block, i int) bool {
	head := func(k int) bool {
		b := &all[k]
		return b.Kind == source.Item && b.Label == all[i].Label && utf8.RuneCountInString(b.Text) <= 60 && !wording.EndsSentence(b.Text) && k+1 < len(all) && all[k+1].Kind == source.Paragraph && utf8.RuneCountInString(all[k+1].Text) > utf8.RuneCountInString(b.Text)
	}
	if !head(i) {
		return false
	}
	for k := range all {
		if k != i && head(k) {
			return true
		}
	}
	return false
}

// point is a number in a style of labels.
type point struct {
	style  labels.Style
	number int
}

// points are the numbered points of the document that are no part of another.
func points(all []source.Block) map[point]bool {
	m := map[point]bool{}
	for i := range all {
		if all[i].Kind == source.Item && all[i].Level == 0 {
			st, n := all[i].Point()
			m[point{st, n}] = true
		}
	}
	return m
}
