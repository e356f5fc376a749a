package parity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/proof/figures"
	"jianbao/internal/report"
)

// mention is a known name in a text.
type mention struct {
	id         int // its place in register.all
	start, end int // bytes of the text
}

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

func (k *known) inLatin(s string) bool { return anyLatin(s, k.latin) }

func (k *known) inHan(s string) bool {
	if slices.ContainsFunc(k.han, func(w string) bool { return strings.Contains(s, w) }) || anyLatin(s, k.latin) {
		return true
	}
	for _, r := range k.short {
		for from := 0; ; {
			i := strings.IndexRune(s[from:], r)
			if i < 0 {
				break
			}
			i += from
			from = i + utf8.RuneLen(r)
			before, _ := utf8.DecodeLastRuneInString(s[:i])
			after, _ := utf8.DecodeRuneInString(s[from:])
			if strings.ContainsRune(besideBefore, before) || strings.ContainsRune(besideAfter, after) {
				return true
			}
		}
	}
	return false
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

// inHan finds the names of a Chinese text, each once.
func (g *register) inHan(s string) (out []mention) {
	prev := rune(0)
	for i := 0; i < len(s); {
		r, w := utf8.DecodeRuneInString(s[i:])
		n := w
		for _, f := range g.han[r] {
			if strings.HasPrefix(s[i:], f.text) {
				n = len(f.text)
				after, _ := utf8.DecodeRuneInString(s[i+n:])
				if !excepted(prev, f.text, after) && !slices.ContainsFunc(out, func(m mention) bool { return m.id == f.id }) {
					out = append(out, mention{f.id, i, i + n})
				}
				break
			}
		}
		prev, _ = utf8.DecodeLastRuneInString(s[:i+n])
		i += n
	}
	return out
}

// excepted says that these characters, between these two, are no name: 形成都市圈.
func excepted(before rune, name string, after rune) bool {
	for _, x := range notNamed {
		if !strings.Contains(x, name) {
			continue
		}
		w := strings.Fields(x)
		if w[1] == name && (w[0] == "_" || w[0] == string(before)) && (w[2] == "_" || w[2] == string(after)) {
			return true
		}
	}
	return false
}

// inLatin finds the names of an English text, each once.
func (g *register) inLatin(s string) (out []mention) {
	for i := 0; i < len(s); {
		if !nameByte(s[i]) {
			i++
			continue
		}
		n := wordLen(s[i:])
		w := s[i : i+n]
		if w[0] >= 'A' && w[0] <= 'Z' {
			for _, f := range g.latin[w] {
				k := phraseLen(s[i:], f.words)
				if k == 0 || f.text == "US" && i+k < len(s) && (s[i+k] == '$' || strings.HasPrefix(s[i+k:], " dollar")) {
					continue
				}
				if !slices.ContainsFunc(out, func(m mention) bool { return m.id == f.id }) {
					out = append(out, mention{f.id, i, i + k})
				}
				n = k
				break
			}
		}
		i += n
	}
	return out
}

func nameByte(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// wordLen is the length of the word at the head of s, without 's.
func wordLen(s string) (n int) {
	for n < len(s) && (nameByte(s[n]) || s[n] >= '0' && s[n] <= '9' || s[n] >= 0xC3 && s[n] <= 0xC5 && n+1 < len(s) || n > 0 && s[n] >= 0x80 && s[n] < 0xC0) {
		n++
	}
	for _, mark := range [...]string{"'an", "’an"} { // Xi'an
		if strings.HasPrefix(s[n:], mark) && s[:n] == "Xi" {
			return n + len(mark)
		}
	}
	for _, w := range [...]string{"U.S.", "U.K.", "U.N.", "E.U."} {
		if strings.HasPrefix(s, w) {
			return len(w)
		}
	}
	return max(n, 1)
}

// phraseLen is the length of the words at the head of s; 0 when others stand
// there.
func phraseLen(s string, words []string) int {
	n := 0
	for i, w := range words {
		if i > 0 {
			if n >= len(s) || s[n] != ' ' && s[n] != '\n' && s[n] != '-' {
				return 0
			}
			n++
		}
		if !strings.HasPrefix(s[n:], w) {
			return 0
		}
		n += len(w)
	}
	if n < len(s) && nameByte(s[n]) {
		return 0
	}
	return n
}

// anyLatin says that one of the forms stands in a text, as whole words.
func anyLatin(s string, forms []string) bool {
	for _, f := range forms {
		for from := 0; ; {
			i := strings.Index(s[from:], f)
			if i < 0 {
				break
			}
			i += from
			if (i == 0 || !nameByte(s[i-1])) && (i+len(f) >= len(s) || !nameByte(s[i+len(f)]) || s[i+len(f)] == 's') {
				return true
			}
			from = i + len(f)
		}
		if big := strings.ToUpper(f); len(f) > 4 && big != f && strings.Contains(s, big) { // BEIJING, 26 July
			return true
		}
	}
	return false
}

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
		if len(registry().latin[w]) == 0 && pointsBack(en.Source) {
			return
		}
		if k := slices.IndexFunc(registry().all, func(k known) bool { return slices.Contains(k.latin, w) || slices.Contains(k.han, w) }); k >= 0 {
			if k := &registry().all[k]; k.inLatin(en.Source) || c.nearby(leaf, en.Lang, k.inLatin) {
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
		if upper == 1 && lettersOnly(w) && bareName(zh.Source, from, len(w), en.Source) && stranger(en.Source, zh.Source) && len(registry().latin[w]) == 0 && !has(en.Source) && !c.nearby(leaf, en.Lang, has) && !c.isPublisher(w) {
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
		return len(next) > 2 && next[0] >= 'A' && next[0] <= 'Z' && next[1] >= 'a' && !strings.Contains(zh, next[:wordLen(next)])
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
		if m.inside && len(w) > 3 && len(registry().latin[w]) == 0 && !figures.Word(strings.ToLower(w)) {
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
		case "he", "she", "him", "her", "his", "it", "its", "they", "their", "them", "agency", "organisation", "organization", "group", "company", "firm", "body", "secretary", "minister", "president", "chairman", "former", "leader", "himself", "herself":
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
		n := wordLen(s[i:])
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
