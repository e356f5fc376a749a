package cli

import (
	"context"
	"strconv"
	"strings"

	"jianbao/internal/work/exchange"

	"github.com/spf13/pflag"
)

// reviewOrder is what `review` was asked for.
type reviewOrder struct {
	job  exchange.ReviewOrder
	all  bool
	json bool
}

func reviewVerb() verb {
	return verb{
		name: "review", words: "[REPORT]", summary: "show the comments on a report, and take those that are done as done",
		about: "The comments of a Word file stay with the report that it is brought into, in REPORT.review, until they are\n" +
			"done. They print in proofs, and go out as Word's own comments with export.",
		example: "jianbao review report.yaml\njianbao review report.yaml --done 1,3",
		after:   "exit: 0 done · 1 the machine failed · 2 a mistake in the command line · 4 the report or its comments cannot be read",
		flags:   func() *pflag.FlagSet { return (&reviewOrder{}).flags() },
		run:     runReview,
	}
}

func (o *reviewOrder) flags() *pflag.FlagSet {
	fs := newFlags("review")
	fs.Var(&setting{takes: "N,…", read: func(v string) error { return parseNumbers(v, &o.job.Done) }}, "done", "these comments are done")
	fs.Var(&setting{takes: "N,…", read: func(v string) error { return parseNumbers(v, &o.job.Open) }}, "open", "these comments are open again")
	fs.BoolVar(&o.all, "all", false, "show those that are done, too")
	fs.Var(&setting{takes: "text|json", read: func(v string) (err error) {
		o.json, err = parseFormat(v)
		return err
	}}, "format", "print comments as text or as JSON")
	return fs
}

// parseNumbers reads whole numbers from 1, with commas between them.
func parseNumbers(v string, to *[]int) error {
	for w := range strings.SplitSeq(v, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(w))
		if err != nil || n < 1 {
			return hintError("it is numbers of comments: 1,3")
		}
		*to = append(*to, n)
	}
	return nil
}

func runReview(ctx context.Context, s *session, args []string) error {
	o := &reviewOrder{}
	fs := o.flags()
	if s.parseFlags(fs, args) {
		return s.help("review")
	}
	if fs.NArg() > 1 {
		s.noWords("review", fs.Args()[1:], "one report at a time")
	}
	if s.log.Failed() {
		return nil
	}
	o.job.Reports = fs.Args()
	p := s.project()
	found, err := exchange.Review(ctx, s.log, p, o.job)
	if err != nil || found == nil {
		return err
	}
	if err := found.Deliver(ctx, s.log, p); err != nil || s.log.Failed() {
		return err
	}
	if o.json {
		return writeJSON(s.Out, found)
	}
	text := found.Text(s.language, o.all)
	if text == "" {
		text = s.words("no comment is open") + "\n"
	}
	return s.print([]byte(text))
}
