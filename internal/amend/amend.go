// Package amend changes texts in a report file and leaves every other byte as
// it is: comments, order, quotes, indents.
package amend

import (
	"bytes"
	"encoding/json"
	"fmt"
	"sort"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
)

// Edit is a text to be put at a path: "lessons.central-coordination.title",
// "summary.1".
type Edit struct {
	Path, Lang, Text string
}

// splice is a piece of the file to be replaced.
type splice struct {
	from, to int
	text     string
}

// file is a report file taken apart.
type file struct {
	data   []byte
	lines  []int                 // where each begins
	leaves map[string]*yaml.Node // scalars by path, the language last
	parent map[string]*yaml.Node // the mapping of languages by path
	keys   map[string]*yaml.Node // the key of a leaf
}

// Apply makes the edits. A text whose language is there is replaced, another is
// put below that of the other language. An error names the path that is not in
// the file, or that cannot be changed without rewriting what stands around it.
func Apply(data []byte, edits []Edit) ([]byte, error) {
	var root yaml.Node
	if err := yaml.Unmarshal(data, &root); err != nil {
		return nil, err
	}
	f := &file{data: data, leaves: map[string]*yaml.Node{}, parent: map[string]*yaml.Node{}, keys: map[string]*yaml.Node{}, lines: []int{0}}
	for i, c := range data {
		if c == '\n' {
			f.lines = append(f.lines, i+1)
		}
	}
	if len(root.Content) > 0 {
		f.walk(root.Content[0], "", 0)
	}
	var all []splice
	for _, e := range edits {
		s, err := f.edit(e)
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].from > all[j].from })
	out := bytes.Clone(data)
	for _, s := range all {
		out = append(out[:s.from:s.from], append([]byte(s.text), out[s.to:]...)...)
	}
	return out, nil
}

// walk notes the leaves below a node. Sections and items are known by their
// ids, the entries of other lists by their numbers.
func (f *file) walk(n *yaml.Node, path string, depth int) {
	if depth > 20 {
		return
	}
	switch n.Kind {
	case yaml.ScalarNode:
		f.leaves[path] = n
	case yaml.MappingNode:
		f.parent[path] = n
		for i := 0; i+1 < len(n.Content); i += 2 {
			key, value := n.Content[i], n.Content[i+1]
			at := join(path, key.Value)
			if (key.Value == "sections" || key.Value == "items") && value.Kind == yaml.SequenceNode {
				at = path
			}
			f.keys[at] = key
			f.walk(value, at, depth+1)
		}
	case yaml.SequenceNode:
		for i, entry := range n.Content {
			f.walk(entry, join(path, name(entry, i)), depth+1)
		}
	}
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

// name is the id of an entry, or its number from 1.
func name(entry *yaml.Node, i int) string {
	if entry.Kind == yaml.MappingNode {
		for k := 0; k+1 < len(entry.Content); k += 2 {
			if entry.Content[k].Value == "id" {
				return entry.Content[k+1].Value
			}
		}
	}
	return strconv.Itoa(i + 1)
}

func (f *file) edit(e Edit) (splice, error) {
	path := join(e.Path, e.Lang)
	if n := f.leaves[path]; n != nil {
		from, to, err := f.extent(n, path)
		if err != nil {
			return splice{}, err
		}
		return splice{from, to, f.written(e.Text, f.keys[path], n)}, nil
	}
	m := f.parent[e.Path]
	if m == nil || len(m.Content) < 2 {
		return splice{}, fmt.Errorf("the report has no %s", e.Path)
	}
	return f.insert(m, e)
}

// insert puts a language below the last of those that are there.
func (f *file) insert(m *yaml.Node, e Edit) (splice, error) {
	key, last := m.Content[len(m.Content)-2], m.Content[len(m.Content)-1]
	_, to, err := f.extent(last, join(e.Path, key.Value))
	if err != nil {
		return splice{}, err
	}
	if m.Style&yaml.FlowStyle != 0 {
		return splice{to, to, ", " + e.Lang + ": " + quoted(e.Text)}, nil
	}
	for to < len(f.data) && f.data[to] != '\n' {
		to++ // past a comment
	}
	lead := "\n"
	if block(last) {
		for to > 0 && f.data[to-1] == '\n' {
			to--
		}
	}
	return splice{to, to, lead + strings.Repeat(" ", key.Column-1) + e.Lang + ": " + f.written(e.Text, key, nil)}, nil
}

func block(n *yaml.Node) bool { return n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 }

// at is the byte of a node's place; columns count characters.
func (f *file) at(n *yaml.Node) int {
	if n.Line < 1 || n.Line > len(f.lines) {
		return -1
	}
	i := f.lines[n.Line-1]
	for c := 1; c < n.Column && i < len(f.data); c++ {
		i++
		for i < len(f.data) && f.data[i]&0xc0 == 0x80 {
			i++
		}
	}
	return i
}

// extent is where a scalar stands in the file.
func (f *file) extent(n *yaml.Node, path string) (from, to int, err error) {
	from = f.at(n)
	switch {
	case from < 0 || n.Anchor != "" || n.Kind != yaml.ScalarNode:
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
	}
	return 0, 0, fmt.Errorf("the text %s cannot be changed in place; write it in quotes first", path)
}

// blockEnd is the end of a block scalar whose key stands on the line that
// begins at start: before the first line that is not indented more.
func (f *file) blockEnd(start, line int) int {
	indent := 0
	for start+indent < len(f.data) && (f.data[start+indent] == ' ' || f.data[start+indent] == '-') {
		indent++
	}
	end := len(f.data)
	for l := line; l < len(f.lines); l++ {
		text := f.data[f.lines[l]:]
		if k := bytes.IndexByte(text, '\n'); k >= 0 {
			text = text[:k]
		}
		trimmed := bytes.TrimLeft(text, " ")
		if len(bytes.TrimSpace(trimmed)) > 0 && len(text)-len(trimmed) <= indent {
			end = f.lines[l]
			break
		}
	}
	for end > 0 && (f.data[end-1] == '\n' || f.data[end-1] == '\r') {
		end--
	}
	return end
}

// written is a text as a scalar in the place of n: a block where it has lines
// and stands in none of YAML's braces, else in double quotes.
func (f *file) written(text string, key, n *yaml.Node) string {
	inBlock := n == nil || block(n)
	if !strings.Contains(text, "\n") || !inBlock || key == nil || strings.HasPrefix(text, " ") || strings.ContainsAny(text, "\t\u0085\u2028\u2029") || blankWithSpaces(text) {
		return quoted(text)
	}
	indent := strings.Repeat(" ", key.Column+1)
	var b strings.Builder
	b.WriteString("|-")
	for line := range strings.SplitSeq(text, "\n") {
		b.WriteString("\n")
		if strings.TrimSpace(line) != "" {
			b.WriteString(indent + line)
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
