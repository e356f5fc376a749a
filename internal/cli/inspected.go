package cli

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/pdf/inspect"
)

// inspectedFile is a file in the list of --format json.
type inspectedFile struct {
	File      string             `json:"file"`
	Title     string             `json:"title"`
	Claims    []string           `json:"claims"`
	Mark      *inspect.Mark      `json:"mark"` // what it was made from; null where it does not say
	Languages []string           `json:"languages"`
	Pages     []inspectedPage    `json:"pages"`
	Fonts     []inspectedFont    `json:"fonts"`
	Outline   []inspectedEntry   `json:"outline"`
	Tags      []inspect.TagCount `json:"tags"`
	Faults    []inspectedFault   `json:"faults"`
}

type inspectedPage struct {
	Label  string `json:"label"`
	Width  string `json:"width"` // "210mm"
	Height string `json:"height"`
	Text   string `json:"text"`
}

type inspectedFont struct {
	Name     string `json:"name"`
	Type     string `json:"type"`
	Embedded bool   `json:"embedded"`
	Subset   bool   `json:"subset"`
	Unicode  bool   `json:"unicode"`
}

type inspectedEntry struct {
	Level int    `json:"level"`
	Title string `json:"title"`
}

type inspectedFault struct {
	Rule string `json:"rule"`
	Page int    `json:"page"` // from 1; 0 is the whole file
	Text string `json:"text"`
}

// inspectedFiles is what programs hear of the files; no list is null.
func inspectedFiles(all []inspection) []inspectedFile {
	out := []inspectedFile{}
	for _, f := range all {
		e := inspectedFile{File: f.name, Title: f.Meta.Title, Claims: f.Meta.Claims(), Languages: append([]string{}, f.Languages...),
			Pages: []inspectedPage{}, Fonts: []inspectedFont{}, Outline: []inspectedEntry{}, Tags: f.Tags(), Faults: []inspectedFault{}}
		if m := f.Meta.Mark; m != (inspect.Mark{}) {
			e.Mark = &m
		}
		for _, p := range f.Pages {
			e.Pages = append(e.Pages, inspectedPage{p.Label, millimetres(p.Width) + "mm", millimetres(p.Height) + "mm", p.Text})
		}
		for _, x := range f.Fonts {
			e.Fonts = append(e.Fonts, inspectedFont{x.Name, x.Type, x.Embedded, x.Subset, x.ToUnicode})
		}
		for _, b := range f.Outline {
			e.Outline = append(e.Outline, inspectedEntry{b.Level, b.Title})
		}
		for _, x := range f.Faults() {
			e.Faults = append(e.Faults, inspectedFault{string(x.Rule), x.Page, x.Text})
		}
		out = append(out, e)
	}
	return out
}

// summary prints a file in a few lines, for people.
func (f inspection) summary(w *bytes.Buffer, words func(string) string) {
	say := func(what, value string) {
		if value == "" {
			value = words("none")
		}
		w.WriteString("  " + diag.Pad(words(what), 11) + diag.Visible(value) + "\n")
	}
	say("title", f.Meta.Title)
	say("claims", strings.Join(f.Meta.Claims(), words(", ")))
	if m := f.Meta.Mark; m != (inspect.Mark{}) {
		say("made from", strings.Join([]string{m.Report, m.Template, m.Language}, words(", ")))
		if m.Row != "" {
			say("for row", m.Row)
		}
	}
	say("pages", f.pages(words))
	say("languages", strings.Join(f.Languages, words(", ")))
	var fonts, tags []string
	for _, x := range f.Fonts {
		fonts = append(fonts, x.Name)
	}
	for _, t := range f.Tags() {
		tags = append(tags, fmt.Sprintf("%d %s", t.Count, t.Tag))
	}
	say("fonts", strings.Join(fonts, words(", ")))
	say("tags", strings.Join(tags, words(", ")))
	if len(f.Outline) > 0 {
		say("outline", words(counted(len(f.Outline), "line")))
		for _, b := range f.Outline {
			say("", strings.Repeat("  ", b.Level-1)+b.Title)
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
	say("text", words(counted(characters, "character")))
}

// pages gives the number of pages and their measures, each once.
func (f inspection) pages(words func(string) string) string {
	var sizes []string
	met := map[string]bool{}
	for _, p := range f.Pages {
		if size := millimetres(p.Width) + " × " + millimetres(p.Height) + " mm"; !met[size] {
			met[size] = true
			sizes = append(sizes, size)
		}
	}
	return strings.Join(append([]string{words(counted(len(f.Pages), "page"))}, sizes...), words(", "))
}

// writeFaults prints the faults, or that there are none.
func (f inspection) writeFaults(w *bytes.Buffer, words func(string) string) {
	faults := f.Faults()
	if len(faults) == 0 {
		w.WriteString("  " + words("no faults") + "\n")
		return
	}
	w.WriteString("  " + words(counted(len(faults), "fault")) + words(":") + "\n")
	for _, x := range faults {
		w.WriteString("    " + diag.Visible(words(x.String())) + "\n")
	}
}

// millimetres gives a length in millimetres with at most one decimal.
func millimetres(l length.Length) string {
	// 1 mm = 4608/25.4 units; rounded to tenths.
	tenths := (int64(l)*254 + 2304) / 4608
	s := fmt.Sprintf("%d.%d", tenths/10, tenths%10)
	return strings.TrimSuffix(s, ".0")
}
