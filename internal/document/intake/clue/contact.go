package clue

import (
	"strings"
	"unicode/utf8"

	"jianbao/internal/document/intake/wording"
)

// Contact reads a line such as 电话：010-12345678. kind is "phone", "fax",
// "email", "web" or "address", "" for any other line; value is what follows.
func Contact(s string) (kind, value string) {
	if strings.IndexByte(s, ':') < 0 && !strings.Contains(s, "：") {
		return "", ""
	}
	t := strings.TrimSpace(s)
	for _, l := range []struct{ kind, names string }{
		{"phone", "电话 联系电话 Tel. Tel Telephone Phone"}, {"fax", "传真 Fax"}, {"email", "邮箱 电子邮箱 电子邮件 E-mail Email"},
		{"web", "网址 网站 官网 Web Website"}, {"address", "地址 联系地址 Address"},
	} {
		for _, n := range strings.Fields(l.names) {
			rest, ok := strings.CutPrefix(t, n)
			if !ok {
				continue
			}
			rest = strings.TrimLeft(rest, " \u3000")
			for _, colon := range []string{"：", ":"} {
				if v, ok := strings.CutPrefix(rest, colon); ok {
					return l.kind, strings.TrimSpace(v)
				}
			}
		}
	}
	return "", ""
}

// Bare reads a line that is an address of mail or the web or the number of a telephone, and
// nothing more. kind is as of Contact.
func Bare(s string) (kind, value string) {
	t := strings.Trim(s, " \t\u3000<>")
	switch {
	case strings.ContainsAny(t, " \u3000") && !isPhone(t), t == "":
		return "", ""
	case strings.Count(t, "@") == 1 && strings.Index(t, "@") > 0 && strings.Contains(t[strings.Index(t, "@"):], "."):
		return "email", t
	case strings.HasPrefix(t, "www.") || strings.HasPrefix(t, "http://") || strings.HasPrefix(t, "https://"):
		return "web", t
	case isPhone(t) && (strings.ContainsAny(t, "+-() ") || len(t) >= 7):
		return "phone", t
	}
	return "", ""
}

// IsContact says that a line is one of contact data: a short one that begins
// with what it is, and then says it.
func IsContact(s string) bool {
	kind, value := Contact(s)
	return kind != "" && value != "" && utf8.RuneCountInString(s) < 120
}

// IsStreet says that a short English line is a number and a street, as above a letter: 12
// Quay Street, Port Alder.
func IsStreet(s string) bool {
	if s == "" || s[0] < '0' || s[0] > '9' || len(s) > 80 || strings.Contains(s, "\n") || wording.EndsSentence(s) || Date(s) != "" {
		return false
	}
	for _, w := range []string{" Road", " Street", " Avenue", " Lane", " Square"} {
		if _, rest, ok := strings.Cut(s, w); ok && (rest == "" || rest[0] == ',') {
			return true
		}
	}
	return false
}

// IsAddress says that a line looks like a postal address.
func IsAddress(s string) bool {
	return utf8.RuneCountInString(s) <= 100 && strings.ContainsAny(s, "0123456789") && !wording.EndsSentence(s) && hasPlace(s)
}

// NamesPlace says that a line of a contact has a figure or a word of addresses, so that it is
// no name.
func NamesPlace(s string) bool { return strings.ContainsAny(s, "0123456789") || hasPlace(s) }

func hasPlace(s string) bool {
	for _, w := range []string{"路", "街", "号", "区", "大厦", "Road", "Street", "Avenue", "Rd", "St.", "Building"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
