package proof

import (
	"context"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report/specimen"
)

// TestStops: reading and mending end with ctx, and a report that is half mended
// is not given.
func TestStops(t *testing.T) {
	data := specimen.Long(60, "river")
	r := load(t, string(data))
	specimen.Stops(t, 240, func(ctx context.Context) (bool, error) {
		err := Check(ctx, &diag.Log{}, In{Report: r})
		return err == nil, err
	})
	specimen.Stops(t, 120, func(ctx context.Context) (bool, error) {
		fixed, changes, err := Fix(ctx, r, data)
		if err == nil && len(changes) != 60 {
			t.Errorf("%d lines mended, not 60", len(changes))
		}
		return fixed != nil || changes != nil, err
	})
}
