package cli

import (
	"context"
	"slices"

	"jianbao/internal/diag"
	"jianbao/internal/work/exchange"
	"jianbao/internal/work/project"

	"github.com/spf13/pflag"
)

// importOrder is what `import` was asked for.
type importOrder struct {
	document exchange.Document
	held     bool   // the report goes to the standard output
	force    bool   // write over what is there
	into     string // the report that the texts go into; "": a new one is made
	lang     string // of the texts
	pairs    string // a file that says what belongs to what
	by       string // who saves
}

func importVerb() verb {
	return verb{
		name: "import", words: "FILE", summary: "make a report file of a Word file, text, Markdown or HTML",
		about: "The parts become sections by their headings (摘要, Executive Summary, 经验, Lessons, 建议, …), numbered\n" +
			"points become items, and two languages in one document are put side by side. It says what it did, what\n" +
			"was damaged and mended, what it was unsure of, and what was left over: nothing is dropped. Pictures go\n" +
			"into a folder beside the report. --into puts a second language into a report that is there, or brings back\n" +
			"what export wrote; only what changed changes. - is the standard input.",
		example: "jianbao import report.docx\n" +
			"jianbao import report.txt -o content/report.yaml\n" +
			"jianbao import english.docx --into content/report.yaml --lang en\n" +
			"jianbao build",
		after: "exit: 0 done · 1 the machine failed · 2 a mistake in the command line\n" +
			"      3 tracked changes wait for a word, and were not taken · 4 the document cannot be read",
		flags: func() *pflag.FlagSet { return importFlags(&importOrder{}) },
		run:   runImport,
	}
}

func importFlags(o *importOrder) *pflag.FlagSet {
	fs := newFlags("import")
	fs.VarP(&setting{takes: "REPORT", read: o.setOut}, "out", "o", "the report file, content/NAME.yaml without it; - is the standard output")
	fs.Var(&setting{takes: "text|html|docx", read: o.setFormat}, "from", "the format, where it cannot be told")
	fs.Var(&setting{takes: "REPORT", read: func(v string) error { o.into = v; return nil }}, "into", "put the texts of FILE into REPORT: of a file that export made, or of a document in the other language, by its structure")
	fs.VarP(&setting{takes: "LANG", read: func(v string) error { o.lang = v; return nil }}, "lang", "l", "with --into, the language of the texts, where the file does not say")
	fs.Var(&setting{takes: "FILE", read: func(v string) error { o.pairs = v; return nil }}, "pairs", "with --into, a file that says what of FILE belongs to what of REPORT: lessons = 2")
	addConvert(fs)
	revisionFlags(fs, &o.document.Decisions)
	byFlag(fs, &o.by)
	fs.BoolVarP(&o.force, "force", "f", false, "write over a report that is there; with --into, take texts that changed in both")
	return fs
}

func (o *importOrder) setOut(v string) error {
	if o.held = v == "-"; o.held {
		v = ""
	}
	o.document.As = v
	return nil
}

func (o *importOrder) setFormat(v string) error {
	known := []string{"text", "md", "html", "docx"}
	if !slices.Contains(known, v) {
		return hintError(diag.Hint(v, known, ""))
	}
	if o.document.Format = v; v == "md" {
		o.document.Format = "text"
	}
	return nil
}

// runImport makes a report of a document, or puts its texts into one.
func runImport(ctx context.Context, s *session, args []string) error {
	o := &importOrder{}
	fs := importFlags(o)
	if s.parseFlags(fs, args) {
		return s.help("import")
	}
	words := fs.Args()
	if len(words) == 0 {
		s.log.Add(diag.MissingWord, diag.Pos{}, diag.Args{"verb": "import", "choice": "a document", "like": "jianbao import report.docx"})
	} else if len(words) > 1 {
		s.noWords("import", words[1:], "one document makes one report")
	}
	if s.log.Failed() {
		return nil
	}
	o.document.File = words[0]
	if o.into != "" {
		return importInto(ctx, s, o)
	}
	p := s.project()
	if o.asksChanges(s) {
		seen, err := exchange.Import(ctx, s.log.Blank(), p, exchange.ImportOrder{Document: o.document})
		if err != nil {
			return err
		}
		if seen != nil {
			askChanges(ctx, s, &o.document.Decisions, seen.Changes)
		}
	}
	draft, err := exchange.Import(ctx, s.log, p, exchange.ImportOrder{Document: o.document})
	if err != nil || draft == nil {
		return err
	}
	if o.held {
		return printDraft(s, o, draft)
	}
	if err := draft.Deliver(ctx, s.log, p, o.force); err != nil || s.log.Failed() {
		return err
	}
	return s.print([]byte(draft.File + "\n"))
}

// printDraft writes a report to the standard output, which takes no pictures.
func printDraft(s *session, o *importOrder, draft *exchange.Draft) error {
	name := o.document.File
	if name == "-" {
		name = project.StandardInput
	}
	for _, picture := range draft.Pictures {
		s.log.Add(diag.ImportPictureHeld, diag.Pos{File: name}, diag.Args{"file": picture.File})
	}
	draft.TellRemarks(s.log)
	return s.print(draft.Report)
}

// importInto puts the texts of a document into a report that is there.
func importInto(ctx context.Context, s *session, o *importOrder) error {
	p := s.project()
	p.By = s.savedBy(o.by)
	job := exchange.IntoOrder{Document: o.document, Report: o.into, Language: o.lang, Force: o.force, Pairs: o.pairs}
	if o.asksChanges(s) {
		seen, err := exchange.Into(ctx, s.log.Blank(), p, job)
		if err != nil {
			return err
		}
		if seen != nil {
			askChanges(ctx, s, &job.Document.Decisions, seen.Changes)
		}
	}
	amended, err := exchange.Into(ctx, s.log, p, job)
	if err != nil || amended == nil {
		return err
	}
	if err := amended.Deliver(ctx, s.log, p); err != nil || !exchange.Undecided(amended.Changes) {
		return err
	}
	return s.undecided()
}
