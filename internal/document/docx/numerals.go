package docx

import (
	"jianbao/internal/han"
	"strconv"
	"strings"
)

// Numeral writes a number in a format of Word's (ECMA-376 part 1, 17.18.59). A
// format that it does not know gives digits.
func Numeral(format string, n int) string {
	if n < 0 {
		return strconv.Itoa(n)
	}
	switch format {
	case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand", "koreanCounting":
		return counted(n)
	case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal":
		return mapped(counted(n), "〇一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
	case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
		return mapped(strconv.Itoa(n), "0123456789", "〇一二三四五六七八九")
	case "ideographTraditional":
		return cyclic("甲乙丙丁戊己庚辛壬癸", n)
	case "ideographZodiac":
		return cyclic("子丑寅卯辰巳午未申酉戌亥", n)
	case "lowerLetter":
		return letters('a', n)
	case "upperLetter":
		return letters('A', n)
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "upperRoman":
		return roman(n)
	case "decimalZero":
		if n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		return enclosed('①', n)
	case "decimalEnclosedParen":
		return enclosed('⑴', n)
	case "decimalEnclosedFullstop":
		return enclosed('⒈', n)
	case "decimalFullWidth", "decimalFullWidth2":
		return mapped(strconv.Itoa(n), "0123456789", "０１２３４５６７８９")
	case "ordinal":
		return strconv.Itoa(n) + ordinalEnd(n)
	}
	return strconv.Itoa(n)
}

// counted writes a number below ten thousand in Chinese, any other in Chinese
// digits.
func counted(n int) string {
	if n <= 0 || n > 9999 {
		return mapped(strconv.Itoa(n), "0123456789", "〇一二三四五六七八九")
	}
	return han.Numeral(n)
}

// mapped turns each character of s that stands in from into the one at the same
// place in to.
func mapped(s, from, to string) string {
	f, t := []rune(from), []rune(to)
	return strings.Map(func(r rune) rune {
		for i := range f {
			if f[i] == r {
				return t[i]
			}
		}
		return r
	}, s)
}

// cyclic is sign n of a row, from 1; after the last comes the first.
func cyclic(signs string, n int) string {
	s := []rune(signs)
	if n < 1 {
		return strconv.Itoa(n)
	}
	return string(s[(n-1)%len(s)])
}

// letters counts a … z, aa … zz, as Word does.
func letters(first rune, n int) string {
	if n < 1 || n > 26*20 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(first+rune((n-1)%26)), (n-1)/26+1)
}

// enclosed is n as a sign of a row of twenty that begins with first: ①.
func enclosed(first rune, n int) string {
	if n < 1 || n > 20 {
		return strconv.Itoa(n)
	}
	return string(first + rune(n-1))
}

func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, u := range []struct {
		size int
		text string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= u.size; n -= u.size {
			b.WriteString(u.text)
		}
	}
	return b.String()
}

func ordinalEnd(n int) string {
	if n%100 >= 11 && n%100 <= 13 {
		return "th"
	}
	switch n % 10 {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	}
	return "th"
}
