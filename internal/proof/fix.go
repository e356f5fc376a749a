package proof

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// Change is one line of a report file before and after mending. Line counts from 1.
type Change struct {
	Line     int
	Old, New string
}

// edit replaces the bytes of a line from from up to, and without, to.
type edit struct {
	from, to int
	better   string
}

// mostPasses bounds how often a file is read again after mending: mending one
// fault may show another beside it.
const mostPasses = 6

// Fix mends in a report file, whose bytes are data, what is certain, until
// nothing is left to mend, and leaves every other byte as it is. A fault whose
// characters do not stand in the file as they do in the text, because they are
// escaped there, is left; so is one whose mending would make something else of
// the file. The error is ctx's, or says that a letter would have changed; then
// nothing may be written.
func Fix(ctx context.Context, r *report.Report, data []byte) (fixed []byte, changes []Change, err error) {
	m := &mending{ctx: ctx, r: r, lines: strings.SplitAfter(string(data), "\n"), words: bareTexts(r)}
	for range mostPasses {
		edits := m.edits()
		keys := slices.Sorted(maps.Keys(edits))
		if len(keys) == 0 || !m.try(edits, keys) {
			break
		}
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
	}
	fixed = []byte(strings.Join(m.lines, ""))
	if bare(string(fixed)) != bare(string(data)) {
		return nil, nil, fmt.Errorf("mending would have changed a letter")
	}
	return fixed, lineChanges(data, fixed), nil
}

// mending is a report file while it is mended.
type mending struct {
	ctx   context.Context
	r     *report.Report
	lines []string
	words []string // of all texts, without marks and spaces
}

// bareTexts are the texts of a report without marks and spaces.
func bareTexts(r *report.Report) (out []string) {
	for _, t := range Texts(r) {
		out = append(out, t.Path+" "+bare(t.Words()))
	}
	return out
}

// edits are what can be mended at once, by line.
func (m *mending) edits() map[int][]edit {
	edits := map[int][]edit{}
	for _, t := range Texts(m.r) {
		for _, f := range faultsOf(t.Words(), t.Lang) {
			if !f.certain {
				continue
			}
			pos, old := t.At(f.start), t.Words()[f.start:f.end]
			if pos.Line < 1 || pos.Line > len(m.lines) || pos.Column < 1 {
				continue
			}
			line := m.lines[pos.Line-1]
			if pos.Line == 1 {
				line = strings.TrimPrefix(line, "\ufeff")
			}
			from := byteColumn(line, pos.Column)
			if from < 0 || !strings.HasPrefix(line[from:], old) {
				continue
			}
			from += len(m.lines[pos.Line-1]) - len(line)
			edits[pos.Line] = append(edits[pos.Line], edit{from, from + len(old), f.better})
		}
	}
	return edits
}

// try makes the edits of some lines, if the file is the same report after
// them; else those of each half, so that only the lines are left that would
// have made another. It says whether anything was mended.
func (m *mending) try(edits map[int][]edit, keys []int) bool {
	if m.ctx.Err() != nil {
		return false
	}
	lines := slices.Clone(m.lines)
	changed := false
	for _, n := range keys {
		better := apply(lines[n-1], edits[n])
		changed = changed || better != lines[n-1]
		lines[n-1] = better
	}
	if !changed {
		return false
	}
	log := &diag.Log{}
	r, err := report.Load(m.ctx, log, m.r.File, []byte(strings.Join(lines, "")))
	if err == nil && r != nil && !log.Failed() && slices.Equal(bareTexts(r), m.words) {
		m.r, m.lines = r, lines
		return true
	}
	if len(keys) == 1 {
		return false
	}
	first := m.try(edits, keys[:len(keys)/2])
	second := m.try(edits, keys[len(keys)/2:])
	return first || second
}

// lineChanges are the lines that differ; mending never adds or takes out one.
func lineChanges(old, now []byte) (out []Change) {
	a, b := strings.Split(string(old), "\n"), strings.Split(string(now), "\n")
	for i := range a {
		if i < len(b) && a[i] != b[i] {
			out = append(out, Change{i + 1, strings.TrimRight(a[i], "\r"), strings.TrimRight(b[i], "\r")})
		}
	}
	return out
}

// apply makes the edits of one line, from its end; of two that overlap the
// later one.
func apply(line string, es []edit) string {
	sort.SliceStable(es, func(i, j int) bool { return es[i].from > es[j].from })
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
