package amend

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v4"
)

// block says that a node is written as a | or > text.
func block(n *yaml.Node) bool { return n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 }

// at is the byte at which a node stands; -1 when the file has no such place.
func (f *file) at(n *yaml.Node) int { return f.byteAt(n.Line, n.Column) }

// byteAt is the byte of a line and a column in characters, both from 1; -1 when
// the file has no such place.
func (f *file) byteAt(line, column int) int {
	if line < 1 || line > len(f.lines) || column < 1 {
		return -1
	}
	i := f.lines[line-1]
	if line == 1 && bytes.HasPrefix(f.data, []byte("\xef\xbb\xbf")) {
		i += 3
	}
	for c := 1; c < column; c++ {
		if i >= len(f.data) || lineEnd(f.data[i:]) > 0 {
			return -1
		}
		i++
		for i < len(f.data) && f.data[i]&0xc0 == 0x80 {
			i++
		}
	}
	return i
}

// extent gives the bytes of the file in which a scalar stands, quotes included.
// It is an error when they cannot be told for certain; path names the text in
// it.
func (f *file) extent(n *yaml.Node, path string) (from, to int, err error) {
	from = f.at(n)
	switch {
	case from < 0 || from >= len(f.data) || n.Anchor != "" || n.Kind != yaml.ScalarNode:
	case n.Style&yaml.DoubleQuotedStyle != 0 && f.data[from] == '"':
		for to = from + 1; to < len(f.data); to++ {
			if f.data[to] == '\\' {
				to++
			} else if f.data[to] == '"' {
				return from, to + 1, nil
			}
		}
	case n.Style&yaml.SingleQuotedStyle != 0 && f.data[from] == '\'':
		for to = from + 1; to < len(f.data); to++ {
			if f.data[to] == '\'' {
				if to+1 < len(f.data) && f.data[to+1] == '\'' {
					to++
					continue
				}
				return from, to + 1, nil
			}
		}
	case block(n) && (f.data[from] == '|' || f.data[from] == '>'):
		return from, f.blockEnd(f.lines[n.Line-1], n.Line), nil
	case n.Style == 0 && bytes.HasPrefix(f.data[from:], []byte(n.Value)):
		return from, from + len(n.Value), nil
	case n.Style == 0:
		if to := f.plainEnd(from, n.Value); to > 0 {
			return from, to, nil
		}
	}
	return 0, 0, fmt.Errorf("the text %s cannot be changed in place; write it in quotes first", path)
}

// plainEnd is the end of a plain scalar over several lines, whose words stand in
// the file with line ends for spaces; 0 when they do not.
func (f *file) plainEnd(from int, value string) int {
	at := from
	for i := range len(value) {
		c := value[i]
		if c != ' ' && c != '\n' {
			if at >= len(f.data) || f.data[at] != c {
				return 0
			}
			at++
			continue
		}
		start := at
		for at < len(f.data) && (f.data[at] == ' ' || f.data[at] == '\n' || f.data[at] == '\r' || f.data[at] == '\t') {
			at++
		}
		if at == start && c == ' ' {
			return 0
		}
	}
	return at
}

// blockEnd is the end of a block scalar: before the first line that is not
// indented more than its key. The key stands on the line that begins at byte
// start; line is that line's number, from 1.
func (f *file) blockEnd(start, line int) int {
	indent := 0
	for start+indent < len(f.data) && (f.data[start+indent] == ' ' || f.data[start+indent] == '-') {
		indent++
	}
	if at := start + indent; at < len(f.data) && (f.data[at] == '|' || f.data[at] == '>') {
		indent = bytes.LastIndexByte(f.data[start:at], '-') // an entry of a list, without a key
	}
	end := len(f.data)
	for l := line; l < len(f.lines); l++ {
		text := f.data[f.lines[l]:]
		if l+1 < len(f.lines) {
			text = f.data[f.lines[l]:f.lines[l+1]]
		}
		trimmed := bytes.TrimLeft(text, " ")
		if len(bytes.TrimSpace(trimmed)) > 0 && len(text)-len(trimmed) <= indent {
			end = f.lines[l]
			break
		}
	}
	return len(bytes.TrimRight(f.data[:end], "\r\n\u0085\u2028\u2029"))
}

// written is a text as a scalar in the place of n; nil n means a new one below
// others. It is a block text where n is one or nil and the text has lines, and
// in double quotes otherwise.
func (f *file) written(text string, key, n *yaml.Node) string {
	inBlock := n == nil || block(n)
	if !inBlock || key == nil {
		return quoted(text)
	}
	return Scalar(text, key.Column+1)
}

// Scalar is a text as YAML: a block indented by so many spaces when it has several
// lines that a block keeps, in double quotes otherwise.
func Scalar(text string, indent int) string {
	if !strings.Contains(text, "\n") || strings.HasPrefix(text, " ") || strings.ContainsAny(text, "\t\u0085\u2028\u2029") || blankWithSpaces(text) {
		return quoted(text)
	}
	var b strings.Builder
	b.WriteString("|-")
	for line := range strings.SplitSeq(text, "\n") {
		b.WriteString("\n")
		if strings.TrimSpace(line) != "" {
			b.WriteString(strings.Repeat(" ", indent) + line)
		}
	}
	return b.String()
}

// quoted is a text in double quotes, which YAML reads as JSON does.
func quoted(s string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // into memory
	return strings.TrimSuffix(b.String(), "\n")
}

// blankWithSpaces says that a line of a text holds spaces only, which a block
// would lose.
func blankWithSpaces(text string) bool {
	for line := range strings.SplitSeq(text, "\n") {
		if line != "" && strings.TrimSpace(line) == "" {
			return true
		}
	}
	return false
}
