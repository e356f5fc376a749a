// Package handout puts briefs and PDFs of anyone's on sheets for the meeting
// table.
//
//	Order -> collect -> titles -> bind -> sheets -> copies -> Handout
//
// collect reads the PDFs and presses the briefs; each becomes a part. bind puts
// the parts one after the other into one document, the whole, with cover,
// letterhead, numbers and stamp. sheets lays the pages of the whole on sheets,
// and copies repeats these with a number on each. What we draw ourselves (cover,
// numbers, stamp, label) is a press.Leaflet, painted and tagged like a brief, and
// is laid over the pages as PDF.
//
// What was made is always opened again, so that it is known to be readable
// before it is printed. A part is read whole before the first page is bound, so
// that all that is wrong with the parts is said at once.
//
// Make gives the bytes of the file and writes none; project.Project.Put delivers
// it.
package handout
