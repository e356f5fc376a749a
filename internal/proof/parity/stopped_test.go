package parity

import (
	"context"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/report/specimen"
)

// TestCheckStops: each of the comparisons of all texts ends with ctx.
func TestCheckStops(t *testing.T) {
	r, err := report.Load(context.Background(), &diag.Log{}, "r.yaml", specimen.Long(300, "river"))
	if err != nil {
		t.Fatal(err)
	}
	specimen.Stops(t, 9*600, func(ctx context.Context) (bool, error) {
		err := Check(ctx, &diag.Log{}, r)
		return err == nil, err
	})
}
