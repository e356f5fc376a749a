package proof

import (
	"strings"
	"unicode"

	"jianbao/internal/diag"
)

// latin reads English, and what other languages of Latin letters share with it.
func (p *proofreader) latin(english bool) {
	for i := 0; i < len(p.rs); i++ {
		switch r := p.rs[i]; r {
		case ' ', '\u3000':
			i += p.blanks(i, english) - 1
		case ',', ';', ':', '!', '?', '.':
			i += p.mark(i) - 1
		case '-':
			p.hyphens(i)
			i += p.run(i) - 1
		default:
			switch {
			case fullWidth(r):
				i += p.wide(i) - 1
			case r >= 0x3001 && r != '\u3000' && strings.ContainsRune("，；：？！（）。、", r):
				p.wideMark(i, r)
			}
		}
	}
	p.doubledWords()
}

// blanks reads the spaces at i, and gives how many.
func (p *proofreader) blanks(i int, english bool) int {
	n := 0
	for p.at(i+n) == ' ' || p.at(i+n) == '\u3000' {
		n++
	}
	before, after := p.at(i-1), p.at(i+n)
	switch {
	case i == 0 || before == '\n' || before == '|' || after == 0 || after == '\n' || after == '|':
	case english && (unicode.IsLetter(before) || unicode.IsDigit(before) || strings.ContainsRune(")”%", before)) && strings.ContainsRune(",;:!?)", after):
		if after != ':' || p.at(i+n+1) != '-' {
			p.add(diag.SpaceBeforeMark, i, i+n, "", true)
		}
	case after == '.' && unicode.IsLetter(before) && p.at(i+n+1) != '.' && (lineEnd(p.at(i+n+1)) || p.at(i+n+1) == ' '):
		p.add(diag.SpaceBeforeMark, i, i+n, "", true)
	case before == '(' || before == '“':
		p.add(diag.SpaceBeforeMark, i, i+n, "", true)
	case n > 1 && !p.table(i) && before != '-' && before != '.':
		p.add(diag.DoubleSpace, i, i+n, " ", true)
	case n > 1 && before == '.' && !p.table(i) && p.at(i-2) != 0 && !(p.at(i-2) >= '0' && p.at(i-2) <= '9'):
		p.add(diag.DoubleSpace, i, i+n, " ", true)
	}
	return n
}

// mark reads a mark and what stands beside it.
func (p *proofreader) mark(i int) int {
	r, n := p.rs[i], p.run(i)
	next, before := p.at(i+n), p.at(i-1)
	switch {
	case n == 2 && r == '.' && (unicode.IsLetter(before) || before == ')') && (next == ' ' || lineEnd(next)):
		p.add(diag.DoubledMark, i, i+n, string(r), true)
	case n >= 2 && (r == ',' || r == ';' || r == ':'):
		p.add(diag.DoubledMark, i, i+n, string(r), true)
	case n > 1:
	case strings.ContainsRune(",;:.", next) && r != '.' && next != 0 && r != next && !(next == '.' && p.at(i+2) >= '0' && p.at(i+2) <= '9'):
		p.add(diag.DoubledMark, i, i+2, "", false)
		return 2
	case (r == ',' || r == ';') && unicode.IsLetter(before) && unicode.IsLetter(next) && next < 0x250 && p.formula(i):
	case (r == ',' || r == ';') && unicode.IsLetter(before) && unicode.IsLetter(next) && next < 0x250:
		p.add(diag.NoSpaceAfterMark, i, i+1, string(r)+" ", r == ',' && unicode.IsLower(before) && unicode.IsLower(next))
	case (r == ':' || r == '!' || r == '?') && unicode.IsLower(before) && unicode.IsLetter(next) && next < 0x250 && unicode.IsLower(p.at(i-2)):
		p.add(diag.NoSpaceAfterMark, i, i+1, string(r)+" ", false)
	case r == '.' && unicode.IsLower(before) && unicode.IsLower(p.at(i-2)) && unicode.IsUpper(next) && unicode.IsLower(p.at(i+2)):
		p.add(diag.NoSpaceAfterMark, i, i+1, ". ", false)
	case r == ',' && unicode.IsDigit(before) && unicode.IsLetter(next) && next < 0x250 && !p.formula(i):
		p.add(diag.NoSpaceAfterMark, i, i+1, ", ", true)
	}
	return n
}

