package report

import (
	"strings"
)

// joiner builds a text and its stretches. It walks along the value that the
// YAML parser read, while its user walks along the lines of the file.
type joiner struct {
	value string
	p     int // bytes of value that are done
	out   strings.Builder
	runs  []stretch
}

// start begins a stretch: what is taken next stands at line and column.
func (j *joiner) start(line, column int) {
	at := stretch{j.out.Len(), line, column}
	if n := len(j.runs); n > 0 && j.runs[n-1].offset == at.offset {
		j.runs[n-1] = at
		return
	}
	j.runs = append(j.runs, at)
}

// take moves the next n bytes of the value into the text.
func (j *joiner) take(n int) {
	j.out.WriteString(j.value[j.p : j.p+n])
	j.p += n
}

// join takes what a line end was folded into: line ends, or one space, which
// is left out beside a Chinese character.
func (j *joiner) join() {
	if j.runs == nil || strings.HasSuffix(j.out.String(), "\n") {
		return
	}
	rest := j.value[j.p:]
	if strings.HasPrefix(rest, " ") {
		if foldsAway(j.out.String(), rest[1:]) {
			j.p++
		} else {
			j.take(1)
		}
		return
	}
	j.take(len(rest) - len(strings.TrimLeft(rest, "\n")))
}

// done returns the text and its stretches, and whether all of the value was met.
func (j *joiner) done() (string, []stretch, bool) {
	return j.out.String(), j.runs, j.p == len(j.value)
}
