package mailbox

import (
	"strings"
	"unicode"
)

// Parse reads the addresses of a cell. An empty cell has none. The error tells of
// the first part that is no address; the addresses before it are returned too.
func Parse(cell string) ([]Mailbox, *Error) {
	var out []Mailbox
	for _, p := range pieces(plain(cell)) {
		m, err := check(p.address)
		if err != nil {
			return out, err
		}
		m.Name = p.name
		out = append(out, m)
	}
	return out, nil
}

// One reads a text that must hold exactly one address.
func One(text string) (Mailbox, *Error) {
	list, err := Parse(text)
	switch {
	case err != nil:
		return Mailbox{}, err
	case len(list) == 0:
		return Mailbox{}, &Error{text, "is empty"}
	case len(list) > 1:
		return Mailbox{}, &Error{text, "holds more than one address"}
	}
	return list[0], nil
}

// plain puts the characters that are meant in the place of those typed.
// Full-width letters and marks become narrow, the full stop of a Chinese keyboard
// becomes a dot, any space a space. Unseen characters go, and so do spaces beside
// the @.
func plain(cell string) string {
	var b strings.Builder
	for _, r := range cell {
		if r >= '！' && r <= '～' { // full-width forms of ASCII
			r += '!' - '！'
		}
		switch {
		case r == '。' || r == '｡':
			b.WriteByte('.')
		case r == '、' || r == '､' || r == '\n' || r == '\r':
			b.WriteByte(',')
		case r == '《' || r == '〈':
			b.WriteByte('<')
		case r == '》' || r == '〉':
			b.WriteByte('>')
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		case unseen(r):
		default:
			b.WriteRune(r)
		}
	}
	s := b.String()
	for _, tight := range []string{" @", "@ "} {
		for strings.Contains(s, tight) {
			s = strings.ReplaceAll(s, tight, "@")
		}
	}
	return s
}

// unseen says whether a character is one of those that web pages and mail
// programs leave, unseen, in what is copied from them.
func unseen(r rune) bool {
	return r >= 0x200b && r <= 0x200d || r == 0x2060 || r == 0xfeff || r == 0xad || r >= 0xfe00 && r <= 0xfe0f
}

// piece is a part of a cell that should be one address, and the name beside it.
type piece struct{ name, address string }

// pieces splits a cell at commas and semicolons, and at spaces that have an
// address on both sides.
func pieces(s string) []piece {
	var out []piece
	held := "" // parts that had no address: "Li" of "Li, Ming <a@b.cn>"
	for _, part := range split(s, ",;") {
		name, address, ok := angled(part)
		switch {
		case ok:
			out = append(out, piece{unquoted(strings.Join(strings.Fields(held+" "+name), " ")), address})
			held = ""
		case strings.Contains(part, "@"):
			if held != "" {
				out, held = append(out, piece{address: trimmed(held)}), ""
			}
			out = append(out, spaced(part)...)
		default:
			held = strings.TrimSpace(held + " " + part)
		}
	}
	if t := trimmed(held); t != "" {
		out = append(out, piece{address: t})
	}
	return out
}

// angled reads "Name <address>"; ok is false when the part is none.
func angled(part string) (name, address string, ok bool) {
	open := strings.IndexByte(part, '<')
	if open < 0 {
		return "", "", false
	}
	inside, rest, closed := strings.Cut(part[open+1:], ">")
	if !strings.Contains(inside, "@") || closed && strings.Contains(rest, "@") {
		return "", "", false
	}
	return part[:open], trimmed(inside), true
}

// spaced reads "address", "name address", "address address", "a@b.cn/c@d.cn".
func spaced(part string) []piece {
	var out []piece
	var words []string
	for _, w := range strings.Fields(part) {
		if strings.Count(w, "@") > 1 {
			if halves := split(w, "/|&"); allAddresses(halves) {
				for _, h := range halves {
					out = append(out, piece{address: trimmed(h)})
				}
				continue
			}
		}
		if !strings.Contains(w, "@") {
			words = append(words, w)
			continue
		}
		out = append(out, piece{unquoted(strings.Join(words, " ")), trimmed(w)})
		words = nil
	}
	if len(words) > 0 && !(strings.HasPrefix(words[0], "(") && strings.HasSuffix(words[len(words)-1], ")")) {
		// Words behind an address that are no remark may be its torn-off end.
		out[len(out)-1].address += " " + strings.Join(words, " ")
	}
	return out
}

// allAddresses says that there are several parts, and each has one @.
func allAddresses(parts []string) bool {
	for _, p := range parts {
		if strings.Count(p, "@") != 1 {
			return false
		}
	}
	return len(parts) > 1
}

// split splits a text at each of the marks that does not stand in quotes.
func split(s, marks string) []string {
	quoted := false
	var out []string
	from := 0
	for i, r := range s {
		switch {
		case r == '"':
			quoted = !quoted
		case !quoted && strings.ContainsRune(marks, r):
			out, from = append(out, s[from:i]), i+1
		}
	}
	if quoted { // a quote that is not closed binds nothing
		return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(marks, r) })
	}
	return append(out, s[from:])
}

// trimmed removes what stands around an address: a label ("mailto:", "邮箱:"), the
// query of a mailto link, brackets, quotes, dots.
func trimmed(s string) string {
	s = strings.TrimSpace(s)
	if at := strings.IndexByte(s, '@'); at >= 0 {
		if colon := strings.LastIndexByte(s[:at], ':'); colon >= 0 {
			s = s[colon+1:]
		}
		s, _, _ = strings.Cut(s, "?")
	}
	s = strings.TrimLeft(s, " <([{\"'‘“")
	return strings.TrimRight(s, " >)]}\"'’”.,;:")
}

// unquoted is a name without the quotes and spaces around it.
func unquoted(name string) string { return strings.Trim(name, " \"'“”‘’:") }
