package handout

import (
	"context"
	"fmt"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/press"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/project"
)

// named presses the briefs that a word names by their template: "@lessons:en".
func (c *collector) named(ctx context.Context, word string) error {
	name, lang, chosen := strings.Cut(word[1:], ":")
	languages := c.order.Languages
	if chosen {
		var err error
		if languages, err = edition.ParseLanguages(lang); err != nil {
			c.log.Add(diag.FlagValue, diag.Pos{}, diag.Args{"flag": word, "value": lang, "hint": err.Error()})
			return nil
		}
	}
	loaded, err := c.project.Source.Templates(ctx, c.log, []string{name})
	if err != nil || len(loaded) == 0 {
		return err
	}
	r, err := c.reading(ctx, c.order.Report)
	if err != nil || r == nil {
		return err
	}
	return c.press(ctx, word, r, loaded, languages)
}

// reported presses the default briefs of a report. A template is skipped where
// the report lacks what it requires, and that is said.
func (c *collector) reported(ctx context.Context, word string) error {
	loaded, err := c.project.Source.Templates(ctx, c.log, nil)
	if err != nil {
		return err
	}
	r, err := c.reading(ctx, word)
	if err != nil || r == nil {
		return err
	}
	for _, t := range loaded {
		if lacks := brief.Lacks(t, r.Report); len(lacks) > 0 {
			c.log.Add(diag.TemplateSkipped, diag.Pos{File: r.Name}, diag.Args{"template": t.Name, "lacks": strings.Join(lacks, ", ")})
		} else if err := c.press(ctx, word, r, []*brief.Template{t}, c.order.Languages); err != nil {
			return err
		}
	}
	return nil
}

// reading reads a report once; "" is the one that build would take. It is nil
// when it is at fault.
func (c *collector) reading(ctx context.Context, name string) (*project.Reading, error) {
	if r, known := c.readings[name]; known {
		return r, nil
	}
	c.readings[name] = nil
	var names []string
	if name != "" {
		names = []string{name}
	}
	files := c.project.Source.Files(ctx, c.log, names)
	if len(files) > 1 {
		c.log.Add(diag.WhichReport, diag.Pos{}, diag.Args{"first": files[0].Name, "second": files[1].Name})
		return nil, ctx.Err()
	}
	loaded, err := project.Load(ctx, c.log, files)
	if err != nil || len(loaded) == 0 {
		return nil, err
	}
	r := loaded[0]
	found := r.Findings(r.Log)
	c.said = append(c.said, found...)
	if r.Report == nil || diag.VerdictOf(found) != diag.Done {
		return nil, nil
	}
	c.readings[name] = r
	return r, nil
}

// press makes briefs of a report and adds them as parts. Without languages it is
// the report's first: a handout is in one language unless more were asked for.
func (c *collector) press(ctx context.Context, word string, r *project.Reading, all []*brief.Template, languages [][]string) error {
	editions := edition.Languages(r.Report, languages)
	if len(languages) == 0 {
		editions = editions[:1]
	}
	options := c.options
	options.Open = r.Picture
	for _, t := range all {
		for _, languages := range editions {
			j := c.request.Job(r, t, languages)
			if j.Verdict == diag.Done {
				var err error
				if j.Printed, err = press.Press(ctx, j.Log, r.Report, j.Edition, options); err != nil {
					return fmt.Errorf("%s: %w", j.Label(), err)
				}
			}
			found := j.Findings()
			c.said = append(c.said, found...)
			if diag.VerdictOf(found) != diag.Done || j.Printed.PDF == nil {
				continue
			}
			if err := c.addBrief(ctx, word, j); err != nil {
				return err
			}
		}
	}
	return nil
}

// addBrief adds a brief that was pressed as a part.
func (c *collector) addBrief(ctx context.Context, word string, j *edition.Job) error {
	pdf, err := foreign.Open(ctx, c.log, j.Label(), j.Printed.PDF)
	if err != nil || pdf == nil {
		return err
	}
	name := word
	if !strings.HasPrefix(word, "@") || !strings.Contains(word, ":") {
		name = j.Label()
	}
	title := j.Edition.Template.TitleIn(j.Edition.Languages[0])
	c.parts = append(c.parts, &part{name: name, title: title, brief: true, pdf: pdf})
	if c.report == nil {
		c.report, c.language = j.Reading.Report, j.Edition.Languages[0]
	}
	return nil
}
