package edition

import (
	"encoding/json"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/press"
)

// Result is one brief in the list of `--format json`. What is not known is null.
type Result struct {
	Report   *string        `json:"report"`
	Template *string        `json:"template"`
	Language *string        `json:"language"`
	File     *string        `json:"file"`               // null when none was written
	Pages    *int           `json:"pages"`              // null of a Word file, as its fit is
	Pictures []string       `json:"pictures,omitempty"` // of the pages; nil unless Order.DPI is set
	Bytes    *int           `json:"bytes"`
	SHA256   *string        `json:"sha256"`
	Fit      *Fit           `json:"fit"`
	Places   []Place        `json:"places,omitempty"` // of the texts of the report; nil unless Order.Places is set
	Findings []diag.Finding `json:"findings"`
}

// Place is where a text of the report stands on a page: the smallest box that
// holds all of it there, in 1/64 pt from the top left corner.
type Place struct {
	File   string        `json:"file"` // where the text begins in its file
	Line   int           `json:"line"`
	Column int           `json:"column"`
	Page   int           `json:"page"` // from 1
	X      length.Length `json:"x"`
	Y      length.Length `json:"y"`
	Width  length.Length `json:"width"`
	Height length.Length `json:"height"`
}

// Fit is the setting that was chosen: points and multiples of the size, by
// language, and what was given up.
type Fit struct {
	Size    map[string]json.Number `json:"size"`
	Leading map[string]json.Number `json:"leading"`
	Used    []string               `json:"used"`
}

// Results are the jobs as they are listed. A report that could not be planned
// has an entry of its own, so that its findings are there.
func (pl *Plan) Results() []Result {
	out := []Result{}
	general := pl.Log.Findings()
	for _, r := range pl.Readings {
		before := append(append([]diag.Finding{}, general...), r.Findings(r.Log)...)
		planned := false
		for _, j := range pl.Jobs {
			if j.Reading == r {
				planned = true
				out = append(out, j.Result(before))
			}
		}
		if !planned {
			entry := Result{Findings: before}
			if r.Report != nil && r.ID != "" {
				entry.Report = &r.ID
			}
			out = append(out, entry)
		}
	}
	if len(out) == 0 && len(general) > 0 {
		out = append(out, Result{Findings: general})
	}
	return out
}

// Result describes the job; before is what concerns it and others.
func (j *Job) Result(before []diag.Finding) Result {
	r := Result{
		Report: &j.Reading.ID, Template: &j.Edition.Template.Name, Language: &j.Lang,
		Findings: append(append([]diag.Finding{}, before...), j.Findings()...),
	}
	for _, x := range j.Printed.Places {
		r.Places = append(r.Places, Place{x.Pos.File, x.Pos.Line, x.Pos.Column, x.Page + 1, x.X, x.Y, x.Width, x.Height})
	}
	if j.Receipt == nil {
		return r
	}
	r.File, r.Bytes, r.SHA256 = &j.Receipt.Path, &j.Receipt.Bytes, &j.Receipt.SHA256
	r.Pictures = j.Drawn
	if j.Printed.Pages > 0 {
		r.Pages, r.Fit = &j.Printed.Pages, FitOf(j.Printed.Fit)
	}
	return r
}

// FitOf is a setting as results have it.
func FitOf(f press.Fit) *Fit {
	out := &Fit{Size: map[string]json.Number{}, Leading: map[string]json.Number{}, Used: append([]string{}, f.Used...)}
	for lang, size := range f.Size {
		out.Size[lang] = json.Number(size.Decimal())
	}
	for lang, thousandths := range f.Leading {
		out.Leading[lang] = json.Number(Decimal(thousandths))
	}
	return out
}

// Decimal writes thousandths as a decimal number: 1650 is 1.65.
func Decimal(thousandths int) string {
	s := strconv.Itoa(thousandths + 1_000_000)
	s = strings.TrimLeft(s[1:4], "0") + "." + s[4:]
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "" || s[0] == '.' {
		return "0" + s
	}
	return s
}
