package words

import (
	"jianbao/internal/brief"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/shaped"
)

// Tree is the structure that a try makes beside its boxes: what the text is, the
// outline, the pictures.
type Tree struct {
	Languages []string       // of the brief
	Rough     bool           // lines are only counted, rather too few: every height is a lower bound
	Elements  []page.Element // the structure tree
	Pictures  []page.Picture
	Outline   []page.Bookmark
	NoteIDs   int // footnotes so far
}

// Element adds an element to the structure tree and returns its index. A language
// of -1 is that of the parent. A rough composition has no tree: its elements are 0.
func (c *Tree) Element(tag page.Tag, parent, lang int) int {
	if c.Rough {
		return 0
	}
	e := page.Element{Tag: tag, Parent: parent}
	if lang >= 0 && len(c.Languages) > 1 {
		e.Lang = brief.Tag(c.Languages[lang])
	}
	c.Elements = append(c.Elements, e)
	return len(c.Elements) - 1
}

// Bookmark adds a line to the outline, unless its title is empty.
func (c *Tree) Bookmark(level int, title, anchor string) {
	if title != "" {
		c.Outline = append(c.Outline, page.Bookmark{Level: level, Title: title, Anchor: anchor})
	}
}

// linkElements adds a Link element below elem for each link of a text, that of the mark of
// a note in a Reference (ISO 14289-1 7.9).
func (c *Tree) linkElements(s *shaped.Text, elem int) (out []int) {
	for i := range s.URIs {
		of := elem
		if s.Mark(i) > 0 {
			of = c.Element(page.Ref, elem, -1)
		}
		out = append(out, c.Element(page.LinkEl, of, -1))
	}
	return out
}

// TakePicture puts a picture among those of the document, and returns its index.
func (c *Setter) TakePicture(p *page.Picture) int {
	for i := range c.Pictures {
		if c.Pictures[i].Name == p.Name {
			return i
		}
	}
	c.Pictures = append(c.Pictures, *p)
	c.Pictures[len(c.Pictures)-1].Grey = c.Brief.Reading.Mono
	return len(c.Pictures) - 1
}
