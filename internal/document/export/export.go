// Package export writes a report for people who do not write YAML: as Markdown
// to read, as a Word file to edit, as a table or an XLIFF file to translate in.
// The Word files, the table and XLIFF can come back; package wayback reads them.
//
// Translations go through a table of paths, sources and translations, each text
// as it stands in the report (Markdown, a line a paragraph). So nothing is
// converted there or back, and LibreOffice or Word may save the file as it likes.
//
// A Word file to edit is known by its bookmarks: each text has one, made of a hash
// of its path and language, and a hash of how it read. With the second, a file
// that is older than the report is told from one that was changed.
package export

import (
	"jianbao/internal/han"
	"jianbao/internal/report"
)

// Row is one text of a report for the translator: its path and its words in two
// languages, as they stand in the report. Target is "" where there are none yet.
type Row struct {
	Path           string
	Source, Target string
}

// Rows lists the texts that the source language of a translation has, in the
// order of the report. Texts that are the same in all languages are left out.
func Rows(r *report.Report, source, target string) []Row {
	var out []Row
	Each(r, func(l report.Localized) {
		s := l.In(source)
		if s == nil || s.Lang == "" {
			return
		}
		row := Row{Path: l.Path, Source: s.Source}
		if t := l.In(target); t != nil {
			row.Target = t.Source
		}
		out = append(out, row)
	})
	return out
}

// Each calls do for every text of a report that is given, in the report's order.
func Each(r *report.Report, do func(report.Localized)) {
	put := func(ls ...report.Localized) {
		for _, l := range ls {
			if l.Given() {
				do(l)
			}
		}
	}
	figures := func(fs []report.Figure) {
		for _, f := range fs {
			put(f.Value, f.Label, f.Source)
		}
	}
	put(r.Series, r.Title, r.Publisher, r.Label)
	put(r.Summary...)
	figures(r.Figures)
	for _, s := range r.Sections {
		put(s.Title, s.Lead, s.Body)
		figures(s.Figures)
		for _, it := range s.Items {
			put(it.Title, it.Short, it.Body)
			figures(it.Figures)
			put(it.Sources...)
		}
		put(s.Sources...)
	}
	for _, im := range r.Images {
		put(im.Alt, im.Caption)
	}
	if r.Logo != nil {
		put(r.Logo.Alt)
	}
	put(r.Distribution.Report, r.Distribution.Send, r.Distribution.Copy)
	put(r.About, r.Cite, r.Notice, r.Contact.Address)
}

// part is a heading that the exported file has and the report does not have.
func part(kind, lang string) string {
	words := map[string][2]string{
		"summary": {"摘要", "Summary"}, "figures": {"关键数字", "Key figures"}, "images": {"图片", "Pictures"}, "sources": {"来源", "Sources"},
		"about": {"关于我们", "About us"}, "cite": {"引用格式", "How to cite"}, "notice": {"声明", "Notice"}, "contact": {"联系方式", "Contact"}, "distribution": {"发送范围", "Distribution"},
	}
	if han.Chinese(lang) {
		return words[kind][0]
	}
	return words[kind][1]
}

// piece is a text of the report in its place in an exported file.
type piece struct {
	role  string       // "title", "series", "lead", "item", …; "part" for a heading of ours
	text  *report.Text // nil for a bare string
	words string       // a bare string
	path  string
	first bool // of an item: the first of its section, where the numbers begin anew
}

// outline lists the texts of a report in one language, as they follow each other
// in an exported file.
func outline(r *report.Report, lang string) []piece {
	o := &outliner{r: r, lang: lang}
	for _, t := range []struct {
		role string
		l    report.Localized
	}{{"series", r.Series}, {"title", r.Title}, {"publisher", r.Publisher}, {"label", r.Label}} {
		o.text(t.role, t.l)
	}
	if r.Date.Year > 0 {
		o.bare("date", dateText(r.Date, lang))
	}
	o.group("summary", "text", r.Summary)
	o.figures(r.Figures)
	for i := range r.Sections {
		o.section(&r.Sections[i])
	}
	o.images()
	o.group("distribution", "distribution", []report.Localized{r.Distribution.Report, r.Distribution.Send, r.Distribution.Copy})
	for _, t := range []struct {
		kind string
		l    report.Localized
	}{{"about", r.About}, {"cite", r.Cite}, {"notice", r.Notice}} {
		o.group(t.kind, "text", []report.Localized{t.l})
	}
	o.contact()
	return o.out
}

type outliner struct {
	r    *report.Report
	lang string
	out  []piece
}

func (o *outliner) bare(role, words string) {
	if words != "" {
		o.out = append(o.out, piece{role: role, words: words})
	}
}

// text adds a text, and says whether the language has it.
func (o *outliner) text(role string, l report.Localized) bool {
	t := l.In(o.lang)
	if t == nil || t.Source == "" {
		return false
	}
	o.out = append(o.out, piece{role: role, text: t, path: l.Path})
	return true
}

// group adds texts under a heading of ours; where the language has none of them,
// no heading either.
func (o *outliner) group(kind, role string, all []report.Localized) {
	at := len(o.out)
	o.bare("part", part(kind, o.lang))
	any := false
	for _, l := range all {
		if o.text(role, l) {
			any = true
		}
	}
	if !any {
		o.out = o.out[:at]
	}
}

func (o *outliner) figures(all []report.Figure) {
	at := len(o.out)
	o.bare("part", part("figures", o.lang))
	any := false
	for _, f := range all {
		any = o.text("figure", f.Value) || any
		o.text("figure label", f.Label)
		o.text("figure source", f.Source)
	}
	if !any {
		o.out = o.out[:at]
	}
}

func (o *outliner) section(s *report.Section) {
	o.text("section", s.Title)
	o.text("lead", s.Lead)
	o.text("text", s.Body)
	first := true
	for i := range s.Items {
		it := &s.Items[i]
		if o.text("item", it.Title) {
			o.out[len(o.out)-1].first, first = first, false
		}
		o.text("short", it.Short)
		o.text("text", it.Body)
		for _, f := range it.Figures {
			o.text("figure", f.Value)
			o.text("figure label", f.Label)
			o.text("figure source", f.Source)
		}
		for _, l := range it.Sources {
			o.text("source", l)
		}
	}
	for _, l := range s.Sources {
		o.text("source", l)
	}
}

func (o *outliner) images() {
	var all []report.Localized
	for _, im := range o.r.Images {
		all = append(all, im.Alt, im.Caption)
	}
	o.group("images", "picture", all)
}

func (o *outliner) contact() {
	c := &o.r.Contact
	at := len(o.out)
	o.bare("part", part("contact", o.lang))
	begin := len(o.out)
	o.text("contact", c.Address)
	zh := han.Chinese(o.lang)
	for _, l := range []struct{ zh, en, value string }{
		{"电话：", "Phone: ", c.Phone.Text}, {"传真：", "Fax: ", c.Fax.Text}, {"邮箱：", "Email: ", c.Email.Text}, {"网址：", "Web: ", c.Web.Text},
	} {
		switch {
		case l.value == "":
		case zh:
			o.bare("contact", l.zh+l.value)
		default:
			o.bare("contact", l.en+l.value)
		}
	}
	if len(o.out) == begin {
		o.out = o.out[:at]
	}
}
