package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"jianbao/internal/check/pages"
	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// measurePages is go run ./internal/check pages: it measures every page of the PDFs of
// folders and prints a table. It says whether all bounds hold. A report from which a
// brief was made, given with -report, lets a brief be short that prints all of it.
func measurePages(ctx context.Context, w io.Writer, args []string) (bool, error) {
	flags := flag.NewFlagSet("pages", flag.ContinueOnError)
	flags.SetOutput(w)
	flags.Usage = func() {
		fmt.Fprintln(w, "usage: go run ./internal/check pages [-v] [-report FILE]… FOLDER…")
		flags.PrintDefaults()
	}
	detail := flags.Bool("v", false, "a line for each page, and for each bound that it breaks")
	var o pages.Options
	flags.Func("report", "a `FILE` from which briefs were made; may be given again", func(name string) error {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		log := &diag.Log{}
		r, err := report.Load(ctx, log, name, data)
		if err != nil || r == nil {
			return fmt.Errorf("%s cannot be read as a report: %w", name, err)
		}
		o.Reports = append(o.Reports, r)
		return nil
	})
	if err := flags.Parse(args); err != nil {
		return false, err
	}
	if flags.NArg() == 0 {
		flags.Usage()
		return false, fmt.Errorf("no folder was named")
	}
	var all []*pages.Brief
	for _, folder := range flags.Args() {
		names, err := filepath.Glob(filepath.Join(folder, "*.pdf"))
		if err != nil {
			return false, err
		}
		for _, name := range names {
			pdf, err := os.ReadFile(name)
			if err != nil {
				return false, err
			}
			short := filepath.Base(name)
			if flags.NArg() > 1 {
				short = filepath.Join(filepath.Base(folder), short)
			}
			b, err := pages.Measure(ctx, short, pdf, o)
			if err != nil {
				return false, fmt.Errorf("%s: %w", name, err)
			}
			all = append(all, b)
		}
	}
	if len(all) == 0 {
		return false, fmt.Errorf("there is no PDF in %s", flags.Args())
	}
	holds := pages.RuntsHold(all)
	for _, b := range all {
		holds = holds && len(b.Faults) == 0
	}
	return holds, pages.Print(w, all, *detail)
}
