package cli

import (
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/work/copies"
	"jianbao/internal/work/edition"

	"github.com/spf13/pflag"
)

// buildOrder is what `build` was asked for, as the flags say it.
type buildOrder struct {
	briefs edition.Order
	people string // the list of --for; "": one brief for all
	sheet  string
	show   []string
	force  bool
	out    string // a folder, or -
	json   bool
	png    bool // pictures of the pages are wanted
	jobs   int  // 0: as many as there are cores
}

// buildFlags defines the flags of build, which write into o.
func buildFlags(o *buildOrder) *pflag.FlagSet {
	fs, b := newFlags("build"), &o.briefs
	add := func(name, short, takes, usage string, read func(string) error) {
		fs.VarP(&setting{takes: takes, read: read}, name, short, usage)
	}
	add("template", "t", "NAME|FILE,…", "make only these: names of templates, ids of sections, files", func(v string) error { return parseList(v, &b.Templates) })
	add("lang", "l", "zh|en|zh+en|both,…", "make only these languages", func(v string) error { return parseLanguages(v, &b.Languages) })
	add("out", "o", "FOLDER", "where the briefs go, ./out without it; - is the standard output", func(v string) error { return parseOut(v, &o.out) })
	add("to", "", "pdf|docx", "docx: as a Word file to edit, which import --into takes back", func(v string) error { return parseChoice(v, edition.Formats(), &b.To) })
	add("name", "", "PATTERN", "how files are called, '{title}-{template}-{lang}'; also {id}, {date}, {audience}", o.setName)
	fs.BoolVar(&b.Sample, "sample", false, "the briefs of the built-in sample")
	add("items", "", "LIST", "only these items, lessons:2,5-7; may be given for several sections", func(v string) error {
		b.Items = append(b.Items, v)
		return nil
	})
	add("audience", "", "NAME", "leave out what is not for NAME", text(&b.Audience))
	add("length", "", "short|full", "short: the first sentences of texts, a policy brief on two pages;\nfull: all, on as many pages as it takes", func(v string) error { return parseChoice(v, brief.Lengths(), &b.Length) })
	add("theme", "", "NAME|FILE", "the theme, else the template's", text(&b.Theme))
	add("paper", "", "a4|letter|a5", "the paper, else the template's", func(v string) error {
		return parseChoice(strings.ToLower(v), brief.PaperNames(), &b.Paper)
	})
	add("margins", "", "T,O,B,B", "top, outer, bottom and binding margin, 16mm,18mm,18mm,20mm", func(v string) error { return parseMargins(v, &b.Margins) })
	add("size", "", "POINTS", "the size of the text, 10.5, instead of the best fit", func(v string) error { return parseSize(v, &b.Size) })
	add("pages", "", "N", "at most N pages, where the template has a limit; with more, larger type", func(v string) error { return parseNumber(v, 99, &b.Pages) })
	add("pairing", "", "side|stacked|leaf", "how two languages stand", func(v string) error { return parseChoice(v, edition.Pairings(), &b.Pairing) })
	add("font", "", "USE=FILE", "another face for body, body-bold, head, head-bold, italic or\nitalic-bold, or a fallback for what these lack", func(v string) error { return parseFace(v, &b.Faces) })
	add("missing", "", "refuse|mark|leave", "what is done where a translation is missing, else the template's way", o.setMissing)
	add("format", "", "text|json", "print a path a line, or all about each brief", func(v string) (err error) {
		o.json, err = parseFormat(v)
		return err
	})
	add("jobs", "", "N", "make N briefs at a time", func(v string) error { return parseJobs(v, &o.jobs) })
	add("for", "", "LIST", "a copy for each person of a list, CSV or XLSX, with the name on it", o.setPeople)
	add("copies", "", "N|N-M|N/ALL|all", "number the copies, 1 to N, all in one file to print; with --for the\npeople's first, or all of them and no other; 31-33 or 1,4-6: these alone;\n17/30: number 17 of 30", o.setCopies)
	add("show", "", "note", "print this of the list, note, which is not printed unasked", parseShow(&o.show))
	add("sheet", "", "NAME", "the sheet of the list, with --for", text(&o.sheet))
	addConvert(fs)
	fs.BoolVar(&b.Large, "large", false, "large print: 18 pt, sans, one column, nothing under 16 pt; -large in the name")
	fs.BoolVar(&b.Mono, "mono", false, "black alone, pictures in grey; -mono in the name")
	add("notes", "", "lines|margin|page", "room to write: lines after each item, a ruled margin, or a ruled page\nafter every page; -notes in the name", func(v string) error { return parseNotes(v, &b.Notes) })
	meetingFlags(fs, &b.Meeting)
	fs.BoolVar(&b.Phone, "phone", false, "for telephones: long pictures and a web page instead of the PDF; -phone in the name")
	fs.BoolVar(&o.png, "png", false, "also a picture of each page, beside the brief: NAME-1.png")
	add("dpi", "", "N", "dots to the inch of --png, 96 without it, 36 to 400", func(v string) error { return parseDPI(v, &b.DPI) })
	fs.BoolVarP(&o.force, "force", "f", false, "with --for, make copies that are up to date again")
	fs.BoolVar(&b.Proof, "proof", false, "a copy to mark up: the ids and lines of the report in the margins, -proof in the name")
	fs.BoolVar(&b.Strict, "strict", false, "a warning stops its brief")
	return fs
}

