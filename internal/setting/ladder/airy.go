package ladder

import (
	"slices"

	"jianbao/internal/brief"
	"jianbao/internal/length"
)

// The forms of a short text go from CloseAiry, whose spaces are half as wide, to MostAiry.
const (
	CloseAiry = 1
	MostAiry  = 6
)

// Takes says that the ladder lets a short brief take something in.
func Takes(b *brief.Brief) bool {
	return slices.ContainsFunc(b.Fit, func(s brief.Step) bool { return s.Take != "" })
}

// Airy is the setting of a short text that fills its page (Looks, 1 and 2). Its text
// has the pitch of one and a half sizes, and grows with wide, from CloseAiry to MostAiry, from
// 10.5 pt to 12; that of a pair from 10.5 to 11.5. A size that the ladder leaves no
// choice of stays.
func Airy(b *brief.Brief, wide int) Setting {
	s := Setting{Size: make([]length.Length, len(b.Languages)), Leading: make([]int, len(b.Languages)), Drop: map[string]bool{}, Airy: wide}
	for l, tag := range b.Languages {
		low, step := 21*length.Pt/2, 3*length.Pt/8
		if len(b.Languages) > 1 {
			step = length.Pt / 4
		}
		s.Size[l] = low + step*length.Length(max(wide-2, 0))
		if r, ok := firstRange(b.Fit, tag, true); ok {
			if r.From == r.To {
				s.Size[l] = length.Length(r.From)
			}
		}
		s.Leading[l] = 1500
	}
	return s.paired(b)
}

// OnOnePage are the settings for a pair that stands on one page though it may have more:
// those that give up nothing but size, while that of the first language is 10 pt or more.
func OnOnePage(b *brief.Brief, settings []Setting) (out []Setting) {
	for _, s := range settings {
		if s.Size[0] < leastOnOnePage || s.Short || len(s.Drop) > 0 {
			break
		}
		out = append(out, s)
	}
	return out
}

// Whole are the first settings, which give up nothing but size and leading.
func Whole(settings []Setting) []Setting {
	for i, s := range settings {
		if s.Short || s.Sentences > 0 || len(s.Drop) > 0 {
			return settings[:i]
		}
	}
	return settings
}

// downToOnePage are the ranges of sizes from those of a setting down to the least that a
// pair may have before it gives up anything else.
func downToOnePage(b *brief.Brief, s *Setting) map[string]brief.Range {
	out := map[string]brief.Range{}
	for l, tag := range b.Languages {
		out[tag] = brief.Range{From: int(s.Size[l]), To: int(min(s.Size[l], leastOnOnePage))}
	}
	return out
}

// leastOnOnePage is the least size of the first language of such a pair.
const leastOnOnePage = 10 * length.Pt

// fixedSize says that the ladder leaves no choice of size.
func fixedSize(b *brief.Brief) bool {
	r, ok := firstRange(b.Fit, b.Languages[0], true)
	return ok && r.From == r.To
}

// Flaws are the faults of a try that a reader sees, counted.
type Flaws struct {
	Runts  int           // last lines under four Han, or under 15 % of the measure
	Loose  int           // lines that are opened too far, or fall short
	Uneven length.Length // how far the feet of columns differ beyond two lines
}

// What the flaws and the losses of a try cost; a point of size within the first is
// worth less than one runt, and each further point more than two.
const (
	runtCost   = 100
	looseCost  = 40
	unevenCost = 2  // a point
	emptyCost  = 6  // a hundredth of the page under 88
	nearCost   = 12 // a quarter point of size, within a point of the largest that fits
	farCost    = 70 // a quarter point beyond
)

// Score is what a try costs whose text is smaller by less than the largest that fits,
// and whose ink fills so many hundredths of its page. The least score is the best.
func Score(f Flaws, less length.Length, full int) int {
	quarters := int(less / (length.Pt / 4))
	return f.Runts*runtCost + f.Loose*looseCost + int(f.Uneven/length.Pt)*unevenCost +
		max(88-full, 0)*emptyCost + min(quarters, 4)*nearCost + max(quarters-4, 0)*farCost
}
