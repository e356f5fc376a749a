// Package amend changes a report file and leaves every other byte as it is:
// comments, order, quotes, indents. Each way takes the bytes of the file and
// returns those of the new one: Apply puts texts at paths, Swaps characters at
// places, Digests hashes at the end.
//
// Apply replaces the scalars of the YAML at the places that the parser names. What
// it cannot replace without rewriting what stands around it, such as a text with
// an anchor, it refuses. Who calls it loads the result before keeping it.
//
// Merge is for texts that come back from a word processor. The report is
// exported again and read by the same reader as the file that came back. What
// reads the same in both is unchanged, and keeps its Markdown; so it does not
// matter what a conversion loses, as long as it loses it twice.
package amend

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/report"
	"jianbao/internal/report/form"
)

// Edit is a text to be put at a path: "lessons.central-coordination.title",
// "summary.1". The Path does not name the language.
type Edit struct {
	Path, Lang, Text string
}

// splice replaces bytes from to to of the file by text.
type splice struct {
	from, to int
	text     string
}

// file is a report file taken apart.
type file struct {
	data   []byte
	lines  []int                     // the byte at which each line begins
	leaves map[string]*yaml.Node     // scalars, by path with the language last
	parent map[string]*yaml.Node     // mappings, by path
	keys   map[string]*yaml.Node     // the key of a leaf or a mapping, by path
	fields map[string][]report.Field // the keys that a mapping may have, by path
	source string                    // the report's first language, which a bare string is taken to be in
}

