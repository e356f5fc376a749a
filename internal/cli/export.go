package cli

import (
	"context"
	"slices"

	"jianbao/internal/diag"
	"jianbao/internal/work/exchange"

	"github.com/spf13/pflag"
)

// exportOrder is what `export` was asked for.
type exportOrder struct {
	job exchange.ExportOrder
	out string // the file; "": it is called as Export calls it; "-": the standard output
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
	fs.Var(&setting{takes: "md|docx|xliff", read: func(v string) error {
		if !slices.Contains(exchange.ExportFormats(), v) {
			return hintError(diag.Hint(v, exchange.ExportFormats(), ""))
		}
		o.job.To = v
		return nil
	}}, "to", "the format, docx without it")
	fs.VarP(&setting{takes: "zh|en", read: func(v string) error { o.job.Language = v; return nil }}, "lang", "l", "the language; of --side-by-side, the one to translate into")
	fs.BoolVar(&o.job.SideBySide, "side-by-side", false, "source and translation in two columns, with the path of each text")
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
		return nil
	}
	o.job.Reports = fs.Args()
	p := s.project()
	file, err := exchange.Export(ctx, s.log, p, o.job)
	if err != nil || file == nil {
		return err
	}
	if o.out == "-" {
		return s.print(file.Data)
	}
	if o.out == "" {
		o.out = file.Name
	}
	if !p.Put(ctx, s.log, o.out, file.Data) {
		return ctx.Err()
	}
	return s.print([]byte(o.out + "\n"))
}
