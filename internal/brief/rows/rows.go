// Package rows finds what stands level in the languages of a text of several blocks: in
// goes a pair, out come its rows.
package rows

import (
	"slices"

	"jianbao/internal/brief"
	"jianbao/internal/report"
)

// Row is what stands level in the languages of a text of several blocks: blocks of each
// language, or a picture, which they share.
type Row struct {
	Blocks [][]int       // indexes into Text.Blocks, by language; none for a picture
	Placed *report.Block // the picture, where the first language that places it has it; nil: none
	Lang   int           // that language, from 0
}

// In is the pair of which a language is nil that has nothing in the row.
func (r Row) In(p brief.Pair) brief.Pair {
	out := slices.Clone(p)
	for l := range out {
		if l >= len(r.Blocks) || len(r.Blocks[l]) == 0 {
			out[l] = nil
		}
	}
	return out
}

// Of are the rows of a text. Where both languages have as many blocks, each stands
// beside its twin; else what stands between two pictures makes one row. A picture that
// both languages place stands once, at the place that the first gives it.
func Of(p brief.Pair) []Row {
	if len(p) != 2 || p[0] == nil || p[1] == nil {
		return single(p)
	}
	a, b := parted(p[0].Blocks), parted(p[1].Blocks)
	if a.words != b.words && !sameImages(a.images, b.images) {
		return apart(p, a, b)
	}
	var out []Row
	if a.words == b.words { // level, block by block
		for k := range a.words + 1 {
			for _, i := range a.before[k] {
				out = append(out, Row{Placed: &p[0].Blocks[i], Lang: 0})
			}
			for _, i := range b.before[k] {
				if pic := &p[1].Blocks[i]; !slices.Contains(a.images, pic.Image) {
					out = append(out, Row{Placed: pic, Lang: 1})
				}
			}
			if k < a.words {
				out = append(out, Row{Blocks: [][]int{{a.at[k]}, {b.at[k]}}})
			}
		}
		return out
	}
	first, second := single(p[:1]), single(p[1:])
	return woven(first, second)
}

// woven puts the rows of two languages together that place the same pictures.
func woven(first, second []Row) []Row {
	var out []Row
	k := 0
	for i := 0; i < len(first) || k < len(second); {
		row := Row{Blocks: make([][]int, 2)}
		if i < len(first) && first[i].Placed == nil {
			row.Blocks[0] = first[i].Blocks[0]
			i++
		}
		if k < len(second) && second[k].Placed == nil {
			row.Blocks[1] = second[k].Blocks[0]
			k++
		}
		if row.Blocks[0] != nil || row.Blocks[1] != nil {
			out = append(out, row)
		}
		if i < len(first) {
			out = append(out, first[i])
			i++
		}
		if k < len(second) {
			k++ // the same picture
		}
	}
	return out
}

// apart are the rows of two languages that have not as many blocks and place other
// pictures: the words, then the pictures.
func apart(p brief.Pair, a, b partedText) []Row {
	out := []Row{{Blocks: [][]int{a.at, b.at}}}
	for l, t := range p {
		for i := range t.Blocks {
			if bl := &t.Blocks[i]; bl.Kind == report.Placed && (l == 0 || !slices.Contains(a.images, bl.Image)) {
				out = append(out, Row{Placed: bl, Lang: l})
			}
		}
	}
	return out
}

// single are the rows of a text that one language alone has.
func single(p brief.Pair) []Row {
	var out []Row
	for l, t := range p {
		if t == nil {
			continue
		}
		open := false // the last row takes blocks
		for i := range t.Blocks {
			if t.Blocks[i].Kind == report.Placed {
				out, open = append(out, Row{Placed: &t.Blocks[i], Lang: l}), false
				continue
			}
			if !open {
				out, open = append(out, Row{Blocks: make([][]int, len(p))}), true
			}
			row := &out[len(out)-1]
			row.Blocks[l] = append(row.Blocks[l], i)
		}
	}
	return out
}

// partedText is a text with its pictures and its other blocks apart.
type partedText struct {
	words  int             // how many blocks are no pictures
	at     []int           // their indexes
	before [][]int         // the indexes of the pictures before each of them, and after the last
	images []*report.Image // in their order
}

func parted(bs []report.Block) partedText {
	out := partedText{before: [][]int{nil}}
	for i := range bs {
		if bs[i].Kind == report.Placed {
			out.before[out.words] = append(out.before[out.words], i)
			out.images = append(out.images, bs[i].Image)
			continue
		}
		out.words++
		out.at = append(out.at, i)
		out.before = append(out.before, nil)
	}
	return out
}

// sameImages says that two lists of pictures are the same, and that there are some.
func sameImages(a, b []*report.Image) bool { return len(a) > 0 && slices.Equal(a, b) }
