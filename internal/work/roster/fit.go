package roster

import (
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/press"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/paragraph"
)

// box is where a text stands: its left, its baseline, how wide it is, and how high for
// two lines; 0: one line only.
type box struct {
	x, base, width, height length.Length
}

// The smallest type of a text on one line that could have two, and of any text.
const (
	onOneLine = 9 * length.Pt
	least     = 15 * length.Pt / 2
)

// fit sets a text of this size into a box, in smaller type where it is too long, and on
// two lines where that is not enough. It says whether the type is smaller, and where the
// next line would be.
func (m *maker) fit(b box, text, lang string, size length.Length, bold, centred bool, tag page.Tag) (smaller bool, next length.Length) {
	air := mm(2)
	line := press.Line{Text: text, Lang: lang, X: b.x + air/2, Y: b.base, Width: b.width - air, Size: size, Bold: bold, Colour: inkColour, Tag: tag, Align: paragraph.Ragged}
	if centred {
		line.Align = paragraph.Centre
	}
	room, floor := line.Width, least
	if b.height > 0 {
		floor = min(onOneLine, size)
	}
	for m.l.Natural(line) > room && line.Size > floor {
		line.Size = max(line.Size-length.Pt/2, floor)
		smaller = true
		if line.Size <= floor && floor > least { // from here on there are two lines
			room, floor = line.Width*17/10, least
		}
	}
	if m.l.Natural(line) > line.Width && b.height > 0 {
		line.Y -= line.Size * 6 / 10
		line.Pitch = line.Size * 12 / 10
	}
	return smaller, m.l.Set(line)
}

// small says that a text of the list was set in smaller type.
func (m *maker) small(at diag.Pos, text string) {
	m.log.Add(diag.SetSmaller, at, diag.Args{"text": text})
}
