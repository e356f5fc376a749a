package cli

import (
	"slices"
	"sort"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/mail/campaign"
	"jianbao/internal/mail/recipients"
	"jianbao/internal/report"
)

// reportFields are what the words of a message may take from the report.
func reportFields() []string {
	return []string{"report.title", "report.id", "report.date", "report.publisher", "report.series", "report.number", "report.link"}
}

// ownFields are the fields that neither the list nor the report has.
func ownFields() []string { return []string{"briefs", "template", "language"} }

// ofReport is a field of the report in a language, "" where it has none.
func ofReport(r *report.Report, field, lang string) string {
	of := func(l report.Localized) string {
		if t := l.In(lang); t != nil {
			return t.Plain()
		}
		return ""
	}
	switch field {
	case "report.title":
		return of(r.Title)
	case "report.id":
		return r.ID
	case "report.date":
		return brief.Date(lang, r.Date)
	case "report.publisher":
		return of(r.Publisher)
	case "report.series":
		return of(r.Series)
	case "report.number":
		return r.Number.Text
	case "report.link":
		return r.Link.Text
	}
	return ""
}

// value is a field of a letter in one of its languages; p is the brief that a
// file name is for, else nil.
func (m *mailing) value(l *letter, field, lang string, p *personal) string {
	switch {
	case strings.HasPrefix(field, "report."):
		return ofReport(m.readings[0].Report, field, lang)
	case field == "template" && p != nil:
		return p.like.edition.Template.TitleIn(lang)
	case field == "language":
		return l.briefs[0].like.lang
	case field == "briefs" || field == "template":
		var titles []string
		for _, p := range l.briefs {
			titles = append(titles, p.like.edition.Template.TitleIn(lang))
		}
		return strings.Join(titles, map[bool]string{true: "、", false: ", "}[brief.IsHan(lang)])
	case field == recipients.Email:
		return l.address
	}
	return l.row.Get(m.column(field))
}

// column is the field of the list that a field of a text means: by the name of
// the field, or by the header as the list has it.
func (m *mailing) column(field string) string {
	for _, c := range m.list.Columns {
		if c.Field == field || c.Header == field {
			return c.Field
		}
	}
	return ""
}

// knownFields are all that a text may name here.
func (m *mailing) knownFields() []string {
	known := append(reportFields(), ownFields()...)
	for _, c := range m.list.Columns {
		if c.Header != "" {
			known = append(known, c.Field)
			if c.Header != c.Field {
				known = append(known, c.Header)
			}
		}
	}
	return known
}

// usedText is a text of the campaign with the letters that it is for.
type usedText struct {
	key  string
	lang string
	text *campaign.Text
}

// textsOf are the texts that a letter in these languages uses.
func (m *mailing) textsOf(languages []string) []usedText {
	var out []usedText
	for _, lang := range languages {
		out = append(out, usedText{"subject", lang, m.campaign.Subject.For(lang)}, usedText{"body", lang, m.campaign.Body.For(lang)})
	}
	out = append(out, usedText{"file name", languages[0], m.campaign.Name})
	for _, u := range m.campaign.Unsubscribe {
		out = append(out, usedText{"list-unsubscribe", languages[0], u})
	}
	return out
}

// checkWords logs the texts that are missing, the fields that are unknown, and
// every row that lacks what a text uses.
func (m *mailing) checkWords() {
	known := m.knownFields()
	told := map[string]bool{}
	once := func(key string) bool {
		was := told[key]
		told[key] = true
		return !was
	}
	for _, l := range m.letters {
		for _, u := range m.textsOf(l.languages()) {
			if u.text == nil {
				if u.key == "subject" && once("subject "+u.lang) {
					m.log.Add(diag.MailTextMissing, m.campaign.Subject.Pos, diag.Args{"key": u.key, "language": brief.LanguageName(u.lang),
						"row": l.place(), "like": u.key + ": {" + u.lang + ": …}"})
				}
				if u.key == "body" && len(m.campaign.Body.In) > 0 && once("body "+u.lang) {
					m.log.Add(diag.MailTextMissing, m.campaign.Body.Pos, diag.Args{"key": u.key, "language": brief.LanguageName(u.lang),
						"row": l.place(), "like": u.key + ": {" + u.lang + ": …}"})
				}
				continue
			}
			m.checkFields(l, u, known, once)
			if u.key == "subject" && oneLine(u.text.Fill(func(f string) string { return m.value(l, f, u.lang, nil) }, nil)) == "" {
				m.log.Add(diag.MailSubjectEmpty, l.row.Pos(), nil)
			}
		}
	}
}

// checkFields checks one text for one letter.
func (m *mailing) checkFields(l *letter, u usedText, known []string, once func(string) bool) {
	for _, p := range u.text.Parts {
		switch {
		case p.Field == "" || p.Field == campaign.BriefField:
		case p.Optional && slices.Contains(recipients.Fields(), p.Field): // the list may do without the column
		case slices.Contains(recipients.Fields(), p.Field) && !slices.Contains(known, p.Field):
			if once("field " + p.Pos.String()) {
				m.log.Add(diag.MailColumnMissing, p.Pos, diag.Args{"field": p.Field, "key": u.key, "list": m.list.File})
			}
		case !slices.Contains(known, p.Field):
			if once("field " + p.Pos.String()) {
				m.log.Add(diag.MailFieldUnknown, p.Pos, diag.Args{"field": p.Field, "hint": didYouMean(p.Field, known, "there are "+strings.Join(sorted(known), ", "))})
			}
		case p.Optional || m.value(l, p.Field, u.lang, nil) != "":
		case strings.HasPrefix(p.Field, "report."):
			if once("report " + p.Pos.String() + u.lang) {
				m.log.Add(diag.MailFieldReport, p.Pos, diag.Args{"field": strings.TrimPrefix(p.Field, "report."), "language": brief.LanguageName(u.lang), "key": u.key})
			}
		case once("row " + l.key + p.Field):
			m.log.Add(diag.MailFieldEmpty, l.row.At(m.column(p.Field)), diag.Args{"key": u.key, "field": "{" + p.Field + "}", "optional": "{" + p.Field + "?}"})
		}
	}
}

func sorted(list []string) []string {
	out := slices.Clone(list)
	sort.Strings(out)
	return slices.Compact(out)
}
