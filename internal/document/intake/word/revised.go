package word

import (
	"slices"

	"jianbao/internal/document/docx"
)

// revised notes the tracked changes and the comments of a paragraph, and of the notes that it
// refers to, for the block that is made of it; where none is, for the next.
func (r *reader) revised(p *docx.Block) {
	changes, comments := slices.Clone(p.Changes), slices.Clone(p.Comments)
	for i := range p.Runs {
		if n := p.Runs[i].Note; n > 0 {
			changes = append(changes, r.w.Notes[n-1].Changes...)
			comments = append(comments, r.w.Notes[n-1].Comments...)
		}
	}
	r.changes, r.comments = append(r.changes, changes...), append(r.comments, comments...)
}
