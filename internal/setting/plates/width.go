package plates

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
)

// Gap parts pictures that stand side by side.
const Gap = 12 * length.Pt

// Parts is how many pictures of the width of this one stand side by side.
func Parts(im *report.Image) int {
	switch im.Width.Text {
	case report.HalfWidth:
		return 2
	case report.ThirdWidth:
		return 3
	}
	return 1
}

// Width is the width of a picture where the text is so wide.
func Width(im *report.Image, text length.Length) length.Length {
	n := length.Length(Parts(im))
	return (text - Gap*(n-1)) / n
}

// Abreast counts the pictures, from the first one, that stand side by side.
func Abreast(all []brief.Picture) int {
	n := 1
	for n < len(all) && n < Parts(all[0].Image) && Parts(all[n].Image) == Parts(all[0].Image) {
		n++
	}
	return n
}
