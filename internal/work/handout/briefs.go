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
	"jianbao/internal/work/final"
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
	r, err := c.reading(ctx, c.order.Report)
	if err != nil || r == nil {
		return err
	}
	if !c.menu.Means(name, r) {
		c.log.Add(diag.UnknownTemplate, diag.Pos{}, diag.Args{"name": name, "hint": c.menu.Hint(name, r)})
		return nil
	}
	if t := c.menu.Template(r, "", name); t != nil {
		return c.press(ctx, word, r, []*brief.Template{t}, languages)
	}
	return nil // what is wrong with the template was said
}

// reported presses the briefs that are made of a report unasked.
func (c *collector) reported(ctx context.Context, word string) error {
	r, err := c.reading(ctx, word)
	if err != nil || r == nil {
		return err
	}
	return c.press(ctx, word, r, c.menu.Default(c.log, r, ""), c.order.Languages)
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
	if c.order.Final {
		signed, err := final.Hold(ctx, c.log, c.project.Source, r)
		if signed == nil && err == nil && !c.log.Failed() {
			c.log.Add(diag.FinalMissing, diag.Pos{}, diag.Args{"file": r.Name})
		}
		if err != nil || c.log.Failed() {
			return nil, err
		}
	}
	c.readings[name] = r
	return r, nil
}

// pressed makes a brief. Where two pages share a side it is set anew for the room that
// each has, so that nothing is made smaller; one that does not fit there is set for the
// whole paper, which is said.
func (c *collector) pressed(ctx context.Context, r *project.Reading, t *brief.Template, languages []string, o press.Options) (*edition.Job, error) {
	half, halved := c.order.half()
	for {
		j := c.request.Job(r, t, languages)
		if j.Verdict != diag.Done {
			return j, nil
		}
		if halved {
			j.Edition.Pages = t.OneMax // no more than it has on the whole paper
			if len(j.Edition.Languages) > 1 {
				j.Edition.Pages = t.PairMax
			}
			j.Edition.Paper, j.Edition.Margins = half, &brief.Margins{Top: mm(11), Outer: mm(9), Bottom: mm(15), Binding: mm(10)}
		}
		var err error
		j.Printed, err = press.Press(ctx, j.Log, r.Report, j.Edition, o)
		if err != nil || !halved || diag.VerdictOf(j.Findings()) != diag.FitVerdict {
			return j, err
		}
		halved = false
		c.log.Add(diag.BriefMadeSmaller, diag.Pos{}, diag.Args{"brief": j.Label(), "width": int(half.Width / mm(1)), "height": int(half.Height / mm(1))})
	}
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
			j, err := c.pressed(ctx, r, t, languages, options)
			if err != nil {
				return fmt.Errorf("%s: %w", j.Label(), err)
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
	pdf, err := foreign.Open(ctx, c.log, j.Label(), j.Printed.PDF.Bytes())
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
