package cli

import (
	"fmt"
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/proof"
)

// finishCheck prints the findings, the fit of each edition and the readings.
func (c *checking) finishCheck(err error) error {
	findings := forEditors(c.allFindings())
	exit := exitOf(findings)
	if exit == 0 && c.order.strict && warned(findings) {
		exit = ExitStrict
	}
	end := &diag.Log{}
	if err != nil {
		end.Add(diag.MachineFailed, diag.Pos{}, diag.Args{"what": "the check could not be done", "why": err.Error()})
		exit = ExitMachine
	}
	c.tellIgnored(end)
	if c.order.json || c.sarif {
		var out any = c.report(findings)
		if c.sarif {
			out = sarifOf(diag.Distinct(findings))
		}
		if err := writeJSON(c.Out, out); err != nil {
			exit = ExitMachine
		}
		c.say(end.Findings())
		return exit
	}
	c.say(findings)
	if !c.fix && c.accept == nil {
		c.printFit()
	}
	if c.reading {
		c.printReading()
	}
	c.say(end.Findings())
	return exit
}

// forEditors leaves out what concerns the page and not the report: what a
// template does not show, a line set loose.
func forEditors(findings []diag.Finding) []diag.Finding {
	return slices.DeleteFunc(findings, func(f diag.Finding) bool {
		switch f.Code {
		case diag.LeftOut, diag.NotDrawn, diag.LooseLine:
			return true
		}
		return false
	})
}

// tellIgnored counts what the reports accept.
func (c *checking) tellIgnored(end *diag.Log) {
	for _, r := range c.readings {
		if r.Report == nil || len(r.Ignore) == 0 {
			continue
		}
		hidden := len(r.log.Findings()) - len(r.findings(r.log))
		var codes []string
		for _, code := range r.Ignore {
			codes = append(codes, code.Text)
		}
		if hidden > 0 {
			end.Add(diag.Ignored, diag.Pos{File: r.name}, diag.Args{"count": plural(hidden, "finding"), "codes": strings.Join(codes, ", ")})
		}
	}
}

// printFit writes a line an edition: whether it fits, and how.
func (c *checking) printFit() {
	var b strings.Builder
	for _, j := range c.jobs {
		b.WriteString(diag.Pad(strings.TrimSuffix(j.file, nameSuffix), 28) + " ")
		if j.printed.PDF == nil {
			b.WriteString(c.words("cannot be made") + "\n")
			continue
		}
		b.WriteString(c.words(plural(j.printed.Pages, "page")))
		for _, lang := range j.edition.Languages {
			fmt.Fprintf(&b, "  %s %s pt × %s", lang, j.printed.Fit.Size[lang].Decimal(), decimal(j.printed.Fit.Leading[lang]))
		}
		if len(j.printed.Fit.Used) > 0 {
			b.WriteString("  " + c.words("given up: "+strings.Join(j.printed.Fit.Used, ", ")))
		}
		b.WriteString("\n")
	}
	_, _ = c.Out.Write([]byte(b.String()))
}

// printReading writes how much there is to read.
func (c *checking) printReading() {
	var b strings.Builder
	for _, r := range c.readings {
		if r.Report == nil {
			continue
		}
		fmt.Fprintf(&b, "%s %4s %s %s %s  %s\n", diag.Pad(c.words("section"), 18), "", padLeft(c.words("characters"), 10),
			padLeft(c.words("words"), 7), padLeft(c.words("minutes"), 8), c.words("longest sentence"))
		for _, x := range proof.Readings(r.Report) {
			name := x.Section
			if name == "" {
				name = c.words("(outside)")
			}
			fmt.Fprintf(&b, "%s %-4s %10d %7d %8.1f  %s%s\n", diag.Pad(name, 18), x.Lang, x.Characters, x.Words, float64(x.Seconds)/60,
				c.words(fmt.Sprintf("%d, line %d: ", x.Longest, x.Pos.Line)), x.Sentence)
		}
	}
	_, _ = c.Out.Write([]byte(b.String()))
}

// checkReport is what --format json prints.
type checkReport struct {
	Findings []diag.Finding  `json:"findings"`
	Editions []result        `json:"editions"`
	Reading  []proof.Reading `json:"reading"`
}

func (c *checking) report(findings []diag.Finding) checkReport {
	out := checkReport{Findings: slices.Clip(diag.Distinct(findings)), Editions: []result{}, Reading: []proof.Reading{}}
	if out.Findings == nil {
		out.Findings = []diag.Finding{}
	}
	for _, j := range c.jobs {
		r := j.result(nil)
		r.Findings = []diag.Finding{}
		if j.printed.PDF != nil {
			r.Pages, r.Fit = &j.printed.Pages, fitOf(j.printed.Fit)
		}
		out.Editions = append(out.Editions, r)
	}
	for _, r := range c.readings {
		if r.Report != nil {
			out.Reading = append(out.Reading, proof.Readings(r.Report)...)
		}
	}
	return out
}

// explainCode prints what a code means.
func (c *checking) explainCode() error {
	code := diag.Code(c.explain)
	e, ok := c.language.Entry(code)
	if !ok {
		c.log.Add(diag.NoSuchCode, diag.Pos{}, diag.Args{"code": c.explain, "hint": diag.DidYouMean(c.explain, diag.Codes())})
		return c.stop()
	}
	var b strings.Builder
	b.WriteString(string(code) + c.words(" ("+e.Severity.String()+")") + "\n\n")
	if why := c.language.Explain(code); why != "" {
		b.WriteString(why + "\n\n")
	}
	b.WriteString(c.words("says   ") + e.Text + "\n")
	if e.Hint != "" && !strings.HasPrefix(e.Hint, "{") {
		b.WriteString(c.words("hint   ") + e.Hint + "\n")
	}
	if e.Severity != diag.Error {
		b.WriteString("\n" + c.words("Where it is meant as it is, put it into the report: ") + "ignore: [" + string(code) + "]\n")
	}
	_, err := c.Out.Write([]byte(b.String()))
	return err
}
