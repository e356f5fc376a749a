package proftmp

import (
	"context"
	"os"
	"testing"

	"jianbao/fonts"
	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/press"
	"jianbao/internal/report"
	"jianbao/internal/typeface"
	"jianbao/templates"
)

func src(f fonts.File) typeface.Source { return typeface.Source{Name: f.Name, Data: f.Data} }

func BenchmarkNine(b *testing.B) {
	data, _ := os.ReadFile("/work/shared/reports/ccg-2020-03.yaml")
	for b.Loop() {
		ctx := context.Background()
		log := &diag.Log{}
		faces, err := typeface.Open(ctx, log, typeface.Files{Faces: [6]typeface.Source{src(fonts.SerifRegular()), src(fonts.SerifBold()), src(fonts.SansRegular()), src(fonts.SansBold()), src(fonts.Italic()), src(fonts.BoldItalic())}})
		if err != nil {
			b.Fatal(err)
		}
		r, err := report.Load(ctx, log, "x.yaml", data)
		if err != nil {
			b.Fatal(err)
		}
		for _, n := range templates.Names() {
			td, _ := templates.Read(n)
			t, err := brief.LoadTemplate(ctx, log, n, []byte(td))
			if err != nil {
				b.Fatal(err)
			}
			for _, l := range [][]string{{"zh"}, {"en"}, {"zh", "en"}} {
				e := brief.Edition{Template: t, Languages: l}
				if len(l) == 2 {
					e.Pairing = brief.Side
				}
				p, err := press.Press(ctx, log.For(n), r, e, press.Options{Faces: faces})
				if err != nil || p.PDF == nil {
					b.Fatal(err, n, l)
				}
			}
		}
	}
}
