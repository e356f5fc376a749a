package parity

import (
	"strings"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/proof/polarity"
	"jianbao/internal/report"
)

// joiners are the words that put two things beside each other in Chinese; joined are
// words that have their characters and do not.
var ( // read-only
	joiners = [...]string{"以及", "和", "及"}
	joined  = [...]string{"和平", "共和", "和谐", "暖和", "温和", "缓和", "总和", "和解", "和睦", "柔和", "饱和", "附和", "呼和", "和田", "和尚", "和约", "调和", "中和", "不和", "随和", "祥和", "亲和", "和好", "和气", "和服", "及时", "及其", "涉及", "普及", "来不及", "来得及", "及格", "埃及", "阿尔及", "危及", "波及", "提及", "言及", "触及", "推及", "顾及", "以及格", "及第", "不及", "及早"}
)

// halved names the second of two things that a Chinese sentence puts beside each other
// where the English one puts nothing beside anything.
func (c *checker) halved(zh, en *report.Text, k chunk, wideA, low string) {
	a := zh.Source[k.a:k.aEnd]
	if at := joinerIn(a); at >= 0 && !joins(low, strings.Count(wideA, "，")+strings.Count(wideA, ","), strings.Contains(a, "、")) && !office(a[at:]) {
		c.log.AddPair(diag.ParitySentence, zh.At(k.a+at), en.At(skipSpace(en.Source, k.b)), diag.Args{"text": head(a[at:]), "other": languageName(en.Lang)})
	}
}

// joinerIn is where the first joiner between two Chinese words stands; -1 for none.
func joinerIn(s string) int {
	for i := range s {
		for _, w := range joiners {
			if strings.HasPrefix(s[i:], w) && !polarity.Within(s, i, len(w), joined[:]) && puts(s[:i], w, s[i+len(w):]) {
				return i
			}
		}
	}
	return -1
}

// puts says that a joiner between two pieces of a sentence puts two things beside each
// other: no verb with its object, and no marks that are not between words.
func puts(before, joiner, after string) bool {
	x, _ := utf8.DecodeLastRuneInString(before)
	y, _ := utf8.DecodeRuneInString(after)
	if !han.Is(x) || !han.Is(y) {
		return false
	}
	switch joiner {
	case "和": // to sympathise with
		return !strings.ContainsRune("会能将想要不是可应并", x) && !strings.ContainsRune("他她我你它", y) && !strings.Contains(after, "一样") && !strings.Contains(after, "相同")
	case "及":
		return x != '以'
	}
	return true
}

// joins says that an English sentence, in small letters, may put things beside each
// other: by a word, a stroke or a hyphen, or by a comma more than the Chinese one has
// for its clauses. listed says that the Chinese one has the mark of lists.
func joins(low string, commas int, listed bool) bool {
	n := strings.Count(low, ",")
	if listed && n > 0 || n > commas || strings.ContainsAny(low, "&/;+") || strings.Contains(low, "–") || strings.Contains(low, "from ") && strings.Contains(low, " to ") || strings.Contains(low, "same ") {
		return true
	}
	for i := 0; i < len(low); {
		if !nameByte(low[i]) {
			if low[i] == '-' && i > 0 && nameByte(low[i-1]) {
				return true
			}
			i++
			continue
		}
		k := polarity.WordLen(low[i:])
		switch low[i : i+k] {
		case "and", "or", "nor", "both", "with", "plus", "together", "along", "alongside", "between", "among", "well", "versus", "vs", "besides", "including", "pair", "couple", "either", "neither":
			return true
		}
		i += k
	}
	return false
}

// office says that a text begins with the end of the name of an office, which English
// shortens: 工业和信息化部.
func office(s string) bool {
	rs := []rune(s[:min(len(s), 36)])
	for i := 2; i < len(rs) && i < 11; i++ {
		if strings.ContainsRune("部委局厅署", rs[i]) && !(i+1 < len(rs) && strings.ContainsRune("门分署队长面势员托", rs[i+1])) {
			return true
		}
	}
	return false
}
