package polarity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/proof/lexicon"
)

// Turn is a word that one of two sentences says and the other denies: its bytes in both,
// with those of the negation, and which of them denies.
type Turn struct {
	HanAt, HanN         int
	EnglishAt, EnglishN int
	HanDenies           bool
}

// said is whether a sentence says a word or denies it.
type said int8

const (
	unsure   said = iota
	affirmed      // nothing in its clause denies
	denied        // a negation stands right before it
)

// Turned finds the first word that a Chinese sentence says and its English one denies, or
// the reverse. Each must have the word once, and the one that denies must deny oftener
// than the other, for languages may deny one thing at different words.
func Turned(zh, en string) (Turn, bool) {
	low := strings.ToLower(en)
	if len(low) != len(en) {
		return Turn{}, false
	}
	there := once(lexicon.English(low))
	if len(there) == 0 {
		return Turn{}, false
	}
	inZh, inEn := -1, -1 // how often each denies; not yet counted
	hits := lexicon.Han(zh)
	here := once(hits)
	for _, a := range hits {
		b, both := there[a.Pair]
		if !both || here[a.Pair].N == 0 || b.N == 0 {
			continue
		}
		x, at := saidHan(zh, a)
		if x == unsure {
			continue
		}
		y, bt := saidEnglish(low, b)
		if y == unsure || x == y {
			continue
		}
		if inZh < 0 {
			inZh, inEn = len(MayHan(zh, true, most)), len(Alternatives(en, MayEnglish(en, true, most)))
		}
		if x == denied && inZh > inEn || y == denied && inEn > inZh {
			return Turn{at, a.At + a.N - at, bt, b.At + b.N - bt, x == denied}, true
		}
	}
	return Turn{}, false
}

// most bounds how many words that may deny are counted.
const most = 12

// once keeps the words of pairs that a text has once; those it has oftener are empty.
func once(hits []lexicon.Hit) map[int]lexicon.Hit {
	out := make(map[int]lexicon.Hit, len(hits))
	for _, h := range hits {
		if lexicon.Modal(h.Pair) {
			continue
		}
		if was, again := out[h.Pair]; again && was.At+was.N <= h.At {
			h.N = 0
		}
		out[h.Pair] = h
	}
	return out
}

const (
	hanClauseEnds     = "，。；：！？、\n,;?!"
	englishClauseEnds = ",;:.!?()\n—"
)

// clause is that of a text in which n bytes at at stand, from and up to, by the marks
// that end clauses. asks says that it is a question.
func clause(s string, at, n int, ends string) (from, to int, asks bool) {
	to = len(s)
	if k := strings.LastIndexAny(s[:at], ends); k >= 0 {
		_, w := utf8.DecodeRuneInString(s[k:])
		from = k + w
	}
	if k := strings.IndexAny(s[at+n:], ends); k >= 0 {
		to = at + n + k
		asks = strings.HasPrefix(s[to:], "？") || s[to] == '?'
	}
	return from, to, asks
}

// saidHan says how a Chinese sentence has a word. at is its first byte, or that of the
// negation before it.
func saidHan(s string, h lexicon.Hit) (how said, at int) {
	from, to, asks := clause(s, h.At, h.N, hanClauseEnds)
	if asks || strings.ContainsAny(s[from:to], "吗难如若才") {
		return unsure, h.At
	}
	switch may := MayHan(s[from:to], false, 3); len(may) {
	case 0:
		return affirmed, h.At
	case 1:
		if i := from + may[0]; i < h.At && !asksOrSays(s, i) && hanReaches(s[i:h.At]) && !strings.HasPrefix(s[h.At+h.N:], "的是") {
			return denied, i
		}
	}
	return unsure, h.At
}

// asksOrSays says that the character at i asks between two of its kind (有没有, 能不能), sets one
// thing over another (而不是), or is part of a word that denies nothing.
func asksOrSays(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	_, n := utf8.DecodeRuneInString(s[i:])
	after, _ := utf8.DecodeRuneInString(s[i+n:])
	return before == after || before == '而' && Begins(s[i:], "不是") || Begins(s[i:], "不小心", "不经意", "不自觉", "不由得", "不一会", "不由自主")
}

// hanNots are negations, and hanBetween is what may stand between them and what they deny;
// longer ones stand first.
var ( // read-only
	hanNots    = [...]string{"没有", "沒有", "未", "不得", "不准", "不许", "不允许", "不予", "不可", "不是", "无法", "無法", "无须", "无需", "勿", "别", "没", "沒", "不", "禁止", "拒绝"}
	hanBetween = [...]string{"随意", "擅自", "直接", "一定", "能够", "可以", "可能", "应该", "应当", "愿意", "需要", "必须", "打算", "完全", "真正", "总是", "充分", "任何", "什么", "怎么", "再", "会", "能", "要", "是", "被", "太", "很", "该", "想", "愿", "必", "可", "得", "须", "需", "用", "曾", "应", "有", "人", "把", "对", "受", "够", "敢"}
)

// hanReaches says that a text which begins with a negation has nothing behind it but what
// lets it deny the word that follows.
func hanReaches(s string) bool {
	rest, ok := cutAny(s, hanNots[:])
	for ok && rest != "" {
		rest, ok = cutAny(rest, hanBetween[:])
	}
	return ok || rest != s && strings.TrimSpace(rest) == ""
}

// cutAny takes the first of some words that a text begins with off it.
func cutAny(s string, words []string) (rest string, ok bool) {
	for _, w := range words {
		if rest, ok := strings.CutPrefix(s, w); ok {
			return rest, true
		}
	}
	return s, false
}

// saidEnglish is saidHan for English, in small letters.
func saidEnglish(low string, h lexicon.Hit) (how said, at int) {
	from, to, asks := clause(low, h.At, h.N, englishClauseEnds)
	if asks {
		return unsure, h.At
	}
	switch may := MayEnglish(low[from:to], false, 3); len(may) {
	case 0:
		return affirmed, h.At
	case 1:
		i := from + may[0]
		k := WordLen(low[i:])
		w := low[i : i+k]
		nots := w == "not" || w == "never" || carriesNot(w)
		if i < h.At && nots && englishReaches(low[i+k:h.At]) && len(English(low[i:to])) > 0 {
			return denied, i
		}
		if (carriesNot(w) && i == h.At || i == h.At+h.N+1 && w == "not") && len(English(low[i:to])) > 0 {
			return denied, h.At
		}
	}
	return unsure, h.At
}

// englishBetween are the words that may stand between a negation and what it denies.
const englishBetween = " be been being to have has had yet ever even really able need needs want a an any the so too very that directly always all "

// englishReaches says that what stands behind a negation lets it deny the word that
// follows: adverbs and auxiliaries.
func englishReaches(gap string) bool {
	if strings.IndexFunc(gap, func(r rune) bool { return !unicode.IsLetter(r) && r != ' ' }) >= 0 {
		return false
	}
	for w := range strings.FieldsSeq(gap) {
		if !strings.Contains(englishBetween, " "+w+" ") && !(len(w) > 4 && strings.HasSuffix(w, "ly")) {
			return false
		}
	}
	return true
}
