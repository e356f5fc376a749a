// Package choice reads which items of a report a brief shows: in goes what was typed,
// "lessons:1,3-5", out come the numbers of the items by section.
package choice

import (
	"sort"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/report/form"
)

// mostItems is the largest number of an item, so that the range 1-999999999
// costs nothing.
const mostItems = 100_000

// Of reads a choice of items, "lessons:1,3-5": ascending numbers by section. Several sections may stand in one value, "lessons:1
// recommendations:2-4", or in several values. Faults go to the log.
func Of(log *diag.Log, values ...string) map[string][]int {
	out := map[string][]int{}
	for _, value := range values {
		section := ""
		for _, part := range strings.FieldsFunc(value, func(r rune) bool { return strings.ContainsRune(",; ，；", r) }) {
			numbers := part
			if id, rest, named := strings.Cut(strings.Replace(part, "：", ":", 1), ":"); named {
				section, numbers = id, rest
			}
			list, ok := numberRange(numbers)
			if !ok || section == "" {
				log.Add(diag.ItemsSyntax, diag.Pos{}, diag.Args{"text": diag.Quoted(form.Shown(part))})
				continue
			}
			out[section] = append(out[section], list...)
		}
		if strings.TrimSpace(value) == "" {
			log.Add(diag.ItemsSyntax, diag.Pos{}, diag.Args{"text": diag.Quoted("")})
		}
	}
	for section, list := range out {
		out[section] = ascending(list)
	}
	return out
}

// numberRange reads "3" or "3-5".
func numberRange(s string) ([]int, bool) {
	first, last, ranged := strings.Cut(strings.ReplaceAll(s, "–", "-"), "-")
	from, err := strconv.Atoi(first)
	to := from
	if err == nil && ranged {
		to, err = strconv.Atoi(last)
	}
	if err != nil || from < 1 || to < from || to > mostItems {
		return nil, false
	}
	var out []int
	for n := from; n <= to; n++ {
		out = append(out, n)
	}
	return out, true
}

// ascending sorts the numbers and drops the repeated ones.
func ascending(list []int) []int {
	sort.Ints(list)
	out := list[:0]
	for i, n := range list {
		if i == 0 || n != list[i-1] {
			out = append(out, n)
		}
	}
	return out
}
