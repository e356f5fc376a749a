package look

import (
	"slices"

	"jianbao/internal/brief"
	"jianbao/internal/theme"
)

// FolioTags are the languages of the folio: those whose words for it differ. Two
// languages without words of their own would say the same twice.
func FolioTags(of *theme.Theme, languages []string) (out []string) {
	if of.Foot.Folio != theme.FolioOf {
		return languages[:1]
	}
	var said []string
	for _, tag := range languages {
		if words := brief.WordsFor(tag).Folio(1, 2); !slices.Contains(said, words) {
			out, said = append(out, tag), append(said, words)
		}
	}
	return out
}
