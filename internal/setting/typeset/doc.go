// Package typeset makes pages of a brief: Brief -> galley -> page.Document.
//
//	look.go       sizes, pitches and colours of one setting (design.md §5, The look)
//	words.go      report texts -> shaped paragraphs, kept for all tries of Fit
//	box.go        boxes: what has a height and can be drawn; stacks, rows
//	lines.go      the box of a set paragraph
//	compose.go    a brief's blocks -> a galley of boxes; masthead.go, title.go,
//	              summary.go, columns.go, section.go, detail.go, foot.go ... one
//	              kind of block each
//	paginate.go   galley -> pages, without widows, orphans and stranded headings
//	fit.go        the only loop: the template's ladder, tried in order
//	canvas.go     boxes -> the display list of internal/setting/page, with its tags
package typeset
