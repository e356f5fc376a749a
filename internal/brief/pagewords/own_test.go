package pagewords

import "testing"

// TestWordsOfAHouse: the words of a house stand for ours in the language that it gives them
// for, and in its regions; traditional Chinese keeps its own.
func TestWordsOfAHouse(t *testing.T) {
	own := Own{"messages": {"zh": "核心观点"}, "source": {"zh": "资料来源", "en": "Data"}, "page": {"en": "{n}/{of}"}}
	for _, c := range [][4]string{
		{"zh", "核心观点", "资料来源：甲", "第1页 共3页"}, {"zh-CN", "核心观点", "资料来源：甲", "第1页 共3页"},
		{"zh-Hant", "要點", "來源：甲", "第1頁 共3頁"}, {"en-GB", "Key messages", "Data: 甲", "1/3"},
	} {
		w := For(c[0]).With(own)
		if got := [4]string{c[0], w.Messages, w.Source("甲"), w.Folio(1, 3)}; got != c {
			t.Errorf("%q, want %q", got, c)
		}
	}
	if For("en").Folio(1, 3) == "1/3" {
		t.Error("a house changed the words of all")
	}
}
