package cli

import (
	"strings"

	"jianbao/internal/cli/chinese"
	"jianbao/internal/diag"
)

// chooseMessages finds the language of the messages: JIANBAO_LANG, else the
// first of LC_ALL, LC_MESSAGES and LANG that is set (POSIX, Environment
// Variables 8.2), else the system's. A language that is not ours is English; a
// JIANBAO_LANG that is none is named.
func chooseMessages(s *session) {
	mine := s.env("JIANBAO_LANG")
	language, known := diag.ParseLanguage(mine)
	if !known {
		language, _ = diag.ParseLanguage(systemLocale(s))
	}
	s.language = language
	s.log.Speak(language)
	if mine != "" && !known {
		log := &diag.Log{}
		log.Add(diag.MessageLanguage, diag.Pos{}, diag.Args{"value": mine, "language": map[diag.Language]string{diag.English: "English", diag.Chinese: "Chinese"}[language]})
		s.say(log.Findings())
	}
}

// systemLocale is the name of the locale of messages, as the environment or
// else the system has it.
func systemLocale(s *session) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := s.env(name); value != "" {
			return value
		}
	}
	if s.Language == nil {
		return ""
	}
	return s.Language()
}

// words gives an English phrase of the program in the language of the messages.
func (s *session) words(english string) string {
	return s.language.Words(english, chinese.Help, diag.PrintedChinese())
}

// padLeft puts a text at the right of so many columns.
func padLeft(text string, columns int) string {
	return strings.Repeat(" ", max(0, columns-diag.Width(text))) + text
}
