package pagewords

import (
	"strconv"
	"strings"
	"time"

	"jianbao/internal/report"
	"jianbao/internal/report/calendar"
)

// Words are the words of the page in one language: what is printed and does not
// come from the report. Phrases with a number or a name in them are methods.
type Words struct {
	Lang     string // the language asked for
	Fallback bool   // the words are English, because there are none in that language
	labels
	p *phrases
}

// labels are the words that stand by themselves.
type labels struct {
	Contact, Address, Phone, Fax, Email, Web string // the labels of the contact, without a colon
	KeyFigures                               string
	Messages                                 string // the heading of the key messages
	Authors                                  string // the heading of who wrote the report
	QR                                       string // what a QR code is called, for those who do not see it
	Timeline                                 string // the heading of what happened when
	EditorsNote                              string // the heading of the editor's note
	Contents                                 string
	Cite                                     string // the heading of how to cite
	Notice                                   string
	Related                                  string // the heading of what else to read
	Thanks                                   string // the heading of whom the authors thank
	Licence                                  string // the heading of the licence
	Identity                                 string // the heading of series, number, ISSN, ISBN and DOI
	Notes                                    string // the heading of footnotes
	Pictures                                 string // the heading of the pictures that no text places
	Charts                                   string // that of the charts that no text places
	Glossary                                 string // the heading of the terms
	Jottings                                 string // the heading of the room for the reader's notes
	ReportTo, SendTo, CopyTo                 string // 报, 送, 发
	Urgency, Signatory, Attachments          string // of official documents: 紧急程度, 签发人, 附件
	Present, Excused, Attending, PrintedBy   string // 出席, 请假, 列席, 印发机关
	Colon                                    string // between a label and its text, with its space
	Comma                                    string // between the parts of a list, with its space
}

// For returns the words of the page for a language: English ones, with Fallback
// set, where the language has none.
func For(lang string) Words {
	p := phrasesFor(lang)
	w := Words{Lang: lang, Fallback: p == nil, p: p}
	if p == nil {
		w.p = &wordsEn
	}
	w.labels = w.p.labels
	return w
}

// Folio is the page number of a brief of so many pages: 第1页 共2页, Page 1 of 2.
func (w Words) Folio(n, of int) string { return counted(w.p.folio, n, of) }

// Chosen says that only some of the items are shown: 选4条，共10条, 4 of 10.
func (w Words) Chosen(shown, of int) string { return counted(w.p.chosen, shown, of) }

// Issue is the number of a bulletin: 第3期, No. 3.
func (w Words) Issue(number string) string { return fill(w.p.issue, "n", number) }

// IssueTotal is the number of an issue, counted from the first: 总第256期, Issue 256 in all.
func (w Words) IssueTotal(number string) string { return fill(w.p.issueTotal, "n", number) }

// PrintedOn says when a document was printed: 2026年4月15日印发; "" for no date.
func (w Words) PrintedOn(d report.Date) string {
	if d.Year == 0 {
		return ""
	}
	return fill(w.p.printedOn, "date", w.DateText(d))
}

// To names whom a copy is for: 致：李明　主任　水利局, For Ada Byron, Countess,
// Engine House.
func (w Words) To(name, title, organisation string) string {
	out := w.p.to + name
	for _, part := range []string{title, organisation} {
		if part != "" {
			out += w.p.toGap + part
		}
	}
	return out
}

// Copy is the number of a copy and the seat at which it lies: 第3号 座位12, No. 3
// · Seat 12. Either may be "", and then is left out.
func (w Words) Copy(number, seat string) string {
	if number != "" {
		number = fill(w.p.number, "n", number)
	}
	if seat != "" {
		seat = fill(w.p.seat, "n", seat)
	}
	if number == "" || seat == "" {
		return number + seat
	}
	return number + w.p.seatGap + seat
}

// CopyOf is the number of a copy of so many: 第7份 共30份, Copy 7 of 30.
func (w Words) CopyOf(n, of int) string { return counted(w.p.copyOf, n, of) }

