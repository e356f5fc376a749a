package cli

import (
	"bytes"
	"context"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/inspect"

	"github.com/spf13/pflag"
)

// mostPDF bounds what is read of a PDF.
const mostPDF = 512 << 20

// shown is what inspect prints of each file.
type shown struct {
	json, tree, text bool
}

func (o *shown) flags() *pflag.FlagSet {
	fs := newFlags("inspect")
	fs.BoolVar(&o.tree, "tree", false, "print the tag tree with its text")
	fs.BoolVar(&o.text, "text", false, "print the text, page by page")
	fs.Var(&setting{takes: "text|json", read: func(v string) (err error) {
		o.json, err = parseFormat(v)
		return err
	}}, "format", "print it for people or for programs")
	return fs
}

func inspectVerb() verb {
	return verb{
		name: "inspect", words: "FILE.pdf…", summary: "show what is in a PDF, and what it lacks for everyone to read it",
		about: "Pages, fonts, languages, outline and tags are read back, and held against what a document\n" +
			"for screen readers (PDF/UA-1) and for archives (PDF/A-2a) must say of itself. - is the standard input.",
		example: "jianbao inspect out/*.pdf\njianbao inspect --tree out/pandemic-cooperation-lessons-zh-en.pdf",
		after:   "Faults end it with exit 4; a file that is no PDF, or a damaged one, with exit 1.",
		flags:   func() *pflag.FlagSet { return new(shown).flags() },
		run:     runInspect,
	}
}

func runInspect(ctx context.Context, s *session, args []string) error {
	var o shown
	fs := o.flags()
	switch help := s.parseFlags(fs, args); {
	case help:
		return s.help("inspect")
	case s.log.Failed():
		return s.stop()
	case fs.NArg() == 0:
		s.log.Add(diag.MissingWord, diag.Pos{}, diag.Args{"verb": "inspect", "choice": "a PDF", "like": "jianbao inspect out/*.pdf"})
		return s.stop()
	}
	all := s.inspectAll(ctx, fs.Args())
	var out bytes.Buffer
	if err := o.write(&out, all, s.words); err != nil {
		return ExitMachine
	}
	if err := s.print(out.Bytes()); err != nil {
		return err
	}
	return s.stop()
}

// inspectAll reads the files that can be read, and logs what is to be said of
// each.
func (s *session) inspectAll(ctx context.Context, names []string) []inspection {
	var all []inspection
	for _, name := range names {
		data, ok := s.readPDF(ctx, name)
		var f *inspect.File
		var err error
		if ok {
			f, err = inspect.Read(ctx, data)
		}
		switch {
		case ctx.Err() != nil:
			s.log.Add(diag.Stopped, diag.Pos{}, diag.Args{"what": "not every file was read"})
			return all
		case !ok:
		case err != nil:
			s.log.Add(diag.PDFUnreadable, diag.Pos{}, diag.Args{"file": name, "why": strings.TrimPrefix(err.Error(), "inspect: ")})
		default:
			all = append(all, inspection{name, f})
			if n := len(f.Faults()); n > 0 {
				s.log.Add(diag.PDFFaults, diag.Pos{}, diag.Args{"file": name, "count": counted(n, "fault")})
			}
		}
	}
	return all
}

// readPDF reads the file that the user calls name; - is the standard input.
func (s *session) readPDF(ctx context.Context, name string) ([]byte, bool) {
	if name == "-" {
		return s.readInput(ctx, mostPDF)
	}
	return s.readUpTo(ctx, name, mostPDF, "*.pdf")
}

// inspection is one file that could be read.
type inspection struct {
	name string
	*inspect.File
}

// write prints what was found, the parts that were asked for or a summary.
func (o *shown) write(w *bytes.Buffer, all []inspection, words func(string) string) error {
	if o.json {
		return writeJSON(w, inspectedFiles(all))
	}
	for i, f := range all {
		if i > 0 {
			w.WriteByte('\n')
		}
		if len(all) > 1 || !o.tree && !o.text {
			w.WriteString(diag.Visible(f.name) + "\n")
		}
		if !o.tree && !o.text {
			f.summary(w, words)
		}
		if o.tree {
			var tree bytes.Buffer
			if err := f.WriteTree(&tree); err != nil {
				return err
			}
			writeVisible(w, tree.String())
		}
		if o.text {
			for _, p := range f.Pages {
				writeVisible(w, strings.TrimRight(p.Text, "\n")+"\n")
			}
		}
		f.writeFaults(w, words)
	}
	return nil
}

// writeVisible prints lines of a file that anyone may have made.
func writeVisible(w *bytes.Buffer, text string) {
	for line := range strings.Lines(text) {
		w.WriteString(diag.Visible(strings.TrimSuffix(line, "\n")) + "\n")
	}
}

// counted is "1 page", "2 pages".
func counted(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return strconv.Itoa(n) + " " + what
}
