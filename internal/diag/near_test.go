package diag

import (
	"strings"
	"testing"
)

func TestNearForgivesAMistypedWord(t *testing.T) {
	keys := []string{"sections", "summary", "series", "link", "logo", "id", "Größe"}
	for word, want := range map[string]string{
		"section": "sections", "sumary": "summary", // a letter too few
		"linkk":   "link",                    // one too many
		"smumary": "summary", "lnik": "link", // swapped
		"sektoins": "sections", // two faults in eight letters
		"Link":     "link", "ID": "id", "größe": "Größe", "grösse": "Größe",
		"sec": "sections", "SUMM": "summary", // only begun
		"lessons": "", "x": "", "": "", "s": "", // too far, or too little to go by
		strings.Repeat("summary", 10_000): "",
	} {
		if got := Near(word, keys); got != want {
			t.Errorf("%.20q: %q, want %q", word, got, want)
		}
	}
}

func TestDidYouMeanIsAHintOrNothing(t *testing.T) {
	if got := DidYouMean("bild", []string{"build", "list"}); got != `did you mean "build"?` {
		t.Error(got)
	}
	if got := DidYouMean("frobnicate", []string{"build", "list"}); got != "" {
		t.Error(got)
	}
}
