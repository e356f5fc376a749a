package foreign

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strconv"

	"jianbao/internal/pdf/syntax"
)

// survey is what is found in a file by reading it from the beginning to the
// end, without its cross-reference: the parser that follows believes lengths and
// counts, reserves memory by them, and goes down into each bracket.
type survey struct {
	data   []byte
	heads  []head      // the beginnings of the objects that have a stream
	alone  map[int]int // where each object stands that is a single number
	starts []int       // where each "obj" stands
	ends   []int       // where each "endstream" stands
	mended bool        // data are a copy of our own, in which lengths were put right
	values int         // the words of all objects
	locked bool        // it is encrypted
	damage error       // what a reader that forgives may pass over; nil: nothing
}

// Surveyed is a file that a parser may read.
type Surveyed struct {
	Data   []byte // the file, as a copy where the length of a stream was wrong and is put right
	Locked bool   // it is encrypted
	Damage error  // what a reader that forgives may pass over; nil: nothing
}

// Survey looks a file through and refuses what no reader could hold; the error is
// why, or the context's. What was found until then is returned with it.
func Survey(ctx context.Context, data []byte) (Surveyed, error) {
	switch {
	case len(data) > MaxBytes:
		return Surveyed{}, refusal(fmt.Sprintf("it is larger than %d MB", MaxBytes>>20))
	case len(data) == 0:
		return Surveyed{}, refusal("it is empty")
	}
	s := &survey{data: data, alone: map[int]int{}}
	s.mendEnds()
	err := s.look(ctx)
	return Surveyed{s.data, s.locked, s.damage}, err
}

// mendEnds puts right what the parser asks for and readers do not: the version in the
// first line, and the mark at the end.
func (s *survey) mendEnds() {
	const version = "%PDF-"
	if i := bytes.Index(s.data[:min(len(s.data), 1024)], []byte(version)); i >= 0 && i+len(version)+3 <= len(s.data) {
		at := i + len(version)
		switch v := string(s.data[at : at+3]); {
		case v >= "1.0" && v <= "1.7" || v == "2.0":
		case syntax.IsDigit(v[0]) && v[1] == '.' && syntax.IsDigit(v[2]):
			s.own()
			copy(s.data[at:], "1.7")
		}
	}
	if end := s.data[max(0, len(s.data)-1024):]; bytes.Contains(end, []byte("startxref")) && !bytes.Contains(end, []byte("%%EOF")) {
		s.data, s.mended = append(bytes.Clone(s.data), "\n%%EOF\n"...), true
	}
}

// own makes the data a copy of our own.
func (s *survey) own() {
	if !s.mended {
		s.data, s.mended = bytes.Clone(s.data), true
	}
}

// look looks the file through.
func (s *survey) look(ctx context.Context) error {
	data := s.data
	if err := nested(data); err != nil {
		return err
	}
	for at := 0; ; {
		i := bytes.Index(data[at:], []byte("trailer"))
		if i < 0 {
			break
		}
		at += i + len("trailer")
		h := headOf(data, at)
		s.locked = s.locked || h.entries["Encrypt"] != nil
	}
	if err := s.read(ctx); err != nil {
		return err
	}
	streams := 0
	for i := range s.heads {
		h := &s.heads[i]
		if i%1000 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		s.mendLength(h)
		s.locked = s.locked || h.entries["W"] != nil && h.entries["Encrypt"] != nil
		n, _ := s.length(h)
		if streams += n; streams > maxOverlap*len(data) {
			return refusal("it is damaged: its streams lie over each other")
		}
	}
	if s.locked {
		return s.checkLocked()
	}
	return s.checkPacked()
}

// read finds the objects.
func (s *survey) read(ctx context.Context) error {
	for at := 0; ; {
		i := bytes.Index(s.data[at:], []byte("obj"))
		if i < 0 {
			break
		}
		i += at
		at = i + len("obj")
		n, is := numberBefore(s.data, i)
		if !is {
			continue
		}
		s.starts = append(s.starts, i)
		if len(s.starts) > MaxObjects {
			return refusal(fmt.Sprintf("it has more than %d objects", MaxObjects))
		}
		if len(s.starts)%1000 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		h := headOf(s.data, at)
		if err := s.count(h.values); err != nil {
			return err
		}
		switch {
		case h.alone != "":
			s.alone[n] = h.at
		case h.stream > 0:
			s.heads = append(s.heads, h)
		}
	}
	for at := 0; ; {
		i := bytes.Index(s.data[at:], []byte("endstream"))
		if i < 0 {
			return nil
		}
		s.ends = append(s.ends, at+i)
		at += i + len("endstream")
	}
}

