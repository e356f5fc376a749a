package paint

import (
	"fmt"

	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
)

// The fonts that copies share are /F0, /F1, ..., a copy's own /G0, /G1, ...:
// no font holds a character of anybody's but its own copy.
const (
	sharedFonts = "/F"
	ownFonts    = "/G"
)

// Own is what one copy has for itself.
type Own struct {
	Contents [][]byte           // by page: operators to follow the shared ones; nil: none
	Fonts    []*typeface.Subset // /G0, /G1, ..., frozen
}

// PaintOwn draws the items of doc under marks with Own. kept is Painted.Own of the
// document that the copies share; both documents must have the same marks with Own, in
// the same order. An error says what cannot be drawn.
func PaintOwn(doc *page.Document, faces *typeface.Set, kept [][]int) (*Own, error) {
	ink, err := newInk(doc, faces, true)
	if err != nil {
		return nil, fmt.Errorf("paint: %w", err)
	}
	out := &Own{Fonts: ink.subsets, Contents: make([][]byte, len(doc.Pages))}
	for i := range doc.Pages {
		if i >= len(kept) || kept[i] == nil {
			continue
		}
		c := &canvas{doc: doc, page: &doc.Pages[i], ink: ink, own: true, kept: kept[i]}
		if err := c.draw(); err != nil {
			return nil, fmt.Errorf("paint: page %d: %w", i+1, err)
		}
		out.Contents[i] = c.out
	}
	return out, nil
}

// keep keeps an MCID for a mark that is a copy's own, while the shared items are
// painted.
func (c *canvas) keep() {
	if !c.mark.Own || c.own {
		return
	}
	if c.kept == nil {
		c.kept = []int{} // furniture has no MCID, but the page has a second content for it
	}
	if c.mark.Element != 0 {
		c.kept = append(c.kept, len(c.owners))
		c.owners = append(c.owners, c.mark.Element)
	}
}

// mcid gives the MCID for the sequence that is beginning. While a copy's own items are
// painted, that is the next one kept for them; otherwise it is a new one, which belongs
// to the mark's element.
func (c *canvas) mcid() int {
	if c.own && len(c.kept) > 0 {
		n := c.kept[0]
		c.kept = c.kept[1:]
		return n
	}
	c.owners = append(c.owners, c.mark.Element)
	return len(c.owners) - 1
}
