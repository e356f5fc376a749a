package cli

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/press"
)

// collect reads and presses all parts, so that all that is wrong with them is
// said at once.
func (h *handout) collect(ctx context.Context) error {
	faces, err := h.openFaces(ctx, nil)
	if err != nil || h.log.Failed() {
		return err
	}
	options := press.Options{Faces: faces, Created: h.brief.created, Producer: "jianbao " + version()}
	readings := map[string]*reading{}
	for _, word := range h.order.parts {
		if err := ctx.Err(); err != nil {
			return err
		}
		var title string
		word, title = h.titled(word)
		from := len(h.parts)
		switch {
		case strings.HasPrefix(word, "@"):
			err = h.named(ctx, word, options, readings)
		case word == "-" || strings.EqualFold(filepath.Ext(word), ".pdf"):
			err = h.foreign(ctx, word)
		case isReportName(word):
			err = h.reported(ctx, word, options, readings)
		default:
			h.log.Add(diag.UnknownPart, diag.Pos{}, diag.Args{"word": word, "hint": h.partHint(word)})
		}
		if err != nil {
			return err
		}
		for _, p := range h.parts[from:] {
			if title != "" {
				p.title, p.titled = title, true
			}
		}
	}
	return nil
}

// titled takes the title off a part, as in annex.pdf=Annex, unless there is a
// file of that name.
func (h *handout) titled(word string) (part, title string) {
	part, title, given := strings.Cut(word, "=")
	if !given || strings.TrimSpace(title) == "" {
		return word, ""
	}
	if _, err := os.Stat(h.path(word)); err == nil {
		return word, ""
	}
	return part, strings.Join(strings.Fields(title), " ")
}

// partHint guesses what a word was meant to be.
func (h *handout) partHint(word string) string {
	for _, name := range h.templateNames() {
		if name == word || strings.HasPrefix(word, name+":") {
			return "did you mean @" + word + "?"
		}
	}
	return "a part is FILE.pdf, @TEMPLATE or REPORT.yaml"
}

// foreign reads a PDF that the user named.
func (h *handout) foreign(ctx context.Context, word string) error {
	part, err := h.openPDF(ctx, word)
	if err != nil || part == nil {
		return err
	}
	title := properTitle(part.Title)
	if title == "" && word != "-" {
		title = strings.TrimSuffix(filepath.Base(word), filepath.Ext(word))
	}
	h.parts = append(h.parts, &handoutPart{name: word, title: title, part: part})
	return nil
}

// properTitle is a document's title without what programs put there on their own;
// "" when nothing else is left.
func properTitle(title string) string {
	for _, program := range []string{"Microsoft Word - ", "Microsoft PowerPoint - ", "Microsoft Excel - "} {
		title = strings.TrimPrefix(title, program)
	}
	switch ext := strings.ToLower(filepath.Ext(title)); ext {
	case ".doc", ".docx", ".ppt", ".pptx", ".xls", ".xlsx", ".odt", ".wps", ".pdf", ".rtf", ".tex", ".indd", ".md":
		title = title[:len(title)-len(ext)]
	}
	switch low := strings.ToLower(strings.TrimRight(title, " 0123456789")); low {
	case "", "untitled", "无标题", "document", "文档", "presentation", "powerpoint presentation", "演示文稿", "powerpoint 演示文稿", "工作表", "sheet", "book", "about:blank":
		return ""
	}
	return title
}

// openPDF reads a PDF; nil when it is refused, which was logged.
func (h *handout) openPDF(ctx context.Context, word string) (*foreign.File, error) {
	var data []byte
	var ok bool
	if word == "-" {
		data, ok = h.readInput(ctx, foreign.MaxBytes+1)
	} else {
		data, ok = h.readUpTo(ctx, word, foreign.MaxBytes+1, "*.pdf")
	}
	if !ok {
		return nil, ctx.Err()
	}
	if word == "-" {
		word = "the standard input"
	}
	part, err := foreign.Open(ctx, h.log, word, data)
	if part != nil {
		h.sayLeft(part)
	}
	return part, err
}

