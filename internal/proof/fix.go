package proof

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/report"
)

// Change is one line of a report file before and after mending.
type Change struct {
	Line     int
	Old, New string
}

// edit is a piece of a line to be replaced: byte columns of the line.
type edit struct {
	from, to int
	better   string
}

// Fix mends in a report file what is certain, and leaves every other byte as it
// is. A fault whose characters do not stand in the file as they do in the text,
// because they are escaped there, is left. The error says that mending would
// have changed more than marks and spaces; then nothing may be written.
func Fix(r *report.Report, data []byte) (fixed []byte, changes []Change, err error) {
	lines := strings.SplitAfter(string(data), "\n")
	edits := map[int][]edit{}
	for _, t := range Texts(r) {
		for _, f := range faultsOf(t.Words(), t.Lang) {
			if !f.certain {
				continue
			}
			pos, old := t.At(f.start), t.Words()[f.start:f.end]
			if pos.Line < 1 || pos.Line > len(lines) || pos.Column < 1 {
				continue
			}
			line := lines[pos.Line-1]
			from := byteColumn(line, pos.Column)
			if from < 0 || !strings.HasPrefix(line[from:], old) || risky(line, f.better) {
				continue
			}
			edits[pos.Line] = append(edits[pos.Line], edit{from, from + len(old), f.better})
		}
	}
	for n, es := range edits {
		old := lines[n-1]
		lines[n-1] = apply(old, es)
		if lines[n-1] != old {
			changes = append(changes, Change{n, strings.TrimRight(old, "\r\n"), strings.TrimRight(lines[n-1], "\r\n")})
		}
	}
	sort.Slice(changes, func(i, j int) bool { return changes[i].Line < changes[j].Line })
	fixed = []byte(strings.Join(lines, ""))
	if bare(string(fixed)) != bare(string(data)) {
		return nil, nil, fmt.Errorf("mending would have changed a letter")
	}
	return fixed, changes, nil
}

// risky says that a mark may mean something to YAML where it would stand.
func risky(line, better string) bool {
	plain := !strings.ContainsAny(line, `"'`)
	return plain && strings.ContainsAny(better, ":#,{}[]")
}

// apply makes the edits of one line, from its end.
func apply(line string, es []edit) string {
	sort.Slice(es, func(i, j int) bool { return es[i].from > es[j].from })
	last := len(line) + 1
	for _, e := range es {
		if e.to > last {
			continue
		}
		line = line[:e.from] + e.better + line[e.to:]
		last = e.from
	}
	return line
}

// byteColumn is the byte of a column in characters, from 1; -1 beyond the line.
func byteColumn(line string, column int) int {
	at := 0
	for n := 1; n < column; n++ {
		_, w := utf8.DecodeRuneInString(line[at:])
		if w == 0 {
			return -1
		}
		at += w
	}
	return at
}

// bare is a text without marks and spaces: what no mending may change.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
