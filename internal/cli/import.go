package cli

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake"
	"jianbao/internal/report"

	"github.com/spf13/pflag"
)

// importOrder is what `import` was asked for.
type importOrder struct {
	out    string
	format string
	force  bool
	into   string // the report that a translated file goes into
	lang   string
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
		after: "exit: 0 done · 1 the machine failed · 2 a mistake in the command line · 4 the document cannot be read",
		flags: func() *pflag.FlagSet { return importFlags(&importOrder{}) },
		run:   runImport,
	}
}

func importFlags(o *importOrder) *pflag.FlagSet {
	fs := newFlags("import")
	fs.VarP(&setting{takes: "REPORT", read: func(v string) error { o.out = v; return nil }}, "out", "o", "the report file, content/NAME.yaml without it; - is the standard output")
	fs.Var(&setting{takes: "text|html|docx", read: o.setFormat}, "from", "the format, where it cannot be told")
	fs.Var(&setting{takes: "REPORT", read: func(v string) error { o.into = v; return nil }}, "into", "put the texts of FILE into REPORT: of a file that export made, or of a document in the other language, by its structure")
	fs.VarP(&setting{takes: "LANG", read: func(v string) error { o.lang = v; return nil }}, "lang", "l", "with --into, the language of the texts, where the file does not say")
	fs.BoolVarP(&o.force, "force", "f", false, "write over a report that is there; with --into, take texts that changed in both")
	return fs
}

func (o *importOrder) setFormat(v string) error {
	known := []string{"text", "md", "html", "docx"}
	if !slices.Contains(known, v) {
		return hintError(didYouMean(v, known, ""))
	}
	if o.format = v; v == "md" {
		o.format = "text"
	}
	return nil
}

// runImport reads one document and writes one report file.
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
		return s.stop()
	}
	name, data, ok := s.readDocument(ctx, words[0])
	if !ok {
		return s.stop()
	}
	if o.into != "" {
		return s.runInto(ctx, o, name, data)
	}
	draft, err := intake.Import(ctx, s.log, s.document(o, name, data))
	if err != nil || draft == nil {
		return s.stop()
	}
	yaml := draft.YAML(filepath.Base(name))
	s.checkDraft(ctx, yaml)
	if o.out == "-" {
		for _, im := range draft.Images {
			s.log.Add(diag.ImportPictureHeld, diag.Pos{File: name}, diag.Args{"file": im.File})
		}
		if _, err := s.Out.Write(yaml); err != nil {
			s.log.Add(diag.CannotWrite, diag.Pos{}, diag.Args{"file": "the standard output", "why": reason(err)})
		}
		return s.stop()
	}
	s.writeReport(ctx, o, draft, yaml)
	return s.stop()
}

// document is what there is to import; pictures of a file are read from its
// folder and below, through no link that leads out of it.
func (s *session) document(o *importOrder, name string, data []byte) intake.In {
	in := intake.In{File: name, Data: data, Format: o.format}
	if o.out != "-" {
		in.As = o.out
	}
	if name == "<stdin>" {
		return in
	}
	in.Open = func(picture string) ([]byte, error) {
		root, err := os.OpenRoot(filepath.Dir(s.path(name)))
		if err != nil {
			return nil, err
		}
		defer root.Close()
		f, err := root.Open(filepath.FromSlash(picture))
		if err != nil {
			return nil, err
		}
		defer f.Close()
		if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() || info.Size() > intake.MaxBytes {
			return nil, errors.Join(err, fs.ErrInvalid)
		}
		return io.ReadAll(f)
	}
	return in
}

// readDocument reads the file, or the standard input.
func (s *session) readDocument(ctx context.Context, name string) (string, []byte, bool) {
	if name == "-" {
		data, ok := s.readInput(ctx, intake.MaxBytes+1)
		return "<stdin>", data, ok
	}
	data, ok := s.readUpTo(ctx, name, intake.MaxBytes+1, "report.docx")
	return name, data, ok
}

// checkDraft reads the report file as build will; what it finds is said.
func (s *session) checkDraft(ctx context.Context, yaml []byte) {
	log := &diag.Log{}
	if _, err := report.Load(ctx, log, "the report made", yaml); err != nil {
		return
	}
	for _, f := range log.Findings() {
		if f.Severity == diag.Error {
			s.log.Merge(log)
			return
		}
	}
}

// writeReport delivers the pictures and the report file, none of them when one
// is there already.
func (s *session) writeReport(ctx context.Context, o *importOrder, draft *intake.Draft, yaml []byte) {
	out := o.out
	if out == "" {
		out = filepath.Join(contentFolder, draft.ID+".yaml")
	}
	if filepath.Ext(out) == "" {
		out += ".yaml"
	}
	type file struct {
		name string
		data []byte
	}
	var files []file
	for _, im := range draft.Images {
		files = append(files, file{filepath.Join(filepath.Dir(out), filepath.FromSlash(im.File)), im.Data})
	}
	files = append(files, file{out, yaml}) // last: it is whole only with its pictures
	for _, f := range files {
		if _, err := os.Stat(s.path(f.name)); !errors.Is(err, fs.ErrNotExist) && !o.force {
			s.log.Add(diag.ImportExists, diag.Pos{}, diag.Args{"file": f.name})
		}
	}
	if s.log.Failed() {
		return
	}
	for _, f := range files {
		if _, err := s.Deliver(ctx, filepath.Dir(s.path(f.name)), filepath.Base(f.name), f.data); err != nil {
			logFault(s.log, f.name, err)
			return
		}
	}
	_, _ = s.Out.Write([]byte(out + "\n"))
}
