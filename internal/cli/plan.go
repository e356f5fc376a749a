package cli

import (
	"strconv"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/press"
	"jianbao/internal/report"
)

// job is one brief to be made, and what became of it.
type job struct {
	reading *reading
	edition brief.Edition
	lang    string            // "zh", "en", "zh-en"
	file    string            // the file's name, without its folder
	people  []brief.Addressee // whom the copies in the file are for; none: it is one brief
	log     *diag.Log

	printed press.Printed
	exit    Exit             // 0: the brief was made
	receipt *deliver.Receipt // nil: no file
}

// label calls the job in messages: "lessons-en".
func (j *job) label() string { return j.edition.Template.Name + "-" + j.lang }

// plan lists the briefs that the order asks for: reports, then templates, then
// languages. A template made by default is skipped where the report lacks what
// it requires, and that is said.
func (s *session) plan(o *order, readings []*reading, all []*brief.Template) []*job {
	var jobs []*job
	for _, r := range readings {
		brief.CheckItems(r.log, r.Report, o.items)
		for _, t := range all {
			if lacks := brief.Lacks(t, r.Report); len(o.templates) == 0 && len(lacks) > 0 {
				r.log.Add(diag.TemplateSkipped, diag.Pos{File: r.name}, diag.Args{
					"template": t.Name, "lacks": strings.Join(lacks, ", ")})
				continue
			}
			for _, languages := range languagesFor(r.Report, o.languages) {
				jobs = append(jobs, o.job(r, t, languages))
			}
		}
	}
	return jobs
}

// job makes one job of the order. languages is nil for a pair that the report
// cannot make, which is a fault of this edition.
func (o *order) job(r *reading, t *brief.Template, languages []string) *job {
	j := &job{reading: r, lang: strings.Join(languages, "-")}
	j.edition = brief.Edition{
		Template: t, Languages: languages, Items: o.items,
		Audience: o.audience, Missing: o.missing, Proof: o.proof, Reading: o.reads, Meeting: o.meeting, Paper: o.paper, Margins: o.margins, Size: o.size,
	}
	if len(languages) == 2 {
		j.edition.Pairing = brief.Side
		if o.pairing != brief.Single {
			j.edition.Pairing = o.pairing
		}
	}
	if languages == nil {
		j.lang = "both"
	}
	j.log = r.log.For(j.label())
	// Every language of a template leaves out the same; it is printed once.
	brief.TellLeftOut(j.log, r.Report, t)
	if languages == nil {
		j.log.Add(diag.NoPair, diag.Pos{File: r.name}, diag.Args{"language": brief.LanguageName(r.Languages[0])})
		j.exit = ExitTranslation
	}
	j.file = strings.TrimSuffix(o.pattern.fileName(j.nameValues()), nameSuffix) + o.suffix() + nameSuffix
	return j
}

// suffix is what the names of files say of how the brief is made.
func (o *order) suffix() string {
	out := o.reads.Suffix()
	if o.proof {
		out += "-proof"
	}
	return out
}

// nameValues are the fields of --name.
func (j *job) nameValues() map[string]string {
	r := j.reading
	values := map[string]string{
		"id": r.ID, "template": j.edition.Template.Name, "lang": j.lang,
		"date":     isoDate(r.Date.Year, r.Date.Month, r.Date.Day),
		"audience": j.edition.Audience, "title": r.ID,
	}
	if text := firstText(r.Report, j.edition.Languages); text != nil {
		values["title"] = plainText(text)
	}
	return values
}

// firstText is the report's title in the first of the languages that has one,
// or else of the report's own.
func firstText(r *report.Report, languages []string) *report.Text {
	for _, list := range [][]string{languages, r.Languages} {
		for _, lang := range list {
			if text := r.Title.In(lang); text != nil {
				return text
			}
		}
	}
	return nil
}

// checkNames logs every two jobs whose files some file system takes for one.
func (s *session) checkNames(jobs []*job) {
	first := map[string]*job{}
	for _, j := range jobs {
		key := sameFile(j.file)
		other, taken := first[key]
		if !taken {
			first[key] = j
			continue
		}
		s.log.Add(diag.SameFileName, diag.Pos{}, diag.Args{
			"one": other.called(j), "other": j.called(other), "file": j.file, "hint": sameNameHint(j, other)})
	}
}

// called tells the job from another one: by its report, too, if need be.
func (j *job) called(other *job) string {
	if j.reading != other.reading {
		return j.reading.name + " " + j.label()
	}
	return j.label()
}

func sameNameHint(a, b *job) string {
	switch {
	case a.reading != b.reading && a.reading.name == b.reading.name:
		return "name each report once"
	case a.reading != b.reading && a.reading.ID == b.reading.ID:
		return "both reports have the id " + a.reading.ID + "; give one of them another, or make them apart, with two folders -o"
	case a.edition.Template != b.edition.Template && a.edition.Template.Name == b.edition.Template.Name:
		return "both templates are named " + a.edition.Template.Name + "; give one of them another name"
	}
	return "let the names tell them apart: --name '{id}-{template}-{lang}'"
}

// briefNames lists jobs for a message, not more than a line of them.
func briefNames(jobs []*job) string {
	const most = 6
	var names []string
	for i, j := range jobs {
		if i == most && len(jobs) > most+1 {
			names = append(names, "and "+strconv.Itoa(len(jobs)-most)+" more")
			break
		}
		names = append(names, strings.TrimSuffix(j.file, nameSuffix))
	}
	return strings.Join(names, ", ")
}

// plainText is a text without its marks.
func plainText(t *report.Text) string {
	var b strings.Builder
	for _, block := range t.Blocks {
		for _, span := range block.Spans {
			if span.Break {
				b.WriteByte(' ')
			}
			b.WriteString(span.Text)
		}
	}
	return b.String()
}
