package brief

import (
	"math/big"
	"strconv"
	"strings"

	"jianbao/internal/diag"

	"go.yaml.in/yaml/v4"
)

// leastContrast is what an accent must reach on white, in hundredths: 7:1 (WCAG 1.4.6).
const leastContrast = 700

// accent reads "#7a1f1f"; 0 after logging a fault.
func (w *walker) accent(n *yaml.Node) uint32 {
	const like = `accent: "#8a1c1c"`
	v := w.Text(n, "accent", like)
	if v == "" {
		return 0
	}
	digits := strings.TrimPrefix(v, "#")
	c, err := strconv.ParseUint(digits, 16, 32)
	if err != nil || len(digits) != 6 || digits == v {
		w.Bad(n, diag.Words{"a colour", "颜色"},
			diag.Words{"write # and six hexadecimal digits, in quotes: {like}", "请写 # 和六位十六进制数字，并加引号：{like}"}.With(diag.Args{"like": like}))
		return 0
	}
	if ratio := contrastOnWhite(uint32(c)); ratio < leastContrast {
		w.Log.Add(diag.TemplateContrast, w.Pos(n), diag.Args{"colour": v,
			"ratio": strconv.Itoa(ratio/100) + "." + strconv.Itoa(ratio/10%10)})
		return 0
	}
	if c == 0 {
		c = 1 // nearly black: 0 means that no accent is given
	}
	return uint32(c)
}

// contrastOnWhite is the contrast ratio of an sRGB colour against white, in
// hundredths, rounded down (WCAG 2.2, relative luminance).
func contrastOnWhite(c uint32) int {
	lum := 2126*linear(c>>16&255) + 7152*linear(c>>8&255) + 722*linear(c&255) // in 1e-10
	return int(100 * 10_500_000_000 / (lum + 500_000_000))
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
