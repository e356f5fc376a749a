package proof

import (
	"strings"

	"jianbao/internal/diag"
)

// han reads Chinese (GB/T 15834; CLREQ).
func (p *proofreader) han(simple bool) {
	spaced := p.running()
	for i := 0; i < len(p.rs); i++ {
		r := p.rs[i]
		if r >= 0x4E00 && r <= 0x9FFF {
			p.character(i, r, simple)
			continue
		}
		switch r {
		case ',', ';', ':', '?', '!':
			p.halfWidth(i, r)
		case '.':
			i += p.dots(i) - 1
		case '。', '，', '、', '；', '：':
			i += p.marks(i, r) - 1
		case '？', '！':
			if n := p.run(i); n > 1 {
				p.add(diag.DoubledMark, i, i+n, string(r), false)
				i += n - 1
			}
		case '…', '·', '・':
			i += p.ellipsis(i) - 1
		case '—', '-', '–', '－', '―', '─', 'ー':
			i += p.dash(i) - 1
		case ' ', '\u3000':
			i += p.space(i, spaced) - 1
		default:
			if fullWidth(r) {
				i += p.wide(i) - 1
			}
		}
	}
	p.straight()
}

// halfWidth names a comma, colon or such of half width at Chinese text. The
// space after it goes with it.
func (p *proofreader) halfWidth(i int, r rune) {
	if n := p.run(i); n > 1 || p.at(i-1) == r {
		if (r == '!' || r == '?') && p.at(i-1) != r && (isHan(p.before(i)) || closing(p.before(i))) {
			p.add(diag.DoubledMark, i, i+n, map[rune]string{'?': "？", '!': "！"}[r], false)
		}
		return
	}
	if p.at(i-1) < 0x80 && (r == '!' || r == '?') && p.named(i) {
		return
	}
	full := map[rune]string{',': "，", ';': "；", ':': "：", '?': "？", '!': "！"}[r]
	before, after, end := p.before(i), p.after(i+1), i+1
	if after == ' ' {
		after, end = p.after(i+2), i+2
		if lineEnd(after) {
			end = i + 1
		}
	}
	text := func(r rune) bool { return isHan(r) || opening(r) || closing(r) }
	switch {
	case strings.ContainsRune("一二三四五六七八九十", before) && strings.ContainsRune("一二三四五六七八九十", after) && r == ':':
	case text(before) && !opening(before) && (text(after) || lineEnd(after)):
		p.add(diag.HalfWidthMark, i, end, full, true)
	case isHan(before) || closing(before):
		p.add(diag.HalfWidthMark, i, end, full, after > ' ' && after < 0x7f && !strings.ContainsRune(")]\"'.,;:", after))
	case text(after) && !closing(after) && end == i+1 && before > ' ' && before < 0x7f:
		p.add(diag.HalfWidthMark, i, end, full, r != ':' || before < '0' || before > '9')
	}
}

// named says that the mark at i belongs to a name in Latin letters: Yahoo!
func (p *proofreader) named(i int) bool {
	for k := i - 1; k >= 0 && letterOrDigit(p.rs[k]); k-- {
		if p.rs[k] >= 'A' && p.rs[k] <= 'Z' {
			return true
		}
	}
	return false
}

// dots reads full stops of half width, one or several, and gives how many.
func (p *proofreader) dots(i int) int {
	n := p.run(i)
	before, after := p.before(i), p.after(i+n)
	switch {
	case n >= 2 && (isHan(before) || isHan(after) || closing(before) || stop(before) || stop(after)):
		p.add(diag.WrongEllipsis, i, i+n, "……", n >= 3)
	case n > 1 || !isHan(before) && !closing(before):
	case lineEnd(after):
		p.add(diag.HalfWidthMark, i, i+1, "。", true)
	case after == ' ' && (isHan(p.after(i+2)) || opening(p.after(i+2))) && !p.listNumber(i):
		p.add(diag.HalfWidthMark, i, i+2, "。", true)
	case (isHan(after) || opening(after)) && !p.listNumber(i):
		p.add(diag.HalfWidthMark, i, i+1, "。", false)
	}
	return n
}

