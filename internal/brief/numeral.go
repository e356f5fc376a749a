package brief

import "strconv"

// Label is the label of item n of a list, counted from 1: 一、 in Chinese, which
// takes 、 after the numeral, and "1." elsewhere (standards: numbering of levels).
func Label(lang string, n int) string {
	if baseLanguage(lang) == "zh" {
		return hanNumeral(n) + "、"
	}
	return strconv.Itoa(n) + "."
}

// hanNumeral writes 1 to 9999 as a Chinese numeral (一百零一), which begins with
// 十 and not with 一十. It writes other numbers in figures.
func hanNumeral(n int) string {
	if n < 1 || n > 9999 {
		return strconv.Itoa(n)
	}
	digits := []rune("零一二三四五六七八九")
	var out []rune
	zero := false // a 零 goes before the next figure
	for place, unit := range []struct {
		worth int
		sign  rune
	}{{1000, '千'}, {100, '百'}, {10, '十'}, {1, 0}} {
		d := n / unit.worth % 10
		if d == 0 {
			zero = len(out) > 0
			continue
		}
		if zero {
			out = append(out, digits[0])
			zero = false
		}
		if !(place == 2 && d == 1 && len(out) == 0) {
			out = append(out, digits[d])
		}
		if unit.sign != 0 {
			out = append(out, unit.sign)
		}
	}
	return string(out)
}
