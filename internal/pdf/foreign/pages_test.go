package foreign

import (
	"bytes"
	"strings"
	"testing"

	"jianbao/internal/length"
	"jianbao/internal/pdf/foreign/sample"
	"jianbao/internal/pdf/syntax"
)

// TestGround: what lies where numbers and stamps may come, as the page is shown.
func TestGround(t *testing.T) {
	for _, c := range []struct {
		content string
		want    [4]Ground // at the foot, the left, the middle, the right; at the head
	}{
		{"", [4]Ground{}},
		{"BT /F 10 Tf 280 20 Td (folio) Tj ET", [4]Ground{Bare, Written, Bare, Bare}},
		{"BT /F 10 Tf 12 TL 280 800 Td 0 -768 Td T* (folio) Tj ET", [4]Ground{Bare, Written, Bare, Bare}},
		{"0 0 1 rg 0 0 595 40 re f", [4]Ground{Drawn, Drawn, Drawn, Bare}},
		{"1 g 0 0 595 842 re f", [4]Ground{}},
		{"q 595 0 0 842 0 0 cm BI /W 1/H 1/BPC 8/CS/G ID x EI Q", [4]Ground{Drawn, Drawn, Drawn, Drawn}},
		{"5 w 10 10 575 822 re S", [4]Ground{}},
		{"0 800 m 595 830 l S", [4]Ground{Bare, Bare, Bare, Drawn}},
	} {
		data := bytes.Replace(sample.Made("P", sample.Upright(1)...), []byte("BT /F 20 Tf 1 0 0 1 40 40 Tm (P 1) Tj ET"), []byte(c.content), 1)
		for _, turn := range []string{"", "/Rotate 180"} {
			p := opened(t, bytes.Replace(data, []byte("/Contents"), []byte(turn+"/Contents"), 1)).Pages[0]
			var got [4]Ground
			pt := func(n int) length.Length { return length.Length(n) * length.Pt }
			for i, at := range [][2]int{{20, 815}, {280, 815}, {520, 815}, {280, 20}} {
				x, y := at[0], at[1]
				if turn != "" {
					x, y = 595-x-40, 842-y-12
				}
				got[i] = p.Under(pt(x), pt(y), pt(40), pt(12))
			}
			if got != c.want {
				t.Errorf("%q%s: %v, want %v", c.content, turn, got, c.want)
			}
		}
	}
}

// TestTitles: strings as programs write them, right and wrong.
func TestTitles(t *testing.T) {
	for in, want := range map[string]string{
		"plain": "plain", "\xfe\xff\x7b\x80\x62\xa5": "简报", "\xff\xfe\x80\x7b\xa5\x62": "简报", "\xef\xbb\xbf简报": "简报", "简报": "简报",
		"\xbc\xf2\xb1\xa8": "简报", "Caf\xe9 \x85": "Café –", "\xfe\xff\x00\x1b\x7a\x68\x00\x1b\x7b\x80": "简", "a\x00b\u202ec": "a b c",
	} {
		if got := clean(syntax.PlainText([]byte(in))); got != want {
			t.Errorf("%q reads %q, want %q", in, got, want)
		}
	}
}

// TestStandIns: files whose pages only say that another program is needed are
// refused.
func TestStandIns(t *testing.T) {
	good := sample.Made("P", sample.Upright(1)...)
	for _, c := range []struct{ catalog, why string }{
		{"/Collection<</Type/Collection>>", "portfolio"},
		{"/NeedsRendering true/AcroForm<</XFA 3 0 R/Fields[1 0 R]>>", "XFA"},
	} {
		if got := refused(t, sample.Rebuilt(bytes.Replace(good, []byte("/Type/Catalog"), []byte("/Type/Catalog"+c.catalog), 1))); !strings.Contains(got, c.why) {
			t.Errorf("%s: %q", c.catalog, got)
		}
	}
}

// TestNothingIsNoContent: a page whose content has no bytes is blank, whatever filter
// it names.
func TestNothingIsNoContent(t *testing.T) {
	for _, filter := range []string{"/FlateDecode", "[/ASCII85Decode/FlateDecode]", "/LZWDecode"} {
		data := bytes.Replace(sample.Made("P", sample.Upright(1)...), []byte("/Contents 5 0 R"), []byte("/Contents 8 0 R"), 1)
		stream := "8 0 obj\n<</Length 0/Filter" + filter + ">>stream\n\nendstream\nendobj\n"
		f := opened(t, sample.Rebuilt(bytes.Replace(data, []byte("xref\n"), []byte(stream+"xref\n"), 1)))
		if b, err := f.Content(&f.Pages[0]); len(b) > 0 || err != nil {
			t.Errorf("%s: %q, %v", filter, b, err)
		}
	}
}
