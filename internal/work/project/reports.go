package project

import (
	"context"
	"path/filepath"
	"strings"
	"sync"

	"jianbao/content"
	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/report/chartdata"
)

// ContentFolder is where a user's reports lie, beside templates, fonts and out.
const ContentFolder = "content"

// StandardInput is what messages call a report that came by the standard input.
const StandardInput = "<stdin>"

// File is a report file before it is read as one.
type File struct {
	Name string // as the user calls it
	Data []byte
	Dir  string // where its pictures lie; "" for the sample
}

// Own says that the file is one of the user's, which can be written anew: not
// the sample, and not the standard input.
func (f *File) Own() bool { return f.Dir != "" && f.Name != StandardInput }

// Reading is a report with what was found in it.
type Reading struct {
	*report.Report // as far as it could be read; nil when it could not
	File
	Log *diag.Log

	reading  sync.Mutex
	pictures map[string]picture // by name, once they were asked for
}

// Valid says that the report can be used.
func (r *Reading) Valid() bool { return r.Report != nil && !r.Log.Failed() }

// IsReportName says that a file's name is that of a report, a template or
// another file of ours in YAML or JSON.
func IsReportName(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".yaml", ".yml", ".json":
		return !strings.HasPrefix(name, ".")
	}
	return false
}

// reportNames are the report files to read: the named ones, else every one in
// ./content.
func (s *Source) reportNames(log *diag.Log, named []string) []string {
	if len(named) > 0 {
		return named
	}
	files, err := s.files(ContentFolder)
	if err != nil {
		s.Unread(log, ContentFolder, err)
	}
	var names []string
	for _, name := range files {
		if IsReportName(name) {
			names = append(names, filepath.Join(ContentFolder, name))
		}
	}
	return names
}

// Files reads the named report files, or those there are: all in ./content, or, where
// that has none, the reports that lie in the folder itself. Nothing is filled with the
// sample: that there is none is logged. A file that cannot be read is logged and left
// out.
func (s *Source) Files(ctx context.Context, log *diag.Log, named []string) []File {
	names := s.reportNames(log, named)
	if len(names) == 0 && !log.Failed() {
		reports := here(s, ctx, log)
		if len(reports) == 0 {
			log.Add(diag.NoReports, diag.Pos{}, nil)
		}
		return reports
	}
	var out []File
	for _, name := range names {
		if name == "-" {
			if data, ok := s.ReadInput(ctx, log, MostText); ok {
				out = append(out, File{Name: StandardInput, Data: data, Dir: s.Path(".")})
			}
		} else if data, ok := s.Text(ctx, log, name); ok {
			out = append(out, File{Name: name, Data: data, Dir: s.Folder(name)})
		}
	}
	return out
}

// sampleFile is the sample report.
func sampleFile() File {
	return File{Name: content.SampleName, Data: []byte(content.Sample())}
}

// Load reads files as reports, each with a log of its own that also quotes from
// what log has the sources of. A report at fault is returned as far as it could
// be read.
func Load(ctx context.Context, log *diag.Log, files []File) ([]*Reading, error) {
	var out []*Reading
	for _, f := range files {
		r := &Reading{File: f, Log: log.For("")}
		var err error
		if r.Report, err = report.Load(ctx, r.Log, f.Name, f.Data); err != nil {
			return nil, err
		}
		chartdata.Complete(r.Log, r.Report, r.chartFile)
		out = append(out, r)
	}
	return out, nil
}

// Readings reads the named reports, or those there are; see Files and Load.
func (s *Source) Readings(ctx context.Context, log *diag.Log, named []string) ([]*Reading, error) {
	return Load(ctx, log, s.Files(ctx, log, named))
}

// Sound reads one report: the named one, or the first there is. It is nil when
// there is none that can be used; log then says why.
func (s *Source) Sound(ctx context.Context, log *diag.Log, named ...string) (*Reading, error) {
	readings, err := s.Readings(ctx, log, named)
	if err != nil || log.Failed() || len(readings) == 0 {
		return nil, err
	}
	if r := readings[0]; r.Valid() {
		return r, nil
	}
	log.Merge(readings[0].Log)
	return nil, nil
}

// Findings are those of the log that the report does not accept by `ignore`.
func (r *Reading) Findings(log *diag.Log) []diag.Finding {
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
		if f.Severity == diag.Error || !ignored[string(f.Concerns())] {
			out = append(out, f)
		}
	}
	return out
}
