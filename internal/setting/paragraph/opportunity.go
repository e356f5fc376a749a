package paragraph

// opportunities marks the joints at which a line may end: those of UAX #14,
// narrowed by CLREQ's prohibitions and the rules for numbers and addresses.
func (p *Paragraph) opportunities(s *Scratch) {
	allowed := p.uax14(s)
	p.narrowNumbers(allowed)
	p.narrowAddresses(allowed)
	for i := 0; i+1 < len(p.clusters); i++ {
		a, b, j := &p.clusters[i], &p.clusters[i+1], &p.joints[i]
		last := &p.chars[a.to-1]
		switch {
		case last.forced:
			j.brk = mustBreak
		case last.hint == hintGlue, p.forbidden(a, b):
		case last.hint == hintMay, allowed[b.from]:
			j.brk = mayBreak
			j.penalty = p.breakPenalty(i)
		case last.hint == hintHyphen && a.class == latin && b.class == latin:
			j.brk = hyphenBreak
		}
	}
}

// forbidden says that no line may end after a with b next (CLREQ 3.1.6).
func (p *Paragraph) forbidden(a, b *cluster) bool {
	return noEnd(p.chars[a.to-1].r) || noStart(p.chars[b.from].r)
}

// uax14 runs the Unicode algorithm: the result at i says that a line may begin with
// character i. In Chinese text the quotes count as brackets (UAX #14 LB19a), for here
// it is known which open and which close.
func (p *Paragraph) uax14(s *Scratch) []bool {
	text := s.text
	for i := range p.chars {
		c := &p.chars[i]
		if c.latinQ {
			continue
		}
		switch c.class {
		case open:
			text[i] = '（'
		case closing:
			text[i] = '）'
		case dash:
			text[i] = '。' // no break before it, a break after it
		}
	}
	s.allowed = resized(s.allowed, len(text)+1)
	s.unicode.Init(text)
	for lines := s.unicode.LineIterator(); lines.Next(); {
		l := lines.Line()
		s.allowed[l.Offset+len(l.Text)] = true
	}
	return s.allowed
}

// narrowNumbers forbids breaks within a number, and between a number and its sign,
// currency, unit or counter (STANDARDS.md 5).
func (p *Paragraph) narrowNumbers(allowed []bool) {
	for i := 1; i < len(p.chars); i++ {
		if !allowed[i] {
			continue
		}
		a, b := p.chars[i-1], p.chars[i]
		switch {
		case a.class == digit && p.currencyAt(i) > 0: // 30美元
			for k := p.currencyAt(i) - 1; k >= 0; k-- {
				allowed[i+k] = false
			}
		case a.class == digit && (b.class == digit || counter(b.r)),
			a.r == '第' && b.class == digit:
			allowed[i] = false
		case (a.r == '万' || a.r == '亿' || a.r == '千' || a.r == '百') && p.afterDigit(i-1) && (counter(b.r) || p.currencyAt(i) > 0):
			allowed[i] = false
			for k := p.currencyAt(i) - 1; k > 0; k-- {
				allowed[i+k] = false
			}
		case (a.r == '–' || a.r == '-' || a.r == '~' || a.r == '～' || a.r == '+' || a.r == '−') && b.class == digit && i >= 2 && p.chars[i-2].class == digit,
			(a.r == '-' || a.r == '+' || a.r == '−' || a.r == '±') && b.class == digit && (i < 2 || p.chars[i-2].class == space || p.chars[i-2].class.hanSide()):
			allowed[i] = false
		case a.class == space && b.class == digit && p.abbreviatedNumber(i-1),
			a.r == '/' && b.class == digit && i >= 2 && p.chars[i-2].class == digit, // 3/4
			b.r == '+' && (a.r == '+' || a.class == latin):                          // C++
			allowed[i] = false
		}
	}
}

// afterDigit says that the Chinese numerals that end at i follow a digit, as in 5万亿.
func (p *Paragraph) afterDigit(i int) bool {
	for ; i >= 0; i-- {
		switch p.chars[i].r {
		case '万', '亿', '千', '百', '多', '余':
		default:
			return p.chars[i].class == digit
		}
	}
	return false
}

// currencyAt is the length, in characters, of the name of a currency that begins at
// i; 0 where there is none.
func (p *Paragraph) currencyAt(i int) int {
	switch p.chars[i].r {
	case '美', '欧', '日', '港', '英', '人', '韩', '卢', '澳', '加':
	default:
		return 0
	}
	for k := i + 1; k < len(p.chars) && k <= i+2; k++ {
		switch p.chars[k].r {
		case '元', '镑', '币', '布':
			return k - i + 1
		}
	}
	return 0
}

// abbreviatedNumber says that the space at i stands between "No.", "p." or
// "Fig." and its number.
func (p *Paragraph) abbreviatedNumber(i int) bool {
	for _, w := range []string{"No.", "Nos.", "no.", "p.", "pp.", "Fig.", "Vol.", "Art."} {
		k := i - len(w)
		if k < 0 || k > 0 && isLatin(p.chars[k-1].class) {
			continue
		}
		same := true
		for n, r := range w {
			same = same && p.chars[k+n].r == r
		}
		if same {
			return true
		}
	}
	return false
}

