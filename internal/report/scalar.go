package report

import (
	"strings"

	"go.yaml.in/yaml/v4"
)

// scalar returns the text of a scalar and where its characters stand in the
// file. The text is what YAML says, with one exception: a folded line end beside
// a Chinese character gives no space.
func (s *source) scalar(n *yaml.Node) (string, origin) {
	o := origin{src: s, pos: s.pos(n.Line, n.Column)}
	line, i := s.skipProperties(n)
	var text string
	var whole bool
	switch style := n.Style &^ yaml.TaggedStyle; {
	case n.Value == "":
		return "", o
	case style == yaml.DoubleQuotedStyle:
		text, o.runs, whole = s.doubleQuoted(line, i+1)
	case style == yaml.LiteralStyle:
		text, o.runs, whole = s.literal(n.Value, line)
	case style == yaml.FoldedStyle:
		text, o.runs, whole = s.folded(n.Value, line)
	case style == yaml.SingleQuotedStyle:
		text, o.runs, whole = s.flow(n.Value, line, i+1, true)
	default:
		text, o.runs, whole = s.flow(n.Value, line, i, false)
	}
	if !whole { // never lose a text because its places are not understood
		o.runs = nil
		return n.Value, o
	}
	return text, o
}

// skipProperties finds the line and byte where a node's content begins, behind
// an anchor (&name) and a tag (!!str).
func (s *source) skipProperties(n *yaml.Node) (line, i int) {
	line, i = n.Line, s.byteOf(n.Line, n.Column)
	for line <= len(s.lines) {
		rest := strings.TrimLeft(s.line(line)[i:], " \t")
		i = len(s.line(line)) - len(rest)
		switch {
		case rest == "" || rest[0] == '#':
			line, i = line+1, 0
		case rest[0] == '&' && n.Anchor != "":
			i += 1 + len(n.Anchor)
		case rest[0] == '!':
			end := strings.IndexAny(rest, " \t")
			if end < 0 {
				end = len(rest)
			}
			i += end
		default:
			return line, i
		}
	}
	return n.Line, s.byteOf(n.Line, n.Column)
}

// flow aligns a plain or single-quoted scalar, which begins at byte i of line,
// with its value. Like literal and folded it returns the text, its stretches,
// and whether the lines of the file gave all of the value.
func (s *source) flow(value string, line, i int, single bool) (string, []stretch, bool) {
	j := joiner{value: value}
	for ; line <= len(s.lines) && j.p < len(value); line++ {
		text := strings.TrimRight(s.line(line), " \t")
		if j.runs != nil {
			i = indentOf(text)
		}
		if i >= len(text) && !(single && j.runs == nil) {
			continue
		}
		if i > len(text) {
			i = len(text)
		}
		j.join()
		j.start(line, s.column(line, i))
		for i < len(text) && j.p < len(value) && text[i] == value[j.p] {
			i++
			j.take(1)
			if single && text[i-1] == '\'' {
				i++ // doubled in the file
				j.start(line, s.column(line, i))
			}
		}
	}
	return j.done()
}

// literal aligns a | scalar, whose header stands on line, with its value.
func (s *source) literal(value string, line int) (string, []stretch, bool) {
	j := joiner{value: value}
	indent := s.blockIndent(value, line)
	for line++; j.p < len(value) && line <= len(s.lines); line++ {
		text := s.line(line)
		end := strings.IndexByte(value[j.p:], '\n')
		if end < 0 {
			end = len(value) - j.p
		}
		if content := text[min(indent, len(text)):]; content != value[j.p:j.p+end] {
			break
		}
		j.start(line, min(indent, len(text))+1)
		j.take(min(end+1, len(value)-j.p))
	}
	// What is left can only be line ends at the end of the file.
	j.take(len(value[j.p:]) - len(strings.TrimLeft(value[j.p:], "\n")))
	return j.done()
}

// folded aligns a > scalar, whose header stands on line, with its value.
func (s *source) folded(value string, line int) (string, []stretch, bool) {
	j := joiner{value: value}
	if lead := len(value) - len(strings.TrimLeft(value, "\n")); lead > 0 {
		j.start(line+1, 1)
		j.take(lead)
	}
	indent := s.blockIndent(value, line)
	for line++; j.p < len(value) && line <= len(s.lines); line++ {
		text := s.line(line)
		content := text[min(indent, len(text)):]
		if content == "" { // a line end for the next join
			continue
		}
		j.join()
		if !strings.HasPrefix(value[j.p:], content) {
			if blank(content) {
				continue
			}
			break
		}
		j.start(line, indent+1)
		j.take(len(content))
	}
	j.take(len(value[j.p:]) - len(strings.TrimLeft(value[j.p:], "\n")))
	return j.done()
}

// blockIndent is by how many spaces the content of a block scalar is indented:
// the spaces before its first words in the file, less those in the value. line
// is that of the scalar's header.
func (s *source) blockIndent(value string, line int) int {
	own := 0
	for _, v := range strings.Split(value, "\n") {
		if !blank(v) {
			own = len(v) - len(strings.TrimLeft(v, " "))
			break
		}
	}
	for line++; line <= len(s.lines); line++ {
		if text := s.line(line); !blank(text) {
			return max(len(text)-len(strings.TrimLeft(text, " "))-own, 0)
		}
	}
	return 0
}
