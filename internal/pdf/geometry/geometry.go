package geometry

import (
	"math"
	"math/bits"

	"jianbao/internal/length"
)

// One is the number 1 in millionths, the unit of factors.
const One = 1_000_000

// Mul is x·y, of which one is in millionths. What is beyond any page is cut off,
// so that hostile numbers cannot overflow.
func Mul(x, y int) int {
	const most = min(1<<44, math.MaxInt)
	hi, lo := bits.Mul64(uint64(Abs(x)), uint64(Abs(y)))
	n := most
	if hi < One {
		if q, _ := bits.Div64(hi, lo, One); q < most {
			n = int(q)
		}
	}
	if x < 0 != (y < 0) {
		return -n
	}
	return n
}

// Ratio is a/b in millionths, cut off at the largest number. b is not 0.
func Ratio(a, b int) int {
	return int(max(-math.MaxInt, min(math.MaxInt, int64(a)*One/int64(b))))
}

// Abs is n without its sign.
func Abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// Hypot is √(x²+y²), each of them taken for 2³⁰ at most.
func Hypot(x, y int) int {
	const most = 1 << 30
	a, b := min(Abs(x), most), min(Abs(y), most)
	n := uint64(a)*uint64(a) + uint64(b)*uint64(b)
	if n == 0 {
		return 0
	}
	r := uint64(1) << ((bits.Len64(n) + 1) / 2)
	for {
		next := (r + n/r) / 2
		if next >= r {
			return int(r)
		}
		r = next
	}
}

// Milli is a length in thousandths of a point; it is not for negative ones.
func Milli(l length.Length) int { return (int(l)*1000 + 32) / int(length.Pt) }
