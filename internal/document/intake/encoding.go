package intake

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"jianbao/internal/han"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// decoded turns text in UTF-8, UTF-16, GB18030 or Big5 into a string, and names
// the encoding. Without a mark, UTF-16 is known by its zero bytes, GB18030 and
// Big5 by the characters that each would make of the bytes.
func decoded(data []byte) (text, name string, err error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")), bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff")):
		return "", "", errors.New("its encoding is UTF-32; save it as UTF-8")
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return utf16Text(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return utf16Text(data[2:], binary.BigEndian)
	}
	if order := zeroSide(data); order != nil {
		return utf16Text(data, order)
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if at := bytes.IndexByte(data, 0); at >= 0 {
		return "", "", fmt.Errorf("it is no text: byte %d is zero", at+1)
	}
	if utf8.Valid(data) {
		return string(data), "UTF-8", nil
	}
	if good, bad, at := multibyte(data); good > 2 && bad*8 < good {
		return "", "", fmt.Errorf("it is UTF-8 with damaged characters: line %d", 1+bytes.Count(data[:at], []byte("\n")))
	}
	gb, okGB := tried(simplifiedchinese.GB18030, data)
	big, okBig := tried(traditionalchinese.Big5, data)
	switch {
	case okGB && (!okBig || common(gb) >= common(big)):
		return gb, "GB18030", nil
	case okBig:
		return big, "Big5", nil
	}
	_, _, at := multibyte(data)
	return "", "", fmt.Errorf("its encoding is neither UTF-8, UTF-16, GB18030 nor Big5: line %d", 1+bytes.Count(data[:at], []byte("\n")))
}

// multibyte counts the characters of UTF-8 beyond ASCII, the bytes that are
// none, and says where the first of these is. Text in another encoding has
// hardly any that are good.
func multibyte(data []byte) (good, bad, at int) {
	at = -1
	for i := 0; i < len(data); {
		r, w := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && w == 1:
			if bad++; at < 0 {
				at = i
			}
		case w > 1:
			good++
		}
		i += w
	}
	return good, bad, max(at, 0)
}

// tried decodes text; ok is false where its bytes are not of that encoding.
func tried(e encoding.Encoding, data []byte) (string, bool) {
	out, err := e.NewDecoder().Bytes(data)
	return string(out), err == nil && !bytes.ContainsRune(out, utf8.RuneError)
}

// zeroSide finds UTF-16 without a mark: nearly all zero bytes stand on one
// side. Chinese text has few of them, but its line ends and spaces do.
func zeroSide(data []byte) binary.ByteOrder {
	if len(data) < 4 || len(data)%2 != 0 {
		return nil
	}
	var zeros [2]int
	for i, c := range data[:min(len(data), 1<<16)] {
		if c == 0 {
			zeros[i&1]++
		}
	}
	switch {
	case zeros[1] > 0 && zeros[0]*20 <= zeros[1]:
		return binary.LittleEndian
	case zeros[0] > 0 && zeros[1]*20 <= zeros[0]:
		return binary.BigEndian
	}
	return nil
}

// utf16Text decodes UTF-16. A half of a pair, or a zero character, shows that
// it is something else.
func utf16Text(data []byte, order binary.ByteOrder) (text, name string, err error) {
	if len(data)%2 != 0 {
		return "", "", errors.New("it is UTF-16 and ends in the middle of a character")
	}
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	runes := utf16.Decode(units)
	for i, r := range runes {
		if r == 0 || r == utf8.RuneError && units[min(i, len(units)-1)] != utf8.RuneError {
			return "", "", errors.New("it is neither text in UTF-8 nor in UTF-16")
		}
	}
	return string(runes), "UTF-16", nil
}

// common is how many characters of a text are in everyday use, less those that
// are not: GB2312's first plane and Big5's first are both the frequent Han, so that
// the wrong decoding makes rare ones.
func common(s string) int {
	n := 0
	for i, r := range s {
		if i > 1<<16 {
			break
		}
		switch {
		case r < 0x80:
		case han.Is(r) && everyday(r), r >= 0x3000 && r <= 0x3011, r >= 0xff01 && r <= 0xff1f:
			n++
		default:
			n--
		}
	}
	return n
}

// everyday says that a Han character is in the first plane of GB2312 or of
// Big5, those that are arranged by use.
func everyday(r rune) bool {
	if b, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(string(r))); err == nil && len(b) == 2 && b[0] >= 0xb0 && b[0] <= 0xd7 && b[1] >= 0xa1 {
		return true
	}
	b, err := traditionalchinese.Big5.NewEncoder().Bytes([]byte(string(r)))
	return err == nil && len(b) == 2 && b[0] >= 0xa4 && b[0] <= 0xc6
}
