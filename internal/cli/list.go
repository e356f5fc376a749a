package cli

import (
	"context"
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/work/project"

	"github.com/spf13/pflag"
)

func listVerb() verb {
	return verb{
		name: "list", summary: "show the templates, themes, languages, fonts and reports there are",
		about: "What lies in ./templates, ./fonts and ./content is listed with what is built in.",
		flags: func() *pflag.FlagSet { return listFlags(new(bool)) },
		run:   runList,
	}
}

func listFlags(asJSON *bool) *pflag.FlagSet {
	fs := newFlags("list")
	fs.Var(&setting{takes: "text|json", read: func(v string) (err error) {
		*asJSON, err = parseFormat(v)
		return err
	}}, "format", "print it for people or for programs")
	return fs
}

func runList(ctx context.Context, s *session, args []string) error {
	asJSON := false
	fs := listFlags(&asJSON)
	if s.parseFlags(fs, args) {
		return s.help("list")
	}
	s.noWords("list", fs.Args(), "jianbao list shows everything")
	if s.log.Failed() {
		return nil
	}
	inv, err := project.List(ctx, s.log, s.project())
	if err != nil {
		return err
	}
	if asJSON {
		_ = writeJSON(s.Out, inv)
		return nil
	}
	return s.print([]byte(inventoryText(inv, s.words)))
}

// inventoryText is the inventory as people read it.
func inventoryText(inv *project.Inventory, words func(string) string) string {
	var b strings.Builder
	entry := func(name string, column int, more string) { b.WriteString("  " + diag.Pad(name, column) + more + "\n") }
	b.WriteString(words("templates") + "\n")
	for _, t := range inv.Templates {
		entry(t.Name, 18, titles(t.Title)+words(remark(t.Default, "made by default", t.File)))
	}
	b.WriteString("\n" + words("themes") + "\n")
	for _, t := range inv.Themes {
		entry(t.Name, 18, titles(t.Title)+words(remark(t.Default, "used by default", t.File)))
	}
	b.WriteString("\n" + words("languages") + "\n")
	for _, l := range inv.Languages {
		entry(l.Tag, 18, words(l.Name))
	}
	b.WriteString("\n" + words("fonts") + "\n")
	for _, f := range inv.Fonts {
		entry(f.Use, 18, f.Name+words(remark(false, "", f.File)))
	}
	b.WriteString("\n" + words("reports") + "\n")
	for _, r := range inv.Reports {
		place := r.File
		if place == "" {
			place = "the built-in sample"
		}
		entry(r.ID, 26, r.Title+words(remark(!r.Valid, "has errors", strings.Join(r.Languages, ", "), place)))
		if len(r.Sections) > 0 {
			entry("", 26, words("sections: "+strings.Join(r.Sections, ", ")))
		}
	}
	return b.String()
}

// titles joins a template's titles, Chinese first.
func titles(m map[string]string) string {
	var keys, out []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	slices.Reverse(keys) // zh before en
	for _, k := range keys {
		out = append(out, m[k])
	}
	return strings.Join(out, " / ")
}

// remark is what stands in brackets after an entry.
func remark(is bool, word string, more ...string) string {
	var parts []string
	if is {
		parts = append(parts, word)
	}
	for _, m := range more {
		if m != "" {
			parts = append(parts, m)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "  (" + strings.Join(parts, "; ") + ")"
}
