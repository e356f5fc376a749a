package handout

import (
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/pdf/impose"
	"jianbao/internal/work/project"
)

// chinese chooses the language of cover and stamps: the first brief's, or where
// there is none Chinese if any title is.
func (m *maker) chinese() bool {
	if m.from.report != nil {
		return isChinese(m.from.language)
	}
	han := hasHan(m.order.Title)
	for _, p := range m.from.parts {
		han = han || hasHan(p.title)
	}
	if m.meeting != nil {
		for i := range m.meeting.Name.Texts {
			han = han || hasHan(m.meeting.Name.Texts[i].Plain())
		}
	}
	return han
}

// about is what the file says of itself.
func (m *maker) about() impose.About {
	return impose.About{Title: m.title(), Language: m.words.lang, Producer: m.project.Producer, Created: m.created()}
}

// created is the date in the file, in seconds since 1970: that of the project,
// or else the first report's, as in its briefs; 0 where there is none.
func (m *maker) created() int64 {
	if m.project.Created != nil {
		return *m.project.Created
	}
	if r := m.from.report; r != nil && r.Date.Year > 0 {
		return r.Date.First().Unix()
	}
	return 0
}

// title is that of the whole.
func (m *maker) title() string {
	switch {
	case m.order.Title != "":
		return m.order.Title
	case m.meetingName() != "" && len(m.from.parts) > 1:
		return m.meetingName()
	case m.reportTitle() != "":
		return m.reportTitle()
	case len(m.from.parts) == 1:
		return m.from.parts[0].title
	}
	return m.words.handout
}

// reportTitle is the title of the first brief's report; "" without one.
func (m *maker) reportTitle() string {
	if m.from.report == nil {
		return ""
	}
	if text := project.Title(m.from.report, []string{m.from.language}); text != nil {
		return project.Unmarked(text)
	}
	return ""
}

// meetingName is what the meeting is called; "" without one.
func (m *maker) meetingName() string {
	if m.meeting == nil || !m.meeting.Name.Given() {
		return ""
	}
	return brief.MeetingIn(m.meeting, m.words.lang[:2]).Parts[0]
}

// subtitles are the lines below the title: time and place of the meeting, or
// who published the report and when.
func (m *maker) subtitles() []string {
	if m.meeting != nil && m.meeting.Given() {
		parts := brief.MeetingIn(m.meeting, m.words.lang[:2]).Parts
		if m.meetingName() != m.title() {
			return parts
		}
		return append([]string{m.words.handout}, parts[1:]...)
	}
	r := m.from.report
	if r == nil {
		return nil
	}
	var parts []string
	if t := r.Publisher.In(m.from.language); t != nil {
		parts = append(parts, project.Unmarked(t))
	}
	if r.Date.Year > 0 {
		parts = append(parts, brief.WordsFor(m.from.language).DateText(r.Date))
	}
	if len(parts) == 0 {
		return nil
	}
	return []string{strings.Join(parts, " · ")}
}
