package cli

import (
	"context"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface"

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
	has  string
	json bool
}

func (o *fontsOrder) flags() *pflag.FlagSet {
	fs := newFlags("fonts")
	fs.Var(&setting{takes: "TEXT", read: func(v string) error { o.has = v; return nil }}, "has", "which fonts have the characters of TEXT")
	fs.Var(&setting{takes: "text|json", read: func(v string) (err error) {
		o.json, err = parseFormat(v)
		return err
	}}, "format", "print it for people or for programs")
	return fs
}

// fontReport is what fonts says of one font.
type fontReport struct {
	Name       string `json:"name"`
	Use        string `json:"use"`  // the word of --font; "" for a font that has none yet
	File       string `json:"file"` // "" when built in
	Usable     bool   `json:"usable"`
	Characters int    `json:"characters"`
	Han        int    `json:"han"`
	Lacks      string `json:"lacks"` // the characters of --has that it does not have

	face *typeface.Face
}

func runFonts(ctx context.Context, s *session, args []string) error {
	o := &fontsOrder{}
	fs := o.flags()
	if s.parseFlags(fs, args) {
		return s.help("fonts")
	}
	if s.log.Failed() {
		return s.stop()
	}
	all, err := s.fontReports(ctx, fs.Args())
	if err != nil {
		return ExitMachine
	}
	wanted := distinct(o.has)
	for i := range all {
		all[i].Lacks = lacking(all[i].face, wanted)
	}
	s.sayNoFont(wanted, all)
	if o.json {
		if err := writeJSON(s.Out, all); err != nil {
			return ExitMachine
		}
		return s.stop()
	}
	if err := s.print([]byte(s.fontTable(all, wanted))); err != nil {
		return err
	}
	return s.stop()
}

// fontReports opens the fonts: those named, or the built-in ones and those in
// ./fonts. One that cannot be used is logged, and listed as such.
func (s *session) fontReports(ctx context.Context, names []string) ([]fontReport, error) {
	var out []fontReport
	files := typeface.Files{}
	if len(names) == 0 {
		for i, e := range s.fontEntries() {
			if e.File != "" {
				names = append(names, e.File)
				continue
			}
			f := embeddedFaces()[i]
			files.Faces[i] = typeface.Source{Name: f.Name, Data: f.Data}
			out = append(out, fontReport{Name: e.Name, Use: e.Use})
		}
	}
	for _, name := range names {
		if src, ok := s.fontFile(name); ok {
			files.Fallback = append(files.Fallback, src)
			out = append(out, fontReport{Name: filepath.Base(name), File: name})
		}
	}
	set, err := typeface.Open(ctx, s.log, files)
	if err != nil {
		return nil, err
	}
	first := set.Len() - len(out) // the roles come first, used or not
	for i := range out {
		f := set.Face(first + i)
		if out[i].face, out[i].Usable = f, f != nil; f == nil {
			continue
		}
		for r := ' '; r <= 0x3FFFF; r++ {
			if f.Has(r) {
				out[i].Characters++
				if unicode.Is(unicode.Han, r) {
					out[i].Han++
				}
			}
		}
	}
	return out, nil
}

// distinct are the characters of a text that a font must have, each once.
func distinct(text string) []rune {
	var out []rune
	for _, r := range text {
		if !unicode.IsSpace(r) && !unicode.IsControl(r) && !strings.ContainsRune(string(out), r) {
			out = append(out, r)
		}
	}
	return out
}

// lacking are the characters that the face does not have.
func lacking(f *typeface.Face, wanted []rune) string {
	var out strings.Builder
	for _, r := range wanted {
		if f == nil || !f.Has(r) {
			out.WriteRune(r)
		}
	}
	return out.String()
}

// sayNoFont logs the characters that no font has.
func (s *session) sayNoFont(wanted []rune, all []fontReport) {
	for _, r := range wanted {
		found := false
		for _, f := range all {
			found = found || f.face != nil && f.face.Has(r)
		}
		if !found {
			s.log.Add(diag.NoGlyph, diag.Pos{}, diag.Args{"char": string(r), "code": fmt.Sprintf("U+%04X", r)})
		}
	}
}

// fontTable is the fonts as people read them.
func (s *session) fontTable(all []fontReport, wanted []rune) string {
	var b strings.Builder
	line := func(cells [5]string) {
		text := diag.Pad(cells[0], 13) + diag.Pad(cells[1]+" ", 31) + padLeft(cells[2], 10) + padLeft(cells[3], 8)
		if cells[4] != "" {
			text += "  " + cells[4]
		}
		b.WriteString(strings.TrimRight(text, " ") + "\n")
	}
	head := [5]string{s.words("use"), s.words("font"), s.words("characters"), s.words("Han")}
	if len(wanted) > 0 {
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
