package nextissue

import (
	"context"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/report/amend"
	"jianbao/internal/report/form"
	"jianbao/internal/work/project"
)

// Order says from which report the next one is made. It is plain data, which JSON carries
// both ways.
type Order struct {
	Report   string `json:"report,omitempty"`   // "": the one there is
	Date     string `json:"date,omitempty"`     // "2026-12-01"; "": today
	Out      string `json:"out,omitempty"`      // the file to write; "": beside the report, by its id
	Campaign string `json:"campaign,omitempty"` // a campaign that is copied for the new report; "": none
}

// Make makes the next issue and gives the files to write, the report first; none where a
// fault was logged.
func Make(ctx context.Context, log *diag.Log, p *project.Project, o Order) ([]project.NewFile, error) {
	var names []string
	if o.Report != "" {
		names = []string{o.Report}
	}
	r, err := p.Source.Sound(ctx, log, names...)
	if err != nil || r == nil {
		return nil, err
	}
	m := &maker{r: r, text: string(r.Data), date: o.Date}
	if m.date == "" {
		m.date = p.Now().Format("2006-01-02")
	}
	m.year, _ = strconv.Atoi(m.date[:4])
	doc, fault, err := form.Tree(r.Data)
	if err != nil || fault != nil || !r.Own() || strings.EqualFold(filepath.Ext(r.Name), ".json") {
		log.Add(diag.NextYAML, diag.Pos{}, diag.Args{"file": r.Name})
		return nil, err
	}
	if !m.begin(log) {
		return nil, nil
	}
	file := o.Out
	if file == "" {
		file = filepath.Join(filepath.Dir(r.Name), m.id+".yaml")
	}
	log.Add(diag.NextMade, diag.Pos{File: file}, diag.Args{"number": m.number, "old": r.Number.Text})
	out := []project.NewFile{{File: file, Data: []byte(m.write(doc))}}
	if o.Campaign != "" {
		data, ok := p.Source.Text(ctx, log, o.Campaign)
		if !ok {
			return nil, ctx.Err()
		}
		beside, err := filepath.Rel(filepath.Dir(o.Campaign), file)
		if err != nil {
			beside = file
		}
		text := regexp.MustCompile(`(?m)^report:.*$`).ReplaceAllLiteralString(string(data), "report: "+amend.Scalar(filepath.ToSlash(beside), 0))
		out = append(out, project.NewFile{File: filepath.Join(filepath.Dir(o.Campaign), "campaign-"+m.id+".yaml"), Data: []byte(text)})
	}
	return out, nil
}

// maker makes one report.
type maker struct {
	r          *project.Reading
	text       string
	date       string // "2026-12-01"
	year       int
	number, id string
}

// begin finds the number and the id; false where there is no number to count on from.
func (m *maker) begin(log *diag.Log) bool {
	old := m.r.Number.Text
	ok := true
	if m.number, ok = Next(old, m.r.Date.Year, m.year); !ok {
		log.Add(diag.NextNumber, m.r.Number.Pos, diag.Args{"number": old, "file": m.r.Name})
		return false
	}
	was := fmt.Sprintf("%04d-%02d", m.r.Date.Year, m.r.Date.Month)
	m.id = strings.Replace(m.r.ID, was, m.date[:7], 1)
	if m.id == m.r.ID {
		m.id = strings.TrimSuffix(m.id, "-"+plain(old)) + "-" + plain(m.number)
	}
	return true
}

// plain is a number of an issue as ids have it.
func plain(number string) string {
	return strings.Trim(regexp.MustCompile(`\D+`).ReplaceAllString(number, "-"), "-")
}

// write writes the report: each key at the head of the file with its comments, kept, counted
// on or emptied.
func (m *maker) write(doc *yaml.Node) string {
	lines := strings.SplitAfter(m.text, "\n")
	root := doc.Content[0]
	var b strings.Builder
	from := 0 // the line, from 0, at which the comments before a key begin
	for i := 0; i+1 < len(root.Content); i += 2 {
		key := root.Content[i]
		to := len(lines)
		if i+2 < len(root.Content) {
			to = root.Content[i+2].Line - 1
			for to > key.Line && (strings.HasPrefix(lines[to-1], "#") || strings.TrimSpace(lines[to-1]) == "") {
				to--
			}
		}
		b.WriteString(strings.Join(lines[from:key.Line-1], ""))
		b.WriteString(m.key(key.Value, strings.Join(lines[key.Line-1:to], "")))
		from = to
	}
	return b.String()
}

