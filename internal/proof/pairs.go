package proof

import (
	"strings"

	"jianbao/internal/diag"
)

// partner is the closing mark of an opening one; 0 for others.
func partner(r rune) rune {
	switch r {
	case '（', '(':
		return '）'
	case '《':
		return '》'
	case '〈':
		return '〉'
	case '“':
		return '”'
	case '「':
		return '」'
	case '『':
		return '』'
	case '【':
		return '】'
	case '〔':
		return '〕'
	}
	return 0
}

// pairs looks, paragraph by paragraph, whether quotes and brackets have their
// partners. Brackets of either width are one kind.
func (p *proofreader) pairs(han bool) {
	var open []int
	flush := func() {
		for _, i := range open {
			if p.rs[i] != '“' || !p.continued(i) {
				p.add(diag.Unpaired, i, i+1, "", false)
			}
		}
		open = open[:0]
	}
	for i, r := range p.rs {
		if r == '\n' && (p.at(i+1) == '\n' || p.at(i+1) == '-' || p.at(i+1) == '|') {
			flush()
			continue
		}
		if r < 0x80 && r != '(' && r != ')' || isHan(r) || p.skips(i) {
			continue
		}
		if partner(r) != 0 {
			open = append(open, i)
			continue
		}
		if r == ')' {
			r = '）'
		}
		if !strings.ContainsRune("）》〉”」』】〕", r) {
			continue
		}
		k := len(open) - 1
		for k >= 0 && partner(p.rs[open[k]]) != r {
			k--
		}
		switch {
		case k >= 0:
			for _, j := range open[k+1:] {
				p.add(diag.Unpaired, j, j+1, "", false)
			}
			if r == '）' && han {
				p.widths(open[k], i)
			}
			open = open[:k]
		case r != '）' || !p.pointMark(i):
			p.add(diag.Unpaired, i, i+1, "", false)
		}
	}
	flush()
}

// continued says that a quote left open goes on in the next paragraph, which
// opens it again.
func (p *proofreader) continued(i int) bool {
	for k := i; k < len(p.rs); k++ {
		if p.rs[k] == '\n' && p.at(k+1) == '\n' {
			return p.at(k+2) == '“'
		}
	}
	return false
}

// widths names half-width brackets around Chinese.
func (p *proofreader) widths(from, to int) {
	if p.rs[from] == '（' && p.rs[to] == '）' || p.at(from-1) == ']' {
		return
	}
	chinese := false
	for _, r := range p.rs[from+1 : to] {
		chinese = chinese || isHan(r)
	}
	mixed := p.rs[from] == '（' || p.rs[to] == '）'
	if !chinese && !(mixed && isHan(p.before(from))) {
		return
	}
	named := false
	for _, e := range [...]struct {
		i    int
		half rune
		full string
	}{{from, '(', "（"}, {to, ')', "）"}} {
		if p.rs[e.i] != e.half {
			continue
		}
		start, end := e.i, e.i+1
		if e.half == '(' && p.at(start-1) == ' ' && (isHan(p.at(start-2)) || chinese && letterOrDigit(p.at(start-2))) {
			start--
		}
		if e.half == ')' && p.at(end) == ' ' && isHan(p.at(end+1)) {
			end++
		}
		if p.skips(e.i) {
			return
		}
		p.add(diag.HalfWidthParen, start, end, e.full, true)
		p.out[len(p.out)-1].silent = named
		if start < e.i && !named {
			p.out[len(p.out)-1].found = p.around(e.i, e.i+1)
		}
		named = true
	}
}

// pointMark says that a closing bracket at i ends the number of a point: 1), a).
func (p *proofreader) pointMark(i int) bool {
	from := i
	for from > 0 && i-from < 4 && p.rs[from-1] != '\n' && p.rs[from-1] != ' ' && (p.rs[from-1] < 0x80 || strings.ContainsRune("一二三四五六七八九十", p.rs[from-1])) {
		from--
	}
	for _, r := range p.rs[from:i] {
		if r < 0x80 && !(r >= '0' && r <= '9') && i-from > 1 && !strings.ContainsRune("ivx", r) {
			return false // a word
		}
	}
	return from < i && (from == 0 || p.rs[from-1] == '\n' || p.rs[from-1] == ' ' || strings.ContainsRune("，。；：、", p.rs[from-1]))
}

// straight names the straight quotes of Chinese text, pair by pair; one without
// a partner is named as such.
func (p *proofreader) straight() {
	var at []int
	tell := func() {
		for k := 0; k+1 < len(at); k += 2 {
			a, b := at[k], at[k+1]
			if !(isHan(p.after(a+1)) || isHan(p.before(b)) || isHan(p.before(a)) && isHan(p.after(b+1))) {
				continue
			}
			sure := len(at)%2 == 0 && p.at(a+1) != ' ' && p.at(b-1) != ' '
			p.add(diag.StraightQuote, a, a+1, "“", sure)
			p.add(diag.StraightQuote, b, b+1, "”", sure)
			p.out[len(p.out)-1].silent = true
		}
		if len(at)%2 == 1 {
			i := at[len(at)-1]
			p.add(diag.Unpaired, i, i+1, "", false)
		}
		at = at[:0]
	}
	for i, r := range p.rs {
		switch {
		case r == '"' && !p.skips(i):
			at = append(at, i)
		case r == '\n' && p.at(i+1) == '\n':
			tell()
		}
	}
	tell()
	p.straightSingle()
}

// straightSingle names pairs of straight single quotes around Chinese. Apostrophes
// and the signs of minutes have no Han within.
func (p *proofreader) straightSingle() {
	open := -1
	for i, r := range p.rs {
		switch {
		case r == '\n':
			open = -1
		case r != '\'' || p.skips(i) || letterOrDigit(p.at(i-1)) && letterOrDigit(p.at(i+1)):
		case open < 0 && !letterOrDigit(p.at(i-1)) && p.at(i+1) != ' ':
			open = i
		case open >= 0:
			if isHan(p.after(open+1)) || isHan(p.before(i)) {
				p.add(diag.StraightQuote, open, open+1, "“", false)
				p.add(diag.StraightQuote, i, i+1, "”", false)
				p.out[len(p.out)-1].silent = true
			}
			open = -1
		}
	}
}
