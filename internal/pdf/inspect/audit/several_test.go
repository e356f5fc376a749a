package audit

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"testing"

	"jianbao/internal/pdf/inspect/program/sample"
	"jianbao/internal/pdf/inspect/rule"
)

// box is a box of a JPEG 2000 file.
func box(kind, body string) string {
	return string(binary.BigEndian.AppendUint32(nil, uint32(8+len(body)))) + kind + body
}

// header is that of a JPEG 2000 picture: so many colours of so many bits, and these
// colour spaces.
func header(colours, bits int, spaces ...string) string {
	body := box("ihdr", "\x00\x00\x00\x01\x00\x00\x00\x01"+string([]byte{0, byte(colours), byte(bits - 1), 7, 0, 0}))
	for _, s := range spaces {
		body += box("colr", s)
	}
	return box("jp2h", body)
}

// inType1 is the sound file with its text in a Type 1 font of the glyphs a and odd, whose
// subset lists these.
func inType1(list string) map[int]string {
	return map[int]string{
		8:  "<</Type/Font/Subtype/Type1/BaseFont/ABCDEF+F/FirstChar 97/LastChar 97/Widths[540]/Encoding/WinAnsiEncoding/FontDescriptor 26 0 R/ToUnicode 32 0 R>>",
		26: "<</Type/FontDescriptor/FontName/ABCDEF+F/Flags 32/FontFile3 27 0 R/CharSet(" + list + ")>>",
		27: fmt.Sprintf("<</Subtype/Type1C/Length %d>>\nstream\n%s\nendstream", len(sample.CFF()), sample.CFF()),
	}
}

// TestSeveralChanges: what takes several objects to break, each with a neighbour that does
// not break it.
func TestSeveralChanges(t *testing.T) {
	all := sound()
	picture := func(header string) map[int]string {
		return map[int]string{28: fmt.Sprintf("<</Type/XObject/Subtype/Image/Width 1/Height 1/Filter/JPXDecode/Length %d>>\nstream\n%s\nendstream", len(header), header)}
	}
	const sRGB, best = "\x01\x00\x00\x00\x00\x00\x10", "\x01\x00\x01\x00\x00\x00\x10"
	over := func(entries, space string) map[int]string {
		return map[int]string{
			7:  strings.Replace(all[6], "/Type/ExtGState", "/Type/ExtGState"+entries, 1),
			26: fmt.Sprintf("<</N 4/Length 132>>\nstream\n%s\nendstream", icc("prtr", space, 2)),
			3:  relength(strings.Replace(all[2], "/Artifact BMC", "/Artifact BMC /G gs /C cs 0 0 0 1 sc 0 0 9 9 re f", 1)),
		}
	}
	withSpace := func(m map[int]string) map[int]string {
		m[7] = strings.Replace(m[7], "/Font<<", "/ColorSpace<</C[/ICCBased 26 0 R]>>/Font<<", 1)
		return m
	}
	mixed := func(page string) map[int]string {
		return map[int]string{
			1: strings.Replace(all[0], "/S/GTS_PDFA1", "/S/GTS_PDFX", 1),
			7: strings.Replace(all[6], "/Type/ExtGState", "/Type/ExtGState/BM/Multiply", 1),
			4: strings.Replace(all[3], "/Tabs/S", "/Tabs/S"+page, 1),
		}
	}
	form := func(config string) map[int]string {
		return map[int]string{
			1:  strings.Replace(all[0], "/Fields[", "/XFA[(config)26 0 R]/Fields[", 1),
			26: fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(config), config),
		}
	}
	for _, c := range []struct {
		name    string
		objects map[int]string
		rule    *rule.Rule
		broken  bool
	}{
		{"a picture of three colours", picture(header(3, 8, sRGB)), rule.JPEG2000, false},
		{"of two colours", picture(header(2, 8, sRGB)), rule.JPEG2000, true},
		{"of colours of 39 bits", picture(header(3, 39, sRGB)), rule.JPEG2000, true},
		{"of two spaces", picture(header(3, 8, sRGB, sRGB)), rule.JPEG2000, true},
		{"of two spaces, the best of them said", picture(header(3, 8, sRGB, best)), rule.JPEG2000, false},
		{"of an unknown space", picture(header(3, 8, "\x09\x00\x00")), rule.JPEG2000, true},
		{"of CIEJab", picture(header(3, 8, "\x01\x00\x00\x00\x00\x00\x13")), rule.JPEG2000, true},
		{"overprint in mode 1", withSpace(over("/OPM 1/op true", "CMYK")), rule.Overprint, true},
		{"overprint in mode 0", withSpace(over("/OPM 0/op true", "CMYK")), rule.Overprint, false},
		{"mode 1 without overprint", withSpace(over("/OPM 1/op false", "CMYK")), rule.Overprint, false},
		{"overprint of no CMYK", withSpace(over("/OPM 1/op true", "RGB ")), rule.Overprint, false},
		{"transparency that mixes nowhere", mixed(""), rule.Transparency, true},
		{"transparency in a group", mixed("/Group<</S/Transparency/CS/DeviceRGB>>"), rule.Transparency, false},
		{"a dynamic form", form("<dynamicRender>required</dynamicRender>"), rule.DynamicXFA, true},
		{"a form that is not", form("<dynamicRender>forbidden</dynamicRender>"), rule.DynamicXFA, false},
		{"a subset that lists its glyphs", inType1("/a/odd"), rule.CharSet, false},
		{"one that does not", inType1("/a"), rule.CharSet, true},
	} {
		file := sound()
		for n, o := range c.objects {
			file[n-1] = o
		}
		faults := found(t, written(file))
		if noticed := slices.ContainsFunc(faults, func(f rule.Fault) bool { return f.Rule == c.rule }); noticed != c.broken {
			t.Errorf("%s: noticed %v, of %v", c.name, noticed, faults)
		}
	}
}
