package mend

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// interleaved puts a document in which each Chinese paragraph is followed by
// its English one into the order that the arrangement knows: one language after
// the other. Headings and points that hold both languages in one line are
// parted. Any other document stays as it is.
func interleaved(d *source.Document) {
	titlesApart(d)
	blocks, apart := linesApart(d.Blocks)
	turns := alternating(blocks)
	if apart < 2 && !turns {
		blocks = d.Blocks
	}
	both := bothInLine(blocks)
	if apart < 2 && len(both) == 0 && !turns {
		return
	}
	if len(both) > 0 && !turns && apart < 2 && len(both)*3 < headings(blocks) {
		return
	}
	if turns {
		sameKind(blocks, both)
	}
	streams := map[string][]source.Block{}
	last, begun := "zh", false
	var front []source.Block // titles and the like, in both languages
	for i, b := range blocks {
		if begun = begun || i > 12 || begins(&b, both[i]); !begun {
			if halves, ok := both[i]; ok {
				en := b
				b.Text, en.Text = halves[0], halves[1]
				front = append(front, b, en)
				continue
			}
			front = append(front, b)
			continue
		}
		if halves, ok := both[i]; ok {
			for k, lang := range []string{"zh", "en"} {
				h := b
				h.Text = halves[k]
				streams[lang] = append(streams[lang], h)
			}
			continue
		}
		lang := wording.Language(b.Text)
		if lang == "" || b.Kind == source.Table || b.Kind == source.Figure {
			lang = last
			if b.Kind == source.Table || b.Kind == source.Figure {
				lang = "zh"
			}
		}
		streams[lang] = append(streams[lang], b)
		last = lang
	}
	if len(streams["zh"]) < 2 || len(streams["en"]) < 2 {
		return
	}
	d.Blocks = append(append(front, streams["zh"]...), streams["en"]...)
	d.Say(diag.ImportInterleaved, diag.Pos{File: d.File}, nil)
}

// titlesApart parts titles that hold a line in each language.
func titlesApart(d *source.Document) {
	if !slices.ContainsFunc(d.Blocks, func(b source.Block) bool { return b.Title }) {
		return
	}
	var out []source.Block
	for _, b := range d.Blocks {
		if b.Title {
			if first, second, ok := twoTongues(b.Text); ok {
				out = append(out, halves(b, first, second)...)
				continue
			}
		}
		out = append(out, b)
	}
	d.Blocks = out
}

// linesApart makes two blocks of each whose lines are first in one language and
// then in the other, as soft line breaks in a list leave them. apart is how many
// there were.
func linesApart(blocks []source.Block) (out []source.Block, apart int) {
	out = make([]source.Block, 0, len(blocks))
	for _, b := range blocks {
		if b.Kind != source.Table && b.Kind != source.Code && strings.Contains(b.Text, "\n") {
			if first, second, ok := twoTongues(b.Text); ok {
				apart++
				out = append(out, halves(b, first, second)...)
				continue
			}
		}
		out = append(out, b)
	}
	return out, apart
}

// halves are two blocks of one, with the lines of either language.
func halves(b source.Block, first, second string) []source.Block {
	other := b
	b.Text, other.Text = first, second
	b.Lines, other.Lines = strings.Count(first, "\n")+1, strings.Count(second, "\n")+1
	return []source.Block{b, other}
}

// twoTongues parts a text of several lines where its language changes, or takes the lines
// of each language where they take turns; ok is false where it does not change, or changes
// otherwise.
func twoTongues(s string) (first, second string, ok bool) {
	lines := strings.Split(strings.ReplaceAll(s, wording.HardBreak, "\n"), "\n")
	if first, second, ok = turns(lines); ok {
		return first, second, true
	}
	cut, last := 0, ""
	for i, line := range lines {
		lang := wording.Language(line)
		switch {
		case lang == "" || lang == last:
			continue
		case last != "" && cut > 0:
			return "", "", false
		case last != "":
			cut = i
		}
		last = lang
	}
	if cut == 0 {
		return "", "", false
	}
	return strings.Join(lines[:cut], wording.HardBreak), strings.Join(lines[cut:], wording.HardBreak), true
}

// turns takes the lines of each language, of which one is always below that of the other.
func turns(lines []string) (zh, en string, ok bool) {
	if len(lines) < 4 || len(lines)%2 == 1 {
		return "", "", false
	}
	var of [2][]string
	for i, line := range lines {
		if want := [2]string{"zh", "en"}[i%2]; wording.Language(line) != want {
			return "", "", false
		}
		of[i%2] = append(of[i%2], line)
	}
	return strings.Join(of[0], wording.HardBreak), strings.Join(of[1], wording.HardBreak), true
}

