package project

import (
	"context"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/theme"
)

// Inventory is what there is to make briefs with.
type Inventory struct {
	Templates []TemplateEntry `json:"templates"`
	Themes    []TemplateEntry `json:"themes"` // Default: what is not said otherwise
	Languages []LanguageEntry `json:"languages"`
	Fonts     []FontEntry     `json:"fonts"`
	Reports   []ReportEntry   `json:"reports"`
}

// TemplateEntry is a template of an Inventory.
type TemplateEntry struct {
	Name    string            `json:"name"`
	Title   map[string]string `json:"title"`
	Default bool              `json:"default"` // made without being named
	File    string            `json:"file"`    // "" when built in
}

// LanguageEntry is a language in which the page has words of its own.
type LanguageEntry struct {
	Tag  string `json:"tag"`
	Name string `json:"name"`
}

// ReportEntry is a report of an Inventory.
type ReportEntry struct {
	ID        string   `json:"id"`
	Title     string   `json:"title"` // in the report's first language
	Languages []string `json:"languages"`
	Sections  []string `json:"sections"` // their ids; each names a brief, as a template does
	File      string   `json:"file"`     // "" for the sample
	Valid     bool     `json:"valid"`
}

// List gathers what there is: in the folder, and built in; the sample where the folder
// has no reports. Templates and reports
// at fault are listed too, and their faults are in the log.
func List(ctx context.Context, log *diag.Log, p *Project) (*Inventory, error) {
	inv := &Inventory{Languages: languageEntries(), Fonts: p.Source.FontEntries()}
	for _, name := range p.Source.TemplateNames() {
		t, _, err := p.Source.Template(ctx, log, name)
		if err != nil {
			return nil, err
		}
		if t == nil {
			continue
		}
		e := TemplateEntry{Name: t.Name, Title: t.Title, Default: t.Default}
		if !IsBuiltIn(t.File) {
			e.File = t.File
		}
		inv.Templates = append(inv.Templates, e)
	}
	if err := inv.listThemes(ctx, log, p.Source); err != nil {
		return nil, err
	}
	files := []File{sampleFile()}
	if names := p.Source.reportNames(log, nil); len(names) > 0 {
		files = p.Source.Files(ctx, log, names)
	} else if lie := here(p.Source, ctx, log); len(lie) > 0 {
		files = lie
	}
	readings, err := Load(ctx, log, files)
	if err != nil {
		return nil, err
	}
	for _, r := range readings {
		e := ReportEntry{ID: r.ID, Languages: r.Languages, Valid: !r.Log.Failed()}
		if r.Dir != "" {
			e.File = r.Name
		}
		for i := range r.Sections {
			e.Sections = append(e.Sections, r.Sections[i].ID)
		}
		if text := Title(r.Report, nil); text != nil {
			e.Title = Unmarked(text)
		}
		inv.Reports = append(inv.Reports, e)
		log.Merge(r.Log)
	}
	return inv, ctx.Err()
}

// listThemes adds the themes.
func (inv *Inventory) listThemes(ctx context.Context, log *diag.Log, s *Source) error {
	for _, name := range ThemeNames(s) {
		t, err := Theme(ctx, log, s, name, diag.Pos{})
		if err != nil {
			return err
		}
		if t == nil {
			continue
		}
		e := TemplateEntry{Name: t.Name, Title: t.Title, Default: t.Name == theme.PlainName}
		if !IsBuiltIn(t.File) {
			e.File = t.File
		}
		inv.Themes = append(inv.Themes, e)
	}
	return nil
}

func languageEntries() []LanguageEntry {
	var out []LanguageEntry
	for _, tag := range []string{"zh", "en"} {
		out = append(out, LanguageEntry{tag, brief.LanguageName(tag)})
	}
	return out
}
