package brief

import (
	"slices"

	"jianbao/internal/brief/pagewords"
	"jianbao/internal/report"
)

// KindTimeline is what happened when.
const KindTimeline = "timeline"

// Timeline is what happened when, an entry for each date.
type Timeline struct{ Events []Event }

// Event is one of its entries, the date as each language writes it.
type Event struct{ Date, Text Pair }

func timelineKind() kind {
	return kind{
		name:  KindTimeline,
		alone: asItIs,
		read:  nothingMore,
		drops: true,
		make:  func(w *tailor, _ BlockSpec) Block { return w.timeline() },
		fields: []field{{KindTimeline, func(r *report.Report) (out []report.Localized) {
			for _, e := range r.Timeline {
				out = append(out, e.Text)
			}
			return out
		}}},
		leftOut: unlessShown(KindTimeline, func(r *report.Report) bool { return len(r.Timeline) > 0 }),
	}
}

// timeline makes the block of the timeline; nil when the report has none.
func (w *tailor) timeline() Block {
	var b Timeline
	for _, e := range w.r.Timeline {
		date := w.field(KindTimeline, e.Date)
		for l := range date {
			date[l] = pagewords.Dated(date[l], w.langs[l])
		}
		b.Events = append(b.Events, Event{date, w.field(KindTimeline, e.Text)})
	}
	return b.given()
}

// given is the block without the entries of which no language has the words; nil when none
// is left.
func (b Timeline) given() Block {
	b.Events = slices.DeleteFunc(b.Events, func(e Event) bool { return !e.Text.Given() })
	if len(b.Events) == 0 {
		return nil
	}
	return b
}

// Heading is the heading of the timeline in the words of a page.
func (b Timeline) Heading(w Words) string { return w.Timeline }

// Has says that a language has words of the timeline.
func (b Timeline) Has(lang int) bool {
	return slices.ContainsFunc(b.Events, func(e Event) bool { return lang < len(e.Text) && e.Text[lang] != nil })
}

// KindName is KindTimeline.
func (b Timeline) KindName() string { return KindTimeline }

// Texts lists the dates and the words.
func (b Timeline) Texts([]string) (out []Pair) {
	for _, e := range b.Events {
		out = append(out, e.Date, e.Text)
	}
	return out
}

func (b Timeline) in(lang int) Block {
	var out Timeline
	for _, e := range b.Events {
		out.Events = append(out.Events, Event{e.Date.in(lang), e.Text.in(lang)})
	}
	return out.given()
}

func (b Timeline) hand(s Stage) { s.Timeline(b) }
