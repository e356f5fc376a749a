package cli

import (
	"net/url"
	"path/filepath"

	"jianbao/internal/diag"
)

// The parts of SARIF 2.1.0 (OASIS) that findings fill: code scanners and
// editors read it.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool struct {
			Driver sarifDriver `json:"driver"`
		} `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID               string    `json:"id"`
		ShortDescription sarifText `json:"shortDescription"`
		Help             sarifText `json:"help"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
		Related   []sarifLocation `json:"relatedLocations,omitempty"`
	}
	sarifLocation struct {
		ID       int `json:"id,omitempty"`
		Physical struct {
			Artifact struct {
				URI string `json:"uri"`
			} `json:"artifactLocation"`
			Region *sarifRegion `json:"region,omitempty"`
		} `json:"physicalLocation"`
	}
	sarifRegion struct {
		Line   int `json:"startLine"`
		Column int `json:"startColumn,omitempty"`
	}
)

// sarifOf puts findings into SARIF, in the language of the messages. Columns count
// characters.
func sarifOf(findings []diag.Finding) sarifLog {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "jianbao", Version: version(), Rules: []sarifRule{}}
	rules := map[diag.Code]int{}
	for _, f := range findings {
		if _, known := rules[f.Code]; !known {
			rules[f.Code] = len(run.Tool.Driver.Rules)
			e, _ := f.Language.Entry(f.Code)
			help := f.Language.Explain(f.Code)
			if help == "" {
				help = e.Text
			}
			run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{string(f.Code), sarifText{e.Text}, sarifText{help}})
		}
		r := sarifResult{RuleID: string(f.Code), RuleIndex: rules[f.Code], Level: f.Severity.String(), Message: sarifText{f.Message()}, Locations: []sarifLocation{}}
		if hint := f.Hint(); hint != "" {
			r.Message.Text += f.Language.Words("; ") + hint
		}
		if f.Pos.File != "" {
			r.Locations = append(r.Locations, sarifPlace(f.Pos, 0))
		}
		if !f.There.IsZero() {
			r.Related = append(r.Related, sarifPlace(f.There, 1))
		}
		run.Results = append(run.Results, r)
	}
	return sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}}
}

func sarifPlace(p diag.Pos, id int) (l sarifLocation) {
	l.ID = id
	l.Physical.Artifact.URI = (&url.URL{Path: filepath.ToSlash(p.File)}).String()
	if p.Line > 0 {
		l.Physical.Region = &sarifRegion{p.Line, p.Column}
	}
	return l
}
