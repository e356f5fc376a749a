package amend

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// errJSON is that a file in JSON has no lines to put digests on.
var errJSON = errors.New("what is accepted can be kept in a report in YAML only")

// Digests puts hashes by path under a key of the report, at its end, in the place
// of those that are there. comment stands behind the key.
func Digests(data []byte, key, comment string, digests map[string]string) ([]byte, error) {
	if bytes.HasPrefix(bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\ufeff"))), []byte("{")) {
		return nil, errJSON
	}
	f, err := take(data)
	if err != nil {
		return nil, err
	}
	end := "\n"
	if bytes.Contains(data, []byte("\r\n")) {
		end = "\r\n"
	}
	all, err := f.withoutKey(key)
	if err != nil {
		return nil, err
	}
	kept := len(data)
	if k := len(all); k > 0 && all[k-1].to == kept {
		kept = all[k-1].from
	}
	var b strings.Builder
	if kept > 0 && data[kept-1] != '\n' && data[kept-1] != '\r' {
		b.WriteString(end)
	}
	b.WriteString(key + ": # " + comment + end)
	for _, p := range slices.Sorted(maps.Keys(digests)) {
		b.WriteString("  " + p + ": " + quoted(digests[p]) + end)
	}
	return f.spliced(append(all, splice{len(data), len(data), b.String()}))
}

// withoutKey takes a key of the top level out, with what is indented below it and
// the blank lines behind. A line of a text that only looks like the key stays. It
// is an error when more belongs to the key than these lines.
func (f *file) withoutKey(key string) ([]splice, error) {
	at := f.keys[key]
	if at == nil || at.Line > len(f.lines) || !bytes.HasPrefix(f.data[f.lines[at.Line-1]:], []byte(key+":")) {
		return nil, nil
	}
	next := 0 // the line of the key behind it
	for i := 0; i < len(f.parent[""].Content); i += 2 {
		if line := f.parent[""].Content[i].Line; line > at.Line && (next == 0 || line < next) {
			next = line
		}
	}
	cut := splice{from: f.lines[at.Line-1], to: len(f.data)}
	for i := at.Line; i < len(f.lines); i++ {
		line := f.data[f.lines[i]:]
		if i+1 < len(f.lines) {
			line = f.data[f.lines[i]:f.lines[i+1]]
		}
		if bytes.HasPrefix(line, []byte(" ")) || len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if i+1 != next && line[0] != '#' {
			return nil, fmt.Errorf("what stands below %s is not indented", key)
		}
		cut.to = f.lines[i]
		break
	}
	return []splice{cut}, nil
}
