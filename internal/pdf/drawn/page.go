package drawn

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"hash"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/syntax"
)

// Sum stands for what is drawn. That of a page with nothing on it is zero.
type Sum [sha256.Size]byte

// Pages gives the sums of a file's pages. The error is the context's, or that of a page
// beyond a bound.
func Pages(ctx context.Context, f *foreign.File) ([]Sum, error) {
	r := &reader{file: f, objects: map[int]Sum{}, forms: map[int]Sum{}, fonts: map[int]*font{}, open: map[int]bool{}}
	out := make([]Sum, len(f.Pages))
	for i := range f.Pages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		p := &f.Pages[i]
		content, err := f.Content(p)
		if err != nil {
			return nil, err
		}
		looks := f.Appearances(p)
		if len(bytes.TrimSpace(content)) == 0 && len(looks) == 0 {
			continue
		}
		h := sha256.New()
		fmt.Fprintln(h, p.Width, p.Height, p.Upright())
		r.content(h, content, f.Dict(p.Resources), 0)
		for _, a := range looks {
			fmt.Fprintln(h, a.Place, a.Over)
			r.form(h, a.Form, nil, 0)
		}
		h.Sum(out[i][:0])
	}
	return out, f.Failed()
}

// reader reads one file.
type reader struct {
	file    *foreign.File
	objects map[int]Sum   // by number
	forms   map[int]Sum   // by number
	fonts   map[int]*font // by number
	open    map[int]bool  // the objects that are being read
}

// mostForms bounds forms within forms.
const mostForms = 16

// state is what q keeps of the text.
type state struct {
	font *font // nil: none was taken
	kept []*font
}

// content writes what a content draws with these resources.
func (r *reader) content(h hash.Hash, content []byte, resources types.Dict, depth int) {
	o, now := syntax.OperandsOf(content), state{}
	var args []any
	for {
		v, ok := o.Value(0)
		if !ok {
			return
		}
		op, is := v.(syntax.OperatorValue)
		if !is {
			args = append(args, v)
			continue
		}
		switch op {
		case "BDC", "BMC", "EMC", "DP", "MP", "BX", "EX": // tags draw nothing
		case "ID":
			from := o.At()
			o.SkipImage()
			fmt.Fprintln(h, args...)
			h.Write(content[from:o.At()])
		case "Do":
			r.object(h, args, resources, depth)
		default:
			r.operator(h, &now, string(op), args, resources)
		}
		args = args[:0]
	}
}

// operator writes an operator with what its operands stand for.
func (r *reader) operator(h hash.Hash, now *state, op string, args []any, resources types.Dict) {
	kind := ""
	switch op {
	case "q":
		now.kept = append(now.kept, now.font)
	case "Q":
		if n := len(now.kept); n > 0 {
			now.font, now.kept = now.kept[n-1], now.kept[:n-1]
		}
	case "Tf":
		if name, is := first(args).(syntax.NameValue); is {
			now.font = r.font(r.file.Dict(resources["Font"])[string(name)])
			args = args[1:]
		}
	case "gs":
		kind = "ExtGState"
	case "cs", "CS":
		kind = "ColorSpace"
	case "sh":
		kind = "Shading"
	case "scn", "SCN":
		kind = "Pattern"
	}
	for _, a := range args {
		r.operand(h, now, a, r.file.Dict(resources[kind]))
	}
	fmt.Fprintln(h, op)
}

// operand writes a value of the content; named are the resources of which its names are.
func (r *reader) operand(h hash.Hash, now *state, a any, named types.Dict) {
	switch a := a.(type) {
	case string:
		now.font.write(h, a)
	case syntax.ArrayValue:
		fmt.Fprint(h, "[")
		for _, item := range a {
			r.operand(h, now, item, named)
		}
		fmt.Fprint(h, "]")
	case syntax.NameValue:
		if o := named[string(a)]; o != nil {
			r.value(h, o)
			return
		}
		fmt.Fprintf(h, "/%s ", string(a))
	default:
		fmt.Fprintf(h, "%v ", a)
	}
}

// object writes the picture or the form that a name means.
func (r *reader) object(h hash.Hash, args []any, resources types.Dict, depth int) {
	name, _ := first(args).(syntax.NameValue)
	o := r.file.Dict(resources["XObject"])[string(name)]
	if r.file.NameOf(r.file.Dict(o)["Subtype"]) == "Form" {
		r.form(h, o, resources, depth)
		return
	}
	r.value(h, o)
}

// form writes what a form draws; outer are the resources around it, which serve one that
// has none.
func (r *reader) form(h hash.Hash, o types.Object, outer types.Dict, depth int) {
	n := foreign.NumberOf(o)
	sum, known := r.forms[n]
	s, is := r.file.Object(o).(types.StreamDict)
	if !is || depth > mostForms || r.open[-n] && n != 0 {
		fmt.Fprintln(h, "nothing")
		return
	}
	if !known {
		r.open[-n] = true
		own := sha256.New()
		for _, key := range []string{"BBox", "Matrix", "Group"} {
			r.value(own, s.Dict[key])
		}
		content, err := foreign.Unpack(s)
		if err != nil {
			fmt.Fprintln(own, err)
		}
		resources := r.file.Dict(s.Dict["Resources"])
		if resources == nil {
			resources = outer
		}
		r.content(own, content, resources, depth+1)
		own.Sum(sum[:0])
		delete(r.open, -n)
		if n != 0 && s.Dict["Resources"] != nil {
			r.forms[n] = sum
		}
	}
	h.Write(sum[:])
}

// first is the first operand; nil: there is none.
func first(args []any) any {
	if len(args) == 0 {
		return nil
	}
	return args[0]
}
