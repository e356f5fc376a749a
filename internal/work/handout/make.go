package handout

import (
	"context"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/impose"
	"jianbao/internal/report"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/project"
	"jianbao/internal/work/renewal"
)

// Handout is what was made of an order.
type Handout struct {
	PDF      []byte           `json:"-"`                 // nil: it was not made, or only its plan was wanted
	Backs    []byte           `json:"-"`                 // the backs of the sheets, where Order.Duplex is Manual; nil: PDF has all
	Plan     *Plan            `json:"plan"`              // nil: it came to no sheets
	Changes  []renewal.Change `json:"changes,omitempty"` // what to do with the copies of Order.Since; none: nothing, or it is not asked
	Findings []diag.Finding   `json:"findings"`          // of the reports and briefs; whatever else there is to say is in the log
}

// Make makes a handout. Its PDF is nil where the findings or the log hold an
// error, and under Order.Strict a warning. The Handout is not nil, even beside an error.
func Make(ctx context.Context, log *diag.Log, p *project.Project, o Order) (*Handout, error) {
	out := &Handout{}
	if len(o.Parts) == 0 {
		log.Add(diag.NoPartNamed, diag.Pos{}, nil)
		return out, nil
	}
	request := edition.Read(log, o.briefs())
	m := &maker{
		log: log, project: p, order: &o, sheets: o.sheets(),
		from: collector{log: log, project: p, order: &o, request: request, readings: map[string]*project.Reading{}},
	}
	err := m.make(ctx, out)
	out.Findings = m.from.said
	if o.Strict && (diag.Warned(out.Findings) || diag.Warned(log.Findings())) {
		out.PDF, out.Backs = nil, nil
	}
	return out, err
}

// maker makes one handout.
type maker struct {
	log     *diag.Log
	project *project.Project
	order   *Order
	sheets  impose.Options // what the order says of the sheets
	from    collector
	meeting *report.Meeting // nil: there is none
	setter  *setter
	words   words

	numbered bool  // pages are numbered through
	blanks   []int // pages of the whole that are blank, from 0
}

// make takes every step. It stops after one in which an error was logged.
func (m *maker) make(ctx context.Context, out *Handout) (err error) {
	if m.meeting, err = m.project.Source.Meeting(ctx, m.log, m.order.Meeting); err != nil || m.failed() {
		return err
	}
	m.from.request.Meeting = m.meeting
	if err := m.from.collect(ctx); err != nil || m.failed() {
		return err
	}
	if len(m.from.parts) == 0 { // no template suits a report
		m.log.Add(diag.NothingToMake, diag.Pos{}, nil)
		return nil
	}
	m.words = wordsFor(m.chinese())
	settleTitles(m.log, m.from.options.Faces, m.words, m.from.parts)
	m.sheets.About = m.about()
	m.setter = &setter{log: m.log, faces: m.from.options.Faces, about: m.sheets.About, words: m.words, parts: m.from.parts}
	whole, err := m.bind(ctx)
	if err != nil || m.failed() {
		return err
	}
	return m.onSheets(ctx, whole, out)
}

// failed says that there is an error for which no file may be made.
func (m *maker) failed() bool {
	return diag.VerdictOf(m.from.said) != diag.Done || m.log.Failed()
}

// onSheets puts the pages on sheets, numbers the copies, and says what there is
// to know at the printer.
func (m *maker) onSheets(ctx context.Context, whole *foreign.File, out *Handout) error {
	sheets, err := impose.Plan(&m.sheets, whole)
	if planFault(m.log, err) {
		return nil
	}
	out.Plan = m.plan(sheets, whole)
	say := adviser{log: m.log, order: m.order, paper: m.sheets.Paper, parts: m.from.parts}
	if m.order.Preview {
		say.how(sheets, whole)
		return nil
	}
	pdf := whole.Data()
	if !m.order.pack() {
		made, err := impose.Impose(ctx, &m.sheets, whole)
		if err != nil {
			return err
		}
		say.imposed(made)
		pdf = made.PDF
		if whole, err = m.setter.reopen(ctx, pdf); err != nil || whole == nil {
			return err
		}
	}
	if m.order.Label != "" || m.order.Copies.Any() {
		if pdf, err = m.copies(ctx, sheets, whole); err != nil {
			return err
		}
	}
	if m.order.Since != "" {
		if pdf, sheets, err = m.since(ctx, pdf, out); err != nil || pdf == nil {
			return err
		}
		say.only = true
	}
	say.print(sheets, whole)
	if _, _, manual := stacking(m.order.Duplex); manual {
		if pdf, out.Backs, err = m.split(ctx, pdf, sheets); err != nil {
			return err
		}
	}
	if !m.failed() {
		out.PDF = pdf
	}
	return nil
}
