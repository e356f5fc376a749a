package brief

import (
	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/report/form"

	"go.yaml.in/yaml/v4"
)

// KindSection is a section of the report.
const KindSection = "section"

// Section is a headed list of items.
type Section struct {
	ID       string
	Title    Pair
	Lead     Pair // nil when not shown
	Body     Pair // nil when not shown
	Facts         // none when Body is not shown
	Items    []Item
	Total    int      // items in the report; more than len(Items) when a choice was made
	Number   bool     // items are numbered
	Numerals Numerals // of the labels in Chinese; never ""
	Detail   bool     // items show their bodies (STANDARDS.md, Look 9); otherwise one line each

	// Lacking are the brief's languages that have no detail, though another
	// language of the report has some. The detail is the items' bodies; where
	// those are not shown, the section's body. The page says so once, with
	// Words.OnlyIn(Available).
	Lacking   []string
	Available []string // the report's languages that have some; nil when Lacking is
}

// Item is one item as chosen. Number is its number in the report, from 1.
type Item struct {
	ID     string
	Number int
	Title  Pair
	Short  Pair // nil entries where no short form is given
	Body   Pair // nil when not shown
	Facts       // none when Body is not shown
}

// LeadsList says that the section's lead stands right above its list, below its body, and
// not above its body.
func (s *Section) LeadsList() bool { return len(s.Items) > 0 }

func sectionKind() kind {
	return kind{
		name: KindSection,
		read: (*walker).sectionSpec,
		make: func(w *tailor, spec BlockSpec) Block {
			if s := w.section(spec); s != nil {
				return s
			}
			return nil
		},
		leftOut: func(t *Template, r *report.Report) (out []diag.Words) {
			for i := range r.Sections {
				out = append(out, leftOutOfSection(t, &r.Sections[i])...)
			}
			return out
		},
		many: true,
	}
}

func (w *walker) sectionSpec(n *yaml.Node, b *BlockSpec) {
	const like = "section: {id: lessons, show: [title, detail], number: true}"
	b.Show = []string{ShowTitle}
	w.Mapping(n, "section", like,
		form.Needed("id", "id: lessons", func(n *yaml.Node) { b.Section = w.Text(n, "id", "id: lessons") }),
		form.Key("show", func(n *yaml.Node) { b.Show = w.show(n) }),
		form.Key("number", func(n *yaml.Node) { b.Number = w.Flag(n, "number") }),
	)
}

// show reads what a section shows. Details and short forms belong to the items,
// which are shown by their titles: so either asks for title as well.
func (w *walker) show(n *yaml.Node) []string {
	var out []string
	w.List(n, "show", "show: [title, detail]", func(n *yaml.Node) {
		if v := w.Word(n, "show", ShowTitle, ShowShort, ShowLead, ShowBody, ShowDetail); v != "" {
			out = append(out, v)
		}
	})
	s := BlockSpec{Show: out}
	if (s.Shows(ShowDetail) || s.Shows(ShowShort)) && !s.Shows(ShowTitle) {
		w.Log.Add(diag.TemplateType, w.Pos(n), diag.Args{"key": "show", "want": diag.Words{"title with short or detail", "title，另加 short 或 detail"},
			"got": diag.Words{"a list without title", "没有 title 的列表"}, "like": "show: [title, detail]"})
	}
	return out
}

// KindName is KindSection.
func (s *Section) KindName() string { return KindSection }

// Texts lists the title, the lead and the section's own text, figures and sources, then
// those of the items. The short forms, which Fit may take, are not among them.
func (s *Section) Texts([]string) []Pair {
	out := append([]Pair{s.Title, s.Lead, s.Body}, s.Facts.texts()...)
	for _, it := range s.Items {
		out = append(append(out, it.Title, it.Body), it.Facts.texts()...)
	}
	return out
}

func (s *Section) in(lang int) Block { return s.only(lang) }

// only is the section in one language.
func (s *Section) only(lang int) *Section {
	out := *s
	out.Title, out.Lead, out.Body, out.Facts = s.Title.in(lang), s.Lead.in(lang), s.Body.in(lang), s.Facts.only(lang)
	out.Items = nil
	for _, it := range s.Items {
		it.Title, it.Short, it.Body, it.Facts = it.Title.in(lang), it.Short.in(lang), it.Body.in(lang), it.Facts.only(lang)
		out.Items = append(out.Items, it)
	}
	return &out
}

func (s *Section) hand(st Stage) { st.Section(s) }

// leftOutOfSection names the parts of a section that the template passes over.
func leftOutOfSection(t *Template, s *report.Section) []diag.Words {
	for _, spec := range t.sections() {
		if spec.Section != s.ID {
			continue
		}
		id := diag.Args{"id": s.ID}
		var out []diag.Words
		if s.Lead.Given() && !spec.Shows(ShowLead) && !t.takes(ShowLead) { // what may come in is told of where it does not
			out = append(out, diag.Same(s.ID+".lead"))
		}
		switch {
		case s.Body.Given() && spec.Shows(showFirst) && len(s.Items) == 0:
			out = append(out, firstWords(diag.Same(s.ID+".body")))
		case s.Body.Given() && !spec.Shows(ShowBody) && !t.takes(ShowBody):
			out = append(out, diag.Same(s.ID+".body"))
		}
		if !spec.Shows(ShowBody) && !t.takes(ShowBody) {
			out = append(out, factWords(diag.Same(s.ID), len(s.Figures), len(s.Sources))...)
		}
		if len(s.Items) > 0 && !spec.Shows(ShowTitle) {
			return append(out, diag.Words{"the items of {id}", "{id} 的条目"}.With(id))
		}
		switch n := countBodies(s); {
		case n > 0 && spec.Shows(showFirst):
			out = append(out, firstWords(bodyWords(s.ID, n)))
		case n > 0 && !spec.Shows(ShowDetail) && !t.takes(ShowDetail):
			out = append(out, bodyWords(s.ID, n))
		}
		if !spec.Shows(ShowDetail) && !t.takes(ShowDetail) {
			figures, sources := countFacts(s, spec.Shows(showFigure))
			out = append(out, factWords(diag.Words{"the items of {id}", "{id} 各条"}.With(id), figures, sources)...)
		}
		return out
	}
	if t.takes(KindSections) {
		return nil
	}
	return []diag.Words{sectionWords(s.ID)}
}

// firstWords are the words for what is left out of texts of which the first sentences are
// shown.
func firstWords(of diag.Words) diag.Words {
	return diag.Words{"what follows the first sentence of {texts}", "{texts}首句以后的部分"}.With(diag.Args{"texts": of})
}

// bodyWords are the words for the bodies of n items of a section.
func bodyWords(id string, n int) diag.Words {
	bodies := diag.Words{"the bodies of {n} items of {id}", "{id} 中 {n} 条的正文"}
	if n == 1 {
		bodies[diag.English] = "the body of {n} item of {id}"
	}
	return bodies.With(diag.Args{"n": n, "id": id})
}

// countBodies counts the items that have a body.
func countBodies(s *report.Section) int {
	n := 0
	for i := range s.Items {
		if s.Items[i].Body.Given() {
			n++
		}
	}
	return n
}
