package press_test

import (
	"testing"

	"jianbao/internal/brief"
	"jianbao/internal/length"
)

// TestNoRoomBesideTheText: where wide margins leave no room for a side column, what it holds
// stands in the text, whole and in its order, and nothing is broken by force.
func TestNoRoomBesideTheText(t *testing.T) {
	made := load(t, "made.yaml", made(10))
	for _, mm := range []int{30, 36, 45, 60} {
		m := length.MM(mm * 1000)
		p := pressIt(t, made, brief.Edition{Template: template(t, "whole"), Languages: []string{"zh"}, Margins: &brief.Margins{Top: m, Outer: m, Bottom: m, Binding: m}})
		nothingLost(t, p)
	}
}
