package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/templates"
)

// templateFolder is where a user's own templates lie. A name is looked up there
// first, then among the built-in ones.
const templateFolder = "templates"

// builtIn stands before the name of a template of our own in messages, because
// it has no file that the user could open.
const builtIn = "built-in "

func isBuiltIn(file string) bool { return strings.HasPrefix(file, builtIn) }

// loadTemplates reads the templates of -t, or all the built-in ones that are
// made by default. Faults go to the log.
func (s *session) loadTemplates(ctx context.Context, names []string) ([]*brief.Template, error) {
	all := len(names) == 0
	if all {
		names = templates.Names()
	}
	var out []*brief.Template
	for _, name := range names {
		file, data, ok := s.templateFile(ctx, name)
		if !ok {
			continue
		}
		t, err := brief.LoadTemplate(ctx, s.log, file, data)
		if err != nil {
			return nil, err
		}
		if t.Default || !all {
			out = append(out, t)
		}
	}
	return out, nil
}

// templateFile finds and reads the template that the user calls name: a file
// when it looks like one, else a name.
func (s *session) templateFile(ctx context.Context, name string) (file string, data []byte, ok bool) {
	if strings.ContainsAny(name, `/\`) || isReportName(name) {
		data, ok = s.readFile(ctx, name)
		return name, data, ok
	}
	for _, ext := range []string{".yaml", ".yml", ".json"} {
		file := filepath.Join(templateFolder, name+ext)
		if _, err := os.Stat(s.path(file)); errors.Is(err, fs.ErrNotExist) {
			continue
		}
		data, ok = s.readFile(ctx, file)
		return file, data, ok
	}
	if data, ok = templates.Read(name); ok {
		return builtIn + name + ".yaml", data, true
	}
	s.log.Add(diag.UnknownTemplate, diag.Pos{}, diag.Args{
		"name": name, "hint": didYouMean(name, s.templateNames(), "")})
	return "", nil, false
}

// templateNames lists the built-in templates, then the user's own.
func (s *session) templateNames() []string {
	names := templates.Names()
	entries, _ := os.ReadDir(s.path(templateFolder))
	for _, e := range entries {
		name := strings.TrimSuffix(e.Name(), filepath.Ext(e.Name()))
		if isReportName(e.Name()) && !e.IsDir() && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
