package report

import (
	"strings"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
	"jianbao/internal/report/address"
)

// word reads a scalar as it is typed, so that 007 and 1.10 keep their digits. It
// returns the node behind an alias too. It is false when n is no scalar, which
// it reports, or when reading has stopped.
func (d *decoder) word(n *yaml.Node, path string) (string, *yaml.Node, bool) {
	if n = d.resolve(n); d.stopped {
		return "", n, false
	}
	if n.Kind != yaml.ScalarNode {
		d.add(diag.NotAText, n, diag.Args{"key": path})
		return "", n, false
	}
	text, o := d.src.scalar(n)
	d.checkCharacters(text, o)
	return strings.TrimSpace(text), n, true
}

// checkCharacters reports characters that may not stand in a report but came in
// by an escape, "\u0007". The bytes of the file were checked before.
func (d *decoder) checkCharacters(text string, o origin) {
	for i, r := range text {
		if code, bad := badCharacter(r); bad {
			d.addAt(code, o.at(text, i), diag.Args{"char": codePoint(r)})
		}
	}
}

// bare reads a bare string, with its place.
func (d *decoder) bare(n *yaml.Node, path string) Value {
	text, n, _ := d.word(n, path)
	return Value{Text: text, Pos: d.at(n)}
}

// version reports any format but 1, the only one there is.
func (d *decoder) version(n *yaml.Node) {
	text, n, ok := d.word(n, "format")
	if ok && (text != "1" || n.Tag != "!!int") {
		d.add(diag.WrongFormat, n, diag.Args{"value": short(quote(n))})
	}
}

// quote is a scalar as a message shows it, in double quotes when the file has
// quotes of either kind.
func quote(n *yaml.Node) string {
	if n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 {
		return `"` + n.Value + `"`
	}
	return n.Value
}

// webAddress reads the address of a page, and reports what is none. www. may
// stand for http://www.
func (d *decoder) webAddress(n *yaml.Node, path string) Value {
	v := d.bare(n, path)
	full := v.Text
	if strings.HasPrefix(full, "www.") {
		full = "http://" + full
	}
	if _, ok := address.Target(full); v.Text != "" && (!ok || strings.HasPrefix(full, "mailto:")) {
		d.addAt(diag.BadLink, v.Pos, diag.Args{"link": short(v.Text)})
	}
	return v
}

// email reads an e-mail address, and reports what is none.
func (d *decoder) email(n *yaml.Node, path string) Value {
	v := d.bare(n, path)
	if v.Text != "" && address.EmailEnd(v.Text, 0) != len(v.Text) {
		d.addAt(diag.BadEmail, v.Pos, diag.Args{"address": short(v.Text)})
	}
	return v
}
