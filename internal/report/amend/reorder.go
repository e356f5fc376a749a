package amend

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// Reorder puts the entries of a list into another order: paths are all of them, as
// "lessons.prices", in the order that they shall have. Each takes its lines along, and
// the comment right above it. It refuses a list in brackets.
func Reorder(data []byte, paths []string) ([]byte, error) {
	f, err := take(data)
	if err != nil {
		return nil, err
	}
	heads := map[string]int{} // by path: the byte at which the entry's lines begin
	for _, path := range paths {
		if heads[path] = f.entryAt(path); heads[path] < 0 {
			return nil, fmt.Errorf("the text %s cannot be changed in place; write it in quotes first", path)
		}
	}
	was := slices.Clone(paths)
	slices.SortFunc(was, func(a, b string) int { return heads[a] - heads[b] })
	for i, path := range was[1:] {
		if heads[path] == heads[was[i]] {
			return nil, fmt.Errorf("the text %s cannot be changed in place; write it in quotes first", path)
		}
	}
	last := was[len(was)-1]
	end := f.end(f.parent[last])
	if end < heads[last] {
		return nil, fmt.Errorf("the text %s cannot be changed in place; write it in quotes first", last)
	}
	bodies, gaps := map[string][]byte{}, make([][]byte, len(was))
	for i, path := range was {
		to := end
		if i+1 < len(was) {
			to = heads[was[i+1]]
		}
		whole := data[heads[path]:to]
		bodies[path] = bytes.TrimRight(whole, "\r\n")
		gaps[i] = whole[len(bodies[path]):]
	}
	var out strings.Builder
	for i, path := range paths {
		out.Write(bodies[path])
		out.Write(gaps[i])
	}
	return f.spliced([]splice{{heads[was[0]], end, out.String()}})
}

// entryAt is the byte at which the lines of an entry of a list begin: those of the comment
// right above it, where another entry stands before; -1 where it has no line of its own.
func (f *file) entryAt(path string) int {
	n := f.parent[path]
	if n == nil {
		return -1
	}
	line := n.Line - 1
	if !strings.HasPrefix(strings.TrimLeft(f.line(line), " "), "-") {
		if line--; line < 0 || strings.TrimSpace(f.line(line)) != "-" {
			return -1
		}
	}
	for line > 0 && strings.HasPrefix(strings.TrimLeft(f.line(line-1), " "), "#") {
		line--
	}
	return f.lines[line]
}

// line is a line of the file, from 0, with its end.
func (f *file) line(i int) string {
	if i+1 < len(f.lines) {
		return string(f.data[f.lines[i]:f.lines[i+1]])
	}
	return string(f.data[f.lines[i]:])
}
