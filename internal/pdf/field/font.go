package field

import (
	"strings"
	"sync"

	"github.com/go-pdf/fpdf"

	"jianbao/internal/pdf/inspect/program"
)

// Font is what letters are drawn with: each one byte (a simple font), or two in a font
// of ours.
type Font struct {
	// Base is the name of one of the fonts that all readers have: its letters are those
	// of WinAnsiEncoding. "": a file has the font, or it is ours.
	Base string

	codes  map[rune]uint16
	widths []int // by code, in thousandths of an em
	ours   bool
}

// OfOurs is a font that is carried along: the codes of its letters, one of the space among
// them, and their widths by code in thousandths of an em.
func OfOurs(codes map[rune]uint16, widths []int) *Font { return &Font{"", codes, widths, true} }

// OfFile is a font of a file: the names of its glyphs by code, "" for none, and their
// widths in thousandths of an em. nil widths are those of the font base, or the one of all
// readers' that is most like it.
func OfFile(base string, names [256]string, widths *[256]int) *Font {
	f := &Font{codes: map[rune]uint16{}, widths: make([]int, 256)}
	var like *Font
	if widths == nil {
		like = Standard(base)
	} else {
		f.widths = widths[:]
	}
	for code := 255; code >= 0; code-- { // of two codes for a letter the first counts
		text, _ := program.Text(names[code])
		r := []rune(text)
		if len(r) != 1 {
			continue
		}
		f.codes[r[0]] = uint16(code)
		if like != nil {
			f.widths[code] = like.widths[like.codes[r[0]]]
		}
	}
	return f
}

// Standard is the font of all readers' that is most like the one of this name.
func Standard(name string) *Font {
	n := strings.ToLower(name)
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(n, w) {
				return true
			}
		}
		return false
	}
	family, base, style := "Helvetica", "Helvetica", ""
	if has("bold", "hebo", "tibo", "cobo") {
		style = "B"
	}
	switch {
	case has("cour", "mono", "consol"):
		family, base = "Courier", "Courier"
	case has("tiro", "times", "tibo", "serif", "roman", "georgia", "minion") && !has("sans"):
		family, base = "Times", "Times-Roman"
		if style != "" {
			base = "Times"
		}
	}
	if style != "" {
		base += "-Bold"
	}
	widths := standardWidths()[family+style]
	f := &Font{Base: base, codes: map[rune]uint16{}, widths: widths[:]}
	for code := 255; code >= ' '; code-- {
		if r := []rune(first(program.Text(program.NameIn("WinAnsiEncoding", code)))); len(r) == 1 {
			f.codes[r[0]] = uint16(code)
		}
	}
	return f
}

// first is a text, whether or not something is known of it.
func first(text string, _ bool) string { return text }

// standardWidths are the widths of the fonts that all readers have, as fpdf knows them, by
// family and style.
var standardWidths = sync.OnceValue(func() map[string][256]int {
	all := map[string][256]int{}
	for _, family := range []string{"Helvetica", "Courier", "Times"} {
		for _, style := range []string{"", "B"} {
			p := fpdf.New("P", "pt", "A4", "")
			p.SetFont(family, style, 1000)
			var widths [256]int
			for code := 1; code < len(widths); code++ {
				widths[code] = int(p.GetStringWidth(string([]byte{byte(code)})) + 0.5)
			}
			all[family+style] = widths
		}
	}
	return all
})

// dingbats has the signs of boxes and buttons, each as wide as its em, about.
func dingbats() *Font { return &Font{Base: "ZapfDingbats"} }

// writes gives the font to write a text with: f, or Helvetica where f is nil or lacks one
// of its letters; false when neither has them.
func (f *Font) writes(text string) (*Font, bool) {
	if f.has(text) {
		return f, true
	}
	f = Standard("Helvetica")
	return f, f.has(text)
}

// has says that the font has all letters of a text.
func (f *Font) has(text string) bool {
	if f == nil {
		return false
	}
	for _, r := range text {
		if _, has := f.codes[r]; !has && r != '\n' && r != ' ' {
			return false
		}
	}
	return true
}

// code is that of a letter; of one that the font lacks, that of the space.
func (f *Font) code(r rune) uint16 {
	if code, has := f.codes[r]; has {
		return code
	}
	if f.ours {
		return f.codes[' ']
	}
	return ' '
}

// bytes gives the codes of a text.
func (f *Font) bytes(text string) []byte {
	out := make([]byte, 0, len(text))
	for _, r := range text {
		code := f.code(r)
		if f.ours {
			out = append(out, byte(code>>8))
		}
		out = append(out, byte(code))
	}
	return out
}

// width is how wide a text is at a size.
func (f *Font) width(text string, size int) int {
	sum := 0
	for _, r := range text {
		sum += f.widths[f.code(r)]
	}
	return sum * size / 1000
}
