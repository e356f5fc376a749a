package finish

import (
	"fmt"

	"jianbao/internal/setting/page"
)

// sound refuses a document whose parts refer to what is not there: it would
// become a file that readers stumble over.
func sound(doc *page.Document, marks [][]int) error {
	if len(marks) != len(doc.Pages) {
		return fmt.Errorf("%d pages but marks for %d", len(doc.Pages), len(marks))
	}
	for e, el := range doc.Elements {
		if el.Parent >= e || el.Parent < 0 && e > 0 {
			return fmt.Errorf("element %d has the parent %d, which does not stand before it", e, el.Parent)
		}
	}
	for p, owners := range marks {
		for mcid, e := range owners {
			if e <= 0 || e >= len(doc.Elements) {
				return fmt.Errorf("content %d of page %d marks element %d, which cannot hold it", mcid, p+1, e)
			}
		}
	}
	return soundWays(doc)
}

// soundWays refuses anchors that are on no page, and bookmarks that lead to no anchor.
func soundWays(doc *page.Document) error {
	anchors := anchorNames(doc)
	for _, a := range doc.Anchors {
		if a.Page < 0 || a.Page >= len(doc.Pages) {
			return fmt.Errorf("the anchor %q is on page %d of %d", a.Name, a.Page+1, len(doc.Pages))
		}
	}
	for _, b := range doc.Outline {
		if !anchors[b.Anchor] {
			return fmt.Errorf("the bookmark %q leads to %q, which is no anchor", b.Title, b.Anchor)
		}
	}
	return nil
}

// anchorNames has the names of the document's anchors.
func anchorNames(doc *page.Document) map[string]bool {
	names := make(map[string]bool, len(doc.Anchors))
	for _, a := range doc.Anchors {
		names[a.Name] = true
	}
	return names
}
