package audit

import (
	"jianbao/internal/diag"
	"jianbao/internal/pdf/inspect/rule"
)

// What a language is missing of, in the words of rule.NoLanguage.
var (
	textInstead = diag.Words{"a text that stands in for content", "替代文字"}
	theText     = diag.Words{"the text of a page", "页面文字"}
	theOutline  = diag.Words{"the outline", "书签"}
	theTitle    = diag.Words{"the title in the metadata", "元数据中的标题"}
	theNote     = diag.Words{"a note", "批注"}
	theField    = diag.Words{"the name of a field", "表单域名称"}
)

// single wants single elements to say what they must; ids are those of the notes so far.
func (a *audit) single(e *element, ids map[string]bool) {
	switch e.tag {
	case "Figure", "Formula":
		r := rule.NoAlt
		if e.tag == "Formula" {
			r = rule.NoFormulaAlt
		}
		if _, actual := e.dict["ActualText"]; !actual && a.Text(e.dict["Alt"]) == "" {
			a.fault(r, e.page, nil)
		}
	case "Note":
		id := a.Text(e.dict["ID"])
		switch {
		case id == "":
			a.fault(rule.NoNoteID, e.page, nil)
		case ids[id]:
			a.fault(rule.NoteIDTwice, e.page, nil)
		}
		ids[id] = true
	case "L":
		if a.Name(a.attribute(e, "ListNumbering")) == "" {
			a.fault(rule.NoNumbering, e.page, nil)
		}
	case "TH":
		if a.Name(a.attribute(e, "Scope")) == "" {
			a.fault(rule.UnscopedTH, e.page, nil)
		}
	case "Link":
		if len(e.objects) == 0 {
			a.fault(rule.LinkToNothing, e.page, nil)
		}
	case "Form":
		if a.attribute(e, "Role") == nil && (len(e.objects) != 1 || len(e.kids) > 0 || e.contents > 0) {
			a.fault(rule.FormOfMany, e.page, nil)
		}
	}
}

// headings is what was met of them.
type headings struct {
	last   int  // the level of the one before; 0: none
	levels bool // some have a level
	plain  bool // some have none
}

// heading wants H1 first, no level skipped, and one H at most in each element.
func (a *audit) heading(e *element, h *headings) {
	plain := 0
	for _, k := range e.kids {
		if k.tag == "H" {
			plain++
		}
	}
	if plain > 1 {
		a.fault(rule.TwoH, e.page, args("tag", e.called()))
	}
	h.plain = h.plain || e.tag == "H"
	if len(e.tag) != 2 || e.tag[0] != 'H' || e.tag[1] < '1' || e.tag[1] > '6' {
		return
	}
	level := int(e.tag[1] - '0')
	switch {
	case h.last == 0 && level != 1:
		a.fault(rule.FirstHeading, e.page, args("tag", e.tag))
	case h.last != 0 && level > h.last+1:
		a.fault(rule.SkippedLevel, e.page, args("tag", e.tag, "before", "H"+string(rune('0'+h.last))))
	}
	h.last, h.levels = level, true
}

// languageTag wants the name of a language to be one (RFC 3066).
func (a *audit) languageTag(tag string, page int) {
	if tag == "" {
		a.fault(rule.EmptyLanguage, page, nil)
		return
	}
	digits, n := false, 0
	for i := 0; i <= len(tag); i++ {
		switch {
		case i == len(tag) || tag[i] == '-':
			if n < 1 || n > 8 {
				a.fault(rule.BadLanguage, page, args("tag", tag))
				return
			}
			digits, n = true, 0
		case tag[i] >= 'a' && tag[i] <= 'z', tag[i] >= 'A' && tag[i] <= 'Z', digits && tag[i] >= '0' && tag[i] <= '9':
			n++
		default:
			a.fault(rule.BadLanguage, page, args("tag", tag))
			return
		}
	}
}
