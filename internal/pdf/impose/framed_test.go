package impose

import (
	"bytes"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign/sample"
)

// TestFrames: a link has the frame in the pack that it had, and is printed where it was.
func TestFrames(t *testing.T) {
	const uri = "/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://a.org)>>"
	for _, c := range []struct {
		name, link string
		border     string // "": none is said, which is a frame
		printed    bool
	}{
		{"no word of it", uri, "", false},
		{"a wide one", uri + "/Border[0 0 3]/F 4", "[0 0 3]", true},
		{"none", uri + "/Border[0 0 0]", "[0 0 0]", false},
		{"a style of none", uri + "/BS<</W 0>>", "[0 0 0]", false},
		{"a style, and none", uri + "/Border[0 0 0]/BS<</S/S>>", "", false},
		{"one that is drawn on paper", uri + "/Border[0 0 3]/F 4/AP<</N 8 0 R>>", "[0 0 3]", true},
		{"one that the page shows", uri + "/Border[0 0 3]/F 20/AP<</N 8 0 R>>", "[0 0 0]", true},
		{"one that is drawn on the screen alone", uri + "/Border[0 0 3]/AP<</N 8 0 R>>", "[0 0 3]", false},
		{"one that is not seen", uri + "/F 2", "[0 0 0]", false},
	} {
		out, err := packed(opened(t, "x.pdf", withAnnots("", "<<"+c.link+">>")))
		if err != nil {
			t.Fatal(err)
		}
		p := opened(t, "back", out.PDF)
		all := p.Annotations(&p.Pages[0])
		if len(all) != 1 {
			t.Errorf("%s: %d links", c.name, len(all))
			continue
		}
		a := p.Dict(all[0])
		flags, _ := p.Integer(a["F"])
		if has, want := a["AP"] != nil, strings.Contains(c.link, "/F 4/AP"); has != want {
			t.Errorf("%s: it has an appearance: %v", c.name, has)
		}
		if shown := p.Dict(p.Dict(p.Pages[0].Resources)["XObject"]); (len(shown) > 0) != strings.Contains(c.link, "/F 20/AP") {
			t.Errorf("%s: the page shows %v", c.name, shown)
		}
		border := ""
		if b := p.Array(a["Border"]); b != nil {
			border = b.PDFString()
		}
		if border != c.border || (flags&printed != 0) != c.printed {
			t.Errorf("%s: border %q, flags %d", c.name, border, flags)
		}
	}
}

// TestFramesOfLostLinks: a link that leads nowhere in the pack leaves its frame there,
// as readers showed it, and nothing else.
func TestFramesOfLostLinks(t *testing.T) {
	for border, want := range map[string]string{"": "<<>>", "/Border[0 0 3]": "<</Border[0 0 3]>>", "/Border[0 0 0]": ""} {
		for _, end := range []string{"/A<</S/URI/URI(javascript:evil)>>", "/A<</S/GoToR/F(c.pdf)>>", "/Dest(nowhere)", ""} {
			out, err := packed(opened(t, "x.pdf", withAnnots("", "<</Subtype/Link/Rect[0 0 9 9]"+border+end+">>")))
			if err != nil {
				t.Fatal(err)
			}
			p := opened(t, "back", out.PDF)
			got := ""
			for _, o := range p.Annotations(&p.Pages[0]) {
				d := p.Dict(o)
				for _, k := range []string{"Type", "Subtype", "Rect", "P"} {
					delete(d, k)
				}
				got += d.PDFString()
			}
			if got != want || out.LostLinks != 1 {
				t.Errorf("%q %q: %q is there, of %d lost links", border, end, got, out.LostLinks)
			}
		}
	}
}

// TestMarker: what is under a marker's colour is seen on paper, too.
func TestMarker(t *testing.T) {
	for kind, want := range map[string]bool{"Highlight": true, "Stamp": false} {
		part := opened(t, "x.pdf", withAnnots("", "<</Subtype/"+kind+"/F 4/Rect[10 10 60 30]/AP<</N 8 0 R>>>>"))
		out, err := packed(part)
		if err != nil {
			t.Fatal(err)
		}
		p := opened(t, "back", out.PDF)
		content, err := p.Content(&p.Pages[0])
		states := p.Dict(p.Dict(p.Pages[0].Resources)["ExtGState"])
		if err != nil || bytes.Contains(content, []byte("/JbA0 gs")) != want || (p.NameOf(p.Dict(states["JbA0"])["BM"]) == "Multiply") != want {
			t.Errorf("%s: %q, %v", kind, content, states)
		}
	}
}

// TestBoxes: a page is as large in the pack as its file says, to the last decimal.
func TestBoxes(t *testing.T) {
	data := bytes.Replace(sample.Made("P", sample.Upright(1)...), []byte("[0 0 595 842]"), []byte("[0 0 595.27559 841.88976]"), 1)
	out, err := packed(opened(t, "x.pdf", sample.Rebuilt(data)))
	if err != nil {
		t.Fatal(err)
	}
	p := opened(t, "back", out.PDF)
	if got := p.Array(p.Pages[0].Dict["MediaBox"]); len(got) != 4 || got[2] != types.Float(595.27559) || got[3] != types.Float(841.88976) {
		t.Errorf("%v", got)
	}
}