// Apply makes the edits. Where the path has a text in the language, it is
// replaced; where it has other languages, the text is put below them. A bare
// string becomes a text by language. A key that is not there yet is added. A
// language that the report does not name is added to its languages. An error
// names the path that is not in the file, or that cannot be changed without
// rewriting what stands around it.
func Apply(data []byte, edits []Edit) ([]byte, error) {
	f, err := take(data)
	if err != nil {
		return nil, err
	}
	if edits, err = once(edits); err != nil {
		return nil, err
	}
	all, err := f.languages(edits)
	if err != nil {
		return nil, err
	}
	added := map[string][]Edit{} // texts without a key, by the key's path
	var order []string
	bare := map[string][]Edit{}
	for _, e := range edits {
		switch {
		case f.leaves[join(e.Path, e.Lang)] != nil || f.parent[e.Path] != nil:
			s, err := f.edit(e)
			if err != nil {
				return nil, err
			}
			all = append(all, s)
		case f.leaves[e.Path] != nil:
			bare[e.Path] = append(bare[e.Path], e)
		default:
			if added[e.Path] == nil {
				order = append(order, e.Path)
			}
			added[e.Path] = append(added[e.Path], e)
		}
	}
	for path, es := range bare {
		s, err := f.byLanguage(path, es)
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	more, err := f.newKeys(order, added)
	if err != nil {
		return nil, err
	}
	return f.spliced(append(all, more...))
}

// once are edits without those that are there already. It is an error where one
// text is to become two.
func once(edits []Edit) ([]Edit, error) {
	texts := map[[2]string]string{}
	out := edits[:0:0]
	for _, e := range edits {
		at := [2]string{e.Path, e.Lang}
		was, again := texts[at]
		if again && was != e.Text {
			return nil, fmt.Errorf("the text %s is to become two texts", join(e.Path, e.Lang))
		}
		if texts[at] = e.Text; !again {
			out = append(out, e)
		}
	}
	return out, nil
}

// take parses a file and notes where its texts stand.
func take(data []byte) (*file, error) {
	doc, fault, err := form.Tree(data)
	if err == nil && doc == nil && fault != nil {
		err = fault
	}
	if err != nil {
		return nil, err
	}
	f := linesOf(data)
	f.leaves, f.parent, f.keys, f.fields = map[string]*yaml.Node{}, map[string]*yaml.Node{}, map[string]*yaml.Node{}, map[string][]report.Field{}
	if doc != nil && len(doc.Content) > 0 {
		f.walk(doc.Content[0], "", report.Format(), 0)
	}
	return f, nil
}

// linesOf is a file of which only the lines are known.
func linesOf(data []byte) *file {
	f := &file{data: data, lines: []int{0}}
	for i := 0; i < len(data); i++ {
		if w := lineEnd(data[i:]); w > 0 {
			i += w - 1
			f.lines = append(f.lines, i+1)
		}
	}
	return f
}

// lineEnd is how many bytes of a line end stand at the head of b, 0 for none. The
// parser of YAML counts lines so: at LF, CR LF, CR, and at U+0085, U+2028 and
// U+2029 (YAML 1.1, 5.4).
func lineEnd(b []byte) int {
	switch {
	case b[0] == '\n', b[0] == '\r' && (len(b) == 1 || b[1] != '\n'):
		return 1
	case b[0] == '\r', bytes.HasPrefix(b, []byte("\u0085")):
		return 2
	case bytes.HasPrefix(b, []byte("\u2028")), bytes.HasPrefix(b, []byte("\u2029")):
		return 3
	}
	return 0
}

// errMeet is that two edits change the same bytes of the file.
var errMeet = errors.New("two changes meet at one place of the report; make them one after the other")

// spliced returns the file with all replacements made. Several at one place come
// in their order.
func (f *file) spliced(all []splice) ([]byte, error) {
	slices.Reverse(all)
	sort.SliceStable(all, func(i, j int) bool { return all[i].from > all[j].from })
	var out [][]byte
	end := len(f.data)
	for _, s := range all {
		if s.from > s.to || s.to > end {
			return nil, errMeet
		}
		out = append(out, f.data[s.to:end], []byte(s.text))
		end = s.from
	}
	out = append(out, f.data[:end])
	slices.Reverse(out)
	return bytes.Join(out, nil), nil
}

// walk notes the leaves below a node. fields are the keys of a mapping that the
// format knows, or nil. Sections, items and pictures are known by their ids, the
// entries of other lists by their numbers.
func (f *file) walk(n *yaml.Node, path string, fields []report.Field, depth int) {
	if depth > 20 {
		return
	}
	switch n.Kind {
	case yaml.ScalarNode:
		f.leaves[path] = n
	case yaml.MappingNode:
		f.parent[path], f.fields[path] = n, fields
		for i := 0; i+1 < len(n.Content); i += 2 {
			key, value := n.Content[i], n.Content[i+1]
			at := join(path, key.Value)
			f.keys[at] = key
			known, inside := report.FieldOf(fields, key.Value)
			if known.Of != nil && value.Kind == yaml.SequenceNode {
				for k, entry := range value.Content {
					f.walk(entry, known.Entry(path, k, idOf(entry, known.Kind)), inside, depth+1)
				}
				continue
			}
			f.walk(value, at, inside, depth+1)
		}
	case yaml.SequenceNode:
		for i, entry := range n.Content {
			f.walk(entry, join(path, strconv.Itoa(i+1)), nil, depth+1)
		}
	}
}

// idOf is the id of an entry of a list whose entries have ids; "" of any other.
func idOf(entry *yaml.Node, kind report.Kind) (id string) {
	for k := 0; kind == report.Named && entry.Kind == yaml.MappingNode && k+1 < len(entry.Content); k += 2 {
		if entry.Content[k].Value == "id" {
			id = entry.Content[k+1].Value
		}
	}
	return id
}

// join makes the path of a part: "lessons" and "title" give "lessons.title".
func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

// edit replaces a text, or adds a language to those that are there.
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
	if len(m.Content) < 2 {
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
	to = f.lineEnd(to, last)
	return splice{to, to, "\n" + strings.Repeat(" ", key.Column-1) + e.Lang + ": " + f.written(e.Text, key, nil)}, nil
}

// lineEnd is where the line of byte at ends, behind a comment. Behind a block
// text, which last is then, it is the end of its last line.
func (f *file) lineEnd(at int, last *yaml.Node) int {
	if block(last) {
		for at > 0 && f.data[at-1] == '\n' {
			at--
		}
		return at
	}
	for at < len(f.data) && f.data[at] != '\n' {
		at++
	}
	if at > 0 && f.data[at-1] == '\r' {
		at--
	}
	return at
}
