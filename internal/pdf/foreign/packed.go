package foreign

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/filter"

	"jianbao/internal/pdf/body"
	"jianbao/internal/pdf/syntax"
)

// checkPacked unpacks the object and cross-reference streams of a file, which
// the parser unpacks without a bound and without a look at their checksums, and
// refuses those that are damaged or bombs.
func (s *survey) checkPacked() error {
	left := maxPacked
	for i := range s.heads {
		h := &s.heads[i]
		table := h.entries["W"] != nil
		if table {
			if err := h.checkTable(); err != nil {
				return err
			}
		} else if h.entries["First"] == nil || h.entries["N"] == nil {
			continue
		}
		length, known := s.length(h)
		if !known {
			return refusal("it is damaged: a stream of objects has no length")
		}
		b := s.data[h.stream : h.stream+length]
		if slices.Contains(h.entries["Filter"], "R") {
			return refusal("it is damaged: a stream of objects with filters of no sense")
		}
		for _, name := range h.filters() {
			var err error
			if b, err = body.UnpackBy(name, b, left); err != nil {
				if err = s.packedFault(err, left); IsBeyond(err) {
					return err
				}
				s.damage = cmp.Or(s.damage, err)
			}
		}
		if left -= len(b); left < 0 {
			return s.packedFault(body.TooLarge(0), left)
		}
		if table {
			continue
		}
		if err := s.checkObjects(h, b); err != nil {
			return err
		}
	}
	return nil
}

// packedFault is the refusal for a stream that did not unpack within the bytes that
// were left of maxPacked.
func (s *survey) packedFault(err error, left int) error {
	if left < 0 || err.Error() == body.TooLarge(left).Error() {
		return refusal(fmt.Sprintf("its objects unpack to more than %d MB", maxPacked>>20))
	}
	return refusal("it is damaged: a stream of objects does not unpack (" + err.Error() + ")")
}

// length is that of a stream, once it was put right; false when it has none.
func (s *survey) length(h *head) (int, bool) {
	_, digits := s.lengthOf(h)
	n, err := strconv.Atoi(digits)
	if err == nil && n > 0 && n <= len(s.data)-h.stream {
		return n, true
	}
	i := bytes.Index(s.data[h.stream:], []byte("endstream"))
	return max(i, 0), i >= 0
}

// filters are the names of a stream's filters.
func (h *head) filters() (out []string) {
	for _, w := range h.entries["Filter"] {
		if w[0] == '/' {
			out = append(out, w[1:])
		}
	}
	return out
}

// checkTable refuses a cross-reference stream that would make the parser reserve
// memory beyond measure (ISO 32000-1 7.5.8.2).
func (h *head) checkTable() error {
	sum := 0
	for _, w := range h.numbers("W") {
		if w < 0 || w > 8 {
			return refusal("it is damaged: its cross-reference has fields of no sense")
		}
		sum += w
	}
	count := 0
	index := h.numbers("Index")
	for i := 1; i < len(index); i += 2 {
		if index[i] < 0 || index[i] > MaxObjects || index[i-1] < 0 {
			count = MaxObjects
		}
		count += index[i]
	}
	if size, _ := h.number("Size"); len(index) == 0 {
		count = size
	}
	if count > MaxObjects {
		return refusal(fmt.Sprintf("it has more than %d objects", MaxObjects))
	}
	if sum == 0 {
		return refusal("it is damaged: its cross-reference has fields of no sense")
	}
	return nil
}

// checkLocked bounds what the objects of an encrypted file, which cannot be looked
// into, can unpack to: no filter makes more than so many bytes of one.
func (s *survey) checkLocked() error {
	const most = 1032 // Deflate's
	bytes := 0
	for i := range s.heads {
		h := &s.heads[i]
		if h.entries["W"] != nil {
			if err := h.checkTable(); err != nil {
				return err
			}
		} else if h.entries["First"] == nil || h.entries["N"] == nil {
			continue
		}
		if f := h.filters(); slices.Contains(h.entries["Filter"], "R") || len(f) > 1 || len(f) == 1 && f[0] != filter.Flate {
			return refusal("it is damaged: a stream of objects with filters of no sense")
		}
		n, _ := s.length(h)
		if bytes += n; bytes > maxLocked/most {
			return refusal(fmt.Sprintf("its objects may unpack to more than %d MB", maxLocked>>20))
		}
	}
	return nil
}

// checkObjects looks at b, the unpacked objects of the object stream h.
func (s *survey) checkObjects(h *head, b []byte) error {
	if err := nested(b); err != nil {
		return err
	}
	first, ok := h.number("First")
	if !ok || first < 0 || first > len(b) {
		return refusal("it is damaged: a stream of objects without a beginning")
	}
	if n, ok := h.number("N"); !ok || n < 0 || n > MaxObjects {
		return refusal(fmt.Sprintf("it has more than %d objects", MaxObjects))
	}
	last := 0
	for i, w := range bytes.Fields(bytes.ReplaceAll(b[:first], []byte{0}, []byte{' '})) {
		at, err := strconv.Atoi(string(w))
		if i%2 == 1 && err == nil {
			if at < last { // they would be read again and again
				return refusal("it is damaged: a stream of objects out of order")
			}
			last = at
		}
	}
	// A bare number may be the length of a stream.
	l := syntax.NewLexer(b, first)
	values := 0
	for w := l.Word(); w != "" && values <= maxValues; w = l.Word() {
		values++
		if len(w) < 10 || !syntax.IsDigit(w[0]) || strings.Contains(w, ".") {
			continue
		}
		if n, err := strconv.ParseInt(w, 10, 64); err != nil || n > max(int64(len(s.data)), 1<<32) {
			return refusal("it is damaged: a number in it is too large")
		}
	}
	return s.count(values)
}
