package arrange

import (
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/draft"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// summary reads the part of the summary: its paragraphs, and the lists of
// points in it, each of which becomes a section.
func (a *arranger) summary(p *part) {
	blocks := flatten(p)
	lang := p.lang
	var stray []source.Block
	var paragraphs []source.Block
	last := -1 // which block the last of them is
	for i := 0; i < len(blocks); {
		n := listAt(blocks, i)
		switch {
		case blocks[i].Kind == source.Figure:
			a.unplaced(&blocks[i])
			i++
		case n >= 2:
			var lead source.Block
			if k := len(paragraphs); k > 0 && last == i-1 && blocks[last].Kind == source.Paragraph {
				lead, paragraphs = paragraphs[k-1], paragraphs[:k-1]
			}
			a.points(lang, lead, blocks[i:i+n])
			i += n
		case blocks[i].Kind == source.Paragraph && a.sole == "" && wording.Language(blocks[i].Text) != lang && wording.Language(blocks[i].Text) != "":
			stray = append(stray, blocks[i])
			i++
		default:
			paragraphs, last = append(paragraphs, blocks[i]), i
			i++
		}
	}
	i := 0
	for _, b := range paragraphs {
		a.unplaced(&b)
		if b.Kind == source.Table || b.Kind == source.Code {
			a.moved(lang, b)
			continue
		}
		for len(a.out.Summary) <= i {
			a.out.Summary = append(a.out.Summary, nil)
		}
		a.out.Summary[i].Put(lang, wording.OneLine(strings.TrimPrefix(labels.Before(b.Label, b.Text), "- ")))
		i++
	}
	if len(stray) > 0 {
		a.intro(wording.Language(stray[0].Text), stray)
	}
}

// unplaced says of the pictures behind a block of the summary that they have no place: a
// summary has paragraphs alone. They are drawn with those that no text places.
func (a *arranger) unplaced(b *source.Block) {
	for _, place := range b.Placed {
		a.log.Add(diag.ImportUnsure, b.Pos, diag.Args{"what": "a picture stood in the summary, which has paragraphs alone; it is under images, and is drawn behind the sections", "hint": "write " + place + " into the body where it belongs"})
	}
}

// moved gives a table of the summary a section: a summary has paragraphs alone.
func (a *arranger) moved(lang string, b source.Block) {
	s := a.sectionOf("tables")
	if s.Title[lang] == "" {
		s.Title.Put(lang, standardTitle("tables", lang))
		a.log.Add(diag.ImportUnsure, b.Pos, diag.Args{"what": "a table stood in the summary, which has paragraphs alone; it is in the section tables", "hint": "move it to where it belongs"})
	}
	s.Body.Put(lang, source.Markdown([]source.Block{b}))
}

// listAt counts the items of the list that begins at i: numbered points of one
// style in order, or bullets.
func listAt(blocks []source.Block, i int) int {
	st, n := blocks[i].Point()
	if blocks[i].Kind != source.Item || blocks[i].Level > 0 {
		return 0
	}
	count := 1
	for k := i + 1; k < len(blocks) && blocks[k].Kind == source.Item; k++ {
		s, m := blocks[k].Point()
		if blocks[k].Level > 0 {
			count++
			continue
		}
		if s != st || st != labels.Bullet && m != n+1+blocks[k].Left {
			break
		}
		n = m
		count++
	}
	return count
}

// outermost are the points of a list that stand under no other.
func outermost(items []source.Block) (out []source.Block) {
	for _, it := range items {
		if it.Level == 0 || len(out) == 0 {
			out = append(out, it)
		}
	}
	return out
}

// points makes a section of a list, or joins it to the section that the other
// language's list made.
func (a *arranger) points(lang string, lead source.Block, items []source.Block) {
	var points []source.Block
	below := map[int][]source.Block{} // what stands under a point
	for _, it := range items {
		if it.Level > 0 && len(points) > 0 {
			it.Level--
			below[len(points)-1] = append(below[len(points)-1], it)
			continue
		}
		points = append(points, it)
	}
	a.counted(points)
	s := a.listSection(lang, lead.Text, len(points))
	s.Lead.Put(lang, wording.OneLine(lead.Text))
	for i, it := range points {
		for len(s.Items) <= i {
			s.Items = append(s.Items, &draft.Item{})
		}
		first, rest, _ := strings.Cut(it.Text, wording.HardBreak)
		s.Items[i].Title.Put(lang, wording.OneLine(first))
		s.Items[i].Body.Put(lang, rest)
		s.Items[i].Body.Put(lang, placed(&it))
		s.Items[i].Body.Put(lang, source.Markdown(below[i]))
	}
}

// listSection finds the section that a list belongs to: that of the same kind
// in the other language, else the first of the same length that lacks this one.
func (a *arranger) listSection(lang, lead string, n int) *draft.Section {
	kind := clue.Section(lead)
	for _, s := range a.out.Sections {
		if len(s.Items) > 0 && s.Items[0].Title[lang] == "" && (kind != "" && s.ID == kind || len(s.Items) == n && (kind == "" || clue.Section(s.ID) == "")) {
			return s
		}
	}
	for _, s := range a.out.Sections {
		if len(s.Items) == n && s.Items[0].Title[lang] == "" {
			return s
		}
	}
	if kind == "" || a.has(kind) {
		kind = a.freshID()
	}
	return a.sectionOf(kind)
}
