package project

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/theme"
)

// ThemeFolder is where a user's own themes lie, within TemplateFolder.
const ThemeFolder = "themes"

// Theme reads the theme that the user calls name: a file when it looks like one, else one
// of ./templates/themes or of ours. It is nil where there is none, or where it is at
// fault; the log says so, at the place pos where the name stands.
func Theme(ctx context.Context, log *diag.Log, s *Source, name string, pos diag.Pos) (*theme.Theme, error) {
	found := log.Blank()
	file, data, known := themeFile(ctx, found, s, name)
	if !known {
		log.Merge(found)
		if !found.Failed() {
			noTheme(log, s, name, pos)
		}
		return nil, ctx.Err()
	}
	t, err := theme.Load(ctx, found, file, data, func(name string) (string, []byte, bool) { return themeFile(ctx, found, s, name) })
	log.Merge(found)
	if err != nil || found.Failed() {
		return nil, err
	}
	return t, nil
}

// noTheme logs that there is no theme of a name: in a template at pos, or, where that is
// zero, in the order.
func noTheme(log *diag.Log, s *Source, name string, pos diag.Pos) {
	if pos.IsZero() {
		log.Add(diag.UnknownTheme, pos, diag.Args{"name": name, "hint": diag.Hint(name, ThemeNames(s), "")})
		return
	}
	log.Add(diag.TemplateTheme, pos, diag.Args{"name": name, "hint": diag.Meant(name, ThemeNames(s))})
}

// themeFile finds and reads a theme: its name in messages, and what stands in it. What
// cannot be read is logged.
func themeFile(ctx context.Context, log *diag.Log, s *Source, name string) (file string, data []byte, ok bool) {
	if strings.ContainsAny(name, `/\`) || IsReportName(name) {
		data, ok = s.Text(ctx, log, name)
		return name, data, ok
	}
	for _, ext := range []string{".yaml", ".yml", ".json"} {
		if file := filepath.Join(TemplateFolder, ThemeFolder, name+ext); s.Exists(file) {
			data, ok = s.Text(ctx, log, file)
			return file, data, ok
		}
	}
	return theme.BuiltIn(name)
}

// ThemeNames lists the built-in themes, then the user's own.
func ThemeNames(s *Source) []string {
	names := theme.Names()
	files, _ := s.files(filepath.Join(TemplateFolder, ThemeFolder))
	for _, file := range files {
		name := strings.TrimSuffix(file, filepath.Ext(file))
		if IsReportName(file) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// dressed gives a template the theme that it names.
func dressed(ctx context.Context, log *diag.Log, s *Source, t *brief.Template) (err error) {
	if t.ThemeName != "" {
		t.Theme, err = Theme(ctx, log, s, t.ThemeName, t.ThemePos())
	}
	return err
}
