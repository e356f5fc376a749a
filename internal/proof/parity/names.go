package parity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/proof/figures"
	"jianbao/internal/proof/names"
	"jianbao/internal/report"
)

// names compares the countries, organisations and places that two texts name,
// and the acronyms and Latin names in the Chinese one.
func (c *checker) names(i int, a, b *report.Text) {
	zh, en := a, b
	switch {
	case han.Chinese(c.source) && strings.HasPrefix(c.other, "en"):
	case strings.HasPrefix(c.source, "en") && han.Chinese(c.other):
		zh, en = b, a
	default:
		return
	}
	c.tellLost(i, zh, en)
	c.acronyms(i, zh, en)
	c.readNames(i, zh, en)
	c.persons(i, zh, en)
}

// nearby says that a neighbour of text i has a name: the title or the body of
// the same item, another paragraph of the summary.
func (c *checker) nearby(i int, lang string, has func(string) bool) bool {
	l := &c.all[i]
	for _, step := range [...]int{-1, 1} {
		for k := i + step; k >= 0 && k < len(c.all); k += step {
			o := &c.all[k]
			if o.Item != l.Item || o.Section != l.Section || o.Item == nil && o.Part != l.Part {
				break
			}
			if t := o.In(lang); t != nil && has(t.Source) {
				return true
			}
		}
	}
	return false
}

func nameByte(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// acronyms looks for the Latin names of a Chinese text in the English one:
// acronyms as they are or spelled out, words as they are spelled.
func (c *checker) acronyms(leaf int, zh, en *report.Text) {
	s := zh.Source
	if strings.IndexFunc(s, func(r rune) bool { return r >= 'A' && r <= 'Z' }) < 0 {
		return
	}
	lower := ""
	for i := 0; i < len(s); {
		if !nameByte(s[i]) {
			i++
			continue
		}
		if n := address(s, i); n > 0 {
			i += n
			continue
		}
		from := i
		for i < len(s) && (nameByte(s[i]) || s[i] >= '0' && s[i] <= '9' || s[i] == '-' && i+1 < len(s) && (nameByte(s[i+1]) || s[i+1] >= '0' && s[i+1] <= '9')) {
			i++
		}
		w := s[from:i]
		if from > 0 && (s[from-1] >= '0' && s[from-1] <= '9' || s[from-1] == ' ' && from > 1 && s[from-2] >= '0' && s[from-2] <= '9') || len(w) < 2 {
			continue // 5G, 30 GW
		}
		if lower == "" {
			lower = strings.ToLower(en.Source)
		}
		if strings.Contains(lower, strings.ToLower(w)) || strings.Contains(strings.ReplaceAll(lower, "-", " "), strings.ReplaceAll(strings.ToLower(w), "-", " ")) {
			continue
		}
		c.latinName(leaf, zh, en, w, from)
	}
}

// latinName names a word of a Chinese text that the English text lacks, where
// it is an acronym, or spells otherwise.
func (c *checker) latinName(leaf int, zh, en *report.Text, w string, from int) {
	upper := 0
	for _, r := range w {
		if unicode.IsUpper(r) {
			upper++
		}
	}
	args := diag.Args{"name": w, "other": languageName(en.Lang)}
	switch {
	case upper >= 2 && upper*2 > len(w):
		has := func(s string) bool { return strings.Contains(s, w) || spelledOut(s, w) }
		if has(en.Source) || everyday(w) || c.isPublisher(w) || c.nearby(leaf, en.Lang, has) {
			return
		}
		if len(names.Known().Latin[w]) == 0 && pointsBack(en.Source) {
			return
		}
		if k := slices.IndexFunc(names.Known().All, func(k names.Name) bool { return slices.Contains(k.Latin, w) || slices.Contains(k.Han, w) }); k >= 0 {
			if k := &names.Known().All[k]; k.InLatin(en.Source) || c.nearby(leaf, en.Lang, k.InLatin) {
				return
			}
		}
		args["like"] = w
		c.log.AddPair(diag.NameMissing, zh.At(from), twinPlace(zh, from, en), args)
	case upper >= 1 && len(w) >= 4 && w[0] >= 'A' && w[0] <= 'Z':
		if at, near := nearWord(en.Source, w); near != "" {
			args["othername"] = near
			c.log.AddPair(diag.NameDiffers, zh.At(from), en.At(at), args)
			return
		}
		has := func(s string) bool { return spelled(s, w) || spelled(s, w[:len(w)-1]) }
		if upper == 1 && lettersOnly(w) && bareName(zh.Source, from, len(w), en.Source) && stranger(en.Source, zh.Source) && len(names.Known().Latin[w]) == 0 && !has(en.Source) && !c.nearby(leaf, en.Lang, has) && !c.isPublisher(w) {
			args["like"] = w
			c.log.AddPair(diag.NameMissing, zh.At(from), twinPlace(zh, from, en), args)
		}
	}
}

// lettersOnly says that a word has no digit and no hyphen.
func lettersOnly(w string) bool {
	return strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}

// bareName says that the n bytes at i of a Chinese text are a name of the sentence: not
// in brackets or the title of a book, which explain, and no part of a name of which the
// English text has another part.
func bareName(zh string, i, n int, en string) bool {
	for k := i; k > 0; {
		r, w := utf8.DecodeLastRuneInString(zh[:k])
		if strings.ContainsRune("(（《〈[“\"#", r) {
			return false
		}
		if strings.ContainsRune(")）》〉]”。，\n", r) {
			break
		}
		k -= w
	}
	before, after := strings.TrimRight(zh[:i], " .&"), strings.TrimLeft(zh[i+n:], " .&")
	k := len(before)
	for k > 0 && nameByte(before[k-1]) {
		k--
	}
	m := 0
	for m < len(after) && nameByte(after[m]) {
		m++
	}
	part := func(w string) bool { return len(w) > 1 && strings.Contains(en, w) }
	if first := before[k:]; part(first) { // Mary Collins here, Mary Okoye there
		at := strings.Index(en, first+" ")
		if at < 0 {
			return false
		}
		next := en[at+len(first)+1:]
		return len(next) > 2 && next[0] >= 'A' && next[0] <= 'Z' && next[1] >= 'a' && !strings.Contains(zh, next[:names.WordLen(next)])
	}
	return !part(after[:m])
}

// stranger says that an English text has one name within a sentence that the Chinese
// text does not have in Latin letters, and nothing that points back to a name: it may
// stand for another there.
func stranger(en, zh string) bool {
	if pointsBack(en) {
		return false
	}
	n, last := 0, -2
	for _, m := range capitals(en) {
		w := en[m.start:m.end]
		if strings.Contains(zh, w) {
			continue
		}
		if m.inside && len(w) > 3 && len(names.Known().Latin[w]) == 0 && !figures.Word(strings.ToLower(w)) {
			n++
		}
		if m.start == last+1 { // the Texas Republican
			return false
		}
		last = m.end
	}
	return n == 1
}

// pointsBack says that an English text has a word that stands for a name told before.
func pointsBack(en string) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(en), func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch w {
		case "he", "she", "him", "her", "his", "it", "its", "they", "their", "them", "agency", "organisation", "organization", "group", "company", "firm", "body", "bank", "institution", "institute", "corporation", "secretary", "minister", "president", "chairman", "former", "leader", "himself", "herself":
			return true
		}
	}
	return false
}

