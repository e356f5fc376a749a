package theme

import (
	"math/big"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/report/form"

	"go.yaml.in/yaml/v4"
)

// What a colour must reach on white, in hundredths: text 7:1 (WCAG 1.4.6), what is no text
// 3:1 (WCAG 1.4.11). A colour that stands out so much does so in grey as well, for the
// ratio is one of luminance.
const (
	textContrast = 700
	ruleContrast = 300
)

const white = 0xFFFFFF

// Colour reads "#7a1f1f", a colour for text on white; 0 after logging a fault, or one
// that does not stand out.
func Colour(w *form.Walker, n *yaml.Node, key string) uint32 {
	c, ok := hex(w, n, key)
	if !ok || !standsOut(w, n, c, white, textContrast) {
		return 0
	}
	return max(c, 1) // nearly black: 0 means that none is given
}

// hex reads # and six hexadecimal digits.
func hex(w *form.Walker, n *yaml.Node, key string) (uint32, bool) {
	like := key + `: "#8a1c1c"`
	v := w.Text(n, key, like)
	if v == "" {
		return 0, false
	}
	digits := strings.TrimPrefix(v, "#")
	c, err := strconv.ParseUint(digits, 16, 32)
	if err != nil || len(digits) != 6 || digits == v {
		w.Bad(n, diag.Words{"a colour", "颜色"},
			diag.Words{"write # and six hexadecimal digits, in quotes: {like}", "请写 # 和六位十六进制数字，并加引号：{like}"}.With(diag.Args{"like": like}))
		return 0, false
	}
	return uint32(c), true
}

// standsOut logs a colour that does not stand out enough from its ground.
func standsOut(w *form.Walker, n *yaml.Node, c, ground uint32, least int) bool {
	ratio := contrast(c, ground)
	if ratio >= least {
		return true
	}
	from := diag.Words{"white paper", "白纸"}
	if ground != white {
		from = diag.Words{"its ground", "底色"}
	}
	w.Log.Add(diag.TemplateContrast, w.Pos(n), diag.Args{"colour": form.Shown(n.Value), "ground": from,
		"ratio": strconv.Itoa(ratio/100) + "." + strconv.Itoa(ratio/10%10), "least": strconv.Itoa(least / 100)})
	return false
}

// contrast is the contrast ratio of two sRGB colours, in hundredths, rounded down
// (WCAG 2.2, relative luminance).
func contrast(a, b uint32) int {
	light, dark := luminance(a), luminance(b)
	if light < dark {
		light, dark = dark, light
	}
	return int(100 * (light + 500_000_000) / (dark + 500_000_000))
}

// luminance is the relative luminance of an sRGB colour, in 1e-10.
func luminance(c uint32) int64 {
	return 2126*linear(c>>16&255) + 7152*linear(c>>8&255) + 722*linear(c&255)
}

// linear is the linear light of an sRGB channel of 0 to 255, in millionths. It
// takes ((v/255 + 0.055) / 1.055)^2.4 as the fifth root of the twelfth power, in
// integers, so that every machine draws the line at the same colour.
func linear(v uint32) int64 {
	if v <= 10 { // 0.04045 * 255
		return int64(v) * 1_000_000 * 100 / (255 * 1292)
	}
	// v/255 + 0.055 = (1000 v + 14025) / 255000; over 1.055: / 269025.
	power := func(x int64, n int64) *big.Int {
		return new(big.Int).Exp(big.NewInt(x), big.NewInt(n), nil)
	}
	want := new(big.Int).Mul(power(int64(v)*1000+14025, 12), power(1_000_000, 5))
	unit := power(269025, 12)
	low, high := int64(0), int64(1_000_000)
	for low < high {
		mid := (low + high + 1) / 2
		if new(big.Int).Mul(power(mid, 5), unit).Cmp(want) <= 0 {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return low
}
