package handout

import (
	"context"
	"path/filepath"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/press"
	"jianbao/internal/report"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/project"
)

// part is one part, in the order of the order.
type part struct {
	name   string // for messages and for the plan
	title  string // for the contents
	titled bool   // the title is the user's
	brief  bool   // it was pressed here
	pdf    *foreign.File
	first  int // its first page in the whole, from 0
	last   int // its last
}

// collector reads and presses the parts.
type collector struct {
	log      *diag.Log
	project  *project.Project
	order    *Order
	request  *edition.Request // of the briefs
	menu     *edition.Menu
	options  press.Options
	readings map[string]*project.Reading // by the name of the file; nil: at fault

	secrets  []string // the passwords that are tried; nil: none, or not read yet
	parts    []*part
	said     []diag.Finding // of the reports and briefs, without those that the reports accept
	report   *report.Report // of the first brief; nil: there is none
	language string         // of that brief
}

// collect reads and presses all parts, so that all that is wrong with them is
// said at once.
func (c *collector) collect(ctx context.Context) error {
	if err := c.readMenu(ctx); err != nil {
		return err
	}
	said := c.log.Blank() // what is wrong with templates stands in the way of no face
	options, err := edition.Options(ctx, said, c.project, nil, c.menu.Dressed()...)
	c.log.Merge(said)
	if err != nil || options == nil {
		return err
	}
	c.options = *options
	count := c.project.Counter(len(c.order.Parts))
	for _, word := range c.order.Parts {
		if err := ctx.Err(); err != nil {
			return err
		}
		from := len(c.parts)
		name, title := titled(c.project.Source, word)
		if err := c.add(ctx, name); err != nil {
			return err
		}
		for _, p := range c.parts[from:] {
			if title != "" {
				p.title, p.titled = title, true
			}
		}
		count(name)
	}
	return ctx.Err() // a read that was given up logs nothing
}

// readMenu reads the templates that the parts name.
func (c *collector) readMenu(ctx context.Context) (err error) {
	var words []string
	unasked := false
	for _, word := range c.order.Parts {
		name, _ := titled(c.project.Source, word)
		if named, is := strings.CutPrefix(name, "@"); is {
			named, _, _ = strings.Cut(named, ":")
			words = append(words, named)
		}
		unasked = unasked || project.IsReportName(name)
	}
	if c.menu, err = edition.ReadMenu(ctx, c.log, c.project.Source, words, unasked); err == nil {
		err = c.menu.Dress(ctx, c.log, c.project.Source, c.request.Theme)
	}
	return err
}

// add adds what one word of the order names.
func (c *collector) add(ctx context.Context, word string) error {
	switch {
	case strings.HasPrefix(word, "@"):
		return c.named(ctx, word)
	case word == "-" || strings.EqualFold(filepath.Ext(word), ".pdf"):
		return c.foreign(ctx, word)
	case project.IsReportName(word):
		return c.reported(ctx, word)
	}
	c.log.Add(diag.UnknownPart, diag.Pos{}, diag.Args{"word": word, "hint": c.hint(word)})
	return nil
}

// hint guesses what a word was meant to be.
func (c *collector) hint(word string) string {
	for _, name := range c.project.Source.TemplateNames() {
		if name == word || strings.HasPrefix(word, name+":") {
			return "did you mean @" + word + "?"
		}
	}
	return "a part is FILE.pdf, @TEMPLATE or REPORT.yaml"
}

// foreign reads a PDF that the user named.
func (c *collector) foreign(ctx context.Context, word string) error {
	pdf, err := c.openPDF(ctx, word)
	if err != nil || pdf == nil {
		return err
	}
	title := properTitle(pdf.Title)
	if title == "" && word != "-" {
		title = stem(word)
	}
	c.parts = append(c.parts, &part{name: word, title: title, pdf: pdf})
	return nil
}

// openPDF reads a PDF; nil when it is refused, which was logged.
func (c *collector) openPDF(ctx context.Context, word string) (*foreign.File, error) {
	passwords, ok := c.passwords(ctx)
	if !ok {
		return nil, ctx.Err()
	}
	var data []byte
	if word == "-" {
		data, ok = c.project.Source.ReadInput(ctx, c.log, foreign.MaxBytes)
	} else {
		data, ok = c.project.Source.Read(ctx, c.log, word, foreign.MaxBytes, "*.pdf")
	}
	if !ok {
		return nil, ctx.Err()
	}
	if word == "-" {
		word = "the standard input"
	}
	pdf, err := foreign.OpenWith(ctx, c.log, c.options.Faces, word, data, passwords...)
	if pdf != nil {
		sayLeft(c.log, pdf)
	}
	return pdf, err
}

// passwords are the lines of Order.Passwords, which is read once; false when it cannot
// be read, which was logged.
func (c *collector) passwords(ctx context.Context) ([]string, bool) {
	if c.order.Passwords == "" || c.secrets != nil {
		return c.secrets, true
	}
	all, ok := project.Passwords(ctx, c.log, c.project.Source, c.order.Passwords)
	c.secrets = all
	return c.secrets, ok
}