// isPublisher says that a name is that of the publisher, which a text may also call
// "we" or "the report".
func (c *checker) isPublisher(w string) bool {
	for _, t := range c.r.Publisher.Texts {
		if strings.Contains(t.Source, w) {
			return true
		}
	}
	return false
}

// everyday says that an acronym is one that English writes otherwise.
func everyday(w string) bool {
	switch w {
	case "APP", "PPT", "VIP", "KTV", "COVID", "COVID-19", "SARS", "PC", "OK", "AA", "AAA", "PM", "AM":
		return true
	}
	return strings.HasPrefix(w, "COVID")
}

// spelledOut says that a run of words has the letters of an acronym at their
// heads; small words may stand between.
func spelledOut(s, acronym string) bool {
	letters := strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			return unicode.ToLower(r)
		}
		return -1
	}, acronym)
	if len(letters) < 2 {
		return false
	}
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) })
	for i := range words {
		n, k := 0, i
		for k < len(words) && n < len(letters) {
			switch {
			case words[k][0] == letters[n]:
				n++
			case n > 0 && (len(words[k]) <= 3):
			default:
				k = len(words)
			}
			k++
		}
		if n == len(letters) {
			return true
		}
	}
	return false
}

// nearWord finds a capitalised word that differs from w by a letter or two.
func nearWord(s, w string) (at int, near string) {
	for i := 0; i < len(s); {
		if !nameByte(s[i]) {
			i++
			continue
		}
		n := names.WordLen(s[i:])
		if s[i] == w[0] && n >= 4 && diag.Near(w, []string{s[i : i+n]}) != "" && !strings.HasPrefix(s[i:i+n], w) && !strings.HasPrefix(w, s[i:i+n]) {
			return i, s[i : i+n]
		}
		i += n
	}
	return 0, ""
}

// address is the length of the address of a page or mailbox at i.
func address(s string, i int) int {
	if i > 0 && (nameByte(s[i-1]) || s[i-1] == '/') {
		return 0
	}
	n := 0
	for i+n < len(s) && s[i+n] > ' ' && s[i+n] < 0x80 && !strings.ContainsRune("()<>[]\"|", rune(s[i+n])) {
		n++
	}
	if w := s[i : i+n]; strings.Contains(w, "://") || strings.IndexByte(w, '@') > 0 || strings.HasPrefix(w, "www.") {
		return n
	}
	return 0
}
