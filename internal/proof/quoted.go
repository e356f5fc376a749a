package proof

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// checkQuote names a quote whose words do not stand in one text of the report in its
// language. Quotation marks, a capital at the beginning and the marks at either end do not
// count; an ellipsis stands for words that were left out. bodies are bodiesOf the report.
func checkQuote(log *diag.Log, t Text, bodies func() map[string][]string) {
	if t.Part != report.Quoted || !strings.HasSuffix(t.Path, ".text."+t.Lang) {
		return
	}
	if at, ok := astray(unquoted(t.Plain()), bodies()[t.Lang]); !ok {
		log.Add(diag.QuoteNotInText, t.At(0), diag.Args{"found": headOf(at)})
	}
}

// bodiesOf are the running texts of a report, by language, as quotes are compared.
func bodiesOf(all []Text) map[string][]string {
	out := map[string][]string{}
	for _, t := range all {
		switch t.Part {
		case report.MessageText, report.SummaryText, report.SectionLead, report.SectionBody, report.ItemTitle, report.ItemBody:
			out[t.Lang] = append(out[t.Lang], unquoted(t.Plain()))
		}
	}
	return out
}

// unquoted is a text without its quotation marks; an ellipsis is one character.
func unquoted(s string) string {
	s = strings.NewReplacer("...", "…", "……", "…").Replace(s)
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("\"'“”‘’「」『』«»", r) {
			return -1
		}
		return r
	}, s)
}

// astray finds the words of a quote in one of the texts. Where none has them, ok is false,
// and at begins where the quote leaves the text that has most of it.
func astray(quote string, bodies []string) (at string, ok bool) {
	parts := strings.Split(quote, "…")
	at = quote
	for _, body := range bodies {
		left := parts
		for len(left) > 0 {
			words := strings.TrimFunc(left[0], notInWord)
			from := indexOf(body, words)
			if from < 0 {
				break
			}
			body, left = body[from+len(words):], left[1:]
		}
		if len(left) == 0 {
			return "", true
		}
		rest := strings.Join(left, "…")
		if rest = rest[common(body, strings.TrimFunc(rest, notInWord)):]; len(rest) < len(at) {
			at = rest
		}
	}
	return at, false
}

// notInWord says that a character at either end of a quote does not count.
func notInWord(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) && r != '%' }

// indexOf is where the words stand in a text, whose first letter may be a capital in one
// of the two; -1: nowhere.
func indexOf(body, words string) int {
	if k := strings.Index(body, words); k >= 0 {
		return k
	}
	r, w := utf8.DecodeRuneInString(words)
	other := unicode.ToLower(r)
	if other == r {
		other = unicode.ToUpper(r)
	}
	return strings.Index(body, string(other)+words[w:])
}

// common is how many bytes at the beginning of the words stand somewhere in a text.
func common(body, words string) int {
	var ends []int
	for k, r := range words {
		ends = append(ends, k+utf8.RuneLen(r))
	}
	n := sort.Search(len(ends), func(i int) bool { return indexOf(body, words[:ends[i]]) < 0 })
	return append([]int{0}, ends...)[n]
}

// headOf is the first 16 characters of a text, for a message.
func headOf(s string) string {
	if rs := []rune(strings.TrimSpace(s)); len(rs) > 16 {
		return string(rs[:16]) + "…"
	}
	return strings.TrimSpace(s)
}
