package body

import (
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// settle reads the filters of a stream, which may be references and in the short names
// of inline images, and writes them into its dictionary as others expect them.
func (f *File) settle(s *types.StreamDict) {
	names := f.listOf(s.Dict["Filter"])
	parms := f.listOf(s.Dict["DecodeParms"])
	if parms == nil {
		parms = f.listOf(s.Dict["DP"])
	}
	s.FilterPipeline = nil
	for i, o := range names[:min(len(names), maxFilters)] {
		n, is := f.Resolve(o).(types.Name)
		if !is {
			continue
		}
		if long := longName(string(n)); long != "" {
			n = types.Name(long)
		}
		var d types.Dict
		if i < len(parms) {
			d = f.flat(parms[i])
		}
		s.FilterPipeline = append(s.FilterPipeline, types.PDFFilter{Name: string(n), DecodeParms: d})
	}
	delete(s.Dict, "DP")
	rewrite(s)
}

// rewrite puts the filters of a stream into its dictionary.
func rewrite(s *types.StreamDict) {
	delete(s.Dict, "Filter")
	delete(s.Dict, "DecodeParms")
	var names, parms types.Array
	some := false
	for _, f := range s.FilterPipeline {
		names = append(names, types.Name(f.Name))
		if len(f.DecodeParms) > 0 {
			parms, some = append(parms, f.DecodeParms), true
		} else {
			parms = append(parms, nil)
		}
	}
	switch {
	case len(names) == 1:
		s.Dict["Filter"] = names[0]
	case len(names) > 1:
		s.Dict["Filter"] = names
	}
	switch {
	case some && len(parms) == 1:
		s.Dict["DecodeParms"] = parms[0]
	case some:
		s.Dict["DecodeParms"] = parms
	}
}

// listOf is an array, or one of the only member; nil for nothing.
func (f *File) listOf(o types.Object) types.Array {
	switch v := f.Resolve(o).(type) {
	case nil:
		return nil
	case types.Array:
		return v
	default:
		return types.Array{v}
	}
}

// flat is a dictionary whose values are no references, but to streams.
func (f *File) flat(o types.Object) types.Dict {
	was := f.Dict(o)
	d := make(types.Dict, len(was))
	for k, v := range was {
		d[k] = v
		switch direct := f.Resolve(v).(type) {
		case types.Integer, types.Float, types.Boolean, types.Name:
			d[k] = direct
		}
	}
	return d
}

// longName is the name of a filter for which a short one stands (ISO 32000-1 table 94);
// "" for any other.
func longName(short string) string {
	switch short {
	case "AHx":
		return "ASCIIHexDecode"
	case "A85":
		return "ASCII85Decode"
	case "LZW":
		return "LZWDecode"
	case "Fl":
		return "FlateDecode"
	case "RL":
		return "RunLengthDecode"
	case "CCF":
		return "CCITTFaxDecode"
	case "DCT":
		return "DCTDecode"
	}
	return ""
}

// identity says that a stream of an encrypted file says that it is not encrypted itself
// (ISO 32000-1 7.4.10), and takes that off.
func (f *File) identity(s *types.StreamDict) bool {
	for i, p := range s.FilterPipeline {
		if p.Name == "Crypt" {
			name, _ := p.DecodeParms["Name"].(types.Name)
			s.FilterPipeline = append(s.FilterPipeline[:i:i], s.FilterPipeline[i+1:]...)
			rewrite(s)
			return name == "" || name == "Identity"
		}
	}
	return false
}
