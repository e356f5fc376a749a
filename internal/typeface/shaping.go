package typeface

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// shaping is what a face needs for shaping; made at first use.
type shaping struct {
	font   *font.Font // read-only; nil when the tables cannot be read
	mu     sync.Mutex
	free   []*shaper         // given back
	active map[string]bitset // glyphs that features may change, by the features' tags
}

// shaper is HarfBuzz for one goroutine at a time.
type shaper struct {
	font     *harfbuzz.Font
	buffer   *harfbuzz.Buffer
	features []harfbuzz.Feature
	lang     string
	parsed   language.Language
}

// loadShaping parses the tables of shaping, once.
func (f *Face) loadShaping() error {
	f.shape.Do(func() { f.shapeErr = f.parseShaping() })
	return f.shapeErr
}

func (f *Face) parseShaping() (err error) {
	defer func() {
		if x := recover(); x != nil {
			f.shaping.font, err = nil, fmt.Errorf("%v", x)
		}
	}()
	loader, err := opentype.NewLoader(bytes.NewReader(f.withoutOutlines()))
	if err != nil {
		return err
	}
	if f.shaping.font, err = font.NewFont(loader); err != nil {
		return err
	}
	listCoverages(f.shaping.font)
	f.shaping.active = map[string]bitset{"": f.activeGlyphs(nil)}
	return nil
}

// withoutOutlines is the font as shaping sees it: a file of a few hundred
// kilobytes at most, which go-text reads a hundred times faster than the whole
// (design.md §8). Variations are left out too: the default instance is set.
func (f *Face) withoutOutlines() []byte {
	w := program{}
	for _, tag := range []string{"GDEF", "GPOS", "GSUB", "OS/2", "cmap", "head", "hhea", "hmtx", "kern", "maxp"} {
		table := f.font.tables[tag]
		if tag == "cmap" {
			table = f.slimCmap()
		}
		if table != "" {
			w.add(tag, []byte(table))
		}
	}
	return w.bytes()
}

// slimCmap is a cmap with only the subtable that Has and Pick go by, so that
// shaping sees the same characters, and the variation selectors.
func (f *Face) slimCmap() string {
	whole, encoding := f.font.tables["cmap"], byte(10)
	if f.chars.format == 4 {
		encoding = 1
	}
	variations := ""
	for i := range int(u16(whole, 2)) {
		if u32(whole, 4+8*i) != 5 { // platform 0, encoding 5
			continue
		}
		if off := int(u32(whole, 8+8*i)); off+10 <= len(whole) && u16(whole, off) == 14 {
			size := int(u32(whole, off+2))
			variations = whole[off:min(off+size, len(whole))]
		}
	}
	var out []byte
	head := 12
	if variations != "" {
		head = 20
		out = append(out, 0, 0, 0, 2, 0, 0, 0, 5)
		out = put32(out, head+len(f.chars.table))
	} else {
		out = append(out, 0, 0, 0, 1)
	}
	out = put32(append(out, 0, 3, 0, encoding), head)
	return string(out) + f.chars.table + variations
}

// take returns a shaper that nobody else uses, nil when the face cannot shape.
func (s *shaping) take() *shaper {
	if s.font == nil {
		return nil
	}
	s.mu.Lock()
	if n := len(s.free); n > 0 {
		x := s.free[n-1]
		s.free = s.free[:n-1]
		s.mu.Unlock()
		return x
	}
	s.mu.Unlock()
	return &shaper{font: harfbuzz.NewFont(font.NewFace(s.font)), buffer: harfbuzz.NewBuffer()}
}

// give returns a shaper for others to use.
func (s *shaping) give(x *shaper) {
	s.mu.Lock()
	s.free = append(s.free, x)
	s.mu.Unlock()
}

// language parses a BCP 47 tag, mostly the one before.
func (x *shaper) language(lang string) language.Language {
	if x.parsed == "" || x.lang != lang {
		x.lang, x.parsed = lang, language.NewLanguage(lang)
	}
	return x.parsed
}

// tagOf turns "halt" into a tag; a shorter one is filled with spaces.
func tagOf(s string) opentype.Tag {
	b := [4]byte{' ', ' ', ' ', ' '}
	copy(b[:], s)
	return opentype.NewTag(b[0], b[1], b[2], b[3])
}
