package plain

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// Read reads plain text and Markdown: blocks are parted by blank lines,
// numbered points begin lines, columns are parted by tabs or bars. Text that shows no
// Markdown is none, unless markdown says that it is: its stars, tildes and the like mean
// themselves. Where ctx ends, it stops early.
func Read(ctx context.Context, d *source.Document, text string, markdown bool) {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "\n\n").Replace(text)
	p := &reader{d: d, lines: strings.Split(text, "\n"), foreign: newForeign()}
	p.typed = !markdown && !p.foreign.shows(p.lines)
	d.Escaped = p.typed
	p.margin = measured(p.lines)
	d.Blocks = slices.Grow(d.Blocks, len(p.lines)/2)
	p.frontMatter()
	for p.at < len(p.lines) && ctx.Err() == nil {
		p.block()
	}
}

type reader struct {
	d       *source.Document
	lines   []string
	at      int
	margin  margin
	gap     bool // a blank line stands before the current one
	foreign *foreign
	open    []int           // the indents of the lists that are open, in columns
	last    int             // the last number of a point in digits
	typed   bool            // the text is no Markdown
	noted   map[string]bool // the names of the notes so far
}

// label is labelOf, but takes a number that looks like a year for a point where
// the point before it was counted.
func (p *reader) label(line string) (labels.Style, int, string, string) {
	st, n, label, rest := labels.Of(line)
	if st != labels.None || p.last < 1899 {
		return st, n, label, rest
	}
	trimmed := strings.TrimLeft(line, " \t\u3000")
	next := strconv.Itoa(p.last+1) + "."
	if after, ok := strings.CutPrefix(trimmed, next); ok && strings.HasPrefix(after, " ") {
		return labels.DigitsDot, p.last + 1, next, strings.TrimSpace(after)
	}
	return labels.None, 0, "", line
}

func (p *reader) add(b source.Block) {
	b.Apart = p.gap
	p.gap = false
	before := len(p.d.Pictures)
	if b.Kind != source.Code {
		b.Text = strings.TrimSpace(p.inline(b.Text, b.Pos))
		for _, row := range b.Rows {
			for k := range row {
				row[k] = p.inline(row[k], b.Pos)
			}
		}
	}
	if b.Text != "" || len(b.Rows) > 0 || b.Label != "" {
		p.d.Blocks = append(p.d.Blocks, b)
	}
	for k := before; k < len(p.d.Pictures); k++ {
		p.d.Blocks = append(p.d.Blocks, source.Block{Kind: source.Figure, Picture: k + 1, Pos: b.Pos})
	}
}

// inline is a text as inline Markdown.
func (p *reader) inline(s string, pos diag.Pos) string {
	if !p.typed {
		return p.foreign.takeOut(p.d, s, pos)
	}
	lines := strings.Split(s, wording.HardBreak)
	for i, line := range lines {
		lines[i] = wording.Escape(line)
	}
	return strings.Join(lines, wording.HardBreak)
}

func (p *reader) pos() diag.Pos { return diag.Pos{File: p.d.File, Line: p.at + 1, Column: 1} }

// block reads the block that begins at the current line.
func (p *reader) block() {
	line := p.lines[p.at]
	trimmed := strings.TrimSpace(strings.Trim(line, "\u3000"))
	switch {
	case trimmed == "":
		p.gap = true
		p.at++
	case strings.HasPrefix(trimmed, "#"):
		p.heading(trimmed)
	case strings.HasPrefix(trimmed, ">") && len(trimmed) > 1:
		p.quote()
	case p.underlined() > 0 && !isRule(trimmed):
		p.add(source.Block{Kind: source.Heading, Level: p.underlined(), Text: trimmed, Pos: p.pos(), Lines: 1})
		p.at += 2
		p.gap = true
	case isRule(trimmed), trimmed == "--": // which stands before the name below a message
		p.at++
		p.gap = true
	case strings.HasPrefix(trimmed, "```"):
		p.code()
	case strings.HasPrefix(trimmed, "[^") && strings.Contains(trimmed, "]:"):
		p.note(trimmed)
	case tableLine(line) != nil && p.at+1 < len(p.lines) && (tableLine(p.lines[p.at+1]) != nil):
		p.table()
	default:
		if rows := p.spacedRows(p.at); rows > 0 {
			p.spacedTable(rows)
			return
		}
		if rows := p.columnsOfNames(p.at); rows > 0 {
			p.listOfColumns(rows)
			return
		}
		p.text()
	}
}