// listNumber says that the mark at i ends the number of a point: 一.
func (p *proofreader) listNumber(i int) bool {
	for k := i - 1; k >= 0 && p.rs[k] != '\n'; k-- {
		if !strings.ContainsRune("一二三四五六七八九十 ", p.rs[k]) {
			return false
		}
	}
	return true
}

// marks reads marks that stand together, and gives how many characters.
func (p *proofreader) marks(i int, r rune) int {
	n := p.run(i)
	next := p.at(i + n)
	switch {
	case n >= 3 && r == '。':
		p.add(diag.WrongEllipsis, i, i+n, "……", true)
	case n > 1:
		p.add(diag.DoubledMark, i, i+n, string(r), true)
	case stop(next):
		p.add(diag.DoubledMark, i, i+n+1, string(r), false)
		return n + 1
	case r != '：' && closing(next) && strings.ContainsRune("）》〉】", next):
		if r != '。' && r != '；' { // （……。） may end with one
			p.add(diag.DoubledMark, i, i+n+1, string(next), false)
		}
	case strings.ContainsRune(",;:.", next) && next != 0:
		p.add(diag.DoubledMark, i, i+n+1, string(r), false)
		return n + 1
	}
	return n
}

// ellipsis reads …, and the dots that some type for it.
func (p *proofreader) ellipsis(i int) int {
	n := p.run(i)
	text := isHan(p.before(i)) || isHan(p.after(i+n)) || closing(p.before(i)) || stop(p.before(i))
	switch r := p.rs[i]; {
	case r == '…' && n == 1 && text, r != '…' && n >= 3:
		p.add(diag.WrongEllipsis, i, i+n, "……", true)
	case r == '…' && n == 3:
		p.add(diag.WrongEllipsis, i, i+n, "……", true)
	}
	return n
}

// dash reads dashes and hyphens (GB/T 15834 4.13).
func (p *proofreader) dash(i int) int {
	n, r := p.run(i), p.rs[i]
	before, after := p.before(i), p.after(i+n)
	left, right := isHan(before) || closing(before), isHan(after) || opening(after)
	if r == '-' && (i == 0 || p.rs[i-1] == '\n') {
		return n // a list, a rule
	}
	switch {
	case r == '—' && n >= 3:
		p.add(diag.WrongDash, i, i+n, "——", true)
	case n == 2 && r != '—' && r != 'ー' && (left || right) || n > 2 && r != '—' && r != 'ー' && left && right:
		p.add(diag.WrongDash, i, i+n, "——", true)
	case n == 1 && left && right:
		switch {
		case r == '―' || r == '─' || r == 'ー' || r == '－':
			p.add(diag.WrongDash, i, i+1, "——", false)
		case r == '—' && !p.joins(i):
			p.add(diag.WrongDash, i, i+1, "——", false)
		}
	case r == '-' && n == 1 && before == ' ' && after == ' ' && isHan(p.before(i-1)) && isHan(p.after(i+2)):
		p.add(diag.WrongDash, i-1, i+2, "——", false)
	}
	return n
}

// joins says that a dash of one part stands in a chain, or between two short
// words that nothing follows: 北京—上海.
func (p *proofreader) joins(i int) bool {
	if strings.ContainsRune("这那即也就包特尤而但不是从又更正如", p.at(i+1)) {
		return false // another clause begins
	}
	for k := i + 1; k < i+10; k++ {
		r := p.at(k)
		if r == '—' || !isHan(r) && !opening(r) && k <= i+6 {
			return true
		}
		if !isHan(r) {
			break
		}
	}
	for k := i - 1; k > i-10; k-- {
		if p.at(k) == '—' {
			return true
		}
	}
	return false
}

// fullWidth says that a character is a letter, digit or sign of full width
// that Chinese writes in half width.
func fullWidth(r rune) bool {
	return r >= '０' && r <= '９' || r >= 'Ａ' && r <= 'Ｚ' || r >= 'ａ' && r <= 'ｚ'
}

// wide reads a run of full-width letters and digits.
func (p *proofreader) wide(i int) int {
	n := 0
	for fullWidth(p.at(i+n)) || n > 0 && strings.ContainsRune("．，％／：－＋", p.at(i+n)) && fullWidth(p.at(i+n+1)) {
		n++
	}
	p.add(diag.FullWidthLetters, i, i+n, "", false)
	return n
}
