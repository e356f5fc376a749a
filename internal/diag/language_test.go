package diag

import "testing"

func TestParseLanguage(t *testing.T) {
	for name, want := range map[string]Language{
		"zh": Chinese, "zh_CN": Chinese, "zh_CN.UTF-8": Chinese, "zh-Hans": Chinese, "zh-Hans-CN": Chinese, "ZH": Chinese,
		"zh_TW.Big5": Chinese, "中文": Chinese, "en": English, "en_GB.UTF-8": English, "en_US@euro": English, "C": English,
		"C.UTF-8": English, "POSIX": English,
	} {
		if got, known := ParseLanguage(name); got != want || !known {
			t.Errorf("%s: %v, known %v", name, got, known)
		}
	}
	for _, name := range []string{"", "de_DE.UTF-8", "zho", "english-zh-x", "1"} {
		if got, known := ParseLanguage(name); name != "english-zh-x" && (got != English || known) {
			t.Errorf("%q: %v, known %v", name, got, known)
		}
	}
}

// A value in words is put into Chinese, a name is not; where the two scripts
// meet there is one space, and none beside Chinese marks.
func TestChineseIsFilled(t *testing.T) {
	for _, test := range []struct {
		code    Code
		args    Args
		message string
	}{
		{RequiredUntranslated, Args{"template": "summary", "language": Words{"English", "英文"}, "what": Words{"title (line 3)", "标题（第 3 行）"}},
			"模板 summary 要求的内容缺少英文：标题（第 3 行）"},
		{RequiredUntranslated, Args{"template": "摘要", "language": Same("fr-CA"), "what": Words{"title (line {n})", "title（第 {n} 行）"}.With(Args{"n": 3})},
			"模板摘要要求的内容缺少 fr-CA：title（第 3 行）"},
		{UnknownLanguage, Args{"language": "fr", "languages": Names([]string{"zh", "en"})}, "本报告的语言（zh、en）中没有“fr”"},
		{CannotRead, Args{"file": "the standard input", "why": "broken pipe"}, "无法读取标准输入：接收方已关闭"},
		{CannotRead, Args{"file": "报告.yaml", "why": "some new fault"}, "无法读取报告.yaml：some new fault"},
		{CannotRead, Args{"file": "a.yaml", "why": "permission denied"}, "无法读取 a.yaml：没有权限"},
		{NotMade, Args{"count": "9", "all": "12", "briefs": "a-zh, a-en, and 7 more"}, "12 份简报有 9 份没有做成：a-zh、a-en、其余 7 个"},
		{PDFFaults, Args{"file": "a.pdf", "count": "1 fault"}, "a.pdf 有 1 处问题"},
		{TypeTooSmall, Args{"size": "6.2", "before": "10.5", "pages": "pages 1–3, 7"}, "第 1–3、7 页上最小的字印出来只有 6.2 pt（原为 10.5 pt），小于 8 pt 不易阅读"},
	} {
		f := Finding{Code: test.code, Args: test.args, Language: Chinese}
		if got := f.Message(); got != test.message {
			t.Errorf("%s:\n got %s\nwant %s", test.code, got, test.message)
		}
	}
}

// The caret stands below its character however wide the words are.
func TestChineseFormat(t *testing.T) {
	f := Finding{Code: UnknownKey, Severity: Error, Pos: Pos{File: "报告.yaml", Line: 3, Column: 5}, Line: "  标题: x", Language: Chinese,
		Args: Args{"key": "标题", "keys": Names([]string{"title", "summary"})}}
	want := "报告.yaml:3:5: 错误：没有“标题”这个字段 [unknown-key]\n    3 |   标题: x\n      |       ^\n  提示：这里可用的字段：title、summary\n"
	if got := f.Format(false); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// The logs begun from a log speak its language, and what it merges does too.
func TestLogSpeaks(t *testing.T) {
	var l Log
	l.Speak(Chinese)
	e := l.For("summary-zh").Blank()
	e.Add(EmptyFile, Pos{}, nil)
	other := &Log{}
	other.Add(EmptyFile, Pos{}, nil)
	l.Merge(other)
	for _, f := range append(e.Findings(), l.Findings()...) {
		if f.Message() != "文件里没有报告" {
			t.Errorf("said %q", f.Message())
		}
	}
}

func FuzzWords(f *testing.F) {
	f.Add("the bodies of 2 of 10 items of lessons (a line 3, b line 4)")
	f.Add("{n} of {m}, and ((")
	f.Fuzz(func(t *testing.T, text string) {
		Chinese.Words(text)
		(Finding{Code: NotMade, Args: Args{"count": text, "all": text, "briefs": text}, Language: Chinese}).Format(false)
	})
}

// What filling a message in Chinese costs: a list of many findings is printed
// in the time it takes to find them.
func BenchmarkChineseMessage(b *testing.B) {
	f := Finding{Code: RequiredUntranslated, Language: Chinese,
		Args: Args{"template": "summary", "language": Words{"English", "英文"}, "what": Words{"the titles of 2 of 10 items of lessons", "lessons 的 10 条中 2 条的标题"}}}
	for b.Loop() {
		f.Message()
	}
}
