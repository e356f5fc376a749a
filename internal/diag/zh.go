package diag

import (
	"jianbao/internal/han"
	"strings"
)

// Wording is a message in Chinese, beside the Entry of the same code, of the stages
// that have no Message. Its {names}
// are those of the English. {~name} is a value in English words, which the tables
// of phrases put into Chinese. {*name} is a list of such values, with "; ", ", "
// and " and " between them. {,name} is a list of names, which stay as they are.
//
// Write a space between Han and Latin letters; around {names} it comes by itself.
// One thing has one word:
//
//	report 报告 · brief 简报 · edition 版本 · template 模板 · section 章节 ·
//	item 条目 · key 字段 · figure 数字 · key figures 关键数据 · glossary 术语表 ·
//	finding 检查结果 · source 原文 · translation 译文 · folder 文件夹 ·
//	flag 选项 · list of people 名单 · handout 会议材料 · sheet 张 · side 面 ·
//	cover 封面 · letterhead 信笺抬头 · proof 校样 · campaign 发送任务 ·
//	ledger 发送记录 · recipient 收件人
type Wording struct {
	Text, Hint, Else string
}

// Phrase is what the program fills into a message, or prints: in English, then in
// Chinese. {names} in the English stand for any text, names of one letter for a
// number. In the Chinese they may have the marks of a Wording.
type Phrase [2]string

// chineseTables lists the wordings of the stages without a Message: a table for
// each, in a file of its own.
func chineseTables() []map[Code]Wording {
	return []map[Code]Wording{
		commandChinese,
		parityChinese,
		recipientsChinese,
		imposeChinese,
		intakeChinese,
		proofChinese,
		campaignChinese,
		mailChinese,
		postChinese,
	}
}

// chinesePhrases lists the phrases that fill the messages.
func chinesePhrases() phrasebook {
	return phrasebook{
		commonPhrases, systemPhrases, partPhrases,
		commandPhrases, parityPhrases,
		recipientsPhrases, imposePhrases, intakePhrases, proofPhrases, campaignPhrases, mailPhrases, postPhrases, inspectPhrases, takesPhrases,
	}
}

// chineseWording is the wording of a code, and whether there is one.
func chineseWording(code Code) (Wording, bool) {
	for _, t := range chineseTables() {
		if w, ok := t[code]; ok {
			return w, true
		}
	}
	return Wording{}, false
}

// phrasebook is tables of phrases. Of two phrases with the same English the
// earlier wins.
type phrasebook [][]Phrase

// mostPhrase is how many bytes a phrase may have. A longer text is no phrase of
// ours, and comparing it would take long.
const mostPhrase = 2000

// words gives a phrase in Chinese, or as it is when no table has it. A phrase
// without {names} that is the same to the letter wins. Otherwise the one with the
// most letters outside braces wins.
func (p phrasebook) words(english string) string {
	for _, table := range p {
		for _, ph := range table {
			if ph[0] == english {
				return ph[1]
			}
		}
	}
	if len(english) > mostPhrase {
		return english
	}
	var best Phrase
	var with Args
	for _, table := range p {
		for _, ph := range table {
			if !mayBe(ph[0], english) {
				continue
			}
			if values, ok := unfill(ph[0], english); ok && (with == nil || literal(ph[0]) > literal(best[0])) {
				best, with = ph, values
			}
		}
	}
	if with != nil {
		text, _ := p.fill(best[1], with)
		return text
	}
	return english
}

// mayBe is false for almost every pattern that does not give the text. It looks at
// both ends only, and is cheap.
func mayBe(pattern, text string) bool {
	if text == "" || pattern[0] != '{' && pattern[0] != text[0] {
		return false
	}
	first, last := strings.IndexByte(pattern, '{'), strings.LastIndexByte(pattern, '}')
	return first >= 0 && last > first && strings.HasPrefix(text, pattern[:first]) && strings.HasSuffix(text, pattern[last+1:])
}

// literal is how many bytes of a pattern are not in braces.
func literal(pattern string) (n int) {
	inside := false
	for i := range len(pattern) {
		switch {
		case pattern[i] == '{':
			inside = true
		case pattern[i] == '}':
			inside = false
		case !inside:
			n++
		}
	}
	return n
}

