package ladder

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
)

// Squeeze is a small change of the text and of the spaces, for the sake of the last page.
type Squeeze struct {
	leading int           // thousandths of the size
	gap     int           // what the spaces between blocks gain, thousandths of a line
	size    length.Length // what the text gains
}

// Tighter are the changes that draw a last page back: leading to -3 %, items to -20 % of
// their gaps, the text by a quarter point.
func Tighter() []Squeeze {
	return []Squeeze{{-25, -19, 0}, {-50, -38, 0}, {-50, -38, -length.Pt / 4}}
}

// ToOnePage are the changes that make one page of two: the text may lose three quarters of
// a point, for one page in the hand is worth more.
func ToOnePage() []Squeeze {
	return append(Tighter(), Squeeze{-50, -38, -length.Pt / 2}, Squeeze{-50, -38, -length.Pt * 3 / 4})
}

// Looser are the changes that bring more to the last page.
func Looser() []Squeeze { return []Squeeze{{25, 19, 0}, {50, 38, 0}, {50, 75, 0}} }

// Squeezed is a setting of a brief, changed a little. One-pagers and large print keep the
// size of their text.
func (s *Setting) Squeezed(by Squeeze, b *brief.Brief) Setting {
	next := s.Clone()
	next.AddLeading(by.leading, b)
	next.Gap = by.gap
	for l := range next.Size {
		if !OnePager(b) && !b.Reading.Large {
			next.Size[l] += by.size
		}
	}
	return next
}
