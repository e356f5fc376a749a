package rule

import (
	"cmp"
	"slices"

	"jianbao/internal/diag"
)

// Fault is a rule that a file breaks, with its place.
type Fault struct {
	Rule  *Rule
	Page  int        // from 1; 0 is the whole file
	Text  diag.Words // what is wrong
	Times int        // how often it was met with these words, from 1
}

// Log gathers the faults of a file. The zero Log is empty.
type Log struct {
	faults []Fault
	met    map[key]int
	kinds  map[*Rule]int
	more   map[*Rule]int
}

// key tells faults from each other.
type key struct {
	rule *Rule
	page int
	text string
}

// most bounds the faults of one rule that are told one by one.
const most = 20

// Add notes that a file breaks a rule. page counts from 0; -1 is the whole file.
func (l *Log) Add(r *Rule, page int, args diag.Args) {
	text := r.Says
	if args != nil {
		text = text.With(args)
	}
	k := key{r, page, text[diag.English]}
	if i, again := l.met[k]; again {
		l.faults[i].Times++
		return
	}
	if l.met == nil {
		l.met, l.kinds, l.more = map[key]int{}, map[*Rule]int{}, map[*Rule]int{}
	}
	if l.kinds[r]++; l.kinds[r] > most {
		l.more[r]++
		return
	}
	l.met[k] = len(l.faults)
	l.faults = append(l.faults, Fault{Rule: r, Page: page + 1, Text: text, Times: 1})
}

// Faults are those that were added, the whole file's first, then page by page, and by
// their codes, so that each run tells them in one order. Of a
// rule that is broken in many ways, the last fault says how many more there are.
func (l *Log) Faults() []Fault {
	all := slices.Clone(l.faults)
	slices.SortStableFunc(all, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Page, b.Page), cmp.Compare(a.Rule.Code, b.Rule.Code), cmp.Compare(a.Text[diag.English], b.Text[diag.English]))
	})
	for i, last := range all {
		if n := l.more[last.Rule]; n > 0 && !slices.ContainsFunc(all[i+1:], func(f Fault) bool { return f.Rule == last.Rule }) {
			all[i].Text = diag.Words{"{text}, and so in {n} more places", "{text}，另有 {n} 处相同"}.With(diag.Args{"text": last.Text, "n": n})
		}
	}
	return all
}

// Line gives the fault as a line for people: its page, what is wrong, and its code with
// these clauses.
func (f Fault) Line(clauses []string) diag.Words {
	line := diag.Words{"{text}", "{text}"}
	if f.Page > 0 {
		line = diag.Words{"page {n}: {text}", "第 {n} 页：{text}"}
	}
	if f.Times > 1 {
		line[diag.English] += ", {times} times"
		line[diag.Chinese] += "，共 {times} 处"
	}
	args := diag.Args{"n": f.Page, "text": f.Text, "times": f.Times, "code": f.Rule.Code}
	line[diag.English] += " ({code}"
	line[diag.Chinese] += "（{code}"
	for _, clause := range clauses {
		line[diag.English] += "; " + clause
		line[diag.Chinese] += "；" + clause
	}
	line[diag.English] += ")"
	line[diag.Chinese] += "）"
	return line.With(args)
}

// String is the line in English.
func (f Fault) String() string { return f.Line(Everything().Clauses(f.Rule))[diag.English] }
