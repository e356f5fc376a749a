package steps

import (
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/length"
)

// Scale is how the values of a kind of step are read and written.
type Scale struct {
	Key         string     // of the template
	Least, Most int        // in the unit of the step
	Want        diag.Words // what a value must be, for messages
	Like        string     // an example, for messages
	Read        func(string) (int, error)
	Write       func(int) string
}

// Sizes are in points with decimals, kept in 1/64 pt.
func Sizes() Scale {
	return Scale{Key: "size", Least: int(5 * length.Pt), Most: int(48 * length.Pt),
		Want: diag.Words{"a size from 5 to 48 points", "5 到 48 点之间的字号"}, Like: "size: {zh: [12, 10], en: [10.5, 9]}",
		Read:  func(s string) (int, error) { l, err := length.Parse(s); return int(l), err },
		Write: func(v int) string { return length.Length(v).Decimal() }}
}

// Leadings are multiples of the size, kept in thousandths.
func Leadings() Scale {
	return Scale{Key: "leading", Least: 1000, Most: 3000,
		Want: diag.Words{"a leading from 1 to 3 times the size", "字号 1 到 3 倍的行距"}, Like: "leading: {zh: [1.65, 1.5], en: 1.4}",
		Read: length.Thousandths, Write: thousandths}
}

// Sentences are counted.
func Sentences() Scale {
	return Scale{Key: "sentences", Least: 1, Most: 99,
		Want: diag.Words{"a number from 1 to 99", "1 到 99 之间的数"}, Like: "sentences: [6, 1]", Read: strconv.Atoi, Write: strconv.Itoa}
}

// thousandths writes 1650 as 1.65.
func thousandths(v int) string {
	s := strconv.Itoa(v/1000) + "." + strconv.Itoa(1000 + v%1000)[1:]
	return strings.TrimRight(strings.TrimRight(s, "0"), ".")
}
