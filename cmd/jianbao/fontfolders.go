package main

import (
	"os"
	"path/filepath"
	"runtime"
)

// fontFolders are where this system keeps its font files, the user's own first.
func fontFolders() []string {
	home, _ := os.UserHomeDir() // "": names that are not there
	switch runtime.GOOS {
	case "windows":
		return []string{filepath.Join(os.Getenv("LOCALAPPDATA"), `Microsoft\Windows\Fonts`), filepath.Join(os.Getenv("WINDIR"), "Fonts")}
	case "darwin":
		return []string{filepath.Join(home, "Library/Fonts"), "/Library/Fonts", "/System/Library/Fonts"}
	}
	data := os.Getenv("XDG_DATA_HOME")
	if data == "" {
		data = filepath.Join(home, ".local/share")
	}
	return []string{filepath.Join(data, "fonts"), filepath.Join(home, ".fonts"), "/usr/local/share/fonts", "/usr/share/fonts"}
}
