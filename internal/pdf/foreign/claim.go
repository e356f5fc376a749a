package foreign

import (
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/body"
)

// readClaim finds what the file says of its conformance, in its metadata. It
// believes a claim of PDF/A-2 only if the file has an output intent.
func (f *File) readClaim() {
	if f.borrowed { // such a font is in no file
		return
	}
	s, is := f.Object(f.Catalog["Metadata"]).(types.StreamDict)
	if !is {
		return
	}
	b, err := body.Unpack(s, 1<<20)
	if err != nil {
		return
	}
	xmp := string(b)
	f.Universal = value(xmp, "pdfuaid:part") == "1"
	if value(xmp, "pdfaid:part") != "2" || f.Profile() == nil {
		return
	}
	switch c := strings.ToUpper(value(xmp, "pdfaid:conformance")); c {
	case "A", "U", "B":
		f.Claim = "2" + c
	}
}

// value is that of a simple property in a metadata packet, written as an element or
// an attribute; "" when it is not there.
func value(xmp, property string) string {
	_, after, found := strings.Cut(xmp, "<"+property+">")
	if found {
		v, _, _ := strings.Cut(after, "<")
		return strings.TrimSpace(v)
	}
	_, after, _ = strings.Cut(xmp, property+"=")
	if len(after) < 3 {
		return ""
	}
	v, _, _ := strings.Cut(after[1:], after[:1])
	return strings.TrimSpace(v)
}

// Profile is the colour profile of the output intent for PDF/A; nil when there is
// none.
func (f *File) Profile() *types.StreamDict {
	for _, o := range f.Array(f.Catalog["OutputIntents"]) {
		d := f.Dict(o)
		if f.NameOf(d["S"]) != "GTS_PDFA1" {
			continue
		}
		if s, is := f.Object(d["DestOutputProfile"]).(types.StreamDict); is {
			return &s
		}
	}
	return nil
}