// formula says that the comma at i stands in a formula or the name of a substance:
// beside a single letter, (x,y), N,N-, or within brackets that hold no space, f(ab,cd).
func (p *proofreader) formula(i int) bool {
	single := func(k, step int) bool { return unicode.IsLetter(p.at(k)) && !unicode.IsLetter(p.at(k+step)) }
	if single(i-1, -1) || single(i+1, 1) {
		return true
	}
	from, to := i, i
	for from > 0 && p.at(from) > ' ' && p.at(from) != '(' {
		from--
	}
	for to < len(p.rs) && p.at(to) > ' ' && p.at(to) != ')' {
		to++
	}
	return p.at(from) == '(' && p.at(to) == ')' && p.at(from-1) > ' '
}

// hyphens names two hyphens for a dash.
func (p *proofreader) hyphens(i int) {
	n := p.run(i)
	before, after := p.at(i-1), p.at(i+n)
	if n >= 2 && n <= 3 && (unicode.IsLetter(before) || before == ' ' || before == ')') && (unicode.IsLetter(after) || after == ' ') {
		p.add(diag.WrongDash, i, i+n, "—", true)
	}
}

// wideMark names a Chinese mark in English text, with the spaces that the
// English one has.
func (p *proofreader) wideMark(i int, r rune) {
	before, after := p.at(i-1), p.at(i+1)
	if isHan(before) || isHan(after) {
		return
	}
	better := map[rune]string{'，': ",", '；': ";", '：': ":", '？': "?", '！': "!", '。': ".", '、': ",", '（': "(", '）': ")"}[r]
	switch {
	case r == '（':
		if p.stuck(i) {
			p.add(diag.FullWidthInEnglish, i, i+1, better, false)
			return
		}
		if before != '*' && before != '_' && before != ' ' && before != 0 && before != '\n' && !opening(before) {
			better = " ("
		}
	case r == '）':
		open := i
		for open > 0 && p.rs[open] != '（' && p.rs[open] != '\n' {
			open--
		}
		if p.rs[open] == '（' && p.stuck(open) {
			p.add(diag.FullWidthInEnglish, i, i+1, better, false)
			return
		}
		if unicode.IsLetter(after) || unicode.IsDigit(after) {
			better = ") "
		}
	case unicode.IsLetter(after) || unicode.IsDigit(after) && !unicode.IsDigit(before) || after == '(' || after == '“':
		better += " "
	}
	p.add(diag.FullWidthInEnglish, i, i+1, better, r != '、')
}

// stuck says that emphasis begins right before the bracket at i, and a word before
// that: the space that is missing belongs outside the emphasis.
func (p *proofreader) stuck(i int) bool {
	if r := p.at(i - 1); r != '*' && r != '_' {
		return false
	}
	b := p.before(i)
	return b != 0 && b != ' ' && b != '\n' && !opening(b)
}

// doubledWords names words that stand twice in a row: the the.
func (p *proofreader) doubledWords() {
	last, lastEnd := 0, -1
	for i := 0; i < len(p.rs); {
		if !unicode.IsLetter(p.rs[i]) {
			i++
			continue
		}
		from := i
		for unicode.IsLetter(p.at(i)) || strings.ContainsRune("'’", p.at(i)) && unicode.IsLetter(p.at(i+1)) && p.at(i) != 0 {
			i++
		}
		if lastEnd >= 0 && i-from == lastEnd-last && i-from < 24 {
			a, b := p.s[p.off[last]:p.off[lastEnd]], p.s[p.off[from]:p.off[i]]
			gap := p.s[p.off[lastEnd]:p.off[from]]
			if strings.EqualFold(a, b) && (strings.TrimLeft(gap, " ") == "" || gap == "\n") && p.slipped(a, b) {
				p.add(diag.DoubledWord, last, i, b, false)
			}
		}
		last, lastEnd = from, i
	}
}

// slipped says that a word which stands twice was not meant to.
func (p *proofreader) slipped(a, b string) bool {
	switch strings.ToLower(b) {
	case "had", "that", "very", "so", "bye", "ha", "no":
		return false
	}
	return !(len(a) > 3 && unicode.IsUpper(rune(a[0])) && unicode.IsUpper(rune(b[0])))
}
