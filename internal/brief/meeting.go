package brief

import (
	"slices"
	"strings"

	"jianbao/internal/brief/pagewords"
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
			w.log.Add(diag.MeetingUntranslated, l.Pos, diag.Args{"what": pagewords.NearestText(l, lang).Plain(), "language": LanguageWords(lang), "tag": lang})
		}
	}
}

// MeetingIn says in a language what is known of a meeting: 第四次水利协调会 ·
// 2026年12月1日14:30 · 三号会议室 · 议程3.2.
func MeetingIn(m *report.Meeting, lang string) MeetingLine {
	return MeetingLine{Parts: pagewords.For(lang).Meeting(m), Pos: m.Name.Pos}
}
