package opening

import (
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// TestFirstSentence cuts texts as a reader would.
func TestFirstSentence(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"水价先低后高。穷人先保障。", "水价先低后高。"},
		{"他说：“先修管网。”然后调价。", "他说：“先修管网。”"},
		{"只有一句没有句号", "只有一句没有句号"},
		{"漏损率降到9.1%。第二年再降。", "漏损率降到9.1%。"},
		{"Prices rose by 3.5 per cent. Nobody minded.", "Prices rose by 3.5 per cent."},
		{"See No. 7 of the U.S. list by Dr. Li. It is long.", "See No. 7 of the U.S. list by Dr. Li."},
		{"“Stop in fog.” The boats wait.", "“Stop in fog.”"},
		{"Is it so? Yes.", "Is it so?"},
		{"It ended in 2024. The rest followed.", "It ended in 2024."},
		{"The plan e.g. for ferries, was late. It came.", "The plan e.g. for ferries, was late."},
	} {
		text := report.Plain("en", c.text, diag.Pos{})
		if got := Of(text); got == nil || got.Plain() != c.want {
			t.Errorf("of %q the first sentence is %q, want %q", c.text, got.Plain(), c.want)
		}
	}
}

// TestSpansAndNotes cuts within a span, keeps the note behind the full stop and no other,
// and takes no table for a sentence.
func TestSpansAndNotes(t *testing.T) {
	text := &report.Text{
		Blocks: []report.Block{
			{Spans: []report.Span{{Text: "先修"}, {Text: "管网。", Style: report.Strong}, {Note: 1}, {Text: "再调价。"}, {Note: 2}}},
			{Kind: report.Table},
		},
		Notes: [][]report.Block{{{}}, {{}}},
	}
	got := Of(text)
	if got.Plain() != "先修管网。" || len(got.Notes) != 1 || len(got.Blocks) != 1 {
		t.Errorf("got %q with %d notes", got.Plain(), len(got.Notes))
	}
	if text.Blocks[0].Spans[3].Text != "再调价。" {
		t.Error("the text itself was cut")
	}
	if Of(&report.Text{Blocks: []report.Block{{Kind: report.List}}}) != nil {
		t.Error("a list has a first sentence")
	}
	if Of(&report.Text{Blocks: []report.Block{{Spans: []report.Span{{Text: "见下表："}}}, {Kind: report.Table, Rows: make([][]report.Cell, 30)}}}) != nil {
		t.Error("words that lead to a large table stand alone")
	}
	small := &report.Text{Blocks: []report.Block{{Spans: []report.Span{{Text: "见下表："}}}, {Kind: report.Table, Rows: make([][]report.Cell, 9)}}}
	if Of(small) != small {
		t.Error("a small table does not stand for its text")
	}
	one := report.Plain("zh", "一句。", diag.Pos{})
	if Of(one) != one {
		t.Error("a text of one sentence is copied")
	}
}
