package cli

import (
	"context"
	_ "embed" // for the files of a new folder
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"jianbao/internal/diag"

	"github.com/spf13/pflag"
)

//go:embed starter/report.yaml
var starterReport string

//go:embed starter/people.csv
var starterPeople string

// The same for those who read Chinese.
//
//go:embed starter/report.zh.yaml
var starterReportChinese string

//go:embed starter/people.zh.csv
var starterPeopleChinese string

func newVerb() verb {
	return verb{
		name: "new", words: "[DIR]", summary: "begin a folder with a report in two languages, a list of people and a campaign to mail it",
		about: "Makes content/report.yaml, with a comment on every part, people.csv, for copies with names on them,\n" +
			"and campaign.yaml, for sending them. All can be used as they are. A file that is there already is left alone.",
		example: "jianbao new spring-meeting\ncd spring-meeting\njianbao build\njianbao build --for people.csv\njianbao send campaign.yaml",
		after:   "exit: 0 done · 1 the machine failed · 2 a file is there already",
		flags:   func() *pflag.FlagSet { return newFlags("new") },
		run:     runNew,
	}
}

// runNew writes the files of a new folder, none when one of them is there.
func runNew(ctx context.Context, s *session, args []string) error {
	fl := newFlags("new")
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
	report, people := starterReport, starterPeople
	if s.language == diag.Chinese {
		report, people = starterReportChinese, starterPeopleChinese
	}
	files := []struct{ name, text string }{{filepath.Join(dir, contentFolder, "report.yaml"), report}, {filepath.Join(dir, "people.csv"), "\ufeff" + people}, {filepath.Join(dir, "campaign.yaml"), s.campaignToBegin()}}
	for _, f := range files {
		if _, err := os.Stat(s.path(f.name)); !errors.Is(err, fs.ErrNotExist) {
			s.log.Add(diag.ImportExists, diag.Pos{}, diag.Args{"file": f.name})
		}
	}
	if s.log.Failed() {
		return s.stop()
	}
	var made strings.Builder
	for _, f := range files {
		if _, err := s.Deliver(ctx, s.path(filepath.Dir(f.name)), filepath.Base(f.name), []byte(f.text)); err != nil {
			logFault(s.log, f.name, err)
			return s.stop()
		}
		made.WriteString(f.name + "\n")
	}
	_, err := s.Out.Write([]byte(made.String()))
	return err
}
