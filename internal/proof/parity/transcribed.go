package parity

import (
	"strings"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/proof/figures"
	"jianbao/internal/proof/names"
	"jianbao/internal/proof/pinyin"
	"jianbao/internal/report"
)

// How much a transcribed name must sound like one in Latin letters to be that one, and
// how little to be another, in per cent.
const (
	surelySame = 88 // among many words, where some always sound alike
	sameSound  = 78
	otherSound = 62
)

// longestPart is how many characters a part of a transcribed name has at most.
const longestPart = 5

// mostCapitals is how many capitalised words of a text names are looked for among.
const mostCapitals = 80

// persons names the people of a Chinese text whose names are transcribed, 菲尔·米克尔森,
// where the English text names somebody else in their place.
func (c *checker) persons(leaf int, zh, en *report.Text) {
	if c.latinPersons(leaf, zh, en) {
		return
	}
	if !strings.ContainsRune(zh.Source, '·') {
		c.lone(zh, en)
		return
	}
	words := capitalWords(en.Source, 2)
	if len(words) == 0 || len(words) > mostCapitals {
		return
	}
	told := map[string]bool{}
	for from := 0; ; {
		k := strings.Index(zh.Source[from:], "·")
		if k < 0 {
			break
		}
		at := from + k
		from = at + len("·")
		first, last := hanBefore(zh.Source, at), hanAfter(zh.Source, from)
		if told[last] || !transcribed(first, true) || !transcribed(last, false) {
			continue
		}
		told[last] = true
		if like := otherPerson(first, last, zh.Source, en.Source, words); like != "" {
			start := at - len(first)
			c.log.AddPair(diag.NameMissing, zh.At(start), twinPlace(zh, start, en), diag.Args{"name": zh.Source[start : from+len(last)], "other": languageName(en.Lang), "like": like})
			return
		}
	}
}

// latinPersons names two capitalised words of a Chinese text, Grant Shapps, of which the
// English text has neither, and says whether it named any.
func (c *checker) latinPersons(leaf int, zh, en *report.Text) bool {
	words := capitalWords(zh.Source, 3)
	for i := 0; i+1 < len(words); i++ {
		a, b := words[i], words[i+1]
		if b.start != a.end+1 || zh.Source[a.end] != ' ' {
			continue
		}
		x, y := zh.Source[a.start:a.end], zh.Source[b.start:b.end]
		has := func(s string) bool { return spelled(s, x) || spelled(s, y) || strings.Contains(s, x[:1]+y[:1]) } // also by its initials
		if has(en.Source) || c.nearby(leaf, en.Lang, has) || c.isPublisher(x) || pointsBack(en.Source) && strangers(en.Source, zh.Source, capitalWords(en.Source, 3)) == "" {
			continue
		}
		c.log.AddPair(diag.NameMissing, zh.At(a.start), twinPlace(zh, a.start, en), diag.Args{"name": x + " " + y, "other": languageName(en.Lang), "like": x + " " + y})
		return true
	}
	return false
}

// strangers are two capitalised words of an English text, side by side, which the Chinese
// text lacks; "" for none.
func strangers(en, zh string, words []capital) string {
	for i := 0; i+1 < len(words); i++ {
		a, b := words[i], words[i+1]
		if b.start == a.end+1 && en[a.end] == ' ' && strange(en[a.start:a.end], zh) && strange(en[b.start:b.end], zh) {
			return en[a.start:b.end]
		}
	}
	return ""
}

// transcribed says that a part of a name ends, or begins, with characters such as
// transcribe.
func transcribed(part string, end bool) bool {
	rs := []rune(part)
	switch {
	case len(rs) == 0:
		return false
	case end:
		return pinyin.Transcribes(rs[len(rs)-1])
	}
	return pinyin.Transcribes(rs[0]) && (len(rs) == 1 || pinyin.Transcribes(rs[1]))
}

// otherPerson is the English name that stands for a transcribed one of two parts which
// the English text lacks: one with its first part and another last one, or one that the
// Chinese text lacks. It is "" where there is none.
func otherPerson(first, last, zh, en string, words []capital) string {
	if heard(last, en, words, true) >= surelySame {
		return ""
	}
	like, alone := "", false
	for i, w := range words {
		if pinyin.Heard(first, en[w.start:w.end], false, 1) < sameSound {
			continue
		}
		alone = true
		for k := i + 1; k < len(words) && k <= i+2 && beside(en[words[k-1].end:words[k].start]); k++ {
			if pinyin.Heard(last, en[words[k].start:words[k].end], true, 1) >= otherSound {
				return ""
			}
			if other := en[w.start:words[k].end]; !strings.Contains(zh, other) {
				like = other
			}
		}
	}
	if like != "" || alone || heard(first, en, words, false) >= surelySame {
		return like
	}
	return strangers(en, zh, words)
}

