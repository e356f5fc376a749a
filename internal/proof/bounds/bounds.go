// Package bounds reads what stands beside a figure: more than, at most, before, by the end
// of; 超过, 以内, 之前, 年底. It knows no figures, only the text before and after one. 1 is
// above, or after a time; -1 is below, or before it; 0 is neither, or what is not sure.
package bounds

import "strings"

// The marks that end clauses.
const (
	EnglishClause = ",;:.!?()\n"
	HanClause     = "，；：。！？（）\n,;"
)

// Words that say a figure is a bound, longer ones before those that they end with.
// What nears a figure has no opposite: not almost 5 says nothing.
var (
	englishAbove = [...]string{"more than", "greater than", "higher than", "longer than", "larger than", "at least", "over", "above", "from exceeding", "exceeding", "exceeded", "exceeds", "exceed", "upwards of", "in excess of", "topped", "surpassed", "surpass", "beyond", "a minimum of", "minimum of", "a minimum", "minimum"} // read-only
	englishBelow = [...]string{"less than", "fewer than", "lower than", "smaller than", "shorter than", "under", "below", "up to", "at most", "within", "a maximum of", "maximum of", "a maximum", "maximum", "a limit of", "limited to"}                                                                                             // read-only
	englishNear  = [...]string{"nearly", "almost", "close to", "approaching", "just short of", "just under"}                                                                                                                                                                                                                          // read-only
)

// English is what the end of a text says of a figure after it.
func English(before string, time bool) int8 {
	for _, w := range englishNear {
		if rest, ok := cutWord(before, w); ok {
			if negates(rest) {
				return 0
			}
			return -1
		}
	}
	if time && endsWith(before, "after") { // after 10 days
		return 1
	}
	for _, list := range [...]struct {
		words []string
		says  int8
	}{{englishAbove[:], 1}, {englishBelow[:], -1}} {
		for _, w := range list.words {
			rest, ok := cutWord(before, w)
			if !ok && (w == "at least" || w == "at most") { // at least another 5
				if k := strings.LastIndexByte(before, ' '); k > 0 && len(before)-k < 12 {
					rest, ok = cutWord(before[:k], w)
				}
			}
			switch {
			case !ok:
			case w == "over" && time && !longer(rest): // over five years, they …
				return 0
			case negates(rest), w == "from exceeding": // prohibited from exceeding
				return -list.says
			case denies(rest) && !(strings.Contains(rest, " whether ") && (w == "at least" || w == "at most")):
				return 0
			default:
				return list.says
			}
		}
	}
	return 0
}

// longer says that "over" behind a text says of a time that it is longer: after over five
// years.
func longer(s string) bool {
	s = strings.TrimRight(s, " ")
	switch s[strings.LastIndexAny(s, " (\"“")+1:] {
	case "for", "after", "in", "of", "spent", "took", "takes", "lasted", "lasting", "with", "has", "have", "had", "is", "was", "are", "were", "been", "at", "about", "well", "just", "now", "by", "to":
		return true
	}
	return false
}

// denies says that a clause is a negative one: what it bounds is not certain.
func denies(s string) bool {
	if k := strings.LastIndexAny(s, EnglishClause); k >= 0 {
		s = s[k+1:]
	}
	for _, w := range [...]string{" no ", " not ", " never ", "n't ", "n’t ", " cannot ", " without ", " unlikely "} {
		if strings.Contains(" "+s+" ", w) {
			return true
		}
	}
	return false
}

// cutWord is a text without the word that it ends with.
func cutWord(s, w string) (rest string, ok bool) {
	if !endsWith(s, w) {
		return s, false
	}
	return s[:len(s)-len(w)], true
}

// negates says that a clause ends with a negation, which turns the bound after it
// round: no, must not, not to be.
func negates(s string) bool {
	if k := strings.LastIndexAny(s, EnglishClause); k >= 0 {
		s = s[k+1:]
	}
	words := strings.Fields(s)
	for n := len(words); n > 0; n-- {
		switch w := words[n-1]; {
		case w == "not" && n > 1 && words[n-2] == "or": // or not within
			return false
		case w == "no" || w == "not" || w == "never" || w == "cannot" || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t"):
			return true
		case w != "be" && w != "to" && w != "have" && w != "been" && w != "go":
			return false
		}
	}
	return false
}

