package cli

import (
	"bytes"
	"context"
	"slices"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"

	"github.com/spf13/pflag"
)

func listVerb() verb {
	return verb{
		name: "list", summary: "show the templates, languages, fonts and reports there are",
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

// inventory is what list shows; --format json prints it as it is.
type inventory struct {
	Templates []templateEntry `json:"templates"`
	Languages []languageEntry `json:"languages"`
	Fonts     []fontEntry     `json:"fonts"`
	Reports   []reportEntry   `json:"reports"`
}

type templateEntry struct {
	Name    string            `json:"name"`
	Title   map[string]string `json:"title"`
	Default bool              `json:"default"`
	File    string            `json:"file"` // "" when built in
}

type languageEntry struct {
	Tag  string `json:"tag"`
	Name string `json:"name"`
}

type fontEntry struct {
	Name string `json:"name"`
	Use  string `json:"use"`  // the word of --font; "" for a font in ./fonts that has none yet
	File string `json:"file"` // "" when built in
}

type reportEntry struct {
	ID        string   `json:"id"`
	Title     string   `json:"title"` // in the report's first language
	Languages []string `json:"languages"`
	File      string   `json:"file"` // "" for the sample
	Valid     bool     `json:"valid"`
}

func runList(ctx context.Context, s *session, args []string) error {
	asJSON := false
	fs := listFlags(&asJSON)
	if s.parseFlags(fs, args) {
		return s.help("list")
	}
	s.noWords("list", fs.Args(), "jianbao list shows everything")
	if s.log.Failed() {
		return s.stop()
	}
	inv, err := s.inventory(ctx)
	if err != nil {
		return ExitMachine
	}
	var text bytes.Buffer
	if asJSON {
		err = writeJSON(&text, inv)
	} else {
		text.WriteString(inv.text(s.words))
	}
	if err != nil {
		return ExitMachine
	}
	if err := s.print(text.Bytes()); err != nil {
		return err
	}
	return s.stop()
}

// inventory gathers what there is. Templates and reports at fault are listed
// too, and their faults said.
func (s *session) inventory(ctx context.Context) (*inventory, error) {
	inv := &inventory{Languages: languageEntries(), Fonts: s.fontEntries()}
	templates, err := s.loadTemplates(ctx, s.templateNames())
	if err != nil {
		return nil, err
	}
	for _, t := range templates {
		e := templateEntry{Name: t.Name, Title: t.Title, Default: t.Default}
		if !isBuiltIn(t.File) {
			e.File = t.File
		}
		inv.Templates = append(inv.Templates, e)
	}
	readings, err := s.loadReports(ctx, s.readReports(ctx, nil))
	if err != nil {
		return nil, err
	}
	for _, r := range readings {
		e := reportEntry{ID: r.ID, Languages: r.Languages, Valid: !r.log.Failed()}
		if r.dir != "" {
			e.File = r.name
		}
		if text := firstText(r.Report, nil); text != nil {
			e.Title = plainText(text)
		}
		inv.Reports = append(inv.Reports, e)
		s.log.Merge(r.log)
	}
	return inv, nil
}

// languageEntries are the languages in which the page has words of its own.
func languageEntries() []languageEntry {
	var out []languageEntry
	for _, tag := range []string{"zh", "en"} {
		out = append(out, languageEntry{tag, brief.LanguageName(tag)})
	}
	return out
}

// text is the inventory as people read it.
func (inv *inventory) text(words func(string) string) string {
	var b strings.Builder
	entry := func(name string, column int, more string) { b.WriteString("  " + diag.Pad(name, column) + more + "\n") }
	b.WriteString(words("templates") + "\n")
	for _, t := range inv.Templates {
		entry(t.Name, 18, titles(t.Title)+words(remark(t.Default, "made by default", t.File)))
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
