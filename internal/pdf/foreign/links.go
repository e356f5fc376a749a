package foreign

import (
	"net/url"
	"path"
	"strconv"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/report/address"
)

// Link is a link annotation. URI, To or Other says where it leads; none of them
// does when it would run or open something else.
type Link struct {
	Dict   types.Dict
	Number int          // of the annotation's object; 0: it has none of its own
	URI    types.Object // an address; nil: none
	To     *Destination // a place in this file; nil: none
	Other  string       // another file's name, without its folder; "": none
	There  types.Object // the place in that file; nil: its beginning
}

// Links lists the links of a page.
func (f *File) Links(p *Page) []Link {
	var out []Link
	for _, o := range f.Annotations(p) {
		d := f.Dict(o)
		if f.NameOf(d["Subtype"]) != "Link" {
			continue
		}
		k := Link{Dict: d, Number: NumberOf(o)}
		a := f.Dict(d["A"])
		switch f.NameOf(a["S"]) {
		case "URI":
			uri := Bytes(f.Object(a["URI"]))
			if k.Other, k.There = fileOf(uri); k.Other == "" && mayLead(uri) {
				k.URI = f.Object(a["URI"])
			}
		case "GoToR", "Launch":
			k.Other, k.There = path.Base(f.fileName(a["F"])), f.Object(a["D"])
		default:
			k.To = f.destination(d["Dest"], d["A"])
		}
		out = append(out, k)
	}
	return out
}

// leads counts the links of a page that lead to a place in the file or to an
// address.
func (f *File) leads(p *Page) (n int) {
	for _, k := range f.Links(p) {
		if k.URI != nil || k.To != nil {
			n++
		}
	}
	return n
}

// mayLead says that an address may become a link of ours: one that a report may
// have, or would if it were written with its spaces encoded.
func mayLead(uri string) bool {
	_, ok := address.Target(strings.ReplaceAll(uri, " ", "%20"))
	return ok && len(uri) < 4096
}

// isPDF says that a file's name is that of a PDF.
func isPDF(name string) bool { return strings.EqualFold(path.Ext(name), ".pdf") }

// fileOf gives the name of the PDF that an address names on the reader's machine,
// beside this one or elsewhere, and the place in it: "annex.pdf#page=3". The name is
// "" when the address is of another kind.
func fileOf(uri string) (string, types.Object) {
	u, err := url.Parse(uri)
	if err != nil || u.Scheme != "" && u.Scheme != "file" || u.Host != "" && u.Scheme == "" || !isPDF(u.Path) {
		return "", nil
	}
	var there types.Object
	if at, isPage := strings.CutPrefix(u.Fragment, "page="); isPage {
		if n, err := strconv.Atoi(at); err == nil {
			there = types.Array{types.Integer(n - 1), types.Name("Fit")}
		}
	} else if u.Fragment != "" {
		there = types.StringLiteral(strings.TrimPrefix(u.Fragment, "nameddest="))
	}
	return path.Base(u.Path), there
}

// fileName is the name in a file specification (ISO 32000-1 7.11), its folders
// divided by slashes.
func (f *File) fileName(o types.Object) string {
	if d := f.Dict(o); d != nil {
		if o = d["UF"]; o == nil {
			o = d["F"]
		}
	}
	return strings.ReplaceAll(f.Text(o), "\\", "/")
}

// Place is the destination that another file gives in this one: by the page's
// number, or by name (ISO 32000-1 12.6.4.3). It is the first page when it is not
// found.
func (f *File) Place(o types.Object) *Destination {
	if a, is := o.(types.Array); is && len(a) > 0 {
		if n, is := a[0].(types.Integer); is && n >= 0 && int(n) < len(f.Pages) {
			return &Destination{Page: int(n), Fit: types.Array{types.Name("Fit")}}
		}
	} else if o != nil {
		if to := f.destination(o, nil); to != nil {
			return to
		}
	}
	return &Destination{Fit: types.Array{types.Name("Fit")}}
}
