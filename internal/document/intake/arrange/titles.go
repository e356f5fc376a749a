package arrange

import (
	"strings"
	"unicode/utf8"

	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// titleParts takes headings that are titles of the whole for what they are: the
// single heading around everything, one in each language, or a first heading with
// nothing but a masthead under it.
func (a *arranger) titleParts(root *part) {
	titled := map[string]bool{}
	for i := range root.blocks {
		if root.blocks[i].Title {
			titled[a.language(root.blocks[i].Text)] = true
		}
	}
	byLang := map[string][]*part{}
	for _, p := range root.parts {
		byLang[p.lang] = append(byLang[p.lang], p)
	}
	text := false // some stands before all headings
	for i := range root.blocks {
		t := root.blocks[i].Text
		text = text || root.blocks[i].Kind == source.Paragraph && (endsText(t) || utf8.RuneCountInString(t) > 80 && wording.EndsSentence(t))
	}
	var parts []*part
	for _, p := range root.parts {
		all := byLang[p.lang]
		alone := len(all) == 1 && (len(p.parts) > 0 || p.style == labels.None) && (!clue.IsHeading(p.title) || p.level == 1 && len(p.parts) > 0) && !(p.bare && text) && !(p.at.Kind != source.Heading && len(root.blocks) > 0 && clue.IsHeading(p.title))
		bare := len(all) > 1 && all[0] == p && len(p.parts) == 0 && a.masthead(p.blocks)
		if titled[p.lang] || !alone && !bare || clue.Part(p.title) != "" || p.style == labels.Chapter || p.style == labels.Article || isLabel(p.title) {
			parts = append(parts, p)
			continue
		}
		titled[p.lang] = true
		b := p.at
		b.Kind, b.Label, b.Text, b.Title = source.Paragraph, "", labels.Before(p.label, p.title), true
		root.blocks = append(append(root.blocks, b), p.blocks...)
		parts = append(parts, p.parts...)
	}
	root.parts = parts
}

// isLabel says that a heading is no more than a label: 第一章.
func isLabel(title string) bool {
	_, _, _, rest := labels.Of(title)
	return rest == ""
}

// masthead says that blocks are all lines of a masthead.
func (a *arranger) masthead(blocks []source.Block) bool {
	for i := range blocks {
		t := blocks[i].Text
		_, date := clue.OfficeAndDate(t)
		if blocks[i].Kind == source.Figure {
			continue
		}
		if blocks[i].Kind == source.Paragraph && masthead(t) {
			continue
		}
		if blocks[i].Kind != source.Paragraph || date == "" && clue.Date(t) == "" && clue.Number(t) == "" && !clue.IsSeries(t) && !clue.IsPublisher(t) && !clue.IsMark(t) {
			return false
		}
	}
	return true
}

// masthead says that each line of a text says what it is, as lines of a masthead do: Date:
// 19 August 2024.
func masthead(text string) bool {
	for line := range strings.SplitSeq(strings.ReplaceAll(text, wording.HardBreak, "\n"), "\n") {
		if kind, _ := clue.Imprint(line); kind == "" && !clue.IsKeyLine(line) && !clue.IsAttendance(line) {
			return false
		}
	}
	return true
}

// secondFront finds the masthead of the second language where nothing marks it:
// short lines of that language before its first heading, at the end of what stands
// in the first.
func (a *arranger) secondFront(root *part) {
	for i := 1; i < len(root.parts) && a.sole == ""; i++ {
		lang := root.parts[i].lang
		last := root.parts[i-1]
		if last.lang == lang {
			continue
		}
		for len(last.parts) > 0 {
			last = last.parts[len(last.parts)-1]
		}
		at, titled := len(last.blocks), false
		for at > 0 && isFrontLine(&last.blocks[at-1], lang) {
			at--
			titled = titled || wording.Language(last.blocks[at].Text) == lang
		}
		if !titled {
			return
		}
		moved := last.blocks[at:]
		last.blocks = last.blocks[:at:at]
		for k := range moved {
			if t := moved[k].Text; clue.Date(t) == "" && !clue.IsPublisher(t) && !clue.IsSeries(t) {
				moved[k].Title = true
				break
			}
		}
		root.blocks = append(root.blocks, moved...)
		return
	}
}

// isFrontLine says that a block may be a line of a masthead in a language.
func isFrontLine(b *source.Block, lang string) bool {
	l := wording.Language(b.Text)
	return b.Kind == source.Paragraph && utf8.RuneCountInString(b.Text) <= 150 && !endsText(b.Text) && (l == lang || clue.Date(b.Text) != "")
}
