package field

import (
	"encoding/hex"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"jianbao/internal/pdf/inspect/program"
)

// set is a text of an appearance and where it begins, in points from the left and the
// foot.
type set struct {
	text       string
	x, y, size float64
}

// sets reads the texts of an appearance.
func sets(t *testing.T, d Drawn) []set {
	t.Helper()
	var out []set
	var x, y, size float64
	for _, m := range regexp.MustCompile(`BT|/F (\S+) Tf|(\S+) (\S+) Td|<(\w*)> Tj`).FindAllStringSubmatch(string(d.Content), -1) {
		var a, b float64
		switch {
		case m[0] == "BT":
			x, y = 0, 0
		case m[1] != "":
			fmt.Sscan(m[1], &size)
		case m[2] != "":
			fmt.Sscan(m[2]+" "+m[3], &a, &b)
			x, y = x+a, y+b
		default:
			text, err := hex.DecodeString(m[4])
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, set{string(text), x, y, size})
		}
	}
	return out
}

// drawn draws a look that can be drawn.
func drawn(t *testing.T, l Look) []set {
	t.Helper()
	if l.Width == 0 {
		l.Width, l.Height = 100_000, 20_000
	}
	d, ok := l.Draw()
	if !ok {
		t.Fatalf("%q is not drawn", l.Value)
	}
	return sets(t, d)
}

// TestLine: a line stands in the middle of its field's height, at the left, in the middle
// or at the right; Helvetica's "Hi" is 0.944 em wide.
func TestLine(t *testing.T) {
	for align, x := range map[Align]float64{Left: 2, Centre: (100 - 9.44) / 2, Right: 100 - 2 - 9.44} {
		got := drawn(t, Look{Kind: Line, Value: "Hi", Size: 10_000, Align: align})
		if len(got) != 1 || got[0].text != "Hi" || got[0].x != x || got[0].y != 6 || got[0].size != 10 {
			t.Errorf("align %d: %v, want x %v", align, got, x)
		}
	}
}

// TestAuto: without a size, a line is as high as the field has room, and no wider.
func TestAuto(t *testing.T) {
	short := drawn(t, Look{Kind: Line, Value: "Hi"})[0].size
	long := drawn(t, Look{Kind: Line, Value: strings.Repeat("wide ", 12)})[0].size
	if short < 12 || short > 16 {
		t.Errorf("a short line in a field 20 pt high has %v pt", short)
	}
	width := Standard("").width(strings.Repeat("wide ", 12), int(long*1000))
	if width > 96_000 || width < 90_000 {
		t.Errorf("a long line is %v wide in a field 100 pt wide", width)
	}
}

// TestComb: each letter stands in the middle of its cell.
func TestComb(t *testing.T) {
	got := drawn(t, Look{Kind: Line, Value: "123", Most: 5, Size: 10_000})
	if len(got) != 3 {
		t.Fatalf("%v", got)
	}
	for i, s := range got { // a digit of Helvetica is 0.556 em wide
		if want := float64(i)*20 + (20-5.56)/2; s.x != want || s.y != got[0].y {
			t.Errorf("%v, want x %v", s, want)
		}
	}
	if last := drawn(t, Look{Kind: Line, Value: "3", Most: 5, Size: 10_000, Align: Right})[0]; last.x < 80 {
		t.Errorf("at the right: %v", last)
	}
}

// TestLines: a text is broken at its line ends and where it is too wide, a long word too;
// no letter is lost, and no line stands over the side.
func TestLines(t *testing.T) {
	value := "one two three four five six seven\n" + strings.Repeat("x", 40) + "\n\nend"
	l := Look{Kind: Lines, Value: value, Width: 100_000, Height: 120_000}
	all := ""
	got := drawn(t, l)
	for i, s := range got {
		all += s.text
		if w := Standard("").width(s.text, int(s.size*1000)); w > 96_000 {
			t.Errorf("%q is %d wide", s.text, w)
		}
		if i > 0 && s.y >= got[i-1].y {
			t.Errorf("%q stands no lower than the line before", s.text)
		}
	}
	bare := func(s string) string { return strings.Join(strings.Fields(s), "") }
	if bare(all) != bare(value) {
		t.Errorf("%q of %q", all, value)
	}
	if last := got[len(got)-1]; last.y < 0 || last.size > 12 {
		t.Errorf("the last line: %v", last)
	}
}

