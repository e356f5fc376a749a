package brief

import (
	"jianbao/internal/brief/pagewords"
	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// Words are the words of the page in one language.
type Words = pagewords.Words

// WordsFor returns the words of the page for a language: English ones, with Fallback
// set, where the language has none.
func WordsFor(lang string) Words { return pagewords.For(lang) }

// WordsIn are the words of the page for a language, with those that the theme of the brief
// gives. Mail has those of WordsFor.
func (b *Brief) WordsIn(lang string) Words { return pagewords.For(lang).With(b.Theme.Label) }

// Date is WordsFor(lang).DateText(d).
func Date(lang string, d report.Date) string { return pagewords.Date(lang, d) }

// LanguageName is the English name of a language, for messages. A language
// without an entry goes by its tag.
func LanguageName(lang string) string { return pagewords.LanguageName(lang) }

// LanguageWords names a language as LanguageName does, in both languages.
func LanguageWords(lang string) diag.Words { return pagewords.LanguageWords(lang) }

// PartWords names a part of a report, or what a template is made of, for messages.
// What has no name here goes by its key.
func PartWords(key string) diag.Words { return pagewords.PartWords(key) }

// sectionWords names a section of the report.
func sectionWords(id string) diag.Words {
	return diag.Words{"the section {id}", "章节 {id}"}.With(diag.Args{"id": id})
}
