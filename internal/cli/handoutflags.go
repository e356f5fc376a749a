package cli

import (
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"jianbao/internal/length"
	"jianbao/internal/work/handout"
)

// handoutFlags is what the flags of handout say.
type handoutFlags struct {
	job                handout.Order
	out                string // as given; "-" is the standard output
	test               bool
	cover, noCover     bool
	numbers, noNumbers bool
}

// file is what is written, as the user calls it. A name without .pdf is a
// folder's, as for build.
func (o *handoutFlags) file() string {
	if strings.EqualFold(filepath.Ext(o.out), ".pdf") {
		return o.out
	}
	return filepath.Join(o.out, "handout.pdf")
}

// flags defines the flags of handout, which write into o.
func (o *handoutFlags) flags() *pflag.FlagSet {
	fs := newFlags("handout")
	add := func(name, short, takes, usage string, read func(string) error) {
		fs.VarP(&setting{takes: takes, read: read}, name, short, usage)
	}
	add("layout", "", "pack|2up|4up|booklet", "pages as they are, several on a side, or folded", func(v string) error { return parseChoice(v, handout.Layouts(), &o.job.Layout) })
	add("out", "o", "FILE", "the file to write, out/handout.pdf without it", func(v string) error { return parseOut(v, &o.out) })
	add("paper", "", "a4|a3|letter", "the paper in the printer", func(v string) error { return parseChoice(strings.ToLower(v), handout.Papers(), &o.job.Paper) })
	add("duplex", "", "long|short|none|manual[=A]", "the edge over which the printer turns the sheet, long without it; manual:\nfronts and backs as two files, for a stack that is put back by hand, with the\nletter that --printer-test --duplex manual finds", func(v string) error { return parseChoice(v, handout.Duplexes(), &o.job.Duplex) })
	add("margin", "", "LENGTH", "what the printer leaves blank on every edge, 5mm", lengthFlag(60, func(l length.Length) { o.job.Margin = &l }))
	add("gutter", "", "LENGTH", "between two pages, or at the fold of a booklet, 8mm", lengthFlag(60, func(l length.Length) { o.job.Gutter = &l }))
	add("creep", "", "LENGTH", "how far each inner sheet of a booklet stands out, 0mm; 0.1mm for plain paper", lengthFlag(3, func(l length.Length) { o.job.Creep = l }))
	fs.BoolVar(&o.job.Frames, "frames", false, "a hairline round each page")
	fs.BoolVar(&o.job.RightHand, "right-hand", false, "each part begins on a right-hand page")
	fs.BoolVar(&o.cover, "cover", false, "a cover with the contents; a pack of several parts has one")
	fs.BoolVar(&o.noCover, "no-cover", false, "no cover")
	fs.BoolVar(&o.numbers, "numbers", false, "pages numbered through all parts; a pack of several parts has them")
	fs.BoolVar(&o.noNumbers, "no-numbers", false, "no such numbers")
	fs.StringVar(&o.job.Title, "title", "", "the title of the whole, else the report's")
	fs.StringVar(&o.job.Letterhead, "letterhead", "", "a PDF to lie under page 1 of each brief, or of each file when there is no brief")
	fs.StringVar(&o.job.Continuation, "continuation", "", "a PDF to lie under their other pages")
	fs.StringVar(&o.job.Passwords, "password-file", "", "a password a line: each is tried on a PDF that asks for one")
	fs.BoolVar(&o.job.Strict, "strict", false, "a warning stops everything")
	fs.StringVar(&o.job.Stamp, "stamp", "", "words in a red frame at the head of every page")
	fs.StringVar(&o.job.Label, "label", "", "words at the head of every sheet")
	add("copies", "", "N|N-M|N/ALL", "number N copies, 1 to N, at the head of every sheet; 31-33 or 1,4-6: these\nalone; 17/30: number 17 of 30", func(v string) error { return parseCopies(v, &o.job.Copies) })
	fs.StringVar(&o.job.Since, "since", "", "only the sheets that differ from this PDF, of each copy, and what to take out for them")
	fs.BoolVar(&o.job.Final, "final", false, "only where the report is as it was signed, see jianbao final")
	fs.StringVar(&o.job.Report, "report", "", "the report of the briefs that @TEMPLATE names")
	meetingFlags(fs, &o.job.Meeting)
	add("theme", "", "NAME|FILE", "the theme of the briefs, else the template's", text(&o.job.Theme))
	fs.BoolVar(&o.job.Large, "large", false, "the briefs in large print: 18 pt, sans, one column, nothing under 16 pt")
	fs.BoolVar(&o.job.Mono, "mono", false, "the briefs in black alone, their pictures in grey")
	add("notes", "", "lines|margin|page", "room to write in the briefs: lines after each item, a ruled margin,\nor a ruled page after every page", func(v string) error { return parseNotes(v, &o.job.Notes) })
	add("lang", "l", "zh|en|zh+en|both,…", "the languages of briefs that name none, else the report's first", func(v string) error { return parseLanguages(v, &o.job.Languages) })
	fs.BoolVar(&o.job.Preview, "preview", false, "print which page comes on which side of which sheet, and write nothing")
	fs.BoolVar(&o.test, "printer-test", false, "make a sheet that tests the printer's scale, margins and duplex")
	typed := map[string]string{"title": "TEXT", "letterhead": "FILE.pdf", "continuation": "FILE.pdf", "password-file": "FILE", "stamp": "TEXT", "label": "TEXT", "since": "OLD.pdf", "report": "FILE"}
	fs.VisitAll(func(f *pflag.Flag) {
		if takes := typed[f.Name]; takes != "" {
			f.Value = &namedValue{f.Value, takes}
		}
	})
	return fs
}

// namedValue is a flag's value with a better word for what it takes.
type namedValue struct {
	pflag.Value
	takes string
}

// Type implements pflag.Value.
func (v *namedValue) Type() string { return v.takes }

// lengthFlag reads a length from 0 to most mm.
func lengthFlag(most int, set func(length.Length)) func(string) error {
	return func(v string) error {
		l, err := length.Parse(v)
		if err != nil || l < 0 || l > length.MM(most*1000) {
			return hintError("it is a length from 0 to " + strconv.Itoa(most) + "mm, like 5mm or 0.5cm")
		}
		set(l)
		return nil
	}
}
