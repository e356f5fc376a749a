package wayback

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake"
	"jianbao/internal/report"
	"jianbao/internal/report/specimen"
)

// TestPairStops: comparing each point of a document with each of the report ends
// with ctx, gives no places, and says nothing of a pairing that is not sure.
func TestPairStops(t *testing.T) {
	ctx := context.Background()
	r, err := report.Load(ctx, &diag.Log{}, "r.yaml", specimen.Long(60, "river"))
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	text.WriteString("# A long report\n\n## Lessons\n\n")
	for i := range 60 {
		fmt.Fprintf(&text, "%d. %d people took part in the work\n", i+1, i+2)
	}
	made, err := intake.Import(ctx, &diag.Log{}, intake.In{File: "a.md", Data: []byte(text.String())})
	if err != nil || made == nil {
		t.Fatal(err)
	}
	specimen.Stops(t, 60*60, func(ctx context.Context) (bool, error) {
		log := &diag.Log{}
		placed, err := Pair(ctx, log, made, r, "en", "a.md", nil)
		if err != nil && log.Failed() {
			t.Errorf("a stopped pairing is called a fault: %v", log.Findings())
		}
		return placed != nil, err
	})
}
