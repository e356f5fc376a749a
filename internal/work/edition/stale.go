package edition

import (
	"path/filepath"

	"jianbao/internal/work/project"
)

// Stale lists the files in the folder that the user calls dir that an earlier run made
// of briefs which this one did not, all of a report that cannot be used among them: who looks there takes them for new.
func (pl *Plan) Stale(p *project.Project, dir string) (out []string) {
	for _, j := range pl.Jobs {
		if file := filepath.Join(dir, j.File); j.Receipt == nil && p.Source.Is(file) {
			out = append(out, file)
		}
		if file := filepath.Join(dir, j.pictureFile(len(j.Drawn))); len(j.Drawn) > 0 && p.Source.Is(file) {
			out = append(out, file) // of a page that the brief no longer has
		}
	}
	if len(pl.Jobs) == 0 {
		for _, r := range pl.Readings {
			out = append(out, r.Earlier(p.Source, dir)...)
		}
	}
	return out
}
