package arrange

import (
	"strings"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
)

// mostBelow is how many blocks may stand below the list of attachments, and longestBelow
// how many characters each: a signature, a date, who answers questions.
const (
	mostBelow    = 10
	longestBelow = 120
)

// cutAttached takes the list of what is attached off the end of the text in each language:
// 附件：1. 名单, Attachment: table of payments.
func (a *arranger) cutAttached(root *part) {
	if len(root.parts) == 0 {
		a.cutAttachedOf(root)
		return
	}
	for i, p := range root.parts {
		if i+1 < len(root.parts) && (root.parts[i+1].lang == p.lang || a.sole != "") {
			continue
		}
		for len(p.parts) > 0 {
			p = p.parts[len(p.parts)-1]
		}
		a.cutAttachedOf(p)
	}
}

// cutAttachedOf takes the list off the end of a part. A part that is nothing else keeps it.
func (a *arranger) cutAttachedOf(p *part) {
	first := len(p.blocks)
	for i := len(p.blocks) - 1; i >= 0 && len(p.blocks)-i <= 2*mostBelow; i-- {
		if b := &p.blocks[i]; b.Kind == source.Paragraph && clue.Attached(b.Text) != "" {
			first = i
		}
	}
	if first == 0 || first == len(p.blocks) {
		return
	}
	end, annex := first+1, clue.Attached(p.blocks[first].Text) == p.blocks[first].Text // with a text of its own
	for end < len(p.blocks) && (p.blocks[end].Kind == source.Item || clue.Attached(p.blocks[end].Text) != "" || annex && !isBackLine(&p.blocks[end])) {
		end++
	}
	below := p.blocks[end:]
	for i := range below {
		if len(below) > mostBelow || below[i].Kind != source.Paragraph || utf8.RuneCountInString(below[i].Text) > longestBelow {
			return // the text goes on
		}
	}
	a.attached = append(a.attached, p.blocks[first:end]...)
	p.blocks = append(p.blocks[:first:first], below...)
}

// attachments makes a section of the lists of what is attached.
func (a *arranger) attachments() {
	if len(a.attached) == 0 {
		return
	}
	byLang, order := map[string][]source.Block{}, []string{}
	for _, b := range a.attached {
		lang := a.language(b.Text)
		if clue.Attached(b.Text) != "" {
			b.Text = clue.Attached(b.Text)
		}
		if st, _, label, rest := labels.Of(b.Text); b.Kind == source.Paragraph && st == labels.DigitsDot {
			b.Kind, b.Label, b.Text = source.Item, label, rest
		}
		b.Level = 0
		if byLang[lang] == nil {
			order = append(order, lang)
		}
		byLang[lang] = append(byLang[lang], b)
	}
	s := a.sectionOf("attachments")
	for _, lang := range order {
		if s.Title[lang] == "" {
			s.Title.Put(lang, standardTitle("attachments", lang))
		}
		s.Body.Put(lang, source.Markdown(byLang[lang]))
	}
	a.log.Add(diag.ImportUnsure, a.attached[0].Pos, diag.Args{
		"what": diag.Words{"the list of what is attached became the section attachments", "附件列表已作为 attachments 一节"},
		"hint": diag.Words{"give it another heading, or move it", "请改标题，或移到别处"}})
}

// reached takes a line that says who answers questions: its number and its address go to
// the contact, the name to a section. It is not ok for any other line.
func (a *arranger) reached(b source.Block) bool {
	who, phone, mail, ok := clue.Reach(b.Text)
	c := &a.out.Contact
	switch {
	case !ok:
		return false
	case phone != "" && c.Phone != "" && c.Phone != dialled(phone), mail != "" && (c.Email != "" && c.Email != mail || !mailAddress().MatchString(mail)):
		a.reach = append(a.reach, b) // another one: all of the line is kept
		return true
	}
	if phone != "" {
		c.Phone = dialled(phone)
	}
	if mail != "" {
		c.Email = mail
	}
	if who == "" {
		a.log.Add(diag.ImportWords, b.Pos, diag.Args{"text": strings.Trim(b.Text[:max(strings.IndexAny(b.Text, "：:"), 0)], " （(")})
		return true
	}
	if name := clue.ContactName(who); name != "" && a.answers(name) {
		return true
	}
	b.Text = who
	a.reach = append(a.reach, b)
	return true
}

// answers takes a name for that of the contact, and says whether it did: there is room for
// one in a language.
func (a *arranger) answers(name string) bool {
	c := &a.out.Contact
	lang := a.language(name)
	if c.Name[lang] != "" {
		return false
	}
	c.Name.Put(lang, name)
	return true
}

// people makes a section of those who answer questions.
func (a *arranger) people() {
	if len(a.reach) == 0 {
		return
	}
	a.sectionOfLines("contacts", a.reach)
	a.log.Add(diag.ImportUnsure, a.reach[0].Pos, diag.Args{
		"what": diag.Words{"who answers questions became the section contacts", "联系人已作为 contacts 一节"},
		"hint": diag.Words{"give it another heading, or move it", "请改标题，或移到别处"}})
}

// colophon takes a line of those who edited a paper. How many copies were printed may
// stand at its end. It is not ok for any other line.
func (a *arranger) colophon(b source.Block) bool {
	if !clue.IsEditors(b.Text) {
		return false
	}
	if at := max(strings.LastIndex(b.Text, "（"), strings.LastIndex(b.Text, "(")); at > 0 {
		if n := clue.Printed(b.Text[at:]); n > 0 && a.out.Sent.Printed == 0 {
			a.out.Sent.Printed, b.Text = n, strings.TrimSpace(b.Text[:at])
		}
	}
	a.left = append(a.left, b)
	return true
}
