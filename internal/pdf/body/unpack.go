package body

import (
	"bytes"
	"encoding/ascii85"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/adler32"
	"io"

	"github.com/hhrutter/lzw"
	"github.com/klauspost/compress/flate"
	"github.com/pdfcpu/pdfcpu/pkg/filter"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/geometry"
	"jianbao/internal/pdf/syntax"
)

// Unpack gives the bytes of a stream, if they are no more than most (ISO 32000-1 7.4).
// What a filter makes on the way is bounded, too. Beside an error stand the bytes that
// could be read before it.
func Unpack(s types.StreamDict, most int) ([]byte, error) {
	b := s.Raw
	if isEmpty(b) {
		return nil, nil
	}
	var damage error
	for i, f := range s.FilterPipeline {
		limit := most
		if i < len(s.FilterPipeline)-1 {
			limit = max(most, maxPacked)
		}
		out, err := unpack(f.Name, b, early(f.DecodeParms), limit)
		if IsTooLarge(err) || err != nil && len(out) == 0 {
			return nil, err
		}
		if damage == nil {
			damage = err
		}
		if b, err = unpredicted(out, f.DecodeParms); err != nil {
			return nil, err
		}
	}
	if len(b) > most {
		return nil, TooLarge(most)
	}
	return b, damage
}

// isEmpty says of the bytes of a stream that there are none but the end of a line. They
// are no content, whatever filter the file names, for no program packs nothing.
func isEmpty(b []byte) bool { return len(bytes.Trim(b, "\r\n")) == 0 }

// TooLarge is the error of what has more bytes than so many.
type TooLarge int

// Error implements error.
func (most TooLarge) Error() string {
	return fmt.Sprintf("it unpacks to more than %d MB", int(most)>>20)
}

// IsTooLarge says of an error of Unpack that the stream is beyond the bound.
func IsTooLarge(err error) bool {
	_, is := err.(TooLarge)
	return is
}

// UnpackBy undoes the filter of this name, if it gives no more than most bytes.
func UnpackBy(name string, b []byte, most int) ([]byte, error) { return unpack(name, b, true, most) }

// unpack undoes the filter of this name, if it gives no more than most bytes. early
// is LZW's EarlyChange.
func unpack(name string, b []byte, early bool, most int) ([]byte, error) {
	var r io.Reader
	switch name {
	case filter.Flate:
		return inflate(b, most)
	case filter.LZW:
		z := lzw.NewReader(bytes.NewReader(b), early)
		defer z.Close()
		r = z
	case filter.ASCII85:
		b = bytes.TrimPrefix(bytes.TrimLeft(b, "\x00\t\n\f\r "), []byte("<~"))
		b, _, _ = bytes.Cut(b, []byte("~"))
		r = ascii85.NewDecoder(bytes.NewReader(b))
	case filter.ASCIIHex:
		return unhex(b)
	case filter.RunLength:
		return unrun(b, most)
	default:
		return nil, fmt.Errorf("a stream packed as %s", name)
	}
	out, err := io.ReadAll(io.LimitReader(r, int64(most)+1))
	if len(out) > most {
		return nil, TooLarge(most)
	}
	return out, err
}

// inflate undoes FlateDecode. Data that end where their writer flushed them are whole
// without a last block; a checksum that is missing is not missed, one that is wrong is.
func inflate(b []byte, most int) ([]byte, error) {
	if len(b) < 2 || b[0]&15 != 8 || (int(b[0])<<8|int(b[1]))%31 != 0 {
		return nil, errors.New("data that are not deflated")
	}
	in := bytes.NewReader(b[2:])
	z := flate.NewReader(in)
	defer z.Close()
	out, err := io.ReadAll(io.LimitReader(z, int64(most)+1))
	switch {
	case len(out) > most:
		return nil, TooLarge(most)
	case errors.Is(err, io.ErrUnexpectedEOF) && flushed(b):
		return out, nil
	case err == nil && in.Len() >= 4:
		at := len(b) - in.Len()
		if sum := binary.BigEndian.Uint32(b[at:]); sum != adler32.Checksum(out) && sum != 0 {
			return out, ErrChecksum
		}
	}
	return out, err
}

// ErrChecksum is the error of data that were unpacked whole, and have another checksum.
var ErrChecksum = errors.New("data whose checksum is wrong")

