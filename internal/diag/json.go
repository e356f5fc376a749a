package diag

import (
	"encoding/json"
	"fmt"
)

// object is a finding as `--format json` has it.
type object struct {
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
}

// MarshalJSON gives the finding as the object of `--format json`. code, severity,
// file, line, column and message are always there; sheet, hint, edition and
// there, the place in the other language, when they are not empty. A line of 0
// means the whole file.
func (f Finding) MarshalJSON() ([]byte, error) {
	var there *place
	if !f.There.IsZero() {
		there = &place{f.There.File, f.There.Line, f.There.Column}
	}
	return json.Marshal(object{f.Code, f.Severity.String(), f.Pos.File, f.Pos.Sheet, f.Pos.Line, f.Pos.Column, f.Message(), f.Hint(), f.Edition, there})
}

// UnmarshalJSON reads what MarshalJSON gives. The finding then says the message
// and the hint as they were said; its Args and its Line are not known any more.
func (f *Finding) UnmarshalJSON(data []byte) error {
	var o object
	if err := json.Unmarshal(data, &o); err != nil {
		return err
	}
	if _, known := Lookup(o.Code); !known {
		return fmt.Errorf("diag: there is no code %q", o.Code)
	}
	severity, known := map[string]Severity{"note": Note, "warning": Warning, "error": Error}[o.Severity]
	if !known {
		return fmt.Errorf("diag: there is no severity %q", o.Severity)
	}
	*f = Finding{Code: o.Code, Severity: severity, Pos: Pos{File: o.File, Sheet: o.Sheet, Line: o.Line, Column: o.Column}, Edition: o.Edition,
		said: &said{o.Message, o.Hint}}
	if o.There != nil {
		f.There = Pos{File: o.There.File, Line: o.There.Line, Column: o.There.Column}
	}
	return nil
}

// said are the words of a finding that was read from JSON.
type said struct{ message, hint string }

// place is a position in JSON.
type place struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
}
