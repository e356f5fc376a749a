package report

import (
	"net/url"
	"path"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"jianbao/internal/diag"
)

// placed are the blocks of a paragraph that holds pictures and nothing else: one a
// picture. It is nil for any other paragraph, and in a text that has no blocks.
func (c *converter) placed(n ast.Node) []Block {
	if c.inline {
		return nil
	}
	out := c.images(n)
	if out == nil {
		out = c.imageLines(n)
	}
	c.d.placed = c.d.placed || len(out) > 0
	return out
}

// images are the pictures that the Markdown parser has found in a paragraph; nil where
// there is anything else in it.
func (c *converter) images(n ast.Node) []Block {
	var out []Block
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		switch child := child.(type) {
		case *ast.Image:
			to := util.ResolveEntityNames(util.ResolveNumericReferences(child.Destination))
			at := c.before(child, "![")
			if len(child.Title) > 0 {
				c.add(diag.LinkTitle, at, diag.Args{"title": short(string(child.Title))})
			}
			out = append(out, Block{Kind: Placed, Offset: at, Image: &Image{File: Value{Text: string(to)}}, Alt: c.altOf(child)})
		case *ast.Text:
			if !blank(strings.Trim(string(child.Segment.Value(c.src)), "\n")) {
				return nil
			}
		default:
			return nil
		}
	}
	return out
}

// imageLines are the pictures of a paragraph each of whose lines is one, with a blank in
// the name of a file, where Markdown would see words.
func (c *converter) imageLines(n ast.Node) []Block {
	var out []Block
	for i := range n.Lines().Len() {
		seg := n.Lines().At(i)
		line := strings.TrimSpace(string(seg.Value(c.src)))
		alt, file, found := strings.Cut(strings.TrimPrefix(line, "!["), "](")
		if !found || !strings.HasPrefix(line, "![") || !strings.HasSuffix(line, ")") || strings.ContainsAny(file, "[]") {
			return nil
		}
		file = strings.Trim(strings.TrimSuffix(file, ")"), "<> ")
		out = append(out, Block{Kind: Placed, Offset: skipBlanks(c.t.Source, seg.Start), Image: &Image{File: Value{Text: file}}, Alt: alt})
	}
	return out
}

// altOf is the words within the brackets of a picture.
func (c *converter) altOf(n *ast.Image) string {
	var b strings.Builder
	for _, s := range c.paragraph(n, 0) {
		b.WriteString(s.Text)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// findPictures puts the report's own pictures into the places that name them, and
// reports a place that names none.
func (d *decoder) findPictures() {
	for _, l := range d.out.Leaves() {
		for i := range l.Texts {
			t := &l.Texts[i]
			for _, bs := range append([][]Block{t.Blocks}, t.Notes...) {
				EachPlaced(bs, func(b *Block) {
					name := b.Image.File.Text
					if b.Image = d.out.picture(name); b.Image == nil {
						b.Image = &Image{File: Value{Text: name}}
						d.unknownPicture(name, t.At(b.Offset))
					}
				})
			}
		}
	}
}

// EachPlaced calls f for each block that places a picture, those in lists and quotes
// among them.
func EachPlaced(bs []Block, f func(*Block)) {
	for i := range bs {
		if bs[i].Kind == Placed {
			f(&bs[i])
		}
		for _, inner := range bs[i].Items {
			EachPlaced(inner, f)
		}
	}
}

// picture is the picture of an id, or of a file, or the chart of an id; nil when the report
// has none.
func (r *Report) picture(name string) *Image {
	for i := range r.Charts {
		if r.Charts[i].ID == name {
			return r.Charts[i].Placeable()
		}
	}
	for i := range r.Images {
		if r.Images[i].ID == name {
			return &r.Images[i]
		}
	}
	plain, err := url.PathUnescape(name) // Markdown writes a blank in an address as %20
	if err != nil {
		plain = name
	}
	for i := range r.Images {
		if f := r.Images[i].File.Text; f != "" && (path.Clean(f) == path.Clean(name) || path.Clean(f) == path.Clean(plain)) {
			return &r.Images[i]
		}
	}
	return nil
}

// unknownPicture reports a place that names no picture of the report, with the one
// most likely meant.
func (d *decoder) unknownPicture(name string, at diag.Pos) {
	args := diag.Args{"id": short(name)}
	var known []string
	for i := range d.out.Images {
		known = append(known, d.out.Images[i].ID, d.out.Images[i].File.Text)
	}
	for i := range d.out.Charts {
		known = append(known, d.out.Charts[i].ID)
	}
	if near := diag.Near(name, known); near != "" {
		args["near"] = near
	}
	d.addAt(diag.UnknownPicture, at, args)
}

// Unplaced lists the pictures that no text of the report places.
func (r *Report) Unplaced() []*Image {
	if len(r.Images) == 0 {
		return nil
	}
	placed := r.placedImages()
	var out []*Image
	for i := range r.Images {
		if !placed[&r.Images[i]] {
			out = append(out, &r.Images[i])
		}
	}
	return out
}

// UnplacedCharts lists the charts that no text of the report places.
func (r *Report) UnplacedCharts() (out []*Image) {
	if len(r.Charts) == 0 {
		return nil
	}
	placed := r.placedImages()
	for i := range r.Charts {
		if im := r.Charts[i].Placeable(); !placed[im] {
			out = append(out, im)
		}
	}
	return out
}

// placedImages are the pictures and charts that texts place.
func (r *Report) placedImages() map[*Image]bool {
	placed := map[*Image]bool{}
	for _, l := range r.Leaves() {
		for i := range l.Texts {
			for _, bs := range append([][]Block{l.Texts[i].Blocks}, l.Texts[i].Notes...) {
				EachPlaced(bs, func(b *Block) { placed[b.Image] = true })
			}
		}
	}
	return placed
}

// Typed is what places a picture, as it stands in the text: ![words](id).
func (t *Text) Typed(placed *Block) string {
	line, _, _ := strings.Cut(t.Source[placed.Offset:], "\n")
	if end := strings.Index(line, "]("); end >= 0 {
		if stop := strings.IndexByte(line[end:], ')'); stop >= 0 {
			return line[:end+stop+1]
		}
	}
	return line
}
