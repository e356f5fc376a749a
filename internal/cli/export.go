package cli

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/export"

	"github.com/spf13/pflag"
)

// exportOrder is what `export` was asked for.
type exportOrder struct {
	to, lang, out string
	side          bool
}

func exportVerb() verb {
	return verb{
		name: "export", words: "REPORT", summary: "write a report as Markdown, or as a Word file to read or to translate in",
		about: "A Word file can be edited and comes back by jianbao import --into; only what changed changes.\n" +
			"--side-by-side makes one of three columns: the path of each text, the source, the translation, as they stand\n" +
			"in the report. --to xliff is for translators' programs. Both come back the same way.",
		example: "jianbao export report.yaml --to md -l zh\n" +
			"jianbao export report.yaml --to docx --side-by-side -o translate.docx\n" +
			"jianbao import translate.docx --into report.yaml",
		after: "exit: 0 done · 1 the machine failed · 2 a mistake in the command line · 4 the report has errors",
		flags: func() *pflag.FlagSet { return exportFlags(&exportOrder{}) },
		run:   runExport,
	}
}

func exportFlags(o *exportOrder) *pflag.FlagSet {
	fs := newFlags("export")
	o.to = "docx"
	fs.Var(&setting{takes: "md|docx|xliff", read: func(v string) error {
		known := []string{"md", "docx", "xliff"}
		if !slices.Contains(known, v) {
			return hintError(didYouMean(v, known, ""))
		}
		o.to = v
		return nil
	}}, "to", "the format, docx without it")
	fs.VarP(&setting{takes: "zh|en", read: func(v string) error { o.lang = v; return nil }}, "lang", "l", "the language; of --side-by-side, the one to translate into")
	fs.BoolVar(&o.side, "side-by-side", false, "source and translation in two columns, with the path of each text")
	fs.VarP(&setting{takes: "FILE", read: func(v string) error { o.out = v; return nil }}, "out", "o", "the file, ID-LANG.docx without it; - is the standard output")
	return fs
}

func runExport(ctx context.Context, s *session, args []string) error {
	o := &exportOrder{}
	fs := exportFlags(o)
	if s.parseFlags(fs, args) {
		return s.help("export")
	}
	if fs.NArg() > 1 {
		s.noWords("export", fs.Args()[1:], "one report at a time")
	}
	if s.log.Failed() {
		return s.stop()
	}
	readings, err := s.loadReports(ctx, s.readReports(ctx, fs.Args()))
	if err != nil {
		return err
	}
	if s.log.Failed() || len(readings) == 0 {
		return s.stop()
	}
	r := readings[0]
	if r.Report == nil || r.log.Failed() {
		s.log.Merge(r.log)
		return s.stop()
	}
	if !s.chooseLanguage(o, r) {
		return s.stop()
	}
	data, err := exported(ctx, o, r)
	if err != nil {
		return err
	}
	if o.out == "-" {
		_, err := s.Out.Write(data)
		return err
	}
	if o.out == "" {
		o.out = r.ID + "-" + o.lang + "." + o.to
	}
	path := s.path(o.out)
	if _, err := s.Deliver(ctx, filepath.Dir(path), filepath.Base(path), data); err != nil {
		logFault(s.log, o.out, err)
		return s.stop()
	}
	_, err = s.Out.Write([]byte(o.out + "\n"))
	return err
}

// chooseLanguage takes the report's first language, side by side its second.
func (s *session) chooseLanguage(o *exportOrder, r *reading) bool {
	pair := o.side || o.to == "xliff"
	if o.lang == "" {
		o.lang = r.Languages[0]
		if pair && len(r.Languages) > 1 {
			o.lang = r.Languages[1]
		}
	}
	if !contains(r.Languages, o.lang) || pair && o.lang == r.Languages[0] {
		s.log.Add(diag.FlagValue, diag.Pos{}, diag.Args{"flag": "--lang", "value": o.lang, "hint": "the report is in " + strings.Join(r.Languages, " and ") + "; the first is the source"})
		return false
	}
	return true
}

func exported(ctx context.Context, o *exportOrder, r *reading) ([]byte, error) {
	source := r.Languages[0]
	mark := func(r export.Row) string { return export.PathMark(r.Path, o.lang) + export.TextMark(r.Target) }
	switch {
	case o.to == "xliff":
		return export.XLIFF(export.Rows(r.Report, source, o.lang), r.ID, source, o.lang, mark), nil
	case o.side:
		return export.SideBySide(r.Report, export.Rows(r.Report, source, o.lang), source, o.lang, mark)
	case o.to == "md":
		return append(export.Markdown(r.Report, o.lang), '\n'), nil
	}
	return exportWord(ctx, r.Report, o.lang)
}