// isRule says that a line is a rule: three marks of one kind or more, and nothing
// else.
func isRule(s string) bool { return clue.IsRule(s) }

func (p *reader) heading(s string) {
	text := strings.TrimLeft(s, "#")
	level := len(s) - len(text)
	if level > 6 || text != "" && text[0] != ' ' && text[0] != '\t' {
		p.text()
		return
	}
	p.add(source.Block{Kind: source.Heading, Level: level, Text: strings.TrimSpace(strings.TrimRight(text, "# ")), Pos: p.pos(), Lines: 1})
	p.at++
	p.gap = true
}

func (p *reader) code() {
	pos, from := p.pos(), p.at
	for p.at++; p.at < len(p.lines) && !strings.HasPrefix(strings.TrimSpace(p.lines[p.at]), "```"); p.at++ {
	}
	p.at = min(p.at+1, len(p.lines))
	p.add(source.Block{Kind: source.Code, Text: strings.Join(p.lines[from:p.at], "\n"), Pos: pos})
}

// depth is how deep an item stands in the lists that are open: deeper than
// those that are indented less. A paragraph at the margin ends them all.
func (p *reader) depth(line string, st labels.Style) int {
	indent := indent(strings.TrimLeft(line, "\u3000"))
	if st == labels.None {
		if indent == 0 {
			p.open = nil
		}
		return 0
	}
	for len(p.open) > 0 && p.open[len(p.open)-1] >= indent {
		p.open = p.open[:len(p.open)-1]
	}
	p.open = append(p.open, indent)
	return p.d.Depth(len(p.open)-1, p.pos())
}

// text reads a paragraph or an item: the lines up to a blank one, or up to one
// that begins a point of its own.
func (p *reader) text() {
	pos, first := p.pos(), p.lines[p.at]
	if inner, bold := wording.CutBold(strings.TrimSpace(first)); bold { // **（一）阵地**
		if st, _, _, _ := labels.Of(inner); st != labels.None && st != labels.Bullet {
			first = inner
		}
	}
	first = ticked(first)
	st, n, label, rest := p.label(first)
	if st == labels.None && strings.HasPrefix(first, "**") { // **（一）阵地。** 各村建站。
		if s, k, l, after := labels.Of(first[len("**"):]); s != labels.None && s != labels.Bullet && strings.Contains(after, "**") {
			st, n, label, rest = s, k, l, "**"+after
		}
	}
	if st == labels.DigitsDot {
		p.last = n
	}
	level := p.depth(first, st)
	last, hard := cutHardBreak(first, rest)
	text, count := last, 1
	for p.at++; p.at < len(p.lines); p.at++ {
		line := p.lines[p.at]
		trimmed := strings.TrimSpace(strings.Trim(line, "\u3000"))
		if trimmed == "" || strings.HasPrefix(trimmed, "#") || strings.HasPrefix(trimmed, "```") || strings.HasPrefix(trimmed, "> ") || tableLine(line) != nil || isRule(trimmed) || p.spacedRows(p.at) > 0 || p.columnsOfNames(p.at) > 0 {
			break
		}
		if s, _, _, _ := p.label(ticked(line)); s != labels.None {
			break
		}
		if p.beginsParagraph(first, line, text, st) || count == 1 && p.headed(line, text, label, st) {
			break
		}
		indented := strings.HasPrefix(line, "  ") || strings.HasPrefix(line, "\t")
		next, again := cutHardBreak(line, trimmed)
		meant := p.margin.between(text, last, next, st != labels.None, indented)
		if hard && meant == ends || meant == wraps && hard {
			meant = breaks
		}
		if meant == ends {
			break
		}
		if meant == breaks {
			text += wording.HardBreak + next
		} else {
			text = wording.JoinLines([]string{text, next})
		}
		last, hard, count = next, again, count+1
	}
	b := source.Block{Kind: source.Paragraph, Text: text, Label: label, Pos: pos, Lines: count}
	if inner, bold := wording.CutBold(text); bold && !p.typed && count == 1 && wording.MayHead(inner) && utf8.RuneCountInString(inner) <= 60 {
		b.Look, b.Bold = 2, true
	}
	if st != labels.None {
		b.Kind, b.Level = source.Item, level
		if again, _, _, _ := labels.Of(label + " x"); again == labels.None {
			b.Style, b.Number = st, n
		}
	}
	p.add(b)
}

