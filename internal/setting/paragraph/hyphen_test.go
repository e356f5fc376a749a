package paragraph

import (
	"strings"
	"testing"
)

// Breaks as the dictionaries give them; American by sound, British by root.
func TestHyphenationPoints(t *testing.T) {
	for _, c := range []struct{ lang, want string }{
		{"en", "glob-al-iza-tion"}, {"en", "co-op-er-a-tion"}, {"en", "hy-phen-ation"}, {"en", "ta-ble"}, {"en", "un-der-stand-ing"},
		{"en-GB", "glob-al-iz-a-tion"}, {"en-GB", "hy-phen-a-tion"},
	} {
		w := word{letters: []byte(strings.ReplaceAll(c.want, "-", ""))}
		patternsOf(c.lang).mark(&w)
		got := ""
		for i, letter := range w.letters {
			if w.points[i] {
				got += "-"
			}
			got += string(rune(letter))
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.lang, got, c.want)
		}
	}
}
