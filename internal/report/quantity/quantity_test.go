package quantity

import (
	"math/big"
	"testing"
)

// TestReadIsExact: a number is what a reader takes it for, whatever language wrote it.
func TestReadIsExact(t *testing.T) {
	for s, want := range map[string]string{
		"0": "0", "81.5": "163/2", " 1,234.5 ": "2469/2", "−1.6%": "-8/5", "-1.6％": "-8/5", "¥6.90": "69/10", "US$ 3.2 million": "3200000",
		"41.8万": "418000", "418,000": "418000", "5万亿美元": "5000000000000", "$5 trillion": "5000000000000", "1 234 567": "1234567", "３７": "37",
		"-¥320 million": "-320000000", "¥-3": "-3", "12亿元": "1200000000", "3.5 mg/L": "7/2", "2.5 bn": "2500000000", "+4": "4",
		"99999999999999999999": "99999999999999999999", "7 m": "7", "3 millions": "3000000", "4 bns": "4000000000", "3 millionaires": "3", "1,234,567": "1234567",
	} {
		q, ok := Read(s)
		if r, _ := new(big.Rat).SetString(want); !ok || q.Value.Cmp(r) != 0 {
			t.Errorf("Read(%q) = %v, %v; want %s", s, q.Value, ok, want)
		}
	}
	q, _ := Read("US$ 3.2 million a year")
	if q.Before != "US$" || q.Scale != "million" || q.Unit != "a year" {
		t.Errorf("around the digits: %+v", q)
	}
	for _, s := range []string{"", "—", "about 5", "3–4", "1,5", "12,34", "3 of 4", "<5", "n/a", "2021–2025", "5 (2020)", ".5", "1.2.3"} {
		if q, ok := Read(s); ok {
			t.Errorf("Read(%q) = %v, want none", s, q.Value)
		}
	}
}

// TestStands: what stands for a missing figure is told from a figure.
func TestStands(t *testing.T) {
	for s, want := range map[string]bool{"": true, " — ": true, "N/A": true, "…": true, "0": false, "none": false} {
		if Stands(s) != want {
			t.Errorf("Stands(%q) = %v", s, !want)
		}
	}
}
