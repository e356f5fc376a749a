package amend

import (
	"fmt"
	"sort"
	"strings"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/report"
)

// languages adds the languages that the report does not name yet, and notes its
// first language.
func (f *file) languages(edits []Edit) ([]splice, error) {
	root := f.parent[""]
	var list *yaml.Node
	for i := 0; root != nil && i+1 < len(root.Content); i += 2 {
		if root.Content[i].Value == "languages" && root.Content[i+1].Kind == yaml.SequenceNode {
			list = root.Content[i+1]
		}
	}
	if list == nil || len(list.Content) == 0 {
		return nil, nil // report.Load says so
	}
	known := map[string]bool{}
	for _, n := range list.Content {
		known[n.Value] = true
	}
	f.source = list.Content[0].Value
	last := list.Content[len(list.Content)-1]
	_, to, err := f.extent(last, "languages")
	if err != nil {
		return nil, err
	}
	var out []splice
	for _, e := range edits {
		if known[e.Lang] {
			continue
		}
		known[e.Lang] = true
		if list.Style&yaml.FlowStyle != 0 {
			out = append(out, splice{to, to, ", " + e.Lang})
			continue
		}
		end := f.lineEnd(to, last)
		out = append(out, splice{end, end, "\n" + strings.Repeat(" ", list.Column-1) + "- " + e.Lang})
	}
	return out, nil
}

// byLanguage makes a text by language of a bare string. What stood there becomes
// the text of the report's first language, unless an edit has one.
func (f *file) byLanguage(path string, edits []Edit) (splice, error) {
	n := f.leaves[path]
	from, to, err := f.extent(n, path)
	if err != nil {
		return splice{}, err
	}
	all := append([]Edit{{path, f.source, n.Value}}, edits...)
	for _, e := range edits {
		if e.Lang == f.source {
			all = edits
		}
	}
	key := f.keys[path]
	if f.flowAt(n) {
		var parts []string
		for _, e := range all {
			parts = append(parts, e.Lang+": "+quoted(e.Text))
		}
		return splice{from, to, "{" + strings.Join(parts, ", ") + "}"}, nil
	}
	indent, first := n.Column-1, true // an entry of a list: where it stands
	if key != nil {
		indent, first = key.Column+1, false
	}
	var b strings.Builder
	for _, e := range all {
		if !first {
			b.WriteString("\n" + strings.Repeat(" ", indent))
		}
		first = false
		b.WriteString(e.Lang + ": " + Scalar(e.Text, indent+2))
	}
	if key != nil { // "title: x" becomes "title:" and lines below
		for from > 0 && f.data[from-1] == ' ' {
			from--
		}
	}
	return splice{from, to, b.String()}, nil
}

// flowAt says that a node stands in a mapping in braces.
func (f *file) flowAt(n *yaml.Node) bool {
	for _, m := range f.parent {
		if m.Style&yaml.FlowStyle != 0 {
			for _, c := range m.Content {
				if c == n {
					return true
				}
			}
		}
	}
	return false
}

// newKeys puts texts whose keys are not there yet at the ends of their mappings.
// order lists the paths of the keys, added the texts by path.
func (f *file) newKeys(order []string, added map[string][]Edit) ([]splice, error) {
	type entry struct {
		at, indent int
		text       string
	}
	var all []entry
	for _, path := range order {
		cut := strings.LastIndexByte(path, '.')
		above, key := "", path
		if cut >= 0 {
			above, key = path[:cut], path[cut+1:]
		}
		m := f.parent[above]
		known, _ := report.FieldOf(f.fields[above], key)
		if m == nil || len(m.Content) == 0 || f.keys[path] != nil || known.Key == "" || !known.Kind.Text() {
			return nil, fmt.Errorf("the report has no %s", path)
		}
		indent := m.Content[0].Column - 1
		if m.Style&yaml.FlowStyle != 0 {
			at := f.flowClose(m)
			if at < 0 {
				return nil, fmt.Errorf("the text %s cannot be changed in place; write it in quotes first", path)
			}
			all = append(all, entry{at, indent, f.inBraces(at, key, added[path])})
			continue
		}
		end := f.end(m)
		if end < 0 {
			return nil, fmt.Errorf("the text %s cannot be changed in place; write it in quotes first", path)
		}
		text := "\n" + strings.Repeat(" ", indent) + key + ":"
		for _, e := range added[path] {
			text += "\n" + strings.Repeat(" ", indent+2) + e.Lang + ": " + Scalar(e.Text, indent+4)
		}
		all = append(all, entry{end, indent, text})
	}
	// Where several mappings end at one place, the innermost comes first.
	sort.SliceStable(all, func(i, j int) bool { return all[i].indent > all[j].indent })
	var out []splice
	for _, e := range all {
		out = append(out, splice{e.at, e.at, e.text})
	}
	return out, nil
}

// end is where a new line below a node goes: behind the node's last scalar or
// bracket, and behind the comment on that line. It is -1 when that cannot be
// told.
func (f *file) end(n *yaml.Node) int {
	last := n
	for last.Kind != yaml.ScalarNode {
		if last.Style&yaml.FlowStyle != 0 {
			return f.flowEnd(last)
		}
		if len(last.Content) == 0 {
			return -1
		}
		last = last.Content[len(last.Content)-1]
	}
	_, to, err := f.extent(last, "")
	if err != nil {
		return -1
	}
	return f.lineEnd(to, last)
}

// inBraces is a new key of a mapping in braces that close at a byte.
func (f *file) inBraces(at int, key string, texts []Edit) string {
	var parts []string
	for _, e := range texts {
		parts = append(parts, e.Lang+": "+quoted(e.Text))
	}
	text := key + ": {" + strings.Join(parts, ", ") + "}"
	if strings.HasSuffix(strings.TrimRight(string(f.data[:at]), " \r\n\t"), ",") {
		return text
	}
	return ", " + text
}

// flowEnd is the end of the line on which the brackets of a node close.
func (f *file) flowEnd(n *yaml.Node) int {
	if at := f.flowClose(n); at >= 0 {
		return f.lineEnd(at+1, n)
	}
	return -1
}

// flowClose is the byte at which the brackets of a node close; -1 where they do not.
func (f *file) flowClose(n *yaml.Node) int {
	depth, quote := 0, byte(0)
	for i := f.at(n); i >= 0 && i < len(f.data); i++ {
		c := f.data[i]
		switch {
		case quote == '"' && c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'' && (i == 0 || strings.IndexByte(" [{,:", f.data[i-1]) >= 0):
			quote = c
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}
