package brief

import "jianbao/internal/diag"

// Length is how much of a report a brief says.
type Length string

// The lengths. Without one a brief is as long as its template has it.
const (
	LengthShort Length = "short" // no more pages than it would like, or the first sentences of its texts
	LengthFull  Length = "full"  // all that its template shows, on as many pages as that takes
)

// Lengths are the words of the lengths.
func Lengths() []string { return []string{string(LengthShort), string(LengthFull)} }

// ofLength makes the brief short or full. A one-pager is short already: it stays as it is.
func (b *Brief) ofLength(l Length) {
	switch {
	case l == "" || b.OfOnePage():
	case l == LengthFull:
		b.MaxPages, b.FirstPages = 0, 0
	case b.FirstPages > 0:
		b.MaxPages, b.FirstPages = b.FirstPages, 0
	case b.MaxPages == 0:
		b.Sentences = 1
	}
}

// OfOnePage says that the template is that of a one-pager: it has a limit of pages, and no
// fewer pages that it would rather have.
func (b *Brief) OfOnePage() bool { return b.Template.OneMax > 0 && b.Template.OneFirst == 0 }

// tellLength says where a length was asked for that changes nothing.
func (w *tailor) tellLength(b *Brief) {
	if w.e.Length != "" && b.OfOnePage() {
		w.log.Add(diag.LengthIdle, diag.Pos{}, diag.Args{"template": w.t.Name})
	}
}
