package final

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/report/changes"
	"jianbao/internal/work/draft"
	"jianbao/internal/work/project"
)

// Order says what is frozen, or looked at. It is plain data, which JSON carries both ways.
type Order struct {
	Report string   `json:"report,omitempty"` // "": the one there is
	By     string   `json:"by,omitempty"`     // who signed it; "": nothing is frozen, only told
	Lists  []string `json:"lists,omitempty"`  // of people, which are frozen as well
}

// Final is a report as it was signed.
type Final struct {
	By, At, Mark string // At as "2026-12-01 14:30"
	files        []draft.File
	report       []byte
}

// Beside is the file beside a report that keeps it as it was signed.
func Beside(name string) string { return strings.TrimSuffix(name, filepath.Ext(name)) + ".final" }

const (
	firstLine = "jianbao final 1"
	reportAt  = "\n---\n" // before the report
	timeForm  = "2006-01-02 15:04"
	mostFinal = 2*project.MostText + 1<<20
)

// Run freezes a report, or, where By is "", tells whether it is as it was signed. It is
// nil where a fault was logged, or nothing was ever signed.
func Run(ctx context.Context, log *diag.Log, p *project.Project, o Order) (*Final, *project.Reading, error) {
	var names []string
	if o.Report != "" {
		names = []string{o.Report}
	}
	r, err := p.Source.Sound(ctx, log, names...)
	if err != nil || r == nil {
		return nil, nil, err
	}
	if o.By == "" {
		f, err := Hold(ctx, log, p.Source, r)
		if f == nil && err == nil && !log.Failed() {
			log.Add(diag.FinalNone, diag.Pos{}, diag.Args{"file": r.Name})
		}
		return f, r, err
	}
	if !r.Own() {
		log.Add(diag.FinalOwn, diag.Pos{}, diag.Args{"file": r.Name})
		return nil, r, nil
	}
	before, err := load(ctx, log, p.Source, r.Name)
	if err != nil || log.Failed() {
		return nil, r, err
	}
	f := &Final{By: strings.Join(strings.Fields(o.By), " "), At: p.Now().Format(timeForm), files: draft.Files(ctx, p.Source, r), report: r.Data}
	f.Mark = draft.Mark(f.files)
	for _, list := range o.Lists {
		f.files = append(f.files, draft.Read(ctx, p.Source, list))
	}
	for _, g := range f.files {
		if g.Sum == "" {
			log.Add(diag.FinalLacks, diag.Pos{}, diag.Args{"file": g.Name})
		}
	}
	if log.Failed() || !p.Put(ctx, log, Beside(r.Name), f.text()) {
		return nil, r, ctx.Err()
	}
	if before != nil {
		log.Add(diag.FinalReplaced, diag.Pos{}, diag.Args{"by": before.By, "at": before.At, "mark": before.Mark})
	}
	return f, r, nil
}

// text is the file.
func (f *Final) text() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s\nby: %s\nat: %s\nmark: %s\n", firstLine, f.By, f.At, f.Mark)
	for _, g := range f.files {
		fmt.Fprintf(&b, "file: %s %s\n", g.Sum, g.Name)
	}
	b.WriteString(reportAt[1:])
	b.Write(f.report)
	return b.Bytes()
}

// load reads what was signed of a report; nil where nothing was, or a fault was logged.
func load(ctx context.Context, log *diag.Log, s *project.Source, name string) (*Final, error) {
	beside := Beside(name)
	if !s.Exists(beside) {
		return nil, nil
	}
	data, ok := s.Read(ctx, log, beside, mostFinal, "*.final")
	if !ok {
		return nil, ctx.Err()
	}
	head, body, found := strings.Cut(string(data), reportAt)
	lines := strings.Split(strings.ReplaceAll(head, "\r\n", "\n"), "\n")
	if !found || lines[0] != firstLine {
		log.Add(diag.FinalRead, diag.Pos{File: beside}, nil)
		return nil, nil
	}
	f := &Final{report: []byte(body)}
	for _, line := range lines[1:] {
		key, value, _ := strings.Cut(line, ": ")
		switch key {
		case "by":
			f.By = value
		case "at":
			f.At = value
		case "mark":
			f.Mark = value
		case "file":
			sum, name, _ := strings.Cut(value, " ")
			f.files = append(f.files, draft.File{Name: name, Sum: sum})
		}
	}
	return f, nil
}

// Hold holds a report against what was signed of it. Whatever differs is an error. It is
// nil where nothing was signed.
func Hold(ctx context.Context, log *diag.Log, s *project.Source, r *project.Reading) (*Final, error) {
	f, err := load(ctx, log, s, r.Name)
	if err != nil || f == nil {
		return nil, err
	}
	now := draft.Files(ctx, s, r)
	known := map[string]string{}
	for _, g := range now {
		known[g.Name] = g.Sum
	}
	for i, g := range f.files {
		sum, is := known[g.Name]
		if i == 0 {
			sum, is = now[0].Sum, true // the report, however it is called
		}
		if !is {
			sum = draft.Read(ctx, s, filepath.FromSlash(g.Name)).Sum
		}
		delete(known, g.Name)
		if sum == g.Sum {
			continue
		}
		log.Add(diag.FinalDiffers, diag.Pos{}, diag.Args{"file": g.Name, "by": f.By, "at": f.At, "mark": f.Mark})
		if i == 0 {
			if err := f.tell(ctx, log, r); err != nil {
				return f, err
			}
		}
	}
	for _, g := range now[1:] {
		if _, left := known[g.Name]; left && strings.HasPrefix(g.Name, project.TemplateFolder+"/") {
			log.Add(diag.FinalAdds, diag.Pos{}, diag.Args{"file": g.Name, "by": f.By, "at": f.At, "mark": f.Mark})
		}
	}
	return f, nil
}

// tell names the texts that are not as they were signed, up to a bound.
func (f *Final) tell(ctx context.Context, log *diag.Log, r *project.Reading) error {
	const most = 8
	old, err := report.Load(ctx, &diag.Log{}, r.Name, f.report)
	if err != nil || old == nil {
		return err
	}
	found, err := changes.Between(ctx, old, r.Report)
	if err != nil {
		return err
	}
	for i, c := range found {
		if i == most {
			log.Add(diag.FinalMore, diag.Pos{}, diag.Args{"count": fmt.Sprint(len(found) - most)})
			break
		}
		what := changes.Marked(c.Words)
		if what == "" {
			what = "[-" + c.Old + "-]{+" + c.New + "+}"
		}
		log.Add(diag.FinalText, c.Pos, diag.Args{"path": c.Path, "what": what})
	}
	return nil
}
