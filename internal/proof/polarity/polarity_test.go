package polarity

import "testing"

// Words that one language says and the other denies, and pairs that agree.
func TestTurned(t *testing.T) {
	for _, x := range []struct {
		zh, en string
		zhWord string // the word with its negation; "" where nothing is turned
	}{
		{"新闻稿强调，人民币汇率并没有改变。", "The release stressed that the exchange rate has changed.", "没有改变"},
		{"他们的团队不会公布结果。", "Their team will publish the result.", "不会公布"},
		{"他们的团队会公布结果。", "Their team will not publish the result.", "公布"},
		{"饮用水成为良方。", "The water has not become a good remedy.", "成为"},
		{"我们不太信任这家公司。", "We trust this company very much.", "不太信任"},
		{"他们不会公布结果。", "They will not publish the result.", ""},
		{"我不认为他会公布。", "I think he will not publish it.", ""}, // each denies once, at another word
		{"难道不公布吗？", "Will it be published?", ""},
		{"他问有没有公布结果。", "He asked whether they published the result.", ""},
		{"不小心公布了结果。", "They accidentally published the result.", ""},
		{"不断公布结果。", "Results are published all the time.", ""},
	} {
		got, ok := Turned(x.zh, x.en)
		if ok != (x.zhWord != "") || ok && x.zh[got.HanAt:got.HanAt+got.HanN] != x.zhWord {
			t.Errorf("%s / %s: %v %q, not %q", x.zh, x.en, ok, x.zh[got.HanAt:got.HanAt+got.HanN], x.zhWord)
		}
	}
}