// count adds to the words of the file's objects.
func (s *survey) count(values int) error {
	if s.values += values; s.values > maxValues {
		return refusal(fmt.Sprintf("its objects have more than %d values", maxValues))
	}
	return nil
}

// numberBefore reads "12 0 " before the word obj at i, and gives the 12; false
// when no object begins here.
func numberBefore(data []byte, i int) (int, bool) {
	from := max(0, i-24)
	fields := bytes.Fields(data[from:i])
	if len(fields) < 2 || i == from || !syntax.IsBlank(data[i-1]) && !syntax.IsDigit(data[i-1]) {
		return 0, false
	}
	_, err := strconv.Atoi(string(fields[len(fields)-1]))
	before := fields[len(fields)-2]
	for k := len(before) - 1; k >= 0; k-- { // "endobj12 0 obj" is written, too
		if !syntax.IsDigit(before[k]) {
			before = before[k+1:]
			break
		}
	}
	n, err2 := strconv.Atoi(string(before))
	return n, err == nil && err2 == nil
}

// mendLength puts the length of a stream right when no "endstream" follows where
// it says. Readers look for that word then, and so does this.
func (s *survey) mendLength(h *head) {
	at, old := s.lengthOf(h)
	if old == "" {
		return
	}
	n, err := strconv.Atoi(old)
	if err != nil || n < 0 || n > len(s.data)-h.stream {
		n = -1
	}
	if n >= 0 && s.endsAt(h.stream+n) {
		return
	}
	end, next := following(s.ends, h.stream, len(s.data)), following(s.starts, h.stream, len(s.data))
	if end > next && n >= 0 && h.stream+n <= next {
		return // it lacks the word, not the length
	}
	length := len(withoutEnd(s.data[h.stream:end]))
	if end == len(s.data) {
		length = 0
	}
	text := fmt.Sprintf("%0*d", len(old), length)
	if len(text) > len(old) {
		text = fmt.Sprintf("%0*d", len(old), 0) // 0 makes the parser look for the end
	}
	s.own()
	copy(s.data[at:], text)
}

// following gives the first of the places, which ascend, from at on; without, where
// there is none.
func following(places []int, at, without int) int {
	if i, _ := slices.BinarySearch(places, at); i < len(places) {
		return places[i]
	}
	return without
}

// lengthOf gives the length that a stream says it has, and where that is written;
// "" when it says none.
func (s *survey) lengthOf(h *head) (at int, digits string) {
	words := h.entries["Length"]
	if len(words) == 0 {
		return 0, ""
	}
	at = h.places["Length"]
	if len(words) == 3 && words[2] == "R" {
		n, err := strconv.Atoi(words[0])
		place, known := s.alone[n]
		if err != nil || !known {
			return 0, ""
		}
		at = place
	}
	l := syntax.NewLexer(s.data, at)
	digits = l.Word()
	return l.At() - len(digits), digits
}

// endsAt says that a stream can end at i.
func (s *survey) endsAt(i int) bool {
	rest := bytes.TrimLeft(s.data[i:min(len(s.data), i+16)], "\r\n\t \x00")
	return bytes.HasPrefix(rest, []byte("endstream")) || bytes.HasPrefix(rest, []byte("endobj"))
}

// withoutEnd takes one end of line off.
func withoutEnd(b []byte) []byte {
	b = bytes.TrimSuffix(b, []byte("\n"))
	return bytes.TrimSuffix(b, []byte("\r"))
}

// nested refuses brackets within brackets beyond measure, which the parser
// would follow until its stack is full.
func nested(data []byte) error {
	depth := 0
	for i, c := range data {
		switch c {
		case '[', '<', '{':
			if depth++; depth > maxNested {
				return refusal("its brackets are nested beyond measure")
			}
		case ']', '>', '}':
			depth = max(0, depth-1)
		case 'j':
			if i > 5 && string(data[i-5:i+1]) == "endobj" {
				depth = 0
			}
		}
	}
	return nil
}
