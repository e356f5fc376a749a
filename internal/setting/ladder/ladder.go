package ladder

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
)

// sizeStep is by how much the size changes from one setting to the next: a quarter
// point, in 1/64 pt.
const sizeStep = int(length.Pt / 4)

// leadingStep is by how much the leading changes, in thousandths of the size.
const leadingStep = 25

// Of turns the steps of the template's fit into the settings to try, in order.
// Each step goes from what it tries first to what it tries last, and the steps after
// it begin there. Sizes never grow along the ladder, so that a larger page never
// gives smaller type.
func Of(b *brief.Brief) []Setting {
	cur := Setting{Size: make([]length.Length, len(b.Languages)), Leading: make([]int, len(b.Languages)), Drop: map[string]bool{}, Sentences: b.Sentences}
	for l, tag := range b.Languages {
		cur.Size[l], cur.Leading[l] = 10*length.Pt+length.Pt/2, 1500
		if r, ok := firstRange(b.Fit, tag, true); ok {
			cur.Size[l] = length.Length(r.From)
		}
		if r, ok := firstRange(b.Fit, tag, false); ok {
			cur.Leading[l] = r.From
		}
	}
	out := []Setting{cur.paired(b)}
	for _, step := range b.Fit {
		switch {
		case step.Size != nil:
			out = slide(out, b, step.Size, sizeStep, &cur, func(s *Setting, l, v int) { s.Size[l] = min(s.Size[l], length.Length(v)) })
		case step.Leading != nil:
			out = slide(out, b, step.Leading, leadingStep, &cur, func(s *Setting, l, v int) { s.Leading[l] = v })
		case step.Sentences.To > 0:
			for n := step.Sentences.From; n >= step.Sentences.To; n-- {
				cur = cur.Clone()
				cur.Sentences = n
				out = append(out, cur.paired(b))
			}
		case step.Drop != "":
			if len(cur.Drop) == 0 && OnePager(b) && len(b.Languages) > 1 && !fixedSize(b) {
				out = slide(out, b, downToOnePage(b, &cur), sizeStep, &cur, func(s *Setting, l, v int) { s.Size[l] = min(s.Size[l], length.Length(v)) })
			}
			cur = cur.Clone()
			cur.Drop[step.Drop] = true
			out = append(out, cur.paired(b))
		case step.Use == "short":
			cur = cur.Clone()
			cur.Short = true
			out = append(out, cur.paired(b))
		}
	}
	return out
}

// firstRange is the first range of sizes for a language, or of leadings where size
// is false.
func firstRange(steps []brief.Step, tag string, size bool) (brief.Range, bool) {
	for _, s := range steps {
		m := s.Leading
		if size {
			m = s.Size
		}
		if r, ok := m[tag]; ok {
			return r, true
		}
	}
	return brief.Range{}, false
}

// slide appends the settings from one end of a range to the other; cur becomes the
// last. All languages go from end to end in the same number of steps. put puts a
// value into a setting.
func slide(out []Setting, b *brief.Brief, ranges map[string]brief.Range, step int, cur *Setting, put func(s *Setting, lang, v int)) []Setting {
	n := 0
	for _, tag := range b.Languages {
		if r, ok := ranges[tag]; ok {
			n = max(n, (abs(r.From-r.To)+step-1)/step)
		}
	}
	for k := 0; k <= n; k++ {
		next := cur.Clone()
		for l, tag := range b.Languages {
			if r, ok := ranges[tag]; ok {
				v := r.To
				if n > 0 {
					v = r.From + (r.To-r.From)*k/n
				}
				put(&next, l, v)
			}
		}
		*cur = next
		out = append(out, next.paired(b))
	}
	return out
}

// abs is n without its sign.
func abs(n int) int { return max(n, -n) }

// latinRatio is the size of English beside Chinese, in thousandths of the Chinese
// (STANDARDS.md 34).
const latinRatio = 935

// onePagerRatio is that of one-pagers: 10.5 pt beside 11 (Looks, 2).
const onePagerRatio = 952

// Largest is the one size that large print has for its text.
func Largest(b *brief.Brief) length.Length {
	most, _ := b.Reading.Least()
	for _, tag := range b.Languages {
		if r, ok := firstRange(b.Fit, tag, true); ok {
			most = max(most, length.Length(r.From))
		}
	}
	return most
}

// Eighth rounds a size to an eighth of a point.
func Eighth(l length.Length) length.Length { return (l + 4) / 8 * 8 }
