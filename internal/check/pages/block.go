package pages

import (
	"strings"
	"unicode/utf8"

	"jianbao/internal/brief"
	"jianbao/internal/han"
	"jianbao/internal/length"
	"jianbao/internal/pdf/inspect"
)

// block is an element that holds lines: a paragraph, a heading, a label, a cell.
type block struct {
	tag   string
	lang  string        // BCP 47
	sect  *inspect.Node // what it stands in; nil: in none
	list  *inspect.Node
	item  *inspect.Node
	table *inspect.Node
	row   *inspect.Node
	head  bool // within H1
	note  bool // within a Note
	body  bool // a further paragraph of an item, and not its title
	reach bool // contact or distribution
	lines []*line
}

// line is a line of a block.
type line struct {
	*block
	page        int
	x, right, y length.Length // y is the baseline
	size        length.Length // of its first run, what is raised left out
	text        string
}

// top is the upper edge of the em box of the house's faces.
func (l *line) top() length.Length { return l.y - l.size.Milli(880) }

// bottom is the lower edge of the em box.
func (l *line) bottom() length.Length { return l.y + l.size.Milli(120) }

// isHan says that the line's language is written in Han.
func (b *block) isHan() bool { return han.Written(b.lang) }

// sheet is a page with what stands on it.
type sheet struct {
	*inspect.Page
	lines []*line // of the text, in the order of the content stream
}

// where is the way down to an element.
type where struct {
	block
	labelled bool // an Lbl stands before, in the same item
}

// gather makes blocks and lines of the runs.
func (m *measurer) gather() {
	at := map[*inspect.Node]*block{}
	root := where{}
	root.lang = m.file.Meta.Language
	place(m.file.Tree, root, at)
	m.pages = make([]sheet, len(m.file.Pages))
	met := map[*block]bool{}
	for i := range m.file.Pages {
		p := &m.pages[i]
		p.Page = &m.file.Pages[i]
		for r := range p.Runs {
			run := &p.Runs[r]
			b := at[run.Element]
			if b == nil || run.Artifact != "" || run.Turned || strings.TrimSpace(run.Text) == "" && len(b.lines) == 0 {
				continue
			}
			if !met[b] {
				met[b] = true
				m.blocks = append(m.blocks, b)
			}
			if l := b.put(run, i); l != nil {
				p.lines = append(p.lines, l)
			}
		}
	}
	for _, b := range m.blocks {
		if b.sect == nil && !b.head && len(b.lines) > 0 {
			b.reach = isReach(b.lang, b.lines[0].text)
		}
	}
}

// put adds a run to the block's last line, or to a new one, which it returns.
func (b *block) put(run *inspect.Run, page int) *line {
	if n := len(b.lines); n > 0 {
		l := b.lines[n-1]
		apart := max(run.Y-l.y, l.y-run.Y)
		if l.page == page && apart < l.size/2 && run.X >= l.right-l.size {
			l.text += run.Text
			if strings.TrimSpace(run.Text) != "" {
				l.right = max(l.right, run.Right)
			}
			return nil
		}
	}
	l := &line{block: b, page: page, x: run.X, right: run.Right, y: run.Y, size: run.Size, text: run.Text}
	b.lines = append(b.lines, l)
	return l
}

// place finds the block of each element below n; w is where n stands. Inline elements
// share the block around them.
func place(n *inspect.Node, w where, at map[*inspect.Node]*block) {
	if n.Lang != "" {
		w.lang = n.Lang
	}
	w.tag = n.Tag
	switch n.Tag {
	case "Sect":
		w.sect = n
	case "L":
		w.list, w.item = n, nil
	case "LI":
		w.item = n
	case "Table":
		w.table = n
	case "TR":
		w.row = n
	case "Note":
		w.note = true
	case "H1":
		w.head = true
	}
	if w.head {
		w.tag = "H1"
	}
	b := w.block
	at[n] = &b
	first := true
	for _, k := range n.Kids {
		below := w
		if n.Tag == "LBody" && k.Tag == "P" {
			below.body, first = !w.labelled || !first, false
		}
		switch k.Tag {
		case "": // text, which the runs have as well
		case "Link", "Reference", "Quote", "Em", "Strong":
			k.Walk(func(inner *inspect.Node) { at[inner] = &b })
		case "Span":
			if w.head {
				place(k, below, at)
			} else {
				k.Walk(func(inner *inspect.Node) { at[inner] = &b })
			}
		default:
			place(k, below, at)
		}
		if n.Tag == "LI" {
			w.labelled = k.Tag == "Lbl"
		}
	}
}

// isReach says that a paragraph begins as an entry of the contact or a line of the
// distribution does.
func isReach(lang, text string) bool {
	w := brief.WordsFor(lang)
	for _, label := range []string{w.Address, w.Phone, w.Fax, w.Email, w.Web, w.ReportTo, w.SendTo, w.CopyTo} {
		if label != "" && strings.HasPrefix(text, label+strings.TrimRight(w.Colon, " ")) {
			return true
		}
	}
	return printed(w, text)
}

// printed says that a text is how many copies were printed.
func printed(w brief.Words, text string) bool {
	n, digits := 0, false
	for _, c := range text {
		if c >= '0' && c <= '9' {
			n, digits = min(n*10+int(c-'0'), 1_000_000), true
		}
	}
	return digits && text == w.Printed(n)
}

// weight counts the characters of a text in halves of a Han character: punctuation
// and spaces weigh nothing, letters and digits a half.
func weight(text string) (halves int) {
	for _, c := range text {
		switch {
		case han.Is(c):
			halves += 2
		case c >= '0' && c <= '9', c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z', c >= 0xc0 && c < 0x2000:
			halves++
		}
	}
	return halves
}

// letters counts the characters of a text.
func letters(text string) int { return utf8.RuneCountInString(text) }
