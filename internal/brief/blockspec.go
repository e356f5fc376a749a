package brief

import (
	"strconv"

	"jianbao/internal/diag"
	"jianbao/internal/report/form"

	"go.yaml.in/yaml/v4"
)

// kinds lists the kinds of block in the order of a page.
func kinds() []string {
	return []string{KindMasthead, KindTitle, KindSummary, KindFigures, KindColumns, KindSection,
		KindAbout, KindCite, KindNotice, KindContact, KindDistribution}
}

// blocks reads the blocks of a template. Each kind may stand once, except
// sections and columns. Each section may stand once, because its id is a link
// destination.
func (w *walker) blocks(n *yaml.Node) []BlockSpec {
	var out []BlockSpec
	seen := map[string]int{} // what -> line
	w.List(n, "blocks", "blocks: [masthead, title, summary]", func(n *yaml.Node) {
		b, ok := w.blockSpec(n)
		if !ok {
			return
		}
		if b.Kind != KindSection && b.Kind != KindColumns && !w.once(seen, b.Kind, b.Pos) {
			return
		}
		for _, s := range append(b.Columns, b) {
			if s.Section != "" {
				w.once(seen, "section "+s.Section, s.Pos)
			}
		}
		out = append(out, b)
	})
	return out
}

// once is true the first time that it meets what, and logs the second time. seen
// keeps the lines of what was met.
func (w *walker) once(seen map[string]int, what string, pos diag.Pos) bool {
	if line, twice := seen[what]; twice {
		w.Log.Add(diag.TemplateRepeats, pos, diag.Args{"what": what, "line": strconv.Itoa(line)})
		return false
	}
	seen[what] = pos.Line
	return true
}

// blockSpec reads one block: a kind alone, or a kind with what belongs to it. It
// is false when there is no kind to use.
func (w *walker) blockSpec(n *yaml.Node) (BlockSpec, bool) {
	b := BlockSpec{Pos: w.Pos(n)}
	if n.Kind == yaml.ScalarNode {
		b.Kind = w.Word(n, "a block", kinds()...)
		switch b.Kind {
		case "":
			return b, false
		case KindMasthead:
			b.Form = "plain"
		case KindSection, KindColumns:
			w.Log.Add(diag.TemplateMissingKey, w.Pos(n), diag.Args{"where": "a " + b.Kind + " block",
				"key": "id", "like": "section: {id: lessons, show: [title]}"})
			return b, false
		}
		return b, true
	}
	read := func(kind string, f func(*yaml.Node, *BlockSpec)) form.Field {
		return form.Key(kind, func(n *yaml.Node) { b.Kind = kind; f(n, &b) })
	}
	bare := func(n *yaml.Node, b *BlockSpec) {
		if n.ShortTag() != "!!null" {
			w.Wrong(n, b.Kind, "alone", "- "+b.Kind)
		}
	}
	w.Mapping(n, "a block", "- title", read(KindMasthead, w.mastheadSpec), read(KindTitle, w.titleSpec),
		read(KindSummary, w.summarySpec), read(KindFigures, w.figuresSpec), read(KindColumns, w.columnsSpec),
		read(KindSection, w.sectionSpec), read(KindAbout, bare), read(KindCite, bare), read(KindNotice, bare),
		read(KindContact, bare), read(KindDistribution, bare))
	if n.Kind == yaml.MappingNode && len(n.Content) > 2 {
		w.Log.Add(diag.TemplateType, w.Pos(n), diag.Args{"key": "a block", "want": "one kind",
			"got": strconv.Itoa(len(n.Content)/2) + " keys", "like": "- section: {id: lessons, show: [title]}"})
	}
	return b, b.Kind != ""
}

func (w *walker) mastheadSpec(n *yaml.Node, b *BlockSpec) {
	b.Form = w.Word(n, "masthead", "plain", "jianbao")
}

func (w *walker) titleSpec(n *yaml.Node, b *BlockSpec) {
	w.Mapping(n, "title", "title: {subtitle: true}",
		form.Key("subtitle", func(n *yaml.Node) { b.Subtitle = w.Flag(n, "subtitle") }))
}

func (w *walker) summarySpec(n *yaml.Node, b *BlockSpec) {
	const like = "summary: {beside: {figures: 3}}"
	w.Mapping(n, "summary", like, form.Key("beside", func(n *yaml.Node) {
		w.Mapping(n, "beside", like, form.Key("figures", func(n *yaml.Node) { b.Beside = w.Whole(n, "figures", 1, 6) }))
	}))
}

func (w *walker) figuresSpec(n *yaml.Node, b *BlockSpec) {
	w.Mapping(n, "figures", "figures: {most: 3}",
		form.Key("most", func(n *yaml.Node) { b.Most = w.Whole(n, "most", 1, 99) }))
}

func (w *walker) columnsSpec(n *yaml.Node, b *BlockSpec) {
	const like = "columns: [{section: {id: lessons}}, {section: {id: recommendations}}]"
	w.List(n, "columns", like, func(n *yaml.Node) {
		s := BlockSpec{Kind: KindSection, Pos: w.Pos(n)}
		w.Mapping(n, "a column", like, form.Key(KindSection, func(n *yaml.Node) { w.sectionSpec(n, &s) }))
		b.Columns = append(b.Columns, s)
	})
	if k := len(n.Content); n.Kind == yaml.SequenceNode && (k == 1 || k > 3) {
		w.Log.Add(diag.TemplateType, w.Pos(n), diag.Args{"key": "columns", "want": "two or three sections",
			"got": "a list of " + strconv.Itoa(k), "like": like})
	}
}

func (w *walker) sectionSpec(n *yaml.Node, b *BlockSpec) {
	const like = "section: {id: lessons, show: [title, detail], number: true}"
	b.Show = []string{ShowTitle}
	w.Mapping(n, "section", like,
		form.Key("id", func(n *yaml.Node) { b.Section = w.Text(n, "id", "id: lessons") }),
		form.Key("show", func(n *yaml.Node) { b.Show = w.show(n) }),
		form.Key("number", func(n *yaml.Node) { b.Number = w.Flag(n, "number") }),
	)
	w.Need(n, "section", "id", "id: lessons")
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
		w.Log.Add(diag.TemplateType, w.Pos(n), diag.Args{"key": "show", "want": "title with short or detail",
			"got": "a list without title", "like": "show: [title, detail]"})
	}
	return out
}
