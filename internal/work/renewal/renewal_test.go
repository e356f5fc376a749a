package renewal

import (
	"fmt"
	"testing"

	"jianbao/internal/pdf/drawn"
)

// stack is a copy whose sheets draw one letter each.
func stack(number int, sheets string) Stack {
	s := Stack{Number: number}
	for _, c := range sheets {
		s.Sheets = append(s.Sheets, Sheet{Drawn: [2]drawn.Sum{{byte(c)}}})
	}
	return s
}

// TestCompare: as many sheets are compared one by one, else as many stay as can; copies
// that need the same are taken together, new ones and those that are gone are told.
func TestCompare(t *testing.T) {
	for _, c := range []struct{ name, old, now, want string }{
		{"nothing", "abc", "abc", "[]"},
		{"one", "abc", "axc", "[{[1 2] [2] [2] 3 3}]"},
		{"one more", "abc", "axbc", "[{[1 2] [] [2] 3 4}]"},
		{"one less", "abcd", "abd", "[{[1 2] [3] [] 4 3}]"},
		{"shifted", "abcd", "axyzd", "[{[1 2] [2 3] [2 3 4] 4 5}]"},
		{"all others", "ab", "xyz", "[{[1 2] [1 2] [1 2 3] 2 3}]"},
	} {
		_, got := Compare([]Stack{stack(1, c.old), stack(2, c.old)}, []Stack{stack(1, c.now), stack(2, c.now)})
		if text := fmt.Sprint(got); text != c.want {
			t.Errorf("%s: %s", c.name, text)
		}
	}
	in, got := Compare([]Stack{stack(1, "a"), stack(2, "a")}, []Stack{stack(2, "b"), stack(3, "ab")})
	if text := fmt.Sprint(in, got); text != "[[1] [1 2]] [{[2] [1] [1] 1 1} {[3] [] [1 2] 0 2} {[1] [1] [] 1 0}]" {
		t.Error(text)
	}
}

// TestCopyNumber: a copy is known by the words of ours, in any language, with a name
// behind them or not.
func TestCopyNumber(t *testing.T) {
	for title, want := range map[string]int{"第3份 共30份": 3, "Copy 17 of 30": 17, "第3份 共30份 · 李明": 3, "Lessons": 0, "3 of 30": 0, "第3部分": 0} {
		if got := copyNumber(title); got != want {
			t.Errorf("%s is copy %d", title, got)
		}
	}
}