// TestList: the options stand one below the other, those that are chosen on a ground.
func TestList(t *testing.T) {
	l := Look{Kind: List, Width: 100_000, Height: 60_000, Options: []Option{{"a", false}, {"b", true}}}
	d, ok := l.Draw()
	if got := sets(t, d); !ok || len(got) != 2 || got[0].text != "a" || got[1].y >= got[0].y {
		t.Errorf("%v", got)
	}
	if strings.Count(string(d.Content), " re f") != 1 {
		t.Errorf("no ground, or more than one: %s", d.Content)
	}
}

// TestSigns: a box that is ticked has its sign, one that is not has none, and a round
// button a round frame.
func TestSigns(t *testing.T) {
	for _, c := range []struct {
		kind  Kind
		value string
		round bool
	}{{Check, "4", false}, {Round, "l", true}, {Check, "", false}} {
		l := Look{Kind: c.kind, Value: c.value, Width: 10_000, Height: 10_000, Frame: []int{0}, Thick: 1000}
		d, ok := l.Draw()
		got := sets(t, d)
		if !ok || (c.value != "") != (len(got) == 1 && got[0].text == c.value && d.Font.Base == "ZapfDingbats") {
			t.Errorf("%v: %v", c, got)
		}
		if strings.Contains(string(d.Content), " c h S") != c.round {
			t.Errorf("%v: %s", c, d.Content)
		}
	}
}

// TestFonts: a value is written with the file's font where that has its letters, else
// with Helvetica, else it is not drawn.
func TestFonts(t *testing.T) {
	var names [256]string
	names['b'] = "a" // a code of its own
	names['c'] = program.NameIn("WinAnsiEncoding", 'c')
	own := OfFile("Odd", names, &[256]int{'b': 500, 'c': 500})
	for value, want := range map[string]string{"ac": "bc", "xé": "x\xe9", "中": ""} {
		l := Look{Kind: Line, Value: value, Font: own, Width: 50_000, Height: 20_000}
		d, ok := l.Draw()
		if ok != (want != "") {
			t.Errorf("%q is drawn: %v", value, ok)
		}
		if ok && (sets(t, d)[0].text != want || (d.Font == own) != (value == "ac")) {
			t.Errorf("%q: %v, want %q", value, sets(t, d), want)
		}
	}
}

// TestFrames: ground and frame are drawn in their colours, and what stands within is
// turned as the field asks.
func TestFrames(t *testing.T) {
	l := Look{Kind: Line, Value: "Hi", Width: 20_000, Height: 100_000, Turn: 90, Size: 10_000, Colour: "1 0 0 rg",
		Ground: []int{500_000}, Frame: []int{0, 0, 1_000_000}, Thick: 2000, Dash: []int{3000}}
	d, _ := l.Draw()
	for _, want := range []string{"0.5 g 0 0 20 100 re f", "0 0 1 RG 2 w [ 3 ] 0 d 1 1 18 98 re S", "0 1 -1 0 20 0 cm", "1 0 0 rg /F"} {
		if !strings.Contains(string(d.Content), want) {
			t.Errorf("no %q in\n%s", want, d.Content)
		}
	}
	l = Look{Kind: Bare, Width: 20_000, Height: 10_000, Frame: []int{0}, Thick: 1000, Underline: true}
	if d, _ = l.Draw(); !strings.Contains(string(d.Content), "0 0.5 m 20 0.5 l S") {
		t.Errorf("no line at the foot:\n%s", d.Content)
	}
}

// TestStandard: the fonts of all readers by the names that programs give them.
func TestStandard(t *testing.T) {
	for name, want := range map[string]string{"Helv": "Helvetica", "HeBo": "Helvetica-Bold", "Arial-BoldMT": "Helvetica-Bold", "TiRo": "Times-Roman",
		"TimesNewRoman,Bold": "Times-Bold", "CourierNew": "Courier", "": "Helvetica"} {
		if got := Standard(name).Base; got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
