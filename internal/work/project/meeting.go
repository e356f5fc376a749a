package project

import (
	"context"
	"path/filepath"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// Meeting is what an order says of the meeting that briefs are for. The zero
// Meeting names none.
type Meeting struct {
	File   string  `json:"file,omitempty"` // a meeting file; what stands beside it overrules it
	Name   []Words `json:"name,omitempty"`
	Venue  []Words `json:"venue,omitempty"`
	At     string  `json:"at,omitempty"`     // as report.ParsePeriod reads it
	Agenda string  `json:"agenda,omitempty"` // "3.2"
}

// Words are a text in one language, or with Lang "" for all.
type Words struct {
	Lang string `json:"lang"`
	Text string `json:"text"`
}

// Named says that something of a meeting is given.
func (m *Meeting) Named() bool {
	return m.File != "" || len(m.Name) > 0 || len(m.Venue) > 0 || m.At != "" || m.Agenda != ""
}

// Meeting is the meeting of an order: that of its file, overruled by what stands
// beside it. It is nil where there is none, and where the file is at fault, which
// is in the log.
func (s *Source) Meeting(ctx context.Context, log *diag.Log, o Meeting) (*report.Meeting, error) {
	if !o.Named() {
		return nil, nil
	}
	m := &report.Meeting{}
	if o.File != "" {
		data, ok := s.Read(ctx, log, o.File, MostText, "meeting.yaml")
		if !ok {
			return nil, ctx.Err()
		}
		found := log.Blank()
		var err error
		if m, err = report.LoadMeeting(ctx, found, filepath.ToSlash(o.File), data); err != nil {
			return nil, err
		}
		log.Merge(found)
		if found.Failed() {
			return nil, nil
		}
	}
	if len(o.Name) > 0 {
		m.Name = localized(o.Name)
	}
	if len(o.Venue) > 0 {
		m.Venue = localized(o.Venue)
	}
	if o.At != "" {
		m.At, _ = report.ParsePeriod(o.At)
	}
	if o.Agenda != "" {
		m.Agenda = report.Value{Text: o.Agenda}
	}
	return m, nil
}

func localized(all []Words) (l report.Localized) {
	for _, w := range all {
		l.Texts = append(l.Texts, *report.Plain(w.Lang, w.Text, diag.Pos{}))
	}
	return l
}
