package ladder

import (
	"slices"

	"jianbao/internal/brief"
)

// The forms of a short text that have room for what comes in: texts make its type a little
// smaller, what stands at its end (about, cite, notice) does not.
const (
	WithTexts = 3
	AtEase    = 4
)

// WideFor is the form of a short text that has room for something.
func WideFor(s brief.Spare) int {
	if s.Section == "" {
		return AtEase
	}
	return WithTexts
}

// With adds spare parts to others. Where one is there whole, its first sentences go.
func With(all []brief.Spare, more ...brief.Spare) []brief.Spare {
	out := slices.Clone(all)
	for _, s := range more {
		first := s
		first.First = true
		out = append(slices.DeleteFunc(out, func(o brief.Spare) bool { return o == first }), s)
	}
	return out
}
