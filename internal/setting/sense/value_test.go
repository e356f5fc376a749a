package sense_test

import (
	"testing"

	"jianbao/internal/setting/sense"
)

// TestValue breaks values of key figures beside their number.
func TestValue(t *testing.T) {
	for text, want := range map[string]string{
		"1,234.5万亿元":      "1,234.5|万亿元",
		"1,234.5 万亿元":     "1,234.5| 万亿元",
		"−3.7个百分点":        "−3.7|个百分点",
		"每100人中有62人":      "每100人中有|62人",
		"约占三分之一":          "",
		"$171.4 trillion": "",
		"":                "",
	} {
		at, ok := sense.Value(text)
		got := ""
		if ok {
			got = text[:at] + "|" + text[at:]
		}
		if got != want {
			t.Errorf("%q is broken as %q, want %q", text, got, want)
		}
	}
}
