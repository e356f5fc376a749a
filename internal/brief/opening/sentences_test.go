package opening

import (
	"testing"

	"jianbao/internal/report"
)

// TestSentences cuts a text behind so many sentences, over its paragraphs; pictures stay, and
// what leads to a list goes with it.
func TestSentences(t *testing.T) {
	text := &report.Text{Blocks: []report.Block{
		{Spans: []report.Span{{Text: "先修管网。再调"}, {Text: "水价。", Style: report.Strong}, {Note: 1}}},
		{Kind: report.Placed},
		{Spans: []report.Span{{Text: "第三句。第四句。"}, {Note: 2}}},
		{Spans: []report.Span{{Text: "分三步："}}},
		{Kind: report.List},
	}, Notes: [][]report.Block{{{}}, {{}}}}
	for _, c := range []struct {
		n, notes int
		want     string
	}{{1, 0, "先修管网。"}, {2, 1, "先修管网。再调水价。"}, {3, 1, "先修管网。再调水价。 第三句。"}, {9, 2, "先修管网。再调水价。 第三句。第四句。"}} {
		got := Sentences(text, c.n)
		if got.Plain() != c.want || len(got.Notes) != c.notes {
			t.Errorf("%d sentences are %q with %d notes", c.n, got.Plain(), len(got.Notes))
		}
		if n := len(got.Blocks); got.Blocks[1].Kind != report.Placed {
			t.Errorf("%d sentences have no picture among %d blocks", c.n, n)
		}
	}
	if text.Blocks[0].Spans[0].Text != "先修管网。再调" {
		t.Error("the text itself was cut")
	}
	whole := &report.Text{Blocks: text.Blocks[:1]}
	if Sentences(whole, 2) != whole {
		t.Error("a text that is no longer was cut")
	}
	if Sentences(&report.Text{Blocks: text.Blocks[3:]}, 2) != nil {
		t.Error("what leads to a list stands without it")
	}
}
