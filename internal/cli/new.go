package cli

import (
	"context"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/work/project"

	"github.com/spf13/pflag"
)

func newVerb() verb {
	return verb{
		name: "new", words: "[DIR]", summary: "begin a folder with a report in two languages, a list of people and a campaign to mail it",
		about: "Makes content/report.yaml, with a comment on every part, people.csv, for copies with names on them,\n" +
			"and campaign.yaml, for sending them. All can be used as they are. A file that is there already is left alone.",
		example: "jianbao new --theme our-house\njianbao new --template board --from summary\njianbao new spring-meeting\ncd spring-meeting\njianbao build\njianbao build --for people.csv\njianbao send campaign.yaml",
		after:   "exit: 0 done · 1 the machine failed · 2 a file is there already",
		flags:   func() *pflag.FlagSet { return newFlagsOf(&newOrder{}) },
		run:     runNew,
	}
}

// newOrder is what `new` was asked for; "" where it was not.
type newOrder struct{ template, theme, from string }

func newFlagsOf(o *newOrder) *pflag.FlagSet {
	fs := newFlags("new")
	fs.VarP(&setting{takes: "NAME", read: text(&o.template)}, "template", "", "write templates/NAME.yaml instead, a template to begin from")
	fs.VarP(&setting{takes: "NAME", read: text(&o.theme)}, "theme", "", "write templates/themes/NAME.yaml instead, a theme to begin from")
	fs.VarP(&setting{takes: "NAME", read: text(&o.from)}, "from", "", "with --template or --theme, the one to begin from; summary or plain without it")
	return fs
}

// runNew writes the files of a new folder, none when one of them is there.
func runNew(ctx context.Context, s *session, args []string) error {
	o := &newOrder{}
	fl := newFlagsOf(o)
	if s.parseFlags(fl, args) {
		return s.help("new")
	}
	dir := "."
	switch words := fl.Args(); {
	case len(words) == 1:
		dir = words[0]
	case len(words) > 1:
		s.noWords("new", words[1:], "one folder at a time")
	}
	switch {
	case o.template != "" && o.theme != "":
		s.clash("--template", "--theme", "ask for one at a time")
	case o.theme != "":
		if f, ok := s.project().NewTheme(ctx, s.log, dir, o.theme, o.from, s.language); ok {
			return create(ctx, s, diag.ImportExists, f)
		}
	case o.from != "" && o.template == "":
		s.clash("--from", "a folder without --template", "name the new template: --template board --from "+o.from)
	case o.template != "":
		if f, ok := s.project().NewTemplate(ctx, s.log, dir, o.template, o.from, s.language); ok {
			return create(ctx, s, diag.ImportExists, f)
		}
	default:
		return create(ctx, s, diag.ImportExists, project.NewFolder(dir, s.language)...)
	}
	return nil
}

// create writes files to begin with, and names them. exists is the code for one
// that is there already.
func create(ctx context.Context, s *session, exists diag.Code, files ...project.NewFile) error {
	made, err := s.project().Create(ctx, s.log, exists, files...)
	if err != nil || s.log.Failed() {
		return err
	}
	return s.print([]byte(strings.Join(made, "\n") + "\n"))
}

// initCampaign writes a campaign with comments; a file that is there is left.
func initCampaign(ctx context.Context, s *session, words []string) error {
	name := "campaign.yaml"
	if len(words) > 1 {
		s.noWords("send", words[1:], "one campaign at a time")
	} else if len(words) == 1 {
		name = words[0]
	}
	return create(ctx, s, diag.MailCampaignExists, project.NewCampaign(name, s.language))
}
