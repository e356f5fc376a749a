package page

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"jianbao/internal/length"
)

// Dump writes a document for people and for tests: a line for every line of
// text, rule, fill, picture and link, with its place in points from the top
// left corner, and the element that it belongs to. The error is w's.
func Dump(w io.Writer, d *Document) error {
	b := bufio.NewWriter(w)
	for i := range d.Pages {
		p := &d.Pages[i]
		fmt.Fprintf(b, "page %d, label %s, %s x %s\n", i+1, p.Label, p.Width.Decimal(), p.Height)
		dumpPage(b, d, p)
	}
	for _, a := range d.Anchors {
		fmt.Fprintf(b, "anchor %s: page %d, %s %s\n", a.Name, a.Page+1, a.X.Decimal(), a.Y.Decimal())
	}
	for _, o := range d.Outline {
		fmt.Fprintf(b, "outline %s%s -> %s\n", strings.Repeat("  ", o.Level-1), o.Title, o.Anchor)
	}
	return b.Flush()
}

// dumpPage writes the items of a page. Runs of text that stand on one baseline and
// close together become one line.
func dumpPage(b *bufio.Writer, d *Document, p *Page) {
	owner := "layout"
	for i := 0; i < len(p.Items); i++ {
		switch it := p.Items[i].(type) {
		case Mark:
			owner = nameOfMark(d, it)
		case Text:
			l := lineAt(p.Items[i:])
			i += l.Items - 1
			fmt.Fprintf(b, "  %s %s-%s  %s face %d %s%06x %s  %q\n", it.Y.Decimal(), l.X.Decimal(), l.Right.Decimal(), it.Size, it.Face, "#", uint32(it.Colour), owner, l.Text)
		case Rule:
			fmt.Fprintf(b, "  %s %s  rule %s x %s #%06x\n", it.Y.Decimal(), it.X.Decimal(), it.Width.Decimal(), it.Height, uint32(it.Colour))
		case Fill:
			fmt.Fprintf(b, "  %s %s  fill %s x %s #%06x round %v\n", it.Y.Decimal(), it.X.Decimal(), it.Width.Decimal(), it.Height, uint32(it.Colour), it.Round)
		case Path:
			fmt.Fprintf(b, "  path%s #%06x %s\n", dumpPath(it), uint32(it.Colour), owner)
		case Figure:
			fmt.Fprintf(b, "  %s %s  picture %d %s x %s %s\n", it.Y.Decimal(), it.X.Decimal(), it.Image, it.Width.Decimal(), it.Height, owner)
		case Link:
			fmt.Fprintf(b, "  %s %s  link %s x %s to %s%s (%s)\n", it.Y.Decimal(), it.X.Decimal(), it.Width.Decimal(), it.Height, it.URI, it.Anchor, it.Contents)
		}
	}
}

// nameOfMark is the path of tags from the Document element down to that of a mark, or
// the kind of furniture.
func nameOfMark(d *Document, m Mark) string {
	if m.Element == 0 {
		return [...]string{"layout", "header", "footer", "background"}[m.Artifact]
	}
	name := ""
	for e := m.Element; e > 0; e = d.Elements[e].Parent {
		name = "/" + string(d.Elements[e].Tag) + name
	}
	return name[1:]
}

// line is a line of text as it stands on a page: runs that follow each other on one
// baseline, close together.
type line struct {
	X, Right length.Length // where the pen begins and where it ends
	Text     string
	Items    int // how many items of the page the line is
}

// lineAt joins the runs at the head of items, of which the first is a Text.
func lineAt(items []Item) (l line) {
	var text strings.Builder
	var first Text
	for i, it := range items {
		t, ok := it.(Text)
		if !ok || i > 0 && (t.Y != first.Y || t.X < l.Right-t.Size || t.X > l.Right+t.Size) {
			break
		}
		if i == 0 {
			first, l.X = t, t.X
		}
		text.WriteString(t.Words)
		l.Right, l.Items = t.right(), i+1
	}
	l.Text = text.String()
	return l
}

// dumpPath is where a path goes, and whether it is a line or an area.
func dumpPath(p Path) string {
	var b strings.Builder
	for _, q := range p.Points {
		fmt.Fprintf(&b, " %s,%s", q.X.Decimal(), q.Y.Decimal())
	}
	switch {
	case p.Width == 0:
		return b.String() + " filled"
	case len(p.Dash) > 0:
		return b.String() + " dashed " + p.Width.String()
	}
	return b.String() + " " + p.Width.String()
}
