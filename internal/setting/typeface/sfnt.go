package typeface

import (
	"strings"

	"jianbao/internal/diag"
)

// sfnt is one font of a file, by its tables.
type sfnt struct {
	tables map[string]string // by tag
	places map[string]int64  // where in the file a table begins, by tag
	others map[string]bool   // the tags of tables that are not read
}

// starts are the places in a file where its fonts begin: one, or those of a
// collection. Its errors complete the sentence "the font cannot be used: …".
func starts(c *contents) ([]int64, error) {
	if c.size == 0 {
		return nil, diag.Words{"it is empty", "文件是空的"}
	}
	if c.size < 12 {
		return nil, diag.Words{"it is not a font file", "不是字体文件"}
	}
	head, err := c.part(0, 12)
	if err != nil {
		return nil, err
	}
	if head[:4] != "ttcf" {
		return []int64{0}, nil
	}
	n := int64(u32(head, 8))
	if n == 0 || n > mostMembers {
		return nil, diag.Words{"its headers are damaged", "文件头已损坏"}
	}
	list, err := c.part(12, 4*n)
	if err != nil {
		return nil, err
	}
	var all []int64
	for i := range int(n) {
		all = append(all, int64(u32(list, 4*i)))
	}
	return all, nil
}

// mostMembers is how many fonts of a collection are looked at; the largest have some
// forty.
const mostMembers = 1000

// flavour says why a font with these first four bytes is refused; nil for one that can
// be read.
func flavour(magic string) error {
	switch magic {
	case "\x00\x01\x00\x00", "true", "OTTO":
		return nil
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

// entry is where a table of a font stands.
type entry struct {
	tag      string
	at, size int64
}

// directory reads the table directory of the font that begins at start.
func directory(c *contents, start int64) ([]entry, error) {
	head, err := c.part(start, 12)
	if err != nil {
		return nil, diag.Words{"it is cut short", "文件不完整"}
	}
	if err := flavour(head[:4]); err != nil {
		return nil, err
	}
	n := int64(u16(head, 4))
	list, err := c.part(start+12, 16*n)
	if err != nil {
		return nil, err
	}
	all := make([]entry, 0, n)
	for i := range int(n) {
		rec := list[16*i:]
		all = append(all, entry{rec[:4], int64(u32(rec, 8)), int64(u32(rec, 12))})
	}
	return all, nil
}

// openSfnt reads the tables that are needed of the font that begins at start.
func openSfnt(c *contents, start int64) (*sfnt, error) {
	entries, err := directory(c, start)
	if err != nil {
		return nil, err
	}
	s := &sfnt{tables: map[string]string{}, places: map[string]int64{}, others: map[string]bool{}}
	for _, e := range entries {
		use := useOf(e.tag)
		switch {
		case use == passed:
			s.others[e.tag] = true
			continue
		case e.at+e.size > c.size && use == required:
			return nil, diag.Words{"it is cut short: the table {tag} lies beyond its end", "文件不完整：数据表 {tag} 超出了文件末尾"}.With(diag.Args{"tag": strings.TrimSpace(e.tag)})
		case e.at+e.size > c.size:
			continue
		case e.tag == "post":
			e.size = min(e.size, 32) // the names of the glyphs follow
		}
		if s.tables[e.tag], err = c.part(e.at, e.size); err != nil {
			return nil, err
		}
		s.places[e.tag] = e.at
	}
	return s, nil
}

// tableUse says what becomes of a table of a font.
type tableUse int

const (
	passed   tableUse = iota // it is not read
	optional                 // a face can do without it
	required                 // no face can do without it, or none that has it
)

// useOf is what becomes of the table with a tag.
func useOf(tag string) tableUse {
	switch tag {
	case "head", "maxp", "hhea", "hmtx", "cmap", "loca", "glyf", "CFF ", "CFF2", "gvar", "fvar":
		return required
	case "GDEF", "GPOS", "GSUB", "OS/2", "kern", "name", "post", "avar", "HVAR", "MVAR":
		return optional
	}
	return passed
}

// need returns the table tag, which must have at least size bytes.
func (s *sfnt) need(tag string, size int) (string, error) {
	t, ok := s.tables[tag]
	switch {
	case !ok && (tag == "glyf" || tag == "loca") && (s.others["CBDT"] || s.others["sbix"] || s.others["SVG "]):
		return "", diag.Words{"its glyphs are coloured pictures (CBDT, sbix or SVG)", "字形是彩色图片（CBDT、sbix 或 SVG）"}
	case !ok && (tag == "glyf" || tag == "loca") && (s.others["EBDT"] || s.others["bdat"]):
		return "", diag.Words{"its glyphs are pictures of dots, for screens", "字形是屏幕用的点阵"}
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
