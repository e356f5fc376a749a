package mend

import (
	"strings"
	"unicode/utf8"

	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
	"jianbao/internal/han"
)

// inWords makes points of paragraphs that are counted in words, one below the other and
// from the first: 一是资金不足。 二是人手不足。, 第一，… 第二，…
func inWords(blocks []source.Block) {
	for i := 0; i < len(blocks); i++ {
		n := 0
		for i+n < len(blocks) {
			if k, _, _ := wordCount(&blocks[i+n]); k != n+1 {
				break
			}
			n++
		}
		if n < 2 {
			continue
		}
		for k := range blocks[i : i+n] {
			b := &blocks[i+k]
			_, label, rest := wordCount(b)
			b.Kind, b.Label, b.Text, b.Style, b.Number = source.Item, label, rest, labels.Named, k+1
		}
		i += n - 1
	}
}

// wordCount is the number of a paragraph that is counted in words, as it is written, and
// what follows; 0 for any other block.
func wordCount(b *source.Block) (n int, label, rest string) {
	if b.Kind != source.Paragraph || b.Title || b.Caption {
		return 0, "", b.Text
	}
	return wordCountOf(b.Text)
}

// wordCountOf is wordCount of a line.
func wordCountOf(s string) (n int, label, rest string) {
	r, _ := utf8.DecodeRuneInString(s)
	if !wording.IsHan(r) {
		return 0, "", s
	}
	bare, ordinal := strings.CutPrefix(s, "第")
	n, size := han.ReadNumeral(bare)
	mark := "是"
	if ordinal {
		mark = "，"
	}
	rest, ok := strings.CutPrefix(bare[size:], mark)
	if !ok || n < 1 || n > 10 || strings.TrimSpace(rest) == "" {
		return 0, "", s
	}
	return n, s[:len(s)-len(rest)], rest
}
