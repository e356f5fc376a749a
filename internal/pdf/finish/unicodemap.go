package finish

import (
	"strconv"
	"unicode/utf16"
)

// UnicodeMap makes the /ToUnicode CMap of a subset (ISO 32000-1 9.10.3) from
// the source text of each code. A code without text of its own, the second
// glyph of a cluster, reads as U+2060, a word joiner, for a map without an
// entry would not do (ISO 14289-1 7.21.7); the painter says by ActualText what
// such a cluster reads as.
func UnicodeMap(texts []string) []byte {
	b := []byte("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n")
	const block = 100 // entries a block may hold
	for from := 1; from < len(texts); from += block {
		to := min(from+block, len(texts))
		b = strconv.AppendInt(b, int64(to-from), 10)
		b = append(b, " beginbfchar\n"...)
		for code := from; code < to; code++ {
			b = append(b, '<')
			b = appendHex(b, uint16(code))
			b = append(b, '>', '<')
			text := texts[code]
			if text == "" {
				text = "\u2060"
			}
			for _, u := range utf16.Encode([]rune(text)) {
				b = appendHex(b, u)
			}
			b = append(b, '>', '\n')
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend"...)
}

func appendHex(b []byte, u uint16) []byte {
	const digits = "0123456789ABCDEF"
	return append(b, digits[u>>12], digits[u>>8&15], digits[u>>4&15], digits[u&15])
}
