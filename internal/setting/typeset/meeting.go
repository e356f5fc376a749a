package typeset

import (
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// meetingSetter sets the line of the meeting.
type meetingSetter struct{ *composer }

// Meeting adds the line of the meeting.
func (c stage) Meeting(m brief.Meeting) { meetingSetter(c).meetingLine(m) }

// meetingLine sets the meeting below the masthead, a small line a language. A line
// that is too long is broken between its parts, so that no date is torn.
func (c meetingSetter) meetingLine(m brief.Meeting) {
	s, width := &galley.Stack{}, c.width-c.numberWidth()
	st := c.Small()
	st.Colour = c.Ink
	for lang, l := range m.Lines {
		elem := c.Element(page.P, 0, lang)
		for i, text := range c.Packed(l, lang, st, width) {
			w := words.Words{Plain: text, At: func(int) diag.Pos { return l.Pos }}
			b := c.SetAt(c.Shape(w, lang, st, false), width.Ems(st.Size), st, elem)
			b.Source = (*words.Place)(&l.Pos)
			s.Add(b, lengthIf(lang > 0 && i == 0, length.Pt/2))
		}
	}
	c.add(s, 2*length.Pt).Keep = true
}

// mostMeeting is how many lines of the foot the meeting's name may take. With time,
// venue and agenda item it stands on one line, as many of these as that holds.
const mostMeeting = 2

// meeting adds the meeting to the rows of the foot, a line a language. Parts that have
// no room are left out from the end, and that is logged; page 1 has all of them.
func (f *foot) meeting(log *diag.Log) {
	m := f.c.Brief.Meeting
	if m == nil {
		return
	}
	for lang, line := range m.Lines {
		parts := line.Parts
		l := f.c.meetingFoot(line, parts, lang)
		for l.Count > 1 && len(parts) > 1 {
			parts = parts[:len(parts)-1]
			l = f.c.meetingFoot(line, parts, lang)
		}
		if left := line.Parts[len(parts):]; l.Count > mostMeeting || len(left) > 0 {
			log.Add(diag.FootWithoutMeeting, line.Pos, diag.Args{"what": strings.Join(left, " · ")})
		}
		if l.Count <= mostMeeting {
			f.rows = append(f.rows, l)
		}
	}
}

// meetingFoot sets some parts of the line of the meeting for the foot.
func (c *composer) meetingFoot(line brief.MeetingLine, parts []string, lang int) *galley.Lines {
	text := brief.MeetingLine{Parts: parts}.Text()
	l := c.footWords(words.Words{Plain: text, At: func(int) diag.Pos { return line.Pos }}, lang)
	l.Source = (*words.Place)(&line.Pos)
	return l
}
