package cli

import (
	"context"
	"path/filepath"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/report"

	"github.com/spf13/pflag"
)

// meetingOrder is what the flags say of the meeting; build and handout share it.
type meetingOrder struct {
	file         string // the meeting file; "": none
	name, venue  report.Localized
	at           report.Period
	agenda       string
	byFlag, told bool // something was given; what was given was read
	read         *report.Meeting
}

// addFlags defines the flags of the meeting, which write into m.
func (m *meetingOrder) addFlags(fs *pflag.FlagSet) {
	add := func(name, takes, usage string, read func(string) error) {
		fs.VarP(&setting{takes: takes, read: read}, name, "", usage)
	}
	add("meeting", "TEXT|FILE.yaml", "the meeting, on page 1 and in every foot; zh=… and en=… name it by language", m.setMeeting)
	add("at", "TIME", "when it is, 2026-12-01T14:30; both ends with / between them", m.setAt)
	add("venue", "TEXT", "where it is; zh=… and en=… by language", func(v string) error { return m.addText(&m.venue, v) })
	add("agenda", "ITEM", "the item of the agenda, 3.2", m.setAgenda)
}

func (m *meetingOrder) setMeeting(v string) error {
	if isReportName(v) {
		m.file = v
		return nil
	}
	return m.addText(&m.name, v)
}

// addText reads a text for all languages, or for one: zh=….
func (m *meetingOrder) addText(to *report.Localized, v string) error {
	lang, text, named := strings.Cut(v, "=")
	if !named || !isLanguageTag(lang) {
		lang, text = "", v
	}
	text = strings.Join(strings.Fields(text), " ")
	if text == "" {
		return hintError("write words: 'Water Council', or by language: zh=水利协调会")
	}
	for i := range to.Texts {
		if to.Texts[i].Lang == lang {
			to.Texts = append(to.Texts[:i], to.Texts[i+1:]...)
			break
		}
	}
	to.Texts = append(to.Texts, *report.Plain(lang, text, diag.Pos{}))
	m.byFlag = true
	return nil
}

func (m *meetingOrder) setAt(v string) error {
	at, ok := report.ParsePeriod(v)
	if !ok {
		return hintError("write a day, a time or both ends: 2026-12-01, 2026-12-01T14:30, 2026-12-01 14:30/16:00, 2026年12月1日14:30")
	}
	m.at, m.byFlag = at, true
	return nil
}

func (m *meetingOrder) setAgenda(v string) error {
	if v = strings.TrimSpace(v); v == "" {
		return hintError("name an item of the agenda: 3.2")
	}
	m.agenda, m.byFlag = v, true
	return nil
}

// meeting is the meeting of the flags and of the file, which the flags overrule;
// nil where there is none, or its file is at fault, which was logged.
func (s *session) meeting(ctx context.Context, o *meetingOrder) (*report.Meeting, error) {
	if o.told || o.file == "" && !o.byFlag {
		return o.read, nil
	}
	o.told = true
	m := &report.Meeting{}
	if o.file != "" {
		data, ok := s.readUpTo(ctx, o.file, mostText, "meeting.yaml")
		if !ok {
			return nil, ctx.Err()
		}
		log := s.log.Blank()
		var err error
		if m, err = report.LoadMeeting(ctx, log, filepath.ToSlash(o.file), data); err != nil {
			return nil, err
		}
		s.log.Merge(log)
		if log.Failed() {
			return nil, nil
		}
	}
	if o.name.Given() {
		m.Name = o.name
	}
	if o.venue.Given() {
		m.Venue = o.venue
	}
	if o.at.From.Year != 0 {
		m.At = o.at
	}
	if o.agenda != "" {
		m.Agenda = report.Value{Text: o.agenda}
	}
	o.read = m
	return m, nil
}
