package report

import (
	"context"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
	"jianbao/internal/report/form"
)

// mostRepairs bounds how often a file with faults of syntax is parsed again, and
// mostParsed how many bytes of it are in all: of a large file fewer faults are
// found in one run.
const (
	mostRepairs = 40
	mostParsed  = 64 << 20
)

// parsed is the tree of a file. root is nil when nothing could be read. leftOut
// names the top keys whose parts were emptied because of faults of syntax; they
// must not be called missing.
type parsed struct {
	root    *yaml.Node
	leftOut []string
}

// parse reads the file's YAML. A fault of syntax is reported and, where it is
// clear what was meant, put right in memory, so that one run finds the other
// faults too. Where it is not clear, the part of the file that holds it is
// emptied.
func (s *source) parse(ctx context.Context, log *diag.Log) parsed {
	var p parsed
	said := map[string]bool{}
	read := 0
	for range mostRepairs {
		text := s.text()
		if read += len(text); read > mostParsed || ctx.Err() != nil {
			break
		}
		root, fault, err := form.Tree([]byte(text))
		if err != nil { // a fault of the YAML library itself
			log.Add(diag.YAMLSyntax, diag.Pos{File: s.file}, diag.Args{"what": diag.Reason(err)})
			return parsed{}
		}
		if fault == nil || root != nil {
			if fault != nil {
				s.severalDocuments(log)
			}
			if root == nil || len(root.Content) == 0 {
				log.Add(diag.EmptyFile, diag.Pos{File: s.file}, nil)
				return parsed{}
			}
			p.root = root.Content[0]
			return p
		}
		if form.NoDocument(fault) {
			log.Add(diag.EmptyFile, diag.Pos{File: s.file}, nil)
			return parsed{}
		}
		found := s.diagnose(fault)
		repaired := false
		for _, f := range found {
			at := fmt.Sprint(f.code, f.line)
			if said[at] { // it was put right once, to no avail
				continue
			}
			said[at] = true
			log.Add(f.code, s.pos(f.line, f.column), f.args)
			if f.repair != nil {
				f.repair()
				s.repaired[f.line] = true
				repaired = true
			}
		}
		if !repaired {
			key, ok := s.leaveOut(fault.Mark.Line)
			if !ok {
				return parsed{}
			}
			p.leftOut = append(p.leftOut, key)
		}
	}
	return parsed{}
}

// severalDocuments reports where the second document begins.
func (s *source) severalDocuments(log *diag.Log) {
	begun := false
	for i, line := range s.lines {
		marker := strings.HasPrefix(line, "---") && (len(line) == 3 || line[3] == ' ' || line[3] == '\t')
		if marker && begun {
			log.Add(diag.SeveralDocuments, s.pos(i+1, 1), nil)
			return
		}
		begun = begun || marker || !blank(line) && line[0] != '#' && line[0] != '%'
	}
	log.Add(diag.SeveralDocuments, diag.Pos{File: s.file}, nil)
}

// leaveOut empties the part of the file that a line belongs to: from its key in
// the first column up to the next such key. It returns the key, and false when
// the part was empty already.
func (s *source) leaveOut(line int) (key string, ok bool) {
	top := func(n int) bool {
		l := s.line(n)
		return l != "" && !strings.ContainsAny(l[:1], " \t#-}]")
	}
	from := min(line, len(s.lines))
	for from > 1 && !top(from) {
		from--
	}
	to := from + 1
	for to <= len(s.lines) && !top(to) {
		to++
	}
	key, _, _ = strings.Cut(s.line(from), ":")
	for n := from; n < to; n++ {
		ok = ok || s.lines[n-1] != ""
		s.lines[n-1] = ""
	}
	return strings.Trim(key, " \"'"), ok
}
