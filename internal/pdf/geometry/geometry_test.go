package geometry

import (
	"math"
	"testing"
)

// TestQuartersTurn: each turn brings the corners of a box to the corners of the
// turned one, and its inverse back.
func TestQuartersTurn(t *testing.T) {
	b := Box{20_000, 30_000, 320_000, 530_000}
	for degrees, want := range map[int][2]int{0: {0, 0}, 90: {0, 300_000}, 180: {300_000, 500_000}, 270: {500_000, 0}} {
		m := Quarter(b, degrees)
		x, y := m.Apply(b.X0, b.Y0)
		if x != want[0] || y != want[1] {
			t.Errorf("%d: the lower left corner comes to %d, %d, want %v", degrees, x, y, want)
		}
		around := b.Through(m)
		if around.X0 != 0 || around.Y0 != 0 || !around.Sound() {
			t.Errorf("%d: the box becomes %v", degrees, around)
		}
		if x, y := m.Times(m.Inverse()).Apply(1_000, 2_000); x != 1_000 || y != 2_000 {
			t.Errorf("%d: there and back is %d, %d", degrees, x, y)
		}
	}
}

// TestHostileNumbers: nothing overflows.
func TestHostileNumbers(t *testing.T) {
	const huge, most = min(1<<62, math.MaxInt), min(1<<44, math.MaxInt)
	if n := Mul(huge, huge); n <= 0 || n > most {
		t.Errorf("huge × huge is %d", n)
	}
	if n := Mul(-huge, 3*One); n >= 0 || n < -most {
		t.Errorf("-huge × 3 is %d", n)
	}
	if n := Hypot(huge, 0); n != 1<<30 {
		t.Errorf("the length of huge is %d", n)
	}
	if n := Hypot(3*One, -4*One); n != 5*One {
		t.Errorf("the length of 3, -4 is %d", n)
	}
}
