package parity

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/proof/figures"
	"jianbao/internal/proof/names"
	"jianbao/internal/proof/pinyin"
	"jianbao/internal/report"
)

// lostName is a name of one text that the other lacks.
type lostName struct {
	id       int // its place in register.all; -1 for a city known by its Pinyin
	from, to int // bytes of the text
	like     string
}

// tellLost names the countries, organisations and places of one text that the other
// lacks. Translators add and leave out such names freely, so that one is told only
// where another stands for it, or where its neighbour in a list is there.
func (c *checker) tellLost(leaf int, zh, en *report.Text) {
	g := names.Known()
	inZh, inEn := g.InHan(zh.Source), g.InLatin(en.Source)
	cities := pinyin.Cities(zh.Source)
	if len(inZh)+len(inEn)+len(cities) == 0 {
		return
	}
	var lostZh, lostEn []lostName
	for _, m := range inZh {
		if k := &g.All[m.ID]; !k.InLatin(en.Source) && !c.nearby(leaf, en.Lang, k.InLatin) {
			lostZh = append(lostZh, lostName{m.ID, m.Start, m.End, k.Latin[0]})
		}
	}
	for _, at := range cities {
		city := zh.Source[at[0]:at[1]]
		latin := pinyin.Spell(city)
		has := func(en string) bool { return spelled(en, latin) || strings.Contains(en, city) }
		if latin != "" && !has(en.Source) && !c.nearby(leaf, en.Lang, has) {
			lostZh = append(lostZh, lostName{-1, at[0], at[1], latin})
		}
	}
	for _, m := range inEn {
		before := strings.TrimSuffix(en.Source[:m.Start], " ")
		if len(before) < m.Start && pinyin.Surname(before[strings.LastIndexAny(before, " (,\n")+1:]) {
			continue // Liu Xian
		}
		if k := &g.All[m.ID]; !k.InHan(zh.Source) && !c.nearby(leaf, zh.Lang, k.InHan) {
			lostEn = append(lostEn, lostName{m.ID, m.Start, m.End, k.Han[0]})
		}
	}
	lostEn = c.lostCities(lostEn, leaf, zh, en)
	zhSize, enSize := len(zh.Source), len(en.Source)
	if sentences(zh.Source) <= 1 && sentences(en.Source) <= 1 {
		zhSize, enSize = 0, 0
	}
	for _, l := range lostZh {
		place := l.kind() == names.Place
		if l.kind() == names.Union && !pointsBack(en.Source) || standsFor(l, lostZh, zhSize, lostEn, enSize) || listedHan(zh.Source, l, lostZh) || place && (strangePlace(l, zh.Source, en.Source, zhSize == 0) || len(lostZh) == 1 && where(l, zh.Source) && !generic(en.Source)) {
			c.log.AddPair(diag.NameMissing, zh.At(l.from), twinPlace(zh, l.from, en), diag.Args{"name": zh.Source[l.from:l.to], "other": languageName(en.Lang), "like": l.like})
		}
	}
	for _, l := range lostEn {
		if l.kind() == names.Union || standsFor(l, lostEn, enSize, lostZh, zhSize) || l.oftener(inZh, zh.Source, timesHan, timesLatin, en.Source) || listedLatin(en.Source, l, lostEn) {
			c.log.AddPair(diag.NameMissing, en.At(l.from), twinPlace(en, l.from, zh), diag.Args{"name": en.Source[l.from:l.to], "other": languageName(zh.Lang), "like": l.like})
		}
	}
}

// lostCities adds the Chinese cities that an English text names and the Chinese one lacks.
func (c *checker) lostCities(out []lostName, leaf int, zh, en *report.Text) []lostName {
	for _, m := range capitals(en.Source) {
		w := en.Source[m.start:m.end]
		cities := pinyin.Spelled(w)
		has := func(zh string) bool {
			return slices.ContainsFunc(cities, func(city string) bool { return strings.Contains(zh, city) }) || strings.Contains(zh, w) || pinyin.In(zh, w)
		}
		if len(cities) == 0 || len(names.Known().Latin[w]) > 0 || has(zh.Source) || c.nearby(leaf, zh.Lang, has) {
			continue
		}
		before := strings.TrimSuffix(en.Source[:m.start], " ")
		if len(before) < m.start && pinyin.Surname(before[strings.LastIndexAny(before, " (,\n")+1:]) {
			continue
		}
		out = append(out, lostName{-1, m.start, m.end, cities[0]})
	}
	return out
}

// kind is what a name is one of.
func (l lostName) kind() names.Kind {
	if l.id < 0 {
		return names.Place
	}
	return names.Known().All[l.id].Kind
}

// farNames is how far apart, as a part of their texts, two names may stand of which one
// was put for the other.
const farNames = 0.35

