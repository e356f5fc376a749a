package impose

import "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

// line is a line of the pack's outline, with its place in the tree.
type line struct {
	level int // from 1
	title string
	leaf  int // where it leads
}

// outline writes the lines of Entries, each with its part's own outline below it (ISO
// 32000-1 12.3.3). Lines of the first level are shown, those below are folded up.
func (b *binder) outline(catalog types.Dict) {
	var lines []line
	for _, e := range b.in.Entries {
		below := 0
		if e.Title != "" {
			lines = append(lines, line{1, e.Title, e.Leaf})
			below = 1
		}
		if e.Part == nil {
			continue
		}
		for _, m := range e.Part.Outline {
			if at := b.firstLeaf[e.Part]; at != nil && at[m.Page] >= 0 {
				lines = append(lines, line{below + m.Level, m.Title, at[m.Page]})
			}
		}
	}
	if len(lines) == 0 {
		return
	}
	root := b.reserve()
	top := types.Dict{"Type": types.Name("Outlines")}
	b.set(root, top)
	catalog["Outlines"] = reference(root)
	catalog["PageMode"] = types.Name("UseOutlines")
	path, last := []types.Dict{top}, []int{0}
	numbers := []int{root}
	for _, l := range lines {
		level := min(l.level, len(path))
		path, numbers, last = path[:level], numbers[:level], last[:level]
		n := b.reserve()
		d := types.Dict{"Title": textObject(l.title), "Parent": reference(numbers[level-1]),
			"Dest": types.Array{reference(b.kids[l.leaf]), types.Name("Fit")}}
		b.set(n, d)
		if before := last[level-1]; before > 0 {
			d["Prev"] = reference(before)
			b.at(before).(types.Dict)["Next"] = reference(n)
		} else {
			path[level-1]["First"] = reference(n)
		}
		path[level-1]["Last"] = reference(n)
		count := 1
		if level > 1 {
			count = -1 // folded up
		}
		was, _ := path[level-1]["Count"].(types.Integer)
		path[level-1]["Count"] = was + types.Integer(count)
		last[level-1] = n
		path, numbers, last = append(path, d), append(numbers, n), append(last, 0)
	}
}
