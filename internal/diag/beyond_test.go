package diag

import (
	"strings"
	"testing"
)

// TestMoreThanIsKept: of more warnings of a code than a log keeps, the number of
// the others is said, also where logs are merged; errors are all kept.
func TestMoreThanIsKept(t *testing.T) {
	one, two := &Log{}, &Log{}
	for i := range mostKept + 5 {
		one.Add(TextRepeated, Pos{File: "r.yaml", Line: i + 1}, Args{"text": "x", "there": "r.yaml:1:1"})
		one.Add(BadLanguage, Pos{File: "r.yaml", Line: i + 1}, Args{"language": "xx"})
	}
	two.Add(TextRepeated, Pos{File: "r.yaml", Line: 1}, Args{"text": "x", "there": "r.yaml:1:1"})
	two.Merge(one)
	warnings, errors, said := 0, 0, ""
	for _, f := range two.Findings() {
		switch f.Code {
		case TextRepeated:
			warnings++
		case BadLanguage:
			errors++
		default:
			said += f.Format(false)
			if f.Concerns() != TextRepeated {
				t.Error(f.Concerns())
			}
			f.Language = Chinese
			said += f.Format(false)
		}
	}
	if warnings != mostKept || errors != mostKept+5 {
		t.Errorf("%d warnings, %d errors", warnings, errors)
	}
	for _, want := range []string{"r.yaml: ", "6 more findings text-repeated are not listed", "另有 6 条 text-repeated"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not in %q", want, said)
		}
	}
}
