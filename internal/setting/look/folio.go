package look

import (
	"slices"

	"jianbao/internal/brief"
	"jianbao/internal/theme"
)

// FolioTags are the languages of the folio: those whose words for it differ. Two
// languages without words of their own would say the same twice.
func FolioTags(b *brief.Brief) (out []string) {
	if b.Theme.Foot.Folio != theme.FolioOf {
		return b.Languages[:1]
	}
	var said []string
	for _, tag := range b.Languages {
		if words := b.WordsIn(tag).Folio(1, 2); !slices.Contains(said, words) {
			out, said = append(out, tag), append(said, words)
		}
	}
	return out
}
