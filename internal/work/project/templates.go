package project

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/templates"
)

// TemplateFolder is where a user's own templates lie. A name is looked up there
// first, then among the built-in ones.
const TemplateFolder = "templates"

// builtIn stands before the name of a template of our own in messages, because
// it has no file that the user could open.
const builtIn = "built-in "

// IsBuiltIn says that a template's file is one of ours.
func IsBuiltIn(file string) bool { return strings.HasPrefix(file, builtIn) }

// Templates reads the named templates, or without names all the built-in ones
// that are made by default. Faults go to the log.
func (s *Source) Templates(ctx context.Context, log *diag.Log, names []string) ([]*brief.Template, error) {
	all := len(names) == 0
	if all {
		names = templates.Names()
	}
	var out []*brief.Template
	for _, name := range names {
		file, data, ok := s.templateFile(ctx, log, name)
		if !ok {
			continue
		}
		t, err := brief.LoadTemplate(ctx, log, file, data)
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
func (s *Source) templateFile(ctx context.Context, log *diag.Log, name string) (file string, data []byte, ok bool) {
	if strings.ContainsAny(name, `/\`) || IsReportName(name) {
		data, ok = s.Text(ctx, log, name)
		return name, data, ok
	}
	for _, ext := range []string{".yaml", ".yml", ".json"} {
		file := filepath.Join(TemplateFolder, name+ext)
		if !s.Exists(file) {
			continue
		}
		data, ok = s.Text(ctx, log, file)
		return file, data, ok
	}
	if data, ok = templates.Read(name); ok {
		return builtIn + name + ".yaml", data, true
	}
	log.Add(diag.UnknownTemplate, diag.Pos{}, diag.Args{
		"name": name, "hint": diag.Hint(name, s.TemplateNames(), "")})
	return "", nil, false
}

// TemplateNames lists the built-in templates, then the user's own.
func (s *Source) TemplateNames() []string {
	names := templates.Names()
	files, _ := s.files(TemplateFolder)
	for _, file := range files {
		name := strings.TrimSuffix(file, filepath.Ext(file))
		if IsReportName(file) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
