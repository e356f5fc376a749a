package brief

import (
	"slices"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/report"
)

// Meeting is the block that names the meeting at which the brief is handed out,
// below the masthead. It has a line for each of the brief's languages.
type Meeting struct{ Lines []MeetingLine }

// MeetingLine says in one language what is known of the meeting.
type MeetingLine struct {
	Parts []string // those known of name, time, venue and agenda item, in this order
	Pos   diag.Pos
}

// Text is the whole line, with · between its parts.
func (l MeetingLine) Text() string { return strings.Join(l.Parts, " · ") }

// KindName is "meeting".
func (b Meeting) KindName() string { return "meeting" }

// Texts is empty: the words are those of the meeting's own file.
func (b Meeting) Texts([]string) []Pair { return nil }

func (b Meeting) in(lang int) Block { return Meeting{Lines: b.Lines[lang : lang+1]} }

func (b Meeting) hand(s Stage) { s.Meeting(b) }

// meet inserts the line of the meeting: below the masthead, or first where there
// is none.
func (w *tailor) meet(b *Brief) {
	m := w.e.Meeting
	if m == nil || !m.Given() {
		return
	}
	b.Meeting = &Meeting{}
	for _, lang := range w.langs {
		w.checkMeeting(m, lang)
		b.Meeting.Lines = append(b.Meeting.Lines, MeetingIn(m, lang))
	}
	at := 0
	if len(b.Blocks) > 0 {
		if _, is := b.Blocks[0].(Masthead); is {
			at = 1
		}
	}
	b.Blocks = slices.Insert(b.Blocks, at, Block(*b.Meeting))
}

// checkMeeting warns of texts of the meeting that are not there in the language,
// so that the page shows another.
func (w *tailor) checkMeeting(m *report.Meeting, lang string) {
	for _, l := range []report.Localized{m.Name, m.Venue} {
		if !l.Given() {
			continue
		}
		t := l.In(lang)
		if t == nil || t.Lang == "" && !han.Written(lang) && han.In(t.Plain()) {
			w.log.Add(diag.MeetingUntranslated, l.Pos, diag.Args{"what": meetingText(l, lang).Plain(), "language": languageWords(lang), "tag": lang})
		}
	}
}

// meetingText is the text in the language. Where there is none, it is the first
// text in the same script, or the first of all: a name in another language says
// more than no name.
func meetingText(l report.Localized, lang string) *report.Text {
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

// MeetingIn says in a language what is known of a meeting: 第四次水利协调会 ·
// 2026年12月1日14:30 · 三号会议室 · 议程3.2.
func MeetingIn(m *report.Meeting, lang string) MeetingLine {
	w := WordsFor(lang)
	line := MeetingLine{Pos: m.Name.Pos}
	put := func(s string) {
		if s != "" {
			line.Parts = append(line.Parts, s)
		}
	}
	if m.Name.Given() {
		put(meetingText(m.Name, lang).Plain())
	}
	put(w.PeriodText(m.At))
	if m.Venue.Given() {
		put(meetingText(m.Venue, lang).Plain())
	}
	if m.Agenda.Text != "" {
		put(w.AgendaItem(m.Agenda.Text))
	}
	return line
}

// AgendaItem names the item of the agenda: 议程3.2, Agenda item 3.2.
func (w Words) AgendaItem(n string) string {
	if w.chinese {
		return "议程" + n
	}
	return "Agenda item " + n
}

// NotesOn heads the room for notes on a page: 笔记：第2页, Notes on page 2.
func (w Words) NotesOn(page string) string {
	if w.chinese {
		return w.Jottings + "：第" + page + "页"
	}
	return w.Jottings + " on page " + page
}

// PeriodText writes when a meeting is as the language does: 2026年12月1日14:30—16:00,
// 1 December 2026, 14:30–16:00; 12月1—3日 in one month. "" when no time is known.
func (w Words) PeriodText(p report.Period) string {
	from := w.timeText(p.From)
	if p.Until.Year == 0 || from == "" {
		return from
	}
	dash, wide := "–", " – "
	if w.chinese {
		dash, wide = "—", "—" // GB/T 15834 4.13: 一字线 between times
	}
	switch a, b := p.From, p.Until; {
	case a.SameDay(b):
		return from + dash + clock(b)
	case a.Timed:
		return from + wide + w.timeText(b)
	case a.Year != b.Year:
		return from + wide + w.timeText(b)
	case w.chinese && a.Month == b.Month:
		return strings.TrimSuffix(from, "日") + dash + strconv.Itoa(b.Day) + "日"
	case w.chinese:
		return from + dash + strconv.Itoa(b.Month) + "月" + strconv.Itoa(b.Day) + "日"
	case a.Month == b.Month:
		return strconv.Itoa(a.Day) + dash + w.timeText(b)
	default:
		return strconv.Itoa(a.Day) + " " + englishMonth(a.Month) + wide + w.timeText(b)
	}
}

// timeText writes a day and its time: 2026年12月1日14:30, 1 December 2026, 14:30.
func (w Words) timeText(t report.Time) string {
	day := w.DateText(report.Date{Year: t.Year, Month: t.Month, Day: t.Day})
	switch {
	case !t.Timed || day == "":
		return day
	case w.chinese:
		return day + clock(t)
	}
	return day + ", " + clock(t)
}

// clock writes the time of a day: 9:05.
func clock(t report.Time) string {
	return strconv.Itoa(t.Hour) + ":" + strconv.Itoa(100 + t.Minute)[1:]
}
