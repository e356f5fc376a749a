package export

import (
	"context"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/report/specimen"
)

// TestStops: each format ends with ctx.
func TestStops(t *testing.T) {
	r, err := report.Load(context.Background(), &diag.Log{}, "r.yaml", specimen.Long(200, "river"))
	if err != nil {
		t.Fatal(err)
	}
	rows := Rows(r, "zh", "en")
	mark := func(Row) string { return "m" }
	for name, write := range map[string]func(context.Context) ([]byte, error){
		"md":    func(ctx context.Context) ([]byte, error) { return Markdown(ctx, r, "en") },
		"docx":  func(ctx context.Context) ([]byte, error) { return Word(ctx, r, "en", nil, nil, nil) },
		"xliff": func(ctx context.Context) ([]byte, error) { return XLIFF(ctx, rows, "id", "zh", "en", mark) },
		"side":  func(ctx context.Context) ([]byte, error) { return SideBySide(ctx, r, rows, "zh", "en", mark, nil) },
	} {
		t.Run(name, func(t *testing.T) {
			specimen.Stops(t, 400, func(ctx context.Context) (bool, error) {
				data, err := write(ctx)
				return data != nil, err
			})
		})
	}
}
