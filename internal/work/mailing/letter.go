package mailing

import (
	"fmt"

	"jianbao/internal/diag"
	"jianbao/internal/mail/message"
	"jianbao/internal/mail/recipients"
	"jianbao/internal/work/copies"
)

// Letter is one message of a campaign: who gets what.
type Letter struct {
	Key     string   // the address in its normal form, by which the ledger knows the letter
	Address string   // as it goes to the server
	CC      []string // the addresses of those in copy
	Row     recipients.Row
	Briefs  []*copies.Copy // the PDFs, in the order in which they are attached

	Files   []string     // of the PDFs, once they are written
	File    string       // of the message, once it is written; "": there is none
	Verdict diag.Verdict // why there is none

	to     message.Address
	copyTo []message.Address
}

// languages are those of the letter's briefs.
func (l *Letter) languages() []string { return l.Briefs[0].Job.Edition.Languages }

// Lang is the language of the letter as results have it: "zh", "en", "zh-en".
func (l *Letter) Lang() string { return l.Briefs[0].Job.Lang }

// kind is the same for letters that differ in their people only.
func (l *Letter) kind() string {
	k := ""
	for _, c := range l.Briefs {
		k += c.Job.Label() + " "
	}
	return k
}

// Templates are the names of the templates of the letter's briefs.
func (l *Letter) Templates() []string {
	var names []string
	for _, c := range l.Briefs {
		names = append(names, c.Job.Edition.Template.Name)
	}
	return names
}

// Name is the person's name.
func (l *Letter) Name() string { return l.Row.Get(recipients.Name) }

// Place is where the person stands in the list: "people.csv:7".
func (l *Letter) Place() string { return place(l.Row) }

// place names a row: "people.csv:7", of a workbook its first cell.
func place(r recipients.Row) string {
	pos := r.Pos()
	if pos.Sheet == "" {
		pos.Column = 0
	}
	return pos.String()
}

// FileName is how the file of a letter's message is called.
func (l *Letter) FileName() string {
	return fmt.Sprintf("%04d-%s.eml", l.Row.Number, recipients.FileName(l.Name()))
}

// settle takes the verdict of the letter's briefs, which could not be made.
func (l *Letter) settle() {
	for _, c := range l.Briefs {
		l.Verdict = max(l.Verdict, c.Verdict)
	}
}
