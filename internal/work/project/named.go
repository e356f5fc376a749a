package project

import (
	"context"

	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface"
	"jianbao/internal/setting/typeface/installed"
)

// NamedFaces looks for faces by name, as themes ask for them: in ./fonts, then in the folders
// of the machine. asked has the names of each, the best first. The answer has for each what an
// order calls the first of them that can be used (Face.File), and "" where there is none. A
// font that is there and cannot be used, for its maker forbids it or it is damaged, is named
// and passed over. Where nothing is asked for no folder is looked into.
func NamedFaces(ctx context.Context, log *diag.Log, s *Source, asked [][]string) ([]string, error) {
	folders := []string{s.Path(FontFolder)}
	if s.FontFolders != nil {
		folders = append(folders, s.FontFolders()...)
	}
	found, err := installed.Find(ctx, folders, asked)
	if err != nil {
		return nil, err
	}
	shelf := s.shelf()
	defer shelf.close()
	out := make([]string, len(asked))
	for i, all := range found {
		for k := range all {
			tried := log.Blank()
			src, ok := shelf.face(tried, all[k].Face())
			if ok {
				if _, err := typeface.Open(ctx, tried, typeface.Files{Fallback: []typeface.Source{src}}); err != nil {
					return nil, err
				}
			}
			if !tried.Failed() {
				out[i] = all[k].Face()
				break
			}
			for _, f := range tried.Findings() {
				if f.Code == diag.FontUnusable {
					log.Add(diag.FontNotFit, diag.Pos{}, diag.Args{"name": all[k].Name, "file": all[k].File, "why": f.Args["why"]})
				}
			}
		}
	}
	return out, nil
}
