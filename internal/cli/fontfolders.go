package cli

import (
	"path/filepath"
	"strings"
)

// fontFolders are where faces are looked for that a theme asks for by name: the folders of
// JIANBAO_FONTS, else those of the system. "none" is no folder, so that a brief is the same on
// every machine.
func (s *session) fontFolders() []string {
	switch own := s.env("JIANBAO_FONTS"); {
	case strings.EqualFold(own, "none"):
		return nil
	case own != "":
		return filepath.SplitList(own)
	case s.FontFolders == nil:
		return nil
	}
	return s.FontFolders()
}
