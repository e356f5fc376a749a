package audit

import (
	"bytes"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/inspect/objects"
	"jianbao/internal/pdf/inspect/rule"
)

// layers looks at the optional content (ISO 14289-1 7.10, ISO 19005-2 6.9).
func (a *audit) layers() {
	d := a.Dict(a.Catalog["OCProperties"])
	if d == nil {
		return
	}
	all := map[int]bool{}
	for _, o := range a.Array(d["OCGs"]) {
		all[objects.NumberOf(o)] = true
	}
	names := map[string]bool{}
	for _, o := range append(types.Array{d["D"]}, a.Array(d["Configs"])...) {
		a.Meet()
		c := a.Dict(o)
		if c == nil {
			continue
		}
		name := a.Text(c["Name"])
		switch {
		case name == "":
			a.fault(rule.LayerName, -1, nil)
		case names[name]:
			a.fault(rule.LayerTwice, -1, nil)
		}
		names[name] = true
		if c["AS"] != nil {
			a.fault(rule.LayerAuto, -1, nil)
		}
		if c["Order"] != nil {
			listed := map[int]bool{}
			a.order(c["Order"], listed, 0)
			for n := range all {
				if !listed[n] {
					a.fault(rule.LayerOrder, -1, nil)
				}
			}
		}
	}
}

// order gathers the layers of a list of lists.
func (a *audit) order(o types.Object, listed map[int]bool, depth int) {
	listed[objects.NumberOf(o)] = true
	if a.Meet(); depth > objects.MaxDepth || a.Stop != nil {
		return
	}
	for _, k := range a.Array(o) {
		a.order(k, listed, depth+1)
	}
}

// attachments looks at all descriptions of attached files (ISO 14289-1 7.11,
// ISO 19005-2 6.8). They may stand anywhere, so all objects are looked at.
func (a *audit) attachments() {
	for _, n := range a.Numbers() {
		d, _ := a.Object(a.reference(n)).(types.Dict)
		a.fileIn(d, 0)
	}
}

// fileIn looks for descriptions of files in a dictionary and those within it.
func (a *audit) fileIn(d types.Dict, depth int) {
	if d == nil || depth > 4 {
		return
	}
	if embedded := a.Dict(d["EF"]); embedded != nil {
		if a.Text(d["F"]) == "" || a.Text(d["UF"]) == "" {
			a.fault(rule.FileName, -1, nil)
		}
		for _, key := range []string{"F", "UF"} {
			if s, is := a.Object(embedded[key]).(types.StreamDict); is && !archival(a.Stream(s)) {
				a.fault(rule.Attachment, -1, nil)
			}
		}
	}
	for _, o := range d {
		switch v := o.(type) {
		case types.Dict:
			a.fileIn(v, depth+1)
		case types.Array:
			for _, k := range v {
				inner, _ := k.(types.Dict)
				a.fileIn(inner, depth+1)
			}
		}
	}
}

// archival says that an attached file says of itself that it is PDF/A-1 or PDF/A-2.
func archival(b []byte) bool {
	if !bytes.HasPrefix(b, []byte("%PDF-")) {
		return false
	}
	for _, part := range []string{"<pdfaid:part>1<", "<pdfaid:part>2<", "pdfaid:part=\"1\"", "pdfaid:part=\"2\"", "pdfaid:part='1'", "pdfaid:part='2'"} {
		if bytes.Contains(b, []byte(part)) {
			return true
		}
	}
	return false
}

// dynamic says that an XFA form makes its pages while it is read.
func (a *audit) dynamic(x types.Object) bool {
	var all []byte
	for _, o := range a.List(x) {
		all = append(all, a.Stream(o)...)
	}
	_, rest, found := bytes.Cut(all, []byte("<dynamicRender"))
	_, rest, _ = bytes.Cut(rest, []byte(">"))
	return found && bytes.HasPrefix(bytes.TrimSpace(rest), []byte("required"))
}