// EnglishAfter is what the head of a text says of a figure before it, whose unit may
// stand between: 5 days or more.
func EnglishAfter(after string) int8 {
	if k := strings.IndexAny(after, EnglishClause); k >= 0 {
		after = after[:k]
	}
	words := strings.Fields(after)
	if len(words) > 0 && len(words) < 4 || len(words) > 1 && words[0] == "at" {
		switch strings.Join(words[:min(len(words), 2)], " ") {
		case "max", "maximum", "at most", "at maximum", "tops":
			return -1
		case "at least", "minimum", "at minimum":
			return 1
		}
	}
	for i := 0; i+1 < len(words) && i <= 2; i++ {
		if words[i] != "or" && words[i] != "and" {
			continue
		}
		switch words[i+1] {
		case "more", "above", "over", "higher", "longer", "up":
			return 1
		case "less", "fewer", "below", "under", "lower", "shorter":
			return -1
		}
	}
	return 0
}

// EnglishPart reads early, mid and late before a date, and takes them off.
func EnglishPart(before *string) int8 {
	s := strings.TrimSuffix(strings.TrimSuffix(strings.TrimRight(*before, " -–"), " the"), " of")
	for _, w := range [...]struct {
		word string
		part int8
	}{{"early", 1}, {"the beginning", 1}, {"beginning", 1}, {"the start", 1}, {"mid", 2}, {"the middle", 2}, {"late", 3}, {"the end", 3}, {"end", 3}, {"the close", 3}, {"the turn", 0}} {
		if rest, ok := cutWord(s, w.word); ok {
			*before = strings.TrimRight(rest, " ")
			if endsWith(*before, "to") || endsWith(*before, "and") || endsWith(*before, "or") { // early to mid
				return 0
			}
			return w.part
		}
	}
	return 0
}

// EnglishWhen says whether the end of a text puts what it tells before a date, -1,
// or after it, 1.
func EnglishWhen(before string) int8 {
	before = strings.TrimSuffix(before, " the")
	for _, w := range [...]struct {
		word string
		says int8
	}{{"later than", 1}, {"earlier than", -1}, {"before", -1}, {"by", -1}, {"until", -1}, {"till", -1}, {"prior to", -1}, {"ahead of", -1}, {"after", 1}, {"since", 1}, {"starting from", 1}, {"from", 1}} {
		if rest, ok := cutWord(before, w.word); ok {
			if strings.HasSuffix(w.word, "than") && negates(rest) { // not later than
				return -w.says
			}
			return w.says
		}
	}
	return 0
}

// EnglishAgo is -1 where the text behind a span of time puts what it tells that long before
// now, 1 where it puts it that long after; so says "after" before it. Two days after the
// vote, languages may also say that the vote was two days before.
func EnglishAgo(before, after string) int8 {
	switch w := strings.TrimLeft(after, " "); {
	case begins(w, "ago"), begins(w, "earlier"):
		return -1
	case begins(w, "later"), begins(w, "afterwards"):
		return 1
	}
	for _, near := range [...]string{"", "about", "around", "roughly", "nearly", "almost", "more than", "over", "less than", "under", "just", "only", "another", "some", "at least", "the first", "the"} {
		rest, ok := before, near == ""
		if !ok {
			rest, ok = cutWord(before, near)
		}
		rest = strings.TrimRight(rest, " ")
		switch {
		case ok && endsWith(rest, "after"):
			return 1
		case ok && endsWith(rest, "before"):
			return -1
		}
	}
	return 0
}

// begins says that a text begins with a word, whole.
func begins(s, w string) bool {
	return strings.HasPrefix(s, w) && (len(s) == len(w) || !letter(s[len(w)]))
}

// endsWith says that a text ends with a word, whole.
func endsWith(s, w string) bool {
	return strings.HasSuffix(s, w) && (len(s) == len(w) || !letter(s[len(s)-len(w)-1]))
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
