// Package paint draws a page.Document with fpdf. fpdf makes the pages and the
// pictures and is given no font: text goes in as raw operators in codes of our
// own, which internal/pdf/finish gives their fonts. Every mark of the document
// becomes a marked-content sequence, so that finish can tag it.
//
// This is the only package where lengths leave the integers, and only at
// fpdf's own calls.
package paint
