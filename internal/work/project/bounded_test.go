package project

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// sparse makes a file of so many bytes that takes no room on the disk.
func sparse(t *testing.T, s *Source, name string, size int64) {
	t.Helper()
	path := s.Path(name)
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.WriteFile(path, nil, 0o666), os.Truncate(path, size)); err != nil {
		t.Fatal(err)
	}
}

// endless is an input without an end.
type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

// TestNothingIsCut reads files of one byte too many, each by the call of its
// kind: they are refused, with the bound.
func TestNothingIsCut(t *testing.T) {
	for name, try := range map[string]func(*Source, *diag.Log) bool{
		"big.yaml": func(s *Source, log *diag.Log) bool {
			sparse(t, s, "big.yaml", MostText+1)
			_, ok := s.Text(context.Background(), log, "big.yaml")
			return ok
		},
		"meeting.yaml": func(s *Source, log *diag.Log) bool {
			sparse(t, s, "meeting.yaml", MostText+1)
			m, _ := s.Meeting(context.Background(), log, Meeting{File: "meeting.yaml"})
			return m != nil
		},
		"templates/long.yaml": func(s *Source, log *diag.Log) bool {
			sparse(t, s, "templates/long.yaml", MostText+1)
			read, _, _ := s.Template(context.Background(), log, "long")
			return read != nil
		},
		"unsaved.yaml": func(s *Source, log *diag.Log) bool {
			s.Unsaved = map[string][]byte{"unsaved.yaml": make([]byte, MostText+1)}
			_, ok := s.Text(context.Background(), log, "unsaved.yaml")
			return ok
		},
		"the standard input": func(s *Source, log *diag.Log) bool {
			s.Input = endless{}
			return len(s.Files(context.Background(), log, []string{"-"})) > 0
		},
		"fonts/big.ttf": func(s *Source, log *diag.Log) bool {
			sparse(t, s, "fonts/big.ttf", mostFont+1)
			_, ok := s.shelf().face(log, "big.ttf")
			return ok
		},
	} {
		log := &diag.Log{}
		bound := size(MostText)
		if strings.HasPrefix(name, "fonts") {
			bound = size(mostFont)
		}
		if try(empty(t).Source, log) || !log.Failed() {
			t.Errorf("%s was read", name)
			continue
		}
		if f := log.Findings()[0].Format(false); len(log.Findings()) != 1 || !strings.Contains(f, bound) || !strings.Contains(filepath.ToSlash(f), name) {
			t.Errorf("%s: %v", name, log.Findings())
		}
	}
}

// TestAsLargeAsAllowed reads a file that is as large as its bound.
func TestAsLargeAsAllowed(t *testing.T) {
	s, log := empty(t).Source, &diag.Log{}
	sparse(t, s, "fits.yaml", MostText)
	if data, ok := s.Text(context.Background(), log, "fits.yaml"); !ok || len(data) != MostText {
		t.Error(len(data), log.Findings())
	}
}
