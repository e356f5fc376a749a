package cli

import (
	"context"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/work/project"

	"github.com/spf13/pflag"
)

func fontsVerb() verb {
	return verb{
		name: "fonts", words: "[FILE…]", summary: "show what characters the fonts have",
		about: "The built-in faces and the fonts in ./fonts, or these FILEs, with what --font calls them and how many\n" +
			"characters each has. --has looks for the characters of a text, a rare name for one.",
		example: "jianbao fonts\n" +
			"jianbao fonts --has 𠮷野\n" +
			"jianbao fonts SimSun.ttf --has 龘",
		after: "exit: 0 done · 6 a font is unusable, or none has a character of --has",
		flags: func() *pflag.FlagSet { return (&fontsOrder{}).flags() },
		run:   runFonts,
	}
}

// fontsOrder is what `fonts` was asked for.
type fontsOrder struct {
	job  project.CoverageOrder
	json bool
}

func (o *fontsOrder) flags() *pflag.FlagSet {
	fs := newFlags("fonts")
	fs.Var(&setting{takes: "TEXT", read: func(v string) error { o.job.Has = v; return nil }}, "has", "which fonts have the characters of TEXT")
	fs.Var(&setting{takes: "text|json", read: func(v string) (err error) {
		o.json, err = parseFormat(v)
		return err
	}}, "format", "print it for people or for programs")
	return fs
}

func runFonts(ctx context.Context, s *session, args []string) error {
	o := &fontsOrder{}
	fs := o.flags()
	if s.parseFlags(fs, args) {
		return s.help("fonts")
	}
	if s.log.Failed() {
		return nil
	}
	o.job.Fonts = fs.Args()
	all, err := project.Covers(ctx, s.log, s.project(), o.job)
	if err != nil {
		return err
	}
	if o.json {
		_ = writeJSON(s.Out, all)
		return nil
	}
	return s.print([]byte(fontTable(s, all, len(o.job.Wanted()) > 0)))
}

// fontTable is the fonts as people read them.
func fontTable(s *session, all []project.Coverage, lacks bool) string {
	var b strings.Builder
	line := func(cells [5]string) {
		text := diag.Pad(cells[0], 13) + diag.Pad(cells[1]+" ", 31) + padLeft(cells[2], 10) + padLeft(cells[3], 8)
		if cells[4] != "" {
			text += "  " + cells[4]
		}
		b.WriteString(strings.TrimRight(text, " ") + "\n")
	}
	head := [5]string{s.words("use"), s.words("font"), s.words("characters"), s.words("Han")}
	if lacks {
		head[4] = s.words("lacks")
	}
	line(head)
	for _, f := range all {
		name := f.Name
		if f.File != "" {
			name = f.File
		}
		if !f.Usable {
			line([5]string{f.Use, name, s.words("unusable")})
			continue
		}
		line([5]string{f.Use, name, strconv.Itoa(f.Characters), strconv.Itoa(f.Han), f.Lacks})
	}
	return b.String()
}
