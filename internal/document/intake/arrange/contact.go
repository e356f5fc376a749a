package arrange

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// The forms of addresses. Each expression is compiled once, for the first address.
var (
	mailAddress = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$`)
	})
	webAddress = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(https?://|www\.)[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(/[^\s<>"\\]*)?$`)
	})
)

// contact reads lines of addresses.
func (a *arranger) contact(blocks []source.Block) {
	c := &a.out.Contact
	for _, b := range blocks {
		if a.reached(b) {
			continue
		}
		var left []string
		for _, line := range strings.Split(strings.ReplaceAll(b.Text, wording.HardBreak, "\n"), "\n") {
			kind, value := clue.Bare(line)
			if kind == "" {
				kind, value = clue.Contact(line)
			}
			switch {
			case kind == "phone" && c.Phone == "":
				c.Phone = dialled(value)
			case kind == "fax" && c.Fax == "":
				c.Fax = dialled(value)
			case kind == "email" && c.Email == "" && mailAddress().MatchString(value):
				c.Email = value
			case kind == "web" && c.Web == "" && webAddress().MatchString(value):
				c.Web = withScheme(value)
				if a.out.Link == "" {
					a.out.Link = c.Web
				}
			case kind == "address":
				c.Address.Put(a.language(value), value)
			case kind == "" && clue.IsAddress(line) && c.Address[a.language(line)] == "":
				c.Address.Put(a.language(line), line)
			case strings.TrimSpace(line) != "":
				left = append(left, line)
			}
		}
		if len(left) > 0 {
			b.Text = strings.Join(left, wording.HardBreak)
			if utf8.RuneCountInString(b.Text) <= 80 && !wording.EndsSentence(b.Text) { // who answers there
				if len(left) == 1 && a.answers(b.Text) {
					continue
				}
				a.reach = append(a.reach, b)
				continue
			}
			a.left = append(a.left, b)
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
