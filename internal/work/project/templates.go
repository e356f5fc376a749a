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

// Template reads the template that the user calls name: a file when it looks like
// one, else one of ./templates or of ours. known says that there is one; it is nil
// where it could not be read. Faults go to the log.
func (s *Source) Template(ctx context.Context, log *diag.Log, name string) (t *brief.Template, known bool, err error) {
	file, data, known, ok := s.templateFile(ctx, log, name)
	if !ok {
		return nil, known, ctx.Err()
	}
	if t, err = brief.LoadTemplate(ctx, log, file, data); err == nil {
		err = dressed(ctx, log, s, t)
	}
	return t, true, err
}

// OfAnySection reads the template of a section that has none of its name.
func OfAnySection(ctx context.Context, log *diag.Log) (*brief.Template, error) {
	return brief.LoadTemplate(ctx, log, builtIn+"section.yaml", templates.Section())
}

// templateFile finds and reads the template that the user calls name. known says that
// there is one, ok that it was read.
func (s *Source) templateFile(ctx context.Context, log *diag.Log, name string) (file string, data []byte, known, ok bool) {
	if strings.ContainsAny(name, `/\`) || IsReportName(name) {
		data, ok = s.Text(ctx, log, name)
		return name, data, true, ok
	}
	for _, ext := range []string{".yaml", ".yml", ".json"} {
		file := filepath.Join(TemplateFolder, name+ext)
		if !s.Exists(file) {
			continue
		}
		data, ok = s.Text(ctx, log, file)
		return file, data, true, ok
	}
	data, ok = templates.Read(name)
	return builtIn + name + ".yaml", data, ok, ok
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
