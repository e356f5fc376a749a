package opening

import "jianbao/internal/report"

// Sentences is a text up to the end of its first n sentences, with its pictures, charts and
// notes: the text itself where it has no more than that. A list, a table or a quotation ends
// it, and so do the words that lead to one. It is nil where nothing stands before that.
func Sentences(t *report.Text, n int) *report.Text {
	if t == nil || len(t.Blocks) == 0 || smallTable(t) {
		return t
	}
	out, whole := *t, true
	out.Blocks = nil
	for i, b := range t.Blocks {
		switch {
		case b.Kind == report.Placed:
			out.Blocks = append(out.Blocks, b)
			continue
		case n == 0 || b.Kind != report.Paragraph || leads(b) && i+1 < len(t.Blocks) && t.Blocks[i+1].Kind != report.Paragraph:
			whole, n = false, 0
			continue
		}
		first, taken := until(b.Spans, n)
		whole = whole && length(first) == length(b.Spans)
		n -= taken
		b.Spans = first
		out.Blocks = append(out.Blocks, b)
	}
	switch {
	case whole:
		return t
	case len(out.Blocks) == 0:
		return nil
	}
	out.Notes = t.Notes[:lastNote(out.Blocks)]
	return &out
}

// lastNote is the number of the last note that blocks call; 0: they call none.
func lastNote(bs []report.Block) (n int) {
	for _, b := range bs {
		for _, s := range b.Spans {
			n = max(n, s.Note)
		}
	}
	return n
}
