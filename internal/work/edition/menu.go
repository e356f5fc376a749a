package edition

import (
	"bytes"
	"context"
	"maps"
	"slices"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/work/project"
	"jianbao/templates"
)

// SummaryTemplate and FullTemplate are the templates of ours that every report can be
// made with: one of them at least.
const (
	SummaryTemplate = "summary"
	FullTemplate    = "full"
)

// Menu is what briefs can be made of: templates, and the sections of reports. A word
// names a template, or else a section; every order, list, campaign and handout asks
// here what its words mean.
type Menu struct {
	names  []string                   // of the templates that can be named
	loaded map[string]*brief.Template // by word, those that were asked for; nil: it could not be read
	any    *brief.Template            // of sections that have no template of their name
	bound  map[dish]*brief.Template   // what was served, so that one word means one template
}

// dish is what a word means for a report.
type dish struct {
	of   *project.Reading
	word string
}

// Dress gives all templates of the menu the theme of a name or a file; "" leaves to each
// its own. Faults go to the log.
func (m *Menu) Dress(ctx context.Context, log *diag.Log, s *project.Source, name string) error {
	if name == "" {
		return nil
	}
	t, err := project.Theme(ctx, log, s, name, diag.Pos{})
	if t == nil {
		return err
	}
	if m.any != nil {
		m.any.Theme = t
	}
	for _, of := range m.loaded {
		if of != nil {
			of.Theme = t
		}
	}
	return nil
}

// Dressed is a job of each template that was read, for what their themes ask for; without a
// report it cannot be made.
func (m *Menu) Dressed() (jobs []*Job) {
	for _, name := range slices.Sorted(maps.Keys(m.loaded)) {
		if t := m.loaded[name]; t != nil {
			jobs = append(jobs, &Job{Edition: brief.Edition{Template: t}})
		}
	}
	return jobs
}

// ReadMenu reads the templates that the words name, and where need be those that are
// made unasked. Faults of templates go to the log; a word that names none may name a
// section.
func ReadMenu(ctx context.Context, log *diag.Log, s *project.Source, words []string, unasked bool) (*Menu, error) {
	m := &Menu{names: s.TemplateNames(), loaded: map[string]*brief.Template{}, bound: map[dish]*brief.Template{}}
	for _, word := range words {
		if _, again := m.loaded[word]; again {
			continue
		}
		t, known, err := s.Template(ctx, log, word)
		if err != nil {
			return m, err
		}
		if known {
			m.loaded[word] = t
		}
	}
	if !unasked && !slices.ContainsFunc(words, func(w string) bool { return !m.Means(w) }) {
		return m, nil
	}
	for _, name := range m.names {
		if err := m.readUnasked(ctx, log, s, name); err != nil {
			return m, err
		}
	}
	var err error
	m.any, err = project.OfAnySection(ctx, log)
	return m, err
}

// readUnasked reads a template that no word names. The faults of one of the user's
// count where it says that it is made by default: another may be half written.
func (m *Menu) readUnasked(ctx context.Context, log *diag.Log, s *project.Source, name string) error {
	if _, read := m.loaded[name]; read {
		return nil
	}
	found := log.Blank()
	t, _, err := s.Template(ctx, found, name)
	if err != nil || t == nil {
		return err
	}
	if found.Failed() {
		data, _ := s.Text(ctx, log.Blank(), t.File)
		if !t.Default && !bytes.Contains(data, []byte("\ndefault: true")) {
			return nil
		}
		log.Merge(found)
	}
	m.loaded[name] = t
	return nil
}

// own is the template of the section's name that shows that section alone; nil where
// there is none.
func (m *Menu) own(id string) *brief.Template {
	if t := m.loaded[id]; t != nil && slices.Contains(m.names, id) && t.IsOf(id) {
		return t
	}
	return nil
}

// SectionWords are the words that name the sections of a report, in its order: the id,
// or section-ID where the id is the name of a template that shows more.
func (m *Menu) SectionWords(r *project.Reading) []string {
	var taken, out []string
	for i := range r.Sections {
		taken = append(taken, r.Sections[i].ID)
	}
	names := slices.Clone(m.names)
	for _, t := range m.loaded {
		if t != nil {
			names = append(names, t.Name)
		}
	}
	taken = append(taken, names...)
	for i := range r.Sections {
		id := r.Sections[i].ID
		word := id
		for word != id && slices.Contains(taken, word) || word == id && slices.Contains(names, id) && m.own(id) == nil {
			word = "section-" + word
		}
		taken = append(taken, word)
		out = append(out, word)
	}
	return out
}

