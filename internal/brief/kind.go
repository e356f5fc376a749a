package brief

import (
	"slices"
	"sync"

	"jianbao/internal/diag"
	"jianbao/internal/report"

	"go.yaml.in/yaml/v4"
)

// kind describes a kind of block that a template may name: how it asks for it, what
// is made of the report for it, and what the brief leaves out without it.
type kind struct {
	name string
	// alone makes ready a block that stands without anything of its own, as in
	// "- title". nil: it cannot stand so.
	alone func(*BlockSpec)
	// read reads what belongs to a block, as in "- title: {subtitle: true}".
	read func(*walker, *yaml.Node, *BlockSpec)
	// make makes the block; nil when the report has nothing for it.
	make func(*tailor, BlockSpec) Block
	// fields are the parts of the report, beside its sections, that it shows.
	fields []field
	// leftOut names what of the report the template does not show.
	leftOut func(*Template, *report.Report) []diag.Words
	many    bool // may stand more than once
	drops   bool // a step of fit may give it up
}

// field is a part of a report, beside its sections, that a template may require.
type field struct {
	name  string
	texts func(*report.Report) []report.Localized // of which one at least is given, where the report has the part
}

// kinds lists the kinds of block in the order of a page. They are listed once in a
// run, when they are first asked for, and never change.
var kinds = sync.OnceValue(func() []kind {
	return []kind{
		mastheadKind(), titleKind(), editorsNoteKind(), messagesKind(), summaryKind(), figuresKind(), quotesKind(), timelineKind(), sideKind(), columnsKind(), sectionKind(), sectionsKind(), cardsKind(),
		unplacedKind(KindCharts), unplacedKind(KindImages), glossaryKind(), authorsKind(), aboutKind(), citeKind(), relatedKind(), thanksKind(), identityKind(), noticeKind(), licenceKind(), qrKind(), contactKind(), officialKind(), distributionKind(),
	}
})

// Stage is what a stage does with the blocks of each kind. A new kind is a method more
// here: a stage without it is not compiled.
type Stage interface {
	Marking(Marking)
	Masthead(Masthead)
	Meeting(Meeting)
	CopyNumber(CopyNumber)
	Title(Title)
	Addressee(Addressee)
	Messages(Messages)
	Summary(Summary)
	Figures(Figures)
	Quotes(Quotes)
	Timeline(Timeline)
	SideColumn(SideColumn)
	Columns(Columns)
	Section(*Section)
	Cards(Cards)
	Images(Images)
	Glossary(Glossary)
	Authors(Authors)
	Prose(Prose)
	QR(QR)
	Contact(Contact)
	Official(Official)
	Distribution(Distribution)
}

// Kinds lists the names of the kinds of block that a template may name, in the
// order of a page.
func Kinds() []string {
	var out []string
	for _, k := range kinds() {
		out = append(out, k.name)
	}
	return out
}

// kindNamed is the kind of a name; false when there is none.
func kindNamed(name string) (kind, bool) {
	for _, k := range kinds() {
		if k.name == name {
			return k, true
		}
	}
	return kind{}, false
}

// kindsInOrder lists the kinds in the order of these names. A kind that is not named
// comes after them.
func kindsInOrder(names ...string) []kind {
	all := slices.Clone(kinds())
	slices.SortStableFunc(all, func(a, b kind) int { return place(names, a.name) - place(names, b.name) })
	return all
}

// place is the index of a name in a list; the length of the list when it is not
// there.
func place(names []string, name string) int {
	if i := slices.Index(names, name); i >= 0 {
		return i
	}
	return len(names)
}

// asItIs makes ready a block that has nothing of its own to set.
func asItIs(*BlockSpec) {}

// nothingMore reads a block that has nothing of its own.
func nothingMore(w *walker, n *yaml.Node, b *BlockSpec) {
	if n.ShortTag() != "!!null" {
		w.Wrong(n, b.Kind, diag.Words{"alone", "单独一个词"}, "- "+b.Kind)
	}
}

// oneField is the field of a name that has one text.
func oneField(name string, text func(*report.Report) report.Localized) field {
	return field{name, func(r *report.Report) []report.Localized { return []report.Localized{text(r)} }}
}

// unlessShown names a kind of which the report has something and the template no
// block.
func unlessShown(name string, has func(*report.Report) bool) func(*Template, *report.Report) []diag.Words {
	return func(t *Template, r *report.Report) []diag.Words {
		if t.block(name) == nil && has(r) && !t.takes(name) {
			return []diag.Words{PartWords(name)}
		}
		return nil
	}
}
