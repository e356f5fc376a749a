package finish

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"jianbao/internal/setting/page"
)

// TestProfileIsSRGB computes the tone curve and looks at the profile's frame.
func TestProfileIsSRGB(t *testing.T) {
	for i, got := range srgbCurve() {
		c := float64(i) / 255
		want := c / 12.92
		if c > 0.04045 {
			want = math.Pow((c+0.055)/1.055, 2.4)
		}
		if math.Abs(want*65535-float64(got)) > 0.51 {
			t.Errorf("code %d: %d, want %.2f", i, got, want*65535)
		}
	}
	p := srgbProfile()
	if n := int(p[0])<<24 | int(p[1])<<16 | int(p[2])<<8 | int(p[3]); n != len(p) || string(p[36:40]) != "acsp" || string(p[12:24]) != "mntrRGB XYZ " {
		t.Errorf("%d bytes, the head says %d: % x", len(p), n, p[:40])
	}
	// The primaries add up to the white of the connection space, D50.
	for axis, white := range []int{0xf6d6, 0x10000, 0xd32d} {
		sum := 0
		for _, name := range []string{"rXYZ", "gXYZ", "bXYZ"} {
			e := bytes.Index(p, []byte(name))
			at := int(p[e+6])<<8 | int(p[e+7])
			v := p[at+8+4*axis:]
			sum += int(v[0])<<24 | int(v[1])<<16 | int(v[2])<<8 | int(v[3])
		}
		if sum < white-3 || sum > white+3 {
			t.Errorf("axis %d: the primaries add up to %#x, white is %#x", axis, sum, white)
		}
	}
}

func TestStringsAreEscaped(t *testing.T) {
	for in, want := range map[string]string{"plain": "(plain)", `a(b)\c`: `(a\(b\)\\c)`, "一": "(\xfe\xff\x4e\x00)",
		"\U0002cc56": "(\xfe\xff\xd8\x73\xdc\x56)", "\u5c28": "(\xfe\xff\\\\\\()", "line\nend": "(\xfe\xff\x00l\x00i\x00n\x00e\x00\\n\x00e\x00n\x00d)"} {
		f := &file{}
		if f.text(in); string(f.buf) != want {
			t.Errorf("%q: %q, want %q", in, f.buf, want)
		}
	}
	f := &file{}
	if f.name("A B#/中"); string(f.buf) != "/A#20B#23#2F#E4#B8#AD" {
		t.Errorf("name %s", f.buf)
	}
	if got := addressOf("https://例.org/a b?q=(1)%20"); got != "https://%E4%BE%8B.org/a%20b?q=(1)%20" {
		t.Errorf("address %s", got)
	}
}

// TestUnicodeMapHoldsEveryCode in blocks of at most 100.
func TestUnicodeMapHoldsEveryCode(t *testing.T) {
	texts := []string{""}
	for i := range 250 {
		texts = append(texts, string(rune(0x4e00+i)))
	}
	texts[2], texts[3], texts[4] = "ffi", "\U0002cc56", ""
	m := string(UnicodeMap(texts))
	for _, want := range []string{"100 beginbfchar\n<0001><4E00>\n<0002><006600660069>\n<0003><D873DC56>\n<0004><2060>\n", "\n100 beginbfchar\n<0065>", "\n50 beginbfchar\n<00C9>"} {
		if !strings.Contains(m, want) {
			t.Errorf("the map has no %q", want)
		}
	}
	if n := strings.Count(m, "><"); n != 251 { // and the code space
		t.Errorf("%d entries", n)
	}
}

func TestWidthsAreCompact(t *testing.T) {
	d := &document{}
	d.putWidths([]int{500, 1000, 1000, 1000, 250, 300, 1000, 600, 600, 600, 600, 600, 700})
	if got := string(d.buf); got != "/DW 600/W[0[500 1000 1000 1000 250 300 1000]12[700]]" {
		t.Errorf("%s", got)
	}
	d = &document{}
	d.putWidths([]int{1000, 600, 600, 600, 600, 1000, 1000, 1000, 1000, 1000, 250})
	if got := string(d.buf); got != "/DW 1000/W[1 4 600 10[250]]" {
		t.Errorf("%s", got)
	}
}

func TestOutlineNests(t *testing.T) {
	n := outlineTree([]page.Bookmark{{Level: 1}, {Level: 2}, {Level: 4}, {Level: 2}, {Level: 1}})
	if n[0].first != 1 || n[0].last != 5 || n[0].open != 5 {
		t.Errorf("root %+v", n[0])
	}
	if n[1].first != 2 || n[1].last != 4 || n[1].open != 3 || n[1].next != 5 || n[5].previous != 1 {
		t.Errorf("first chapter %+v, second %+v", n[1], n[5])
	}
	if n[3].parent != 2 || n[2].open != 1 { // a level that skips one hangs below the last
		t.Errorf("deepest %+v below %+v", n[3], n[2])
	}
}

// TestKidsFollowThePages: mixed content by its place, children alone as made.
func TestKidsFollowThePages(t *testing.T) {
	doc := &page.Document{Elements: []page.Element{{Tag: page.Doc, Parent: -1}, {Tag: page.P, Parent: 0}, {Tag: page.LinkEl, Parent: 1},
		{Tag: page.LinkEl, Parent: 1}, {Tag: page.P, Parent: 0}, {Tag: page.Sect, Parent: 0}}}
	// The second P stands first on the page; the second link before the first.
	tree := buildTree(doc, [][]int{{4, 1, 3, 1}, {2, 1}}, nil)
	got := ""
	for _, k := range tree.kids(1) {
		if k.child != 0 {
			got += string('a' + rune(k.child))
		} else {
			got += string('0' + rune(k.at.page*4+k.at.mcid))
		}
	}
	if got != "1d3c5" {
		t.Errorf("the paragraph reads %s, want text, link 3, text, link 2, text", got)
	}
	if ks := tree.kids(0); len(ks) != 2 || ks[0].child != 1 || ks[1].child != 4 {
		t.Errorf("the document holds %v: children as made, the empty one gone", ks)
	}
}

func TestMetadataIsEscaped(t *testing.T) {
	d := &document{doc: &page.Document{Meta: page.Meta{Title: "A < B & \"C\"\x07", Author: "D>E", Created: 86400}}}
	d.metadata = d.reserve()
	d.writeMetadata()
	for _, want := range []string{`<rdf:li xml:lang="x-default">A &lt; B &amp; "C"</rdf:li>`, "<rdf:li>D&gt;E</rdf:li>", "<xmp:CreateDate>1970-01-02T00:00:00Z<"} {
		if !bytes.Contains(d.buf, []byte(want)) {
			t.Errorf("the packet has no %s", want)
		}
	}
	if len(d.ids) != 2 || bytes.Contains(d.buf, []byte(uuidMark)) {
		t.Errorf("places for ids: %v", d.ids)
	}
}
