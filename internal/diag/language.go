package diag

import "strings"

// Language is the language in which messages are said. What programs read
// (codes, JSON keys, paths) is the same in each.
type Language uint8

// The languages of messages. English is the zero value, and stands in where a
// Chinese wording is lacking.
const (
	English Language = iota
	Chinese
)

// ParseLanguage reads the name of a language as people and systems write it:
// zh, en, zh_CN.UTF-8, zh-Hans, 中文, C. It is false for any other.
func ParseLanguage(name string) (Language, bool) {
	name, _, _ = strings.Cut(name, ".")
	name, _, _ = strings.Cut(name, "@")
	name = strings.ToLower(strings.ReplaceAll(name, "_", "-"))
	first, _, _ := strings.Cut(name, "-")
	switch first {
	case "zh", "chinese", "中文", "简体中文", "汉语":
		return Chinese, true
	case "en", "english", "英文", "英语", "c", "posix":
		return English, true
	}
	return English, false
}

// severity is the word for a severity that a message carries.
func (l Language) severity(s Severity) string {
	if l == Chinese {
		return [...]string{"说明", "警告", "错误"}[s]
	}
	return s.String()
}

// Entry is the catalogue's entry of a code in the language, and whether there
// is one. Its {names} are without marks.
func (l Language) Entry(code Code) (Entry, bool) {
	e, ok := Lookup(code)
	if ok {
		said, _ := l.said(code)
		plain := strings.NewReplacer("{~", "{", "{*", "{", "{,", "{")
		e.Text, e.Hint, e.Else = plain.Replace(said.Text), plain.Replace(said.Hint), plain.Replace(said.Else)
	}
	return e, ok
}

// Explain says what the function Explain says, in the language.
func (l Language) Explain(code Code) string {
	if l == Chinese {
		if text := explainChinese(code); text != "" {
			return text
		}
	}
	return Explain(code)
}

// Words gives an English phrase of the program in the language. It looks into the
// caller's tables of phrases, then into the catalogue's. A phrase that they lack
// comes back as it is.
func (l Language) Words(english string, tables ...[]Phrase) string {
	if l != Chinese {
		return english
	}
	return append(phrasebook(tables), chinesePhrases()...).words(english)
}
