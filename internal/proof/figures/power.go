package figures

import (
	"strings"

	"jianbao/internal/proof/units"
)

// powers puts powers of ten in the place of their parts: 10^6^ is a million, and
// 3.2×10⁶ is 3,200,000.
func powers(text string, all []Figure) []Figure {
	out := all[:0]
	for i := 0; i < len(all); i++ {
		f := all[i]
		n := 0
		if f.Kind == Count && f.Value == 10 && strings.HasSuffix(text[:f.End], "10") {
			n = units.Exponent(text[f.End:])
		}
		if n == 0 {
			out = append(out, f)
			continue
		}
		f.Value = units.PowerOfTen(text[f.End : f.End+n])
		f.End += n
		for i+1 < len(all) && all[i+1].Start < f.End {
			i++ // the exponent itself
		}
		if k := len(out) - 1; k >= 0 && out[k].Kind == Count && isTimes(strings.TrimSpace(text[out[k].End:f.Start])) {
			f.Start, f.Value = out[k].Start, f.Value*out[k].Value
			out = out[:k]
		}
		out = append(out, f)
	}
	return out
}

func isTimes(mark string) bool { return mark == "×" || mark == "x" || mark == "·" || mark == "*" }
