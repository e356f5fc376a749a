package docx

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/document/raised"
)

// equation writes what an EQ field computes (ECMA-376 part 1, 17.16.5.17, and
// Word's own switches): fractions, roots, signs put over each other. Word writes a
// number in a circle and words above the line so, and gives no result beside.
func equation(code string) string {
	e := &eqReader{s: []rune(code)}
	return strings.TrimSpace(e.until(false))
}

// eqReader reads the code of an EQ field.
type eqReader struct {
	s     []rune
	at    int
	depth int
}

// mostEquation is how deep the brackets of an equation may stand.
const mostEquation = 64

// until reads up to the end; in a list of operands, up to the next comma or the
// bracket that ends it.
func (e *eqReader) until(inList bool) string {
	var b strings.Builder
	open := 0
	for e.at < len(e.s) {
		r := e.s[e.at]
		switch {
		case inList && open == 0 && (r == ',' || r == ';' || r == ')'):
			return b.String()
		case r == '\\':
			e.at++
			b.WriteString(e.command())
			continue
		case r == '(':
			open++
		case r == ')':
			open = max(open-1, 0)
		}
		b.WriteRune(r)
		e.at++
	}
	return b.String()
}

// command reads a switch, the backslash of which was read.
func (e *eqReader) command() string {
	if e.at >= len(e.s) {
		return ""
	}
	r := e.s[e.at]
	e.at++
	switch unicode.ToLower(r) {
	case '*': // of the look: \* jc2 \* "Font:宋体"
		e.word()
		return ""
	case 'f':
		a := e.operands()
		return raised.Over(e.nth(a, 0), e.nth(a, 1))
	case 'r':
		if a := e.operands(); len(a) > 1 {
			return up(a[0]) + "√" + raised.Operand(a[1])
		} else {
			return "√" + raised.Operand(e.nth(a, 0))
		}
	case 's':
		return e.script()
	case 'b':
		left, right := e.brackets()
		return left + strings.Join(e.operands(), ",") + right
	case 'o':
		e.options()
		return laidOver(e.operands())
	case 'i':
		sign := "∫"
		for _, o := range e.options() {
			switch {
			case o == "su":
				sign = "∑"
			case o == "pr":
				sign = "∏"
			}
		}
		a := e.operands()
		return sign + down(e.nth(a, 0)) + up(e.nth(a, 1)) + " " + e.nth(a, 2)
	case 'd':
		e.options()
		return strings.Join(e.operands(), "")
	case 'a':
		e.options()
		return strings.Join(e.operands(), " ")
	case 'l':
		return strings.Join(e.operands(), ",")
	case 'x':
		e.options()
		return strings.Join(e.operands(), "")
	}
	return string(r) // a sign that would else be read as one of the field's own
}

func (e *eqReader) nth(all []string, k int) string {
	if k < len(all) {
		return all[k]
	}
	return ""
}

func (e *eqReader) spaces() {
	for e.at < len(e.s) && unicode.IsSpace(e.s[e.at]) {
		e.at++
	}
}

// word passes over a word, or over what stands in quotes.
func (e *eqReader) word() {
	e.spaces()
	quoted := e.at < len(e.s) && strings.ContainsRune(`"“”`, e.s[e.at])
	for e.at++; e.at < len(e.s); e.at++ {
		if r := e.s[e.at]; quoted && strings.ContainsRune(`"“”`, r) {
			e.at++
			return
		} else if !quoted && (unicode.IsSpace(r) || r == '\\') {
			return
		}
	}
	e.at = min(e.at, len(e.s))
}

// options reads the switches between a switch and its operands: \ac, \vs4. The
// words of a bracket are kept with them.
func (e *eqReader) options() (all []string) {
	for {
		e.spaces()
		if e.at >= len(e.s) || e.s[e.at] != '\\' {
			return all
		}
		from := e.at + 1
		for e.at++; e.at < len(e.s) && (unicode.IsLetter(e.s[e.at]) && e.s[e.at] < 0x80 || unicode.IsDigit(e.s[e.at])); e.at++ {
		}
		option := strings.ToLower(string(e.s[from:e.at]))
		if e.at < len(e.s) && e.s[e.at] == '\\' && (option == "lc" || option == "rc" || option == "bc" || option == "fc" || option == "vc") && e.at+1 < len(e.s) {
			option += string(e.s[e.at+1])
			e.at += 2
		}
		all = append(all, option)
	}
}

// operands reads what stands in brackets behind a switch.
func (e *eqReader) operands() (all []string) {
	e.spaces()
	if e.at >= len(e.s) || e.s[e.at] != '(' || e.depth >= mostEquation {
		return nil
	}
	e.depth++
	defer func() { e.depth-- }()
	for e.at++; e.at < len(e.s); e.at++ {
		all = append(all, strings.TrimSpace(e.until(true)))
		if e.at < len(e.s) && e.s[e.at] == ')' {
			e.at++
			break
		}
	}
	return all
}

// script reads what stands above or below the line: \s\up8(2)\do3(1).
func (e *eqReader) script() string {
	var b strings.Builder
	for {
		options := e.options()
		e.spaces()
		for e.at < len(e.s) && unicode.IsDigit(e.s[e.at]) { // \up 9(…)
			e.at++
		}
		a := e.operands()
		if a == nil {
			return b.String()
		}
		text := strings.Join(a, ",")
		if len(options) > 0 && strings.HasPrefix(options[len(options)-1], "do") {
			b.WriteString(down(text))
		} else {
			b.WriteString(up(text))
		}
		e.spaces()
	}
}

// brackets reads which brackets stand around the operand of \b.
func (e *eqReader) brackets() (left, right string) {
	left, right = "(", ")"
	other := map[string]string{"(": ")", "[": "]", "{": "}", "<": ">"}
	for _, o := range e.options() {
		_, w := utf8.DecodeRuneInString(o)
		sign := ""
		if w > 0 && len(o) > 2 {
			sign = o[2:]
		}
		switch {
		case strings.HasPrefix(o, "lc"):
			left, right = sign, ""
		case strings.HasPrefix(o, "rc"):
			right = sign
		case strings.HasPrefix(o, "bc"):
			left, right = sign, sign
			if other[sign] != "" {
				right = other[sign]
			}
		}
	}
	return left, right
}

// laidOver is what stands when signs are put over each other: a number in a
// circle, a word with another above it, else one after the other.
func laidOver(all []string) string {
	if len(all) == 2 {
		if strings.ContainsAny(all[0], "○◯〇⭕O") && utf8.RuneCountInString(all[0]) == 1 {
			return circled(all[1])
		}
		if strings.ContainsAny(all[0], "□△◇☐◻▢") && utf8.RuneCountInString(all[0]) == 1 {
			return "（" + all[1] + "）"
		}
		if above, ok := strings.CutPrefix(all[0], "^("); ok {
			return all[1] + "（" + strings.TrimSuffix(above, ")") + "）"
		}
	}
	return strings.Join(all, "")
}

// circled is a number or letter in a circle, as one character where there is one,
// else in brackets.
func circled(s string) string {
	n, err := strconv.Atoi(s)
	switch {
	case err == nil && n >= 1 && n <= 20:
		return string(rune('①' + n - 1))
	case err == nil && n >= 21 && n <= 35:
		return string(rune('㉑' + n - 21))
	case err == nil && n >= 36 && n <= 50:
		return string(rune('㊱' + n - 36))
	case err == nil && n == 0:
		return "⓪"
	}
	return "（" + s + "）"
}
