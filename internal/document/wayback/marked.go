package wayback

import (
	"context"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/docx"
	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/word"
	"jianbao/internal/report"
)

// Marked is a text of a Word file that export made.
type Marked struct {
	Path string // of the text in the report; "" for a bookmark that means none
	Mark string // its bookmark; "" where that is gone and the place tells
	Pos  diag.Pos
	// Text is the first paragraph as inline Markdown, Rest what stands below it;
	// Body is both, as the body of a text.
	Text, Rest, Body string

	Changes, Comments []int // the tracked changes and the comments in it, by their numbers in the file
}

// Returned is a Word file that export made and somebody may have changed.
type Returned struct {
	blocks []source.Block
	notes  *source.Named
}

// Marks reads a Word file that export made. Nothing is mended. It is nil for a
// file that export did not make. Tracked changes are read as view has them.
func Marks(ctx context.Context, log *diag.Log, file string, data []byte, view docx.View) (*Returned, error) {
	d, err := word.ReadExported(ctx, log, file, data, view)
	if d == nil {
		return nil, err
	}
	return &Returned{d.Blocks, d.Notes.Named()}, nil
}

// Bookmarks are those that stand in the file, in its order.
func (x *Returned) Bookmarks() (all []string) {
	for i := range x.blocks {
		if m := textMark(&x.blocks[i]); m != "" {
			all = append(all, m)
		}
	}
	return all
}

// OrderPrefix begins the bookmarks that say in which order the items of a section stood.
const OrderPrefix = word.MarkPrefix + "order"

// textMark is the bookmark of a block that says which text it is; "" for none.
func textMark(b *source.Block) string {
	for _, m := range b.Marks {
		if !strings.HasPrefix(m, OrderPrefix) {
			return m
		}
	}
	return ""
}

// Order is the bookmark that says in which order the items of a section stood, by the
// PathMark of the section's title; "" for none.
func (x *Returned) Order(title string) string {
	for i := range x.blocks {
		if b := &x.blocks[i]; PathMark(textMark(b)) == title {
			for _, m := range b.Marks {
				if strings.HasPrefix(m, OrderPrefix) {
					return m
				}
			}
		}
	}
	return ""
}

// Texts are the texts of the file: paths gives the path of each PathMark. A
// paragraph that has no bookmark belongs to the body of the section or item that
// it stands in, wherever the body's first paragraph went, which has the bookmark.
// loose are the paragraphs that belong to no text.
func (x *Returned) Texts(paths map[string]string) (texts, loose []Marked) {
	s := &sorter{paths: paths, owners: map[string]bool{}, at: map[string]*gathered{}}
	for _, m := range x.Bookmarks() {
		if p := paths[PathMark(m)]; p != "" && !report.HasBlocks(p) {
			s.owners[ownerOf(p)] = true
		}
	}
	for _, b := range x.blocks {
		s.block(b)
	}
	for _, g := range s.all {
		m := g.Marked
		for _, b := range g.blocks {
			m.Changes, m.Comments = append(m.Changes, b.Changes...), append(m.Comments, b.Comments...)
		}
		m.Text, m.Rest, m.Body = source.Inline(&g.blocks[0]), x.body(g.blocks[1:]), x.body(g.blocks)
		if g.loose {
			loose = append(loose, m)
		} else {
			texts = append(texts, m)
		}
	}
	return texts, loose
}

// body is blocks as the body of a text, with the footnotes that it has. The
// headings of a body stand two levels below those of the report.
func (x *Returned) body(blocks []source.Block) string {
	return x.notes.Below(source.Markdown(source.ReportHeadings(blocks)))
}

// gathered is a text, and the blocks that belong to it.
type gathered struct {
	Marked
	blocks []source.Block
	loose  bool
}

// sorter finds the text that each block belongs to.
type sorter struct {
	paths  map[string]string
	owners map[string]bool // the sections and items of which the title, lead or short stands in the file
	all    []*gathered
	at     map[string]*gathered // by path
	open   *gathered            // the text to which a paragraph without a bookmark belongs; nil for none
	body   string               // the path of the body that may begin here; "" where none may
}

func (s *sorter) block(b source.Block) {
	mark, path := textMark(&b), ""
	if mark != "" {
		path = s.paths[PathMark(mark)]
	}
	switch {
	case b.Kind == source.Figure:
	case mark != "" && report.HasBlocks(path) && path != s.body && s.owners[ownerOf(path)] && s.body != "":
		s.below(b) // a body's first paragraph that was moved into another text
	case mark != "" && (path == "" || s.at[path] != nil && !report.HasBlocks(path)):
		s.open, s.body = s.begin(Marked{Path: path, Mark: mark, Pos: b.Pos}, b), ""
		s.open.loose = path == "" || s.open != s.at[path]
	case mark != "" && report.HasBlocks(path):
		s.body = path
		s.below(b)
		if g := s.at[path]; g.Mark == "" {
			g.Mark = mark
		}
	case mark != "":
		s.open, s.body = s.begin(Marked{Path: path, Mark: mark, Pos: b.Pos}, b), bodyBelow(path)
	case b.Role == "part" || b.Role == "date" || b.Role == "embargo" || b.Role == "contact" || b.Role == "author email" || b.Role == "related date" || b.Role == "related link": // words of export's own
		s.open, s.body = nil, ""
		if part := clue.Part(b.Text); b.Role == "part" && (part == "about" || part == "cite" || part == "notice" || part == "editors-note") {
			s.body = part
		}
	default:
		s.below(b)
	}
}

// begin begins a text with a block.
func (s *sorter) begin(m Marked, b source.Block) *gathered {
	g := &gathered{Marked: m, blocks: []source.Block{b}}
	s.all = append(s.all, g)
	if m.Path != "" && s.at[m.Path] == nil {
		s.at[m.Path] = g
	}
	return g
}

// below adds a block to the body that it stands in, else to the text above it.
func (s *sorter) below(b source.Block) {
	switch {
	case s.body != "" && s.at[s.body] != nil:
		g := s.at[s.body]
		g.blocks = append(g.blocks, b)
	case s.body != "":
		s.begin(Marked{Path: s.body, Pos: b.Pos}, b)
	case s.open != nil:
		s.open.blocks = append(s.open.blocks, b)
	default:
		s.begin(Marked{Pos: b.Pos}, b).loose = true
	}
}

// ownerOf is the section or item that a text belongs to, by its path; "" for a
// text of the report itself.
func ownerOf(path string) string { return path[:max(strings.LastIndexByte(path, '.'), 0)] }

// bodyBelow is the path of the body that stands below a title, a lead or a short
// form; "" for any other text.
func bodyBelow(path string) string {
	owner := ownerOf(path)
	switch last := path[strings.LastIndexByte(path, '.')+1:]; {
	case owner == "" || owner == "summary":
		return ""
	case last == "title" || last == "lead" || last == "short":
		return owner + ".body"
	}
	return ""
}

// PathMark is the part of a bookmark that says which text it is; the rest says
// how the text read when export wrote the file.
func PathMark(bookmark string) string {
	if k := strings.LastIndexByte(bookmark, '_'); k >= len(word.MarkPrefix) {
		return bookmark[:k]
	}
	return bookmark
}
