package main

import "golang.org/x/sys/windows"

// systemLanguage is the first of the languages in which the user has Windows
// shown, such as zh-CN.
func systemLanguage() string {
	names, err := windows.GetUserPreferredUILanguages(windows.MUI_LANGUAGE_NAME)
	if err != nil || len(names) == 0 {
		return ""
	}
	return names[0]
}