// flushed says that deflated data end where their writer flushed them, without a last
// block and a checksum (RFC 1951 3.2.4: an empty stored block): all bytes are there.
func flushed(b []byte) bool {
	return bytes.HasSuffix(bytes.TrimRight(b, "\r\n"), []byte{0, 0, 0xff, 0xff})
}

// unhex undoes ASCIIHexDecode.
func unhex(b []byte) ([]byte, error) {
	b, _, _ = bytes.Cut(b, []byte(">"))
	b = bytes.Map(func(r rune) rune {
		if r < 0x80 && syntax.IsBlank(byte(r)) {
			return -1
		}
		return r
	}, b)
	if len(b)%2 == 1 {
		b = append(b, '0')
	}
	out := make([]byte, len(b)/2)
	_, err := hex.Decode(out, b)
	return out, err
}

// unrun undoes RunLengthDecode.
func unrun(b []byte, most int) ([]byte, error) {
	var out []byte
	for len(b) > 0 && b[0] != 128 {
		n := int(b[0]) + 1
		switch {
		case n <= 128 && len(b) > n:
			out, b = append(out, b[1:1+n]...), b[1+n:]
		case n > 128 && len(b) > 1:
			out, b = append(out, bytes.Repeat(b[1:2], 258-n)...), b[2:]
		default:
			return append(out, b[1:]...), io.ErrUnexpectedEOF
		}
		if len(out) > most {
			return nil, TooLarge(most)
		}
	}
	return out, nil
}

// parameter is a number of a filter's parameters; without, where they have none.
func parameter(parms types.Dict, key string, without int) int {
	if n, is := parms[key].(types.Integer); is {
		return int(n)
	}
	return without
}

// early says that LZW codes get longer one code early, as is usual (ISO 32000-1
// table 8).
func early(parms types.Dict) bool { return parameter(parms, "EarlyChange", 1) == 1 }

// unpredicted undoes the predictors of rows (ISO 32000-1 7.4.4.4): PNG's, and TIFF's
// for whole bytes.
func unpredicted(b []byte, parms types.Dict) ([]byte, error) {
	predictor := parameter(parms, "Predictor", 1)
	if predictor <= 1 {
		return b, nil
	}
	columns, colours, bits := parameter(parms, "Columns", 1), parameter(parms, "Colors", 1), parameter(parms, "BitsPerComponent", 8)
	if columns < 1 || columns > 1<<20 || colours < 1 || colours > 32 || bits < 1 || bits > 16 {
		return nil, errors.New("rows of no sense")
	}
	step, wide := max(1, colours*bits/8), (columns*colours*bits+7)/8
	if predictor == 2 {
		return added(b, step, wide, bits), nil
	}
	out := make([]byte, 0, len(b))
	above := make([]byte, wide)
	for len(b) > 0 {
		kind, row := b[0], bytes.Clone(b[1:min(len(b), wide+1)])
		unfiltered(kind, row, above, step)
		out, b = append(out, row...), b[min(len(b), wide+1):]
		copy(above, row)
	}
	return out, nil
}

// unfiltered undoes the filter of a row (ISO/IEC 15948 9.2), below the row above; step is
// how many bytes a pixel has. Of a kind that there is not, the row stays as it is.
func unfiltered(kind byte, row, above []byte, step int) {
	for i := range row {
		var left, corner int
		if i >= step {
			left, corner = int(row[i-step]), int(above[i-step])
		}
		switch up := int(above[i]); kind {
		case 1:
			row[i] += byte(left)
		case 2:
			row[i] += byte(up)
		case 3:
			row[i] += byte((left + up) / 2)
		case 4:
			row[i] += byte(paeth(left, up, corner))
		}
	}
}

// added undoes TIFF's predictor: each byte is what it adds to the one a pixel before.
func added(b []byte, step, wide, bits int) []byte {
	if bits != 8 {
		return b
	}
	out := bytes.Clone(b)
	for i := range out {
		if i%wide >= step {
			out[i] += out[i-step]
		}
	}
	return out
}

// paeth is the neighbour nearest to left + up − corner (ISO/IEC 15948 9.4).
func paeth(left, up, corner int) int {
	p := left + up - corner
	a, b, c := geometry.Abs(p-left), geometry.Abs(p-up), geometry.Abs(p-corner)
	switch {
	case a <= b && a <= c:
		return left
	case b <= c:
		return up
	}
	return corner
}
