package handout_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/work/handout"
)

// TestManual: the backs come in the order, and the way up, that each letter says, as many
// as there are fronts.
func TestManual(t *testing.T) {
	order := handout.Order{Parts: []string{"@summary:zh", "@lessons:zh", "@lessons:en", "@recommendations:zh", "@recommendations:en"}, Report: "small.yaml"}
	no := false
	order.Cover = &no
	heads := func(pdf []byte) (out []string, turned bool) {
		f, err := foreign.Open(context.Background(), &diag.Log{}, "made", pdf)
		if err != nil || f == nil {
			t.Fatal(err)
		}
		for i := range f.Pages {
			out = append(out, fmt.Sprint(len(f.Array(f.Pages[i].Dict["Contents"])) > 0))
			turned = turned || f.Pages[i].Turn == 180
		}
		return out, turned
	}
	for letter, want := range map[string]string{"A": "true true false, false", "B": "false true true, false", "C": "true true false, true", "D": "false true true, true"} {
		order.Duplex = handout.Manual + "=" + letter
		out, log := made(t, folder(t), order)
		if out.PDF == nil || out.Backs == nil {
			t.Fatal(codes(out.Findings), codes(log.Findings()))
		}
		fronts, turned := heads(out.PDF)
		if turned || !slices.Equal(fronts, []string{"true", "true", "true"}) {
			t.Errorf("%s: the fronts are %v, turned %v", letter, fronts, turned)
		}
		backs, turned := heads(out.Backs)
		if got := fmt.Sprintf("%s, %v", strings.Join(backs, " "), turned); got != want {
			t.Errorf("%s: the backs are %s", letter, got)
		}
	}
}
