// Package flow is what a brief says in lines of its own where it flows, in mail and in
// Word: the masthead, the contact, whom it goes to, where facts are from. The words of the
// page stand in them around texts of the report. A page sets these parts in other ways.
package flow

import (
	"slices"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/report"
)

// Masthead is, by language, a line of the publisher, one of series, number and label, and
// one of the date, in the order of the page; "" for a line that it does not have. A bulletin
// has its name on a line of its own.
func Masthead(languages []string, m brief.Masthead) (out [][]string) {
	bulletin := m.Form == "jianbao"
	series, dates := seriesAndDates(languages, m)
	dateFirst := !bulletin && brief.DateFirst(series, dates)
	for l, lang := range languages {
		lines := []string{m.Publisher.Plain(l), series[l], dates[l]}
		if dateFirst {
			lines[1], lines[2] = lines[2], lines[1]
		}
		if bulletin {
			page, issue := brief.WordsFor(lang), ""
			if m.Number != "" {
				issue = page.Issue(m.Number)
			}
			lines = []string{m.Name.Plain(l), joined(issue, m.Label.Plain(l)), joined(m.Publisher.Plain(l), page.DateText(m.Date))}
		}
		out = append(out, lines)
	}
	return out
}

// seriesAndDates are the lines of the series and of the date, by language.
func seriesAndDates(languages []string, m brief.Masthead) (series, dates []string) {
	for l, lang := range languages {
		page, one := brief.WordsFor(lang), m.Series.Plain(l)
		if m.Number != "" && !strings.Contains(one, m.Number) {
			one = joined(one, page.Issue(m.Number))
		}
		series, dates = append(series, joined(one, m.Label.Plain(l))), append(dates, page.DateText(m.Date))
	}
	return series, dates
}

// joined joins those of the parts that are not empty, with middle dots.
func joined(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// Addressee is whom a copy is for, then its number and the note on it, where it has them.
func Addressee(lang string, a brief.Addressee) []string {
	page := brief.WordsFor(lang)
	return slices.DeleteFunc([]string{page.To(a.Name, a.Title, a.Organisation), page.Copy(a.Number, a.Seat), a.Note}, func(s string) bool { return s == "" })
}

// Chosen says how many items of a section were chosen, and that it lacks the language lang;
// nothing where all were and it does not.
func Chosen(s *brief.Section, lang string) (out []string) {
	page := brief.WordsFor(lang)
	if s.Total > len(s.Items) && len(s.Items) > 0 {
		out = append(out, page.Chosen(len(s.Items), s.Total))
	}
	if slices.Contains(s.Lacking, lang) {
		out = append(out, page.OnlyIn(s.Available))
	}
	return out
}

// Sources is the line of where facts are from, in language l of the brief, called lang; nil
// where nothing is said of it.
func Sources(f brief.Facts, l int, lang string) (out []report.Span) {
	ts := f.SourcesIn(l)
	if len(ts) == 0 {
		return nil
	}
	before, between := brief.WordsFor(lang).Sources(len(ts))
	out = append(out, report.Span{Text: before})
	for i, t := range ts {
		if i > 0 {
			out = append(out, report.Span{Text: between})
		}
		out = append(out, t.Blocks[0].Spans...)
	}
	return out
}

// Contact is, by language, a line of each way to reach the publisher, with the label in
// front. The second language of a pair repeats nothing.
func Contact(languages []string, k *report.Contact) (out [][][]report.Span) {
	said := map[string]bool{}
	for _, lang := range languages {
		page, name, address := brief.WordsFor(lang), "", ""
		if t := k.Name.In(lang); t != nil {
			name = t.Plain()
		}
		if t := k.Address.In(lang); t != nil {
			address = t.Plain()
		}
		var all [][]report.Span
		for _, e := range []struct{ label, text, link string }{
			{page.Contact, name, ""}, {page.Address, address, ""}, {page.Phone, k.Phone.Text, ""}, {page.Fax, k.Fax.Text, ""},
			{page.Email, k.Email.Text, "mailto:" + k.Email.Text}, {page.Web, k.Web.Text, k.Web.Text},
		} {
			if e.text == "" || said[e.text] {
				continue
			}
			said[e.text] = true
			all = append(all, []report.Span{{Text: e.label + page.Colon}, {Text: e.text, Link: e.link}})
		}
		out = append(out, all)
	}
	return out
}

// Distribution is the 报 / 送 / 发, and how many copies were printed.
func Distribution(lang string, d *report.Distribution) (out []string) {
	page := brief.WordsFor(lang)
	for _, line := range []struct {
		label string
		text  report.Localized
	}{{page.ReportTo, d.Report}, {page.SendTo, d.Send}, {page.CopyTo, d.Copy}} {
		if t := line.text.In(lang); t != nil {
			out = append(out, line.label+page.Colon+t.Plain())
		}
	}
	if d.Printed > 0 {
		out = append(out, page.Printed(d.Printed))
	}
	return out
}
