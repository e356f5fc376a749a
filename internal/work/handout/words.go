package handout

import (
	"strconv"

	"jianbao/internal/brief"
	"jianbao/internal/han"
)

// words are those of cover and stamps in one language.
type words struct {
	lang              string // BCP 47
	handout, contents string
	cover             string
	copy              func(n, of int) string
	all               func(pages int) string
	part              func(n int) string
}

// isChinese says whether a BCP 47 tag is one of Chinese.
func isChinese(lang string) bool { return han.Chinese(lang) }

// wordsFor are the Chinese words, or the English ones.
func wordsFor(chinese bool) words {
	if chinese {
		return words{"zh-CN", "会议材料", "目录", "封面",
			brief.WordsFor("zh").CopyOf,
			func(pages int) string { return "共" + strconv.Itoa(pages) + "页" },
			func(n int) string { return "第" + strconv.Itoa(n) + "部分" }}
	}
	return words{"en", "Handout", "Contents", "Cover",
		brief.WordsFor("en").CopyOf,
		func(pages int) string { return han.Counted(pages, "page") },
		func(n int) string { return "Part " + strconv.Itoa(n) }}
}

// hasHan says whether a Chinese character is in a text.
func hasHan(text string) bool {
	return han.In(text)
}
