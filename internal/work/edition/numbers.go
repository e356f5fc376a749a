package edition

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"jianbao/internal/diag"
)

// Numbers are the copies of a run that are asked for.
type Numbers struct {
	Of   int   `json:"of,omitempty"`   // how many the run has; AllCopies: one for each person of a list; 0: it is not said
	Only []int `json:"only,omitempty"` // those that are made, in their order; none: all of the run
}

// ParseNumbers reads copies as people write them: 30 is a run of thirty, 31-33 and
// 1,4-6 are those numbers alone, and 17/30 is number 17 of a run of thirty. No number
// may be over most. The error says what could be written instead.
func ParseNumbers(v string, most int) (out Numbers, err error) {
	bad := errors.New("write how many, 30; or which alone, 31-33 or 1,4-6; or which of how many, 17/30; no number is over " + strconv.Itoa(most))
	number := func(s string) int {
		n, err := strconv.Atoi(strings.TrimSpace(s))
		if err != nil || n < 1 || n > most {
			return 0
		}
		return n
	}
	which, of, total := strings.Cut(v, "/")
	if total {
		if out.Of = number(of); out.Of == 0 {
			return out, bad
		}
	} else if n := number(which); n > 0 {
		return Numbers{Of: n}, nil
	}
	for part := range strings.SplitSeq(strings.NewReplacer("–", "-", "，", ",", "、", ",").Replace(which), ",") {
		from, to, span := strings.Cut(part, "-")
		first := number(from)
		last := first
		if span {
			last = number(to)
		}
		if first == 0 || last < first {
			return out, bad
		}
		for n := first; n <= last; n++ {
			out.Only = append(out.Only, n)
		}
	}
	slices.Sort(out.Only)
	out.Only = slices.Compact(out.Only)
	if last := out.Only[len(out.Only)-1]; total && last > out.Of {
		return out, errors.New("number " + strconv.Itoa(last) + " is not among " + strconv.Itoa(out.Of) + " copies")
	}
	return out, nil
}

// Any says that numbered copies are asked for.
func (n Numbers) Any() bool { return n.Of != 0 || len(n.Only) > 0 }

// Total is how many copies the run has: what was said, else as many as the last number,
// or as least, the people of a list.
func (n Numbers) Total(least int) int {
	switch {
	case n.Of == AllCopies:
		return least
	case n.Of > 0:
		return n.Of
	case len(n.Only) > 0:
		return max(least, n.Only[len(n.Only)-1])
	}
	return least
}

// Has says whether a number is asked for.
func (n Numbers) Has(number int) bool {
	return len(n.Only) == 0 || slices.Contains(n.Only, number)
}

// List are the numbers that are made of a run of so many.
func (n Numbers) List(of int) []int {
	if len(n.Only) > 0 {
		return slices.Clone(n.Only)
	}
	all := make([]int, of)
	for i := range all {
		all[i] = i + 1
	}
	return all
}

// String writes the numbers that are made alone, "1,4-6"; "" where all are.
func (n Numbers) String() string {
	var out []string
	for i := 0; i < len(n.Only); {
		k := i
		for k+1 < len(n.Only) && n.Only[k+1] == n.Only[k]+1 {
			k++
		}
		span := strconv.Itoa(n.Only[i])
		if k > i {
			span += "-" + strconv.Itoa(n.Only[k])
		}
		out, i = append(out, span), k+1
	}
	return strings.Join(out, ",")
}

// suffix is what the names of files say of the copies: "-copies", "-copies-31-33". A long
// list is told by its ends.
func (n Numbers) suffix() string {
	const most = 24
	switch which := strings.ReplaceAll(n.String(), ",", "+"); {
	case !n.Any():
		return ""
	case which == "":
		return "-copies"
	case len(which) > most:
		return "-copies-some-" + strconv.Itoa(n.Only[0]) + "-" + strconv.Itoa(n.Only[len(n.Only)-1])
	default:
		return "-copies-" + which
	}
}

// Tell says in the log which copies of a run of how many are made, where not all are.
func (n Numbers) Tell(log *diag.Log, of int) {
	if len(n.Only) == 0 {
		return
	}
	var hint diag.Value = ""
	if n.Of == 0 {
		hint = diag.Words{"where the run has more in all, say how many: --copies {numbers}/{more}", "如果总数更多，请写明：--copies {numbers}/{more}"}.With(diag.Args{"numbers": n.String(), "more": strconv.Itoa(of + 10)})
	}
	log.Add(diag.CopiesSome, diag.Pos{}, diag.Args{"numbers": n.String(), "of": strconv.Itoa(of), "hint": hint})
}
