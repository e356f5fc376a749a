// Package length is the one unit of length of the whole program: 1/64 of a PDF
// point (1/4608 inch), as an integer, so that every machine sets the same page.
// Within a line the unit is thousandths of an em; Milli and Ems convert.
//
// The package is a leaf: it imports nothing of ours, and all may use it. It
// stands alone because brief, paragraph, page and typeset need one unit, and none
// of them may import another for it.
package length

import (
	"fmt"
	"strings"
)

// Length is a distance in 1/64 pt.
type Length int32

// Pt is one PDF point, 1/72 inch.
const Pt Length = 64

// Milli returns n thousandths of l, rounded half away from zero. It turns
// thousandths of an em into a length: size.Milli(250) is a quarter em.
func (l Length) Milli(n int) Length {
	p := int64(l) * int64(n)
	if p < 0 {
		return Length((p - 500) / 1000)
	}
	return Length((p + 500) / 1000)
}

// Ems returns how many thousandths of an em fit into l, rounded towards zero. size
// is the length of the em, and not 0.
func (l Length) Ems(size Length) int {
	return int(int64(l) * 1000 / int64(size))
}

// MM returns a length that is given in thousandths of a millimetre.
func MM(thousandths int) Length {
	// 1 mm = 72*64/25.4 units; 1/1000 mm = 4608/25400 units.
	return Length((int64(thousandths)*4608 + 12700) / 25400)
}

// Points returns a length that is given in thousandths of a point.
func Points(thousandths int) Length {
	return Pt.Milli(thousandths)
}

// String gives points with up to three decimals, "10.5pt".
func (l Length) String() string { return l.Decimal() + "pt" }

// Decimal gives points with up to three decimals and no unit, as PDF
// operators and JSON take them: "10.5", "-0.016".
func (l Length) Decimal() string {
	sign, v := "", int64(l)
	if v < 0 {
		sign, v = "-", -v
	}
	milli := (v*1000 + 32) / 64
	s := fmt.Sprintf("%d.%03d", milli/1000, milli%1000)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "0" {
		return s
	}
	return sign + s
}

// Parse reads "16mm", "1.6cm", "10.5pt", "0.5in", a bare number, which is in points, or
// the Chinese name of a size of type, "三号". The error says what was wanted.
func Parse(s string) (Length, error) {
	t := strings.TrimSpace(s)
	if l, ok := size(t); ok {
		return l, nil
	}
	unit := "pt"
	for _, u := range []string{"mm", "cm", "pt", "in"} {
		if strings.HasSuffix(t, u) {
			unit, t = u, strings.TrimSpace(strings.TrimSuffix(t, u))
			break
		}
	}
	milli, err := Thousandths(t)
	if err != nil || milli > 10_000_000 || milli < -10_000_000 {
		return 0, fmt.Errorf("%q is not a length: write it like 16mm, 1.6cm, 10.5pt or 0.5in", s)
	}
	switch unit {
	case "mm":
		return MM(milli), nil
	case "cm":
		return MM(milli * 10), nil
	case "in":
		return Points(milli * 72), nil
	}
	return Points(milli), nil
}

// Thousandths reads a decimal number such as "1.65" as 1650, without floating
// point. A fourth decimal is an error.
func Thousandths(s string) (int, error) {
	neg := strings.HasPrefix(s, "-")
	whole, frac, _ := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	if whole == "" && frac == "" || len(whole) > 8 || len(frac) > 3 {
		return 0, fmt.Errorf("%q is not a number with at most three decimals", s)
	}
	n := 0
	for _, c := range whole + frac + "000"[len(frac):] {
		if c < '0' || c > '9' {
			return 0, fmt.Errorf("%q is not a number with at most three decimals", s)
		}
		n = n*10 + int(c-'0')
	}
	if neg {
		n = -n
	}
	return n, nil
}
