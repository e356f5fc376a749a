package typeface

import (
	"strings"

	"jianbao/internal/diag"
)

// sfnt is one font of a file, by its tables.
type sfnt struct {
	data   string            // the whole file
	tables map[string]string // by tag
	places map[string]int64  // where in data a table begins, by tag
}

// openSfnt reads the table directory of the font that has an index in a file, 0 where
// the file is one font. Its errors complete the sentence "the font cannot be used:
// …".
func openSfnt(data string, index int) (*sfnt, error) {
	if len(data) == 0 {
		return nil, diag.Words{"it is empty", "文件是空的"}
	}
	if len(data) < 12 {
		return nil, diag.Words{"it is not a font file", "不是字体文件"}
	}
	start := 0
	if data[:4] == "ttcf" {
		n := int(u32(data, 8))
		if index < 0 || index >= n {
			return nil, diag.Words{"it is a collection of {n} fonts and has no number {m}", "是 {n} 种字体的合集，没有第 {m} 种"}.With(diag.Args{"n": n, "m": index})
		}
		start = int(u32(data, 12+4*index))
	} else if index != 0 {
		return nil, diag.Words{"it holds one font and has no number {m}", "只有一种字体，没有第 {m} 种"}.With(diag.Args{"m": index})
	}
	if start < 0 || start > len(data)-12 {
		return nil, diag.Words{"it is cut short", "文件不完整"}
	}
	if err := flavour(data[start : start+4]); err != nil {
		return nil, err
	}
	return readDirectory(data, start)
}

// flavour says why a font with these first four bytes is refused; nil for TrueType.
func flavour(magic string) error {
	switch magic {
	case "\x00\x01\x00\x00", "true":
		return nil
	case "OTTO":
		return diag.Words{"its outlines are PostScript (CFF, the usual .otf), not TrueType", "轮廓是 PostScript 格式（CFF，即常见的 .otf），不是 TrueType"}
	case "wOFF", "wOF2":
		return diag.Words{"it is a web font (WOFF), packed for browsers", "是浏览器用的网页字体（WOFF）"}
	case "typ1", "%!PS", "\x80\x01\x00\x00":
		return diag.Words{"it is a Type 1 font", "是 Type 1 字体"}
	}
	if strings.HasPrefix(magic, "\x80\x01") {
		return diag.Words{"it is a Type 1 font", "是 Type 1 字体"}
	}
	return diag.Words{"it is not a font file", "不是字体文件"}
}

// readDirectory reads the table directory at start.
func readDirectory(data string, start int) (*sfnt, error) {
	s := &sfnt{data: data, tables: map[string]string{}, places: map[string]int64{}}
	n := int(u16(data, start+4))
	if start+12+16*n > len(data) {
		return nil, diag.Words{"it is cut short", "文件不完整"}
	}
	for i := range n {
		rec := start + 12 + 16*i
		tag, off, size := data[rec:rec+4], int64(u32(data, rec+8)), int64(u32(data, rec+12))
		if off+size > int64(len(data)) {
			if required(tag) {
				return nil, diag.Words{"it is cut short: the table {tag} lies beyond its end", "文件不完整：数据表 {tag} 超出了文件末尾"}.With(diag.Args{"tag": tag})
			}
			continue
		}
		s.tables[tag], s.places[tag] = data[off:off+size], off
	}
	return s, nil
}

// required says that no face can do without a table.
func required(tag string) bool {
	switch tag {
	case "head", "maxp", "hhea", "hmtx", "cmap", "loca", "glyf":
		return true
	}
	return false
}

// need returns the table tag, which must have at least size bytes.
func (s *sfnt) need(tag string, size int) (string, error) {
	t, ok := s.tables[tag]
	switch {
	case !ok && (tag == "glyf" || tag == "loca") && s.tables["CFF "]+s.tables["CFF2"] != "":
		return "", diag.Words{"its outlines are PostScript (CFF, the usual .otf), not TrueType", "轮廓是 PostScript 格式（CFF，即常见的 .otf），不是 TrueType"}
	case !ok && (tag == "glyf" || tag == "loca") && s.tables["CBDT"]+s.tables["sbix"]+s.tables["SVG "] != "":
		return "", diag.Words{"its glyphs are coloured pictures (CBDT, sbix or SVG)", "字形是彩色图片（CBDT、sbix 或 SVG）"}
	case !ok:
		return "", diag.Words{"it has no table {tag}", "缺少数据表 {tag}"}.With(diag.Args{"tag": tag})
	case len(t) < size:
		return "", diag.Words{"its table {tag} is damaged", "数据表 {tag} 已损坏"}.With(diag.Args{"tag": tag})
	}
	return t, nil
}

// u16 reads a big-endian number at i, 0 beyond the end.
func u16(s string, i int) uint16 {
	if i < 0 || i+2 > len(s) {
		return 0
	}
	return uint16(s[i])<<8 | uint16(s[i+1])
}

// i16 reads a signed big-endian number at i, 0 beyond the end.
func i16(s string, i int) int { return int(int16(u16(s, i))) }

// u32 reads a big-endian number at i, 0 beyond the end.
func u32(s string, i int) uint32 {
	if i < 0 || i+4 > len(s) {
		return 0
	}
	return uint32(s[i])<<24 | uint32(s[i+1])<<16 | uint32(s[i+2])<<8 | uint32(s[i+3])
}
