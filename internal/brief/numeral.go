package brief

import (
	"jianbao/internal/han"
	"strconv"
)

// Label is the label of item n of a list, counted from 1: 一、 in Chinese, which
// takes 、 after the numeral, and "1." elsewhere (standards: numbering of levels).
func Label(lang string, n int) string {
	if han.Chinese(lang) {
		return han.Numeral(n) + "、"
	}
	return strconv.Itoa(n) + "."
}
