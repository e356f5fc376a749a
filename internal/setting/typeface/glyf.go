package typeface

// Flags of composite glyphs (ISO 14496-22, glyf).
const (
	argsAreWords     = 0x0001
	argsAreXY        = 0x0002
	haveScale        = 0x0008
	moreComponents   = 0x0020
	haveTwoScales    = 0x0040
	haveTwoByTwo     = 0x0080
	haveInstructions = 0x0100
	useMyMetrics     = 0x0200
)

// unhinted returns a simple outline without its instructions; "" when the
// record is damaged.
func unhinted(o string) string {
	contours := i16(o, 0)
	at := 10 + 2*contours
	if contours < 0 || at+2 > len(o) {
		return ""
	}
	code := int(u16(o, at))
	switch {
	case at+2+code > len(o):
		return ""
	case code == 0:
		return o
	}
	return o[:at] + "\x00\x00" + o[at+2+code:]
}

// component is a part of a composite glyph.
type component struct {
	at    int // where in the record the part's glyph number stands
	glyph int
}

// components lists the parts of a composite outline; end is where in the record they
// end. ok is false when the record is damaged.
func components(o string) (parts []component, end int, ok bool) {
	at := 10
	for {
		if at+4 > len(o) {
			return nil, 0, false
		}
		flags := u16(o, at)
		parts = append(parts, component{at + 2, int(u16(o, at+2))})
		size := 6
		if flags&argsAreWords != 0 {
			size = 8
		}
		switch {
		case flags&haveScale != 0:
			size += 2
		case flags&haveTwoScales != 0:
			size += 4
		case flags&haveTwoByTwo != 0:
			size += 8
		}
		if at += size; at > len(o) {
			return nil, 0, false
		}
		if flags&moreComponents == 0 {
			return parts, at, true
		}
	}
}

// recomposed is a composite outline whose parts have new glyph numbers, which number
// gives for the old ones. It has no instructions, and takes no width from a part.
func recomposed(o string, parts []component, end int, number func(int) int) string {
	out := []byte(o[:end])
	for _, p := range parts {
		flags := int(u16(o, p.at-2)) &^ (haveInstructions | useMyMetrics)
		put16at(out, p.at-2, flags)
		put16at(out, p.at, number(p.glyph))
	}
	return string(out)
}

// Parts gives the glyph numbers of the parts of a composite outline, and the outline
// without them. ok is false when the record is damaged.
func Parts(o string) (glyphs []int, rest string, ok bool) {
	parts, end, ok := components(o)
	if !ok {
		return nil, "", false
	}
	rest = recomposed(o, parts, end, func(glyph int) int {
		glyphs = append(glyphs, glyph)
		return 0
	})
	return glyphs, rest, true
}

// shifted is a composite outline that draws another glyph dx to the right and dy up;
// box is the box of that glyph.
func shifted(glyph, dx, dy int, box [4]int) string {
	var store [18]byte
	out := store[:0]
	out = put16(out, -1)
	out = put16(out, clip(box[0]+dx))
	out = put16(out, clip(box[1]+dy))
	out = put16(out, clip(box[2]+dx))
	out = put16(out, clip(box[3]+dy))
	out = put16(out, argsAreWords|argsAreXY)
	out = put16(out, glyph)
	out = put16(out, clip(dx))
	return string(put16(out, clip(dy)))
}

// clip is the nearest number to n that 16 bits with a sign can hold.
func clip(n int) int { return max(-0x8000, min(0x7FFF, n)) }
