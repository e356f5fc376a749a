package brief

import (
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// anySections stands in require for every section that the template shows.
const anySections = "sections"

// pathItems is required where cards are asked for and no section has items.
const pathItems = "sections.items"

// onlyIfGiven ends a required path that counts where the report has the part.
const onlyIfGiven = "?"

// Bound is the template for one report: its blocks of the kind sections name the
// report's own sections, and so does what it requires. ids are the sections to take;
// without any they are those that `brief` names in the template or else in the report,
// or else the first that have items. What the audience does not see is not taken. A
// template that names all its sections itself, and is bound already, is returned as it
// is.
func (t *Template) Bound(r *report.Report, audience string, ids ...string) *Template {
	if !t.open() {
		return t
	}
	out := *t
	out.Blocks, out.Require = nil, nil
	for _, b := range t.Blocks {
		if b.Kind == KindCards {
			if b = t.carded(b, r, audience, ids); len(b.Columns) == 0 {
				out.Require = append(out.Require, Path{Text: pathItems, Pos: b.Pos})
			}
		}
		if b.Kind != KindSections {
			out.Blocks = append(out.Blocks, b)
			continue
		}
		taken := t.taken(b, r, audience, ids)
		out.Blocks = append(out.Blocks, b.named(taken, r)...)
		if len(taken) == 0 && b.Most > 0 && t.block(KindSummary) != nil && len(r.Summary) == 0 {
			out.Require = append(out.Require, Path{Text: KindSummary, Pos: b.Pos}) // for else it would say nothing
		}
	}
	for _, p := range t.Require {
		out.Require = append(out.Require, out.boundPath(p, r, audience)...)
	}
	return &out
}

// Of is the template for one section of a report alone. It goes by this name, and its
// title is the section's. The report may lack the section: the brief then cannot be
// made, and Tailor says why.
func (t *Template) Of(r *report.Report, id, name string) *Template {
	out := *t.Bound(r, "", id)
	out.Name, out.Title = name, map[string]string{}
	s := sectionOf(r, id)
	if s == nil {
		out.Require = append(slices.Clone(out.Require), Path{Text: id})
		out.Title["en"] = id
		return &out
	}
	for i := range s.Title.Texts {
		lang := s.Title.Texts[i].Lang
		if lang == "" {
			lang = r.Languages[0]
		}
		out.Title[lang] = s.Title.Texts[i].Plain()
	}
	return &out
}

// IsOf says whether the template shows the section of this id and no other.
func (t *Template) IsOf(id string) bool {
	ss := t.sections()
	return len(ss) == 1 && ss[0].Section == id && t.block(KindSections) == nil && t.block(KindCards) == nil
}

// open says whether something in the template waits for a report.
func (t *Template) open() bool {
	cards := t.block(KindCards)
	return t.block(KindSections) != nil || cards != nil && cards.Columns == nil || slices.ContainsFunc(t.Require, func(p Path) bool {
		id, _, _ := strings.Cut(p.Text, ".")
		return id == anySections || strings.HasSuffix(p.Text, onlyIfGiven)
	})
}

// taken lists the ids of the sections that a block of the kind sections shows.
func (t *Template) taken(b BlockSpec, r *report.Report, audience string, ids []string) []string {
	if len(ids) > 0 {
		return ids
	}
	for _, list := range [][]string{t.Brief, words(r.Brief)} {
		list = slices.DeleteFunc(slices.Clone(list), func(id string) bool { return sectionOf(r, id) == nil })
		if len(list) > 0 && (b.Most > 0 || len(t.Brief) > 0) {
			return list
		}
	}
	var out []string
	for _, id := range sectionIDs(r) {
		named := slices.ContainsFunc(t.sections(), func(s BlockSpec) bool { return s.Section == id })
		if !named && (b.Most == 0 || len(out) < b.Most && HasItems(r, id, audience)) {
			out = append(out, id)
		}
	}
	return out
}

// words are the texts of bare strings.
func words(values []report.Value) []string {
	var out []string
	for _, v := range values {
		out = append(out, v.Text)
	}
	return out
}

// named makes blocks of these sections: one below the other, or side by side. A
// section without items shows its own text, for else nothing of it would stand there.
func (b BlockSpec) named(ids []string, r *report.Report) []BlockSpec {
	var out []BlockSpec
	for _, id := range ids {
		one := BlockSpec{Kind: KindSection, Pos: b.Pos, Section: id, Show: b.Show, Number: b.Number}
		if s := sectionOf(r, id); s != nil && len(s.Items) == 0 {
			one.Show = []string{ShowTitle, ShowLead, ShowBody}
		}
		out = append(out, one)
	}
	if !b.Abreast || len(out) < 2 {
		return out
	}
	return []BlockSpec{{Kind: KindColumns, Pos: b.Pos, Columns: out}}
}

// boundPath is what a required path means for a report and an audience. Of a section
// without items the title alone is required.
func (t *Template) boundPath(p Path, r *report.Report, audience string) []Path {
	if text, soft := strings.CutSuffix(p.Text, onlyIfGiven); soft {
		if isField(text) && !anyGiven(fieldTexts(r, text)) || !isField(text) && len(Lacks(&Template{Require: []Path{{Text: text}}}, r)) > 0 {
			return nil
		}
		return t.boundPath(Path{text, p.Pos}, r, audience)
	}
	id, part, _ := strings.Cut(p.Text, ".")
	if id != anySections {
		return []Path{p}
	}
	var out []Path
	for _, spec := range t.sections() {
		path, s := Path{spec.Section, p.Pos}, sectionOf(r, spec.Section)
		switch {
		case s != nil && (!seen(audience, s.For, s.Not) || len(s.Items) > 0 && !HasItems(r, s.ID, audience)):
			continue // what the audience does not see need not be there
		case s != nil && part != "" && (part != ShowTitle || len(s.Items) > 0):
			path.Text += "." + part
		}
		out = append(out, path)
	}
	return out
}

// HasItems says whether a section has items that the audience sees.
func HasItems(r *report.Report, id, audience string) bool {
	s := sectionOf(r, id)
	return s != nil && seen(audience, s.For, s.Not) &&
		slices.ContainsFunc(s.Items, func(it report.Item) bool { return seen(audience, it.For, it.Not) })
}

// HasSection says whether the report has a section of this id.
func HasSection(r *report.Report, id string) bool { return sectionOf(r, id) != nil }

// HasText says whether a section has a text of its own, beside its items.
func HasText(r *report.Report, id string) bool {
	s := sectionOf(r, id)
	return s != nil && (s.Lead.Given() || s.Body.Given())
}

// sectionsWords says which sections a report has, for hints.
func sectionsWords(r *report.Report) diag.Words {
	if len(r.Sections) == 0 {
		return diag.Words{"it has no sections: take -t full", "报告没有章节：请用 -t full"}
	}
	return diag.Words{"it has the sections {ids}: take one of them", "报告的章节有 {ids}：请用其中一个"}.With(diag.Args{"ids": diag.Names(sectionIDs(r))})
}
