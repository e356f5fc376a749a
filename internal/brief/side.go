package brief

import (
	"slices"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report"

	"go.yaml.in/yaml/v4"
)

// KindSide is the side column.
const KindSide = "side"

// SideColumn is what stands in the side column: at its head on the first page, beside what comes
// after it, or at its foot on the last. The text keeps to the text column from the head on.
type SideColumn struct {
	Blocks []Block
	Foot   bool
}

// sideKinds are the kinds that a side column may hold.
func sideKinds() []string {
	return []string{KindFigures, KindAuthors, KindAbout, KindCite, KindRelated, KindIdentity, KindNotice, KindLicence, KindQR, KindContact}
}

// sideEnd are the kinds of a side column in the order in which they end a brief.
func sideEnd() []string {
	return []string{KindAuthors, KindAbout, KindCite, KindRelated, KindIdentity, KindNotice, KindLicence, KindQR, KindContact}
}

func sideKind() kind {
	return kind{
		name:    KindSide,
		read:    (*walker).sideSpec,
		make:    (*tailor).side,
		leftOut: func(*Template, *report.Report) []diag.Words { return nil }, // the kinds within say it
	}
}

func (w *walker) sideSpec(n *yaml.Node, b *BlockSpec) {
	w.List(n, KindSide, "side: [figures, cite, contact]", func(n *yaml.Node) {
		if v := w.Word(n, KindSide, sideKinds()...); v != "" {
			b.Side = append(b.Side, BlockSpec{Kind: v, Pos: w.Pos(n)})
		}
	})
}

// side makes the side column; nil when the report has nothing for it.
func (w *tailor) side(spec BlockSpec) Block {
	s := SideColumn{Foot: spec.Foot}
	for _, one := range spec.Side {
		k := w.kinds[slices.IndexFunc(w.kinds, func(k kind) bool { return k.name == one.Kind })]
		if b := k.make(w, one); b != nil {
			s.Blocks = append(s.Blocks, b)
		}
	}
	if len(s.Blocks) == 0 {
		return nil
	}
	return s
}

// The grid of four columns on which a side column stands: the first of them, beside the
// other three.
const (
	GridGap   = 17 * length.Pt // between its columns, 6 mm
	LeastSide = 79 * length.Pt // the narrowest column that words can stand in, 28 mm
)

// hasAside says that the pages of an edition have room for a side column. A pair, large
// print, small paper, wide margins and the grid of official documents leave none.
func (e Edition) hasAside() bool {
	paper, of, margins := e.paper(), e.Dress(), e.Template.Margins
	if e.Margins != nil {
		margins = *e.Margins
	} else {
		margins = onTheme(of, margins)
	}
	width, _ := TypeArea(paper, margins)
	return (len(e.Languages) < 2 || e.Pairing == Leaf) && !e.Reading.OneColumn() && !paper.Small() && of.Grid == nil && (width-3*GridGap)/4 >= LeastSide
}

// Unfolded are the blocks of a template for an edition of a report. A side column becomes its
// head, at its place, and its foot, at the end. Where the edition has no side column, its key
// figures stand at its place, and what else it holds at the end.
func (t *Template) Unfolded(e Edition, r *report.Report) (out []BlockSpec) {
	e.Template = t
	aside := e.hasAside()
	var last []BlockSpec
	for _, b := range t.Blocks {
		if b.Kind != KindSide {
			out = append(out, b)
			continue
		}
		head, foot := b.parted(r, aside)
		if aside {
			head = []BlockSpec{{Kind: KindSide, Pos: b.Pos, Side: head}}
			foot = []BlockSpec{{Kind: KindSide, Pos: b.Pos, Side: foot, Foot: true}}
		}
		out, last = append(out, head...), append(last, foot...)
	}
	slices.SortStableFunc(last, func(a, b BlockSpec) int { return place(sideEnd(), a.Kind) - place(sideEnd(), b.Kind) })
	return append(out, last...)
}

// parted are the blocks at the head of a side column, and those at its foot. The head has the
// key figures and, aside, the authors; where the report has none of them, the first of the others.
func (b BlockSpec) parted(r *report.Report, aside bool) (head, foot []BlockSpec) {
	for _, one := range b.Side {
		if one.Kind == KindFigures || one.Kind == KindAuthors && aside {
			head = append(head, one)
		} else {
			foot = append(foot, one)
		}
	}
	has := func(one BlockSpec) bool {
		return one.Kind == KindFigures && len(r.Figures) > 0 || one.Kind == KindAuthors && len(r.Authors) > 0
	}
	if aside && len(foot) > 0 && !slices.ContainsFunc(head, has) {
		return foot[:1], foot[1:]
	}
	return head, foot
}

// KindName is KindSide.
func (b SideColumn) KindName() string { return KindSide }

// Texts lists those of the blocks.
func (b SideColumn) Texts(languages []string) (out []Pair) {
	for _, one := range b.Blocks {
		out = append(out, one.Texts(languages)...)
	}
	return out
}

func (b SideColumn) in(lang int) Block {
	out := SideColumn{Foot: b.Foot}
	for _, one := range b.Blocks {
		if in := one.in(lang); in != nil {
			out.Blocks = append(out.Blocks, in)
		}
	}
	return out
}

func (b SideColumn) hand(s Stage) { s.SideColumn(b) }

// Each hands the blocks of the side column to a stage, one after the other.
func (b SideColumn) Each(s Stage) {
	for _, one := range b.Blocks {
		one.hand(s)
	}
}
