package copies

import (
	"jianbao/internal/mail/recipients"
	"jianbao/internal/work/edition"
)

// Order says who gets copies of what. It is plain data, which JSON carries both
// ways.
type Order struct {
	Briefs edition.Order `json:"briefs"`          // of one report; its templates and languages serve the rows that name none
	List   string        `json:"list"`            // the file with the people
	Sheet  string        `json:"sheet,omitempty"` // of a workbook; "": the first
	Show   []string      `json:"show,omitempty"`  // of Shown: columns that no copy shows unasked
	Force  bool          `json:"force,omitempty"` // make again the copies that are up to date
}

// Shown are the columns that copies show where they are asked for. A note is often for
// those who keep the list.
func Shown() []string { return []string{recipients.Note} }
