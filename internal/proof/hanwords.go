package proof

import (
	"strings"

	"jianbao/internal/diag"
)

// character reads one Han and those after it.
func (p *proofreader) character(i int, r rune, simple bool) {
	if r == '一' {
		p.oneForDash(i)
	}
	if next := p.at(i + 1); next == r {
		if p.at(i-1) != r && p.typedTwice(i, r) {
			p.add(diag.DoubledWord, i, i+2, string(r), false)
		}
	} else if isHan(next) && p.at(i+2) == r {
		p.repeated(i)
	} else if isHan(next) && p.at(i+3) == r {
		p.repeated(i)
	}
	if simple && r > 0x4E00 && !isTraditional(p.at(i-1)) && isTraditional(r) {
		end, better := i, ""
		for isTraditional(p.at(end)) {
			better += string(simplified()[p.at(end)])
			end++
		}
		p.add(diag.TraditionalCharacter, i, end, better, false)
	}
}

func isTraditional(r rune) bool {
	if r < 0x4E00 {
		return false
	}
	_, ok := simplified()[r]
	return ok
}

// oneForDash names the numeral where a dash was meant: 有责一一这是, 2019一2021.
func (p *proofreader) oneForDash(i int) {
	before, after := p.at(i-1), p.at(i+1)
	ascii := func(r rune) bool { return r >= '0' && r <= '9' }
	switch {
	case ascii(before) && ascii(after):
		p.add(diag.OneForDash, i, i+1, "—", false)
	case strings.ContainsRune("年月日%", before) && before != 0 && ascii(after) && (p.at(i-2) >= '0' && p.at(i-2) <= '9'):
		p.add(diag.OneForDash, i, i+1, "—", false)
	case after == '一' && before != '一' && p.at(i+2) != '一' && (isHan(before) || closing(before)) && (isHan(p.at(i+2)) || opening(p.at(i+2))) && before != '逐' && !p.each(i):
		p.add(diag.OneForDash, i, i+2, "——", false)
	}
}

// each says that 一一 at i means "one by one".
func (p *proofreader) each(i int) bool {
	return p.at(i+2) != 0 && strings.ContainsRune("列说介回解落核对登验记作加予拜走呈展指查排比应细道分给告讲数过问写击破", p.at(i+2))
}

// typedTwice says that a character which stands twice was typed twice: function
// words are, but where two words meet: 为了了解.
func (p *proofreader) typedTwice(i int, r rune) bool {
	for _, w := range [...]struct{ word, before, after string }{
		{"的", "目", "确"}, {"了", "为除罢", "解结断然却"}, {"是", "于但可只凡若", "否非"}, {"在", "存现所实正内外潜好", ""}, {"和", "共中饱缓温祥", "平谐解睦缓气"}, {"与", "参给赠", "会"}, {"及", "以普涉波危遍触", "时格早其"}, {"将", "大中少上猛名", "来领"}, {"并", "合兼归吞", "购轨行列不"}, {"或", "", ""},
		{"被", "棉", ""}, {"由", "自理事缘", ""}, {"于", "对关由至基等属位处介", ""}, {"从", "服随自", "前来此事"}, {"把", "", "关握手"}, {"但", "不非", ""}, {"而", "从然因进反", ""}, {"其", "尤极与", "他中它余实次"}, {"该", "应", ""}, {"以", "可得予加所用足难", "色及后来上下前往内外"}, {"为", "认成作称以因行视列定变化转", "止期"}, {"对", "针面应相反", "方外手内照话象比称立"},
		{"有", "所具拥没只现占享含", "关效利力的些"}, {"使", "大天公即驱特", "用馆命得"}, {"向", "方面转走导趋", "前上下"}, {"至", "甚以乃直", "今于少多"}, {"这", "", ""}, {"也", "", ""}, {"都", "首成", "市"}, {"就", "成", "业地近"}, {"们", "", ""}, {"我", "", "国"}, {"他", "其", "们"},
	} {
		if w.word != string(r) {
			continue
		}
		before, after := p.at(i-1), p.at(i+2)
		return !(before != 0 && strings.ContainsRune(w.before, before)) && !(after != 0 && strings.ContainsRune(w.after, after))
	}
	return false
}

