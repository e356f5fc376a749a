package amend

import (
	"strings"
	"testing"
)

// TestReorder: the entries of a list change places with all that is theirs, and every
// other byte stays.
func TestReorder(t *testing.T) {
	for name, c := range map[string]struct{ file, order, want string }{
		"two": {"format: 1\nsections:\n  - id: s\n    items:\n      - id: a\n        title: {en: A}\n      - id: b\n        title: {en: B}\nabout: x\n", "s.b s.a",
			"format: 1\nsections:\n  - id: s\n    items:\n      - id: b\n        title: {en: B}\n      - id: a\n        title: {en: A}\nabout: x\n"},
		"with comments, blanks and blocks": {"sections:\n  - id: s\n    items:\n      # of all\n      - id: a\n        body: |-\n          one\n\n          two\n\n      # of b\n      - id: b # here\n        title: B\n\n      - id: c\n        title: 'C'\n  - id: t\n", "s.c s.a s.b",
			"sections:\n  - id: s\n    items:\n      - id: c\n        title: 'C'\n\n      # of all\n      - id: a\n        body: |-\n          one\n\n          two\n\n      # of b\n      - id: b # here\n        title: B\n  - id: t\n"},
		"in brackets each": {"sections:\n- id: s\n  items:\n  - {id: a, title: A}\n  - {id: b, title: B}", "s.b s.a",
			"sections:\n- id: s\n  items:\n  - {id: b, title: B}\n  - {id: a, title: A}"},
		"end of Windows":     {"sections:\r\n- id: s\r\n  items:\r\n  - id: a\r\n  - id: b\r\n    title: B\r\n", "s.b s.a", "sections:\r\n- id: s\r\n  items:\r\n  - id: b\r\n    title: B\r\n  - id: a\r\n"},
		"a list in brackets": {"sections:\n- id: s\n  items: [{id: a}, {id: b}]\n", "s.b s.a", ""},
		"one that is not":    {"sections:\n- id: s\n  items:\n  - id: a\n", "s.b s.a", ""},
	} {
		got, err := Reorder([]byte(c.file), strings.Fields(c.order))
		if string(got) != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%s: %v\n%s\nwant\n%s", name, err, got, c.want)
		}
	}
}