// narrowAddresses allows breaks in URLs and mail addresses only after
// / . - _ ? = (STANDARDS.md 6), and not within "//" or before a mark. In ragged text a mail
// address breaks after its @ alone, unless that leaves a part that no narrow column holds.
func (p *Paragraph) narrowAddresses(allowed []bool) {
	for i := 0; i < len(p.chars); {
		end := p.addressEnd(i)
		if end <= i {
			i++
			continue
		}
		mail := p.opt.Align != Justify && p.mailed(i, end)
		for k := i + 1; k < end; k++ {
			if mail {
				allowed[k] = p.chars[k-1].r == '@'
				continue
			}
			allowed[k] = addressBreak(p.chars[k-1].r) && !addressBreak(p.chars[k].r) && k-i > 4 && end-k > 1
		}
		i = end
	}
}

// mailPart is how many characters either side of an @ has at most for a narrow column to hold
// it.
const mailPart = 24

// mailed says that the address from one character to another is one of mail, and either side
// of its @ stands on a line of a narrow column.
func (p *Paragraph) mailed(from, to int) bool {
	at := -1
	for i := from; i < to; i++ {
		switch p.chars[i].r {
		case '/':
			return false
		case '@':
			at = i
		}
	}
	return at >= 0 && at-from <= mailPart && to-at-1 <= mailPart
}

// addressBreak says that a line of an address may end with r.
func addressBreak(r rune) bool {
	switch r {
	case '/', '.', '-', '_', '?', '=':
		return true
	}
	return false
}

// addressEnd is the end of the URL or mail address that begins at i; 0 where none
// does.
func (p *Paragraph) addressEnd(i int) int {
	if i > 0 && isLatin(p.chars[i-1].class) || !isLatin(p.chars[i].class) {
		return 0
	}
	end, mark := i, false
	for end < len(p.chars) && p.chars[end].r > ' ' && p.chars[end].r < 0x7F {
		if r := p.chars[end].r; r == '@' || r == ':' && end+2 < len(p.chars) && p.chars[end+1].r == '/' && p.chars[end+2].r == '/' {
			mark = true
		}
		end++
	}
	if mark {
		return end
	}
	for n, r := range "www." {
		if i+n >= end || p.chars[i+n].r != r {
			return 0
		}
	}
	return end
}

// measured says that the figure that ends with cluster i and the word after it are one
// amount: 1,000 m², $5 trillion, 30 per cent. A line parts them only where there is no
// other place.
func (p *Paragraph) measured(i int) bool {
	var word []rune
	for k := int(p.clusters[i+1].from); k < len(p.chars) && p.chars[k].class != space && len(word) < 10; k++ {
		if c := p.chars[k]; isLatin(c.class) || c.r == '°' || c.r == '²' || c.r == '³' {
			word = append(word, c.r)
			continue
		}
		break
	}
	switch string(word) {
	case "m", "km", "cm", "mm", "m²", "km²", "m³", "ha", "kg", "g", "t", "Mt", "L", "l", "ml", "mL", "kW", "MW", "GW", "kWh", "MWh", "GWh", "TWh", "°C", "percent":
		return true
	case "per":
		return p.reads(p.clusters[i+1].from, "per cent")
	case "million", "billion", "trillion":
		k := int(p.clusters[i].from)
		for k > 0 && (p.chars[k].class == digit || p.chars[k].r == '.' || p.chars[k].r == ',') {
			k--
		}
		return noEnd(p.chars[k].r) // a currency sign
	}
	return false
}

// reads says that these words, of ASCII, stand at character i.
func (p *Paragraph) reads(i int32, words string) bool {
	if i < 0 || int(i)+len(words) > len(p.chars) {
		return false
	}
	for k := range len(words) {
		if p.chars[int(i)+k].r != rune(words[k]) {
			return false
		}
	}
	return true
}

// breakPenalty is what a break after cluster i costs, before it is squared: a date is
// better kept whole, and so are a compound with a hyphen of its own, an
// address, and an English number with what it counts ("5 trillion", "26 March").
func (p *Paragraph) breakPenalty(i int) int32 {
	a, b := &p.chars[p.clusters[i].to-1], &p.chars[p.clusters[i+1].from]
	switch {
	case a.r == '月' && b.class == digit:
		return 300
	case a.r == '年' && b.class == digit:
		return 100
	case p.joints[i].space && (a.class == digit && p.measured(i) || p.reads(p.clusters[i].to-3, "per cent")):
		return 250
	case p.joints[i].space && a.r == ',' && b.class == digit && p.clusters[i].to >= 2 && p.chars[p.clusters[i].to-2].class == digit: // No. 3, 2020, 30 March
		return 200
	case p.joints[i].space && a.class == digit && b.class == latin:
		return 40
	case !p.joints[i].space && a.r == '@':
		return 200
	case !p.joints[i].space && addressBreak(a.r):
		return 30
	}
	return 0
}
