package draft

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"slices"

	"jianbao/internal/diag"
	"jianbao/internal/work/project"
)

// File is a file of which briefs are made.
type File struct {
	Name string // as the user calls it, with /; ./ begins that of one beside the report
	Sum  string // SHA-256 in hexadecimal; "" where it cannot be read
}

// mostList bounds what is read of a list or a picture, in bytes.
const mostList = 64 << 20

// Files reads the files of which the briefs of a report are made, the report first.
func Files(ctx context.Context, s *project.Source, r *project.Reading) []File {
	out := []File{{filepath.ToSlash(r.Name), sum(r.Data)}}
	beside := func(name string) {
		if name != "" {
			f := Read(ctx, s, filepath.Join(filepath.Dir(r.Name), name))
			out = append(out, File{"./" + name, f.Sum}) // wherever the report lies
		}
	}
	for i := range r.Images {
		beside(r.Images[i].File.Text)
	}
	for i := range r.Charts {
		for k := range r.Charts[i].File.Texts {
			beside(r.Charts[i].File.Texts[k].Plain())
		}
	}
	if r.Logo != nil {
		beside(r.Logo.File.Text)
	}
	for folder, names := range map[string][]string{
		project.TemplateFolder: s.TemplateNames(), filepath.Join(project.TemplateFolder, project.ThemeFolder): project.ThemeNames(s)} {
		for _, name := range names {
			for _, ext := range []string{".yaml", ".yml", ".json"} {
				if own := filepath.Join(folder, name+ext); s.Exists(own) {
					out = append(out, Read(ctx, s, own))
				}
			}
		}
	}
	rest := out[1:]
	slices.SortFunc(rest, func(a, b File) int {
		if a.Name < b.Name {
			return -1
		}
		return 1
	})
	return slices.CompactFunc(out, func(a, b File) bool { return a.Name == b.Name })
}

// Read reads a file for its hash.
func Read(ctx context.Context, s *project.Source, name string) File {
	data, ok := s.Read(ctx, &diag.Log{}, name, mostList, "*")
	if !ok {
		return File{Name: filepath.ToSlash(name)}
	}
	return File{filepath.ToSlash(name), sum(data)}
}

func sum(data []byte) string {
	all := sha256.Sum256(data)
	return hex.EncodeToString(all[:])
}

// Mark is four letters for a state. The letters are told from each other by hand and by ear.
func Mark(files []File) string {
	const letters = "ACDEFHJKLMNPRTUWXY"
	h := sha256.New()
	for _, f := range files {
		fmt.Fprintln(h, filepath.Base(f.Name), f.Sum)
	}
	out := make([]byte, 4)
	for i, b := range h.Sum(nil)[:4] {
		out[i] = letters[int(b)%len(letters)]
	}
	return string(out)
}
