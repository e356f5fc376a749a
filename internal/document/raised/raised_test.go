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

// TestMarked: what has no characters of its own stands between the marks of a report
// where the report reads it so, and else behind a mark.
func TestMarked(t *testing.T) {
	for _, c := range []struct {
		before, s    string
		mark         byte
		want         string
		marks, exact bool
	}{
		{"m", "2", Above, "²", false, true}, {"e", "kt", Above, "^kt^", true, true}, {"x₁", "ab", Above, "^ab^", true, true},
		{"v", "max", Below, "~max~", true, true}, {"**v**", "max", Below, "~max~", true, true}, {"NO", "x ", Below, "~x~ ", true, true},
		{"年", "ab", Above, "^(ab)", false, false}, {"∑", "i=1", Below, "_(i=1)", false, false}, {"", "kt", Above, "^(kt)", false, false},
		{"x", "a b", Above, "^(a b)", false, false}, {"x", " kt", Above, " ^(kt)", false, false}, {"21", "st", Above, "st", false, false},
		{"x", "a^b", Above, "^(a^b)", false, false}, {"x", "[1]", Above, "[1]", false, false},
	} {
		if got, marks, exact := Marked(c.before, c.s, c.mark); got != c.want || marks != c.marks || exact != c.exact {
			t.Errorf("%q %q: %q %v %v, want %q %v %v", c.before, c.s, got, marks, exact, c.want, c.marks, c.exact)
		}
	}
}
