// Package themepage shows what a theme is: in goes its name or its file, out comes a specimen,
// a report of our own words in which the parts, the sizes and the colours of a theme are seen and
// named, or the
// theme written out.
package themepage

import (
	"context"
	_ "embed" // the words of the specimen
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/theme"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/project"
)

//go:embed report.yaml
var report string

//go:embed template.yaml
var template []byte

// The names of what stands for no file of the user's.
const (
	reportFile   = "theme-specimen.yaml"
	templateFile = "theme-specimen-template.yaml"
)

// Written is the theme of a name or a file, written out with a comment on every key; "" after a
// fault was logged.
func Written(ctx context.Context, log *diag.Log, p *project.Project, name string, lang diag.Language) (string, error) {
	t, err := project.Theme(ctx, log, p.Source, name, diag.Pos{})
	if t == nil {
		return "", err
	}
	return t.Written(lang), nil
}

// Made is a specimen.
type Made struct {
	Name     string // of the theme
	PDF      []byte // nil: it could not be made
	Pages    int
	Findings []diag.Finding // what is to be said of the theme
}

// Specimen makes the specimen of the theme of a name or a file, in both languages; nil after a
// fault was logged.
func Specimen(ctx context.Context, log *diag.Log, p *project.Project, name string) (*Made, error) {
	t, err := project.Theme(ctx, log, p.Source, name, diag.Pos{})
	if t == nil {
		return nil, err
	}
	q, source := *p, *p.Source
	source.Unsaved = map[string][]byte{reportFile: []byte(filled(t)), templateFile: template}
	q.Source = &source
	pl, err := edition.Begin(ctx, log.Blank(), &q, edition.Order{Reports: []string{reportFile}, Templates: []string{templateFile}, Languages: [][]string{{"zh", "en"}}, Theme: name})
	if err == nil && pl.Verdict() == diag.Done {
		err = pl.Press(ctx, &q)
	}
	if err != nil {
		return nil, err
	}
	made := &Made{Name: t.Name}
	made.Findings = slices.DeleteFunc(pl.Findings(), func(f diag.Finding) bool { // notes, and warnings of our own words, are not about the theme
		return f.Severity == diag.Note || f.Severity == diag.Warning && f.Pos.File == reportFile
	})
	if pl.Verdict() == diag.Done {
		made.PDF, made.Pages = pl.Jobs[0].Printed.PDF.Bytes(), pl.Jobs[0].Printed.Pages
	}
	return made, nil
}

// filled is the report of the specimen with what a theme says.
func filled(t *theme.Theme) string {
	out := strings.ReplaceAll(report, "NAME", t.Name)
	for lang, tag := range map[diag.Language]string{diag.Chinese: "zh", diag.English: "en"} {
		tables := map[string]*strings.Builder{"COLOURS": {}, "SIZES": {}}
		for _, b := range tables {
			head := map[string]string{"zh": "| 字段 | 值 | 用处 |", "en": "| Key | Value | What it is |"}[tag]
			b.WriteString("        " + head + "\n        |---|---|---|\n")
		}
		for _, s := range t.Says(lang) {
			var of string
			switch {
			case strings.HasPrefix(s.Key, "colour."):
				of = "COLOURS"
			case strings.HasPrefix(s.Key, "type."), strings.HasPrefix(s.Key, "grid."):
				of = "SIZES"
			default: // what is no figure shows as it is
				continue
			}
			tables[of].WriteString("        | " + s.Key + " | " + strings.ReplaceAll(s.Value, "\"", "") + " | " + short(s.Means) + " |\n")
		}
		for name, b := range tables {
			out = strings.ReplaceAll(out, name+"."+tag, strings.TrimRight(b.String(), "\n"))
		}
	}
	return out
}

// short is the first sentence of a text.
func short(text string) string {
	for _, end := range []string{". ", "；", ": "} {
		text, _, _ = strings.Cut(text, end)
	}
	return strings.TrimSuffix(strings.NewReplacer("|", "/", "<", "‹").Replace(text), ".")
}
