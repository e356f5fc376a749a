package pagewords

import (
	"jianbao/internal/han"
	"jianbao/internal/report"
)

// Meeting lists what is known of a meeting, in the order of name, time, venue and agenda
// item.
func (w Words) Meeting(m *report.Meeting) []string {
	var parts []string
	put := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if m.Name.Given() {
		put(NearestText(m.Name, w.Lang).Plain())
	}
	put(w.PeriodText(m.At))
	if m.Venue.Given() {
		put(NearestText(m.Venue, w.Lang).Plain())
	}
	if m.Agenda.Text != "" {
		put(w.AgendaItem(m.Agenda.Text))
	}
	return parts
}

// NearestText is a text, which is given, in the language. Where there is none, it is the first
// text in the same script, or the first of all: a name in another language says
// more than no name.
func NearestText(l report.Localized, lang string) *report.Text {
	if t := l.In(lang); t != nil {
		return t
	}
	for i := range l.Texts {
		if han.Written(l.Texts[i].Lang) == han.Written(lang) {
			return &l.Texts[i]
		}
	}
	return &l.Texts[0]
}
