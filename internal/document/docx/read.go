package docx

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"sort"
	"strings"
)

// reader reads one file.
type reader struct {
	ctx       context.Context
	a         *archive
	out       *Document
	rels      map[string]relation // of the part that holds the text, by id
	styles    map[string]style    // by id
	standard  string              // the id of the style of paragraphs that name none
	size      int                 // of the type where no style says another, in half points
	nums      *numbering
	notes     map[string]*node               // "footnote 3", "endnote 1" by their ids
	noteRels  map[string]map[string]relation // of the parts that hold the notes: "footnote", "endnote"
	noted     map[string]int                 // the notes that the text refers to -> their numbers, from 1
	pictures  map[string]int                 // part or address, and words, of a picture -> its number in out.Pictures, from 1
	fields    []*field                       // those that have begun and not ended, the innermost last
	chunks    map[string]bool                // the documents within this one that were read
	margins   map[string]bool                // the texts of headers and footers
	toc       int                            // how many paragraphs of a table of contents were passed over
	blocks    int                            // how many were read
	runs      int                            // of all paragraphs so far
	letters   int                            // bytes of their text
	err       error                          // the first fault in a text box; nil for none
	joined    held                           // of a paragraph whose end was deleted: the next paragraph goes on with it
	commented map[string]int                 // the comments by their ids, from 1
	quoting   []int                          // those that are about what is read now
	rev       *reviser
}

// Read reads a Word file. An error is, or wraps, one of ErrNotWord, ErrEncrypted,
// ErrTooLarge and ErrMissing; or it is a fault of the archive or of its XML; or
// ctx's own.
func Read(ctx context.Context, data []byte) (*Document, error) { return ReadAs(ctx, data, nil) }

// ReadAs is Read, with the tracked changes as view has them.
func ReadAs(ctx context.Context, data []byte, view View) (*Document, error) {
	if bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
		if bytes.Contains(data, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")) {
			return nil, ErrEncrypted
		}
		return nil, fmt.Errorf("%w of today's kind but an old .doc or .wps; save it as .docx", ErrNotWord)
	}
	a, err := open(data)
	if err != nil {
		return nil, err
	}
	r := &reader{
		ctx: ctx, a: a, out: &Document{Lost: map[string]int{}}, styles: map[string]style{}, notes: map[string]*node{}, noted: map[string]int{}, noteRels: map[string]map[string]relation{},
		pictures: map[string]int{}, commented: map[string]int{}, margins: map[string]bool{}, chunks: map[string]bool{},
		nums: &numbering{abstract: map[string]*abstractList{}, nums: map[string]*list{}, links: map[string]string{}},
	}
	r.rev = &reviser{view: view, moves: map[string]int{}, looks: func(p *node) look { return r.lookOf(p, look{}) }, named: func(id string) string { return r.resolve(id).name }}
	main, err := r.mainPart()
	if err != nil {
		return nil, err
	}
	if err := r.side(main); err != nil {
		return nil, err
	}
	d, err := a.xmlPart(main)
	if errors.Is(err, ErrMissing) {
		return nil, fmt.Errorf("%w: %w", ErrNotWord, err)
	}
	if err != nil {
		return nil, err
	}
	if err := r.body(d); err != nil {
		return nil, err
	}
	r.finish()
	return r.out, nil
}

// mainPart is the name of the part that holds the text.
func (r *reader) mainPart() (string, error) {
	rels, err := r.a.relations("")
	if err != nil {
		return "", err
	}
	for _, rel := range rels {
		if rel.kind == "officeDocument" && !rel.external {
			return rel.target, nil
		}
	}
	if r.a.entries["word/document.xml"] == nil {
		return "", fmt.Errorf("%w: it has no word/document.xml", ErrNotWord)
	}
	return "word/document.xml", nil
}

// side reads what stands beside the text.
func (r *reader) side(main string) error {
	rels, err := r.a.relations(main)
	if err != nil {
		return err
	}
	r.rels = rels
	dir := path.Dir(main) + "/"
	name := func(kind string) string {
		for _, rel := range rels {
			if rel.kind == kind && !rel.external {
				return rel.target
			}
		}
		return dir + kind + ".xml"
	}
	if err := r.readStyles(name("styles")); err != nil {
		return err
	}
	if err := r.readNumbering(name("numbering")); err != nil {
		return err
	}
	for _, kind := range []string{"footnote", "endnote"} {
		if err := r.readNotes(name(kind+"s"), kind); err != nil {
			return err
		}
	}
	if err := r.readComments(name("comments")); err != nil {
		return err
	}
	return r.readMargins(main, rels)
}

// body reads the text, a paragraph or table at a time, so that memory is bound
// by the largest of them.
func (r *reader) body(d *decoder) error {
	in := false
	for {
		t, err := d.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := r.ctx.Err(); err != nil {
			return err
		}
		s, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		if !in {
			in = s.Name.Local == "body"
			continue
		}
		n, err := d.tree(s)
		if err != nil {
			return err
		}
		for _, k := range r.rev.whole(n) {
			out, err := r.block(k, nil)
			if err != nil {
				return err
			}
			r.out.Blocks = append(r.out.Blocks, out...)
		}
	}
}

