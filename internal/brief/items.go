package brief

import (
	"sort"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/report/form"
)

// mostItems is the largest number of an item, so that the range 1-999999999
// costs nothing.
const mostItems = 100_000

// ParseItems reads a choice of items, "lessons:1,3-5", into the form of
// Edition.Items. Several sections may stand in one value, "lessons:1
// recommendations:2-4", or in several values. Faults go to the log.
func ParseItems(log *diag.Log, values ...string) map[string][]int {
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

// CheckItems logs the sections and numbers of a choice that the report does not
// have. Tailor calls it for each edition. Who makes several editions of one
// choice calls it once before, so that each fault is said once.
func CheckItems(log *diag.Log, r *report.Report, items map[string][]int) {
	ids := make([]string, 0, len(items))
	for id := range items {
		ids = append(ids, id)
	}
	sort.Strings(ids)
	for _, id := range ids {
		s := sectionOf(r, id)
		if s == nil {
			log.Add(diag.ItemsSection, diag.Pos{}, diag.Args{"section": visible(id), "hint": form.DidYouMean(id, sectionIDs(r))})
			continue
		}
		for _, n := range items[id] {
			if n < 1 || n > len(s.Items) {
				log.Add(diag.ItemsNumber, diag.Pos{}, diag.Args{"number": n, "section": id, "count": len(s.Items)})
				break // one number is enough to mend the range
			}
		}
	}
}

// visible writes invisible characters, which come with what is pasted, as
// escapes.
func visible(s string) string { return strings.Trim(strconv.Quote(s), `"`) }

// sectionOf is the section of an id; nil when there is none.
func sectionOf(r *report.Report, id string) *report.Section {
	for i := range r.Sections {
		if r.Sections[i].ID == id {
			return &r.Sections[i]
		}
	}
	return nil
}

// sectionIDs lists the ids of the sections, in their order.
func sectionIDs(r *report.Report) []string {
	ids := make([]string, len(r.Sections))
	for i := range r.Sections {
		ids[i] = r.Sections[i].ID
	}
	return ids
}
