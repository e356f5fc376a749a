package inspect

import (
	"fmt"
	"io"
	"strings"
)

// WriteTree writes the tag tree for people, one element a line, indented by
// its depth, with its text and what it says of itself.
func (f *File) WriteTree(w io.Writer) error {
	var b strings.Builder
	if f.Tree == nil {
		b.WriteString("not tagged\n")
	} else {
		for _, k := range f.Tree.Kids {
			dump(&b, k, 0)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func dump(b *strings.Builder, n *Node, depth int) {
	indent := strings.Repeat("  ", depth)
	if n.Tag == "" {
		fmt.Fprintf(b, "%s%q\n", indent, n.Text)
		return
	}
	b.WriteString(indent + n.Tag)
	for _, a := range []struct{ name, value string }{{"lang", n.Lang}, {"title", n.Title}, {"id", n.ID}, {"alt", n.Alt}, {"numbering", n.Numbering}, {"scope", n.Scope}} {
		if a.value != "" {
			fmt.Fprintf(b, " %s=%s", a.name, a.value)
		}
	}
	if n.ColSpan > 1 {
		fmt.Fprintf(b, " columns=%d", n.ColSpan)
	}
	if n.RowSpan > 1 {
		fmt.Fprintf(b, " rows=%d", n.RowSpan)
	}
	if n.Links > 0 {
		fmt.Fprintf(b, " links=%d", n.Links)
	}
	if len(n.Kids) == 1 && n.Kids[0].Tag == "" { // a leaf: on one line
		fmt.Fprintf(b, " %q\n", n.Kids[0].Text)
		return
	}
	b.WriteByte('\n')
	for _, k := range n.Kids {
		dump(b, k, depth+1)
	}
}
