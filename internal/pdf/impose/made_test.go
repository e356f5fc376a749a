package impose

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/geometry"
	"jianbao/internal/pdf/syntax"
)

// opened opens a PDF that must be taken.
func opened(tb testing.TB, name string, data []byte) *foreign.File {
	tb.Helper()
	log := &diag.Log{}
	p, err := foreign.Open(context.Background(), log, name, data)
	if err != nil || p == nil {
		tb.Fatalf("%s: %v %v", name, err, messages(log))
	}
	return p
}

func messages(log *diag.Log) []string {
	var out []string
	for _, f := range log.Findings() {
		out = append(out, f.Message())
	}
	return out
}

func a4(layout Layout) *Options {
	return &Options{Layout: layout, Paper: Paper{"A4", length.MM(210_000), length.MM(297_000)}, Margin: length.MM(5_000), Gutter: length.MM(8_000)}
}

func a3() Paper { return Paper{"A3", length.MM(297_000), length.MM(420_000)} }

func letter() Paper { return Paper{"Letter", 612 * length.Pt, 792 * length.Pt} }

// word is a text as it stands on a page: its origin and the direction in which
// it runs, from the lower left.
type word struct {
	text   string
	x, y   int // thousandths of a point
	dx, dy int // millionths: where the em of a 1 pt type points to
}

// words reads the texts of each page of a file back, through its forms.
func words(tb testing.TB, data []byte) [][]word {
	tb.Helper()
	p := opened(tb, "back", data)
	var out [][]word
	for i := range p.Pages {
		l := &p.Pages[i]
		content, err := p.Content(l)
		if err != nil {
			tb.Fatal(err)
		}
		out = append(out, wordsIn(p, content, p.Dict(l.Resources), geometry.Identity(), 0))
	}
	return out
}

func wordsIn(p *foreign.File, content []byte, stock types.Dict, ctm geometry.Matrix, depth int) (out []word) {
	var kept []geometry.Matrix
	text := geometry.Identity()
	fields := strings.Fields(strings.NewReplacer("(", " (", ")", ") ").Replace(string(content)))
	for i := 0; i < len(fields); i++ {
		before := func() geometry.Matrix {
			var n [6]int
			for k, f := range fields[i-6 : i] {
				n[k], _ = syntax.Millionths(f)
			}
			return geometry.FromMillionths(n)
		}
		switch f := fields[i]; {
		case f == "q":
			kept = append(kept, ctm)
		case f == "Q":
			ctm, kept = kept[len(kept)-1], kept[:len(kept)-1]
		case f == "cm":
			ctm = before().Times(ctm)
		case f == "Tm":
			text = before()
		case strings.HasPrefix(f, "("):
			s := f
			for !strings.HasSuffix(s, ")") {
				i++
				s += " " + fields[i]
			}
			m := text.Times(ctm)
			out = append(out, word{strings.Trim(s, "()"), m.E, m.F, m.A, m.B})
		case strings.HasPrefix(f, "<") && i+1 < len(fields) && fields[i+1] == "Tj":
			m := text.Times(ctm)
			out = append(out, word{syntax.Unquoted([]byte(f)), m.E, m.F, m.A, m.B})
		case f == "Do":
			form := p.Object(p.Dict(stock["XObject"])[fields[i-1][1:]]).(types.StreamDict)
			inner, err := foreign.Unpack(form)
			if err != nil || depth > 5 {
				panic(fmt.Sprint("a form of no sense: ", err))
			}
			m := ctm
			if a := p.Array(form.Dict["Matrix"]); len(a) == 6 {
				var n [6]types.Float
				for k := range n {
					n[k] = asFloat(p.Object(a[k]))
				}
				// By floating point: the unit square's numbers are small.
				m = geometry.Matrix{
					A: int(n[0]*types.Float(ctm.A) + n[1]*types.Float(ctm.C)), B: int(n[0]*types.Float(ctm.B) + n[1]*types.Float(ctm.D)),
					C: int(n[2]*types.Float(ctm.A) + n[3]*types.Float(ctm.C)), D: int(n[2]*types.Float(ctm.B) + n[3]*types.Float(ctm.D)),
					E: int(n[4]*types.Float(ctm.A)/1000+n[5]*types.Float(ctm.C)/1000) + ctm.E, F: int(n[4]*types.Float(ctm.B)/1000+n[5]*types.Float(ctm.D)/1000) + ctm.F,
				}
			}
			out = append(out, wordsIn(p, inner, p.Dict(form.Dict["Resources"]), m, depth+1)...)
		}
	}
	return out
}

func asFloat(o types.Object) types.Float {
	if i, is := o.(types.Integer); is {
		return types.Float(i)
	}
	f, _ := o.(types.Float)
	return f
}
