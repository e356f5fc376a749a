package project

import (
	"context"
	"slices"

	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface"
)

// FolderFonts are the fonts in ./fonts that no choice names. They stand behind all
// others, for the characters that those lack. One that cannot be used is named, and
// passed over: it may lie there for another use.
func (s *Source) FolderFonts(ctx context.Context, log *diag.Log, choices []Face) ([]typeface.Source, error) {
	var out []typeface.Source
	for _, e := range s.FontEntries() {
		named := slices.ContainsFunc(choices, func(c Face) bool {
			src, ok := s.FaceFile(log.Blank(), c.File)
			return ok && src.Name == e.File
		})
		if e.File == "" || named {
			continue
		}
		found := log.Blank()
		src, ok := s.FaceFile(found, e.File)
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
