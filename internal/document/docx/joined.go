package docx

// held is what a paragraph holds that another takes over, because the end between them was
// deleted.
type held struct {
	runs              []Run
	marks             []string // the names of bookmarks
	changes, comments []int
}

// with is what two paragraphs hold together. The bookmarks of a paragraph without text come
// last: the text is the other's.
func (h held) with(next held) held {
	marks := append(h.marks, next.marks...)
	if len(Trim(h.runs)) == 0 {
		marks = append(next.marks, h.marks...)
	}
	return held{append(h.runs, next.runs...), marks, append(h.changes, next.changes...), append(h.comments, next.comments...)}
}

// unjoined adds what is held to blocks, behind which no paragraph follows that could take it
// over.
func (r *reader) unjoined(blocks []Block) []Block {
	h := r.joined
	if r.joined = (held{}); len(h.runs)+len(h.marks)+len(h.changes) == 0 {
		return blocks
	}
	return append(blocks, Block{Runs: h.runs, Bookmarks: h.marks, Changes: h.changes, Comments: h.comments, Line: len(r.out.Lines)})
}

// changesOf are the tracked changes in blocks.
func changesOf(blocks []Block) []int {
	return gathered(blocks, func(b *Block) []int { return b.Changes })
}

// commentsOf are the comments that begin in blocks.
func commentsOf(blocks []Block) []int {
	return gathered(blocks, func(b *Block) []int { return b.Comments })
}

// gathered are the numbers that blocks hold, those in cells of tables too.
func gathered(blocks []Block, of func(b *Block) []int) (all []int) {
	for i := range blocks {
		all = append(all, of(&blocks[i])...)
		if t := blocks[i].Table; t != nil {
			for _, row := range t.Rows {
				for _, c := range row {
					all = append(all, gathered(c.Blocks, of)...)
				}
			}
		}
	}
	return all
}
