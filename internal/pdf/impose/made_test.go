package impose

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/diag"
	"jianbao/internal/length"
)

// sheetOf is a made-up page: its size in points and what else its dictionary
// says.
type sheetOf struct {
	width, height int
	more          string
}

// made makes a PDF whose page i says "word i", 20 pt high, 40 pt from the left
// and the bottom of the media box.
func made(word string, pages ...sheetOf) []byte {
	var b strings.Builder
	var offsets []int
	object := func(s string) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(offsets), s)
	}
	b.WriteString("%PDF-1.4\n")
	var kids string
	for i := range pages {
		kids += fmt.Sprintf("%d 0 R ", 4+2*i)
	}
	object("<</Type/Catalog/Pages 2 0 R>>")
	object(fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", kids, len(pages)))
	object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
	for i, p := range pages {
		object(fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R%s>>", p.width, p.height, 5+2*i, p.more))
		text := fmt.Sprintf("BT /F 20 Tf 1 0 0 1 40 40 Tm (%s %d) Tj ET", word, i+1)
		object(fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(text), text))
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, at := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, start)
	return []byte(b.String())
}

// upright are n portrait A4 pages.
func upright(n int) []sheetOf {
	out := make([]sheetOf, n)
	for i := range out {
		out[i] = sheetOf{width: 595, height: 842}
	}
	return out
}

// opened opens a PDF that must be taken.
func opened(tb testing.TB, name string, data []byte) *Part {
	tb.Helper()
	log := &diag.Log{}
	p, err := Open(context.Background(), log, name, data)
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
	for _, l := range p.leaves {
		content, err := p.content(l)
		if err != nil {
			tb.Fatal(err)
		}
		out = append(out, wordsIn(p, content, p.dict(l.resources), identity(), 0))
	}
	return out
}

func wordsIn(p *Part, content []byte, stock types.Dict, ctm matrix, depth int) (out []word) {
	var kept []matrix
	text := identity()
	fields := strings.Fields(strings.NewReplacer("(", " (", ")", ") ").Replace(string(content)))
	for i := 0; i < len(fields); i++ {
		before := func(n int) []int {
			var v []int
			for _, f := range fields[max(0, i-n):i] {
				m, _ := millionths(f)
				v = append(v, m)
			}
			return v
		}
		switch f := fields[i]; {
		case f == "q":
			kept = append(kept, ctm)
		case f == "Q":
			ctm, kept = kept[len(kept)-1], kept[:len(kept)-1]
		case f == "cm":
			m, _ := matrixOf(before(6))
			ctm = m.times(ctm)
		case f == "Tm":
			text, _ = matrixOf(before(6))
		case strings.HasPrefix(f, "("):
			s := f
			for !strings.HasSuffix(s, ")") {
				i++
				s += " " + fields[i]
			}
			m := text.times(ctm)
			out = append(out, word{strings.Trim(s, "()"), m.e, m.f, m.a, m.b})
		case f == "Do":
			form := p.object(p.dict(stock["XObject"])[fields[i-1][1:]]).(types.StreamDict)
			inner, err := decoded(form, maxContent)
			if err != nil || depth > 5 {
				panic(fmt.Sprint("a form of no sense: ", err))
			}
			m := ctm
			if a := p.array(form.Dict["Matrix"]); len(a) == 6 {
				var n [6]types.Float
				for k := range n {
					n[k] = asFloat(p.object(a[k]))
				}
				// By floating point: the unit square's numbers are small.
				m = matrix{
					int(n[0]*types.Float(ctm.a) + n[1]*types.Float(ctm.c)), int(n[0]*types.Float(ctm.b) + n[1]*types.Float(ctm.d)),
					int(n[2]*types.Float(ctm.a) + n[3]*types.Float(ctm.c)), int(n[2]*types.Float(ctm.b) + n[3]*types.Float(ctm.d)),
					int(n[4]*types.Float(ctm.a)/1000+n[5]*types.Float(ctm.c)/1000) + ctm.e, int(n[4]*types.Float(ctm.b)/1000+n[5]*types.Float(ctm.d)/1000) + ctm.f,
				}
			}
			out = append(out, wordsIn(p, inner, p.dict(form.Dict["Resources"]), m, depth+1)...)
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
