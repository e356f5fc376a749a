package changes

import (
	"context"
	"slices"
	"strings"

	"jianbao/internal/report"
)

// parts cuts a report into parts: first the rest, then sections and items in
// their order.
func parts(r *report.Report) []part {
	out := []part{{}}
	at := map[string]int{"": 0}
	for i := range r.Sections {
		s := &r.Sections[i]
		at[s.ID] = len(out)
		out = append(out, part{path: s.ID, section: s.ID, pos: s.Pos})
		for k := range s.Items {
			path := s.ID + "." + s.Items[k].ID
			at[path] = len(out)
			out = append(out, part{path: path, section: s.ID, item: true, pos: s.Items[k].Pos})
		}
	}
	for _, l := range r.Leaves() {
		path := ""
		if l.Section != nil {
			path = l.Section.ID
			if l.Item != nil {
				path += "." + l.Item.ID
			}
		}
		p := &out[at[path]]
		for i := range l.Texts {
			t := &l.Texts[i]
			name := strings.TrimPrefix(strings.TrimPrefix(l.Path, path), ".")
			if t.Lang != "" {
				name += "." + t.Lang
			}
			p.texts = append(p.texts, leaf{name, t.Source, t.At(0)})
		}
	}
	rest := &out[0]
	for _, v := range r.Bares() {
		rest.texts = append(rest.texts, leaf{v.Path, v.Text, v.Pos})
	}
	if d := r.Date; d.Year != 0 {
		rest.texts = append(rest.texts, leaf{"date", d.ISO(), d.Pos})
	}
	for _, g := range r.Glossary {
		for i := range g.Texts {
			rest.texts = append(rest.texts, leaf{g.Path + "." + g.Texts[i].Lang, g.Texts[i].Source, g.Texts[i].At(0)})
		}
	}
	return out
}

// pairUp finds for each part of b the index of the part of a that it was; -1 for
// none. Parts are paired by their paths, then items by their ids alone, then
// both sections and items by their texts. Where ctx ends, it stops early.
func pairUp(ctx context.Context, a, b []part) []int {
	was := make([]int, len(b))
	taken := make([]bool, len(a))
	for i := range was {
		was[i] = -1
	}
	paths := map[string]int{}
	for k := range a {
		paths[a[k].path] = k
	}
	for i := range b { // most are where they were
		if k, ok := paths[b[i].path]; ok && a[k].item == b[i].item {
			was[i], taken[k] = k, true
		}
	}
	ids := map[string][]int{} // of the items of a that have no partner
	for k := range a {
		if a[k].item && !taken[k] {
			ids[lastName(a[k].path)] = append(ids[lastName(a[k].path)], k)
		}
	}
	for i := range b {
		id := lastName(b[i].path)
		if was[i] < 0 && b[i].item && len(ids[id]) > 0 {
			was[i], ids[id] = ids[id][0], ids[id][1:]
			taken[was[i]] = true
		}
	}
	if open(was)*open(was) > mostCompared {
		return was
	}
	for i := 0; i < len(b) && ctx.Err() == nil; i++ {
		for k := 0; k < len(a) && was[i] < 0 && ctx.Err() == nil; k++ {
			if !taken[k] && a[k].item == b[i].item && a[k].path != "" && b[i].path != "" && alike(&a[k], &b[i]) {
				was[i], taken[k] = k, true
			}
		}
	}
	return was
}

// mostCompared bounds how many pairs of parts are compared word by word.
const mostCompared = 40_000

// open counts the parts of b that have no partner yet.
func open(was []int) (n int) {
	for _, k := range was {
		if k < 0 {
			n++
		}
	}
	return n
}

// alike says that two parts have at least 70 % of their text in common, measured
// in bytes.
func alike(x, y *part) bool {
	var same, all int
	for _, t := range y.texts {
		k := slices.IndexFunc(x.texts, func(l leaf) bool { return l.name == t.name })
		if k < 0 {
			all += len(t.text)
			continue
		}
		old := x.texts[k].text
		all += len(old) + len(t.text)
		if len(old) > 3*len(t.text) || len(t.text) > 3*len(old) {
			continue
		}
		for _, p := range Words(old, t.text) {
			if p.Kind == Same {
				same += 2 * len(p.Text)
			}
		}
	}
	return all > 0 && same*10 >= all*7
}

// movedItems says which parts of b have moved, by their indexes. An item has
// moved when it came from another section. Of the items that both reports have
// in a section, those have moved without which the others keep their order: the
// fewest such. Sections are treated among themselves in the same way.
func movedItems(ctx context.Context, a, b []part, was []int) map[int]bool {
	moved, renamed := map[int]bool{}, renamedSections(a, b, was)
	bySection := map[string][]int{}
	var sections []string
	for i := range b {
		k := was[i]
		if k < 0 {
			continue
		}
		if b[i].item && a[k].section != b[i].section && renamed[b[i].section] != a[k].section {
			moved[i] = true
			continue
		}
		group := b[i].section
		if !b[i].item {
			group = "/" // the sections themselves
		}
		if bySection[group] == nil {
			sections = append(sections, group)
		}
		bySection[group] = append(bySection[group], i)
	}
	for _, s := range sections {
		for _, i := range outOfOrder(ctx, bySection[s], was) {
			moved[i] = true
		}
	}
	return moved
}

// renamedSections gives the old id of each section that has a new one.
func renamedSections(a, b []part, was []int) map[string]string {
	out := map[string]string{}
	for i := range b {
		if k := was[i]; k >= 0 && !b[i].item && a[k].path != b[i].path {
			out[b[i].path] = a[k].path
		}
	}
	return out
}

// outOfOrder gives the members of a list that are not in its longest rising
// subsequence of old places. Where ctx ends, it stops early.
func outOfOrder(ctx context.Context, list, was []int) (out []int) {
	if slices.IsSortedFunc(list, func(i, k int) int { return was[i] - was[k] }) {
		return nil // most are
	}
	best, from := make([]int, len(list)), make([]int, len(list))
	last := -1
	for n, i := range list {
		if ctx.Err() != nil {
			return nil
		}
		best[n], from[n] = 1, -1
		for m := range n {
			if was[list[m]] < was[i] && best[m]+1 > best[n] {
				best[n], from[n] = best[m]+1, m
			}
		}
		if last < 0 || best[n] > best[last] {
			last = n
		}
	}
	stay := map[int]bool{}
	for n := last; n >= 0; n = from[n] {
		stay[n] = true
	}
	for n, i := range list {
		if !stay[n] {
			out = append(out, i)
		}
	}
	return out
}
