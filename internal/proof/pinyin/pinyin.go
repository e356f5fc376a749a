// Package pinyin says how Chinese characters read in Hanyu Pinyin, without tones, so
// that a name in Latin letters can be looked for in a Chinese text: Zhang Wei in
// 张伟, Xi'an in 西安.
//
// The characters of level 1 of GB/T 2312 stand in the order of their readings, so that
// the first of each syllable is all that the table must hold; level 2 and the readings
// of names that differ are listed. A character that is not known reads as anything.
package pinyin

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// table is how characters read, and which syllables there are.
type table struct {
	readings  map[rune][]string
	syllables map[string]bool
}

// readings is the table, made when first asked for.
var readings = sync.OnceValue(func() *table {
	t := &table{map[rune][]string{}, map[string]bool{}}
	first := map[rune]string{}
	for from, i := 0, 0; i < len(firsts); {
		r, w := utf8.DecodeRuneInString(firsts[i:])
		i += w
		if w > 1 {
			first[r] = firsts[from : i-w]
			t.syllables[firsts[from:i-w]] = true
			from = i
		}
	}
	// Level 1 is rows 16 to 55 of GB/T 2312, bytes B0A1 to D7F9 of EUC-CN.
	var codes []byte
	for row := byte(0xB0); row <= 0xD7; row++ {
		for cell := byte(0xA1); cell <= 0xFE && !(row == 0xD7 && cell > 0xF9); cell++ {
			codes = append(codes, row, cell)
		}
	}
	level, err := simplifiedchinese.GBK.NewDecoder().Bytes(codes)
	if err != nil {
		return t
	}
	syllable := ""
	for _, r := range string(level) {
		if s, ok := first[r]; ok {
			syllable = s
		}
		t.readings[r] = append(t.readings[r], syllable)
	}
	for _, w := range strings.Fields(others) {
		k := strings.IndexFunc(w, func(r rune) bool { return r >= 0x80 })
		for _, r := range w[k:] {
			if !slices.Contains(t.readings[r], w[:k]) {
				t.readings[r] = append(t.readings[r], w[:k])
			}
		}
	}
	return t
})

// longest is the length of the longest syllable, zhuang.
const longest = 6

// plain is a word in small letters, without what parts syllables and with v for ü.
func plain(word string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\'' || r == '’' || r == '-' || r == ' ':
			return -1
		case r == 'ü' || r == 'Ü':
			return 'v'
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		}
		return r
	}, word)
}

// Syllables is the least number of syllables into which a word can be cut; 0 where it
// is no Pinyin.
func Syllables(word string) int {
	s := plain(word)
	if len(s) == 0 || len(s) > 40 {
		return 0
	}
	least := make([]int, len(s)+1) // of the first so many letters, and one more
	least[0] = 1
	for i := range s {
		if least[i] == 0 {
			continue
		}
		for n := 1; n <= longest && i+n <= len(s); n++ {
			if w := s[i : i+n]; known(w) && (least[i+n] == 0 || least[i+n] > least[i]+1) {
				least[i+n] = least[i] + 1
			}
		}
	}
	return max(least[len(s)]-1, 0)
}

// known says that letters are a syllable; lu and nu may stand for lü and nü.
func known(w string) bool { return readings().syllables[w] }

// In says whether characters that stand side by side in a text read as a word, whose
// syllables may be parted by spaces, hyphens or apostrophes.
func In(text, word string) bool {
	s := plain(word)
	if s == "" {
		return false
	}
	rs := []rune(text)
	for i := range rs {
		if rs[i] >= 0x3400 && reads(rs[i:], s, 0, 0) {
			return true
		}
	}
	return false
}

// Near says whether characters that stand side by side in a text read as a word but
// for one syllable of several, with one of some characters behind them; any, where
// after is empty.
func Near(text, word, after string) bool {
	s := plain(word)
	rs := []rune(text)
	for i := range rs {
		if rs[i] >= 0x3400 && nearly(rs[i:], s, after, 0, 0) {
			return true
		}
	}
	return false
}

// nearly is reads for all syllables but one.
func nearly(rs []rune, s, after string, sure, other int) bool {
	if s == "" {
		return sure > 0 && other == 1 && (after == "" || len(rs) > 0 && strings.ContainsRune(after, rs[0]))
	}
	if len(rs) == 0 || rs[0] < 0x3400 {
		return false
	}
	for _, r := range readings().readings[rs[0]] {
		if rest, ok := cut(s, r); ok && nearly(rs[1:], rest, after, sure+1, other) {
			return true
		}
	}
	for n := 1; other == 0 && n <= min(longest, len(s)); n++ {
		if known(s[:n]) && nearly(rs[1:], s[n:], after, sure, 1) {
			return true
		}
	}
	return false
}

// reads says that the characters at the head of rs read as s. unknown counts those
// that are not in the table, of which not all may be.
func reads(rs []rune, s string, sure, unknown int) bool {
	if s == "" {
		return sure > 0 && unknown <= 1
	}
	if len(rs) == 0 || rs[0] < 0x3400 || unknown > 1 {
		return false
	}
	all := readings().readings[rs[0]]
	for _, r := range all {
		if rest, ok := cut(s, r); ok && reads(rs[1:], rest, sure+1, unknown) {
			return true
		}
	}
	if all == nil {
		for n := 1; n <= min(longest, len(s)); n++ {
			if known(s[:n]) && reads(rs[1:], s[n:], sure, unknown+1) {
				return true
			}
		}
	}
	return false
}

// cut takes a syllable off the head of letters; lü may be written lu, lyu or lv.
func cut(s, syllable string) (rest string, ok bool) {
	if rest, ok = strings.CutPrefix(s, syllable); ok {
		return rest, true
	}
	if k := strings.IndexByte(syllable, 'v'); k > 0 {
		for _, u := range [...]string{"u", "yu"} {
			if rest, ok = strings.CutPrefix(s, syllable[:k]+u+syllable[k+1:]); ok {
				return rest, true
			}
		}
	}
	return s, false
}

// Spell is how characters read, the commonest reading of each, as one word with a
// capital: Tangshan. It is "" where one of them is not known.
func Spell(name string) string {
	var b strings.Builder
	for i, r := range name {
		all := readings().readings[r]
		if len(all) == 0 {
			return ""
		}
		w := strings.ReplaceAll(all[0], "v", "u")
		if i > 0 && strings.IndexByte("aeo", w[0]) >= 0 {
			b.WriteByte('\'')
		}
		b.WriteString(w)
	}
	s := b.String()
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
