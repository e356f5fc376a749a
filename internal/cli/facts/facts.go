// Package facts says what was found in finished PDFs, as people read it at a terminal.
package facts

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/work/inspection"
)

// Words are those of a text in the language of the messages.
type Words func(english string) string

// Text is what was found in the files: the parts that were asked for, tree or text, or a
// summary.
func (w Words) Text(all []inspection.File, tree, text bool) string {
	var b strings.Builder
	for i := range all {
		f := &all[i]
		if i > 0 {
			b.WriteByte('\n')
		}
		if len(all) > 1 || !tree && !text {
			b.WriteString(diag.Visible(f.File) + "\n")
		}
		if !tree && !text {
			w.summary(&b, f)
		}
		if tree {
			writeVisible(&b, f.Tree)
		}
		if text {
			for _, p := range f.Pages {
				writeVisible(&b, strings.TrimRight(p.Text, "\n")+"\n")
			}
		}
		w.faults(&b, f)
	}
	return b.String()
}

// writeVisible writes lines of a file that anyone may have made.
func writeVisible(b *strings.Builder, text string) {
	for line := range strings.Lines(text) {
		b.WriteString(diag.Visible(strings.TrimSuffix(line, "\n")) + "\n")
	}
}

// summary is a file in a few lines.
func (w Words) summary(b *strings.Builder, f *inspection.File) {
	say := func(what, value string) {
		if value == "" {
			value = w("none")
		}
		b.WriteString("  " + diag.Pad(w(what), 11) + diag.Visible(value) + "\n")
	}
	list := func(of []string) string { return strings.Join(of, w(", ")) }
	say("title", f.Title)
	say("claims", list(f.Claims))
	if m := f.Mark; m != nil {
		say("made from", list([]string{m.Report, m.Template, m.Language}))
		if m.Row != "" {
			say("for row", m.Row)
		}
	}
	say("pages", list(append([]string{w(han.Counted(len(f.Pages), "page"))}, pageSizes(f)...)))
	say("languages", list(f.Languages))
	var fonts, tags []string
	for _, x := range f.Fonts {
		fonts = append(fonts, x.Name)
	}
	for _, t := range f.Tags {
		tags = append(tags, fmt.Sprintf("%d %s", t.Count, t.Tag))
	}
	say("fonts", list(fonts))
	say("tags", list(tags))
	if len(f.Outline) > 0 {
		say("outline", w(han.Counted(len(f.Outline), "line")))
		for _, e := range f.Outline {
			say("", strings.Repeat("  ", e.Level-1)+e.Title)
		}
	}
	characters := 0
	for _, p := range f.Pages {
		for _, r := range p.Text {
			if !unicode.IsSpace(r) {
				characters++
			}
		}
	}
	say("text", w(han.Counted(characters, "character")))
}

// pageSizes are the measures of the pages, each once: "210 × 297 mm".
func pageSizes(f *inspection.File) []string {
	var sizes []string
	met := map[string]bool{}
	for _, p := range f.Pages {
		if size := strings.TrimSuffix(p.Width, "mm") + " × " + strings.TrimSuffix(p.Height, "mm") + " mm"; !met[size] {
			met[size] = true
			sizes = append(sizes, size)
		}
	}
	return sizes
}

// faults says which faults a file has, or that it has none.
func (w Words) faults(b *strings.Builder, f *inspection.File) {
	b.WriteString("  ")
	if f.Standard != "" {
		b.WriteString(f.Standard + w(": "))
	}
	if len(f.Faults) == 0 {
		b.WriteString(w("no faults") + "\n")
		return
	}
	b.WriteString(w(han.Counted(len(f.Faults), "fault")) + w(":") + "\n")
	var mends []string
	for _, x := range f.Faults {
		b.WriteString("    " + diag.Visible(x.String()) + "\n")
		if x.Mend != "" && !slices.Contains(mends, x.Mend) {
			mends = append(mends, x.Mend)
		}
	}
	if len(mends) == 0 {
		return
	}
	b.WriteString("  " + w("what mends them") + w(":") + "\n")
	for _, m := range mends {
		b.WriteString("    " + m + "\n")
	}
}
