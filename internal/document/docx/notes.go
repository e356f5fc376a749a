package docx

import "strings"

// readNotes reads footnotes.xml or endnotes.xml; separators are no notes.
func (r *reader) readNotes(name, kind string) error {
	root, err := r.a.tree(name)
	if err != nil || root == nil {
		return err
	}
	for _, n := range root.kids {
		if n.name == kind && (n.get("type") == "" || n.get("type") == "normal") {
			r.notes[kind+" "+n.get("id")] = n
		}
	}
	return nil
}

// note is the number of the note that a reference means; 0 for none.
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
	var note Note
	for _, p := range n.kids {
		if p.name != "p" {
			continue
		}
		w := &walk{r: r, inNote: true}
		w.content(p, look{})
		if runs := w.read(); len(runs) > 0 {
			note.Paragraphs = append(note.Paragraphs, Trim(runs))
		}
	}
	r.out.Notes[number-1] = note
	return number
}

// readComments reads the remarks in the margin, which are told and not taken.
func (r *reader) readComments(name string) error {
	root, err := r.a.tree(name)
	if err != nil || root == nil {
		return err
	}
	for _, n := range root.kids {
		if n.name != "comment" {
			continue
		}
		var b strings.Builder
		n.words(&b)
		r.out.Comments = append(r.out.Comments, Comment{Author: n.get("author"), Text: strings.Join(strings.Fields(b.String()), " ")})
	}
	return nil
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
