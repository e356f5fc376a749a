package paragraph

import (
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// TestRaggedHanEndsAtOneEdge: a line of ragged Chinese that falls short of the widest by
// less than a character and half a mark, as one that ends with a mark does, is opened to its
// edge; a shorter one, the last, and English keep their length.
func TestRaggedHanEndsAtOneEdge(t *testing.T) {
	text, breaks := "", Breaks{measure: 14000}
	for _, line := range []string{"支持世卫组织等在全球抗", "疫合作中发挥更大作用，", "推动建立全球公共", "机制"} {
		text += line
		breaks.ends = append(breaks.ends, int32(len([]rune(text))))
	}
	han := prepared(t, &diag.Log{}, text, Options{Lang: "zh-CN", Align: Ragged}).Set(&diag.Log{}, breaks, nil)
	for k, want := range []int{11000, 11000, 8000, 2000} {
		if han[k].Width != want {
			t.Errorf("line %d is %d wide, not %d", k+1, han[k].Width, want)
		}
	}
	text, breaks = "", Breaks{measure: 20000}
	for _, line := range []string{"支持世卫组织等在全球抗疫合作中发挥更大1", "作用支持世卫组织等在全球抗疫合作中发，", "机制"} {
		text += line
		breaks.ends = append(breaks.ends, int32(len([]rune(text))))
	}
	han = prepared(t, &diag.Log{}, text, Options{Lang: "zh-CN", Align: Ragged}).Set(&diag.Log{}, breaks, nil)
	if han[0].Width <= 18500 || han[1].Width != han[0].Width {
		t.Errorf("the lines are %d and %d wide", han[0].Width, han[1].Width)
	}
	english := prepared(t, &diag.Log{}, "Give the World Health Office all that it asks for.", Options{Lang: "en", Align: Ragged})
	for k, l := range english.Lines(&diag.Log{}, 8000) {
		if l.Stretch != 0 || l.Expansion != 0 {
			t.Errorf("line %d of ragged English is opened", k+1)
		}
	}
}

// TestMailAddressBreaksAfterItsAt: in ragged text a mail address that is too long for its
// line breaks after the @, and not after a dot; a web address still breaks after its marks.
func TestMailAddressBreaksAfterItsAt(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"press.office@water.example.org", "press.office@|water.example.org"},
		{"Write to press.office@water.example.org soon", "Write to|press.office@|water.example.org|soon"},
		{"https://water.example.org/papers", "https://water.|example.org/|papers"},
		{"press@a-very-long-name.of-a.ministry.example.org", "press@a-very-long-|name.of-a.ministry.|example.org"},
	} {
		var got []string
		for _, l := range prepared(t, &diag.Log{}, c.text, Options{Lang: "en", Align: Ragged}).Lines(&diag.Log{}, 9600) {
			line := ""
			for _, s := range l.Segments {
				for _, word := range s.All() {
					line += word
				}
			}
			got = append(got, strings.TrimSpace(line))
		}
		if all := strings.Join(got, "|"); all != c.want {
			t.Errorf("%q is set %q, want %q", c.text, all, c.want)
		}
	}
}
