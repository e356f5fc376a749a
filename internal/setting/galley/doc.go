// Package galley holds the boxes that a brief is built of, cuts them into pages,
// and draws them.
//
// A galley is the whole brief as one long column (长条样): a Stack of boxes, each
// with a height. typeset builds it; this package knows no brief, no template and
// no language, only heights and what may be parted from what:
//
//	in   a Stack: text (Lines), rows, rules, tables, pictures
//	cut  Paginate: a Sheet a page, without widows, orphans and stranded headings
//	out  Sheet.Draw, onto a Canvas: the items of a page.Page, with their marks
//
// All lengths are in 1/64 pt (length.Length); x grows to the right and y
// downwards. A box does not know where it stands until it is drawn. Only within
// a line of text are there thousandths of an em, as paragraph made them.
//
// A note stands at the foot of the page of its mark (notes.go, cut.go): a segment of a
// line knows its Note, and Paginate leaves room for the notes of what it puts on a page.
// They are set by who sets the text, after its blocks, and only then have a height.
//
// A box that is too long for what is left of a page is split, by rules: two lines
// of a paragraph at least on either side, a short pair whole, a heading
// with what follows it (split). What is longer than a page and may not be split
// so is parted all the same (force), for nothing may be lost.
package galley
