package report

import (
	"slices"
	"strings"
	"testing"
)

// charted is a report with one chart, whose keys are given.
func charted(keys string) string {
	return titled + "charts:\n  - id: leakage\n    title: Leakage fell\n    " + strings.ReplaceAll(strings.TrimSpace(keys), "\n", "\n    ") + "\n"
}

const leakage = "data: |\n  | year | city | region |\n  |---|---|---|\n  | 2021 | 23.8% | 31% |\n  | 2025 | 9.1% | — |"

// TestChartsAreWhole: a chart has a kind that there is, and data.
func TestChartsAreWhole(t *testing.T) {
	for keys, want := range map[string]string{
		"kind: line\n" + leakage:        "",
		"kind: lien\n" + leakage:        "8:11 chart-kind",
		"kind: line":                    "6:5 chart-without-data",
		"kind: line\ndata: none yet":    "9:11 chart-table",
		"kind: line\nfile: {fr: a.csv}": "6:5 chart-without-data\n9:12 unknown-language",
	} {
		_, said := load(t, charted(keys))
		if got := strings.Join(said, "\n"); got != want {
			t.Errorf("%s\nsays %q, want %q", keys, got, want)
		}
	}
}

// TestChartsArePlacedAsPicturesAre: by their ids, in a paragraph of their own; those that no
// text places are known.
func TestChartsArePlacedAsPicturesAre(t *testing.T) {
	r, said := load(t, charted("kind: line\n"+leakage)+"  - {id: other, kind: bar, title: x, file: a.csv}\nsections:\n  - id: s\n    title: s\n    body: |\n      Words.\n\n      ![](leakage)\n")
	if len(said) > 0 {
		t.Fatal(said)
	}
	b := r.Sections[0].Body.Texts[0].Blocks[1]
	if b.Kind != Placed || b.Image.Chart != &r.Charts[0] {
		t.Errorf("the body has %+v", b)
	}
	if left := r.UnplacedCharts(); len(left) != 1 || left[0].Chart != &r.Charts[1] {
		t.Errorf("not placed: %v", left)
	}
	_, said = load(t, charted("kind: line\n"+leakage)+"about: |\n  Words.\n\n  ![](leakege)\n")
	if len(said) != 1 || said[0] != "17:3 unknown-picture" {
		t.Errorf("a mistyped chart: %v", said)
	}
}

// TestWordsOfChartsAreTexts: they are checked, exported and translated as all texts are.
func TestWordsOfChartsAreTexts(t *testing.T) {
	r, said := load(t, charted("kind: line\n"+leakage+"\nsubtitle: Share\nnote: n\nsource: s\nalt: a"))
	if len(said) > 0 {
		t.Fatal(said)
	}
	var paths []string
	for _, l := range r.Leaves() {
		if l.Part == ChartText {
			paths = append(paths, l.Path)
		}
	}
	want := []string{"leakage.title", "leakage.subtitle", "leakage.data", "leakage.note", "leakage.source", "leakage.alt"}
	if !slices.Equal(paths, want) {
		t.Errorf("the texts are %q, want %q", paths, want)
	}
}
