package pages

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"jianbao/content"
	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/pdf/finish/specimen"
	"jianbao/internal/press"
	"jianbao/internal/report"
	"jianbao/internal/theme"
	"jianbao/templates"
)

// allBounds are the bounds in the order of the table notYet.
func allBounds() []Bound {
	return []Bound{OnePager, LastPage, Blank, Runty, Level, Sizes, OneLabel, TableHead, TitleSize, unmade}
}

// unmade says that a brief does not fit its pages. It is counted with the others, for
// what is not made breaks no bound.
const unmade Bound = "unmade"

// notYet has how many briefs still break each bound: those of the sample, and those of
// the reports of kinds, on A4, Letter and A5 together; a row that is not there, none. Pages
// that became better want a smaller figure here: go test -v prints the table of today.
const notYet = `
#                               fill    last    band   runts columns   sizes  labels   heads  titles  unmade
sample policy-brief zh             0       0       1       0       0       0       0       0       0       0
sample policy-brief zh+en          0       0       0       0       0       1       0       0       0       0
kinds policy-brief zh              3       0       4       0       0       0       0       0       0       0
kinds policy-brief en              2       0       5       0       0       0       0       0       0       0
`

// TestPagesHoldTheirBounds makes the sample and reports of several kinds with every
// template, in each language and as a pair, on three papers. No bound is broken by more
// briefs than notYet says. With -short it is the sample alone.
func TestPagesHoldTheirBounds(t *testing.T) {
	faces, err := specimen.Faces()
	if err != nil {
		t.Fatal(err)
	}
	sources := kinds()
	if testing.Short() {
		sources = map[string]string{}
	}
	sources["sample"] = string(content.Sample())
	got := map[string]map[Bound][]string{}
	var table strings.Builder
	var broken []string
	fmt.Fprintf(&table, "%-28s", "#")
	for _, bound := range allBounds() {
		fmt.Fprintf(&table, "%8s", bound)
	}
	table.WriteByte('\n')
	for _, of := range []string{"sample", "kinds"} {
		for _, name := range templates.Names() {
			for _, langs := range []string{"zh", "en", "zh+en"} {
				row := fmt.Sprintf("%s %s %s", of, name, langs)
				got[row] = map[Bound][]string{}
				for kind, source := range sources {
					if (kind == "sample") == (of == "sample") {
						for _, b := range pressed(t, press.Options{Faces: faces, Shared: &press.Shared{}}, kind, source, name, langs) {
							addTo(got[row], b)
						}
					}
				}
				fmt.Fprintf(&table, "%-28s", row)
				for _, names := range got[row] {
					broken = append(broken, names...)
				}
				for _, bound := range allBounds() {
					fmt.Fprintf(&table, "%8d", len(got[row][bound]))
				}
				table.WriteByte('\n')
			}
		}
	}
	if testing.Verbose() {
		slices.Sort(broken)
		t.Logf("today:\n%s%s", table.String(), strings.Join(broken, "\n"))
	}
	most := listed(t)
	for _, row := range slices.Sorted(maps.Keys(got)) {
		for i, bound := range allBounds() {
			may := 0
			if of := most[row]; of != nil {
				may = of[i]
			}
			if names := got[row][bound]; len(names) > may {
				slices.Sort(names)
				t.Errorf("%s: %d briefs break the bound %s, want %d at most:\n  %s", row, len(names), bound, may, strings.Join(names, "\n  "))
			}
		}
	}
}

// addTo adds a brief to the bounds that it breaks.
func addTo(row map[Bound][]string, b *Brief) {
	for _, f := range b.Faults {
		if n := row[f.Bound]; !slices.ContainsFunc(n, func(s string) bool { return strings.HasPrefix(s, b.Name+":") }) {
			row[f.Bound] = append(n, fmt.Sprintf("%s: page %d: %s", b.Name, f.Page, f.Text))
		}
	}
	if !RuntsHold([]*Brief{b}) {
		row[Runty] = append(row[Runty], fmt.Sprintf("%s: %d of %d", b.Name, b.Runts, b.Items))
	}
}

// listed reads notYet.
func listed(t *testing.T) map[string][]int {
	t.Helper()
	out := map[string][]int{}
	for line := range strings.Lines(notYet) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		var n []int
		for _, s := range f[3:] {
			k := 0
			if _, err := fmt.Sscan(s, &k); err != nil {
				t.Fatal(err)
			}
			n = append(n, k)
		}
		if len(n) != len(allBounds()) {
			t.Fatalf("%d figures in %q", len(n), line)
		}
		out[strings.Join(f[:3], " ")] = n
	}
	return out
}

// pressed makes a report with a template in some languages, on each paper, and measures
// the briefs. A language that the report lacks gives none.
func pressed(t *testing.T, o press.Options, kind, source, template, langs string) (all []*Brief) {
	t.Helper()
	ctx, log := context.Background(), &diag.Log{}
	r, err := report.Load(ctx, log, kind+".yaml", []byte(source))
	if err != nil || log.Failed() {
		t.Fatal(kind, err, log.Findings())
	}
	data, _ := templates.Read(template)
	tpl, err := brief.LoadTemplate(ctx, log, template+".yaml", data)
	if err != nil || log.Failed() {
		t.Fatal(err, log.Findings())
	}
	if tpl.ThemeName != "" {
		file, data, _ := theme.BuiltIn(tpl.ThemeName)
		if tpl.Theme, err = theme.Load(ctx, log, file, data, theme.BuiltIn); err != nil || log.Failed() {
			t.Fatal(err, log.Findings())
		}
	}
	if tpl.Theme != nil && tpl.Theme.Grid != nil {
		return nil // its pages are as GB/T 9704 has them: pdf/inspect/gongwen measures those
	}
	if slices.ContainsFunc(tpl.Blocks, func(b brief.BlockSpec) bool { return b.Kind == "cards" }) {
		return nil // cards to be cut apart: no page of running text
	}
	if template == "key-figures" && len(r.Figures) == 0 {
		return nil
	}
	languages := strings.Split(langs, "+")
	for _, lang := range languages {
		if !slices.Contains(r.Languages, lang) {
			return nil
		}
	}
	if !slices.ContainsFunc(r.Sections, func(s report.Section) bool { return s.ID == template }) && (template == "lessons" || template == "recommendations") {
		return nil
	}
	for _, paper := range brief.PaperNames() {
		e := brief.Edition{Template: tpl, Languages: languages}
		if len(languages) > 1 {
			e.Pairing = brief.Side
		}
		e.Paper, _ = brief.PaperNamed(paper)
		name := fmt.Sprintf("%s %s %s %s", kind, template, langs, paper)
		log := &diag.Log{}
		out, err := press.Press(ctx, log, r, e, o)
		if err != nil {
			t.Fatal(name, err)
		}
		if log.Failed() { // it does not fit: that is said, and no page is made
			all = append(all, &Brief{Name: name, Faults: []Fault{{unmade, 0, "it is not made"}}})
			continue
		}
		b, err := Measure(ctx, name, out.PDF.Bytes(), Options{Reports: []*report.Report{r}})
		if err != nil {
			t.Fatal(name, err)
		}
		all = append(all, b)
	}
	return all
}
