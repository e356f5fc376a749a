package paint

import (
	"strconv"

	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// milli gives a length in thousandths of a point, rounded to the nearest.
func milli(l length.Length) int {
	n := int(l) * 1000
	if n < 0 {
		return -((-n + 32) / 64)
	}
	return (n + 32) / 64
}

// appendMilli writes thousandths as a decimal number, as short as it can be.
func appendMilli(b []byte, n int) []byte {
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	if n >= 1000 || n == 0 {
		b = strconv.AppendInt(b, int64(n/1000), 10)
	}
	if n %= 1000; n == 0 {
		return b
	}
	b = append(b, '.', byte('0'+n/100))
	if n %= 100; n == 0 {
		return b
	}
	b = append(b, byte('0'+n/10))
	if n %= 10; n == 0 {
		return b
	}
	return append(b, byte('0'+n))
}

// appendColour writes the operator that sets the colour to fill with; greys take one
// number.
func appendColour(b []byte, c page.Colour) []byte { return appendShade(b, c, "g", "rg") }

// appendStroke is appendColour for lines.
func appendStroke(b []byte, c page.Colour) []byte { return appendShade(b, c, "G", "RG") }

// appendShade writes a colour with the operator for greys, or the one for all others.
func appendShade(b []byte, c page.Colour, grey, coloured string) []byte {
	part := func(shift uint) int { return (int(c>>shift&0xff)*1000 + 127) / 255 }
	r, g, bl := part(16), part(8), part(0)
	b = append(appendMilli(b, r), ' ')
	if r == g && g == bl {
		return append(append(b, grey...), '\n')
	}
	b = append(appendMilli(b, g), ' ')
	b = append(appendMilli(b, bl), ' ')
	return append(append(b, coloured...), '\n')
}

// appendHex writes a 16-bit code as four hexadecimal digits.
func appendHex(b []byte, u uint16) []byte {
	const digits = "0123456789ABCDEF"
	return append(b, digits[u>>12], digits[u>>8&15], digits[u>>4&15], digits[u&15])
}
