package proof

import (
	"fmt"
	"strings"
	"testing"
)

// TestQuotesStandInTheText: a quote has the words of the text in its language. Quotation
// marks, ellipses and a capital at the beginning do not count.
func TestQuotesStandInTheText(t *testing.T) {
	for _, c := range []struct {
		lang, quote string
		stands      bool
	}{
		{"zh", "人人有责——这是经验", true}, {"zh", "“推行河长制，人人有责。”", true}, {"zh", "治水先治岸……人人有责", true}, {"zh", "上下游同治", true},
		{"zh", "人人有责……治水先治岸", false}, {"zh", "人人都有责", false}, {"zh", "Treat the bank first", false}, {"zh", "治水先治岸……上下游同治", false},
		{"en", "The province (with its cities) made ‘river chiefs’ answerable", true}, {"en", "treat the bank first … he had had enough", true}, {"en", "Treat the Bank first", false}, {"en", "Point one.", true},
	} {
		yaml := base + fmt.Sprintf("quotes:\n  - text: {%s: %q}\n    by: {%s: x}\n", c.lang, c.quote, c.lang)
		found := strings.Contains(strings.Join(check(t, yaml), ";"), "24:17 quote-not-in-text")
		if found == c.stands {
			t.Errorf("%s: %s", c.quote, check(t, yaml))
		}
	}
}

// TestQuoteGoesAstray: the message begins where the quote leaves the text.
func TestQuoteGoesAstray(t *testing.T) {
	at, ok := astray("Treat the bank first; the city", []string{"Point one.", "treat the bank first; the province", "Treat it"})
	if ok || at != "city" {
		t.Errorf("it leaves the text at %q, %v", at, ok)
	}
	if at, ok := astray("", nil); ok || at != "" {
		t.Errorf("without a text it leaves it at %q, %v", at, ok)
	}
}
