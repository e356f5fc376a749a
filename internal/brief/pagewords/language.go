package pagewords

import "jianbao/internal/diag"

// LanguageName is the English name of a language, for messages. A language
// without an entry here goes by its tag.
func LanguageName(lang string) string { return wordsEn.names.of(lang) }

// LanguageWords names a language as LanguageName does, in both languages.
func LanguageWords(lang string) diag.Words {
	return diag.Words{wordsEn.names.of(lang), wordsZh.names.of(lang)}
}
