package typeface

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// fileCount counts what is read of a file, or fails.
type fileCount struct {
	*os.File
	bytes int
	err   error
}

func (f *fileCount) ReadAt(b []byte, off int64) (int, error) {
	if f.err != nil {
		return 0, f.err
	}
	f.bytes += len(b)
	return f.File.ReadAt(b, off)
}

// TestWindow: a face that stands in a file makes the same program as one in
// memory, and reads little of the file, each outline once; a file that cannot
// be read is none.
func TestWindow(t *testing.T) {
	song := houseFiles().Faces[Song]
	name := filepath.Join(t.TempDir(), "program")
	if err := os.WriteFile(name, []byte("a program, and in it "+song.Data+" a font"), 0o600); err != nil {
		t.Fatal(err)
	}
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	in := &fileCount{File: file}
	broken := &fileCount{err: errors.New("gone")}
	want := programFrom(t, song)
	for _, f := range []*fileCount{in, broken} {
		src := song
		src.File = Window{File: f, Offset: int64(len("a program, and in it "))}
		if got := programFrom(t, src); !bytes.Equal(got, want) {
			t.Errorf("with the file %v the program has %d bytes, not the %d of memory", f.err, len(got), len(want))
		}
	}
	if in.bytes == 0 || in.bytes > len(song.Data)/5 {
		t.Errorf("%d of the file's %d bytes were read", in.bytes, len(song.Data))
	}
}

// programFrom makes a subset, twice, so that what is kept serves.
func programFrom(t *testing.T, src Source) []byte {
	t.Helper()
	var log diag.Log
	set, err := Open(context.Background(), &log, Files{Faces: [6]Source{Song: src}})
	if err != nil || log.Failed() {
		t.Fatal(err, log.Findings())
	}
	f := set.Face(int(Song))
	var out []byte
	for range 2 {
		s := NewSubset(f)
		for _, g := range f.Shape([]rune(strings.Repeat("国际合作，共抗疫情。ffi", 2)), 0, 28, "zh-CN") {
			s.Add(Key{Glyph: g.ID, Advance: g.Advance, Text: "x"})
			s.Add(Key{Glyph: g.ID, Shift: 20, Advance: g.Advance, Text: "x"})
		}
		s.Freeze()
		again, err := s.Program(nil)
		if err != nil {
			t.Fatal(err)
		}
		if out != nil && !bytes.Equal(out, again) {
			t.Fatal("the second program differs")
		}
		out = again
	}
	return out
}
