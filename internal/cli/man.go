package cli

import (
	"context"
	"path/filepath"
	"strings"

	"jianbao/internal/diag"

	"github.com/spf13/pflag"
)

func manVerb() verb {
	return verb{
		name: "man", words: "DIR", summary: "write the manual pages of all commands, in English and Chinese",
		about:   "Makes DIR/man1/jianbao.1, jianbao-build.1 and so on, and the same in Chinese below DIR/zh_CN.",
		example: "jianbao man /usr/local/share/man\nman jianbao-build",
		after:   "exit: 0 done · 1 the machine failed · 2 a mistake in the command line",
		flags:   func() *pflag.FlagSet { return newFlags("man") },
		run:     runMan,
	}
}

// runMan writes a page a verb, and one of the whole, in each language, whatever
// the language of the messages is.
func runMan(ctx context.Context, s *session, args []string) error {
	fs := newFlags("man")
	if s.parseFlags(fs, args) {
		return s.help("man")
	}
	switch {
	case s.log.Failed():
	case fs.NArg() == 0:
		s.log.Add(diag.MissingWord, diag.Pos{}, diag.Args{"verb": "man", "choice": "a folder", "like": "jianbao man /usr/local/share/man"})
	case fs.NArg() > 1:
		s.noWords("man", fs.Args()[1:], "one folder at a time")
	}
	if s.log.Failed() {
		return nil
	}
	p := s.project()
	var made strings.Builder
	for _, in := range []struct {
		language diag.Language
		folder   string
	}{{diag.English, "man1"}, {diag.Chinese, filepath.Join("zh_CN", "man1")}} {
		m := &manual{session: &session{World: s.World, log: s.log, language: in.language}}
		pages := map[string]string{"jianbao": m.overview()}
		names := []string{"jianbao"}
		for _, v := range verbs() {
			name := "jianbao-" + v.name
			names, pages[name] = append(names, name), m.page(v)
		}
		for _, name := range names {
			file := filepath.Join(fs.Arg(0), in.folder, name+".1")
			if !p.Put(ctx, s.log, file, []byte(pages[name])) {
				return ctx.Err()
			}
			made.WriteString(file + "\n")
		}
	}
	return s.print([]byte(made.String()))
}

// manual writes manual pages in roff (man(7)) in the language of its session.
type manual struct{ session *session }

// page is the page of a verb.
func (m *manual) page(v verb) string {
	words := m.session.words
	var b strings.Builder
	m.head(&b, "jianbao-"+v.name, words(v.summary))
	b.WriteString(".SH " + words("USAGE") + "\n.B jianbao " + v.name + "\n" + roff(words(v.words)) + "\n")
	if v.about != "" {
		b.WriteString(".SH " + words("DESCRIPTION") + "\n" + roff(words(v.about)) + "\n")
	}
	flags := v.flags()
	if flags.HasFlags() {
		b.WriteString(".SH " + words("FLAGS") + "\n")
	}
	flags.VisitAll(func(f *pflag.Flag) {
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		b.WriteString(".TP\n\\fB" + roff(name) + "\\fR")
		if f.Value.Type() != "bool" {
			b.WriteString(" \\fI" + roff(words(f.Value.Type())) + "\\fR")
		}
		b.WriteString("\n" + roff(words(f.Usage)) + "\n")
	})
	if v.example != "" {
		b.WriteString(".SH " + words("EXAMPLES") + "\n.nf\n" + roff(v.example) + "\n.fi\n")
	}
	if v.after != "" {
		b.WriteString(".SH " + words("NOTES") + "\n.nf\n" + roff(words(v.after)) + "\n.fi\n")
	}
	return b.String()
}

// overview is the page of the program.
func (m *manual) overview() string {
	words := m.session.words
	var b strings.Builder
	m.head(&b, "jianbao", words("printable briefs, in Chinese, English or both, from one report"))
	b.WriteString(".SH " + words("USAGE") + "\n.B jianbao\n" + roff(words("COMMAND …")) + "\n.SH " + words("COMMANDS") + "\n")
	for _, v := range verbs() {
		b.WriteString(".TP\n\\fBjianbao " + v.name + "\\fR \\fI" + roff(words(v.words)) + "\\fR\n" + roff(words(v.summary)) + "\n")
	}
	return b.String()
}

// head begins a page.
func (m *manual) head(b *strings.Builder, name, summary string) {
	b.WriteString(".TH " + strings.ToUpper(name) + " 1 \"\" \"jianbao " + version() + "\"\n")
	b.WriteString(".SH " + m.session.words("NAME") + "\n" + roff(name) + " \\- " + roff(summary) + "\n")
}

// roff gives a text as roff prints it: hyphens stay hyphens, and no line is taken
// for a request.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}
