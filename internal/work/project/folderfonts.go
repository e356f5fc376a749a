package project

import (
	"context"
	"slices"

	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface"
)

// folderFonts are the fonts in ./fonts that no choice names. They stand behind all
// others, for the characters that those lack. One that cannot be used is named, and
// passed over: it may lie there for another use.
func (sh *shelf) folderFonts(ctx context.Context, log *diag.Log, choices []Face) ([]typeface.Source, error) {
	var out []typeface.Source
	for _, e := range sh.source.FontEntries() {
		named := e.File == "" || slices.ContainsFunc(choices, func(c Face) bool {
			found, _ := sh.source.findFont(c.File)
			return found.file == e.File
		})
		if named {
			continue
		}
		found := log.Blank()
		src, ok := sh.face(found, e.File)
		if ok {
			if _, err := typeface.Open(ctx, found, typeface.Files{Fallback: []typeface.Source{src}}); err != nil {
				return nil, err
			}
		}
		if found.Failed() {
			log.Add(diag.FontPassedOver, diag.Pos{}, diag.Args{"file": e.File})
			continue
		}
		out = append(out, src)
	}
	return out, nil
}
