package cli

import (
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"jianbao/internal/length"
	"jianbao/internal/pdf/impose"
)

// sheetOrder is what `handout` was asked to make.
type sheetOrder struct {
	order        // languages and report, for the briefs among the parts
	parts        []string
	sheets       impose.Options
	layout       string // as given
	report       string
	title        string
	cover        bool
	noCover      bool
	numbers      bool
	noNumbers    bool
	rightHand    bool
	letterhead   string
	continuation string
	stamp        string
	label        string
	copies       int
	preview      bool
	test         bool
	edge         bool // --duplex was given
}

// mostCopies bounds --copies: each has its own sheets in the file.
const mostCopies = 1000

func newSheetOrder() *sheetOrder {
	o := &sheetOrder{layout: "pack", order: order{out: "out"}}
	o.sheets.Paper, _ = sheetNamed("a4")
	o.sheets.Margin, o.sheets.Gutter = length.MM(5_000), length.MM(8_000)
	return o
}

// sheetNames are the papers that sheets can be of.
func sheetNames() []string { return []string{"a4", "a3", "letter"} }

func sheetNamed(name string) (impose.Paper, bool) {
	switch name {
	case "a4":
		return impose.Paper{Name: "A4", Width: length.MM(210_000), Height: length.MM(297_000)}, true
	case "a3":
		return impose.Paper{Name: "A3", Width: length.MM(297_000), Height: length.MM(420_000)}, true
	case "letter":
		return impose.Paper{Name: "Letter", Width: 612 * length.Pt, Height: 792 * length.Pt}, true
	}
	return impose.Paper{}, false
}

// flags defines the flags of handout, which write into o.
func (o *sheetOrder) flags() *pflag.FlagSet {
	fs := newFlags("handout")
	add := func(name, short, takes, usage string, read func(string) error) {
		fs.VarP(&setting{takes: takes, read: read}, name, short, usage)
	}
	add("layout", "", "pack|2up|4up|booklet", "pages as they are, several on a side, or folded", o.setLayout)
	add("out", "o", "FILE", "the file to write, out/handout.pdf without it", o.setOut)
	add("paper", "", "a4|a3|letter", "the paper in the printer", o.setSheet)
	add("duplex", "", "long|short|none", "the edge over which the printer turns the sheet, long without it", o.setDuplex)
	add("margin", "", "LENGTH", "what the printer leaves blank on every edge, 5mm", lengthFlag(&o.sheets.Margin, 60))
	add("gutter", "", "LENGTH", "between two pages, or at the fold of a booklet, 8mm", lengthFlag(&o.sheets.Gutter, 60))
	add("creep", "", "LENGTH", "how far each inner sheet of a booklet stands out, 0mm; 0.1mm for plain paper", lengthFlag(&o.sheets.Creep, 3))
	fs.BoolVar(&o.sheets.Frames, "frames", false, "a hairline round each page")
	fs.BoolVar(&o.rightHand, "right-hand", false, "each part begins on a right-hand page")
	fs.BoolVar(&o.cover, "cover", false, "a cover with the contents; a pack of several parts has one")
	fs.BoolVar(&o.noCover, "no-cover", false, "no cover")
	fs.BoolVar(&o.numbers, "numbers", false, "pages numbered through all parts; a pack of several parts has them")
	fs.BoolVar(&o.noNumbers, "no-numbers", false, "no such numbers")
	fs.StringVar(&o.title, "title", "", "the title of the whole, else the report's")
	fs.StringVar(&o.letterhead, "letterhead", "", "a PDF to lie under page 1 of each brief, or of each file when there is no brief")
	fs.StringVar(&o.continuation, "continuation", "", "a PDF to lie under their other pages")
	fs.StringVar(&o.stamp, "stamp", "", "words in a red frame at the head of every page")
	fs.StringVar(&o.label, "label", "", "words at the head of every sheet")
	add("copies", "", "N", "number N copies, 1 to N, at the head of every sheet", o.setCopies)
	fs.StringVar(&o.report, "report", "", "the report of the briefs that @TEMPLATE names")
	o.meet.addFlags(fs)
	fs.BoolVar(&o.reads.Large, "large", false, "the briefs in large print: 18 pt, sans, one column, nothing under 16 pt")
	fs.BoolVar(&o.reads.Mono, "mono", false, "the briefs in black alone, their pictures in grey")
	add("notes", "", "lines|margin|page", "room to write in the briefs: lines after each item, a ruled margin,\nor a ruled page after every page", o.setNotes)
	add("lang", "l", "zh|en|zh+en|both,…", "the languages of briefs that name none, else the report's first", o.setLanguages)
	fs.BoolVar(&o.preview, "preview", false, "print which page comes on which side of which sheet, and write nothing")
	fs.BoolVar(&o.test, "printer-test", false, "make a sheet that tests the printer's scale, margins and duplex")
	typed := map[string]string{"title": "TEXT", "letterhead": "FILE.pdf", "continuation": "FILE.pdf", "stamp": "TEXT", "label": "TEXT", "report": "FILE"}
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

func (o *sheetOrder) setLayout(v string) error {
	layouts := []string{"pack", "2up", "4up", "booklet"}
	for i, name := range layouts {
		if v == name {
			o.layout, o.sheets.Layout = v, impose.Layout(i)
			return nil
		}
	}
	return hintError(didYouMean(v, layouts, ""))
}

func (o *sheetOrder) setSheet(v string) error {
	p, ok := sheetNamed(strings.ToLower(v))
	if !ok {
		return hintError(didYouMean(v, sheetNames(), ""))
	}
	o.sheets.Paper = p
	return nil
}

func (o *sheetOrder) setDuplex(v string) error {
	edges := []string{"long", "short", "none"}
	for i, name := range edges {
		if v == name {
			o.sheets.Duplex, o.edge = impose.Duplex(i), true
			return nil
		}
	}
	return hintError(didYouMean(v, edges, ""))
}

// lengthFlag reads a length from 0 to most mm.
func lengthFlag(to *length.Length, most int) func(string) error {
	return func(v string) error {
		l, err := length.Parse(v)
		if err != nil || l < 0 || l > length.MM(most*1000) {
			return hintError("it is a length from 0 to " + strconv.Itoa(most) + "mm, like 5mm or 0.5cm")
		}
		*to = l
		return nil
	}
}

func (o *sheetOrder) setCopies(v string) error {
	n, err := strconv.Atoi(v)
	if err != nil || n < 1 || n > mostCopies {
		return hintError("it is a whole number from 1 to " + strconv.Itoa(mostCopies))
	}
	o.copies = n
	return nil
}
