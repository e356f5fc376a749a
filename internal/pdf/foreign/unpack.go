package foreign

import (
	"bytes"
	"encoding/ascii85"
	"encoding/hex"
	"errors"
	"fmt"
	"io"

	"github.com/hhrutter/lzw"
	"github.com/klauspost/compress/zlib"
	"github.com/pdfcpu/pdfcpu/pkg/filter"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/geometry"
	"jianbao/internal/pdf/syntax"
)

// Unpack gives the bytes of a stream, within the bound of a page's content. Beside an
// error stand those that could be read, as far as they are the stream's.
func Unpack(s types.StreamDict) ([]byte, error) { return decoded(s, maxContent) }

// decoded gives the bytes of a stream, if they are no more than most (ISO 32000-1
// 7.4). What a filter makes on the way is bounded, too. Beside an error stand the
// bytes that the last filter gave.
func decoded(s types.StreamDict, most int) ([]byte, error) {
	b := s.Raw
	if isEmpty(b) {
		return nil, nil
	}
	for i, f := range s.FilterPipeline {
		limit := most
		if i < len(s.FilterPipeline)-1 {
			limit = maxContent
		}
		var err error
		if b, err = unpack(f.Name, b, early(f.DecodeParms), limit); err != nil {
			if i < len(s.FilterPipeline)-1 {
				b = nil
			}
			return b, err
		}
		if b, err = unpredicted(b, f.DecodeParms); err != nil {
			return nil, err
		}
	}
	if len(b) > most {
		return nil, tooLarge(most)
	}
	return b, nil
}

// isEmpty says of the bytes of a stream that there are none but the end of a line. They
// are no content, whatever filter the file names, for no program packs nothing.
func isEmpty(b []byte) bool { return len(bytes.Trim(b, "\r\n")) == 0 }

// tooLarge is the error of what has more bytes than so many.
type tooLarge int

// Error implements error.
func (most tooLarge) Error() string {
	return fmt.Sprintf("it unpacks to more than %d MB", int(most)>>20)
}

// IsTooLarge says of an error of Unpack that the stream is beyond the bound.
func IsTooLarge(err error) bool {
	_, is := err.(tooLarge)
	return is
}

// unpack undoes the filter of this name, if it gives no more than most bytes. early
// is LZW's EarlyChange.
func unpack(name string, b []byte, early bool, most int) ([]byte, error) {
	var r io.Reader
	switch name {
	case filter.Flate:
		z, err := zlib.NewReader(bytes.NewReader(b))
		if err != nil {
			return nil, err
		}
		defer z.Close()
		r = z
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
	if name == filter.Flate && errors.Is(err, io.ErrUnexpectedEOF) && flushed(b) {
		err = nil
	}
	if err == nil && len(out) > most {
		err = tooLarge(most)
	}
	return out, err
}

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
			return nil, io.ErrUnexpectedEOF
		}
		if len(out) > most {
			return nil, tooLarge(most)
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

var errPredictor = errors.New("a stream with a predictor that is not read")

// unpredicted undoes the PNG predictors (ISO 32000-1 7.4.4.4) for bytes; others
// belong to pictures, which are not looked into.
func unpredicted(b []byte, parms types.Dict) ([]byte, error) {
	predictor := parameter(parms, "Predictor", 1)
	if predictor == 1 {
		return b, nil
	}
	columns, colours, bits := parameter(parms, "Columns", 1), parameter(parms, "Colors", 1), parameter(parms, "BitsPerComponent", 8)
	if predictor < 10 || columns < 1 || columns > 1<<20 || colours != 1 || bits != 8 {
		return nil, errPredictor
	}
	var out []byte
	above := make([]byte, columns)
	for len(b) > 0 {
		kind, row := b[0], bytes.Clone(b[1:min(len(b), columns+1)])
		for i := range row {
			var left, corner int
			if i > 0 {
				left, corner = int(row[i-1]), int(above[i-1])
			}
			switch up := int(above[i]); kind {
			case 0:
			case 1:
				row[i] += byte(left)
			case 2:
				row[i] += byte(up)
			case 3:
				row[i] += byte((left + up) / 2)
			case 4:
				row[i] += byte(paeth(left, up, corner))
			default:
				return nil, errPredictor
			}
		}
		out, b = append(out, row...), b[min(len(b), columns+1):]
		copy(above, row)
	}
	return out, nil
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
