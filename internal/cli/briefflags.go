package cli

import (
	"slices"
	"strconv"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/work/copies"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/project"

	"github.com/spf13/pflag"
)

// The readers of flags that several verbs have. Each reads the text after a flag
// into a part of an order; its error is a hintError.

// parseList adds the entries of a list with commas.
func parseList(v string, to *[]string) error {
	for part := range strings.SplitSeq(v, ",") {
		if part = strings.TrimSpace(part); part == "" {
			return hintError("write names with single commas between them: one,two")
		} else if !slices.Contains(*to, part) {
			*to = append(*to, part)
		}
	}
	return nil
}

// parseLanguages adds languages, pairs and edition.Both: zh,zh+en.
func parseLanguages(v string, to *[][]string) error {
	choices, err := edition.ParseLanguages(v)
	if err != nil {
		return hintError(err.Error())
	}
	*to = append(*to, choices...)
	return nil
}

// parseOut reads a folder or -.
func parseOut(v string, to *string) error {
	if v == "" {
		return hintError("name a folder, or - for the standard output")
	}
	*to = v
	return nil
}

// parseChoice reads one of the known words.
func parseChoice(v string, known []string, to *string) error {
	if !slices.Contains(known, v) {
		return hintError(diag.Hint(v, known, ""))
	}
	*to = v
	return nil
}

// parseFormat reads the value of --format and says whether it is JSON.
func parseFormat(v string) (json bool, err error) {
	return v == "json", parseChoice(v, []string{"text", "json"}, new(string))
}

// mostJobs bounds --jobs, for the sake of memory.
const mostJobs = 256

// mostCopies bounds --copies: each has its own sheets in the file.
const mostCopies = 1000

// The bounds of --dpi, and what stands without it.
const (
	leastDPI = 36
	mostDPI  = 400
	usualDPI = 96
)

func parseJobs(v string, to *int) error {
	return parseNumber(v, mostJobs, to)
}

// parseNumber reads a whole number from 1 to most.
func parseNumber(v string, most int, to *int) error {
	n, err := strconv.Atoi(v)
	if err != nil || n < 1 || n > most {
		return hintError("it is a whole number from 1 to " + strconv.Itoa(most))
	}
	*to = n
	return nil
}

// parseDPI reads dots to the inch.
func parseDPI(v string, to *int) error {
	n, err := strconv.Atoi(v)
	if err != nil || n < leastDPI || n > mostDPI {
		return hintError("it is a whole number from 36 to 400; 96 is that of screens, 300 that of print")
	}
	*to = n
	return nil
}

// parseCopies reads how many numbered copies there are, or which of them are made.
func parseCopies(v string, to *edition.Numbers) error {
	n, err := edition.ParseNumbers(v, mostCopies)
	if err != nil {
		return hintError(err.Error())
	}
	*to = n
	return nil
}

// meetingFlags defines the flags of the meeting, which write into m.
func meetingFlags(fs *pflag.FlagSet, m *project.Meeting) {
	add := func(name, takes, usage string, read func(string) error) {
		fs.VarP(&setting{takes: takes, read: read}, name, "", usage)
	}
	add("meeting", "TEXT|FILE.yaml", "the meeting, on page 1 and in every foot; zh=… and en=… name it by language", func(v string) error {
		if project.IsReportName(v) {
			m.File = v
			return nil
		}
		return parseWords(v, &m.Name)
	})
	add("at", "TIME", "when it is, 2026-12-01T14:30; both ends with / between them", func(v string) error {
		if _, ok := report.ParsePeriod(v); !ok {
			return hintError("write a day, a time or both ends: 2026-12-01, 2026-12-01T14:30, 2026-12-01 14:30/16:00, 2026年12月1日14:30")
		}
		m.At = v
		return nil
	})
	add("venue", "TEXT", "where it is; zh=… and en=… by language", func(v string) error { return parseWords(v, &m.Venue) })
	add("agenda", "ITEM", "the item of the agenda, 3.2", func(v string) error {
		if m.Agenda = strings.TrimSpace(v); m.Agenda == "" {
			return hintError("name an item of the agenda: 3.2")
		}
		return nil
	})
}

// parseWords reads a text for all languages, or for one: zh=….
func parseWords(v string, to *[]project.Words) error {
	lang, text, named := strings.Cut(v, "=")
	if !named || !edition.IsLanguageTag(lang) {
		lang, text = "", v
	}
	text = strings.Join(strings.Fields(text), " ")
	if text == "" {
		return hintError("write words: 'Water Council', or by language: zh=水利协调会")
	}
	*to = slices.DeleteFunc(*to, func(w project.Words) bool { return w.Lang == lang })
	*to = append(*to, project.Words{Lang: lang, Text: text})
	return nil
}

// parseShow reads columns of a list that are to be shown.
func parseShow(to *[]string) func(string) error {
	return func(v string) error {
		*to = append(*to, v)
		return parseChoice(v, copies.Shown(), new(string))
	}
}

func parseNotes(v string, to *string) error { return parseChoice(v, brief.NotesNames(), to) }

func parseMargins(v string, to **brief.Margins) error {
	parts := strings.Split(v, ",")
	if len(parts) == 1 {
		parts = []string{v, v, v, v}
	}
	if len(parts) != 4 {
		return hintError("give four, top, outer, bottom and binding (16mm,18mm,18mm,20mm), or one for all")
	}
	var ls [4]length.Length
	for i, part := range parts {
		l, err := length.Parse(part)
		if err != nil || l < 0 || l > length.MM(150_000) {
			return hintError("a margin is a length from 0 to 150mm, like 16mm, 1.6cm or 45pt")
		}
		ls[i] = l
	}
	*to = &brief.Margins{Top: ls[0], Outer: ls[1], Bottom: ls[2], Binding: ls[3]}
	return nil
}

func parseSize(v string, to **length.Length) error {
	l, err := length.Parse(v)
	if err != nil || l < 4*length.Pt || l > 72*length.Pt {
		return hintError("a size is a number of points from 4 to 72, like 10.5")
	}
	*to = &l
	return nil
}

func parseFace(v string, to *[]project.Face) error {
	use, file, ok := strings.Cut(v, "=")
	if !ok || file == "" {
		return hintError("write what it is for and the file: body=FILE, fallback=FILE")
	}
	if err := parseChoice(use, project.FaceUses(), new(string)); err != nil {
		return err
	}
	*to = append(*to, project.Face{Use: use, File: file})
	return nil
}
