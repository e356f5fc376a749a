package review

import (
	"slices"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/proof"
	"jianbao/internal/work/edition"
)

// Result is what an editor hears of reports.
type Result struct {
	Findings []diag.Finding    `json:"findings"` // each once, in the order of the files
	Ignored  []diag.Finding    `json:"ignored"`  // how many findings each report accepts, which are not among Findings
	Editions []Edition         `json:"editions"` // the briefs that were set; none after Fix and Accept
	Reading  [][]proof.Reading `json:"reading"`  // how much there is to read, a list for each report that could be read
	Verdict  diag.Verdict      `json:"verdict"`
}

// Edition is a brief that was set, to see whether it fits.
type Edition struct {
	Report    string       `json:"report"` // its id
	Template  string       `json:"template"`
	Language  string       `json:"language"` // "zh", "en", "zh-en"
	Languages []string     `json:"languages"`
	Name      string       `json:"name"`  // of the file that it would be, without an ending
	Pages     int          `json:"pages"` // 0: it cannot be made
	Fit       *edition.Fit `json:"fit"`   // nil: it cannot be made
}

// resultOf gathers what is known of the reports of a plan, and of its briefs
// where they were set.
func resultOf(plan *edition.Plan, strict, fitted bool) *Result {
	out := &Result{Findings: []diag.Finding{}, Ignored: ignored(plan), Editions: []Edition{}, Reading: [][]proof.Reading{}}
	shown := *plan
	if !fitted {
		shown.Jobs = nil
	}
	out.Findings = append(out.Findings, diag.Distinct(forEditors(shown.Findings()))...)
	out.Verdict = diag.StrictVerdictOf(out.Findings, strict)
	for _, j := range shown.Jobs {
		e := Edition{Report: j.Reading.ID, Template: j.Edition.Template.Name, Language: j.Lang,
			Languages: append([]string{}, j.Edition.Languages...), Name: strings.TrimSuffix(j.File, edition.Ending)}
		if j.Printed.PDF != nil {
			e.Pages, e.Fit = j.Printed.Pages, edition.FitOf(j.Printed.Fit)
		}
		out.Editions = append(out.Editions, e)
	}
	for _, r := range plan.Readings {
		if r.Report != nil {
			out.Reading = append(out.Reading, proof.Readings(r.Report))
		}
	}
	return out
}

// forEditors leaves out what concerns the page and not the report: what a
// template does not show, a line set loose.
func forEditors(findings []diag.Finding) []diag.Finding {
	return slices.DeleteFunc(findings, func(f diag.Finding) bool {
		switch f.Code {
		case diag.LeftOut, diag.LooseLine:
			return true
		}
		return false
	})
}

// ignored counts what the reports accept.
func ignored(plan *edition.Plan) []diag.Finding {
	log := plan.Log.Blank()
	for _, r := range plan.Readings {
		if r.Report == nil || len(r.Ignore) == 0 {
			continue
		}
		hidden := counted(r.Log.Findings()) - counted(r.Findings(r.Log))
		var codes []string
		for _, code := range r.Ignore {
			codes = append(codes, code.Text)
		}
		if hidden > 0 {
			log.Add(diag.Ignored, diag.Pos{File: r.Name}, diag.Args{"count": han.Counted(hidden, "finding"), "codes": strings.Join(codes, ", ")})
		}
	}
	return append([]diag.Finding{}, log.Findings()...)
}

// counted is how many findings there are, those that are not listed included.
func counted(findings []diag.Finding) int {
	n := len(findings)
	for _, f := range findings {
		if more, is := f.Args["count"].(string); is && f.Code == diag.NotListed {
			count, _ := strconv.Atoi(more)
			n += count - 1
		}
	}
	return n
}