// ticked is a line that begins with a box, ticked or not, as a point with the sign of it:
// - ☑ for [x] and for - [x].
func ticked(line string) string {
	s := strings.TrimLeft(line, " \t")
	in := line[:len(line)-len(s)]
	s = strings.TrimPrefix(strings.TrimPrefix(s, "- "), "* ")
	for _, box := range [...][2]string{{"[ ] ", "☐"}, {"[x] ", "☑"}, {"[X] ", "☑"}} {
		if rest, ok := strings.CutPrefix(s, box[0]); ok {
			return in + "- " + box[1] + " " + rest
		}
	}
	return line
}

// cutHardBreak takes the mark of a line break off the end of a line, as Markdown
// writes it: a backslash or two spaces. text is the line without its label.
func cutHardBreak(line, text string) (bare string, hard bool) {
	text = strings.TrimSpace(strings.Trim(text, " \t\u3000"))
	if bare, hard = strings.CutSuffix(text, "\\"); hard && !strings.HasSuffix(bare, "\\") {
		return strings.TrimSpace(bare), true
	}
	return text, strings.HasSuffix(line, "  ")
}

// tableLine parts a line of a table into its cells; nil for another line.
func tableLine(line string) []string {
	s := strings.TrimSpace(line)
	sep := "\t"
	switch {
	case strings.HasPrefix(s, "|") && strings.Count(s, "|") > 1:
		s, sep = strings.Trim(s, "|"), "|"
	case strings.Count(s, "\t") == 0:
		return nil
	}
	if st, _, _, _ := labels.Of(line); st != labels.None && sep == "\t" {
		return nil
	}
	if sep == "|" {
		s = strings.ReplaceAll(s, `\|`, "\x01")
	}
	cells := strings.Split(s, sep)
	for i := range cells {
		cells[i] = strings.ReplaceAll(strings.TrimSpace(cells[i]), "\x01", `\|`)
	}
	return cells
}

func (p *reader) table() {
	b := source.Block{Kind: source.Table, Pos: p.pos()}
	from := p.at
	for ; p.at < len(p.lines); p.at++ {
		cells := tableLine(p.lines[p.at])
		if cells == nil {
			break
		}
		if aligned, is := alignment(cells); is && p.at == from+1 {
			b.Aligned = aligned // dashes further down are cells that say that there is nothing
			continue
		}
		if strings.Join(cells, "") != "" {
			b.Rows = append(b.Rows, cells)
		}
	}
	if b.Aligned == nil {
		b.Rows = withoutEmpty(b.Rows)
	}
	p.add(b)
}

// withoutEmpty leaves out the columns in which nothing stands, as two tabs in each row
// leave them; not those of a table that is aligned.
func withoutEmpty(rows [][]string) [][]string {
	for k := 0; len(rows) > 1 && k < len(rows[0]); k++ {
		empty := true
		for _, row := range rows {
			empty = empty && len(row) == len(rows[0]) && row[k] == ""
		}
		if !empty {
			continue
		}
		for i, row := range rows {
			rows[i] = append(row[:k:k], row[k+1:]...)
		}
		k--
	}
	return rows
}

// alignment reads the line below the head of a table, which says how its columns are
// aligned: :--- left, :---: centre, ---: right.
func alignment(cells []string) (aligned []string, is bool) {
	for _, c := range cells {
		if strings.Trim(c, "-: ") != "" || !strings.Contains(c, "-") {
			return nil, false
		}
		switch first, last := strings.HasPrefix(c, ":"), strings.HasSuffix(c, ":"); {
		case first && last:
			aligned = append(aligned, "center")
		case last:
			aligned = append(aligned, "right")
		case first:
			aligned = append(aligned, "left")
		default:
			aligned = append(aligned, "")
		}
	}
	return aligned, true
}
