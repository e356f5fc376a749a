package mailing

import (
	"path/filepath"

	"jianbao/internal/diag"
)

// Result is one message in the list of `--format json`.
type Result struct {
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

// Results are all of a plan, as `--format json` prints it.
type Results struct {
	Findings []diag.Finding `json:"findings"`
	Messages []Result       `json:"messages"`
}

// Results tells of the plan. Where done is false, it has no messages.
func (pl *Plan) Results(done bool) Results {
	out := Results{Findings: append(pl.First().Findings(), pl.Findings()...), Messages: []Result{}}
	for _, l := range pl.Letters {
		if done {
			out.Messages = append(out.Messages, pl.result(l))
		}
	}
	return out
}

func (pl *Plan) result(l *Letter) Result {
	r := Result{Row: l.Row.Number, Place: l.Place(), Name: l.Name(), Address: l.Address, CC: append([]string{}, l.CC...),
		Language: l.Lang(), Templates: l.Templates(), Subject: pl.Subject(l), MessageID: pl.MessageID(l), PDFs: []string{}}
	if l.File != "" {
		path := filepath.Join(pl.Order.Folder(), l.File)
		r.File = &path
	}
	for _, f := range l.Files {
		r.PDFs = append(r.PDFs, filepath.Join(pl.Order.Folder(), f))
	}
	return r
}

// Unmade counts the messages that cannot be made.
func Unmade(pl *Plan) int {
	n := 0
	for _, l := range pl.Letters {
		if l.Verdict != diag.Done {
			n++
		}
	}
	return n
}

// Written counts the messages that were written.
func Written(pl *Plan) int {
	n := 0
	for _, l := range pl.Letters {
		if l.File != "" {
			n++
		}
	}
	return n
}
