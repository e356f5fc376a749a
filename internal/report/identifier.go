package report

import (
	"strings"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
)

// identifier reads an ISSN, an ISBN or a DOI, and reports one that cannot be: its check
// digit is another, or it has too few or too many.
func (d *decoder) identifier(n *yaml.Node, path string, kind Kind) Value {
	v := d.bare(n, path)
	if v.Text == "" {
		return v
	}
	why, like := diag.Words{}, ""
	switch kind {
	case ISSN:
		why, like = badDigits(v.Text, "ISSN", 8), "0317-8471"
	case ISBN:
		why, like = badDigits(v.Text, "ISBN", 13), "978-3-16-148410-0"
		if len(digitsOf(v.Text, "ISBN")) == 10 {
			why = badDigits(v.Text, "ISBN", 10)
		}
	case DOI:
		like = "10.1000/182"
		if prefix, suffix, cut := strings.Cut(BareDOI(v.Text), "/"); !cut || suffix == "" || !strings.HasPrefix(prefix, "10.") || len(prefix) < 7 || strings.Trim(prefix, "0123456789.") != "" || strings.ContainsAny(v.Text, " <>\"") {
			why = diag.Words{"it is no DOI", "不是 DOI"}
		}
	}
	if why != (diag.Words{}) {
		d.addAt(diag.BadIdentifier, v.Pos, diag.Args{"key": path, "value": short(v.Text), "why": why, "like": like})
	}
	return v
}

// BareDOI is a DOI without the address or the letters before it: 10.1000/182.
func BareDOI(text string) string {
	for _, before := range []string{"https://", "http://", "dx.", "doi.org/", "doi:", "DOI:", "DOI "} {
		text = strings.TrimPrefix(text, before)
	}
	return strings.TrimSpace(text)
}

// BareISBN is an ISBN as its digits alone.
func BareISBN(text string) string { return digitsOf(text, "ISBN") }

// digitsOf are the digits of a number, with the X that stands for ten, without hyphens and
// the name before it.
func digitsOf(text, name string) string {
	return strings.NewReplacer("-", "", "‐", "", "–", "", " ", "", ":", "").Replace(strings.TrimPrefix(strings.ToUpper(text), name))
}

// badDigits says what is wrong with the digits of a number of so many; it is empty where
// nothing is. ISSN and the ISBN of ten weigh them from the count down to 1, modulo 11 (ISO
// 3297, ISO 2108); the ISBN of thirteen by 1 and 3, modulo 10.
func badDigits(text, name string, count int) diag.Words {
	digits := digitsOf(text, name)
	if len(digits) != count {
		return diag.Words{"it has another number of digits", "位数不对"}
	}
	sum, modulus := 0, 11
	for i, c := range []byte(digits) {
		value := int(c - '0')
		switch {
		case c == 'X' && i == count-1 && count < 13:
			value = 10
		case c < '0' || c > '9':
			return diag.Words{"it has more than digits", "含有数字以外的字符"}
		}
		if count == 13 {
			modulus = 10
			sum += value * (1 + i%2*2)
		} else {
			sum += value * (count - i)
		}
	}
	if sum%modulus != 0 {
		return diag.Words{"its check digit is another", "校验位不对"}
	}
	return diag.Words{}
}