// repeated names a word of two or three Han that stands twice running:
// 加强加强合作. What Chinese doubles on purpose, 一个一个, is left.
func (p *proofreader) repeated(i int) {
	for n := 2; n <= 3; n++ {
		same := true
		for k := range n {
			a, b := p.at(i+k), p.at(i+n+k)
			if !isHan(a) || a != b {
				same = false
			}
		}
		if !same {
			continue
		}
		w := p.s[p.off[i]:p.off[i+n]]
		for _, ok := range [...]string{"一", "逐", "研究", "讨论", "考虑", "商量", "学习", "了解", "试试", "看看", "年年", "人人", "多少", "上下", "来来", "高兴", "省省", "好好", "哈哈", "国家", "中国"} {
			if strings.HasPrefix(w, ok) {
				return
			}
		}
		if p.at(i) == p.at(i+1) || isHan(p.at(i-1)) && n == 2 && p.at(i-1) == p.at(i+1) {
			return
		}
		p.add(diag.DoubledWord, i, i+2*n, w, false)
		return
	}
}

// running says that a text is running text: sentences, in which no space may
// stand between Han, and not a heading or a list of names.
func (p *proofreader) running() bool {
	han, spaces, stops := 0, 0, 0
	for i, r := range p.rs {
		switch {
		case isHan(r):
			han++
		case r == ' ' && isHan(p.at(i-1)) && isHan(p.at(i+1)):
			spaces++
		case r == '。' || r == '，' || r == '；':
			stops++
		}
	}
	return stops > 0 && han > 20 && spaces*12 < han
}

// space reads the spaces at i, and gives how many.
func (p *proofreader) space(i int, spaced bool) int {
	n := 0
	for p.at(i+n) == ' ' || p.at(i+n) == '\u3000' {
		n++
	}
	before, after := p.at(i-1), p.at(i+n)
	wide := p.rs[i] == '\u3000'
	switch {
	case i == 0 || before == '\n' || before == '|' || lineEnd(after) || before == '-' && n == 1 || before == '#':
		if wide && !lineEnd(after) {
			p.add(diag.SpaceInHan, i, i+n, "", true)
		}
	case isHan(before) && isHan(after):
		torn := p.torn(i, n)
		if torn || spaced || n > 1 && !wide {
			p.add(diag.SpaceInHan, i, i+n, "", torn && spaced)
		}
	case (stop(after) || closing(after) && after != '’') && (isHan(before) || letterOrDigit(before) || closing(before)):
		p.add(diag.SpaceBeforeMark, i, i+n, "", true)
	case (stop(before) || opening(before) && before != '‘') && (isHan(after) || opening(after) || (before == '，' || before == '、' || before == '；') && (letterOrDigit(after) || after == '`')) && !p.listMark(i):
		p.add(diag.SpaceInHan, i, i+n, "", true)
	case n > 1 && !wide && !p.table(i):
		p.add(diag.DoubleSpace, i, i+n, " ", true)
	}
	return n
}

// listMark says that the mark before i belongs to the number of a point: 一、.
func (p *proofreader) listMark(i int) bool { return p.at(i-1) == '、' && p.listNumber(i-1) }

// table says that i stands in a row of a table.
func (p *proofreader) table(i int) bool {
	for i > 0 && p.rs[i-1] != '\n' {
		i--
	}
	return p.at(i) == '|'
}

func letterOrDigit(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '%'
}

// torn says that the spaces at i tear a word: they leave one character before
// a mark or an end, with others on the far side.
func (p *proofreader) torn(i, n int) bool {
	before, after := p.count(i-1, -1), p.count(i+n, 1)
	return before+after >= 3 && (before == 1 || after == 1)
}

// count counts the Han from i on, in a direction; digits count as well.
func (p *proofreader) count(i, step int) (n int) {
	for isHan(p.at(i)) || letterOrDigit(p.at(i)) {
		n, i = n+1, i+step
	}
	return n
}
