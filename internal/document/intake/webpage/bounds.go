package webpage

import (
	"errors"
	"slices"
	"strings"
)

// mostNodes is how many elements, attributes and pieces of text a page may have;
// the tree of a page takes some hundred bytes for each.
const mostNodes = 400_000

// errManyNodes is that a page has more.
var errManyNodes = errors.New("it has more than 400000 elements, attributes and pieces of text")

// census counts what the tree of a page would be made of.
type census struct {
	nodes int
	looks []string       // elements like <b> that are open, with their attributes
	same  map[string]int // how many of them are alike
}

// manyNodes says whether the tree of a page would have more than mostNodes. It
// goes over the text once, before a tree is made, and counts rather too much.
func manyNodes(text string) bool {
	c := &census{same: map[string]int{}}
	for c.nodes <= mostNodes {
		from := strings.IndexByte(text, '<')
		if from < 0 {
			return false
		}
		text = text[from+1:]
		if over, ok := strings.CutPrefix(text, "!--"); ok {
			_, text, _ = strings.Cut(over, "-->")
			continue
		}
		end, parts := tagEnd(text)
		tag := text[:end]
		text = text[end:]
		c.tag(strings.ToLower(tag[:min(len(tag), 200)]), parts)
		for _, raw := range []string{"script", "style"} {
			if len(tag) >= len(raw) && strings.EqualFold(tag[:len(raw)], raw) {
				_, text, _ = strings.Cut(text, "</")
			}
		}
	}
	return true
}

// tagEnd is where a tag ends, and how many parts, like attributes, it has at the
// most.
func tagEnd(s string) (end, parts int) {
	quote, last := byte(0), byte(0)
	for i := range len(s) {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '>':
			return i, parts
		case (c == '"' || c == '\'') && last == '=':
			quote, last = c, c
		case c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '/':
			parts++
		default:
			last = c
		}
	}
	return len(s), parts
}

// tag counts a tag, and the text behind it. An element of a look that nobody
// closed is made anew for each element behind it, but of those alike three at
// the most.
func (c *census) tag(tag string, parts int) {
	c.nodes += 2 + parts + len(c.looks)
	name := tag
	if k := strings.IndexAny(tag, " \n\t\r\f"); k >= 0 {
		name = tag[:k]
	}
	closed, closes := strings.CutPrefix(name, "/")
	switch {
	case !isLook(closed):
	case closes:
		for k := len(c.looks) - 1; k >= 0; k-- {
			if open, _, _ := strings.Cut(c.looks[k], " "); open == closed {
				c.same[c.looks[k]]--
				c.looks = slices.Delete(c.looks, k, k+1)
				break
			}
		}
	case c.same[tag] < 3:
		c.same[tag]++
		c.looks = append(c.looks, tag)
	}
}

// isLook says that a name is that of an element which a parser makes anew where
// it was not closed.
func isLook(name string) bool {
	return slices.Contains([]string{"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"}, name)
}