// beside says that what stands between two capitalised words lets them be one name: a
// space, or an initial.
func beside(gap string) bool {
	return gap == " " || len(gap) == 4 && gap[0] == ' ' && gap[1] >= 'A' && gap[1] <= 'Z' && gap[2] == '.'
}

// heard is how much the best of the capitalised words of a text sounds like the head, or
// the tail, of a part of a name, of which it is not known where it ends, or begins.
func heard(part, en string, words []capital, head bool) (best int) {
	for _, w := range words {
		if w.end-w.start >= 4 && !figures.Word(strings.ToLower(en[w.start:w.end])) {
			best = max(best, pinyin.Heard(part, en[w.start:w.end], head, 2))
		}
	}
	return best
}

// strange says that a capitalised word of an English text is a name which the Chinese
// text has neither in Latin letters nor transcribed.
func strange(w, zh string) bool {
	if len(w) < 3 || strings.Contains(zh, w) || len(names.Known().Latin[w]) > 0 || figures.Word(strings.ToLower(w)) || pinyin.In(zh, w) {
		return false
	}
	rs := []rune(zh)
	for i := range rs {
		if !pinyin.Transcribes(rs[i]) {
			continue
		}
		n := i
		for n < len(rs) && n < i+longestPart && pinyin.Transcribes(rs[n]) {
			n++
		}
		if pinyin.Heard(string(rs[i:n]), w, true, 2) >= sameSound {
			return false
		}
	}
	return true
}

// hanBefore and hanAfter are the Han that end and begin at a byte, a part of a name at
// most.
func hanBefore(s string, at int) string {
	from := at
	for n := 0; n < longestPart && from > 0; n++ {
		r, w := utf8.DecodeLastRuneInString(s[:from])
		if !han.Is(r) {
			break
		}
		from -= w
	}
	return s[from:at]
}

func hanAfter(s string, at int) string {
	to := at
	for n := 0; n < longestPart && to < len(s); n++ {
		r, w := utf8.DecodeRuneInString(s[to:])
		if !han.Is(r) {
			break
		}
		to += w
	}
	return s[at:to]
}

// lone names a transcribed name of one part, 特朗普, that the English text lacks while it
// has a name that the Chinese one lacks.
func (c *checker) lone(zh, en *report.Text) {
	s := zh.Source
	var words []capital
	for i := 0; i < len(s); {
		r, w := utf8.DecodeRuneInString(s[i:])
		if !pinyin.Transcribes(r) {
			i += w
			continue
		}
		n, count, marks := i, 0, 0
		for n < len(s) {
			r, w := utf8.DecodeRuneInString(s[n:])
			if !pinyin.Transcribes(r) {
				break
			}
			if pinyin.OnlyTranscribes(r) {
				marks++
			}
			n, count = n+w, count+1
		}
		run := s[i:n]
		i = n
		if count < 3 || count > longestPart+1 || marks < 2 || len(names.Known().InHan(run)) > 0 || strings.Contains(notPersons, " "+run+" ") {
			continue
		}
		if words == nil {
			words = capitalWords(en.Source, 2)
		}
		if wide := s[back(s, n-len(run)):ahead(s, n)]; len(words) == 0 || len(words) > mostCapitals || anyHeard(wide, en.Source, words) {
			continue // with the characters beside, which may belong to it
		}
		for _, m := range words {
			if name := en.Source[m.start:m.end]; m.inside && len(name) >= 4 && strange(name, s) {
				c.log.AddPair(diag.NameMissing, zh.At(n-len(run)), twinPlace(zh, n-len(run), en), diag.Args{"name": run, "other": languageName(en.Lang), "like": name})
				return
			}
		}
	}
}

// notPersons are transcriptions that English does not capitalise, shortens or does not
// transcribe.
const notPersons = " 雷亚尔 里亚尔 福林 格里夫纳 里拉 克朗 第纳尔 道琼斯 穆朗玛 奥斯卡 巴士 "

// back and ahead are a byte of a text moved by one Han.
func back(s string, i int) int {
	if r, w := utf8.DecodeLastRuneInString(s[:i]); han.Is(r) {
		return i - w
	}
	return i
}

func ahead(s string, i int) int {
	if r, w := utf8.DecodeRuneInString(s[i:]); han.Is(r) {
		return i + w
	}
	return i
}

// anyHeard says that a run of characters, or all but one or two at its ends, sounds like
// a capitalised word.
func anyHeard(run, en string, words []capital) bool {
	rs := []rune(run)
	for from := 0; from <= 2; from++ {
		for to := len(rs); to >= len(rs)-2 && to-from >= 2; to-- {
			part := string(rs[from:to])
			for _, w := range words {
				if word := en[w.start:w.end]; pinyin.Likeness(part, word) >= sameSound || pinyin.Likeness(part, pinyin.BareName(word)) >= sameSound {
					return true
				}
			}
		}
	}
	return false
}
