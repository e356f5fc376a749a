package lexicon

import "testing"

// shared says that a Chinese and an English text have a word of one pair.
func shared(zh, en string) bool {
	for _, a := range Han(zh) {
		for _, b := range English(en) {
			if a.Pair == b.Pair {
				return true
			}
		}
	}
	return false
}

func TestWords(t *testing.T) {
	for _, x := range []struct {
		zh, en string
		want   bool
	}{
		{"水库", "the reservoirs", true},
		{"停止", "it stopped", true},
		{"艺术", "the arts", true},
		{"艺术", "an article", false}, // three letters are a word, no beginning
		{"建立", "they set up a fund", true},
		{"水库", "the water", false}, // the longer word counts
		{"今天", "the harvest", false},
	} {
		if got := shared(x.zh, x.en); got != x.want {
			t.Errorf("%s / %s: %v", x.zh, x.en, got)
		}
	}
}
