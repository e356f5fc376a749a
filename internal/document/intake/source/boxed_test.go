package source

import "testing"

// TestBoxesStayApart: what goes on in a box is written into it, with its lists; the
// quotation behind it is one of its own.
func TestBoxesStayApart(t *testing.T) {
	quote := func(text string, boxed bool) Block { return Block{Kind: Quote, Text: text, Boxed: boxed} }
	got := Markdown([]Block{
		{Text: "One."}, quote("[!case] T", false), quote("In it.", true), quote("- a", true), quote("   - b", true), quote("1. c", true), quote("Still.", true),
		quote("Plain.", false), quote("Of it.", false), quote("[!note] N", false), quote("In that.", true), {Text: "Two."},
	})
	want := "One.\n\n> [!case] T\n>\n> In it.\n>\n> - a\n>    - b\n> 1. c\n>\n> Still.\n\n> Plain.\n>\n> Of it.\n\n> [!note] N\n>\n> In that.\n\nTwo."
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