// Template is what a word means for a report: a template bound to it, or the brief of
// one section. A section that this report lacks makes a brief that says so. It is nil
// for a template that could not be read.
func (m *Menu) Template(r *project.Reading, audience, word string) *brief.Template {
	key := dish{r, word}
	t, known := m.bound[key]
	if !known {
		t = m.serve(r, audience, word)
		m.bound[key] = t
	}
	return t
}

func (m *Menu) serve(r *project.Reading, audience, word string) *brief.Template {
	if t, known := m.loaded[word]; known {
		if t == nil {
			return nil
		}
		return t.Bound(r.Report, audience)
	}
	if i := slices.Index(m.SectionWords(r), word); i >= 0 {
		return m.any.Of(r.Report, r.Sections[i].ID, word)
	}
	return m.any.Of(r.Report, word, word)
}

// Means says whether a word means something: a template, or a section of one of the
// reports.
func (m *Menu) Means(word string, readings ...*project.Reading) bool {
	_, known := m.loaded[word]
	return known || slices.ContainsFunc(readings, func(r *project.Reading) bool {
		return r.Report != nil && slices.Contains(m.SectionWords(r), word)
	})
}

// Hint is what to write instead of a word that means nothing.
func (m *Menu) Hint(word string, readings ...*project.Reading) string {
	all := slices.Clone(m.names)
	for _, r := range readings {
		if r.Report == nil {
			continue
		}
		for _, w := range m.SectionWords(r) {
			if !slices.Contains(all, w) {
				all = append(all, w)
			}
		}
	}
	return diag.Hint(word, all, "")
}

// CheckWords logs the words that mean nothing. Where a report could not be read
// nothing is known of its sections, and nothing is said.
func (m *Menu) CheckWords(log *diag.Log, words []string, readings []*project.Reading) {
	if slices.ContainsFunc(readings, func(r *project.Reading) bool { return !r.Valid() }) {
		return
	}
	for _, w := range words {
		if !m.Means(w, readings...) {
			log.Add(diag.UnknownTemplate, diag.Pos{}, diag.Args{"name": w, "hint": m.Hint(w, readings...)})
		}
	}
}

// Default lists what is made of a report unasked: the one-page summary; a brief of
// each section with items, by the template of its name or the one for all sections;
// the default templates of the user's; the whole report where else a section would
// stand nowhere. What is skipped is said in the log.
func (m *Menu) Default(log *diag.Log, r *project.Reading, audience string) []*brief.Template {
	var out []*brief.Template
	words := m.SectionWords(r)
	add := func(word string) {
		t := m.Template(r, audience, word)
		if lacks := brief.Lacks(t, r.Report); len(lacks) > 0 {
			skip(log, r, t, lacks)
		} else {
			out = append(out, t)
		}
	}
	if m.made(SummaryTemplate) {
		add(SummaryTemplate)
	}
	sections, texts := 0, false
	for i, word := range words {
		switch id := r.Sections[i].ID; {
		case brief.HasItems(r.Report, id, audience):
			sections++
			add(word)
		case len(r.Sections[i].Items) > 0:
			brief.TellHidden(log, r.Report, id, audience)
		case brief.HasText(r.Report, id):
			texts = true
		}
	}
	for _, name := range m.names {
		ours := name == SummaryTemplate || name == FullTemplate || slices.Contains(templates.Names(), name) && m.own(name) != nil
		if !ours && m.made(name) && !slices.ContainsFunc(out, func(t *brief.Template) bool { return t.Name == m.loaded[name].Name }) {
			add(name)
		}
	}
	if m.made(FullTemplate) || sections == 0 && texts || len(out) == 0 {
		add(FullTemplate)
	}
	return out
}

// asked are the templates that an order asks for of a report.
func (m *Menu) asked(r *project.Reading, q *Request) []*brief.Template {
	if len(q.Templates) == 0 {
		return m.Default(r.Log, r, q.Audience)
	}
	var out []*brief.Template
	for _, word := range q.Templates {
		out = append(out, m.Template(r, q.Audience, word))
	}
	return out
}

// made says whether a template is made unasked.
func (m *Menu) made(name string) bool {
	t := m.loaded[name]
	return t != nil && t.Default
}

// Usual is the template of a copy for which none is named: the summary, or the whole
// report where that has nothing to say.
func (m *Menu) Usual(r *project.Reading, audience string) *brief.Template {
	if t := m.Template(r, audience, SummaryTemplate); len(brief.Lacks(t, r.Report)) == 0 {
		return t
	}
	return m.Template(r, audience, FullTemplate)
}

// skip says that a template is not made of a report, which lacks what it requires.
func skip(log *diag.Log, r *project.Reading, t *brief.Template, lacks []string) {
	log.Add(diag.TemplateSkipped, diag.Pos{File: r.Name}, diag.Args{"template": t.Name, "lacks": strings.Join(lacks, ", ")})
}
