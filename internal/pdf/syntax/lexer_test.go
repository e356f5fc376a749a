package syntax

import (
	"strings"
	"testing"
)

// TestTokens: each kind of token, its strings decoded.
func TestTokens(t *testing.T) {
	l := NewLexer([]byte("(a\\(b\\)(c)\\101\\n) <48 656C6c6F7> /Na#me 12.5 -.25 [1] <</K/a>> Tj % to the end\nEMC"), 0)
	for _, want := range []struct {
		kind   Kind
		number int
		text   string
	}{
		{String, 0, "a(b)(c)A\n"}, {String, 0, "Hellop"}, {Name, 0, "Na#me"}, {Number, 12_500_000, "12.5"}, {Number, -250_000, "-.25"},
		{Bracket, 0, "["}, {Number, 1_000_000, "1"}, {Bracket, 0, "]"}, {Bracket, 0, "<<"}, {Name, 0, "K"}, {Name, 0, "a"}, {Bracket, 0, ">>"},
		{Operator, 0, "Tj"}, {Operator, 0, "EMC"}, {End, 0, ""},
	} {
		got := l.Next()
		text := got.Word
		if got.Kind == String {
			text = l.Text(got)
		}
		if got.Kind != want.kind || got.Number != want.number || text != want.text {
			t.Errorf("got %+v %q, want %+v", got, text, want)
		}
	}
	if l.Fault() != "" {
		t.Errorf("a fault: %s", l.Fault())
	}
}

// TestFaults: what no content stream has is noted, and read past.
func TestFaults(t *testing.T) {
	for content, want := range map[string]string{
		"[1 2 Tj": "within a bracket", "1 ] Tj": "closes nothing", "(a Tj": "within a string", "<4x> Tj": "a string that is none", "<48": "within a bracket",
		"12345678901234567890 w": "no reader takes", strings.Repeat("[", 500): "beyond measure", "[(a)<48>]TJ <</A[1]>>BDC": "",
	} {
		l := NewLexer([]byte(content), 0)
		for l.Next().Kind != End {
		}
		if got := l.Fault(); !strings.Contains(got, want) || (got == "") != (want == "") {
			t.Errorf("%.20q: %q, want %q", content, got, want)
		}
	}
}

// TestWords: the words of an object in a file.
func TestWords(t *testing.T) {
	l := NewLexer([]byte("12 0 obj<</Type/Obj#53tm/A[(b) <63>]>>stream"), 0)
	var got []string
	for w := l.Word(); w != ""; w = l.Word() {
		got = append(got, w)
	}
	if want := "12 0 obj << /Type /ObjStm /A [ ( ( ] >> stream"; strings.Join(got, " ") != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestInlineImage: the bytes of a picture are no operators.
func TestInlineImage(t *testing.T) {
	l := NewLexer([]byte("ID xEI(( EI Q"), 0)
	l.Next()
	l.SkipImage()
	if got := l.Next(); got.Word != "Q" || l.Fault() != "" {
		t.Errorf("after the picture: %+v, %q", got, l.Fault())
	}
}

// FuzzLexer: no bytes give more tokens than they are, and every string can be
// decoded.
func FuzzLexer(f *testing.F) {
	f.Add([]byte("BT /F0 12 Tf [<0001>-25(x)]TJ /P<</MCID 0>>BDC ET"))
	f.Add([]byte("(a\\"))
	f.Fuzz(func(t *testing.T, b []byte) {
		l := NewLexer(b, 0)
		for n := 0; ; n++ {
			got := l.Next()
			if got.Kind == End {
				return
			}
			if got.Kind == String {
				l.Text(got)
			}
			if n > len(b) {
				t.Fatal("more tokens than bytes")
			}
		}
	})
}
