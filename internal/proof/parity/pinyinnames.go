package parity

import (
	"strings"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/proof/names"
	"jianbao/internal/proof/pinyin"
	"jianbao/internal/report"
)

// readNames looks for the Chinese people and places that an English text names in
// Pinyin among the characters of the Chinese one, and for its cities the other way.
// Only what cannot be an English word counts: a surname and a given name, a place with
// County or River behind it, letters that only Pinyin puts together.
func (c *checker) readNames(leaf int, zh, en *report.Text) {
	s := en.Source
	told := map[string]bool{}
	words := capitalWords(s, 2)
	for i := 0; i < len(words); i++ {
		name, n := pinyinName(s, words[i:])
		if n == 0 {
			continue
		}
		at, end := words[i].start, words[i+n-1].end
		i += n - 1
		if told[name] || c.registered(name) || s[end-1] == '-' || end < len(s) && s[end] == '-' || at > 0 && s[at-1] == '-' || strings.HasPrefix(s[end:], "–") || strings.HasSuffix(s[:at], "–") {
			continue // also Beijing–Zhangjiakou, which Chinese shortens
		}
		told[name] = true
		has := func(zh string) bool { return inPinyin(zh, name) }
		if has(zh.Source) || c.nearby(leaf, zh.Lang, has) || !misspelt(s, zh.Source, name, words[i:]) {
			continue
		}
		c.log.AddPair(diag.NameReading, en.At(at), twinPlace(en, at, zh), diag.Args{"name": name, "other": languageName(zh.Lang)})
	}
}

// misspelt says that a name in Pinyin, which no characters of a Chinese text read as,
// was most likely meant for some of them. Of a person it is taken to be, unless more
// names follow; of a place where all but one of its syllables stand there. words are
// those of the English text from the name's last one on.
func misspelt(en, zh, name string, words []capital) bool {
	next := ""
	if len(words) > 1 && words[1].start-words[0].end == 1 && en[words[0].end] == ' ' {
		next = en[words[1].start:words[1].end]
	}
	if strings.Contains(name, " ") {
		return next == "" || placeWord(next) || len(next) > 3 && pinyin.Syllables(next) == 0
	}
	for _, city := range pinyin.CityNames() { // 湘钢 is of Xiangtan
		if first, _ := utf8.DecodeRuneInString(city); strings.ContainsRune(zh, first) && pinyin.Spell(strings.TrimSuffix(city, "市")) == name {
			return false
		}
	}
	return spelledLike(name) && (pinyin.Near(zh, name, placeEnds[next]) || otherPlace(en, zh, name, placeEnds[next]))
}

// otherPlace says that a Chinese text has a place of the kind of a name, and of as many
// syllables, which the English text does not spell.
func otherPlace(en, zh, name, ends string) bool {
	n := pinyin.Syllables(name)
	if ends == "" || n != 2 {
		return false
	}
	rs := []rune(zh)
	for i := n; i < len(rs); i++ {
		if !strings.ContainsRune(ends, rs[i]) {
			continue
		}
		if latin := pinyin.Spell(string(rs[i-n : i])); latin != "" && !spelled(en, latin) {
			return true
		}
	}
	return false
}

// spelledLike says that a word has letters which Pinyin often puts together.
func spelledLike(w string) bool {
	w = strings.ToLower(w)
	for _, end := range [...]string{"zh", "q", "x", "ang", "eng", "ing", "ong", "ian", "iao", "uan", "ui", "ou", "ao"} {
		if strings.Contains(w, end) {
			return true
		}
	}
	return false
}

// placeEnds are the characters behind the names of places, by their English words.
var placeEnds = map[string]string{ // read-only
	"County": "县縣旗", "City": "市城", "Province": "省", "District": "区區", "Village": "村庄", "Township": "乡镇鄉鎮", "Town": "镇鎮乡", "River": "河江水溪", "Lake": "湖海", "Mountain": "山岭", "Mountains": "山岭", "Road": "路", "Street": "街路道", "Prefecture": "州", "Island": "岛島", "Port": "港", "Bay": "湾灣", "Bridge": "桥橋", "Station": "站", "University": "大", "Airport": "机機", "Reservoir": "水", "Railway": "铁鐵", "Basin": "盆流", "Subdistrict": "街", "Hospital": "医醫", "Tunnel": "隧", "Dam": "大坝", "Banner": "旗",
}

// inPinyin says that a Chinese text has a name in Pinyin, in either order, or in Latin
// letters.
func inPinyin(zh, name string) bool {
	if strings.Contains(zh, name) || pinyin.In(zh, name) {
		return true
	}
	first, rest, two := strings.Cut(name, " ")
	return two && (pinyin.In(zh, rest+" "+first) || strings.Contains(zh, first) || strings.Contains(zh, rest))
}

// spelled says that a text has a word, whatever its case, hyphens and apostrophes.
func spelled(s, word string) bool {
	drop := strings.NewReplacer("'", "", "’", "", "-", "", " ", "")
	return strings.Contains(strings.ToLower(drop.Replace(s)), strings.ToLower(drop.Replace(word)))
}

// registered says that a name is one of the table, which names compares.
func (c *checker) registered(name string) bool {
	first, _, _ := strings.Cut(name, " ")
	return len(names.Known().Latin[first]) > 0
}

// pinyinName reads the name in Pinyin at the first of some capitalised words, and how
// many of them it takes; 0 where there is none.
func pinyinName(s string, words []capital) (name string, n int) {
	w := s[words[0].start:words[0].end]
	next := ""
	if len(words) > 1 && words[1].start-words[0].end == 1 && s[words[0].end] == ' ' {
		next = s[words[1].start:words[1].end]
	}
	switch {
	case next != "" && pinyin.Surname(w) && pinyin.Syllables(next) <= 2 && pinyin.Given(next) && !placeWord(next) && (pinyin.Word(w) || spelledLike(next) || strings.Contains(" wang yang tang han lu yan fang ", " "+strings.ToLower(w)+" ")):
		return w + " " + next, 2
	case !pinyin.Word(w):
	case next != "" && placeWord(next) && pinyin.Syllables(w) >= 2:
		return w, 1
	case pinyin.Syllables(w) >= 2 && pinyin.Only(w):
		return w, 1
	}
	return "", 0
}

// placeWord says that a word stands behind the name of a Chinese place.
func placeWord(w string) bool {
	return placeEnds[w] != "" || w == "Municipality" || w == "Plain" || w == "Delta"
}