// standsFor says that one of the names that the other text has alone may stand for one
// of lost: a country for a country, at about the same place. In a single sentence, where
// languages differ in their order, any place will do: size is 0 for it.
func standsFor(l lostName, lost []lostName, size int, others []lostName, otherSize int) bool {
	n, near := 0, false
	for _, o := range lost {
		if o.country() == l.country() {
			n--
		}
	}
	for _, o := range others {
		if o.country() == l.country() {
			n++
			near = near || size == 0 || math.Abs(float64(l.from)/float64(size)-float64(o.from)/float64(otherSize)) <= farNames
		}
	}
	return near && n >= -1 && n <= 1
}

// country says that a name is one of a country.
func (l lostName) country() bool { return l.kind() == names.Country }

// oftener says that a text has a name of the sort of l oftener than the other, which
// has it too: one of its places may be that of l.
func (l lostName) oftener(all []names.Mention, s string, here, there func(k *names.Name, s string) int, other string) bool {
	g := names.Known()
	for _, m := range all {
		k := &g.All[m.ID]
		if (k.Kind == names.Country) == l.country() && m.ID != l.id {
			if n := there(k, other); n > 0 && here(k, s) > n {
				return true
			}
		}
	}
	return false
}

func timesHan(k *names.Name, s string) (n int) {
	for _, w := range k.Han {
		n += strings.Count(s, w)
	}
	return n
}

func timesLatin(k *names.Name, s string) (n int) {
	for _, w := range k.Latin {
		n += strings.Count(s, w)
	}
	return n
}

// strangePlace says that an English text has, at about the place of a lost name or
// anywhere, a place that the Chinese text does not name.
func strangePlace(l lostName, zh, en string, anywhere bool) bool {
	words := capitals(en)
	for i, m := range words {
		w := en[m.start:m.end]
		if !anywhere && math.Abs(float64(l.from)/float64(len(zh))-float64(m.start)/float64(len(en))) > farNames {
			continue
		}
		before := en[:m.start]
		placed := strings.HasSuffix(before, " in ") || strings.HasSuffix(before, " to ") || strings.HasSuffix(before, " from ") || strings.HasSuffix(before, " near ") || strings.HasSuffix(before, " at ")
		alone := i+1 == len(words) || words[i+1].start > m.end+1
		if placed && alone && len(w) > 3 && len(names.Known().Latin[w]) == 0 && !strings.Contains(zh, w) && !pinyin.In(zh, w) && !figures.Word(strings.ToLower(w)) {
			return true
		}
	}
	return false
}

// listedHan says that a name stands beside another one of a list, 法国和德国, which is
// not lost.
func listedHan(s string, l lostName, lost []lostName) bool {
	g := names.Known()
	for _, joiner := range [...]string{"、", "和", "与", "及", "以及", "或"} {
		if rest, ok := strings.CutPrefix(s[l.to:], joiner); ok {
			for _, m := range g.InHan(rest) {
				if m.Start == 0 && m.ID != l.id {
					return !isLost(lost, m.ID)
				}
			}
		}
		if before, ok := strings.CutSuffix(s[:l.from], joiner); ok {
			tail := before[max(len(before)-24, 0):]
			for _, m := range g.InHan(tail) {
				if m.End == len(tail) && m.ID != l.id {
					return !isLost(lost, m.ID)
				}
			}
		}
	}
	return false
}

// listedLatin is listedHan for English.
func listedLatin(s string, l lostName, lost []lostName) bool {
	g := names.Known()
	for _, joiner := range [...]string{", and ", " and ", " or "} {
		if rest, ok := strings.CutPrefix(s[l.to:], joiner); ok {
			for _, m := range g.InLatin(rest) {
				if m.Start == 0 && m.ID != l.id {
					return !isLost(lost, m.ID)
				}
			}
		}
		if before, ok := strings.CutSuffix(s[:l.from], joiner); ok {
			tail := before[max(strings.LastIndexAny(before, ",;.("), 0):]
			for _, m := range g.InLatin(tail) {
				if m.End == len(tail) && m.ID != l.id {
					return !isLost(lost, m.ID)
				}
			}
		}
	}
	return false
}

// isLost says that a name is one of the lost ones.
func isLost(lost []lostName, id int) bool {
	for _, l := range lost {
		if l.id == id {
			return true
		}
	}
	return false
}

// where says that a Chinese sentence says of something that it is at a place, or comes
// from there: 在日内瓦, 唐山的.
func where(l lostName, zh string) bool {
	before, _ := utf8.DecodeLastRuneInString(zh[:l.from])
	return strings.ContainsRune("在从到往于赴驻抵去回自", before) || strings.HasPrefix(zh[l.to:], "的")
}

// generic says that an English text has a word that may stand for a place.
func generic(en string) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(en), func(r rune) bool { return r < 'a' || r > 'z' }) {
		switch w {
		case "city", "cities", "town", "county", "province", "capital", "region", "area", "areas", "local", "here", "there", "state", "country", "home", "village", "municipal", "provincial", "it", "its", "they", "this", "we", "our":
			return true
		}
	}
	return false
}
