package page

import (
	"compress/flate"
	"crypto/sha256"
	"errors"
	"fmt"
	"strings"
	"sync"

	"jianbao/internal/diag"
	"jianbao/internal/length"
)

// Pictures are those of a run. Each is unpacked once to see that it is whole, and
// once for each form in which it is printed; one at a time, whoever asks, for one
// may take hundreds of megabytes. The zero value is ready and safe for concurrent
// use.
type Pictures struct {
	mu     sync.Mutex
	opened map[[sha256.Size]byte]opened
	prints map[printKey]Print
	kept   int // bytes of prints
}

// mostKept is how many bytes of prints a run keeps for its next documents. Pictures of
// many reports may come to more: what is over is made again for each document.
const mostKept = 128 << 20

// opened is what came of opening a picture.
type opened struct {
	picture *Picture // nil: it cannot be used
	err     error    // why it cannot
}

// printKey names a form in which a picture is printed.
type printKey struct {
	picture       [sha256.Size]byte
	width, height length.Length
	grey          bool
}

// Print is a picture as a painter made it ready.
type Print struct {
	Format string // of Head: "png" or "jpg"
	Head   []byte // a small file that says what the picture is, with Key in the place of Body
	Key    string // other bytes for each Body
	Body   []byte // the stream of the picture in a PDF; nil: there is none
}

// Open reads a picture from its file, or says why it cannot be used. All of it is
// unpacked, so that damage is found where its place in the report is known. The file is
// not kept, for a report may have a hundred megabytes of pictures: again reads it once
// more when it is printed. It is nil for one that is not.
func (s *Pictures) Open(name string, data []byte, again func() ([]byte, error)) (*Picture, error) {
	sum := sha256.Sum256(data)
	s.mu.Lock()
	defer s.mu.Unlock()
	o, known := s.opened[sum]
	if !known {
		if s.opened == nil {
			s.opened = map[[sha256.Size]byte]opened{}
		}
		if o.picture, o.err = OpenPicture(name, data); o.picture != nil {
			o.picture.run, o.picture.sum = s, sum
			if _, err := o.picture.Unpacked(); err != nil {
				o = opened{nil, damaged(err)}
			} else {
				o.picture.Data = nil
			}
		}
		s.opened[sum] = o
	}
	if o.picture == nil {
		return nil, o.err
	}
	same := *o.picture
	same.Name, same.again = name, again
	return &same, nil
}

// damaged says that a picture is, with what a decoder of Go's library says of it.
func damaged(err error) diag.Words {
	why := diag.Reason(err)
	var corrupt flate.CorruptInputError
	switch by, what, _ := strings.Cut(err.Error(), ": "); {
	case errors.As(err, &corrupt):
		why[diag.Chinese] = fmt.Sprintf("压缩的内容在第 %d 字节前已损坏", corrupt)
	case by == "zlib":
		why[diag.Chinese] = diag.Reason(errors.New(what))[diag.Chinese]
	case by == "png":
		why[diag.Chinese] = "PNG 有误（" + what + "）"
	}
	return diag.Words{"it is damaged: {why}", "文件已损坏：{why}"}.With(diag.Args{"why": why})
}

// Printed is the picture as it is printed at a size. prepare makes it, unless
// that was done for another document of the run.
func (p *Picture) Printed(width, height length.Length, prepare func() (Print, error)) (Print, error) {
	if p.run == nil {
		return prepare()
	}
	key := printKey{p.sum, width, height, p.Grey}
	p.run.mu.Lock()
	defer p.run.mu.Unlock()
	if out, known := p.run.prints[key]; known {
		return out, nil
	}
	out, err := prepare()
	if size := len(out.Head) + len(out.Body); err == nil && p.run.kept+size <= mostKept {
		if p.run.prints == nil {
			p.run.prints = map[printKey]Print{}
		}
		p.run.prints[key] = out
		p.run.kept += size
	}
	return out, err
}
