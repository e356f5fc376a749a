package inspection

import (
	"jianbao/internal/diag"
	"jianbao/internal/pdf/inspect"
	"jianbao/internal/pdf/inspect/gongwen"
	"jianbao/internal/pdf/inspect/rule"
)

// gongwenName is the standard of Chinese official documents.
const gongwenName = "GB/T 9704-2012"

// measured adds the figures of official documents that the pages do not meet.
func (e *File) measured(pages []inspect.Page) {
	e.Standard = gongwenName
	for _, x := range gongwen.Check(pages) {
		said := rule.Fault{Rule: &rule.Rule{Code: x.Code}, Page: x.Page, Text: x.Text, Times: 1}
		e.Faults = append(e.Faults, Fault{Rule: x.Code, Clauses: []string{gongwenName + " " + x.Clause}, Page: x.Page, Times: 1, said: said})
	}
	e.Speak(diag.English)
}