// block reads a paragraph, a table, or what holds some of them, and adds its
// blocks to out.
func (r *reader) block(n *node, out []Block) ([]Block, error) {
	if r.blocks++; r.blocks > mostBlocks {
		return nil, fmt.Errorf("%w: more than %d paragraphs", ErrTooLarge, mostBlocks)
	}
	if r.runs > mostRuns {
		return nil, fmt.Errorf("%w: more than %d runs of text", ErrTooLarge, mostRuns)
	}
	if r.letters > mostLetters {
		return nil, fmt.Errorf("%w: more than %d MB of text", ErrTooLarge, mostLetters>>20)
	}
	switch n.name {
	case "p":
		out = append(out, r.paragraph(n)...)
		return out, r.err
	case "tbl":
		out = r.unjoined(out)
		b, err := r.table(n)
		if err != nil {
			return nil, err
		}
		return append(out, b...), nil
	case "sdt":
		if g := n.kid("sdtPr", "docPartObj", "docPartGallery"); strings.Contains(strings.ToLower(g.get("val")), "table of contents") {
			r.contents(n)
			return out, nil
		}
		if on(n.kid("sdtPr", "showingPlcHdr")) && n.find("tbl") == nil {
			r.placeholder(n)
			return out, nil
		}
		return r.all(n.kid("sdtContent"), out)
	case "AlternateContent":
		return r.all(alternative(n), out)
	case "customXml", "smartTag", "sdtContent":
		return r.all(n, out)
	case "altChunk":
		r.chunk(n.get("id"))
	default: // a second body, a run outside of a paragraph: what broken files have
		switch {
		case n.find("p") != nil || n.find("tbl") != nil:
			return r.all(n, out)
		case n.name == "" || n.name == "sectPr":
		case n.holdsText():
			out = append(out, r.paragraph(&node{name: "p", kids: []*node{n}})...)
			return out, r.err
		}
	}
	return out, nil
}

// all adds the blocks below n to out. A nil n has none.
func (r *reader) all(n *node, out []Block) ([]Block, error) {
	if n == nil {
		return out, nil
	}
	for _, k := range n.kids {
		var err error
		if out, err = r.block(k, out); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// alternative chooses among the forms that a file gives of one thing: the first
// that holds text or a picture, else the first; nil where there is none.
func alternative(n *node) *node {
	for _, k := range n.kids {
		if (k.name == "Choice" || k.name == "Fallback") && (k.find("t") != nil || k.find("blip") != nil || k.find("imagedata") != nil) {
			return k
		}
	}
	return n.kid("Choice")
}

// contents passes over a table of contents, which the headings make anew.
func (r *reader) contents(n *node) {
	var b strings.Builder
	n.words(&b)
	r.out.Lost["a table of contents"]++
	r.out.Words = append(r.out.Words, b.String())
}

// table reads a table.
func (r *reader) table(n *node) ([]Block, error) {
	t := &Table{}
	b := Block{Table: t, Line: len(r.out.Lines) + 1}
	var visit func(n *node) error
	visit = func(n *node) error {
		for _, k := range n.kids {
			switch k.name {
			case "tr":
				row, err := r.row(k, t)
				if err != nil {
					return err
				}
				t.Rows = append(t.Rows, row)
			case "sdt":
				if c := k.kid("sdtContent"); c != nil {
					if err := visit(c); err != nil {
						return err
					}
				}
			default:
				if k.find("tr") != nil {
					if err := visit(k); err != nil {
						return err
					}
				}
			}
		}
		return nil
	}
	if err := visit(n); err != nil {
		return nil, err
	}
	if len(t.Rows) == 0 {
		return nil, nil
	}
	return []Block{b}, nil
}

// row reads a row; a cell that spans several columns is followed by empty ones.
func (r *reader) row(n *node, t *Table) (row []Cell, err error) {
	for range min(atoi(n.kid("trPr").val("gridBefore")), 64) {
		row = append(row, Cell{})
	}
	var visit func(n *node) error
	visit = func(n *node) error {
		for _, k := range n.kids {
			switch k.name {
			case "tc":
				p := k.kid("tcPr")
				var c Cell
				if c.Blocks, err = r.all(k, nil); err != nil {
					return err
				}
				c.Blocks = r.unjoined(c.Blocks)
				m := p.kid("vMerge")
				if m != nil {
					t.Merged = true
				}
				row = append(row, c)
				for range min(max(atoi(p.val("gridSpan")), 1), 64) - 1 {
					row, t.Merged = append(row, Cell{}), true
				}
			default:
				if k.find("tc") != nil {
					if err := visit(k); err != nil {
						return err
					}
				}
			}
		}
		return nil
	}
	if err := visit(n); err != nil {
		return nil, err
	}
	return row, nil
}

// finish puts what is said of the whole into order.
func (r *reader) finish() {
	r.out.Blocks = r.unjoined(r.out.Blocks)
	r.out.Changes, r.out.Layout = r.rev.all, r.rev.layout
	for m := range r.margins {
		r.out.Margins = append(r.out.Margins, m)
	}
	sort.Strings(r.out.Margins)
	if r.toc > 0 {
		r.out.Lost["lines of a table of contents"] += r.toc
	}
	for id, n := range r.notes { // a note that nothing refers to
		if r.noted[id] == 0 {
			var b strings.Builder
			n.words(&b)
			if w := strings.TrimSpace(b.String()); w != "" {
				r.out.Lost["a footnote that nothing refers to"]++
				r.out.Words = append(r.out.Words, w)
			}
		}
	}
	sort.Strings(r.out.Words)
}
