package intake

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// contactLabel finds what a line of an address begins with.
func contactLabel(s string) (kind, value string) {
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

func contactLine(s string) bool {
	kind, value := contactLabel(s)
	return kind != "" && value != "" && utf8.RuneCountInString(s) < 120
}

// isAddress says that a line looks like a postal address.
func isAddress(s string) bool {
	if utf8.RuneCountInString(s) > 100 || !strings.ContainsAny(s, "0123456789") || lastIsFull(s) {
		return false
	}
	for _, w := range []string{"路", "街", "号", "区", "大厦", "Road", "Street", "Avenue", "Rd", "St.", "Building"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// contact reads lines of addresses.
func (a *arranger) contact(blocks []Block) {
	c := &a.out.Contact
	mailAddress := regexp.MustCompile(`^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$`)
	webAddress := regexp.MustCompile(`^(https?://|www\.)[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(/[^\s<>"\\]*)?$`)
	for _, b := range blocks {
		for _, line := range strings.Split(b.Text, "\n") {
			kind, value := contactLabel(line)
			switch {
			case kind == "phone" && c.Phone == "":
				c.Phone = dialled(value)
			case kind == "fax" && c.Fax == "":
				c.Fax = dialled(value)
			case kind == "email" && c.Email == "" && mailAddress.MatchString(value):
				c.Email = value
			case kind == "web" && c.Web == "" && webAddress.MatchString(value):
				c.Web = withScheme(value)
				if a.out.Link == "" {
					a.out.Link = c.Web
				}
			case kind == "address":
				c.Address.put(language(value), value)
			case kind == "" && isAddress(line) && c.Address[language(line)] == "":
				c.Address.put(language(line), line)
			case strings.TrimSpace(line) != "":
				a.left = append(a.left, b)
			}
		}
	}
}

// dialled puts the plus before a number that begins with a country's code.
func dialled(s string) string {
	if strings.HasPrefix(s, "86-") || strings.HasPrefix(s, "0086-") {
		return "+" + strings.TrimPrefix(s, "00")
	}
	return s
}

func withScheme(s string) string {
	if strings.HasPrefix(s, "www.") {
		return "http://" + s
	}
	return s
}
