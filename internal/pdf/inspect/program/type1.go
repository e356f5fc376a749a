package program

import (
	"bytes"
	"encoding/hex"
	"strconv"
)

// readType1 reads a Type 1 font (Adobe Type 1 Font Format, 1990).
func readType1(b []byte) (*Font, error) {
	if b[0] == 0x80 {
		b = unwrapped(b)
	}
	head, body, found := bytes.Cut(b, []byte("eexec"))
	if !found {
		return nil, errBroken
	}
	private := decrypted(armoured(bytes.TrimLeft(body, " \t\r\n")), 55665, 4)
	f := &Font{Names: map[string]int{}, Codes: codesOf(head)}
	scale := 1000 // millionths of an em in a unit
	if _, m, has := bytes.Cut(head, []byte("/FontMatrix")); has {
		if p := bytes.Fields(bytes.TrimLeft(m, " [\t\r\n")); len(p) > 0 {
			if n := decimal(string(bytes.Trim(p[0], "["))); n != 0 {
				scale = n
			}
		}
	}
	f.readCharStrings(private, scale)
	if f.Glyphs == 0 {
		return nil, errBroken
	}
	return f, nil
}

// unwrapped takes the parts out of a PFB file.
func unwrapped(b []byte) []byte {
	var out []byte
	for len(b) >= 6 && b[0] == 0x80 && b[1] != 3 {
		n := int(b[2]) | int(b[3])<<8 | int(b[4])<<16 | int(b[5])<<24
		if n < 0 || n > len(b)-6 {
			n = len(b) - 6
		}
		out, b = append(out, b[6:6+n]...), b[6+n:]
	}
	return out
}

// armoured takes the hexadecimal off the encrypted part, where it is written so.
func armoured(b []byte) []byte {
	if len(b) < 4 {
		return b
	}
	for _, c := range b[:4] {
		if !bytes.ContainsRune([]byte("0123456789abcdefABCDEF \r\n\t"), rune(c)) {
			return b
		}
	}
	plain := bytes.Join(bytes.Fields(b), nil)
	out := make([]byte, len(plain)/2)
	n, _ := hex.Decode(out, plain[:len(plain)/2*2])
	return out[:n]
}

// decrypted undoes the encryption of the format; the first skip bytes are dropped.
func decrypted(b []byte, key uint16, skip int) []byte {
	out := make([]byte, len(b))
	for i, c := range b {
		out[i] = c ^ byte(key>>8)
		key = (uint16(c)+key)*52845 + 22719
	}
	return out[min(skip, len(out)):]
}

// codesOf reads the encoding: names by code.
func codesOf(head []byte) map[int]string {
	codes := map[int]string{}
	_, rest, found := bytes.Cut(head, []byte("/Encoding"))
	if !found {
		return codes
	}
	if f := bytes.Fields(rest[:min(len(rest), 64)]); len(f) > 0 && string(f[0]) == "StandardEncoding" {
		for c := range 256 {
			if n := StandardName(c); n != "" {
				codes[c] = n
			}
		}
		return codes
	}
	rest, _, _ = bytes.Cut(rest, []byte("readonly"))
	words := bytes.Fields(bytes.ReplaceAll(rest, []byte("/"), []byte(" /")))
	for i := 0; i+2 < len(words); i++ {
		if code, err := strconv.Atoi(string(words[i+1])); string(words[i]) == "dup" && err == nil && words[i+2][0] == '/' {
			codes[code] = string(words[i+2][1:])
		}
	}
	return codes
}

// readCharStrings reads the names and widths of the glyphs.
func (f *Font) readCharStrings(b []byte, scale int) {
	skip := 4
	if _, rest, found := bytes.Cut(b, []byte("/lenIV")); found {
		if w := bytes.Fields(rest[:min(len(rest), 16)]); len(w) > 0 {
			if n, err := strconv.Atoi(string(w[0])); err == nil && n >= 0 {
				skip = n
			}
		}
	}
	_, rest, found := bytes.Cut(b, []byte("/CharStrings"))
	if !found {
		return
	}
	for f.Glyphs < mostGlyphs {
		i := bytes.IndexByte(rest, '/')
		if end := bytes.Index(rest, []byte("end")); i < 0 || end >= 0 && end < i {
			return
		}
		rest = rest[i+1:]
		w := bytes.Fields(rest[:min(len(rest), 256)])
		if len(w) < 3 {
			return
		}
		size, err := strconv.Atoi(string(w[1]))
		at := bytes.Index(rest, append([]byte(" "), w[2]...))
		if err != nil || at < 0 {
			return
		}
		at += len(w[2]) + 2
		if size < 0 || at+size > len(rest) {
			return
		}
		f.Names[string(w[0])] = f.Glyphs
		f.Glyphs++
		f.widths = append(f.widths, scaled(sidebearing(decrypted(rest[at:at+size], 4330, skip)), scale))
		rest = rest[at+size:]
	}
}

// sidebearing is the width that hsbw or sbw gives at the beginning of a glyph, in
// millionths of a unit.
func sidebearing(code view) int {
	var stack []int
	for i := 0; i < len(code); {
		b := code.u8(i)
		i++
		switch {
		case b >= 32 && b <= 246:
			stack = append(stack, (b-139)*one)
		case b >= 247 && b <= 250:
			stack = append(stack, ((b-247)*256+code.u8(i)+108)*one)
			i++
		case b >= 251 && b <= 254:
			stack = append(stack, (-(b-251)*256-code.u8(i)-108)*one)
			i++
		case b == 255:
			stack = append(stack, int(int32(code.u32(i)))*one)
			i += 4
		case b == 12 && code.u8(i) == 12 && len(stack) > 1: // div
			i++
			n := len(stack)
			if stack[n-1]/1000 != 0 {
				stack[n-2] = stack[n-2] / 1000 * one / (stack[n-1] / 1000)
			}
			stack = stack[:n-1]
		case b == 13 && len(stack) > 1: // hsbw
			return stack[1]
		case b == 12 && code.u8(i) == 7 && len(stack) > 2: // sbw
			return stack[2]
		default:
			return 0
		}
	}
	return 0
}
