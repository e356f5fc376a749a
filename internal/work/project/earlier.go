package project

import (
	"path/filepath"
	"slices"
	"strings"
)

// Earlier lists the briefs of a report that cannot be used which lie in the folder that
// the user calls dir: an earlier run made them, and who looks there takes them for new.
// They are the PDFs whose name begins with the report's id. Nothing is known of a report
// whose id could not be read.
func (r *Reading) Earlier(s *Source, dir string) (out []string) {
	if r == nil || r.Report == nil || r.ID == "" || r.Valid() {
		return nil
	}
	files, _ := s.files(dir)
	for _, name := range files {
		if strings.HasPrefix(name, r.ID+"-") && strings.EqualFold(filepath.Ext(name), ".pdf") {
			out = append(out, filepath.Join(dir, name))
		}
	}
	slices.Sort(out)
	return out
}
