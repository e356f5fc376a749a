// Package inspection reads finished PDFs back, from anyone: what is in them, and
// what they lack for everyone to read them.
package inspection

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/length"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/inspect"
	"jianbao/internal/pdf/inspect/rule"
	"jianbao/internal/work/project"
)

// Order says which files are read.
type Order struct {
	Files []string `json:"files"`          // "-" is the standard input
	Tree  bool     `json:"tree,omitempty"` // the tag tree is written out
	// Standard is the only one that is asked, by its short name of rule.Standards; "" for
	// all, and what the house asks beside them.
	Standard string `json:"standard,omitempty"`
	// Gongwen holds the file against the figures of GB/T 9704-2012 instead.
	Gongwen bool `json:"gongwen,omitempty"`
	// Passwords is a file with a password a line, which are tried on files that ask for one;
	// "" for none.
	Passwords string `json:"passwords,omitempty"`
}

// Standards are those that an Order can ask, by their short names.
func Standards() []string { return rule.Standards() }

// File is what is in a PDF. No list is nil.
type File struct {
	File      string             `json:"file"`
	Title     string             `json:"title"`
	Claims    []string           `json:"claims"`
	Mark      *inspect.Mark      `json:"mark"` // what it was made from; nil where it does not say
	Languages []string           `json:"languages"`
	Pages     []Page             `json:"pages"`
	Fonts     []Font             `json:"fonts"`
	Outline   []Entry            `json:"outline"`
	Tags      []inspect.TagCount `json:"tags"`
	Standard  string             `json:"standard"` // the one that was asked, "PDF/UA-1"; "" for all
	Faults    []Fault            `json:"faults"`
	Tree      string             `json:"tree,omitempty"` // a tag a line, with its text, where it was asked for
}

// Page is a page of a PDF.
type Page struct {
	Label  string `json:"label"`
	Width  string `json:"width"` // "210mm"
	Height string `json:"height"`
	Text   string `json:"text"`
}

// Font is a font of a PDF.
type Font struct {
	Name     string `json:"name"`
	Type     string `json:"type"`
	Embedded bool   `json:"embedded"`
	Subset   bool   `json:"subset"`
	Unicode  bool   `json:"unicode"` // it says which characters its glyphs are
}

// Entry is a line of an outline.
type Entry struct {
	Level int    `json:"level"` // from 1
	Title string `json:"title"`
}

// Fault is a rule that a PDF falls short of.
type Fault struct {
	Rule    string   `json:"rule"`
	Clauses []string `json:"clauses"` // "PDF/UA-1 7.3"; none: the house's own
	Page    int      `json:"page"`    // from 1; 0 is the whole file
	Text    string   `json:"text"`
	Mend    string   `json:"mend"`  // what would mend it; "" where the text says so
	Times   int      `json:"times"` // how often, from 1

	line string
	said rule.Fault
}

// String is the fault as a line for people, with its page, its code and its clauses.
func (f Fault) String() string { return f.line }

// Inspect reads the files. Which of them cannot be read, and which have faults,
// is in the log. When ctx ends, those that were read are returned with its error.
func Inspect(ctx context.Context, log *diag.Log, p *project.Project, o Order) ([]File, error) {
	out := []File{}
	asked, known := rule.StandardOf(o.Standard)
	if !known {
		asked = rule.Everything()
	}
	passwords, ok := project.Passwords(ctx, log, p.Source, o.Passwords)
	if !ok {
		return out, ctx.Err()
	}
	for _, name := range o.Files {
		data, ok := read(ctx, log, p, name)
		var f *inspect.File
		var err error
		switch {
		case ok && o.Gongwen:
			f, err = inspect.ReadLaid(ctx, data)
		case ok:
			f, err = inspect.Check(ctx, data, passwords...)
		}
		switch {
		case ctx.Err() != nil:
			return out, ctx.Err()
		case !ok:
		case foreign.IsBeyond(err):
			log.Add(diag.PDFRefused, diag.Pos{}, diag.Args{"file": name, "why": strings.TrimPrefix(err.Error(), "inspect: ")})
		case err != nil:
			log.Add(diag.PDFUnreadable, diag.Pos{}, diag.Args{"file": name, "why": strings.TrimPrefix(err.Error(), "inspect: ")})
		default:
			found := fileOf(name, f)
			if o.Gongwen {
				found.measured(f.Pages)
			} else {
				found.judged(asked, f.Faults())
			}
			if o.Tree {
				var tree bytes.Buffer
				if err := f.WriteTree(&tree); err != nil {
					return out, err
				}
				found.Tree = tree.String()
			}
			out = append(out, found)
			if n := len(found.Faults); n > 0 {
				code := diag.PDFFaults
				if known || o.Gongwen {
					code = diag.PDFNotStandard
				}
				log.Add(code, diag.Pos{}, diag.Args{"file": name, "count": han.Counted(n, "fault"), "standard": found.Standard})
			}
		}
	}
	return out, nil
}

// read reads the file that the user calls name. False means that a fault was
// logged, or that ctx has ended.
func read(ctx context.Context, log *diag.Log, p *project.Project, name string) ([]byte, bool) {
	if name == "-" {
		return p.Source.ReadInput(ctx, log, inspect.MaxBytes)
	}
	return p.Source.Read(ctx, log, name, inspect.MaxBytes, "*.pdf")
}

// fileOf gathers what was read of a PDF.
func fileOf(name string, f *inspect.File) File {
	e := File{File: name, Title: f.Meta.Title, Claims: f.Meta.Claims(), Languages: append([]string{}, f.Languages...),
		Pages: []Page{}, Fonts: []Font{}, Outline: []Entry{}, Tags: f.Tags(), Faults: []Fault{}}
	if m := f.Meta.Mark; m != (inspect.Mark{}) {
		e.Mark = &m
	}
	for _, p := range f.Pages {
		e.Pages = append(e.Pages, Page{p.Label, millimetres(p.Width) + "mm", millimetres(p.Height) + "mm", p.Text})
	}
	for _, x := range f.Fonts {
		e.Fonts = append(e.Fonts, Font{x.Name, x.Type, x.Embedded, x.Subset, x.ToUnicode})
	}
	for _, b := range f.Outline {
		e.Outline = append(e.Outline, Entry{b.Level, b.Title})
	}
	return e
}

// judged adds the faults against a standard.
func (e *File) judged(asked rule.Standard, all []rule.Fault) {
	e.Standard = asked.Name
	for _, x := range all {
		if asks := asked.Clauses(x.Rule); asked.Asks(x.Rule) {
			e.Faults = append(e.Faults, Fault{Rule: x.Rule.Code, Clauses: asks, Page: x.Page, Times: x.Times, said: x})
		}
	}
	e.Speak(diag.English)
}

// Speak puts the faults into a language. Inspect leaves them in English.
func (e *File) Speak(l diag.Language) {
	for i := range e.Faults {
		f := &e.Faults[i]
		f.Text, f.Mend, f.line = f.said.Text[l], f.said.Rule.Mend[l], f.said.Line(f.Clauses)[l]
	}
}

// millimetres gives a length in millimetres with at most one decimal.
func millimetres(l length.Length) string {
	// 1 mm = 4608/25.4 units; rounded to tenths.
	tenths := (int64(l)*254 + 2304) / 4608
	return strings.TrimSuffix(fmt.Sprintf("%d.%d", tenths/10, tenths%10), ".0")
}