// sameKind makes two blocks that say the same in the two languages of one kind:
// where only one of them is a numbered point or a heading, the other is it too.
// Where the points are numbered on from one language to the other, each language
// gets its own numbers.
func sameKind(blocks []source.Block, both map[int][2]string) {
	base, k := 0, 0 // of a list that is numbered on: its first number, and how many points it has had
	for i := 0; i+1 < len(blocks); i++ {
		a, b := &blocks[i], &blocks[i+1]
		if both[i] != [2]string{} || both[i+1] != [2]string{} || wording.Language(a.Text) != "zh" || wording.Language(b.Text) != "en" {
			continue
		}
		switch {
		case a.Kind == source.Item && b.Kind == source.Paragraph:
			takeKind(b, a)
		case b.Kind == source.Item && a.Kind == source.Paragraph && b.Label != "-":
			takeKind(a, b)
		case a.Kind == source.Heading && b.Kind == source.Paragraph && utf8.RuneCountInString(b.Text) <= 100 && !wording.EndsSentence(b.Text):
			takeKind(b, a)
		case a.Kind == source.Item && b.Kind == source.Item:
			sa, na := a.Point()
			sb, nb := b.Point()
			if sa != sb || nb != na+1 {
				continue
			}
			if base == 0 || na != base+2*k {
				base, k = na, 0
			}
			a.Style, a.Number, b.Style, b.Number = sa, base+k, sb, base+k
			if sa == labels.DigitsDot {
				a.Label, b.Label = strconv.Itoa(base+k)+".", strconv.Itoa(base+k)+"."
			}
			k++
		}
	}
}

func takeKind(to, from *source.Block) {
	to.Kind, to.Level, to.Label, to.Style, to.Number = from.Kind, from.Level, from.Label, from.Style, from.Number
}

// begins says that a block is the first heading of a document, or the first of its text.
func begins(b *source.Block, halves [2]string) bool {
	if b.Kind == source.Item || clue.IsSalutation(b.Text) || b.Kind == source.Paragraph && !b.Title && wording.EndsSentence(b.Text) && utf8.RuneCountInString(b.Text) > 12 {
		return true // the text
	}
	return b.Kind == source.Heading || clue.Part(b.Text) != "" || clue.Part(halves[0]) != "" || clue.Section(halves[0]) != "" && clue.Section(halves[1]) != "" && utf8.RuneCountInString(halves[0]) <= 8
}

// alternating says that most Chinese paragraphs have an English one below them,
// and hardly any two of one language stand together.
func alternating(blocks []source.Block) bool {
	pairs, same := 0, 0
	last, kind := "", source.Paragraph
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != source.Paragraph && b.Kind != source.Item && b.Kind != source.Heading {
			continue
		}
		lang := wording.Language(b.Text)
		switch {
		case lang == "":
			continue
		case last == "zh" && lang == "en" && (kind == b.Kind || kind != source.Heading && b.Kind != source.Heading):
			pairs++
		case last == lang && last != "":
			same++
		}
		last, kind = lang, b.Kind
	}
	return pairs >= 3 && same*4 <= pairs
}

func headings(blocks []source.Block) (n int) {
	for i := range blocks {
		if blocks[i].Kind == source.Heading || blocks[i].Kind == source.Item {
			n++
		}
	}
	return n
}

// capitals are the letters that the English words of such a line begin with.
const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

// bothInLine finds the short lines that hold a Chinese text and then its
// English one: 摘要 Summary. The words of a part of a report must be among them in both
// languages, or they are names and terms.
func bothInLine(blocks []source.Block) map[int][2]string {
	found, sure := map[int][2]string{}, false
	for i := range blocks {
		b := &blocks[i]
		if b.Kind == source.Table || b.Kind == source.Code || b.Kind == source.Figure || !strings.ContainsAny(b.Text, capitals) || utf8.RuneCountInString(b.Text) > 160 {
			continue
		}
		zh, en, ok := clue.BothTongues(b.Text)
		if !ok {
			continue
		}
		found[i] = [2]string{zh, en}
		kz, ke := clue.Part(zh), clue.Part(en)
		sz, se := clue.Section(zh), clue.Section(en)
		sure = sure || kz != "" && kz == ke || sz != "" && sz == se
	}
	if !sure {
		return nil
	}
	return found
}
