package brief

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"jianbao/internal/brief/opening"
	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// Spare is something that the report has and the template does not show, and that a brief
// may take in where its page would stay empty.
type Spare struct {
	Take    string // the step of the ladder that allows it, such as ShowDetail
	Section string // the id of the section that has it; "": it stands in none
	First   bool   // of texts the first sentence alone
}

// takable lists what a step of fit may take in.
func takable() []string {
	return []string{ShowDetail, ShowLead, ShowBody, KindSections, KindSummary, KindFigures, KindAbout, KindCite, KindNotice}
}

// takes says that a brief of the template may take something in.
func (t *Template) takes(what string) bool {
	return slices.ContainsFunc(t.Fit, func(s Step) bool { return s.Take == what })
}

// Spares lists what the brief may take in, in the order of the steps of its ladder. Of
// texts, first the first sentences of all, then each as a whole, the shorter before the
// longer. What one of the brief's languages lacks is not among them.
func (b *Brief) Spares() (out []Spare) {
	for _, step := range b.Template.Fit {
		switch step.Take {
		case "":
		case ShowDetail:
			out = append(out, b.spareTexts(ShowDetail, b.Sections())...)
		case ShowLead, ShowBody:
			for _, s := range b.Sections() {
				from := sectionOf(b.Report, s.ID)
				if step.Take == ShowLead && !s.Lead.Given() && b.whole(from.Lead) || step.Take == ShowBody && !s.Body.Given() && b.whole(from.Body) {
					out = append(out, Spare{Take: step.Take, Section: s.ID})
				}
			}
		case KindSections:
			out = append(out, b.spareTexts(KindSections, b.unshown())...)
		default:
			if !b.Template.shows(step.Take) && b.wholeField(step.Take) {
				out = append(out, Spare{Take: step.Take})
			}
		}
	}
	return out
}

// unshown are the sections that the brief does not show, and of which all languages have
// the title.
func (b *Brief) unshown() (out []*Section) {
	shown := b.Sections()
	for i := range b.Report.Sections {
		s := &b.Report.Sections[i]
		is := func(shown *Section) bool { return shown.ID == s.ID }
		if !slices.ContainsFunc(shown, is) && seen(b.edition.Audience, s.For, s.Not) && (b.whole(s.Title) || !s.Title.Given()) {
			out = append(out, &Section{ID: s.ID})
		}
	}
	return out
}

// spareTexts are the texts of sections that a brief may take in.
func (b *Brief) spareTexts(take string, sections []*Section) (out []Spare) {
	long := map[string]int{}
	for _, s := range sections {
		n, short, split := 0, false, false // how long the texts are; more than a sentence; a pair would have two tables
		for _, l := range b.textsOf(take, s) {
			if !b.whole(l) {
				n, short = 0, false
				break
			}
			for _, lang := range b.Languages {
				t := l.In(lang)
				n += len(t.Plain())
				first := opening.Of(t)
				short = short || first != nil && (first != t || hasTable(t))
				split = split || len(b.Languages) > 1 && hasTable(t)
			}
		}
		if n > 0 && !split {
			long[s.ID] = n
		}
		if short && !split {
			out = append(out, Spare{Take: take, Section: s.ID, First: true})
		}
	}
	sections = slices.DeleteFunc(slices.Clone(sections), func(s *Section) bool { return long[s.ID] == 0 })
	slices.SortStableFunc(sections, func(x, y *Section) int { return cmp.Compare(long[x.ID], long[y.ID]) })
	for _, s := range sections {
		out = append(out, Spare{Take: take, Section: s.ID})
	}
	return out
}

// textsOf are the texts that a section would show: those of its items, or, of one that has
// no items and is not shown, its own.
func (b *Brief) textsOf(take string, s *Section) (out []report.Localized) {
	from := sectionOf(b.Report, s.ID)
	if take == KindSections {
		if len(from.Items) > 0 {
			return nil
		}
		return givenOf(from.Body, from.Lead)
	}
	if s.Detail {
		return nil
	}
	for _, it := range s.Items {
		out = append(out, givenOf(from.Items[it.Number-1].Body)...)
	}
	return out
}

// whole says that all languages of the brief have a text.
func (b *Brief) whole(l report.Localized) bool {
	return !slices.ContainsFunc(b.Languages, func(lang string) bool { return l.In(lang) == nil })
}

// wholeField says that the report has a part, and all languages of the brief have all of it.
func (b *Brief) wholeField(name string) bool {
	texts := givenOf(fieldTexts(b.Report, name)...)
	return len(texts) > 0 && !slices.ContainsFunc(texts, func(l report.Localized) bool { return !b.whole(l) })
}

// With is the brief with something taken in: that of a template which shows it too. What
// it lacks was said of b.
func (b *Brief) With(ctx context.Context, taken []Spare) (*Brief, error) {
	t := *b.Template
	t.Blocks = slices.Clone(t.Blocks)
	for i := range t.Blocks {
		t.Blocks[i].Columns = slices.Clone(t.Blocks[i].Columns)
	}
	for _, s := range taken {
		t.take(b.Report, s)
	}
	return b.by(ctx, &t)
}

