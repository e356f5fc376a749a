package parity

import (
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// models compares names with digits in them, which count nothing: G20, PM2.5,
// COVID-19, 5G, version 2.1.4. One that the other text lacks, where another
// with the same letters stands, was mistyped.
func (c *checker) models(a, b *report.Text) {
	x := modelNames(a.Source)
	if len(x) == 0 {
		return
	}
	y := modelNames(b.Source)
	used := map[int]bool{}
	for _, m := range x {
		if hasModel(y, m.text) {
			continue
		}
		for k, o := range y {
			if !used[k] && o.letters == m.letters && !hasModel(x, o.text) {
				used[k] = true
				c.log.AddPair(diag.NameDiffers, a.At(m.at), b.At(o.at), diag.Args{"name": m.text, "othername": o.text, "other": languageName(c.other)})
				break
			}
		}
	}
}

// model is a name with digits.
type model struct {
	text, letters string // "PM2.5", "pm."
	at            int
}

func hasModel(all []model, text string) bool {
	for _, m := range all {
		if strings.EqualFold(m.text, text) {
			return true
		}
	}
	return false
}

// modelNames finds the names with digits of a text: letters and then digits, a
// digit and a capital, digits with two points.
func modelNames(s string) (out []model) {
	if strings.IndexFunc(s, func(r rune) bool { return r >= '0' && r <= '9' }) < 0 {
		return nil
	}
	for i := 0; i < len(s); {
		if !nameByte(s[i]) && !isDigit(s[i]) {
			i++
			continue
		}
		if n := address(s, i); n > 0 {
			i += n
			continue
		}
		from := i
		for i < len(s) && (nameByte(s[i]) || isDigit(s[i]) || (s[i] == '.' || s[i] == '-') && i+1 < len(s) && (isDigit(s[i+1]) || s[i] == '-' && s[i+1] >= 'A' && s[i+1] <= 'Z')) {
			i++
		}
		w := s[from:i]
		if isModel(w) {
			out = append(out, model{w, strings.Map(func(r rune) rune {
				if isDigit(byte(r)) {
					return -1
				}
				return r
			}, strings.ToLower(w)), from})
		}
	}
	return out
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isModel(w string) bool {
	letters, digits, dots := 0, 0, 0
	for i := range len(w) {
		switch {
		case isDigit(w[i]):
			digits++
		case w[i] == '.':
			dots++
		case nameByte(w[i]):
			letters++
		}
	}
	switch {
	case digits == 0 || len(w) > 16:
		return false
	case letters == 0:
		return dots >= 2
	case isDigit(w[0]): // 5G, not 5km, 12th
		return letters == 1 && w[len(w)-1] >= 'A' && w[len(w)-1] <= 'Z'
	}
	// Words of figures, which are compared by value: US5, RMB5, FY2025, Q3.
	head := strings.ToUpper(strings.TrimRight(w, "0123456789.-"))
	switch head {
	case "US", "RMB", "CNY", "USD", "EUR", "GBP", "HK", "FY", "Q", "H", "NO":
		return false
	}
	return w[0] >= 'A' && w[0] <= 'Z' && !strings.HasPrefix(w, "Mid-") && !(strings.Contains(w, "-") && w[1] >= 'a' && digits == 4)
}
