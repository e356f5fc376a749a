package wording

import "testing"

// TestBoxLine: an alert of GitHub's becomes a note, called after its word in the language of
// the text below it; a box of a report stays what it is.
func TestBoxLine(t *testing.T) {
	for _, c := range []struct{ line, below, want string }{
		{"[!case] A night", "One.", "[!case] A night"}, {"[!NOTE]", "> Mind the gap.", "[!note] Note"}, {"[!NOTE]", "> 小心台阶。", "[!note] 说明"},
		{"[!WARNING]", "> Mind the gap.", "[!note] Warning"}, {"[!Caution] Ice", "> x", "[!note] Ice"},
		{"[!other] T", "x", ""}, {"[link](x)", "x", ""}, {"[!case", "x", ""}, {"a [!case] T", "x", ""},
	} {
		if got := BoxLine(c.line, c.below); got != c.want {
			t.Errorf("%q above %q: %q, want %q", c.line, c.below, got, c.want)
		}
	}
}
