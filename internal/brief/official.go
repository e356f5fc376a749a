package brief

import (
	"strconv"

	"jianbao/internal/han"
	"jianbao/internal/report"
)

// KindOfficial is what an official document says beside its text.
const KindOfficial = "official"

// Official is what an official document says beside its text: in the themes of such
// documents each part at its place, elsewhere each on a line of its own.
type Official struct{ Official *report.Official }

// OfficialLine is a part of an official document: a text of the report, which may be nil, with
// our own words before and behind it.
type OfficialLine struct {
	Key    string // of the report: "signatory"
	Before string // its label with the colon, its number, or a bracket
	Text   *report.Text
	After  string
}

// Plain is the line as it is read.
func (l OfficialLine) Plain() string {
	if l.Text == nil {
		return l.Before
	}
	return l.Before + l.Text.Plain() + l.After
}

// OfficialLines are the parts that the language of w has, in the order of a page.
func OfficialLines(o *report.Official, w Words) (out []OfficialLine) {
	tag := w.Lang
	put := func(key, label string, l report.Localized) {
		if t := l.In(tag); t != nil {
			out = append(out, OfficialLine{key, label + w.Colon, t, ""})
		}
	}
	own := func(key, text string) {
		if text != "" {
			out = append(out, OfficialLine{Key: key, Before: text})
		}
	}
	put("urgency", w.Urgency, o.Urgency)
	if n := o.IssueTotal.Text; n != "" {
		own("issue-total", w.IssueTotal(n))
	}
	put("signatory", w.Signatory, o.Signatory)
	out = append(out, attachmentLines(o, w)...)
	put("present", w.Present, o.Present)
	put("excused", w.Excused, o.Excused)
	put("attending", w.Attending, o.Attending)
	if t := o.Note.In(tag); t != nil {
		line := OfficialLine{"note", "(", t, ")"}
		if han.Written(tag) {
			line.Before, line.After = "（", "）"
		}
		out = append(out, line)
	}
	put("printed-by", w.PrintedBy, o.PrintedBy)
	own("printed-on", w.PrintedOn(o.PrintedOn))
	return out
}

// attachmentLines are the titles of what is attached, numbered where there are several; the
// label stands before the first.
func attachmentLines(o *report.Official, w Words) (out []OfficialLine) {
	for i, l := range o.Attachments {
		t := l.In(w.Lang)
		if t == nil {
			continue
		}
		line := OfficialLine{Key: "attachments", Text: t}
		if len(out) == 0 {
			line.Before = w.Attachments + w.Colon
		}
		if len(o.Attachments) > 1 {
			line.Before += strconv.Itoa(i+1) + ". "
		}
		out = append(out, line)
	}
	return out
}

func officialKind() kind {
	return kind{
		name:    KindOfficial,
		alone:   asItIs,
		read:    nothingMore,
		make:    (*tailor).official,
		fields:  []field{{"official", func(r *report.Report) []report.Localized { return givenOf(officialTexts(&r.Official)...) }}},
		leftOut: unlessShown(KindOfficial, func(r *report.Report) bool { return saysOfficial(&r.Official) }),
	}
}

// officialTexts are its texts, given or not.
func officialTexts(o *report.Official) []report.Localized {
	return append([]report.Localized{o.Urgency, o.Signatory, o.Present, o.Excused, o.Attending, o.Note, o.PrintedBy}, o.Attachments...)
}

// saysOfficial says that a report has any of it.
func saysOfficial(o *report.Official) bool {
	return o.IssueTotal.Text != "" || o.PrintedOn.Year != 0 || anyGiven(officialTexts(o))
}

// official makes the block; nil when the report has nothing of it.
func (w *tailor) official(BlockSpec) Block {
	o := &w.r.Official
	for _, l := range officialTexts(o) {
		w.field(KindOfficial, l)
	}
	if !saysOfficial(o) {
		return nil
	}
	return Official{o}
}

// KindName is KindOfficial.
func (b Official) KindName() string { return KindOfficial }

// Texts lists its texts.
func (b Official) Texts(languages []string) (out []Pair) {
	for _, l := range officialTexts(b.Official) {
		out = append(out, PairIn(l, languages))
	}
	return out
}

func (b Official) in(int) Block { return b }

func (b Official) hand(s Stage) { s.Official(b) }
