package cli

import (
	"slices"
	"strconv"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
)

// order is what `build` was asked to make, as the flags say it; what they leave
// open is zero.
type order struct {
	reports   []string
	templates []string
	languages []languageChoice
	out       string
	pattern   namePattern
	json      bool
	jobs      int
	people    string // the list of --for; "": one brief for all
	sheet     string
	force     bool
	missing   brief.Missing
	proof     bool
	reads     brief.Reading
	meeting   *report.Meeting // nil: none
	reading   bool            // nothing is to be made: the reports are checked
	strict    bool
	itemTexts []string         // as given
	items     map[string][]int // as read
	audience  string
	fonts     []fontChoice
	paper     brief.Paper
	margins   *brief.Margins
	size      *length.Length
	pairing   brief.Pairing
}

// splitList adds the entries of a list with commas.
func splitList(v string, to *[]string) error {
	for part := range strings.SplitSeq(v, ",") {
		if part = strings.TrimSpace(part); part == "" {
			return hintError("write names with single commas between them: one,two")
		} else if !slices.Contains(*to, part) {
			*to = append(*to, part)
		}
	}
	return nil
}

func (o *order) setOut(v string) error {
	if v == "" {
		return hintError("name a folder, or - for the standard output")
	}
	o.out = v
	return nil
}

func (o *order) setPeople(v string) error {
	if v == "" {
		return hintError("name a list of people: --for people.csv")
	}
	o.people = v
	return nil
}

func (o *order) setSheet(v string) error {
	o.sheet = v
	return nil
}

func (o *order) addItems(v string) error {
	o.itemTexts = append(o.itemTexts, v)
	return nil
}

func (o *order) setAudience(v string) error {
	o.audience = v
	return nil
}

func (o *order) setPattern(v string) (err error) {
	o.pattern, err = parsePattern(v)
	return err
}

func (o *order) setPaper(v string) error {
	p, ok := brief.PaperNamed(strings.ToLower(v))
	if !ok {
		return hintError(didYouMean(v, brief.PaperNames(), ""))
	}
	o.paper = p
	return nil
}

func (o *order) setMargins(v string) error {
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
	o.margins = &brief.Margins{Top: ls[0], Outer: ls[1], Bottom: ls[2], Binding: ls[3]}
	return nil
}

func (o *order) setSize(v string) error {
	l, err := length.Parse(v)
	if err != nil || l < 4*length.Pt || l > 72*length.Pt {
		return hintError("a size is a number of points from 4 to 72, like 10.5")
	}
	o.size = &l
	return nil
}

func (o *order) setPairing(v string) error {
	switch v {
	case "side":
		o.pairing = brief.Side
	case "stacked":
		o.pairing = brief.Stacked
	case "leaf":
		o.pairing = brief.Leaf
	default:
		return hintError(didYouMean(v, []string{"side", "stacked", "leaf"}, ""))
	}
	return nil
}

func (o *order) setNotes(v string) error {
	n, ok := brief.ParseNotes(v)
	if !ok {
		return hintError(didYouMean(v, brief.NotesNames(), ""))
	}
	o.reads.Notes = n
	return nil
}

func (o *order) setMissing(v string) error {
	m, ok := brief.ParseMissing(v)
	if !ok {
		return hintError(didYouMean(v, []string{"refuse", "mark", "leave"}, ""))
	}
	o.missing = m
	return nil
}

func (o *order) setFormat(v string) (err error) {
	o.json, err = parseFormat(v)
	return err
}

func (o *order) setJobs(v string) error {
	n, err := strconv.Atoi(v)
	if err != nil || n < 1 || n > mostJobs {
		return hintError("it is a whole number from 1 to " + strconv.Itoa(mostJobs))
	}
	o.jobs = n
	return nil
}
