package cli

import (
	"encoding/json"
	"io"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/press"
)

// result is one brief in the list of --format json. What is not known is null.
type result struct {
	Report   *string        `json:"report"`
	Template *string        `json:"template"`
	Language *string        `json:"language"`
	File     *string        `json:"file"` // null when none was written
	Pages    *int           `json:"pages"`
	Bytes    *int           `json:"bytes"`
	SHA256   *string        `json:"sha256"`
	Fit      *fit           `json:"fit"`
	Findings []diag.Finding `json:"findings"`
}

// fit is the setting that was chosen: points and multiples of the size, by
// language, and what was given up.
type fit struct {
	Size    map[string]json.Number `json:"size"`
	Leading map[string]json.Number `json:"leading"`
	Used    []string               `json:"used"`
}

// printResults writes the results to the standard output: a path a line, or JSON.
func (b *build) printResults() error {
	if b.order.out == "-" {
		return nil
	}
	if b.order.json {
		return writeJSON(b.Out, b.results())
	}
	var text strings.Builder
	for _, j := range b.jobs {
		if j.receipt != nil {
			text.WriteString(j.receipt.Path + "\n")
		}
	}
	_, err := io.WriteString(b.Out, text.String())
	return err
}

// results are the jobs as they are listed. A report that could not be planned
// has an entry of its own, so that its findings are there.
func (b *build) results() []result {
	out := []result{}
	general := b.log.Findings()
	for _, r := range b.readings {
		before := append(append([]diag.Finding{}, general...), r.findings(r.log)...)
		planned := false
		for _, j := range b.jobs {
			if j.reading == r {
				planned = true
				out = append(out, j.result(before))
			}
		}
		if !planned {
			entry := result{Findings: before}
			if r.Report != nil && r.ID != "" {
				entry.Report = &r.ID
			}
			out = append(out, entry)
		}
	}
	if len(out) == 0 && len(general) > 0 {
		out = append(out, result{Findings: general})
	}
	return out
}

// result describes the job; before is what concerns it and others.
func (j *job) result(before []diag.Finding) result {
	r := result{
		Report: &j.reading.ID, Template: &j.edition.Template.Name, Language: &j.lang,
		Findings: append(append([]diag.Finding{}, before...), j.reading.findings(j.log)...),
	}
	if j.receipt == nil {
		return r
	}
	r.File, r.Pages, r.Bytes, r.SHA256 = &j.receipt.Path, &j.printed.Pages, &j.receipt.Bytes, &j.receipt.SHA256
	r.Fit = fitOf(j.printed.Fit)
	return r
}

func fitOf(f press.Fit) *fit {
	out := &fit{Size: map[string]json.Number{}, Leading: map[string]json.Number{}, Used: append([]string{}, f.Used...)}
	for lang, size := range f.Size {
		out.Size[lang] = json.Number(size.Decimal())
	}
	for lang, thousandths := range f.Leading {
		out.Leading[lang] = json.Number(decimal(thousandths))
	}
	return out
}

// decimal writes thousandths as a decimal number: 1650 is 1.65.
func decimal(thousandths int) string {
	s := strconv.Itoa(thousandths + 1_000_000)
	s = strings.TrimLeft(s[1:4], "0") + "." + s[4:]
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "" || s[0] == '.' {
		return "0" + s
	}
	return s
}

// writeJSON writes v as people read it, with < and & as they are.
func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
