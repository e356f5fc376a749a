package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/shaped"
)

// tree is the structure that a try makes beside its boxes: what the text is, the
// outline, the pictures.
type tree struct {
	languages []string       // of the brief
	rough     bool           // lines are only counted, rather too few: every height is a lower bound
	elements  []page.Element // the structure tree
	pictures  []page.Picture
	outline   []page.Bookmark
	noteIDs   int // footnotes so far
}

// element adds an element to the structure tree and returns its index. A language
// of -1 is that of the parent. A rough composition has no tree: its elements are 0.
func (c *tree) element(tag page.Tag, parent, lang int) int {
	if c.rough {
		return 0
	}
	e := page.Element{Tag: tag, Parent: parent}
	if lang >= 0 && len(c.languages) > 1 {
		e.Lang = brief.Tag(c.languages[lang])
	}
	c.elements = append(c.elements, e)
	return len(c.elements) - 1
}

// bookmark adds a line to the outline, unless its title is empty.
func (c *tree) bookmark(level int, title, anchor string) {
	if title != "" {
		c.outline = append(c.outline, page.Bookmark{Level: level, Title: title, Anchor: anchor})
	}
}

// linkElements adds a Link element below elem for each link of a text.
func (c *tree) linkElements(s *shaped.Text, elem int) (out []int) {
	for range s.URIs {
		out = append(out, c.element(page.LinkEl, elem, -1))
	}
	return out
}
