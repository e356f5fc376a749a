package brief

import (
	"sort"
	"strconv"
	"strings"

	"jianbao/internal/brief/choice"
	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/report/form"
)

// ParseItems reads a choice of items into the form of Edition.Items.
func ParseItems(log *diag.Log, values ...string) map[string][]int { return choice.Of(log, values...) }

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
