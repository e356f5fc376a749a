package cli

import (
	"context"
	"fmt"

	"github.com/spf13/pflag"

	"jianbao/internal/diag"
	"jianbao/internal/work/final"
)

func finalVerb() verb {
	return verb{
		name: "final", words: "[REPORT]", summary: "keep a report as it was signed, and tell what differs from it",
		about: "REPORT.final beside the report keeps it, with the hashes of its pictures, the templates and themes of the folder,\n" +
			"and the lists that are named. handout --final and send --really then take it only as it was signed. Without\n" +
			"--by it tells whether the report is still what was signed, text by text.",
		example: "jianbao final report.yaml --by 'Li Ming' --list people.csv\njianbao final report.yaml\njianbao final report.yaml --print-order order.pdf --copies 30 --paper A4 --sides both",
		after:   "exit: 0 it is as it was signed · 2 a mistake in the command line · 4 something differs",
		flags:   func() *pflag.FlagSet { return finalFlags(&final.Order{}, &final.PrintOrder{}) },
		run:     runFinal,
	}
}

func finalFlags(o *final.Order, order *final.PrintOrder) *pflag.FlagSet {
	fs := newFlags("final")
	add := func(name, takes, usage string, read func(string) error) {
		fs.VarP(&setting{takes: takes, read: read}, name, "", usage)
	}
	add("by", "NAME", "who signed it: keep it as it is now", text(&o.By))
	add("list", "FILE", "a list of people that is kept as well; may be given several times", func(v string) error {
		o.Lists = append(o.Lists, v)
		return nil
	})
	add("print-order", "FILE.pdf", "write the order for the print shop, with the mark and a place to sign", text(&order.File))
	add("copies", "N", "how many are printed, else what the report says", func(v string) error { return parseNumber(v, 100_000, &order.Copies) })
	add("paper", "TEXT", "on which paper", text(&order.Paper))
	add("sides", "one|both", "on which sides", func(v string) error { return parseChoice(v, final.Sides(), &order.Sides) })
	_ = fs.SetAnnotation("by", typedOnly, []string{""})
	return fs
}

func runFinal(ctx context.Context, s *session, args []string) error {
	o, order := final.Order{}, final.PrintOrder{}
	fs := finalFlags(&o, &order)
	if s.parseFlags(fs, args) {
		return s.help("final")
	}
	if fs.NArg() > 1 {
		s.noWords("final", fs.Args()[1:], "one report at a time")
	}
	if s.log.Failed() {
		return nil
	}
	p := s.project()
	o.Report = fs.Arg(0)
	f, r, err := final.Run(ctx, s.log, p, o)
	if err != nil || f == nil || s.log.Failed() {
		return err
	}
	if order.File != "" {
		if ok, err := f.Write(ctx, s.log, p, r, order); err != nil || !ok {
			return err
		}
		return s.print([]byte(order.File + "\n"))
	}
	words := fmt.Sprintf("final: mark %s, signed by %s on %s", f.Mark, diag.Visible(f.By), f.At)
	return s.print([]byte(s.words(words) + "\n"))
}
