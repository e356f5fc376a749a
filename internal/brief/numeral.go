package brief

import (
	"strings"

	"jianbao/internal/han"
	"jianbao/internal/theme"
)

// Numerals are the numerals of the labels of items in Chinese. "" is han for lists of up
// to ten items, and arabic for longer ones; a bulletin has han.
type Numerals string

// The numerals that a template may ask for.
const (
	NumeralsHan    Numerals = "han"    // 十一、
	NumeralsArabic Numerals = "arabic" // 11.
	NumeralsNone   Numerals = "none"   // items are not numbered, in any language

	numeralsBrackets Numerals = "brackets" // （十一）, (11): only a theme asks for them
)

// mostHan is how many items a list may have that is numbered in Chinese.
const mostHan = 10

// numerals are those of a list of so many items in the report.
func (t *Template) numerals(items int) Numerals {
	switch {
	case t.Numerals != "":
		return t.Numerals
	case items > mostHan && !t.bulletin():
		return NumeralsArabic
	}
	return NumeralsHan
}

// numerals are those that the template asks for, those of the theme where it asks for none,
// or those of a list of so many items. On a grid the theme numbers the items itself.
func (w *tailor) numerals(items int) Numerals {
	of := w.e.Dress()
	if w.t.Numerals == "" && of.Grid == nil {
		switch of.Heading.Item.Number {
		case theme.NumberHan:
			return NumeralsHan
		case theme.NumberArabic:
			return NumeralsArabic
		case theme.NumberNone:
			return NumeralsNone
		case theme.NumberBrackets:
			return numeralsBrackets
		}
	}
	return w.t.numerals(items)
}

// bulletin says that the template has the masthead of a bulletin.
func (t *Template) bulletin() bool {
	m := t.block(KindMasthead)
	return m != nil && m.Form == "jianbao"
}

// HanNumerals says that the labels of the section's items in a language are in Chinese
// numerals, with 、 behind them.
func (s *Section) HanNumerals(lang string) bool {
	return han.Chinese(lang) && s.Numerals != NumeralsArabic
}

// Label is the label of item n of the section.
func (s *Section) Label(lang string, n int) string {
	if s.Numerals == numeralsBrackets {
		return strings.TrimSpace(theme.Number(theme.NumberBrackets, lang, n))
	}
	if s.HanNumerals(lang) {
		return Label(lang, n)
	}
	return Label("", n)
}

// Label is the label of item n of a list, counted from 1: 一、 in Chinese, which
// takes 、 after the numeral, and "1." elsewhere (standards: numbering of levels).
func Label(lang string, n int) string {
	return strings.TrimSpace(theme.Number(theme.NumberHan, lang, n))
}
