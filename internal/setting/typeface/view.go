package typeface

import (
	"errors"
	"io"
)

// view reads as a font file that has some tables of another. It has a directory of
// its own; the tables stay where they are, and nothing is copied. There are no
// checksums, for go-text does not ask for them.
type view struct {
	parts []part // the directory, then the tables
	at    int64  // of Read
}

// part is some bytes of a view, and where they stand in a file, if they do.
type part struct {
	bytes string
	file  Window
}

// newView makes a view of tables; their tags must ascend.
func newView(tags []string, tables []part) *view {
	v := &view{parts: append([]part{{}}, tables...)}
	head := append([]byte("\x00\x01\x00\x00"), 0, byte(len(tags)), 0, 0, 0, 0, 0, 0)
	off := 12 + 16*len(tags)
	for i, tag := range tags {
		head = put32(append(head, tag...), 0)
		head = put32(put32(head, off), len(tables[i].bytes))
		off += len(tables[i].bytes)
	}
	v.parts[0].bytes = string(head)
	return v
}

// ReadAt implements io.ReaderAt.
func (v *view) ReadAt(b []byte, off int64) (n int, err error) {
	if off < 0 {
		return 0, errors.New("typeface: a place before the start of a font")
	}
	for _, p := range v.parts {
		size := int64(len(p.bytes))
		if off >= size {
			off -= size
			continue
		}
		n += p.copy(b[n:], off)
		if off = 0; n == len(b) {
			return n, nil
		}
	}
	if n == len(b) {
		return n, nil
	}
	return n, io.EOF
}

// copy fills b with what stands from off on. More than 4 KB are read from the file,
// where there is one, and less from memory.
func (p *part) copy(b []byte, off int64) int {
	n := min(len(b), len(p.bytes)-int(off))
	if p.file.File != nil && n > 4096 {
		if _, err := p.file.File.ReadAt(b[:n], p.file.Offset+off); err == nil {
			return n
		}
	}
	return copy(b, p.bytes[off:])
}

// Read implements io.Reader.
func (v *view) Read(b []byte) (int, error) {
	n, err := v.ReadAt(b, v.at)
	v.at += int64(n)
	return n, err
}

// Seek implements io.Seeker, from the start only, which is all that go-text does.
func (v *view) Seek(off int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		off += v.at
	case io.SeekEnd:
		return 0, errors.New("typeface: a view is read from its start")
	}
	v.at = off
	return off, nil
}
