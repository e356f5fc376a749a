package paragraph

import (
	"testing"

	"jianbao/internal/diag"
)

// TestRaggedHanEndsAtOneEdge: a line of ragged Chinese that falls short of the widest by
// less than a character, as one that ends with a mark does, is opened to its edge; a
// shorter one, the last, and English keep their length.
func TestRaggedHanEndsAtOneEdge(t *testing.T) {
	lines := func(lang string, text ...string) []Line {
		whole, breaks := "", Breaks{measure: 14000}
		for _, line := range text {
			whole += line
		}
		p := prepared(t, &diag.Log{}, whole, Options{Lang: lang, Align: Ragged})
		end := 0
		for _, line := range text {
			end += len([]rune(line))
			breaks.ends = append(breaks.ends, int32(end))
		}
		return p.Set(&diag.Log{}, breaks)
	}
	for k, want := range []int{11000, 11000, 8000, 2000} {
		l := lines("zh-CN", "支持世卫组织等在全球抗", "疫合作中发挥更大作用，", "推动建立全球公共", "机制")[k]
		if l.Width != want {
			t.Errorf("line %d is %d wide, not %d", k+1, l.Width, want)
		}
	}
	for k, l := range lines("en", "Give the World ", "Health Office ", "all it asks for") {
		if l.Stretch != 0 || l.Expansion != 0 {
			t.Errorf("line %d of ragged English is opened", k+1)
		}
	}
}
