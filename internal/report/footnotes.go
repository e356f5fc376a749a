package report

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"jianbao/internal/diag"
)

// define collects the footnotes that a text defines, wherever they stand.
func (c *converter) define(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() == east.KindFootnoteList {
			for f := n.FirstChild(); f != nil; f = f.NextSibling() {
				c.defined = append(c.defined, f.(*east.Footnote))
			}
		} else if n.Type() == ast.TypeBlock {
			c.define(n)
		}
	}
}

// footnotes converts the notes that the text refers to, and reports the others.
func (c *converter) footnotes() {
	for i := 0; i < len(c.notes); i++ { // a note may refer to further notes
		c.t.Notes = append(c.t.Notes, c.blocks(c.notes[i], 1))
	}
	seen := map[string]bool{}
	for _, f := range c.defined {
		label := string(f.Ref)
		at := max(strings.Index(c.t.Source, "[^"+label+"]:"), 0)
		switch {
		case seen[label]:
			at = max(strings.LastIndex(c.t.Source, "[^"+label+"]:"), 0)
			c.add(diag.FootnoteTwice, at, diag.Args{"label": short(label)})
		case c.noteNumber(f) == 0:
			c.add(diag.FootnoteUnused, at, diag.Args{"label": short(label)})
		}
		seen[label] = true
	}
}

// noteNumber is the number of a footnote, from 1; 0 when nothing refers to it.
func (c *converter) noteNumber(f *east.Footnote) int {
	for i, n := range c.notes {
		if n == f {
			return i + 1
		}
	}
	return 0
}
