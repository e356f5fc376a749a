package main

import (
	"os"
	"path/filepath"
)

// systemLanguage is the first of the languages in System Settings, such as
// zh-Hans-CN. Terminals put it into LANG; this is for those that do not.
func systemLanguage() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	plist, err := os.ReadFile(filepath.Join(home, "Library", "Preferences", ".GlobalPreferences.plist"))
	if err != nil {
		return ""
	}
	return firstAppleLanguage(plist)
}
