package typeface

import (
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/setting/typeface/contour"
)

// choice is what a user asks for of a font file, after its name and a #: a font of a
// collection by number or name, and places on the axes of a variable font, each after
// a # of its own.
//
//	msyh.ttc#2    NotoSansCJK.ttc#Noto Sans CJK SC    Inter.ttf#wght=600#opsz=20
type choice struct {
	number int    // 0: none was given; the first font is number 1
	name   string // "": none was given
	axes   []axis
}

// axis is a place on an axis of a variable font.
type axis struct {
	tag   string
	value contour.Place
}

// wish is what a role asks of a font whose user said no more.
type wish struct {
	weight  int // 400 regular, 700 bold
	italic  bool
	regions []string // what fonts for the region of the text call themselves, the nearest first
}

// wishOf is what a role asks for in text of a language; "" is that of the Mainland.
func wishOf(r Role, lang string) wish {
	w := wish{weight: 400, italic: r == Italic || r == ItalicBold, regions: []string{"SC", "CN", "GB", "Hans"}}
	switch {
	case han.Base(lang) == "ja":
		w.regions = []string{"JP", "J"}
	case han.Base(lang) == "ko":
		w.regions = []string{"KR", "K"}
	case lang == "zh-HK", lang == "zh-Hant-HK", han.Base(lang) == "yue":
		w.regions = append([]string{"HK", "TC", "TW", "Hant"}, w.regions...)
	case han.Traditional(lang):
		w.regions = append([]string{"TC", "TW", "Hant", "HK"}, w.regions...)
	}
	switch r {
	case SongBold, HeiBold, ItalicBold:
		w.weight = 700
	}
	return w
}

// boldOf is the role that is the bold of another; false where it has none.
func boldOf(r Role) (Role, bool) {
	switch r {
	case Song:
		return SongBold, true
	case Hei:
		return HeiBold, true
	case Italic:
		return ItalicBold, true
	}
	return 0, false
}

// SplitChoice cuts the name of a font file from what is asked for of it, at its first #.
func SplitChoice(file string) (name, choose string) {
	if i := strings.IndexByte(file, '#'); i > 0 {
		return file[:i], file[i+1:]
	}
	return file, ""
}

// parseChoice reads what a user asks for.
func parseChoice(s string) (c choice, err error) {
	for _, word := range strings.Split(s, "#") {
		word = strings.TrimSpace(word)
		tag, value, isAxis := strings.Cut(word, "=")
		switch {
		case word == "":
		case isAxis:
			v, ok := contour.ParsePlace(value)
			if tag = strings.TrimSpace(tag); !ok || len(tag) != 4 {
				return c, diag.Words{"{what} is not a place on an axis: write one like wght=600", "“{what}”不是变体轴上的值：请写成 wght=600 的样子"}.With(diag.Args{"what": word})
			}
			c.axes = append(c.axes, axis{tag, v})
		default:
			if n, err := strconv.Atoi(word); err == nil && n > 0 && c.number == 0 {
				c.number = n
				continue
			}
			c.name = word
		}
	}
	return c, nil
}
