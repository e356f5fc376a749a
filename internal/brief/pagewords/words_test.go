package pagewords

import (
	"reflect"
	"testing"
)

// TestEveryLanguageHasEveryWord: no word of the page is empty in a language that has
// words.
func TestEveryLanguageHasEveryWord(t *testing.T) {
	for _, lang := range []string{"zh", "zh-Hant", "en", "fr", "de", "es", "ru", "ja", "ko"} {
		p := reflect.ValueOf(*phrasesFor(lang))
		for i := range p.NumField() {
			switch name := p.Type().Field(i).Name; {
			case name == "first" || name == "alone" || name == "plural" || name == "months" || name == "atTime":
			case name == "labels":
				v := p.Field(i)
				for k := range v.NumField() {
					if v.Field(k).String() == "" {
						t.Errorf("%s has no %s", lang, v.Type().Field(k).Name)
					}
				}
			case p.Field(i).IsZero():
				t.Errorf("%s has no %s", lang, name)
			}
		}
	}
}
