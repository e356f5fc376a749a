package finish

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"slices"

	"jianbao/internal/setting/typeface"
)

// Base is what all copies of a brief share, ready to be written again and again:
// content, fonts, structure and pictures, deflated once. It is safe for concurrent
// use.
type Base struct {
	w *document
}

// Copy is what one copy has for itself.
type Copy struct {
	Contents [][]byte           // by page: its operators, not deflated; nil: none
	Fonts    []*typeface.Subset // /G0, /G1, ..., frozen
	Row      string             // a salted hash of the recipient's row; "": it is nobody's
}

// NewBase finishes what copies share: a painted document, in which marks with Own have
// no ink. The errors are those of Finish.
func NewBase(ctx context.Context, in Input) (*Base, error) {
	if err := sound(in.Doc, in.Marks); err != nil {
		return nil, fmt.Errorf("finish: %w", err)
	}
	if in.Packers == nil {
		in.Packers = new(Packers)
	}
	src, err := readPainted(in.PDF, in.Streams, len(in.Doc.Pages))
	if err != nil {
		return nil, fmt.Errorf("finish: %w", err)
	}
	w := newDocument(in, src)
	if err := w.body(ctx); err != nil {
		return nil, fmt.Errorf("finish: %w", err)
	}
	w.buf = bytes.Clone(w.buf) // without the room to grow
	w.edition = w.digest()
	for i := range src.images {
		src.images[i].body = nil
	}
	in.Packers.give(w.packer)
	w.in.Fonts, w.tree, w.packer = nil, nil, nil
	return &Base{w: w}, nil
}

// Pages is how many pages each copy has.
func (b *Base) Pages() int { return len(b.w.pages) }

// Edition is a hash of what the copies share, 32 hexadecimal digits.
func (b *Base) Edition() string { return b.w.edition }

// Finish writes one copy. It writes into room where that is large enough, so that with
// the Room of an older copy, no longer needed, thousands cost no memory; room may be
// nil. The same copy gives the same bytes.
func (b *Base) Finish(c Copy, room []byte) (File, error) {
	w := *b.w
	doc := *w.doc
	doc.Meta.Origin.Row = c.Row
	w.doc = &doc
	if cap(room) < len(b.w.buf)+roomForOwn {
		room = make([]byte, 0, len(b.w.buf)+roomForOwn)
	}
	w.buf = append(room[:0], b.w.buf...)
	w.offsets, w.ids = slices.Clone(b.w.offsets), nil
	w.packer = w.in.Packers.take()
	defer w.in.Packers.give(w.packer)
	fonts, err := w.writeOwn(c)
	if err != nil {
		return nil, err
	}
	w.writeResources(fonts)
	w.writeInfo()
	w.writeMetadata()
	return w.file.close(w.root, w.info, w.identifyCopy(len(b.w.buf)))
}

// FinishRun writes all copies of a brief into one file, to be printed at once.
// The pages of in are those of every copy, one after the other; own has what
// each page has for itself, and the fonts of all of them. The errors are those
// of Finish.
func FinishRun(ctx context.Context, in Input, own Copy) (File, error) {
	if err := sound(in.Doc, in.Marks); err != nil {
		return nil, fmt.Errorf("finish: %w", err)
	}
	if in.Packers == nil {
		in.Packers = new(Packers)
	}
	src, err := readPainted(in.PDF, in.Streams, 1+slices.Max(in.Shown))
	if err != nil {
		return nil, fmt.Errorf("finish: %w", err)
	}
	w := newDocument(in, src)
	defer in.Packers.give(w.packer)
	if err := w.body(ctx); err != nil {
		return nil, fmt.Errorf("finish: %w", err)
	}
	fonts, err := w.writeOwn(own)
	if err != nil {
		return nil, err
	}
	w.writeResources(fonts)
	w.edition = w.digest()
	w.writeInfo()
	w.writeMetadata()
	return w.file.close(w.root, w.info, w.identify())
}

// writeOwn writes what copies have for themselves, and gives the object numbers of
// their fonts.
func (w *document) writeOwn(c Copy) (fonts []int, err error) {
	for i, n := range w.own {
		if n == 0 {
			continue
		}
		if err := w.deflated(n, "", c.Contents[i]); err != nil {
			return nil, err
		}
	}
	for _, s := range c.Fonts {
		n := w.reserve()
		fonts = append(fonts, n)
		if err := w.writeSubset(n, s); err != nil {
			return nil, fmt.Errorf("finish: %w", err)
		}
	}
	return fonts, nil
}

// identifyCopy gives the id of a copy whose first bytes, so many, are shared. They are
// hashed already: hashing them again was a fifth of the time that a copy took.
func (w *document) identifyCopy(shared int) []byte {
	h := sha256.New()
	h.Write([]byte(w.edition))
	h.Write(w.buf[shared:])
	return h.Sum(nil)[:16]
}

// roomForOwn is how many bytes a copy adds to its base at most, as a rule.
const roomForOwn = 32 << 10
