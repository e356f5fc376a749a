package sense_test

import (
	"strings"
	"testing"

	"jianbao/internal/setting/sense"
)

// TestLines breaks titles where their sense allows it.
func TestLines(t *testing.T) {
	for _, c := range []struct {
		text string
		n    int
		want string
	}{
		{"沿江三镇渡口改造：七年得失与下一步", 2, "沿江三镇渡口改造：|七年得失与下一步"},
		{"Seven years of ferry reform: what worked and what did not", 2, "Seven years of ferry reform:| what worked and what did not"},
		{"关于渡口与码头的若干意见", 2, "关于渡口与码头的|若干意见"},
		{"The price of bread in 48 towns", 2, "The price of bread| in 48 towns"},
		{"Brücken im Bestand – was wir gelernt haben", 2, "Brücken im Bestand –| was wir gelernt haben"},
		{"Les ponts de la vallée – ce que nous savons", 2, "Les ponts de la vallée –| ce que nous savons"},
		{"Wärmepumpen im Bestand – was wir gelernt haben", 3, "Wärmepumpen| im Bestand –| was wir gelernt haben"},
		{"Der Zustand der Brücken", 2, "Der Zustand| der Brücken"},
		{"渡し場の七年を振り返る", 2, "渡し場の七年を|振り返る"},
		{"渡", 2, ""},
		{"", 3, ""},
	} {
		if got := cut(c.text, sense.Lines(c.text, c.n)); got != c.want {
			t.Errorf("%q in %d lines: %q, want %q", c.text, c.n, got, c.want)
		}
	}
}

// TestMiddle finds the mark near the middle, and none where it stands at an end.
func TestMiddle(t *testing.T) {
	for text, want := range map[string]string{
		"先修码头，再添渡船":         "先修码头，|再添渡船",
		"又，再添渡船两艘并延长夜航时间":   "",
		"没有停顿的一条":           "",
		"把《渡口，码头与船》发到各镇各村去": "",
	} {
		at, ok := sense.Middle(text)
		got := ""
		if ok {
			got = cut(text, []int{at})
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// cut is a text with | at some offsets; "" where there are none.
func cut(text string, at []int) string {
	if at == nil {
		return ""
	}
	var parts []string
	from := 0
	for _, a := range at {
		parts = append(parts, text[from:a])
		from = a
	}
	return strings.Join(append(parts, text[from:]), "|")
}