// text reads a flag's text as it is.
func text(to *string) func(string) error {
	return func(v string) error {
		*to = v
		return nil
	}
}

func (o *buildOrder) setName(v string) error {
	if v == "" {
		return hintError("write fields and text between them: '{title}-{template}-{lang}'")
	}
	if _, err := edition.ParsePattern(v); err != nil {
		return hintError(err.Error())
	}
	o.briefs.Name = v
	return nil
}

func (o *buildOrder) setMissing(v string) error {
	m, ok := brief.ParseMissing(v)
	if !ok {
		return hintError(diag.Hint(v, []string{"refuse", "mark", "leave"}, ""))
	}
	o.briefs.Missing = string(m)
	return nil
}

func (o *buildOrder) setPeople(v string) error {
	if v == "" {
		return hintError("name a list of people: --for people.csv")
	}
	o.people = v
	return nil
}

func (o *buildOrder) setCopies(v string) error {
	if v == "all" {
		o.briefs.Copies.Of = edition.AllCopies
		return nil
	}
	return parseCopies(v, &o.briefs.Copies)
}

// copies is the order of copies for people.
func (o *buildOrder) copies() copies.Order {
	return copies.Order{Briefs: o.briefs, List: o.people, Sheet: o.sheet, Show: o.show, Force: o.force}
}

// pictures settles how fine the pictures of --png are, and logs where there can be none.
func (o *buildOrder) pictures(s *session) {
	b := &o.briefs
	if b.Phone {
		for _, other := range []struct {
			given bool
			name  string
		}{{o.png, "--png"}, {b.Large, "--large"}, {b.Paper != "", "--paper"}, {b.Margins != nil, "--margins"}, {b.Notes != "", "--notes"}, {b.Copies.Any(), "--copies"}, {o.people != "", "--for"}, {o.out == "-", "-o -"}, {b.Proof, "--proof"}} {
			if other.given {
				s.clash("--phone", other.name, "a telephone has one width, and no sheets")
			}
		}
	}
	switch {
	case !o.png && b.DPI > 0:
		s.clash("--dpi", "a build without --png", "add --png for pictures of the pages")
	case o.png && o.out == "-":
		s.clash("--png", "-o -", "pictures are files; name a folder for them")
	case o.png && o.people != "" && !b.Copies.Any():
		s.clash("--png", "--for", "pictures are made of briefs, not of each person's copy")
	case o.png && b.DPI == 0:
		b.DPI = usualDPI
	}
}
