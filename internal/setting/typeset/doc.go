// Package typeset makes the pages of a brief: in goes a brief.Brief, out comes a
// page.Document, and between them stands a galley (internal/setting/galley).
//
//	set.go       Set: fit, compose, paginate, draw
//	fit.go       the search along the template's ladder (internal/setting/ladder)
//	compose.go   the blocks of a brief -> the galley. A composer is one try: over the
//	             look of its setting (internal/setting/look), its words and their
//	             structure (internal/setting/words) it has the galley of the try
//	airy.go      the form of short one-pagers
//	marking.go   label and embargo, at the head of every page
//	masthead.go, title.go, contents.go, meeting.go, addressee.go, summary.go, facts.go,
//	columns.go, section.go, detail.go, prose.go, contact.go,
//	distribution.go
//	             one file a kind of block: its method of stage, and its setter; that
//	             of the masthead is internal/setting/masthead
//	rich.go      a text of several blocks: lists, quotes; footnotes.go: its notes;
//	             table.go, tablepair.go: tables, set by internal/setting/tabular
//	ratio.go     the widths of the two columns of a pair
//	foot.go      the foot of every page; notes.go, room to write; the marks of a
//	             proof are internal/setting/proofmarks
//	leaf.go      a pair on the two sides of a leaf
//
// # Units
//
// Lengths on the page are integers of 1/64 pt (length.Length). Within a line they
// are thousandths of an em of the text's size, so that a text is shaped once for
// all sizes. Leadings and ratios are thousandths.
//
// # Blocks
//
// The composer is a brief.Stage: without a method for a kind of block it is not compiled.
// A block that has texts, and of which its method adds nothing to the galley, ends the
// work with an error that names it (brief.Hand), unless Fit gave it up.
//
// # How a page is fitted
//
// A template's fit is a ladder: sizes, leadings, then things to give up, each step
// from what it would like to what it will accept. ladder.Of makes of it a list of
// settings in which the size never grows, and fit takes the first that puts the
// brief on as many pages as it may have: so a larger page never gives smaller type.
// This search is the only loop over settings, and it is bounded by the ladder.
//
// A setting is weighed before it is set. A rough composition takes from each
// paragraph the fewest lines that it can have at its measure (paragraph.Least) and
// breaks nothing; where even that is too long for the pages, the setting has no
// hope and is passed over. Most of the ladder goes that way, and as settings only
// ever give up more, the first with hope is found by halves.
//
// What is found is then opened: leading back towards its ceiling, items and blocks
// apart, until the last ink stands at 88-97 % of the type area (Look 8). A page
// that stands alone ends at 97 %, but for the ladder's last setting, which may fill
// it. A last page that is less than a third full is drawn back, or filled
// (lastpage.go). When nothing fits, the message says by how many lines, which block is
// the longest, and what would help.
//
// # Decisions
//
// Binding. The binding side is the left of every page: these are sheets stapled at
// the corner, and a paragraph that goes on over a page keeps its edges. Mirrored
// margins moved them from page to page.
//
// Gutter. It is 8 mm, or 2.3 em where the type is large or the languages of a pair stand
// beside each other. Programs that find lines
// by their gaps, and eyes, otherwise read across the columns.
//
// Labels. Chinese labels stand at their text (一、 keeps its own half em and no
// more), Latin ones at the left of their box; in both the text begins at one x.
//
// Foot. It may take space from the text (deepFoot) where it holds more than the
// link and the folio, or stands in large type. It is planned before the pages can
// be counted, as for 999.
//
// Copies. Result.Address sets the line of another person, at the place of the one
// that the brief was set with, and nothing else: all other pages' content is shared.
//
// Tags. The structure tree is made with the page, from the brief's own structure,
// and not guessed afterwards.
//
// Texts of the report. typeset imports report, because a Brief hands the report's
// texts through as they are, with their places.
package typeset
