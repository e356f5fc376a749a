package arrange

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
	"jianbao/internal/han"
)

// form is what the labels of one row of headings have in common.
type form struct {
	style labels.Style
	parts int // how many numbers a label has: 3 of 2.1.87
}

// formOf is the form of the label of a part.
func formOf(p *part) form { return form{p.style, len(numbersOf(p.label))} }

// numbersOf are the numbers, letters or numerals of a label: 2, 1 and 87 of 2.1.87.
func numbersOf(label string) []string {
	return strings.FieldsFunc(label, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// core is a label as a text cites it: 2.1.87, iii, 三.
func core(label string) string { return strings.ToLower(strings.Join(numbersOf(label), ".")) }

// keepCited finds the headings whose labels the text cites. They keep theirs, and with
// them all of the same form.
func (a *arranger) keepCited(root *part) {
	cited := citations(a.d.Blocks)
	if len(cited) == 0 {
		return
	}
	a.kept = map[form]bool{}
	var visit func(p *part)
	visit = func(p *part) {
		for _, c := range p.parts {
			if c.label != "" && cited[core(c.label)] {
				a.kept[formOf(c)] = true
			}
			visit(c)
		}
	}
	visit(root)
}

// shownTitle is the heading of a part as the report has it: without the label where
// a brief makes the same again, and where nobody cites it, which is told. n is its
// number among its neighbours; 0 for a chapter. Articles and chapters keep theirs.
func (a *arranger) shownTitle(p *part, n int) string {
	switch several := len(numbersOf(p.label)) > 1; {
	case p.label == "" || p.style == labels.None || p.style == labels.Bullet:
		return p.title
	case p.style == labels.Chapter || p.style == labels.Article || p.style == labels.Named && n == 0 || n > 0 && p.number != n:
		return labels.Before(p.label, p.title)
	case n == 0 || several:
		if a.kept[formOf(p)] {
			return labels.Before(p.label, p.title)
		}
		a.unnumbered(p.label, p.at.Pos)
	}
	return p.title
}

// unnumbered notes a label that the report does not have.
func (a *arranger) unnumbered(label string, pos diag.Pos) {
	if len(a.dropped) == 0 {
		a.droppedAt = pos
	}
	a.dropped = append(a.dropped, strings.TrimSpace(label))
}

// mostNumbers is how many labels a message names.
const mostNumbers = 40

// tellNumbers says which labels the report does not have.
func (a *arranger) tellNumbers() {
	if len(a.dropped) == 0 {
		return
	}
	named := strings.Join(a.dropped[:min(len(a.dropped), mostNumbers)], " ")
	if len(a.dropped) > mostNumbers {
		named += " …"
	}
	a.log.Add(diag.ImportNumbers, a.droppedAt, diag.Args{"numbers": named})
}

// counted tells of the points of a list that their numbers are gone, where a brief counts
// otherwise: from 1.
func (a *arranger) counted(points []source.Block) {
	if len(points) == 0 {
		return
	}
	st, n := points[0].Point()
	if st == labels.None || st == labels.Bullet || n == 1 && len(numbersOf(points[0].Label)) < 2 {
		return
	}
	for i := range points {
		a.unnumbered(points[i].Label, points[i].Pos)
	}
}

// citations are the labels of parts that the texts cite, as core gives them: 2.1.87, 3 of
// Section 3, iii of Part III, 三 of 第三部分.
func citations(blocks []source.Block) map[string]bool {
	found := map[string]bool{}
	for i := range blocks {
		if blocks[i].Kind == source.Code {
			continue
		}
		text := blocks[i].Text
		if blocks[i].Kind == source.Heading { // its own number cites nothing
			text = strings.TrimLeft(text, "0123456789.．")
		}
		citedIn(text, found)
		for _, row := range blocks[i].Rows {
			for _, cell := range row {
				citedIn(cell, found)
			}
		}
	}
	return found
}

// citedIn adds the labels that a text cites.
func citedIn(s string, found map[string]bool) {
	for from := 0; ; { // 第三部分
		at := strings.Index(s[from:], "第")
		if at < 0 {
			break
		}
		from += at + len("第")
		rest := s[from:]
		if n, size := numeralAt(rest); size > 0 && unitAt(rest[size:]) {
			found[strings.ToLower(rest[:size])], found[strconv.Itoa(n)], found[han.Numeral(n)] = true, true, true
		}
	}
	cue := false // the word before says that a number follows
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("，。；：、（）()[]“”,;–", r)
	}) {
		word = strings.Trim(word, ".*_:!?")
		for _, head := range []string{"§", "详见", "参见", "见", "如"} {
			if rest, ok := strings.CutPrefix(word, head); ok && rest != "" && rest[0] >= '0' && rest[0] <= '9' {
				word, cue = rest, true
			}
		}
		number := decimalIn(word)
		switch low := strings.ToLower(word); {
		case strings.Count(number, ".") >= 2, cue && number != "":
			found[number] = true
		case cue && strings.Trim(low, "ivx") == "":
			found[low] = true
		case cue && (low == "and" || low == "or" || low == "to"):
		default:
			cue = citing(low)
		}
	}
}

// citing says that a word stands before the number of a part: see section 2.
func citing(low string) bool {
	switch low {
	case "section", "sections", "chapter", "chapters", "part", "parts", "clause", "clauses", "paragraph", "paragraphs", "para", "sec", "subsection", "heading", "see", "§":
		return true
	}
	return false
}

// decimalIn is the number that a word begins with, 2.1.87 of 2.1.87节; "" where it begins
// with none.
func decimalIn(word string) string {
	end := len(word) - len(strings.TrimLeft(word, "0123456789."))
	if r, _ := utf8.DecodeRuneInString(word[end:]); end < len(word) && !wording.IsHan(r) {
		return ""
	}
	return strings.Trim(word[:end], ".")
}

// numeralAt reads a number in Chinese or in digits.
func numeralAt(s string) (n, size int) {
	if n, size = han.ReadNumeral(s); size > 0 {
		return n, size
	}
	for size < len(s) && (s[size] >= '0' && s[size] <= '9' || size > 0 && s[size] == '.') {
		size++
	}
	n, _ = strconv.Atoi(s[:size])
	return n, size
}

// unitAt says that a text begins with what parts are called: 部分, 节.
func unitAt(s string) bool {
	for _, unit := range []string{"部分", "节", "節", "章", "点", "點", "小节"} {
		if strings.HasPrefix(s, unit) {
			return true
		}
	}
	return false
}
