// Package address knows web and e-mail addresses: where one stands in a text, and
// which may become links. What leads elsewhere than to http, https and mailto is no
// link for us, whoever wrote it.
package address

import (
	"bytes"
	"net/url"
	"strings"
)

// longestAddress is how many bytes of an address are looked at.
const longestAddress = 2_000

// Bare is an address that stands in a text without marks around it, from
// byte From up to byte To. Link is its target: mailto:, http:// or https://.
type Bare struct {
	From, To int
	Link     string
}

// Next finds the next bare web or e-mail address in s from byte i on;
// ok is false when there is none. An address ends before the first character
// that is not ASCII, as Chinese text follows it without a space.
func Next(s string, i int) (a Bare, ok bool) {
	for start := i; i < len(s); i++ {
		switch c := s[i]; {
		case c == '@':
			from := i
			for from > start && localPart(s[from-1]) { // what stands before start is another's
				from--
			}
			for from < i && s[from] == '.' {
				from++
			}
			if end := EmailEnd(s, from); end > 0 {
				return Bare{from, end, "mailto:" + s[from:end]}, true
			}
		case (c == 'h' || c == 'H' || c == 'w' || c == 'W') && (i == 0 || !alphanumeric(s[i-1])):
			if end := WebEnd(s, i); end > 0 {
				link := s[i:end]
				if c == 'w' || c == 'W' {
					link = "http://" + link
				}
				if target, valid := Target(link); valid {
					return Bare{i, end, target}, true
				}
			}
		}
	}
	return Bare{}, false
}

// alphanumeric says whether c is an ASCII letter or digit.
func alphanumeric(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

// localPart says whether c may stand before the @ of an e-mail address.
func localPart(c byte) bool { return alphanumeric(c) || strings.IndexByte("._%+-", c) >= 0 }

// EmailEnd is where the e-mail address that begins at byte i ends, or 0.
func EmailEnd(s string, i int) int {
	at := i
	for at < len(s) && localPart(s[at]) {
		at++
	}
	if at == i || at == len(s) || s[at] != '@' {
		return 0
	}
	end, dots := at+1, 0
	for end < len(s) && (alphanumeric(s[end]) || s[end] == '-' ||
		s[end] == '.' && end > at+1 && s[end-1] != '.' && end+1 < len(s) && alphanumeric(s[end+1])) {
		if s[end] == '.' {
			dots++
		}
		end++
	}
	for end > 0 && s[end-1] == '-' {
		end--
	}
	if dots == 0 || end < len(s) && s[end] == '@' {
		return 0
	}
	return end
}

// WebEnd is where the web address that begins at byte i ends, or 0 when there
// is none: http://, https:// or www. and a host.
func WebEnd(s string, i int) int {
	host := 0
	for _, prefix := range []string{"http://", "https://", "www."} {
		if len(s) >= i+len(prefix) && strings.EqualFold(s[i:i+len(prefix)], prefix) {
			host = i + len(prefix)
		}
	}
	if host == 0 || host == len(s) || !alphanumeric(s[host]) {
		return 0
	}
	end := host
	for end < len(s) && end-i < longestAddress && s[end] > ' ' && s[end] < 0x7F && strings.IndexByte("<>\"`{}|\\^[]", s[end]) < 0 {
		end++
	}
	for end > host {
		last := s[end-1]
		unpaired := last == ')' && strings.Count(s[host:end], ")") > strings.Count(s[host:end], "(")
		if strings.IndexByte(".,;:!?'*_~(", last) < 0 && !unpaired {
			break
		}
		end--
	}
	if s[i]|0x20 == 'w' && !strings.Contains(s[host:end], ".") {
		return 0
	}
	return end
}

// Within says whether byte i of a source stands in a bare web or e-mail
// address.
func Within(src []byte, i int) bool {
	from := i
	for from > 0 && i-from < longestAddress && src[from-1] > ' ' && src[from-1] < 0x7F {
		from--
	}
	word := src[from:min(len(src), i+longestAddress)]
	if n := bytes.IndexFunc(word[i-from:], func(r rune) bool { return r <= ' ' || r >= 0x7F }); n >= 0 {
		word = word[:i-from+n]
	}
	if !bytes.Contains(word, []byte("://")) && !bytes.ContainsAny(word, "wW@") {
		return false
	}
	for at := 0; ; {
		a, ok := Next(string(word), at)
		if !ok || from+a.From > i {
			return false
		}
		if i < from+a.To {
			return true
		}
		at = a.To
	}
}

// Target returns the address of a link in ASCII, as a PDF carries it. It is
// false when the address is none of http, https or mailto, or is malformed.
func Target(address string) (string, bool) {
	u, err := url.Parse(address)
	if err != nil || strings.ContainsAny(address, " \t\n\"<>") {
		return "", false
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
		if u.Hostname() == "" || u.User != nil {
			return "", false
		}
	case "mailto":
		to, _, _ := strings.Cut(u.Opaque, "?")
		if to == "" || EmailEnd(to, 0) != len(to) {
			return "", false
		}
	default:
		return "", false
	}
	for i := range len(address) {
		if address[i] >= 0x80 {
			u.RawQuery = strings.ReplaceAll(url.PathEscape(u.RawQuery), "%25", "%")
			return u.String(), true
		}
	}
	return address, true
}
