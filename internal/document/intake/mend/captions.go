package mend

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
	"jianbao/internal/han"
)

// pictureNumber is how the caption of a picture begins. It is compiled once, for the
// first caption.
var pictureNumber = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:图|圖|图表|Figure|Fig\.|Chart|Photo)\s*([0-9一二三四五六七八九十]{1,3})`)
})

// numberOf is the number of the picture that a caption names; 0 for none.
func numberOf(caption string) int {
	m := pictureNumber().FindStringSubmatch(caption)
	if m == nil {
		return 0
	}
	if n, size := han.ReadNumeral(m[1]); size > 0 {
		return n
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

// isCaption says that block i is the caption of a picture.
func isCaption(blocks []source.Block, i int) bool {
	if i < 0 || i >= len(blocks) || blocks[i].Kind != source.Paragraph || utf8.RuneCountInString(blocks[i].Text) > 160 {
		return false
	}
	return blocks[i].Caption || numberOf(blocks[i].Text) > 0
}

// captions gives the figures of a document the captions that stand below or
// above them, in each language. A figure goes to the block that it stands behind; where it
// stands before all text it has no place.
func captions(d *source.Document, blocks []source.Block) (out []source.Block) {
	if len(d.Pictures) == 0 {
		return blocks
	}
	taken := map[int]bool{}
	for i := range blocks {
		if blocks[i].Kind != source.Figure {
			continue
		}
		p := &d.Pictures[blocks[i].Picture-1]
		if p.Pos.Line == 0 {
			p.Pos = blocks[i].Pos
		}
		below := i + 1
		if isCaption(blocks, below) && wording.Key(blocks[below].Text) == wording.Key(p.Alt) && isCaption(blocks, below+1) && numberOf(blocks[below+1].Text) > 0 {
			taken[below] = true // pandoc writes the words for the blind below the picture as well
			below++
		}
		for _, k := range []int{below, i - 1} {
			if !isCaption(blocks, k) || taken[k] || p.Caption != "" {
				continue
			}
			p.Caption, taken[k] = wording.OneLine(blocks[k].Text), true
			if first, second, ok := inBoth(blocks[k].Text); ok {
				p.Caption, p.Also = first, second
			}
			if next := k + k - i; p.Also == "" && k >= i-1 && isCaption(blocks, next) && !taken[next] && translates(p.Caption, blocks[next].Text) {
				p.Also, taken[next] = wording.OneLine(blocks[next].Text), true
			}
		}
		taken[i] = true
	}
	behind := alone(d, blocks, taken)
	for i, b := range blocks {
		switch {
		case b.Kind == source.Figure && len(out) > 0:
			out[len(out)-1].Behind = append(out[len(out)-1].Behind, b.Picture)
		case behind[i] > 0 && len(out) > 0:
			out[len(out)-1].Behind = append(out[len(out)-1].Behind, behind[i])
		case !taken[i] || behind[i] > 0:
			out = append(out, b)
		}
	}
	return out
}

// alone finds captions without a picture that say in the other language what the caption
// of a picture says: the picture stands there as well. behind are the pictures, by the
// blocks.
func alone(d *source.Document, blocks []source.Block, taken map[int]bool) (behind map[int]int) {
	behind = map[int]int{}
	for i := range blocks {
		if taken[i] || !isCaption(blocks, i) || wording.EndsSentence(blocks[i].Text) {
			continue
		}
		for k := range d.Pictures {
			if p := &d.Pictures[k]; p.Also == "" && len(p.Data)+len(p.Link) > 0 && numberOf(p.Caption) == numberOf(blocks[i].Text) && translates(p.Caption, blocks[i].Text) {
				p.Also, behind[i], taken[i] = wording.OneLine(blocks[i].Text), k+1, true
				break
			}
		}
	}
	return behind
}

// translates says that two captions are of one picture, in two languages.
func translates(a, b string) bool {
	la, lb := wording.Language(a), wording.Language(b)
	return la != lb && la != "" && lb != "" && (numberOf(a) == numberOf(b) || numberOf(a) == 0 || numberOf(b) == 0)
}

// inBoth parts a caption that says the same in both languages, in two lines or in one.
func inBoth(s string) (first, second string, ok bool) {
	if first, second, ok = twoTongues(s); !ok {
		first, second, ok = clue.BothTongues(wording.OneLine(s))
		if !ok || numberOf(first) == 0 || numberOf(second) != numberOf(first) {
			return "", "", false
		}
	}
	return strings.TrimSpace(wording.OneLine(first)), strings.TrimSpace(wording.OneLine(second)), true
}
