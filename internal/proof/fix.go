package proof

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/report/amend"
)

// Change is one line of a report file before and after mending. Line counts from 1.
type Change struct {
	Line     int
	Old, New string
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
	m := &mending{ctx: ctx, r: r, data: data, words: bareTexts(r)}
	for range mostPasses {
		swaps := m.swaps()
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		lines := slices.Sorted(maps.Keys(swaps))
		if len(lines) == 0 || !m.try(swaps, lines) {
			break
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	if bare(string(m.data)) != bare(string(data)) {
		return nil, nil, fmt.Errorf("mending would have changed a letter")
	}
	return m.data, lineChanges(data, m.data), nil
}

// mending is a report file while it is mended.
type mending struct {
	ctx   context.Context
	r     *report.Report
	data  []byte
	words []string // of all texts, without marks and spaces
}

// bareTexts are the texts of a report without marks and spaces.
func bareTexts(r *report.Report) (out []string) {
	for _, t := range Texts(r) {
		out = append(out, t.Path+" "+bare(t.Words()))
	}
	return out
}

// swaps are what can be mended at once, by line; where ctx ends, those found so far.
func (m *mending) swaps() map[int][]amend.Swap {
	out := map[int][]amend.Swap{}
	for _, t := range Texts(m.r) {
		if m.ctx.Err() != nil {
			break
		}
		for _, f := range faultsOf(t.Words(), t.Lang) {
			if f.certain {
				pos := t.At(f.start)
				out[pos.Line] = append(out[pos.Line], amend.Swap{Line: pos.Line, Column: pos.Column, Old: t.Words()[f.start:f.end], New: f.better})
			}
		}
	}
	return out
}

// try makes the swaps of some lines, if the file is the same report after them;
// else those of each half, so that only the lines are left that would have made
// another. It says whether anything was mended.
func (m *mending) try(swaps map[int][]amend.Swap, lines []int) bool {
	if m.ctx.Err() != nil {
		return false
	}
	var all []amend.Swap
	for _, n := range lines {
		all = append(all, swaps[n]...)
	}
	data := amend.Swaps(m.data, all)
	if bytes.Equal(data, m.data) {
		return false
	}
	log := &diag.Log{}
	r, err := report.Load(m.ctx, log, m.r.File, data)
	if err == nil && r != nil && !log.Failed() && slices.Equal(bareTexts(r), m.words) {
		m.r, m.data = r, data
		return true
	}
	if len(lines) == 1 {
		return false
	}
	first := m.try(swaps, lines[:len(lines)/2])
	second := m.try(swaps, lines[len(lines)/2:])
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

// bare is a text without marks and spaces: what no mending may change.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
