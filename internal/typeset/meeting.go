package typeset

import (
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/page"
)

// meetingLine sets what is known of the meeting below the masthead, a quiet
// line a language.
func (c *composer) meetingLine(m brief.Meeting) {
	s, width := &stack{}, c.width-c.numberRoom()
	for lang, l := range m.Lines {
		st := c.small()
		st.colour = ink
		w := words{plain: l.Text(), at: func(int) diag.Pos { return l.Pos }}
		s.add(c.setAt(c.shape(w, lang, st, false), width.Ems(st.size), st, c.element(page.P, 0, lang)), boolTo(lang > 0, length.Pt/2))
	}
	c.add(s, 2*length.Pt).keep = true
}

// mostMeeting is how many lines of a foot a name may take; with time, venue and
// agenda item it takes one.
const mostMeeting = 2

// meeting adds the meeting to the rows of the foot, a line a language. What has
// no room is left out from the end, which is said; page 1 has it all.
func (f *foot) meeting(log *diag.Log) {
	m := f.c.b.Meeting
	if m == nil {
		return
	}
	for lang, line := range m.Lines {
		parts := line.Parts
		l := f.c.meetingFoot(line, parts, lang)
		for l.count > 1 && len(parts) > 1 {
			parts = parts[:len(parts)-1]
			l = f.c.meetingFoot(line, parts, lang)
		}
		if left := line.Parts[len(parts):]; l.count > mostMeeting || len(left) > 0 {
			log.Add(diag.FootWithoutMeeting, line.Pos, diag.Args{"what": strings.Join(left, " · ")})
		}
		if l.count <= mostMeeting {
			f.rows = append(f.rows, l)
		}
	}
}

func (c *composer) meetingFoot(line brief.MeetingLine, parts []string, lang int) *lines {
	text := brief.MeetingLine{Parts: parts}.Text()
	return c.footWords(words{plain: text, at: func(int) diag.Pos { return line.Pos }}, lang)
}
