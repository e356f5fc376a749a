package brief

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"jianbao/internal/brief/steps"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/theme"
)

// Tailor makes the brief of one edition: it chooses and orders what the
// template shows, drops what is not for the audience, and puts each text beside
// its translation. What is missing goes to the log. A missing text that the
// template requires is an error (exit 5); all others of a language are one
// warning. The brief is returned even then, without what is missing. The error
// is that of a context that has ended, a wrong number of languages, or a kind of
// block that there is not.
func Tailor(ctx context.Context, log *diag.Log, r *report.Report, e Edition) (*Brief, error) {
	return withOpenings(ctx, log, r, e, map[*report.Text]*report.Text{})
}

// withOpenings makes a brief, and keeps the first sentences that it shows in openings.
func withOpenings(ctx context.Context, log *diag.Log, r *report.Report, e Edition, openings map[*report.Text]*report.Text) (*Brief, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	langs := e.Languages
	if len(langs) == 0 {
		langs = r.Languages[:min(1, len(r.Languages))]
	}
	if len(langs) < 1 || len(langs) > 2 {
		return nil, fmt.Errorf("brief: an edition has one language or two, not %d", len(langs))
	}
	e.Template = e.Template.Bound(r, e.Audience)
	b := newBrief(r, e, langs)
	b.openings, b.shorter = openings, map[shortKey]*report.Text{}
	w := &tailor{log: log, r: r, t: e.Template, e: e, langs: langs, openings: openings, kinds: kinds()}
	w.checkArea(b)
	w.checkColumn(b)
	w.tellGrid(b)
	w.tellLength(b)
	CheckItems(log, r, e.Items)
	if !w.checkLanguages() {
		return b, nil
	}
	w.checkAudience()
	for _, spec := range e.Template.Unfolded(e, r) {
		k, known := kindNamed(spec.Kind)
		if !known {
			return nil, fmt.Errorf("brief: the template %s has a block of the kind %q, which nobody makes", e.Template.Name, spec.Kind)
		}
		if block := k.make(w, spec); block != nil {
			b.Blocks = append(append(b.Blocks, block), w.besideSections(spec)...)
		}
	}
	w.meet(b)
	b.address(e.Addressee)
	w.mark(b)
	w.checkRequired()
	w.tellGaps()
	w.tellHidden()
	return b, nil
}

// newBrief begins a brief with everything but its blocks: pages, paper, margins
// and the ladder.
func newBrief(r *report.Report, e Edition, langs []string) *Brief {
	t := e.Template
	b := &Brief{
		Name:   r.ID + "-" + t.Name + "-" + strings.Join(langs, "-"),
		Report: r, Template: t, Languages: langs, Pairing: e.Pairing,
		Proof: e.Proof, Remarks: e.Remarks, Draft: e.Draft[langs[0]], Reading: e.Reading, MaxPages: t.OneMax, FirstPages: t.OneFirst, Paper: e.paper(), Theme: e.Dress(), Margins: t.Margins, Fit: steps.Resolve(t.Fit, langs, e.Size),
	}
	b.Fit = steps.Led(b.Fit, b.Theme.Body.Leading.In)
	switch {
	case len(langs) == 1:
		b.Pairing = Single
	default:
		b.MaxPages, b.FirstPages = t.PairMax, t.PairFirst
		if b.Pairing == Single {
			b.Pairing = Side
		}
	}
	if e.Pages > 0 && b.MaxPages > 0 {
		if b.Roomy = e.Pages > b.MaxPages && b.FirstPages == 0; b.Roomy && e.Size == nil {
			b.Fit = steps.Roomy(b.Fit)
		}
		b.MaxPages, b.FirstPages = e.Pages, 0
	}
	b.ofLength(e.Length)
	if e.NoLimit || e.Reading.Unlimited() {
		b.MaxPages, b.FirstPages = 0, 0
	}
	if e.Reading.Large {
		least, _ := e.Reading.Least()
		b.Fit = steps.Large(b.Fit, langs, e.Size, least)
	}
	if b.Pairing == Side && t.PairMargins != nil {
		b.Margins = *t.PairMargins
	}
	b.Margins = onTheme(b.Theme, b.Margins)
	b.edition = e
	b.onGrid()
	b.Margins = b.Margins.OnSmallPaper(b.Paper)
	if e.Margins != nil {
		b.Margins = *e.Margins
	}
	b.widenMargin()
	return b
}

// Dress is the theme of the edition: the one asked for, the template's, or plain.
func (e Edition) Dress() *theme.Theme {
	for _, t := range []*theme.Theme{e.Theme, e.Template.Theme} {
		if t != nil {
			return t
		}
	}
	return theme.Plain()
}

// paper is the paper of the edition: the one asked for, the theme's, or the template's.
func (e Edition) paper() Paper {
	if e.Paper.Width > 0 {
		return e.Paper
	}
	p, _ := PaperNamed(cmp.Or(e.Dress().Paper, e.Template.Paper))
	return p
}

// onTheme are the margins that a theme asks for, and where it asks for none those given.
func onTheme(t *theme.Theme, m Margins) Margins {
	if p := t.Page; p != nil {
		return Margins{Top: p.Top, Outer: p.Outer, Bottom: p.Bottom, Binding: p.Binding}
	}
	return m
}

// The least type area that text can be set in.
const (
	leastWidth  = 40 // mm
	leastHeight = 60 // mm
)

// checkArea logs a type area too small for text. It tolerates half a millimetre,
// so that margins in round numbers do not fail by rounding.
func (w *tailor) checkArea(b *Brief) {
	width, height := TypeArea(b.Paper, b.Margins)
	if width >= length.MM(leastWidth*1000-500) && height >= length.MM(leastHeight*1000-500) {
		return
	}
	w.log.Add(diag.PaperTooSmall, diag.Pos{}, diag.Args{"paper": b.Paper.Name, "width": inMM(width), "height": inMM(height)})
}

// inMM writes a length in millimetres, rounded, for messages.
func inMM(l length.Length) string { return mm(int((int64(l)*254 + 23040) / 46080)) }
