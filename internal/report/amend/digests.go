package amend

import (
	"bytes"
	"errors"
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
	f := linesOf(data)
	end := "\n"
	if bytes.Contains(data, []byte("\r\n")) {
		end = "\r\n"
	}
	all := f.withoutKey(key)
	kept := len(data)
	if k := len(all); k > 0 && all[k-1].to == kept {
		kept = all[k-1].from
	}
	var b strings.Builder
	if kept > 0 && data[kept-1] != '\n' {
		b.WriteString(end)
	}
	b.WriteString(key + ": # " + comment + end)
	for _, p := range slices.Sorted(maps.Keys(digests)) {
		b.WriteString("  " + p + ": " + quoted(digests[p]) + end)
	}
	return f.spliced(append(all, splice{len(data), len(data), b.String()}))
}

// withoutKey takes a key of the top level out, with what is indented below it and
// the blank lines behind.
func (f *file) withoutKey(key string) (out []splice) {
	inside := false
	for i, from := range f.lines {
		to := len(f.data)
		if i+1 < len(f.lines) {
			to = f.lines[i+1]
		}
		line := f.data[from:to]
		switch {
		case bytes.HasPrefix(line, []byte(key+":")):
			inside = true
			out = append(out, splice{from, to, ""})
		case inside && (bytes.HasPrefix(line, []byte(" ")) || len(bytes.TrimSpace(line)) == 0):
			out[len(out)-1].to = to
		default:
			inside = false
		}
	}
	return out
}