// named presses a brief that was named by its template.
func (h *handout) named(ctx context.Context, word string, options press.Options, readings map[string]*reading) error {
	name, lang, chosen := strings.Cut(word[1:], ":")
	languages := h.order.languages
	if chosen {
		o := &order{}
		if err := o.setLanguages(lang); err != nil {
			h.badValue(word, lang, err)
			return nil
		}
		languages = o.languages
	}
	loaded, err := h.loadTemplates(ctx, []string{name})
	if err != nil || len(loaded) == 0 {
		return err
	}
	r, err := h.reading(ctx, h.order.report, readings)
	if err != nil || r == nil {
		return err
	}
	return h.press(ctx, word, r, loaded, languages, options, true)
}

// reported presses the default briefs of a report.
func (h *handout) reported(ctx context.Context, word string, options press.Options, readings map[string]*reading) error {
	loaded, err := h.loadTemplates(ctx, nil)
	if err != nil {
		return err
	}
	r, err := h.reading(ctx, word, readings)
	if err != nil || r == nil {
		return err
	}
	return h.press(ctx, word, r, loaded, h.order.languages, options, false)
}

// reading reads a report once; "" is the one that build would take. It is nil
// when it is at fault.
func (h *handout) reading(ctx context.Context, name string, readings map[string]*reading) (*reading, error) {
	if r, known := readings[name]; known {
		return r, nil
	}
	readings[name] = nil
	var names []string
	if name != "" {
		names = []string{name}
	}
	sources := h.readReports(ctx, names)
	if len(sources) > 1 {
		h.log.Add(diag.WhichReport, diag.Pos{}, diag.Args{"first": sources[0].name, "second": sources[1].name})
		return nil, ctx.Err()
	}
	loaded, err := h.loadReports(ctx, sources)
	if err != nil || len(loaded) == 0 {
		return nil, err
	}
	r := loaded[0]
	found := r.findings(r.log)
	h.said = append(h.said, found...)
	if r.Report == nil || exitOf(found) != 0 {
		return nil, nil
	}
	readings[name] = r
	return r, nil
}

// press makes briefs of a report and opens them as parts. named says that the
// user asked for these, and not for what there is.
func (h *handout) press(ctx context.Context, word string, r *reading, all []*brief.Template, choices []languageChoice, options press.Options, named bool) error {
	options.Open = r.picture
	editions := languagesFor(r.Report, choices)
	if len(choices) == 0 {
		editions = editions[:1] // a handout is in one language unless more were asked for
	}
	for _, t := range all {
		if lacks := brief.Lacks(t, r.Report); !named && len(lacks) > 0 {
			h.log.Add(diag.TemplateSkipped, diag.Pos{File: r.name}, diag.Args{"template": t.Name, "lacks": strings.Join(lacks, ", ")})
			continue
		}
		for _, languages := range editions {
			j := h.order.job(r, t, languages)
			if j.exit == 0 {
				var err error
				if j.printed, err = press.Press(ctx, j.log, r.Report, j.edition, options); err != nil {
					return fmt.Errorf("%s: %w", j.label(), err)
				}
			}
			h.said = append(h.said, r.findings(j.log)...)
			if exitOf(r.findings(j.log)) != 0 || j.printed.PDF == nil {
				continue
			}
			if err := h.addBrief(ctx, word, j); err != nil {
				return err
			}
		}
	}
	return nil
}

// addBrief takes a brief that was pressed as a part.
func (h *handout) addBrief(ctx context.Context, word string, j *job) error {
	part, err := foreign.Open(ctx, h.log, j.label(), j.printed.PDF)
	if err != nil || part == nil {
		return err
	}
	name := word
	if !strings.HasPrefix(word, "@") || !strings.Contains(word, ":") {
		name = j.label()
	}
	title := j.edition.Template.TitleIn(j.edition.Languages[0])
	h.parts = append(h.parts, &handoutPart{name: name, title: title, brief: true, part: part})
	if h.report == nil {
		h.report, h.language = j.reading.Report, j.edition.Languages[0]
	}
	return nil
}

// reportTitle is the title of the first brief's report.
func (h *handout) reportTitle() string {
	if h.report == nil {
		return ""
	}
	if text := firstText(h.report, []string{h.language}); text != nil {
		return plainText(text)
	}
	return ""
}
