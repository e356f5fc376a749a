package paragraph

import "unicode"

// class is what a character is for the setting of lines.
type class uint8

const (
	other     class = iota // symbols and ASCII punctuation
	ideograph              // ideographs, kana, hangul: one em each
	latin                  // letters of alphabets
	digit                  // 0-9
	open                   // full-width opening marks: ink in the right half
	closing                // full-width closing brackets and quotes: ink in the left half
	pause                  // ， 、 ； ：
	stop                   // 。 ？ ！
	dash                   // — in Chinese text
	ellipsis               // … in Chinese text
	midDot                 // · in Chinese text: half an em
	space                  // a typed space
	wide                   // full-width symbols that are not marks
)

// isMark says that the character is a full-width mark with a blank half.
func (c class) isMark() bool { return c == open || c == closing || c == pause || c == stop }

// hanSide says that a character takes part in the spacing of Han text.
func (c class) hanSide() bool {
	return c == ideograph || c.isMark() || c == dash || c == ellipsis || c == midDot || c == wide
}

// isLatin says that a character is a letter of an alphabet or a digit.
func isLatin(c class) bool { return c == latin || c == digit }

// classify tells the class of r in Chinese text (zh) or in other text. Quotes, dashes
// and dots, which both scripts share, are full-width marks in Chinese text, until
// resolveQuotes decides one by one; in other text they are other.
func classify(r rune, zh bool) class {
	switch {
	case r >= '0' && r <= '9':
		return digit
	case r == ' ' || r >= '\t' && r <= '\r':
		return space
	case r < 0x80:
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return latin
		}
		return other
	case r >= 0x4E00 && r <= 0x9FFF:
		return ideograph
	}
	switch r {
	case 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, ideographicSpace:
		return space
	case '（', '「', '『', '【', '《', '〈', '〔', '〖', '［', '｛', '〝':
		return open
	case '）', '」', '』', '】', '》', '〉', '〕', '〗', '］', '｝', '〞':
		return closing
	case '，', '、', '；', '：':
		return pause
	case '。', '？', '！', '．':
		return stop
	case '“', '‘':
		if zh {
			return open
		}
		return other
	case '”', '’':
		if zh {
			return closing
		}
		return other
	case '—', '⸺':
		if zh {
			return dash
		}
		return other
	case '…':
		if zh {
			return ellipsis
		}
		return other
	case '·', '•', '‧', '・':
		if zh && r != '•' {
			return midDot
		}
		return other
	case '〇', '々', '〆':
		return ideograph
	}
	return classifyWide(r)
}

// classifyWide classifies what classify does not list.
func classifyWide(r rune) class {
	switch {
	case r >= 0x2000 && r <= 0x200A:
		return space
	case r >= 0x3400 && r <= 0x4DBF, r >= 0x20000 && r <= 0x3FFFF, r >= 0xF900 && r <= 0xFAFF,
		r >= 0x3041 && r <= 0x30FF, r >= 0x31F0 && r <= 0x31FF, r >= 0xAC00 && r <= 0xD7AF,
		r >= 0x2E80 && r <= 0x2FDF, r >= 0x1100 && r <= 0x11FF, r >= 0x3100 && r <= 0x312F:
		return ideograph
	case r >= 0x3000 && r <= 0x33FF, r >= 0xFF00 && r <= 0xFFEF, r >= 0x2460 && r <= 0x24FF, r == '～', r == '〜':
		return wide
	case unicode.IsLetter(r), unicode.IsMark(r):
		return latin
	case unicode.IsDigit(r):
		return digit
	}
	return other
}

// noStart says that no line starts with r: CLREQ 3.1.6 (line start prohibition, with
// dashes and ellipses as in the strict level), and the Latin marks like these.
func noStart(r rune) bool {
	switch r {
	case '，', '。', '、', '；', '：', '？', '！', '．', '”', '’', '）', '」', '』', '】', '》', '〉', '〕', '〗', '］', '｝', '〞',
		'·', '・', '‧', '～', '〜', '–', '—', '⸺', '…', '％', '‰', '℃', '°', '%', ')', ']', '}', ',', '.', ';', ':', '!', '?', '々', '©', '®', '™', '′', '″':
		return true
	}
	return false
}

// noEnd says that no line ends with r: CLREQ 3.1.6, and by the house rule signs and
// currency before a number (STANDARDS.md 2).
func noEnd(r rune) bool {
	switch r {
	case '“', '‘', '（', '「', '『', '【', '《', '〈', '〔', '〖', '［', '｛', '〝', '(', '[', '{',
		'￥', '¥', '$', '＄', '£', '€', '№', '#', '§':
		return true
	}
	return false
}

// counter says that r belongs to the number before it: units, counters, the parts of
// a date. It is a house rule (STANDARDS.md 5); CLREQ leaves it open.
func counter(r rune) bool {
	switch r {
	case '%', '‰', '％', '℃', '°', '年', '月', '日', '号', '时', '分', '秒', '点', '元', '角', '亿', '万', '千', '百', '十', '兆',
		'个', '人', '次', '例', '倍', '项', '条', '家', '种', '名', '位', '件', '只', '座', '台', '辆', '艘', '架', '所', '间', '套', '份', '张',
		'本', '部', '册', '页', '层', '级', '期', '届', '章', '节', '款', '楼', '室', '天', '周', '岁', '吨', '克', '斤', '米', '里', '升', '亩',
		'国', '省', '市', '县', '区', '村', '户', '批', '场', '轮', '对', '双', '支', '枚', '颗', '株', '头', '匹', '片', '块', '篇', '首', '字',
		'行', '列', '组', '队', '班', '处', '笔', '宗', '起', '股', '成', '折', '度', '余', '多', '岸', '刻', '世', '后', '代', '类':
		return true
	}
	return false
}
