package renewal

import (
	"slices"

	"jianbao/internal/work/edition"
)

// Change is what to do with copies that all need the same.
type Change struct {
	Copies []int `json:"copies"` // their numbers; that of a file without numbers is 0
	Out    []int `json:"out"`    // the sheets to take out, counted as they were, from 1
	In     []int `json:"in"`     // the sheets to put in, counted as they are now
	Had    int   `json:"had"`    // how many sheets such a copy had; 0: it is new
	Has    int   `json:"has"`    // how many it has; 0: it is no more
}

// Compare says what differs between two printings: of each copy of now the sheets that are
// to be printed, by its place, and what to do, where copies that need the same are taken
// together. Copies that need nothing are not named.
func Compare(before, now []Stack) (in [][]int, out []Change) {
	in = make([][]int, len(now))
	was := map[int]*Stack{}
	for i := range before {
		was[before[i].Number] = &before[i]
	}
	for i := range now {
		old := was[now[i].Number]
		if old == nil {
			old = &Stack{}
		}
		delete(was, now[i].Number)
		c := differ(old.Sheets, now[i].Sheets)
		in[i] = c.In
		out = add(out, now[i].Number, c)
	}
	for i := range before {
		if was[before[i].Number] == &before[i] {
			out = add(out, before[i].Number, differ(before[i].Sheets, nil))
		}
	}
	return in, out
}

// add puts a copy to those that need the same.
func add(all []Change, number int, c Change) []Change {
	if len(c.In)+len(c.Out) == 0 {
		return all
	}
	for i := range all {
		a := &all[i]
		if a.Had == c.Had && a.Has == c.Has && slices.Equal(a.In, c.In) && slices.Equal(a.Out, c.Out) {
			a.Copies = append(a.Copies, number)
			return all
		}
	}
	c.Copies = []int{number}
	return append(all, c)
}

// differ compares the sheets of one copy. As many as there were are compared one by one;
// else as many as can be stay, in their order.
func differ(old, now []Sheet) Change {
	out := Change{Had: len(old), Has: len(now)}
	if len(old) == len(now) {
		for i := range now {
			if old[i].Drawn != now[i].Drawn {
				out.Out, out.In = append(out.Out, i+1), append(out.In, i+1)
			}
		}
		return out
	}
	// kept[i][k]: how many stay of those from i and k on.
	kept := make([][]int, len(old)+1)
	for i := range kept {
		kept[i] = make([]int, len(now)+1)
	}
	for i := len(old) - 1; i >= 0; i-- {
		for k := len(now) - 1; k >= 0; k-- {
			kept[i][k] = max(kept[i+1][k], kept[i][k+1])
			if old[i].Drawn == now[k].Drawn {
				kept[i][k] = kept[i+1][k+1] + 1
			}
		}
	}
	i, k := 0, 0
	for i < len(old) || k < len(now) {
		switch {
		case i < len(old) && k < len(now) && old[i].Drawn == now[k].Drawn && kept[i][k] == kept[i+1][k+1]+1:
			i, k = i+1, k+1
		case k == len(now) || i < len(old) && kept[i+1][k] >= kept[i][k+1]:
			out.Out, i = append(out.Out, i+1), i+1
		default:
			out.In, k = append(out.In, k+1), k+1
		}
	}
	return out
}

// Spans writes numbers as people do: "2,5-6".
func Spans(numbers []int) string { return edition.Numbers{Only: numbers}.String() }
