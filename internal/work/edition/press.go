package edition

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/press"
	"jianbao/internal/setting/typeface"
	"jianbao/internal/theme"
	"jianbao/internal/work/crew"
	"jianbao/internal/work/project"
)

// Options are what the briefs of a run are pressed with; nil when a face is at
// fault, which log says. jobs are the briefs that faces of the user's are for.
func Options(ctx context.Context, log *diag.Log, p *project.Project, faces []project.Face, jobs ...*Job) (*press.Options, error) {
	themed, err := themeFaces(ctx, log, p, jobs)
	if err != nil {
		return nil, err
	}
	faces = append(themed, faces...)
	shared := p.Run()
	if len(faces) > 0 {
		shared = new(press.Shared) // it serves one set of faces
	}
	set, err := shared.Faces(func() (*typeface.Set, error) { return p.Source.Faces(ctx, log, faces, hanLanguage(jobs)) })
	if err != nil || log.Failed() {
		return nil, err
	}
	return &press.Options{Faces: set, Shared: shared, Created: p.Created, Producer: p.Producer}, nil
}

// themeFaces are the faces of the theme of the first job, in front of those that an order
// asks for: the later one wins. Where the others ask for different ones, that is said.
func themeFaces(ctx context.Context, log *diag.Log, p *project.Project, jobs []*Job) ([]project.Face, error) {
	if len(jobs) == 0 {
		return nil, nil
	}
	first := jobs[0].Edition.Dress()
	for _, j := range jobs[1:] {
		if t := j.Edition.Dress(); facesOf(t) != facesOf(first) {
			log.Add(diag.ThemeFaces, diag.Pos{}, diag.Args{"theme": first.Name, "other": t.Name})
			break
		}
	}
	return project.ThemeFaces(ctx, log, p.Source, first)
}

// facesOf is what a theme asks for of faces, the same for all that ask for the same.
func facesOf(t *theme.Theme) string {
	out := ""
	for _, f := range t.Faces {
		out += fmt.Sprintln(f.Use, f.Script, f.Names)
	}
	return out
}

// hanLanguage is the language of all text in Han characters; "" where there are
// several, or none.
func hanLanguage(jobs []*Job) (lang string) {
	for _, j := range jobs {
		for _, l := range j.Edition.Languages {
			if !han.Written(l) {
				continue
			}
			if lang != "" && l != lang {
				return ""
			}
			lang = l
		}
	}
	return lang
}

// Press makes the briefs, several at a time. Each job has its own log, so the
// results are the same whatever the number of workers. Nothing is written.
func (pl *Plan) Press(ctx context.Context, p *project.Project) error {
	sets := map[string]*press.Options{} // one for all briefs that are set in the same faces
	for _, j := range pl.Jobs {
		key := facesOf(j.Edition.Dress())
		if sets[key] != nil {
			continue
		}
		alike := slices.DeleteFunc(slices.Clone(pl.Jobs), func(o *Job) bool { return facesOf(o.Edition.Dress()) != key })
		options, err := Options(ctx, pl.Log, p, pl.Request.Faces, alike...)
		if err != nil || options == nil {
			return err
		}
		sets[key] = options
	}
	count := p.Counter(len(pl.Jobs))
	return pl.each(ctx, p, func(ctx context.Context, j *Job) error {
		if j.Verdict != diag.Done {
			return nil
		}
		mine := *sets[facesOf(j.Edition.Dress())]
		mine.Open, mine.Places = j.Reading.Picture, pl.Request.Places
		printed, err := j.press(ctx, mine)
		if err != nil {
			return fmt.Errorf("%s: %w", j.Label(), err)
		}
		j.Printed, j.Verdict = printed, diag.StrictVerdictOf(j.Findings(), pl.Request.Strict)
		if j.Verdict == diag.Done && printed.PDF == nil {
			return fmt.Errorf("%s: no page came out, and no reason was given", j.Label())
		}
		j.tellSheets()
		j.tellPages(pl.Request.Pages)
		count(j.Label())
		return nil
	})
}

// Deliver writes what was made into the folder that the user calls dir. A file
// that cannot be written is that job's fault; the others are still written.
func (pl *Plan) Deliver(ctx context.Context, p *project.Project, dir string) error {
	made := false
	for _, j := range pl.Jobs {
		made = made || j.Verdict == diag.Done
	}
	if !made {
		return nil
	}
	path := p.Source.Path(dir)
	// What a killed run left is only a blemish: whether the folder can be used
	// is for the writing to say.
	_, _ = deliver.Sweep(path, p.Now())
	return pl.each(ctx, p, func(ctx context.Context, j *Job) error {
		if j.Verdict != diag.Done {
			return nil
		}
		file, err := pl.file(ctx, j)
		if err != nil {
			return err
		}
		receipt, err := p.Deliver(ctx, path, j.File, file...)
		if ctx.Err() != nil && err != nil {
			return err
		}
		if err != nil {
			project.Unwritten(j.Log, filepath.Join(dir, j.File), err)
			j.Verdict = diag.MachineVerdict
			return nil
		}
		receipt.Path = filepath.Join(dir, j.File)
		j.Receipt = &receipt
		return pl.draw(ctx, p, j, dir)
	})
}

// each calls do for every job on as many goroutines as there are workers, and
// waits for them. The first error, in the order of the jobs, stops the rest.
func (pl *Plan) each(ctx context.Context, p *project.Project, do func(context.Context, *Job) error) error {
	return crew.Each(ctx, len(pl.Jobs), crew.Size(p.Workers, len(pl.Jobs)), func(ctx context.Context, i int) error {
		return crew.Guard(ctx, pl.Jobs[i].Label(), func() error { return do(ctx, pl.Jobs[i]) })
	})
}
