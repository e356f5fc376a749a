package handout

import (
	"context"
	"strconv"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/pdf/impose"
	"jianbao/internal/press"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/paragraph"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/project"
)

// PrinterTest makes a sheet, front and back, that shows what a printer does:
// rulers for the scale, frames for the margins, marks for the two sides. It reads
// Paper, Duplex, Title and Preview of the order. The plan has no sheets.
func PrinterTest(ctx context.Context, log *diag.Log, p *project.Project, o Order) (*Handout, error) {
	options, err := edition.Options(ctx, log, p, nil)
	if err != nil || options == nil {
		return &Handout{}, err
	}
	paper := paperNamed(o.Paper)
	about := impose.About{Title: "Printer test", Language: "en", Producer: p.Producer}
	if o.Title != "" {
		about.Title = o.Title
	}
	if p.Created != nil {
		about.Created = *p.Created
	}
	s := &setter{log: log, faces: options.Faces, about: about}
	if _, _, manual := stacking(o.Duplex); manual {
		return manualTest(ctx, log, s, paper, o.Preview)
	}
	l := s.leaflet()
	testSide(l, paper, "Front / 正面", []string{
		"The rulers are 100 mm long. If they measure less, print at 100 % scale and not “fit to page”.",
		"标尺长100毫米；量得不足，请按100%打印，不要“适合页面”。",
		"The outer frame stands 5 mm from the edge, the inner one 10 mm. A frame that is cut off shows the margin the printer needs: --margin.",
		"外框距纸边5毫米，内框10毫米；哪个框不全，就说明打印机需要更大的页边：--margin。",
	})
	testSide(l, paper, "Back / 背面", []string{
		"Turn the sheet as you turn a page of a book. If this side stands upright, the printer flips on the long edge: --duplex long. If it stands on its head, it flips on the short edge: --duplex short.",
		"像翻书一样翻过来：正着，是沿长边翻转（--duplex long）；倒着，是沿短边翻转（--duplex short）。",
		"Held against the light, the cross here and that on the front should meet within 2 mm.",
		"对光看，两面的十字应相差不超过2毫米。",
	})
	if log.Failed() {
		return &Handout{}, nil
	}
	pdf, err := l.PDF(ctx)
	if err != nil {
		return &Handout{}, err
	}
	out := &Handout{Plan: &Plan{Paper: paper.Name}}
	if !o.Preview {
		log.Add(diag.PrintAs, diag.Pos{}, diag.Args{"how": paper.Name + ", both sides, 100 % scale; then read what the sheet says"})
		out.PDF = pdf
	}
	return out, nil
}

// manualTest is the test of a printer that prints one side: two files.
func manualTest(ctx context.Context, log *diag.Log, s *setter, paper impose.Paper, preview bool) (*Handout, error) {
	out := &Handout{Plan: &Plan{Paper: paper.Name}}
	if preview {
		return out, nil
	}
	var err error
	if out.PDF, out.Backs, err = stackTest(ctx, s, paper); err == nil && out.PDF != nil {
		log.Add(diag.PrintByHand, diag.Pos{}, diag.Args{"hint": diag.Words{"then read what the backs say", "然后看背面的说明"}})
	}
	return out, err
}

// testSide sets a side of the test.
func testSide(l *press.Leaflet, paper impose.Paper, name string, says []string) {
	w, t := paper.Width, paper.Height
	const hair = length.Pt / 2
	l.Page(w, t)
	for _, m := range []length.Length{mm(5), mm(10)} {
		l.Frame(m, m, w-2*m, t-2*m, hair, inkColour)
	}
	l.Rule(page.Rule{X: w/2 - mm(5), Y: t / 2, Width: mm(10), Height: hair, Colour: inkColour})
	l.Rule(page.Rule{X: w / 2, Y: t/2 - mm(5), Width: hair, Height: mm(10), Colour: inkColour})
	x, y := mm(30), mm(24)
	for i := range 101 {
		long := mm(2)
		if i%10 == 0 {
			long = mm(5)
		} else if i%5 == 0 {
			long = mm(3)
		}
		l.Rule(page.Rule{X: x + mm(i), Y: y, Width: hair, Height: long, Colour: inkColour})
		l.Rule(page.Rule{X: mm(16), Y: mm(40) + mm(i), Width: long, Height: hair, Colour: inkColour})
		if i%10 == 0 {
			number := press.Line{Text: strconv.Itoa(i), Lang: "en", X: x + mm(i) - mm(5), Y: y + mm(9), Width: mm(10), Size: 8 * length.Pt, Align: paragraph.Centre, Colour: inkColour}
			l.Set(number)
			number.X, number.Y = mm(19), mm(40)+mm(i)+mm(1)
			l.Set(number)
		}
	}
	line := press.Line{Text: name, Lang: "zh-CN", X: mm(40), Y: mm(56), Width: w - mm(60), Size: 20 * length.Pt, Bold: true, Colour: accentColour, Tag: page.H1, Align: paragraph.Ragged}
	at := l.Set(line) + mm(2)
	for _, text := range says {
		at = l.Set(press.Line{Text: text, Lang: langOf(text), X: mm(40), Y: at, Width: w - mm(60), Size: 10 * length.Pt, Pitch: 15 * length.Pt, Colour: inkColour, Tag: page.P, Align: paragraph.Ragged}) + mm(2)
	}
}
