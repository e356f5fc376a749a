package inspect

import (
	"jianbao/internal/length"
	"jianbao/internal/pdf/geometry"
	"jianbao/internal/pdf/syntax"
)

// pen follows where an interpreter's text and shapes stand (ISO 32000-1 8.3, 9.3).
type pen struct {
	graphics
	kept       []graphics
	text, line geometry.Matrix // Tm, and that of the line's beginning
	path       geometry.Box    // around the path that is being made, on the page
	started    bool            // the path has a point
	runs       []Run
	areas      []Area
	owners     []owned
	origin     [2]int // the upper left corner of the page, in thousandths of a point
}

// graphics is what q keeps.
type graphics struct {
	ctm                           geometry.Matrix
	size, char, word, lead, raise int    // in thousandths of a unit
	scale                         int    // Tz, in millionths
	fill, stroke                  uint32 // colours, 0xRRGGBB
}

// owned says to which marked content a run or an area belongs.
type owned struct {
	area bool
	at   int
	mcid int
}

// areaCost is what an area or a run takes of the bound on what is read out of a file, in bytes.
const areaCost = 128

// newPen is the pen at the beginning of a page with this MediaBox, given in
// thousandths of a point.
func newPen(media [4]int) *pen {
	return &pen{
		graphics: graphics{ctm: geometry.Identity(), scale: geometry.One},
		text:     geometry.Identity(), line: geometry.Identity(),
		origin: [2]int{min(media[0], media[2]), max(media[1], media[3])},
	}
}

// place is where a point of the page stands, from the upper left corner.
func (p *pen) place(x, y int) (length.Length, length.Length) {
	return within(x - p.origin[0]), within(p.origin[1] - y)
}

// within makes a length of thousandths of a point; what is beyond any page is cut off.
func within(milli int) length.Length {
	const most = 200_000_000
	return length.Points(max(-most, min(most, milli)))
}

// do follows an operator that moves the pen, or draws a path.
func (p *pen) do(t *interpreter, op string, args []any) {
	switch op {
	case "q":
		p.kept = append(p.kept, p.graphics)
	case "Q":
		if n := len(p.kept); n > 0 {
			p.graphics, p.kept = p.kept[n-1], p.kept[:n-1]
		}
	case "cm":
		p.ctm = matrixOf(args).Times(p.ctm)
	case "BT":
		p.text, p.line = geometry.Identity(), geometry.Identity()
	case "Tm":
		p.line = matrixOf(args)
		p.text = p.line
	case "TD":
		p.lead = -numberAt(args, 1)
		p.move(numberAt(args, 0), numberAt(args, 1))
	case "Td":
		p.move(numberAt(args, 0), numberAt(args, 1))
	case "T*", "'":
		p.move(0, -p.lead)
	case "\"":
		p.word, p.char = numberAt(args, 0), numberAt(args, 1)
		p.move(0, -p.lead)
	case "Tf":
		p.size = numberAt(args, 1)
	case "Tc":
		p.char = numberAt(args, 0)
	case "Tw":
		p.word = numberAt(args, 0)
	case "TL":
		p.lead = numberAt(args, 0)
	case "Ts":
		p.raise = numberAt(args, 0)
	case "Tz":
		n, _ := at(args, 0).(syntax.NumberValue)
		p.scale = int(n) / 100
	case "m", "l":
		p.point(numberAt(args, 0), numberAt(args, 1))
	case "c", "v", "y":
		for i := 0; i+1 < len(args); i += 2 {
			p.point(numberAt(args, i), numberAt(args, i+1))
		}
	case "re":
		x, y := numberAt(args, 0), numberAt(args, 1)
		w, h := numberAt(args, 2), numberAt(args, 3)
		p.point(x, y)
		p.point(x+w, y)
		p.point(x, y+h)
		p.point(x+w, y+h)
	case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*":
		if p.started {
			p.area(t, p.path, false)
			if op == "S" || op == "s" {
				p.areas[len(p.areas)-1].Colour = p.stroke
			}
		}
		p.started = false
	case "g", "rg", "k", "sc", "scn":
		p.fill = colourOf(args, p.fill)
	case "G", "RG", "K", "SC", "SCN":
		p.stroke = colourOf(args, p.stroke)
	case "n":
		p.started = false
	}
}

// enter follows a form with this matrix; what it returns ends the form.
func (p *pen) enter(m geometry.Matrix) func() {
	before := p.graphics
	p.ctm = m.Times(p.ctm)
	return func() { p.graphics = before }
}

// move begins another line of text.
func (p *pen) move(x, y int) {
	p.line = geometry.Matrix{A: geometry.One, D: geometry.One, E: x, F: y}.Times(p.line)
	p.text = p.line
}

