package docx

import (
	"strings"
	"unicode"
)

// readNotes reads footnotes.xml or endnotes.xml. Separators are no notes, and neither is
// the notice that a note goes on over the page: the words in them are told.
func (r *reader) readNotes(name, kind string) error {
	root, err := r.a.tree(name)
	if err != nil || root == nil {
		return err
	}
	if r.noteRels[kind], err = r.a.relations(name); err != nil {
		return err
	}
	for _, n := range root.kids {
		switch {
		case n.name != kind:
		case n.get("type") == "" || n.get("type") == "normal":
			r.rev.kids(n)
			r.rev.open = 0
			r.notes[kind+" "+n.get("id")] = n
		default:
			var b strings.Builder
			n.words(&b)
			if w := strings.TrimSpace(b.String()); strings.ContainsFunc(w, unicode.IsLetter) {
				r.out.Lost["words on the line above the footnotes"]++
				r.out.Words = append(r.out.Words, w)
			}
		}
	}
	return nil
}

// note is the number of the note that a reference means; 0 for none. A note may
// hold all that a text may.
func (r *reader) note(id string) int {
	n := r.notes[id]
	if n == nil {
		return 0
	}
	if r.noted[id] > 0 {
		return r.noted[id]
	}
	r.out.Notes = append(r.out.Notes, Note{})
	number := len(r.out.Notes)
	r.noted[id] = number
	rels, fields, joined, lines := r.rels, r.fields, r.joined, r.out.Lines
	kind, _, _ := strings.Cut(id, " ")
	r.rels, r.fields, r.joined = r.noteRels[kind], nil, held{}
	blocks, err := r.all(n, nil)
	if err != nil && r.err == nil {
		r.err = err
	}
	blocks = r.unjoined(blocks)
	r.rels, r.fields, r.joined, r.out.Lines = rels, fields, joined, lines
	r.out.Notes[number-1] = Note{r.paragraphs(blocks), changesOf(blocks), commentsOf(blocks)}
	return number
}

// paragraphs are blocks as paragraphs: a row of a table is one, its cells parted
// by spaces.
func (r *reader) paragraphs(blocks []Block) (out [][]Run) {
	for i := range blocks {
		b := &blocks[i]
		if b.Table == nil {
			runs := Trim(b.Runs)
			if len(runs) > 0 && b.Label != "" && b.Label != "-" {
				runs = append([]Run{{Text: b.Label + " "}}, runs...)
			}
			if len(runs) > 0 {
				out = append(out, runs)
			}
			continue
		}
		r.out.Lost["tables in footnotes, taken as lines of text"]++
		for _, row := range b.Table.Rows {
			var line []Run
			for _, c := range row {
				for _, runs := range r.paragraphs(c.Blocks) {
					if len(line) > 0 {
						line = append(line, Run{Text: " "})
					}
					line = append(line, runs...)
				}
			}
			if len(line) > 0 {
				out = append(out, line)
			}
		}
	}
	return out
}

// readMargins reads the headers and footers, which are told and not taken.
func (r *reader) readMargins(main string, rels map[string]relation) error {
	for _, rel := range rels {
		if rel.external || rel.kind != "header" && rel.kind != "footer" {
			continue
		}
		root, err := r.a.tree(rel.target)
		if err != nil {
			return err
		}
		if root == nil {
			continue
		}
		var b strings.Builder
		root.words(&b)
		if t := strings.Join(strings.Fields(b.String()), " "); strings.Trim(t, "0123456789 -–—/第共页") != "" {
			r.margins[t] = true
		}
		if root.find("blip") != nil || root.find("imagedata") != nil {
			r.out.Lost["a picture in a header or footer"]++
		}
	}
	return nil
}