// OnShortPage is the brief on one page, with the margins that its template has for such;
// nil where it has none, and for a text with tables, which want the width of the page.
func (b *Brief) OnShortPage(ctx context.Context) (*Brief, error) {
	t := *b.Template
	if t.ShortMargins == nil || b.tabled() {
		return nil, nil
	}
	t.OneMax, t.PairMax, t.Margins, t.PairMargins = 1, 1, *t.ShortMargins, nil
	out, err := b.by(ctx, &t)
	if out != nil {
		out.MaxPages = 1
	}
	return out, err
}

// tabled says that a text of the brief has a table.
func (b *Brief) tabled() bool {
	return slices.ContainsFunc(b.Blocks, func(block Block) bool {
		return slices.ContainsFunc(block.Texts(b.Languages), func(p Pair) bool { return slices.ContainsFunc(p, hasTable) })
	})
}

// hasTable says that a text has a table. nil has none.
func hasTable(t *report.Text) bool {
	return t != nil && slices.ContainsFunc(t.Blocks, func(b report.Block) bool { return b.Kind == report.Table })
}

// by is the brief by another template, under its own name.
func (b *Brief) by(ctx context.Context, t *Template) (*Brief, error) {
	e := b.edition
	e.Template, e.Pages = t, 0
	out, err := withOpenings(ctx, &diag.Log{}, b.Report, e, b.openings)
	if err != nil {
		return nil, err
	}
	out.Name, out.MaxPages, out.Roomy = b.Name, b.MaxPages, b.Roomy
	return out, nil
}

// take lets a template show something that a brief takes in.
func (t *Template) take(r *report.Report, s Spare) {
	switch s.Take {
	case ShowDetail, ShowLead, ShowBody:
		if spec := t.section(s.Section); spec != nil {
			spec.Show = append(slices.Clone(spec.Show), s.show())
		}
	case KindSections:
		if spec := t.section(s.Section); spec != nil {
			spec.Show = append(slices.Clone(spec.Show), s.show())
			return
		}
		t.insertSection(r, BlockSpec{Kind: KindSection, Section: s.Section, Show: []string{ShowTitle, ShowLead, s.show()}})
	case KindSummary:
		t.insert(BlockSpec{Kind: KindSummary}, KindTitle, KindMasthead)
	case KindFigures:
		if b := t.block(KindSummary); b != nil {
			b.Beside = mostBeside
		} else {
			t.insert(BlockSpec{Kind: KindFigures, Most: mostBeside}, KindTitle, KindMasthead)
		}
	default:
		at := slices.IndexFunc(t.Blocks, func(b BlockSpec) bool { return b.Kind == KindContact || b.Kind == KindDistribution })
		if at < 0 {
			at = len(t.Blocks)
		}
		t.Blocks = slices.Insert(t.Blocks, at, BlockSpec{Kind: s.Take})
	}
}

// mostBeside is how many key figures come in, beside the summary where there is one.
const mostBeside = 3

// shows says that a template shows a part of the report beside its sections.
func (t *Template) shows(part string) bool {
	s := t.block(KindSummary)
	return t.block(part) != nil || part == KindFigures && s != nil && s.Beside > 0
}

// show is what a section shows where this came in.
func (s Spare) show() string {
	if s.First {
		return showFirst
	}
	return strings.Replace(s.Take, KindSections, ShowBody, 1)
}

// section is the block of a section, in columns or not; nil where there is none.
func (t *Template) section(id string) *BlockSpec {
	for i := range t.Blocks {
		if t.Blocks[i].Section == id {
			return &t.Blocks[i]
		}
		for k := range t.Blocks[i].Columns {
			if t.Blocks[i].Columns[k].Section == id {
				return &t.Blocks[i].Columns[k]
			}
		}
	}
	return nil
}

// insert puts a block behind the last one of some kinds, or first.
func (t *Template) insert(b BlockSpec, kinds ...string) {
	at := 0
	for i := range t.Blocks {
		if slices.Contains(kinds, t.Blocks[i].Kind) {
			at = i + 1
		}
	}
	t.Blocks = slices.Insert(t.Blocks, at, b)
}

// insertSection puts a section before the first that stands after it in the report; of
// sections in columns, among these.
func (t *Template) insertSection(r *report.Report, b BlockSpec) {
	place := func(id string) int { return slices.Index(sectionIDs(r), id) }
	for i := range t.Blocks {
		in := &t.Blocks[i]
		if in.Kind == KindSection && place(in.Section) > place(b.Section) {
			t.Blocks = slices.Insert(t.Blocks, i, b)
			return
		}
		for k := range in.Columns {
			if place(in.Columns[k].Section) > place(b.Section) {
				in.Columns = slices.Insert(in.Columns, k, b)
				return
			}
		}
	}
	t.insert(b, KindSummary, KindTitle, KindMasthead, KindFigures, KindSection, KindColumns)
}

// Words are the words for something that came in.
func (s Spare) Words() diag.Words {
	id := diag.Args{"id": s.Section}
	switch {
	case s.Take == ShowDetail && s.First:
		return diag.Words{"the first sentences of the items of {id}", "{id} 各条的首句"}.With(id)
	case s.Take == ShowDetail:
		return diag.Words{"the bodies of the items of {id}", "{id} 各条的正文"}.With(id)
	case s.Take == KindSections && s.First:
		return diag.Words{"the first sentence of the section {id}", "章节 {id} 的首句"}.With(id)
	case s.Take == KindSections:
		return sectionWords(s.Section)
	case s.Section != "":
		return diag.Same(s.Section + "." + s.Take)
	}
	return PartWords(s.Take)
}
