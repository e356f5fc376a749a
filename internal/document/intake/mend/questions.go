package mend

import (
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// questions makes headings of the lines that begin with Q: and texts of those with A: below
// them, where there are two or more, and says so.
func questions(d *source.Document) {
	n, first := 0, -1
	for i := 0; i+1 < len(d.Blocks); i++ {
		if asks, _ := asked(&d.Blocks[i]); asks == "q" {
			if answers, _ := asked(&d.Blocks[i+1]); answers == "a" {
				if n++; first < 0 {
					first = i
				}
			}
		}
	}
	if n < 2 {
		return
	}
	level := 0 // of the heading above
	text := d.Blocks[first].Text
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind == source.Heading {
			level = b.Level
		}
		switch kind, rest := asked(b); {
		case i < first || kind == "":
		case kind == "q" && i+1 < len(d.Blocks):
			b.Kind, b.Level, b.Text = source.Heading, level+1, rest
		default:
			b.Text = rest
		}
	}
	marks := "Q: A:"
	if wording.Language(text) == "zh" {
		marks = "问：答："
	}
	d.Say(diag.ImportWords, d.Blocks[first].Pos, diag.Args{"text": marks})
}

// asked reads a paragraph as a question or an answer of a list of them.
func asked(b *source.Block) (kind, rest string) {
	if b.Kind != source.Paragraph || b.Title || strings.Contains(b.Text, "\n") {
		return "", ""
	}
	return clue.Asked(b.Text)
}
