package campaign

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/mail/mailbox"

	"go.yaml.in/yaml/v4"
)

// texts reads one text for all languages, or {zh: …, en: …}.
func (w *walker) texts(n *yaml.Node, key string, oneLine bool) Texts {
	like := key + ": {zh: …, en: …}"
	out := Texts{Pos: w.Pos(n), In: map[string]*Text{}}
	read := func(lang string, n *yaml.Node) {
		if t := w.words(n, key, like, oneLine); t != nil {
			out.In[lang] = t
		}
	}
	if n.Kind == yaml.MappingNode {
		w.byLanguage(n, key, like, read)
	} else {
		read("", n)
	}
	return out
}

// byLanguage reads a mapping keyed by language.
func (w *walker) byLanguage(n *yaml.Node, key, like string, read func(lang string, n *yaml.Node)) {
	w.Pairs(n, key, like, func(lang string, k, value *yaml.Node) {
		if !tagLike(lang) {
			w.Bad(k, "a language", "use a tag such as zh or en")
			return
		}
		read(lang, value)
	})
}

// line reads a text with fields on one line; nil when it is at fault.
func (w *walker) line(n *yaml.Node, key, like string) *Text { return w.words(n, key, like, true) }

// words reads a text with fields; nil when it is at fault.
func (w *walker) words(n *yaml.Node, key, like string, oneLine bool) *Text {
	source := strings.TrimRight(w.Text(n, key, like), " \t\r\n")
	if source == "" {
		return nil
	}
	if i := firstUnseen(source, !oneLine); i >= 0 {
		w.Log.Add(diag.CampaignControl, w.within(n, i), diag.Args{"key": key, "character": codePoint(source[i:])})
		return nil
	}
	t, fault := parseText(source, func(offset int) diag.Pos { return w.within(n, offset) })
	if fault >= 0 {
		w.Log.Add(diag.CampaignBrace, w.within(n, fault), diag.Args{"brace": source[fault : fault+1], "name": "{name}"})
		return nil
	}
	return t
}

// within is the place in the file of a byte of a text. Where the file does not
// have the text as it reads (folded, with escapes), it is the place at which the
// text begins.
func (w *walker) within(n *yaml.Node, offset int) diag.Pos {
	pos := w.Pos(n)
	before := n.Value[:min(offset, len(n.Value))]
	row := strings.Count(before, "\n")
	start := strings.LastIndexByte(before, '\n') + 1
	text, _, _ := strings.Cut(n.Value[start:], "\n")
	switch {
	case n.Style&yaml.LiteralStyle != 0:
		pos.Line += 1 + row
	case row > 0 || n.Style&yaml.FoldedStyle != 0:
		return pos
	}
	if pos.Line < 1 || pos.Line > len(w.lines) {
		return w.Pos(n)
	}
	from := 0
	if n.Style&yaml.LiteralStyle == 0 { // not the key, which may read alike
		for range n.Column - 1 {
			_, size := utf8.DecodeRuneInString(w.lines[pos.Line-1][from:])
			from += size
		}
	}
	k := strings.Index(w.lines[pos.Line-1][from:], text)
	if k < 0 {
		return w.Pos(n)
	}
	pos.Column = utf8.RuneCountInString(w.lines[pos.Line-1][:from+k+offset-start]) + 1
	return pos
}

// firstUnseen is the byte of the first character that may not stand in a header,
// because nobody sees it or it turns the direction of the text; -1 when there is
// none. lines allows line ends.
func firstUnseen(s string, lines bool) int {
	for i, r := range s {
		switch {
		case r == '\n' && lines:
		case unicode.IsControl(r), diag.Turns(r), r == utf8.RuneError:
			return i
		}
	}
	return -1
}

// codePoint writes the first character of s as U+200B.
func codePoint(s string) string {
	r, _ := utf8.DecodeRuneInString(s)
	return fmt.Sprintf("U+%04X", r)
}

// control logs an unseen character, with which rest begins.
func (w *walker) control(n *yaml.Node, rest string) {
	w.Log.Add(diag.CampaignControl, w.Pos(n), diag.Args{"key": "a value", "character": codePoint(rest)})
}

// sender reads whom the messages come from: one mailbox, or one for each
// language. They must have the same address.
func (w *walker) sender(n *yaml.Node) Sender {
	s := Sender{Names: map[string]string{}, Pos: w.Pos(n)}
	read := func(lang string, n *yaml.Node) {
		m := w.mailbox(n, "from")
		if m == nil {
			return
		}
		if s.Address != "" && m.Address() != s.Address {
			w.Log.Add(diag.CampaignSenders, w.Pos(n), diag.Args{"one": s.Address, "other": m.Address()})
			return
		}
		s.Address, s.Domain, s.Names[lang] = m.Address(), m.Domain, m.Name
	}
	if n.Kind == yaml.MappingNode {
		w.byLanguage(n, "from", "from: {zh: 编辑部 <brief@example.org>, en: The Editors <brief@example.org>}", read)
	} else {
		read("", n)
	}
	return s
}

// mailbox reads one address with or without a name; nil after logging what is
// none.
func (w *walker) mailbox(n *yaml.Node, key string) *mailbox.Mailbox {
	v := w.value(n, key, key+": The Editors <brief@example.org>")
	if v.Text == "" {
		return nil
	}
	m, err := mailbox.One(v.Text)
	if err != nil {
		w.Log.Add(diag.CampaignAddress, v.Pos, diag.Args{"key": key, "what": err.Error()})
		return nil
	}
	return &m
}
