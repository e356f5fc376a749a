package edition

import (
	"jianbao/internal/deliver"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFileNames(t *testing.T) {
	values := map[string]string{
		"id": "ccg-2020-03", "template": "lessons", "lang": "zh-en", "date": "2020-03-30",
		"title": "携手应对：全球疫情/Facing “it” together: 10 \"lessons\"?",
	}
	tests := []struct{ pattern, want string }{
		{"", "ccg-2020-03-lessons-zh-en.pdf"},
		{"{title}-{template}-{lang}", "携手应对：全球疫情-Facing “it” together-10-lessons-lessons-zh-en.pdf"},
		{"{date} 简报.pdf", "2020-03-30 简报.pdf"},
		{"-{id}.", "ccg-2020-03.pdf"},
		{"{audience}", "brief.pdf"},
		{"nul", "_nul.pdf"},
		{"COM1.{lang}", "_COM1.zh-en.pdf"},
		{"com10", "com10.pdf"},
		{".hidden", "hidden.pdf"},
		{"a\u202eb\u200bc\x00d", "abcd.pdf"},
		{"e\u0301", "\u00e9.pdf"},
	}
	for _, tc := range tests {
		p, err := ParsePattern(tc.pattern)
		if err != nil {
			t.Errorf("%q: %v", tc.pattern, err)
			continue
		}
		if got := p.FileName(values); got != tc.want {
			t.Errorf("%q gives %q, want %q", tc.pattern, got, tc.want)
		}
	}
}

// A long title must not push out what tells the editions apart.
func TestLongTitleKeepsTemplateAndLanguage(t *testing.T) {
	p, err := ParsePattern("{title}-{template}-{lang}")
	if err != nil {
		t.Fatal(err)
	}
	got := p.FileName(map[string]string{"title": strings.Repeat("长", 100), "template": "recommendations", "lang": "zh-en"})
	if len(got) > deliver.MostName || !utf8.ValidString(got) {
		t.Errorf("%q has %d bytes, valid %t", got, len(got), utf8.ValidString(got))
	}
	if !strings.HasSuffix(got, "长-recommendations-zh-en.pdf") {
		t.Errorf("%q lost its end", got)
	}
	if fixed := deliver.SafeName(strings.Repeat("é", 200), Ending); len(fixed) > deliver.MostName || !utf8.ValidString(fixed) {
		t.Errorf("%q has %d bytes", fixed, len(fixed))
	}
}

func TestBadPatternsSayWhatIsAllowed(t *testing.T) {
	for pattern, want := range map[string]string{
		"{titel}": "title", "{title": "close", "title}": "close", "out/{id}": "-o", "{}": "{id}", ".pdf": "fields",
	} {
		_, err := ParsePattern(pattern)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want a hint with %q", pattern, err, want)
		}
	}
}

func TestNamesThatMeetOnSomeDisk(t *testing.T) {
	if deliver.FoldName("Brief.pdf") != deliver.FoldName("brief.PDF") || deliver.FoldName("e\u0301.pdf") != deliver.FoldName("é.pdf") {
		t.Error("names that differ in case or composition meet on Windows and macOS")
	}
	if deliver.FoldName("a-zh.pdf") == deliver.FoldName("a-en.pdf") {
		t.Error("two names were taken for one")
	}
}

func FuzzFileName(f *testing.F) {
	f.Add("{title}", "a/b")
	f.Add("{title}{title}", "\xff\xfe")
	f.Add("con{title}", "")
	f.Fuzz(func(t *testing.T, pattern, title string) {
		p, err := ParsePattern(pattern)
		if err != nil {
			return
		}
		got := p.FileName(map[string]string{"title": title})
		if len(got) > deliver.MostName || !utf8.ValidString(got) || !strings.HasSuffix(got, Ending) ||
			strings.ContainsAny(got, "/\\:*?\"<>|\x00\n") || strings.HasPrefix(got, ".") || strings.HasPrefix(got, "-") {
			t.Errorf("%q with %q gives %q", pattern, title, got)
		}
	})
}