// Printed says how many copies were printed: 共印30份, 30 copies printed.
func (w Words) Printed(copies int) string {
	form := 0
	if w.p.plural != nil {
		form = w.p.plural(copies)
	}
	return counted(w.p.printed[form], copies, copies)
}

// About is the heading of what the publisher says of itself: 关于…, About …. It is
// 关于我们, About us, when the publisher's name is "".
func (w Words) About(publisher string) string {
	if publisher == "" {
		publisher = w.p.us
	}
	return fill(w.p.about, "name", publisher)
}

// Heading is the heading of a text at the end of a brief, by its kind.
func (w Words) Heading(kind, publisher string) string {
	switch kind {
	case "cite":
		return w.Cite
	case "editors-note":
		return w.EditorsNote
	case "notice":
		return w.Notice
	case "related":
		return w.Related
	case "acknowledgements":
		return w.Thanks
	case "licence":
		return w.Licence
	case "identity":
		return w.Identity
	}
	return w.About(publisher)
}

// Source introduces the source of a figure: 来源：…, Source: ….
func (w Words) Source(source string) string { return w.p.source + source }

// Sources introduces n sources, without them: 来源：, Source: , Sources: . between stands
// between two.
func (w Words) Sources(n int) (before, between string) {
	if n == 1 {
		return w.p.source, w.p.sourceGap
	}
	return w.p.sources, w.p.sourceGap
}

// Picture stands for a picture where none can be shown: ［图片：…］, [Picture: …].
func (w Words) Picture(alt string) string { return fill(w.p.picture, "name", alt) }

// Continued stands above a table that goes on from the page before, label is what its
// caption calls it: 续表1, Table 1 (continued); 续表, continued, where that is "".
func (w Words) Continued(label string) string {
	if label == "" {
		return w.p.goesOn
	}
	return fill(w.p.more, "table", label)
}

// OnTurnedPage says, where a table would stand, that it has a page of its own, which is
// turned. label is what its caption calls it, or "".
func (w Words) OnTurnedPage(label string) string {
	if label == "" {
		label = w.p.aTable
	}
	return fill(w.p.turned, "table", label)
}

// OnlyIn says in which languages there is detail, when there is none in this
// one: 正文仅有中文。, The detail is available in Chinese only.
func (w Words) OnlyIn(langs []string) string {
	called := make([]string, len(langs))
	for i, l := range langs {
		called[i] = w.p.names.of(l)
	}
	return fill(w.p.onlyIn, "langs", strings.Join(called, w.p.and))
}

// Untranslated stands for a text that has no translation yet.
func (w Words) Untranslated() string { return w.p.untranslated }

// Embargo says until when nothing may be published: 2026年12月4日10:00（UTC+8）前不得发布,
// Embargoed until 4 December 2026, 10:00 (UTC+8); "" for the zero time.
func (w Words) Embargo(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	at := report.Time{Year: t.Year(), Month: int(t.Month()), Day: t.Day(), Hour: t.Hour(), Minute: t.Minute(), Timed: true}
	return fill(w.p.embargo, "at", w.timeText(at), "zone", calendar.Zone(t))
}

// AgendaItem names the item of the agenda: 议程3.2, Agenda item 3.2.
func (w Words) AgendaItem(n string) string { return fill(w.p.agenda, "n", n) }

// NotesOn heads the room for notes on a page: 笔记：第2页, Notes on page 2.
func (w Words) NotesOn(page string) string { return fill(w.p.notesOn, "n", page) }

// DateText writes a day as the language does: 2020年3月30日, 30 March 2020. A day
// or a month of 0 is left out; a year of 0 gives "".
func (w Words) DateText(d report.Date) string {
	if d.Year == 0 {
		return ""
	}
	year := strconv.Itoa(d.Year)
	if d.Month < 1 || d.Month > 12 {
		return fill(w.p.year, "y", year)
	}
	phrase := w.p.day
	if d.Day == 0 {
		phrase = w.p.month
	}
	return fill(phrase, "y", year, "m", strconv.Itoa(d.Month), "month", w.p.monthName(d.Month, d.Day == 0), "d", w.p.dayText(d.Day))
}

// Date is For(lang).DateText(d).
func Date(lang string, d report.Date) string { return For(lang).DateText(d) }
