package cli

import (
	"fmt"
	"strings"

	"jianbao/internal/cli/sarif"
	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/proof"
	"jianbao/internal/work/crew"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/review"
)

// endCheck prints the findings, the fit of each brief and how much there is to
// read, and finds the exit. err is what the machine could not do.
func endCheck(s *session, o *checkOrder, found *review.Result, err error) error {
	if crew.Stopped(err) {
		return err
	}
	if err != nil {
		s.say(found.Findings)
		s.log = s.log.Blank() // they had its findings
		return err
	}
	switch {
	case o.sarif:
		_ = writeJSON(s.Out, sarif.Of(found.Findings, version()))
	case o.json:
		_ = writeJSON(s.Out, checkedOf(found))
	default:
		s.say(found.Findings)
		printFit(s, found)
		if o.reading {
			printReading(s, found)
		}
	}
	s.say(found.Ignored)
	return Exit(found.Verdict)
}

// printFit writes a line a brief: whether it fits, and how.
func printFit(s *session, found *review.Result) {
	var b strings.Builder
	for _, e := range found.Editions {
		b.WriteString(diag.Pad(e.Name, 28) + " ")
		if e.Fit == nil {
			b.WriteString(s.words("cannot be made") + "\n")
			continue
		}
		b.WriteString(s.words(han.Counted(e.Pages, "page")))
		for _, lang := range e.Languages {
			fmt.Fprintf(&b, "  %s %s pt × %s", lang, e.Fit.Size[lang], e.Fit.Leading[lang])
		}
		if len(e.Fit.Used) > 0 {
			b.WriteString("  " + s.words("given up: "+strings.Join(e.Fit.Used, ", ")))
		}
		b.WriteString("\n")
	}
	_ = s.print([]byte(b.String()))
}

// printReading writes how much there is to read.
func printReading(s *session, found *review.Result) {
	var b strings.Builder
	for _, sections := range found.Reading {
		fmt.Fprintf(&b, "%s %4s %s %s %s  %s\n", diag.Pad(s.words("section"), 18), "", padLeft(s.words("characters"), 10),
			padLeft(s.words("words"), 7), padLeft(s.words("minutes"), 8), s.words("longest sentence"))
		for _, x := range sections {
			name := x.Section
			if name == "" {
				name = s.words("(outside)")
			}
			fmt.Fprintf(&b, "%s %-4s %10d %7d %8.1f  %s%s\n", diag.Pad(name, 18), x.Lang, x.Characters, x.Words, float64(x.Seconds)/60,
				s.words(fmt.Sprintf("%d, line %d: ", x.Longest, x.Pos.Line)), x.Sentence)
		}
	}
	_ = s.print([]byte(b.String()))
}

// checked is what --format json prints.
type checked struct {
	Findings []diag.Finding   `json:"findings"`
	Editions []edition.Result `json:"editions"`
	Reading  []proof.Reading  `json:"reading"`
}

// checkedOf is what programs hear of reports; no list is null.
func checkedOf(found *review.Result) checked {
	out := checked{Findings: found.Findings, Editions: []edition.Result{}, Reading: []proof.Reading{}}
	for _, e := range found.Editions {
		r := edition.Result{Report: &e.Report, Template: &e.Template, Language: &e.Language, Fit: e.Fit, Findings: []diag.Finding{}}
		if e.Fit != nil {
			r.Pages = &e.Pages
		}
		out.Editions = append(out.Editions, r)
	}
	for _, sections := range found.Reading {
		out.Reading = append(out.Reading, sections...)
	}
	return out
}

// explainCode prints what a code means.
func explainCode(s *session, name string) error {
	code := diag.Code(name)
	e, ok := s.language.Entry(code)
	if !ok {
		s.log.Add(diag.NoSuchCode, diag.Pos{}, diag.Args{"code": name, "hint": diag.DidYouMean(name, diag.Codes())})
		return nil
	}
	var b strings.Builder
	b.WriteString(string(code) + s.words(" ("+e.Severity.String()+")") + "\n\n")
	if why := s.language.Explain(code); why != "" {
		b.WriteString(why + "\n\n")
	}
	b.WriteString(s.words("says   ") + e.Text + "\n")
	if e.Hint != "" && !strings.HasPrefix(e.Hint, "{") {
		b.WriteString(s.words("hint   ") + e.Hint + "\n")
	}
	if e.Severity != diag.Error {
		b.WriteString("\n" + s.words("Where it is meant as it is, put it into the report: ") + "ignore: [" + string(code) + "]\n")
	}
	return s.print([]byte(b.String()))
}
