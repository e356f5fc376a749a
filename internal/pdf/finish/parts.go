package finish

import (
	"bytes"
	"crypto/sha256"
	"hash"
)

// File is a finished PDF as parts, one after the other. The stream of a large picture
// is a part of its own: all files of a run that show the picture share it, so that it
// is in memory once.
type File [][]byte

// largePart is how many bytes a stream has at least to be a part of its own. What is
// smaller is copied sooner than it is told apart.
const largePart = 64 << 10

// Len is how many bytes the file has.
func (f File) Len() (n int) {
	for _, part := range f {
		n += len(part)
	}
	return n
}

// Bytes is the whole file; nil where there is none. A file of one part is not copied.
func (f File) Bytes() []byte {
	if len(f) == 1 {
		return f[0]
	}
	return bytes.Join(f, nil)
}

// Room is the memory of a copy that is no longer needed, for Base.Finish to write
// another into. The parts that files share are not in it.
func (f File) Room() []byte {
	if len(f) == 0 {
		return nil
	}
	return f[0][:0]
}

// held is a stream that stands in a file before the byte at of its buffer, and is not
// copied into that.
type held struct {
	at   int
	body []byte
}

// length is how many bytes were written, with those that are held.
func (f *file) length() int { return len(f.buf) + f.beside }

// hold writes a stream that is not copied.
func (f *file) hold(body []byte) {
	f.held = append(f.held, held{len(f.buf), body})
	f.beside += len(body)
}

// parts are what was written. The first begins where the buffer does, and has its
// capacity.
func (f *file) parts() (out File) {
	from := 0
	for _, h := range f.held {
		out = append(out, f.buf[from:h.at], h.body)
		from = h.at
	}
	return append(out, f.buf[from:])
}

// sum hashes what was written.
func (f *file) sum() hash.Hash {
	h := sha256.New()
	for _, part := range f.parts() {
		h.Write(part)
	}
	return h
}
