package docx

import (
	"strings"

	"jianbao/internal/document/raised"
)

// look is how a run looks: as what it stands in says, and then its own
// properties.
type look struct {
	bold, italic, code bool
	struck, hidden     bool
	raised             int8 // 1 above the line, -1 below it
	link               string
	formula            bool
}

// lookOf adds the properties of a run to those that it stands in.
func (r *reader) lookOf(p *node, l look) look {
	if id := p.val("rStyle"); id != "" {
		s := r.resolve(id)
		if s.bold != nil {
			l.bold = *s.bold
		}
		if s.italic != nil {
			l.italic = *s.italic
		}
		l.code = l.code || s.code
		l.struck, l.hidden = l.struck || s.struck, l.hidden || s.hidden
		if s.raised != 0 {
			l.raised = s.raised
		}
	}
	struck := -1 // what the run itself says of being struck; -1 where it says nothing
	for _, k := range p.kids {
		switch k.name {
		case "b":
			l.bold = on(k)
		case "i":
			l.italic = on(k)
		case "em":
			l.italic = l.italic || on(k)
		case "strike", "dstrike":
			struck = max(struck, 0)
			if on(k) {
				struck = 1
			}
		case "vanish":
			l.hidden = on(k)
		case "vertAlign":
			l.raised = raisedBy(k.get("val"))
		}
	}
	if struck >= 0 {
		l.struck = struck == 1
	}
	l.hidden = l.hidden || on(p.kid("specVanish"))
	return l
}

// raisedBy is look.raised of a value of w:vertAlign.
func raisedBy(align string) int8 {
	switch align {
	case "superscript":
		return 1
	case "subscript":
		return -1
	}
	return 0
}

// Written is the text of a run in a line of plain text: what stands above or below
// the line as the characters for it, or with a mark.
func (r *Run) Written() string {
	s := r.Text
	switch r.Raised {
	case 1:
		s, _ = raised.Up(r.Text)
	case -1:
		s, _ = raised.Down(r.Text)
	}
	return s
}

// Marked is the text of a run behind the text before, in the Markdown of a report.
// marks says that it is Markdown, of which the marks are not to be escaped; exact,
// that it says just what the run does.
func (r *Run) Marked(before string) (text string, marks, exact bool) {
	switch r.Raised {
	case 1:
		return raised.Marked(before, r.Text, raised.Above)
	case -1:
		return raised.Marked(before, r.Text, raised.Below)
	}
	return r.Text, false, true
}

// symbol is a character of a font of signs as a character of Unicode.
func (r *reader) symbol(n *node) string {
	code := strings.ToUpper(n.get("char"))
	if len(code) == 4 && code[0] == 'F' {
		code = code[1:]
	}
	if s := signOf(code); s != "" {
		return s
	}
	r.out.Lost["signs of the font "+n.get("font")+", "+n.get("char")+", written as □"]++
	return "□"
}

// signOf is a sign of Wingdings and Symbol by its code in hexadecimal, of three
// letters; "" for one that is not known.
func signOf(code string) string {
	return map[string]string{
		"0FC": "✓", "0FB": "✗", "0FE": "☑", "0FD": "☒", "0A8": "□", "06F": "□", "06C": "●", "06E": "■", "075": "◆", "0D8": "➢", "0E0": "→",
		"0DF": "←", "0E1": "↑", "0E2": "↓", "0B7": "•", "0A7": "▪", "04A": "☺", "02A": "✉", "028": "☎", "0B0": "°", "0B1": "±", "0B3": "≥", "0A3": "≤", "0B4": "×",
	}[code]
}
