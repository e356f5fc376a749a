package chart

import (
	"math/big"
	"strings"
	"testing"

	"jianbao/internal/report/quantity"
)

// TestTicksAreRound: steps of 1, 2, 2.5 or 5, around the range, in words of either
// language.
func TestTicksAreRound(t *testing.T) {
	for in, want := range map[string]string{
		"0 31 zh-CN":              "0 10 20 30 40",
		"0 81.5 en":               "0 20 40 60 80 100",
		"0 418000 zh-CN":          "0 10万 20万 30万 40万 50万",
		"0 418000 en":             "0 100,000 200,000 300,000 400,000 500,000",
		"0 12300000 zh-CN":        "0 250万 500万 750万 1000万 1250万",
		"0 12300000 en":           "0 2.5 million 5.0 million 7.5 million 10.0 million 12.5 million",
		"0 1230000000 zh-Hant":    "0 2.5億 5.0億 7.5億 10.0億 12.5億",
		"0 5000000000000 en":      "0 1 trillion 2 trillion 3 trillion 4 trillion 5 trillion",
		"0 12300 en":              "0 2,500 5,000 7,500 10,000 12,500",
		"0 12300000 fr":           "0 2,500,000 5,000,000 7,500,000 10,000,000 12,500,000",
		"0 0.07 en":               "0 0.02 0.04 0.06 0.08",
		"-120 81.5 en":            "−150 −100 −50 0 50 100",
		"97.2 98.1 en":            "97.2 97.4 97.6 97.8 98.0 98.2",
		"0 100000000000000000 en": "0 20,000 trillion 40,000 trillion 60,000 trillion 80,000 trillion 100,000 trillion",
	} {
		f := strings.Fields(in)
		from, _ := new(big.Rat).SetString(f[0])
		to, _ := new(big.Rat).SetString(f[1])
		marks := ticks(from, to, 5)
		got := tickWords(marks, f[2], "", "")
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %s, want %s", in, strings.Join(got, " "), want)
		}
		if f[2] != "zh-Hant" && f[2] != "fr" {
			for i, w := range got {
				if q, ok := quantity.Read(w); !ok || q.Value.Cmp(marks[i]) != 0 {
					t.Errorf("%s: %q is not %v", in, w, marks[i])
				}
			}
		}
	}
	marks := []*big.Rat{big.NewRat(-1, 2), new(big.Rat), big.NewRat(1, 2)}
	if got := strings.Join(tickWords(marks, "en", "", "%"), " "); got != "−0.5% 0% 0.5%" {
		t.Errorf("per cents are %s", got)
	}
	if got := strings.Join(tickWords(marks, "en", "$", ""), " "); got != "−$0.5 0 $0.5" {
		t.Errorf("dollars are %s", got)
	}
}