// matrixOf reads the six operands of cm and Tm.
func matrixOf(args []any) geometry.Matrix {
	var n [6]int
	for i := range n {
		v, _ := at(args, i).(syntax.NumberValue)
		n[i] = int(v)
	}
	return geometry.FromMillionths(n)
}

// point adds a point to the path.
func (p *pen) point(x, y int) {
	x, y = p.ctm.Apply(x, y)
	b := geometry.Box{X0: x, Y0: y, X1: x, Y1: y}
	if p.started {
		b = p.path.Around(b)
	}
	p.path, p.started = b, true
}

// area keeps what was drawn in a box of the page.
func (p *pen) area(t *interpreter, b geometry.Box, picture bool) {
	t.r.Make(areaCost)
	x, y := p.place(b.X0, b.Y1)
	right, foot := p.place(b.X1, b.Y0)
	mcid, artifact := t.holder()
	p.owners = append(p.owners, owned{true, len(p.areas), mcid})
	p.areas = append(p.areas, Area{X: x, Y: y, Width: right - x, Height: foot - y, Picture: picture, Artifact: artifact, Colour: p.fill})
}

// image keeps a picture, which fills the unit square.
func (p *pen) image(t *interpreter) {
	p.area(t, geometry.Box{X1: 1000, Y1: 1000}.Through(p.ctm), true)
}

// show moves the pen over a shown string, and keeps the run. text is what it reads as.
func (p *pen) show(t *interpreter, shown, text string) {
	advance := t.font.advance(shown, p)
	from := p.text
	p.text = geometry.Matrix{A: geometry.One, D: geometry.One, E: advance}.Times(p.text)
	if text == "" {
		p.extend(t)
		return
	}
	onPage := from.Times(p.ctm)
	x0, y0 := onPage.Apply(0, p.raise)
	x1, y1 := p.text.Times(p.ctm).Apply(0, p.raise)
	x, y := p.place(x0, y0)
	right, _ := p.place(x1, y1)
	run := Run{Text: text, X: min(x, right), Right: max(x, right), Y: y, Turned: onPage.A <= 0 || geometry.Abs(onPage.B) > geometry.One/1000}
	run.Size = within(geometry.Mul(p.size, geometry.Hypot(onPage.C, onPage.D)))
	if t.font != nil {
		run.Font = t.font.Name
	}
	mcid, artifact := t.holder()
	run.Artifact, run.Colour = artifact, p.fill
	if p.goesOn(&run, mcid) {
		t.r.Make(len(text))
		return
	}
	t.r.Make(areaCost + len(text))
	p.owners = append(p.owners, owned{false, len(p.runs), mcid})
	p.runs = append(p.runs, run)
}

// mostJoined bounds a run that is joined of others, in bytes: to join is to copy.
const mostJoined = 1000

// goesOn joins a run to the last one where it goes on in the same type, on the same
// line, and in the same content. A mark that is squeezed stands half an em back.
func (p *pen) goesOn(run *Run, mcid int) bool {
	n := len(p.runs)
	if n == 0 || run.Turned {
		return false
	}
	last, owner := &p.runs[n-1], &p.owners[len(p.owners)-1]
	apart := run.X - last.Right
	if owner.area || owner.mcid != mcid || last.Turned || last.Y != run.Y || last.Size != run.Size || last.Font != run.Font ||
		last.Artifact != run.Artifact || apart > run.Size/8 || apart < -run.Size*5/8 || len(last.Text) > mostJoined {
		return false
	}
	last.Text += run.Text
	last.Right = max(last.Right, run.Right)
	return true
}

// extend lets the last run reach to the pen: a string that reads as nothing, the rest
// of a cluster, or the glyphs under an ActualText, belongs to the run before it.
func (p *pen) extend(t *interpreter) {
	n := len(p.runs)
	if n == 0 || p.runs[n-1].Turned {
		return
	}
	x, y := p.place(p.text.Times(p.ctm).Apply(0, p.raise))
	if r := &p.runs[n-1]; r.Y == y && x > r.Right {
		r.Right = x
	}
}

// shift moves the pen by a number of a TJ, in thousandths of an em.
func (p *pen) shift(n syntax.NumberValue) {
	by := -geometry.Mul(geometry.Mul(int(n), p.size)/1000, p.scale)
	p.text = geometry.Matrix{A: geometry.One, D: geometry.One, E: by}.Times(p.text)
}

// holder is the marked content that is open, -1 for none, and the kind of furniture.
func (t *interpreter) holder() (mcid int, artifact string) {
	mcid = -1
	for _, m := range t.marks {
		if m.artifact {
			artifact = m.kind
		}
		if m.mcid >= 0 {
			mcid = m.mcid
		}
	}
	return mcid, artifact
}