// kept are the keys that stay from issue to issue. What is not among them is content.
func kept() []string {
	return []string{"format", "languages", "publisher", "link", "brief", "logo", "label", "distribution", "ignore", "about", "contact", "notice", "glossary", "licence", "issn"}
}

// key writes one key; raw is how it stands in the old report.
func (m *maker) key(name, raw string) string {
	switch {
	case slices.Contains(kept(), name):
		return raw
	case name == "series":
		return inWords(raw)
	case name == "id":
		return "id: " + m.id + "\n"
	case name == "number":
		if plain(m.number) == m.number && !strings.Contains(m.number, "-") {
			return "number: " + m.number + "\n"
		}
		return "number: " + amend.Scalar(m.number, 0) + "\n"
	case name == "date":
		return "date: " + m.date + "\n"
	case name == "accepted", name == "embargo":
		return ""
	case name == "title":
		return "title: " + m.words("") + "\n" + hint(raw)
	case name == "sections":
		return m.sections() + hint(raw)
	}
	return hint(raw)
}

// words is a text in each language; "" stands where it is to be written.
func (m *maker) words(text string) string {
	var all []string
	for _, lang := range m.r.Languages {
		all = append(all, lang+": "+strconv.Quote(text))
	}
	return "{" + strings.Join(all, ", ") + "}"
}

// sections writes the sections with their titles and nothing in them.
func (m *maker) sections() string {
	var b strings.Builder
	b.WriteString("sections:\n")
	for i := range m.r.Sections {
		s := &m.r.Sections[i]
		fmt.Fprintf(&b, "  - id: %s\n    title:\n", s.ID)
		for _, lang := range m.r.Languages {
			if t := s.Title.In(lang); t != nil {
				fmt.Fprintf(&b, "      %s: %s\n", lang, amend.Scalar(t.Source, 8))
			}
		}
		b.WriteString("    items: []\n")
	}
	return b.String()
}

// hint writes the old text as comments.
func hint(raw string) string {
	var b strings.Builder
	for line := range strings.Lines(raw) {
		b.WriteString("# " + strings.TrimRight(line, "\r\n") + "\n")
	}
	return b.String()
}

// Clash logs where another report of the folder, of the same series and publisher, has the
// number or the date of this one.
func Clash(ctx context.Context, log *diag.Log, s *project.Source, r *project.Reading) error {
	if r.Number.Text == "" || !r.Own() {
		return nil
	}
	others, err := s.Readings(ctx, log.Blank(), s.Neighbours(r.Name))
	if err != nil {
		return err
	}
	for _, other := range others {
		if !other.Valid() || s.Path(other.Name) == s.Path(r.Name) || other.ID == r.ID || same(other.Publisher) != same(r.Publisher) || same(other.Series) != same(r.Series) {
			continue
		}
		switch {
		case other.Number.Text == r.Number.Text:
			log.Add(diag.NextSame, r.Number.Pos, diag.Args{"what": diag.Words{"the number " + r.Number.Text, "期号 " + r.Number.Text}, "file": other.Name})
		case other.Date.Day > 0 && other.Date == r.Date:
			log.Add(diag.NextSame, r.Number.Pos, diag.Args{"what": diag.Words{"the date " + r.Date.ISO(), "日期 " + r.Date.ISO()}, "file": other.Name})
		}
	}
	return nil
}

// same is a text in all its languages, without numbers, for comparing.
func same(l report.Localized) string {
	var all []string
	for i := range l.Texts {
		all = append(all, l.Texts[i].Source)
	}
	return regexp.MustCompile(`\d+`).ReplaceAllString(strings.Join(all, "\n"), "#")
}
