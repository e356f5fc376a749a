package mailing

import (
	"slices"
	"sort"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/mail/campaign"
	"jianbao/internal/mail/recipients"
	"jianbao/internal/report"
	"jianbao/internal/work/copies"
)

// texts are the words of a campaign, with what fills their fields.
type texts struct {
	campaign *campaign.Campaign
	list     *recipients.List
	report   *report.Report
}

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

// value is a field of a letter in one of its languages; c is the brief that a
// file name is for, else nil.
func (t *texts) value(l *Letter, field, lang string, c *copies.Copy) string {
	switch {
	case strings.HasPrefix(field, "report."):
		return ofReport(t.report, field, lang)
	case field == "template" && c != nil:
		return c.Job.Edition.Template.TitleIn(lang)
	case field == "language":
		return l.Lang()
	case field == "briefs" || field == "template":
		var titles []string
		for _, c := range l.Briefs {
			titles = append(titles, c.Job.Edition.Template.TitleIn(lang))
		}
		return strings.Join(titles, map[bool]string{true: "、", false: ", "}[han.Written(lang)])
	case field == recipients.Email:
		return l.Address
	}
	return l.Row.Get(t.column(field))
}

// column is the field of the list that a field of a text means: by the name of
// the field, or by the header as the list has it.
func (t *texts) column(field string) string {
	for _, c := range t.list.Columns {
		if c.Field == field || c.Header == field {
			return c.Field
		}
	}
	return ""
}

// fields are all that a text may name here.
func (t *texts) fields() []string {
	known := append(reportFields(), ownFields()...)
	for _, c := range t.list.Columns {
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

// of are the texts that a letter in these languages uses.
func (t *texts) of(languages []string) []usedText {
	var out []usedText
	for _, lang := range languages {
		out = append(out, usedText{"subject", lang, t.campaign.Subject.For(lang)}, usedText{"body", lang, t.campaign.Body.For(lang)})
	}
	out = append(out, usedText{"file name", languages[0], t.campaign.Name})
	for _, u := range t.campaign.Unsubscribe {
		out = append(out, usedText{"list-unsubscribe", languages[0], u})
	}
	return out
}

// check logs the texts that are missing, the fields that are unknown, and
// every row that lacks what a text uses.
func (t *texts) check(log *diag.Log, letters []*Letter) {
	known := t.fields()
	told := map[string]bool{}
	once := func(key string) bool {
		was := told[key]
		told[key] = true
		return !was
	}
	for _, l := range letters {
		for _, u := range t.of(l.languages()) {
			if u.text == nil {
				if u.key == "subject" && once("subject "+u.lang) {
					log.Add(diag.MailTextMissing, t.campaign.Subject.Pos, diag.Args{"key": u.key, "language": brief.LanguageName(u.lang),
						"row": l.Place(), "like": u.key + ": {" + u.lang + ": …}"})
				}
				if u.key == "body" && len(t.campaign.Body.In) > 0 && once("body "+u.lang) {
					log.Add(diag.MailTextMissing, t.campaign.Body.Pos, diag.Args{"key": u.key, "language": brief.LanguageName(u.lang),
						"row": l.Place(), "like": u.key + ": {" + u.lang + ": …}"})
				}
				continue
			}
			t.checkFields(log, l, u, known, once)
			if u.key == "subject" && oneLine(t.fill(l, u.text, u.lang)) == "" {
				log.Add(diag.MailSubjectEmpty, l.Row.Pos(), nil)
			}
		}
	}
}

// checkFields checks one text for one letter.
func (t *texts) checkFields(log *diag.Log, l *Letter, u usedText, known []string, once func(string) bool) {
	for _, p := range u.text.Parts {
		switch {
		case p.Field == "" || p.Field == campaign.BriefField:
		case p.Optional && slices.Contains(recipients.Fields(), p.Field): // the list may do without the column
		case slices.Contains(recipients.Fields(), p.Field) && !slices.Contains(known, p.Field):
			if once("field " + p.Pos.String()) {
				log.Add(diag.MailColumnMissing, p.Pos, diag.Args{"field": p.Field, "key": u.key, "list": t.list.File})
			}
		case !slices.Contains(known, p.Field):
			if once("field " + p.Pos.String()) {
				log.Add(diag.MailFieldUnknown, p.Pos, diag.Args{"field": p.Field, "hint": diag.Hint(p.Field, known, "there are "+strings.Join(sorted(known), ", "))})
			}
		case p.Optional || t.value(l, p.Field, u.lang, nil) != "":
		case strings.HasPrefix(p.Field, "report."):
			if once("report " + p.Pos.String() + u.lang) {
				log.Add(diag.MailFieldReport, p.Pos, diag.Args{"field": strings.TrimPrefix(p.Field, "report."), "language": brief.LanguageName(u.lang), "key": u.key})
			}
		case once("row " + l.Key + p.Field):
			log.Add(diag.MailFieldEmpty, l.Row.At(t.column(p.Field)), diag.Args{"key": u.key, "field": "{" + p.Field + "}", "optional": "{" + p.Field + "?}"})
		}
	}
}

func sorted(list []string) []string {
	out := slices.Clone(list)
	sort.Strings(out)
	return slices.Compact(out)
}

// fill is a text with the fields of a letter.
func (t *texts) fill(l *Letter, text *campaign.Text, lang string) string {
	return text.Fill(func(f string) string { return t.value(l, f, lang, nil) }, nil)
}

// oneLine is a text without line ends and doubled spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
