package diag

import "encoding/json"

// MarshalJSON gives the finding as the object of `--format json`. code, severity,
// file, line, column and message are always there; sheet, hint, edition and
// there, the place in the other language, when they are not empty. A line of 0
// means the whole file.
func (f Finding) MarshalJSON() ([]byte, error) {
	var there *place
	if !f.There.IsZero() {
		there = &place{f.There.File, f.There.Line, f.There.Column}
	}
	return json.Marshal(struct {
		Code     Code   `json:"code"`
		Severity string `json:"severity"`
		File     string `json:"file"`
		Sheet    string `json:"sheet,omitempty"`
		Line     int    `json:"line"`
		Column   int    `json:"column"`
		Message  string `json:"message"`
		Hint     string `json:"hint,omitempty"`
		Edition  string `json:"edition,omitempty"`
		There    *place `json:"there,omitempty"`
	}{f.Code, f.Severity.String(), f.Pos.File, f.Pos.Sheet, f.Pos.Line, f.Pos.Column, f.Message(), f.Hint(), f.Edition, there})
}

// place is a position in JSON.
type place struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
}
