package cli

import (
	"errors"
	"io"
	"jianbao/internal/work/crew"
	"path/filepath"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/mail/recipients"
)

// letterResult is one message in the list of --format json.
type letterResult struct {
	Row       int      `json:"row"`
	Place     string   `json:"place"`
	Name      string   `json:"name"`
	Address   string   `json:"address"`
	CC        []string `json:"cc"`
	Language  string   `json:"language"`
	Templates []string `json:"templates"`
	Subject   string   `json:"subject"`
	MessageID string   `json:"message_id"`
	File      *string  `json:"file"` // the .eml; null when none was written
	PDFs      []string `json:"pdfs"`
}

// mailList is what --format json prints.
type mailList struct {
	Findings []diag.Finding `json:"findings"`
	Messages []letterResult `json:"messages"`
}

func (m *mailing) result(l *letter) letterResult {
	r := letterResult{Row: l.row.Number, Place: l.place(), Name: l.row.Get(recipients.Name), Address: l.address, CC: append([]string{}, l.cc...),
		Language: l.briefs[0].like.lang, Templates: l.templates(), Subject: m.subject(l), MessageID: m.messageID(l), PDFs: []string{}}
	if l.file != "" {
		path := filepath.Join(m.folder(), l.file)
		r.File = &path
	}
	for _, f := range l.files {
		r.PDFs = append(r.PDFs, filepath.Join(m.folder(), f))
	}
	return r
}

func (l *letter) templates() []string {
	var names []string
	for _, p := range l.briefs {
		names = append(names, p.like.edition.Template.Name)
	}
	return names
}

// table shows who would get what, a line a person.
func (m *mailing) table() string {
	rows := [][]string{{"", m.words("name"), m.words("address"), m.words("language"), m.words("briefs"), m.words("copy to")}}
	for _, l := range m.letters {
		rows = append(rows, []string{strconv.Itoa(l.row.Number), l.row.Get(recipients.Name), l.address, l.briefs[0].like.lang,
			strings.Join(l.templates(), ", "), strings.Join(l.cc, ", ")})
	}
	return columns(rows, []int{6, 24, 40, 8, 40, 60})
}

// columns sets cells below each other, as wide as a terminal shows them, each
// column at most so wide. What goes beyond is cut with a mark.
func columns(rows [][]string, most []int) string {
	widths := make([]int, len(most))
	for _, row := range rows {
		for i, c := range row {
			widths[i] = min(max(widths[i], diag.Width(c)), most[i])
		}
	}
	var b strings.Builder
	for _, row := range rows {
		var line strings.Builder
		for i, c := range row {
			if widths[i] == 0 {
				continue
			}
			c = cutWidth(diag.Visible(c), widths[i])
			line.WriteString(c + strings.Repeat(" ", widths[i]-diag.Width(c)+2))
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}

// cutWidth cuts a text to so many columns.
func cutWidth(s string, most int) string {
	if diag.Width(s) <= most {
		return s
	}
	n := 0
	for i, r := range s {
		w := diag.Width(string(r))
		if n+w > most-1 {
			return s[:i] + "…"
		}
		n += w
	}
	return s
}

// finish says all there is to say, prints the table, and finds the exit.
func (m *mailing) finish(err error) error {
	exit := m.verdict()
	made := 0
	for _, l := range m.letters {
		if l.file != "" {
			made++
		}
		if l.exit != 0 && (exit == 0 || l.exit < exit) {
			exit = l.exit
		}
	}
	m.say(m.found())
	end := &diag.Log{}
	if err != nil {
		exit = exitOfFault(err)
		m.logStopped(end, err, made)
	}
	done := exit == 0 || made > 0
	if !m.asked.leaves() && (done || m.order.json) {
		if err := m.printPlan(done); err != nil {
			end.Add(diag.CannotWrite, diag.Pos{}, diag.Args{"file": "the standard output", "why": reason(err)})
			exit = ExitMachine
		}
	}
	if !m.asked.leaves() && done {
		m.sayPlanned(end, made)
	}
	m.say(end.Findings())
	var fault *crew.Panic
	if errors.As(err, &fault) {
		return m.sayBroken(fault)
	}
	return exit
}

// found is all that was found and not yet said.
func (m *mailing) found() []diag.Finding {
	findings := m.log.Findings()
	if m.told {
		return findings
	}
	for _, r := range m.readings {
		findings = append(findings, r.findings(r.log)...)
	}
	for _, l := range m.letters {
		for _, p := range l.briefs {
			if p.log != nil {
				findings = append(findings, m.readings[0].findings(p.log)...)
			}
		}
	}
	return findings
}

// sayPlanned counts, and says that nothing left.
func (m *mailing) sayPlanned(end *diag.Log, made int) {
	if m.asked.list {
		end.Add(diag.MailListed, diag.Pos{}, diag.Args{"count": messages(len(m.letters))})
		return
	}
	end.Add(diag.MailPlanned, diag.Pos{}, diag.Args{"count": messages(made), "folder": m.folder(), "preview": filepath.Join(m.folder(), previewName)})
	if missing := len(m.letters) - made; missing > 0 {
		end.Add(diag.MailNotMade, diag.Pos{}, diag.Args{"count": strconv.Itoa(missing), "all": strconv.Itoa(len(m.letters))})
	}
}

func messages(n int) string {
	if n == 1 {
		return "1 message"
	}
	return strconv.Itoa(n) + " messages"
}

func (m *mailing) logStopped(end *diag.Log, err error, made int) {
	var fault *crew.Panic
	var wrong *wrongLetter
	switch {
	case crew.Stopped(err):
		end.Add(diag.Stopped, diag.Pos{}, diag.Args{"what": "nothing was sent; " + messages(made) + " were written"})
	case errors.As(err, &fault):
	case errors.As(err, &wrong):
		end.Add(diag.MailWrong, diag.Pos{}, diag.Args{"row": wrong.row, "why": wrong.why})
	default:
		end.Add(diag.MachineFailed, diag.Pos{}, diag.Args{"what": "the messages could not be made", "why": err.Error()})
	}
}

// printPlan writes the table, or JSON; a plan that is not done has no messages.
func (m *mailing) printPlan(done bool) error {
	if !m.order.json {
		_, err := io.WriteString(m.Out, m.table())
		return err
	}
	out := mailList{Findings: append(m.said.Findings(), m.found()...), Messages: []letterResult{}}
	for _, l := range m.letters {
		if done {
			out.Messages = append(out.Messages, m.result(l))
		}
	}
	return writeJSON(m.Out, out)
}
