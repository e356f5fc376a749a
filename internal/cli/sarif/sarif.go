// Package sarif puts findings into SARIF 2.1.0 (OASIS), which code scanners and editors
// read.
package sarif

import (
	"net/url"
	"path/filepath"

	"jianbao/internal/diag"
)

// Log is a file of findings.
type Log struct {
	Schema  string `json:"$schema"`
	Version string `json:"version"`
	Runs    []run  `json:"runs"`
}

// The parts of SARIF that findings fill.
type (
	run struct {
		Tool struct {
			Driver driver `json:"driver"`
		} `json:"tool"`
		ColumnKind string   `json:"columnKind"`
		Results    []result `json:"results"`
	}
	driver struct {
		Name    string `json:"name"`
		Version string `json:"version"`
		Rules   []rule `json:"rules"`
	}
	rule struct {
		ID               string `json:"id"`
		ShortDescription text   `json:"shortDescription"`
		Help             text   `json:"help"`
	}
	text struct {
		Text string `json:"text"`
	}
	result struct {
		RuleID    string     `json:"ruleId"`
		RuleIndex int        `json:"ruleIndex"`
		Level     string     `json:"level"`
		Message   text       `json:"message"`
		Locations []location `json:"locations"`
		Related   []location `json:"relatedLocations,omitempty"`
	}
	location struct {
		ID       int `json:"id,omitempty"`
		Physical struct {
			Artifact struct {
				URI string `json:"uri"`
			} `json:"artifactLocation"`
			Region *region `json:"region,omitempty"`
		} `json:"physicalLocation"`
	}
	region struct {
		Line   int `json:"startLine"`
		Column int `json:"startColumn,omitempty"`
	}
)

// Of puts the findings of a version of the program into SARIF, in the language of the
// messages. Columns count characters.
func Of(findings []diag.Finding, version string) Log {
	one := run{ColumnKind: "unicodeCodePoints", Results: []result{}}
	one.Tool.Driver = driver{Name: "jianbao", Version: version, Rules: []rule{}}
	rules := map[diag.Code]int{}
	for _, f := range findings {
		if _, known := rules[f.Code]; !known {
			rules[f.Code] = len(one.Tool.Driver.Rules)
			e, _ := f.Language.Entry(f.Code)
			help := f.Language.Explain(f.Code)
			if help == "" {
				help = e.Text
			}
			one.Tool.Driver.Rules = append(one.Tool.Driver.Rules, rule{string(f.Code), text{e.Text}, text{help}})
		}
		r := result{RuleID: string(f.Code), RuleIndex: rules[f.Code], Level: f.Severity.String(), Message: text{f.Message()}, Locations: []location{}}
		if hint := f.Hint(); hint != "" {
			r.Message.Text += f.Language.Words("; ") + hint
		}
		if f.Pos.File != "" {
			r.Locations = append(r.Locations, place(f.Pos, 0))
		}
		if !f.There.IsZero() {
			r.Related = append(r.Related, place(f.There, 1))
		}
		one.Results = append(one.Results, r)
	}
	return Log{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []run{one}}
}

func place(p diag.Pos, id int) (l location) {
	l.ID = id
	l.Physical.Artifact.URI = (&url.URL{Path: filepath.ToSlash(p.File)}).String()
	if p.Line > 0 {
		l.Physical.Region = &region{p.Line, p.Column}
	}
	return l
}
