package message

import (
	"fmt"
	"mime"
	"path/filepath"
	"strings"
)

// nameHeaders are the Content-Type and Content-Disposition of a file. A name
// beyond ASCII stands in three forms (see the package comment).
func nameHeaders(f File) (kind, disposition string) {
	ascii := asciiName(strings.ReplaceAll(f.Name, "=?", "-"))
	if ascii != f.Name && f.Plain != "" {
		ascii = asciiName(f.Plain)
	}
	if ascii == f.Name {
		q := quoted(f.Name)
		return f.Type + ";\r\n name=" + q, "attachment;\r\n filename=" + q
	}
	word := mime.BEncoding.Encode("utf-8", f.Name)
	if word == f.Name {
		word = worded(f.Name)
	}
	return f.Type + ";\r\n name=\"" + strings.ReplaceAll(word, " ", "\r\n ") + `"`,
		"attachment;\r\n filename*=UTF-8''" + percent(f.Name) + ";\r\n filename=" + quoted(ascii)
}

// quoted is a string in quotes (RFC 5322 3.2.4).
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// percent writes all but the characters of RFC 5987's attr-char as %XX.
func percent(s string) string {
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("!#$&+-.^_`|~", c) >= 0 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// asciiName is a name for programs that read ASCII only. A hyphen stands for each
// run of other characters; the name is "attachment" when nothing is left.
func asciiName(name string) string {
	ext := filepath.Ext(name)
	var b strings.Builder
	gap := false
	for _, r := range strings.TrimSuffix(name, ext) {
		if r < 0x20 || r > 0x7e {
			gap = true
			continue
		}
		if gap && b.Len() > 0 && r != '-' && !strings.HasSuffix(b.String(), "-") {
			b.WriteByte('-')
		}
		gap = false
		b.WriteRune(r)
	}
	stem := strings.Trim(strings.ReplaceAll(b.String(), " -", "-"), "-_. ")
	if stem == "" {
		stem = "attachment"
	}
	for i := range len(ext) {
		if ext[i] < 0x20 || ext[i] > 0x7e {
			return stem
		}
	}
	if stem+ext == name {
		return name
	}
	return stem + ext
}
