package paragraph

import (
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// TestAmountsStayWhole: at no measure does a line part what is one amount or one name,
// as long as the line has another place to break.
func TestAmountsStayWhole(t *testing.T) {
	for _, whole := range []string{"1,000 m²", "$5 trillion", "C++", "3/4", "25 km", "30 per cent", "€1.2 million"} {
		text := "The survey of the last year says that about " + whole + " of it was found in the houses of both towns, and that more will follow soon."
		p := prepared(t, &diag.Log{}, text, Options{Lang: "en", Align: Ragged})
		for measure := 12000; measure < 40000; measure += 250 {
			for _, l := range p.Set(&diag.Log{}, p.Break(measure, nil), nil) {
				line := strings.TrimSpace(textOf(&l))
				for cut := 1; cut < len(whole); cut++ {
					if head := strings.TrimSpace(whole[:cut]); strings.HasSuffix(line, " "+head) && !strings.HasSuffix(line, whole) && strings.TrimSpace(whole[cut:]) != "" && head != "" {
						t.Fatalf("%q is parted at %d: %q", whole, measure, line)
					}
				}
			}
		}
	}
}

// TestCodeStaysAsTyped: every space and line of code is set.
func TestCodeStaysAsTyped(t *testing.T) {
	spans := []Span{{Text: "a  = b"}, {Break: true}, {Text: "    c"}, {Break: true}, {Text: " "}, {Break: true}, {Text: "“d” 中 e"}}
	p := Prepare(&diag.Log{}, faces(t), spans, Options{Lang: "zh", Align: Ragged, Verbatim: true}, nil)
	var got []string
	for _, l := range p.Set(&diag.Log{}, p.Break(30000, nil), nil) {
		got = append(got, textOf(&l))
	}
	if want := []string{"a  = b", "    c", " ", "“d” 中 e"}; strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("code is set as %q, want %q", got, want)
	}
}

// TestLinkEndsWithItsLetter: the gap behind a link is not part of it.
func TestLinkEndsWithItsLetter(t *testing.T) {
	p := Prepare(&diag.Log{}, faces(t), []Span{{Text: "见"}, {Text: "example", Tag: 1}, {Text: "以及"}}, Options{Lang: "zh"}, nil)
	for _, s := range p.Set(&diag.Log{}, p.Break(30000, nil), nil)[0].Segments {
		if s.Tag == 1 && s.Gap != 250 {
			t.Errorf("the gap behind the link is %d, want a quarter of an em", s.Gap)
		}
	}
}