// list turns each part of an English list by the function put, and joins them with
// the marks of a Chinese list.
func list(english string, put func(string) string) string {
	var b strings.Builder
	for i, clause := range split(english, "; ") {
		if i > 0 {
			b.WriteString("；")
		}
		parts := split(clause, ", ")
		for k, part := range parts {
			if k > 0 {
				b.WriteString("、")
			}
			one, other, two := strings.Cut(part, " and ")
			if k == len(parts)-1 && two && one != "" && put(part) == part {
				write(&b, put(one))
				write(&b, "和")
				part = other
			}
			write(&b, put(strings.TrimPrefix(part, "and ")))
		}
	}
	return b.String()
}

// split cuts a text at the separators that stand outside round brackets.
func split(text, separator string) (parts []string) {
	depth, from := 0, 0
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '(':
			depth++
		case text[i] == ')':
			depth--
		case depth == 0 && strings.HasPrefix(text[i:], separator):
			parts, from = append(parts, text[from:i]), i+len(separator)
		}
	}
	return append(parts, text[from:])
}

// fill is the filler of Chinese. Words among the args are Chinese already; only
// strings are looked up where a name is marked.
func (p phrasebook) fill(text string, args Args) (filled string, whole bool) {
	var b strings.Builder
	whole = true
	for text != "" {
		before, rest, open := strings.Cut(text, "{")
		name, after, closed := strings.Cut(rest, "}")
		if !open || !closed {
			write(&b, text)
			break
		}
		if shorter, cut := strings.CutSuffix(before, " "); cut && endsInHan(shorter) {
			before = shorter
		}
		write(&b, before)
		arg, known := args[strings.TrimLeft(name, marks)]
		value := "{" + name + "}"
		if known {
			value = given(arg, Chinese)
		}
		_, typed := arg.(Words)
		switch {
		case !known:
			whole = false
		case typed:
		case name[0] == '~':
			value = p.words(value)
		case name[0] == '*':
			value = list(value, p.words)
		case name[0] == ',':
			value = list(value, func(name string) string { return name })
		}
		write(&b, value)
		if shorter, cut := strings.CutPrefix(after, " "); cut && beginsWithHan(shorter) {
			after = shorter
		}
		text = after
	}
	return b.String(), whole
}

// write appends a piece, with a space where Han and Latin meet.
func write(b *strings.Builder, piece string) {
	if before := b.String(); before != "" && piece != "" {
		last, first := before[len(before)-1], piece[0]
		if endsInHan(before) && isLatin(first) || isLatin(last) && beginsWithHan(piece) {
			b.WriteByte(' ')
		}
	}
	b.WriteString(piece)
}

// marks may stand before a name in braces; see Wording.
const marks = "~*,"

// isLatin says whether a byte is a visible ASCII character.
func isLatin(b byte) bool { return b > ' ' && b < 0x7F }

// beginsWithHan says whether the first character is Han.
func beginsWithHan(s string) bool {
	for _, r := range s {
		return han.Is(r)
	}
	return false
}

// endsInHan says whether the last character is Han.
func endsInHan(s string) bool {
	rs := []rune(s[max(0, len(s)-4):])
	return len(rs) > 0 && han.Is(rs[len(rs)-1])
}

// unfill finds the values with which filling the pattern gives the text. It is
// false when there are none.
func unfill(pattern, text string) (Args, bool) {
	values := Args{}
	return values, unfilled(pattern, text, values)
}

// unfilled puts into values what stands for the {names} of the pattern. It is
// false when the pattern cannot give the text.
func unfilled(pattern, text string, values Args) bool {
	before, rest, open := strings.Cut(pattern, "{")
	name, after, closed := strings.Cut(rest, "}")
	if !open || !closed {
		return pattern == text
	}
	text, ok := strings.CutPrefix(text, before)
	if !ok || text == "" {
		return false
	}
	next, _, _ := strings.Cut(after, "{")
	for at := 1; at <= len(text); at++ {
		if after != "" {
			found := strings.Index(text[min(at, len(text)):], next)
			if found < 0 {
				return false
			}
			at += found
		} else {
			at = len(text)
		}
		value := text[:at]
		if (len(name) > 1 || isNumber(value)) && unfilled(after, text[at:], values) {
			values[name] = value
			return true
		}
	}
	return false
}

// isNumber is true for digits with points and dashes among them, and for lists
// of such: "1–3, 7".
func isNumber(s string) bool {
	return strings.Trim(s, "0123456789.,–… ") == "" && s != "" && s[0] >= '0' && s[0] <= '9'
}
