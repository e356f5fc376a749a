package mend

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// interleaved puts a document in which each Chinese paragraph is followed by
// its English one into the order that the arrangement knows: one language after
// the other. Headings and points that hold both languages in one line are
// parted. Any other document stays as it is.
func interleaved(d *source.Document) {
	both := bothInLine(d.Blocks)
	if len(both) == 0 && !alternating(d.Blocks) {
		return
	}
	if len(both) > 0 && !alternating(d.Blocks) && len(both)*3 < headings(d.Blocks) {
		return
	}
	streams := map[string][]source.Block{}
	last, begun := "zh", false
	var front []source.Block // titles and the like, in both languages
	for i, b := range d.Blocks {
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

// begins says that a block is the first heading of a document.
func begins(b *source.Block, halves [2]string) bool {
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
		case last == "zh" && lang == "en" && kind == b.Kind:
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

// bothInLine finds the short lines that hold a Chinese text and then its
// English one: 摘要 Summary. There must be several, and the words of a part of a
// report must be among them in both languages, or they are names and terms.
func bothInLine(blocks []source.Block) map[int][2]string {
	pattern := regexp.MustCompile(`^([^A-Za-z]*\p{Han}[^A-Za-z]*?)[\s/|·—–-]+([A-Z][A-Za-z][^\p{Han}]*)$`)
	found, sure := map[int][2]string{}, false
	for i := range blocks {
		b := &blocks[i]
		if b.Kind == source.Table || b.Kind == source.Code || b.Kind == source.Figure || utf8.RuneCountInString(b.Text) > 160 {
			continue
		}
		m := pattern.FindStringSubmatch(b.Text)
		if m == nil {
			continue
		}
		zh, en := strings.TrimSpace(m[1]), strings.TrimSpace(m[2])
		found[i] = [2]string{zh, en}
		kz, ke := clue.Part(zh), clue.Part(en)
		sz, se := clue.Section(zh), clue.Section(en)
		sure = sure || kz != "" && kz == ke || sz != "" && sz == se
	}
	if len(found) < 2 || !sure {
		return nil
	}
	return found
}
