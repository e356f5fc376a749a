package finish

import (
	"fmt"

	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// link is an annotation to write: its page and its object number.
type link struct {
	page.Link
	page   int // from 0
	object int
}

// findLinks collects the links of all pages, in reading order. The error names one
// that leads nowhere.
func (w *document) findLinks() error {
	anchors := anchorNames(w.doc)
	for p := range w.doc.Pages {
		for _, item := range w.doc.Pages[p].Items {
			l, ok := item.(page.Link)
			if !ok {
				continue
			}
			if l.URI == "" && !anchors[l.Anchor] {
				return fmt.Errorf("a link on page %d leads to %q, which is no anchor", p+1, l.Anchor)
			}
			if l.Element <= 0 || l.Element >= len(w.doc.Elements) {
				return fmt.Errorf("a link on page %d belongs to element %d, which is not there", p+1, l.Element)
			}
			w.links = append(w.links, link{l, p, w.reserve()})
		}
	}
	return nil
}

// linkKey is the key of link i in the parent tree.
func (w *document) linkKey(i int) int { return len(w.doc.Pages) + i }

// writeLinks writes the annotations (ISO 14289-1 7.18): printed, without a
// border, described, and known to the structure tree.
func (w *document) writeLinks() {
	for i, l := range w.links {
		w.begin(l.object).put("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect")
		w.rect(l.page, l.X, l.Y, l.Width, l.Height)
		w.put("/StructParent ").num(w.linkKey(i))
		contents := l.Contents
		if l.URI != "" {
			w.put("/A<</S/URI/URI").literal(addressOf(l.URI)).put(">>")
			if contents == "" {
				contents = l.URI
			}
		} else {
			w.put("/Dest").text(l.Anchor)
			if contents == "" {
				contents = l.Anchor
			}
		}
		w.put("/Contents").text(contents).put(">>")
		w.end()
	}
}

// rect writes a box given from the top left of page p as a PDF rectangle.
func (w *document) rect(p int, x, y, width, height length.Length) {
	bottom := w.doc.Pages[p].Height - y - height
	w.put("[" + x.Decimal() + " " + bottom.Decimal() + " " + (x + width).Decimal() + " " + (bottom + height).Decimal() + "]")
}
