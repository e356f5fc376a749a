package cli

import (
	"context"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/mail/campaign"
	"jianbao/internal/report"
	"jianbao/internal/theme"

	"github.com/spf13/pflag"
)

func schemaVerb() verb {
	return verb{
		name: "schema", words: "report|template|theme|meeting|campaign", summary: "print the JSON Schema of report, template, theme, meeting or campaign files",
		about:   "An editor that knows the schema completes keys and marks mistakes while you type.",
		example: "jianbao schema report > report.schema.json",
		flags:   func() *pflag.FlagSet { return newFlags("schema") },
		run:     runSchema,
	}
}

func runSchema(_ context.Context, s *session, args []string) error {
	fs := newFlags("schema")
	if s.parseFlags(fs, args) {
		return s.help("schema")
	}
	kinds := []string{"report", "template", "theme", "meeting", "campaign"}
	var schema []byte
	switch {
	case s.log.Failed():
	case fs.NArg() == 0:
		s.log.Add(diag.MissingWord, diag.Pos{}, diag.Args{"verb": "schema", "choice": "report, template, theme, meeting or campaign", "like": "jianbao schema report"})
	case fs.NArg() > 1:
		s.noWords("schema", fs.Args()[1:], "ask for one at a time")
	case fs.Arg(0) == "report":
		schema = report.Schema()
	case fs.Arg(0) == "template":
		schema = brief.Schema()
	case fs.Arg(0) == "theme":
		schema = theme.Schema()
	case fs.Arg(0) == "meeting":
		schema = report.MeetingSchema()
	case fs.Arg(0) == "campaign":
		schema = campaign.Schema()
	default:
		s.noWords("schema", fs.Args(), diag.Hint(fs.Arg(0), kinds, ""))
	}
	if len(schema) > 0 {
		return s.print(schema)
	}
	return nil
}
