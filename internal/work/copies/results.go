package copies

import (
	"path/filepath"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/work/project"
)

// Result is one copy in the list of `--format json`.
type Result struct {
	Report   string         `json:"report"`
	Template string         `json:"template"`
	Language string         `json:"language"`
	Row      int            `json:"row"`  // of the list, from 1
	File     *string        `json:"file"` // null when none is there
	UpToDate bool           `json:"up_to_date"`
	Made     *deliver.Made  `json:"made"` // null when none is there
	Findings []diag.Finding `json:"findings"`
}

// Results are all of a run, as `--format json` prints it.
type Results struct {
	Findings []diag.Finding `json:"findings"` // of the list and the report
	Copies   []Result       `json:"copies"`
}

// Results tells what became of the copies, which are in the folder that the user
// calls folder.
func (pl *Plan) Results(folder string) Results {
	out := Results{Findings: append(pl.First.Findings(), pl.Log.Findings()...), Copies: []Result{}}
	for _, c := range pl.Copies {
		r := Result{Report: c.Job.Reading.ID, Template: c.Job.Edition.Template.Name, Language: c.Job.Lang,
			Row: c.Row.Number, UpToDate: c.Fresh, Findings: append([]diag.Finding{}, c.Findings()...)}
		if c.There {
			path, made := filepath.Join(folder, c.File), pl.manifest.made(c.File)
			r.File, r.Made = &path, &made
		}
		out.Copies = append(out.Copies, r)
	}
	return out
}

// Tally counts the copies that are there, and those of them that were there
// before.
func (pl *Plan) Tally() (there, fresh int) {
	for _, c := range pl.Copies {
		if c.There {
			there++
		}
		if c.Fresh {
			fresh++
		}
	}
	return there, fresh
}

// Stale lists the files in the folder that the user calls dir that an earlier run made of
// copies which this one did not: who hands them out takes them for new.
func (pl *Plan) Stale(p *project.Project, dir string) (out []string) {
	for _, c := range pl.Copies {
		if file := filepath.Join(dir, c.File); !c.There && p.Source.Is(file) {
			out = append(out, file)
		}
	}
	if len(pl.Copies) == 0 {
		out = pl.Reading.Earlier(p.Source, dir)
	}
	return out
}
