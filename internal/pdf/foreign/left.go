package foreign

import (
	"bytes"
	"context"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/body"
)

// Left is what a file has that comes neither onto paper nor into a pack.
type Left struct {
	Fields   int   // how many form fields have a value that no appearance shows
	Marks    int   // how many other annotations would be printed, but have no appearance
	Pages    []int // the pages on which those fields and marks stand, from 0
	Drawn    int   // how many form fields are drawn from their values, for the file has no drawing of them that holds
	Old      int   // how many are printed as the file draws them, which is older than their values
	OnDrawn  []int // the pages on which those two stand
	Paper    int   // how many annotations are printed that no reader shows, for the file says so
	OnPaper  []int // the pages on which those stand
	Screen   int   // how many annotations a reader shows and does not print, for the file says so
	OnScreen []int // the pages on which those stand, from 0
	Attached int   // how many files are attached to it
	Signed   bool  // it has a signature, which holds for the file as it was
	Scripts  bool  // something in it would run
}

// readLeft notes what will be left behind. It refuses files whose pages only say
// that another program is needed.
func (f *File) readLeft(context.Context) error {
	if f.Dict(f.Catalog["Collection"]) != nil {
		return refusal("it is a portfolio, whose documents are attached to it: save those and give them")
	}
	form := f.Dict(f.Catalog["AcroForm"])
	if needs, _ := f.Object(f.Catalog["NeedsRendering"]).(types.Boolean); form["XFA"] != nil && (bool(needs) || len(f.Array(form["Fields"])) == 0) {
		return refusal("it is an XFA form, which only Adobe's programs can draw: print it to a PDF there")
	}
	f.Left.Attached = f.attached(f.Dict(f.Catalog["Names"])["EmbeddedFiles"], 0, map[int]bool{})
	for i := range f.Pages {
		before, screen, paper := f.Left.Fields+f.Left.Marks, f.Left.Screen, f.Left.Paper
		for _, o := range f.Annotations(&f.Pages[i]) {
			f.leave(f.Dict(o))
		}
		if f.Left.Fields+f.Left.Marks > before {
			f.Left.Pages = append(f.Left.Pages, i)
		}
		if f.Left.Screen > screen {
			f.Left.OnScreen = append(f.Left.OnScreen, i)
		}
		if f.Left.Paper > paper {
			f.Left.OnPaper = append(f.Left.OnPaper, i)
		}
	}
	f.readScripts()
	return nil
}

// attached counts the files of a name tree (ISO 32000-1 7.9.6). seen has the numbers
// of the nodes that were met.
func (f *File) attached(o types.Object, depth int, seen map[int]bool) int {
	d := f.Dict(o)
	if d == nil || depth > MaxDepth || again(o, seen) {
		return 0
	}
	n := len(f.Array(d["Names"])) / 2
	for _, kid := range f.kids(d, seen) {
		if n < MaxObjects {
			n += f.attached(kid, depth+1, seen)
		}
	}
	return n
}

// leave notes an annotation, if it will be left behind: what the file gives for printing
// and does not say how to draw, and what a reader shows and the file does not give.
func (f *File) leave(d types.Dict) {
	kind := f.NameOf(d["Subtype"])
	flags, _ := f.Integer(d["F"])
	drawn := f.appearanceOf(d) != nil
	switch kind {
	case "", "Link", "Popup", "PrinterMark", "TrapNet":
		return
	case "FileAttachment":
		f.Left.Attached++
		return
	case "Widget":
		if f.field(d, "FT") == types.Name("Sig") && f.field(d, "V") != nil {
			f.Left.Signed = true
			if drawn && flags&(hidden|noView|prints) == 0 && !f.hides(d["OC"]) {
				f.Left.Screen++
			}
			return
		}
		if f.valued(d) {
			drawn = drawn && (f.shows(d) || isMade(f.appearanceOf(d)))
		} else if !drawn && !f.framed(d) && !f.ticked(d) {
			return
		}
	}
	switch {
	case flags&hidden != 0 || f.hides(d["OC"]) || flags&noView != 0 && (flags&prints == 0 || !drawn):
	case flags&noView != 0:
		f.Left.Paper++
	case flags&prints == 0:
		f.Left.Screen++
	case !drawn && kind == "Widget" && (f.valued(d) || f.ticked(d)):
		f.Left.Fields++
	case !drawn:
		f.Left.Marks++
	}
}

// framed says that a field has a frame or a ground, which readers draw.
func (f *File) framed(d types.Dict) bool {
	looks := f.Dict(d["MK"])
	return len(f.Array(looks["BC"]))+len(f.Array(looks["BG"])) > 0
}

// field gives an entry of a form field, which may stand in the fields above it
// (ISO 32000-1 12.7.3.1); nil: in none of them.
func (f *File) field(d types.Dict, key string) types.Object {
	for range MaxDepth {
		if v := f.Object(d[key]); v != nil {
			return v
		}
		if d = f.Dict(d["Parent"]); d == nil {
			break
		}
	}
	return nil
}

// valued says that something was written into a field of text or choice.
func (f *File) valued(d types.Dict) bool {
	if kind := f.field(d, "FT"); kind != types.Name("Tx") && kind != types.Name("Ch") {
		return false
	}
	switch v := f.field(d, "V").(type) {
	case types.StringLiteral, types.HexLiteral:
		return f.Text(v) != ""
	case types.Array:
		return len(v) > 0
	}
	return false
}

// shows says that a field's appearance shows some text or picture: some programs
// fill forms in and leave the drawing to the reader.
func (f *File) shows(d types.Dict) bool {
	s, is := f.Object(f.appearanceOf(d)).(types.StreamDict)
	if !is {
		return false
	}
	b, err := body.Unpack(s, maxContent)
	if f.field(d, "FT") == types.Name("Btn") {
		return err == nil && len(bytes.TrimSpace(b)) > 0
	}
	return err == nil && (bytes.Contains(b, []byte("Tj")) || bytes.Contains(b, []byte("TJ")) || bytes.Contains(b, []byte(" Do")))
}
