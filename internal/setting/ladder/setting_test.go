package ladder

import (
	"testing"

	"jianbao/internal/length"
)

// Leading alone leaves the lines as they are; a size, a part that is left out and items in
// their short form do not.
func TestSameLines(t *testing.T) {
	first := Setting{Size: []length.Length{11 * length.Pt}, Leading: []int{1600}, Drop: map[string]bool{}}
	for _, c := range []struct {
		change func(*Setting)
		want   bool
	}{
		{func(s *Setting) { s.Leading[0] = 1500 }, true},
		{func(s *Setting) { s.Size[0] = 10 * length.Pt }, false},
		{func(s *Setting) { s.Leading[0], s.Drop["lead"] = 1500, true }, false},
		{func(s *Setting) { s.Leading[0], s.Short = 1500, true }, false},
	} {
		s := first.Clone()
		c.change(&s)
		if s.SameLines(&first) != c.want {
			t.Errorf("%+v has the lines of %+v: %v", s, first, !c.want)
		}
		if first.Leading[0] != 1600 {
			t.Fatal("the setting itself was changed")
		}
	}
}
