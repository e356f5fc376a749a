package impose

import (
	"net/url"
	"path"
	"strconv"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// link is a link annotation: one of uri, to and file says where it leads; none
// of them, when it runs or opens something else.
type link struct {
	dict   types.Dict
	number int // of the part's object; 0: it has none
	uri    types.Object
	to     *destination
	file   string       // another file's name, without its folder
	there  types.Object // the place in that file; nil: its beginning
}

func (p *Part) links(l *leaf) []link {
	var out []link
	for _, o := range p.annotations(l) {
		d := p.dict(o)
		if p.name(d["Subtype"]) != "Link" {
			continue
		}
		k := link{dict: d, number: numberOf(o)}
		a := p.dict(d["A"])
		switch p.name(a["S"]) {
		case "URI":
			uri := raw(p.object(a["URI"]))
			if k.file, k.there = fileOf(uri); k.file == "" && safeAddress(uri) {
				k.uri = p.object(a["URI"])
			}
		case "GoToR", "Launch":
			k.file, k.there = path.Base(p.fileName(a["F"])), p.object(a["D"])
		default:
			k.to = p.destination(d["Dest"], d["A"])
		}
		out = append(out, k)
	}
	return out
}

// leads counts the links of a page that lead somewhere.
func (p *Part) leads(l *leaf) (n int) {
	for _, k := range p.links(l) {
		if k.uri != nil || k.to != nil {
			n++
		}
	}
	return n
}

// safeAddress keeps what runs something from becoming a link of ours.
func safeAddress(uri string) bool {
	scheme, _, ok := strings.Cut(strings.ToLower(strings.TrimSpace(uri)), ":")
	return !ok || scheme != "javascript" && scheme != "file" && scheme != "data" && scheme != "vbscript" && len(uri) < 4096
}

// fileOf gives the PDF that an address names beside this one: "annex.pdf#page=3",
// or a file's; "" when it is another's.
func fileOf(uri string) (string, types.Object) {
	u, err := url.Parse(uri)
	if err != nil || u.Scheme != "" && u.Scheme != "file" || u.Host != "" && u.Scheme == "" || !strings.EqualFold(path.Ext(u.Path), ".pdf") {
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

// fileName is that of a file specification (ISO 32000-1 7.11).
func (p *Part) fileName(o types.Object) string {
	if d := p.dict(o); d != nil {
		if o = d["UF"]; o == nil {
			o = d["F"]
		}
	}
	return strings.ReplaceAll(p.text(o), "\\", "/")
}

// leafOf finds the page of the pack to which a link leads, and how it is shown
// there; -1 when it is not in the pack.
func (b *binder) leafOf(p *Part, k *link) (int, types.Array) {
	to := k.to
	if k.file != "" {
		if p = b.called(k.file); p == nil {
			return -1, nil
		}
		to = p.place(k.there)
	}
	if to == nil {
		return -1, nil
	}
	return b.place[p][to.page], to.fit
}

// called is the part of this file name.
func (b *binder) called(name string) *Part {
	for _, l := range b.in.Leaves {
		if l.Part != nil && strings.EqualFold(path.Base(strings.ReplaceAll(l.Part.Name, "\\", "/")), name) {
			return l.Part
		}
	}
	return nil
}

// place is a destination as other files give it: by the page's number, or by
// name (ISO 32000-1 12.6.4.3); its first page, when it is not found.
func (p *Part) place(o types.Object) *destination {
	if a, is := o.(types.Array); is && len(a) > 0 {
		if n, is := a[0].(types.Integer); is && n >= 0 && int(n) < len(p.leaves) {
			return &destination{page: int(n), fit: types.Array{types.Name("Fit")}}
		}
	} else if o != nil {
		if to := p.destination(o, nil); to != nil {
			return to
		}
	}
	return &destination{fit: types.Array{types.Name("Fit")}}
}
