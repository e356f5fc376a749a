package raised

import "testing"

// TestWritten: what stands above or below the line keeps its sense on it.
func TestWritten(t *testing.T) {
	for _, c := range []struct {
		s     string
		below bool
		want  string
		exact bool
	}{
		{"2", false, "²", true}, {"−12", false, "⁻¹²", true}, {"1,2", false, "¹,²", true}, {"2–4", false, "²⁻⁴", true}, {" 3 ", false, " ³ ", true}, {"n+1", false, "ⁿ⁺¹", true},
		{"2", true, "₂", true}, {"max", true, "_(max)", false}, {"ab", false, "^(ab)", false}, {"年", false, "^(年)", false}, {"1.5", false, "^(1.5)", false},
		{"th", false, "th", false}, {"TM", false, "™", true}, {"[12]", false, "[12]", false}, {"*", false, "*", false}, {" ", false, " ", true},
		{"a note that is set in small letters above", false, "a note that is set in small letters above", false},
	} {
		write := Up
		if c.below {
			write = Down
		}
		if got, exact := write(c.s); got != c.want || exact != c.exact {
			t.Errorf("%q: %q %v, want %q %v", c.s, got, exact, c.want, c.exact)
		}
	}
}
