package pagewords

import (
	"strconv"
	"strings"

	"jianbao/internal/han"
)

// phrases are the words of the page in one language. In a phrase, {n} and {of} stand
// for numbers, {name} for a name; in a date {y}, {m} and {d} stand for year, month and
// day as figures, {month} for the month's name.
type phrases struct {
	labels

	folio, chosen, issue, copyOf  string
	issueTotal, printedOn         string // the issue, counted from the first; on which {date} it was printed
	to, toGap                     string // before the name of whom a copy is for, and between the parts of the name
	number, seat, seatGap         string // of a copy, and between the two
	printed                       []string
	plural                        func(n int) int // which form of printed goes with a number; nil: there is one
	about, us                     string          // the heading of the publisher's own words, and the name of one that has none
	source, onlyIn, and           string
	sources, sourceGap            string // before two sources or more, and between them
	picture                       string // what stands for a picture that is not shown, of this name
	goesOn, more                  string // above a table that goes on, without a number and with it
	aTable, turned                string // a table without a number; that one stands on a turned page
	agenda, notesOn, untranslated string
	embargo                       string // until the time {at} of the zone {zone}
	day, month, year              string // a day, a month of a year, a year
	dash, wide, atTime            string // between times of a day, between days, between a day and its time
	first                         string // the first of a month; "": 1
	months                        [12]string
	alone                         [12]string // the months without a day before them, where they differ
	names                         names
}

// names are those of languages, in the order of namedLanguages; where a sentence wants another
// form than the dictionary's, they have that form.
type names [11]string

// namedLanguages are the languages that have names.
var namedLanguages = [len(names{})]string{"zh", "en", "fr", "de", "es", "ru", "ja", "ko", "ar", "it", "pt"} // read-only

// of is the name of a language; a language without one goes by its tag.
func (n *names) of(lang string) string {
	for i, base := range namedLanguages {
		if han.Base(lang) == base {
			return n[i]
		}
	}
	return lang
}

// phrasesFor finds the words of a language; nil where there are none.
func phrasesFor(lang string) *phrases {
	if han.Chinese(lang) {
		if han.Traditional(lang) {
			return &wordsHant
		}
		return &wordsZh
	}
	switch han.Base(lang) {
	case "en":
		return &wordsEn
	case "ja":
		return &wordsJa
	case "ko":
		return &wordsKo
	case "fr":
		return &wordsFr
	case "de":
		return &wordsDe
	case "es":
		return &wordsEs
	case "ru":
		return &wordsRu
	}
	return nil
}

// fill puts values in the places of a phrase: fill("{n} of {of}", "n", "4", "of", "10").
func fill(phrase string, values ...string) string {
	for i := 0; i+1 < len(values); i += 2 {
		phrase = strings.Replace(phrase, "{"+values[i]+"}", values[i+1], 1)
	}
	return phrase
}

// counted is a phrase with a number and the whole that it is part of.
func counted(phrase string, n, of int) string {
	return fill(phrase, "n", strconv.Itoa(n), "of", strconv.Itoa(of))
}

// monthName is the name of a month, counted from 1; "" where dates have figures. alone
// says that no day stands before it.
func (p *phrases) monthName(m int, alone bool) string {
	if alone && p.alone[m-1] != "" {
		return p.alone[m-1]
	}
	return p.months[m-1]
}

// dayText is a day of the month as dates have it.
func (p *phrases) dayText(d int) string {
	if d == 1 && p.first != "" {
		return p.first
	}
	return strconv.Itoa(d)
}

// oneElseMore is the plural of English, German and Spanish.
func oneElseMore(n int) int {
	if n == 1 {
		return 0
	}
	return 1
}

// upToOneElseMore is the plural of French, which has none for nothing.
func upToOneElseMore(n int) int {
	if n <= 1 {
		return 0
	}
	return 1
}

// russianPlural is that of 1, 21, 31; of 2 to 4, 22 to 24; of all others.
func russianPlural(n int) int {
	switch tens := n % 100; {
	case tens >= 11 && tens <= 14:
		return 2
	case n%10 == 1:
		return 0
	case n%10 >= 2 && n%10 <= 4:
		return 1
	}
	return 2
}
