package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"jianbao/content"
	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// contentFolder is where a user's reports lie, beside templates, fonts and out.
const contentFolder = "content"

// source is a report file before it is read as one.
type source struct {
	name string // for messages
	data []byte
	dir  string // where its pictures lie; "" for the sample
}

// reading is a report with what was found in it.
type reading struct {
	*report.Report
	source
	log *diag.Log
}

// reportNames are the report files to read: the named ones, else every one in
// ./content. None means the sample.
func (s *session) reportNames(args []string) []string {
	if len(args) > 0 {
		return args
	}
	entries, err := os.ReadDir(s.path(contentFolder))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		s.cannotRead(contentFolder, err)
	}
	var names []string
	for _, e := range entries {
		if isReportName(e.Name()) && !e.IsDir() {
			names = append(names, filepath.Join(contentFolder, e.Name()))
		}
	}
	return names
}

func isReportName(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".yaml", ".yml", ".json":
		return !strings.HasPrefix(name, ".")
	}
	return false
}

// readReports reads the report files that args name, or those there are.
func (s *session) readReports(ctx context.Context, args []string) []source {
	names := s.reportNames(args)
	if len(names) == 0 && !s.log.Failed() {
		s.log.Add(diag.UsingSample, diag.Pos{}, nil)
		return []source{{name: content.SampleName, data: []byte(content.Sample())}}
	}
	var out []source
	for _, name := range names {
		if name == "-" {
			data, _ := s.readInput(ctx, mostText)
			out = append(out, source{name: "<stdin>", data: data, dir: s.path(".")})
		} else if data, ok := s.readFile(ctx, name); ok {
			out = append(out, source{name: name, data: data, dir: filepath.Dir(s.path(name))})
		}
	}
	return out
}

// loadReports reads the sources as reports, each with a log of its own that
// quotes from the templates too. A report at fault is returned as far as it
// could be read, or with a nil Report.
func (s *session) loadReports(ctx context.Context, sources []source) ([]*reading, error) {
	var out []*reading
	for _, src := range sources {
		r := &reading{source: src, log: s.log.For("")}
		var err error
		if r.Report, err = report.Load(ctx, r.log, src.name, src.data); err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, nil
}

// picture reads a picture of the report; name is relative to its folder.
func (r *reading) picture(name string) ([]byte, error) {
	if r.dir == "" {
		return nil, fs.ErrNotExist
	}
	if !filepath.IsAbs(name) {
		name = filepath.Join(r.dir, filepath.FromSlash(name))
	}
	return os.ReadFile(name)
}

// findings are those of the log that the report does not accept by `ignore`.
func (r *reading) findings(log *diag.Log) []diag.Finding {
	all := log.Findings()
	if r.Report == nil || len(r.Ignore) == 0 {
		return all
	}
	ignored := map[string]bool{}
	for _, code := range r.Ignore {
		ignored[code.Text] = true
	}
	var out []diag.Finding
	for _, f := range all {
		if f.Severity == diag.Error || !ignored[string(f.Code)] {
			out = append(out, f)
		}
	}
	return out
}
