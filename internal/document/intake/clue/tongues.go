package clue

import (
	"regexp"
	"strings"
	"sync"
)

// twoInLine is a line of Chinese words and then English ones. It is compiled once, for
// the first short line.
var twoInLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^([^A-Za-z]*\p{Han}[^A-Za-z]*?)[\s/|·—–-]+([A-Z][A-Za-z][^\p{Han}]*)$`)
})

// BothTongues parts a line of Chinese words and then English ones: 摘要 Summary. It is not
// ok for any other line.
func BothTongues(s string) (zh, en string, ok bool) {
	m := twoInLine().FindStringSubmatch(s)
	if m == nil {
		return "", "", false
	}
	return strings.TrimSpace(m[1]), strings.TrimSpace(m[2]), true
}
