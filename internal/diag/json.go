package diag

import "encoding/json"

// MarshalJSON gives the finding as the object of `--format json`: code,
// severity, file, line, column and message always; hint, edition and the place
// in the other language when there are any. Line and column are 0 where the whole file is meant.
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
