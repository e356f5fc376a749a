package parity

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/figures"
	"jianbao/internal/report"
)

// checkTongues names texts that are written in another language than they
// stand under, and those that were left untranslated.
func checkTongues(log *diag.Log, all []leaf, languages []string) {
	for i := range all {
		for _, lang := range languages {
			t := all[i].In(lang)
			if t == nil || t.Lang == "" {
				continue
			}
			han, latin := letters(t.Source)
			wrong := strings.HasPrefix(lang, "zh") && han == 0 && latin >= 12 || strings.HasPrefix(lang, "en") && han*3 > latin && han >= 4
			if !wrong {
				continue
			}
			there, same := "the other text", false
			for _, o := range languages {
				if u := all[i].In(o); o != lang && u != nil {
					there = at(u, 0)
					same = u.Source == t.Source
				}
			}
			if same {
				log.Add(diag.Leftover, t.At(0), diag.Args{"language": languageName(lang), "text": head(t.Source), "there": there})
				continue
			}
			log.Add(diag.ParityLanguage, t.At(0), diag.Args{"language": languageName(lang), "there": there})
		}
	}
}

func letters(s string) (han, latin int) {
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Han, r):
			han++
		case unicode.IsLetter(r):
			latin++
		}
	}
	return han, latin
}

func head(s string) string {
	n := 0
	for i := range s {
		if n++; n > 24 {
			return s[:i] + "…"
		}
	}
	return s
}

// checkItems compares what a section's title and lead say of its items with
// their number: 十条经验 over nine.
func checkItems(log *diag.Log, all []leaf, languages []string) {
	for i := range all {
		if all[i].items < 2 {
			continue
		}
		for _, lang := range languages {
			t := all[i].In(lang)
			if t == nil {
				continue
			}
			for _, f := range figures.Read(t.Source, lang) {
				if f.Kind != figures.Count || f.Ordinal || f.Value != float64(int(f.Value)) || f.Value < 2 || f.Value > 100 || !countsItems(t.Source[f.End:], lang) {
					continue
				}
				if int(f.Value) != all[i].items {
					log.Add(diag.FigureItems, t.At(f.Start), diag.Args{"figure": f.Text, "section": all[i].section, "count": itoa(all[i].items)})
				}
			}
		}
	}
}

// countsItems says that a figure counts points: 条, 项, lessons, proposals.
func countsItems(after, lang string) bool {
	after = strings.TrimLeft(after, " ")
	if strings.HasPrefix(lang, "zh") {
		r, _ := utf8.DecodeRuneInString(after)
		return strings.ContainsRune("条项点", r)
	}
	w, _, _ := strings.Cut(strings.ToLower(after), " ")
	switch strings.TrimRight(w, ".,:;") {
	case "lessons", "recommendations", "proposals", "points", "findings", "suggestions", "experiences":
		return true
	}
	return false
}

// terms looks whether the terms of the glossary that one text uses are used in
// the other as well.
func (c *checker) terms(a, b *report.Text) {
	for _, g := range c.r.Glossary {
		ta, tb := g.In(c.source), g.In(c.other)
		if ta == nil || tb == nil {
			continue
		}
		c.term(a, b, ta.Plain(), tb.Plain(), c.other)
		c.term(b, a, tb.Plain(), ta.Plain(), c.source)
	}
}

func (c *checker) term(a, b *report.Text, here, there, other string) {
	i := indexTerm(a.Source, here)
	if i < 0 || indexTerm(b.Source, there) >= 0 || acronym(here) && strings.Contains(b.Source, here) {
		return
	}
	c.log.Add(diag.TermMissing, a.At(i), diag.Args{"term": strconv.Quote(here), "otherterm": strconv.Quote(there), "other": languageName(other), "there": at(b, 0)})
}

func latinAt(s string, i int) bool {
	return i >= 0 && i < len(s) && (s[i] >= 'A' && s[i] <= 'Z' || s[i] >= 'a' && s[i] <= 'z')
}

// acronym says that a term is one that both languages write alike: WHO, G20.
func acronym(s string) bool {
	for _, r := range s {
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) && r != '-' {
			return false
		}
	}
	return len(s) <= 10
}

// indexTerm finds a term in a text, whatever its case, hyphens and plural; -1
// for none.
func indexTerm(text, term string) int {
	if term == "" {
		return -1
	}
	if acronym(term) { // WHO is not who
		for from := 0; ; {
			i := strings.Index(text[from:], term)
			if i < 0 {
				return -1
			}
			i += from
			if !latinAt(text, i-1) && !latinAt(text, i+len(term)) {
				return i
			}
			from = i + len(term)
		}
	}
	text, term = strings.ToLower(text), strings.ToLower(term)
	if i := strings.Index(text, term); i >= 0 {
		return i
	}
	loose := strings.NewReplacer("-", " ", "’", "'", "\n", " ")
	text, term = loose.Replace(text), loose.Replace(term)
	if i := strings.Index(text, strings.TrimSuffix(term, "s")); i >= 0 {
		return min(i, len(text))
	}
	if strings.HasSuffix(term, "y") {
		return strings.Index(text, strings.TrimSuffix(term, "y")+"ies")
	}
	return -1
}
