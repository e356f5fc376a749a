package report

import (
	"cmp"
	"strings"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
)

// id reads an id and reports one that is malformed or was used before.
func (d *decoder) id(n *yaml.Node) string {
	text, n, ok := d.word(n, "id")
	switch {
	case !ok:
		return ""
	case !validID(text):
		args := diag.Args{"id": short(text), "near": cmp.Or(idLike(text), "part-1")}
		d.add(diag.BadID, n, args)
		return text
	case d.ids[text] > 0:
		d.add(diag.DuplicateID, n, diag.Args{"id": text, "line": d.ids[text]})
		return text
	}
	d.ids[text] = n.Line
	return text
}

// validID says whether s is [a-z0-9][a-z0-9-]{0,63}.
func validID(s string) bool {
	if s == "" || len(s) > 64 || s[0] == '-' {
		return false
	}
	for i := range len(s) {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return true
}

// idLike proposes an id made of the ASCII letters and digits of s; "" when it has
// none.
func idLike(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() == 64 {
			break
		}
	}
	return strings.Trim(b.String(), "-")
}
