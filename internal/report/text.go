package report

import (
	"strings"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	tags "jianbao/internal/report/tag"
)

// mostText is how many bytes one text may have: a hundred pages.
const mostText = 256 << 10

// text reads a text: one for all languages, or one for each. An inline text is
// one paragraph in which only the marks within a line count.
func (d *decoder) text(n *yaml.Node, path string, inline bool) Localized {
	r := d.resolve(n)
	l := Localized{Pos: d.at(r), Path: path}
	switch {
	case d.stopped:
	case r.Kind == yaml.ScalarNode:
		if d.colonInText(r) {
			break
		}
		if t := d.leaf(r, "", path, inline); t != nil {
			if !d.meeting { // who reads it is not known here
				d.checkForAll(t)
			}
			l.Texts = []Text{*t}
		}
	case r.Kind == yaml.MappingNode:
		l.Texts = d.translations(r, path, inline)
	default:
		d.add(diag.NotAText, r, diag.Args{"key": path, "example": d.example()})
	}
	return l
}

// example shows a text in each of the report's languages.
func (d *decoder) example() string {
	languages := d.out.Languages
	if len(languages) == 0 {
		languages = []string{"zh", "en"}
	}
	return "{" + strings.Join(languages, ": …, ") + ": …}"
}

// colonInText catches "zh：文字" where a text should be given by language. To
// YAML it is a text like any other, over as many lines as there are. It reports
// each such line, and says whether there was one.
func (d *decoder) colonInText(n *yaml.Node) bool {
	if n.Style != 0 {
		return false
	}
	lang, code, colon := cutColon(n.Value)
	if lang == "" || len(d.out.Languages) == 0 || !d.speaks(lang) {
		return false
	}
	for line := n.Line; ; line++ {
		l := d.src.line(line)
		k := colonedKey(l)
		if k.key == "" && line == n.Line { // behind its key: "title: zh：文字"
			k = badColon{key: lang, code: code, at: strings.LastIndex(l, lang+colon) + len(lang)}
		}
		if k.key == "" || line > n.Line && indentOf(l) < n.Column-1 {
			return true
		}
		d.addAt(k.code, d.src.pos(line, column(l, k.at)), diag.Args{"key": k.key})
	}
}

// translations reads {zh: …, en: …}; the texts are in the order of the
// report's languages.
func (d *decoder) translations(n *yaml.Node, path string, inline bool) []Text {
	texts := map[string]*Text{}
	d.reader().Pairs(n, path, "", func(lang string, key, value *yaml.Node) {
		switch {
		case !d.speaks(lang):
			d.unknownLanguage(key, lang)
		case !d.reader().Empty(key, value, path, lang):
			texts[lang] = d.leaf(d.resolve(value), lang, join(path, lang), inline)
		}
	})
	var out []Text
	for _, lang := range d.out.Languages {
		if t := texts[lang]; t != nil {
			out = append(out, *t)
		}
	}
	return out
}

// speaks says whether lang is a language of the report; any is, when the
// report's languages could not be read.
func (d *decoder) speaks(lang string) bool {
	for _, l := range d.out.Languages {
		if l == lang {
			return true
		}
	}
	return len(d.out.Languages) == 0
}

// unknownLanguage reports a key that is none of the report's languages, with the
// one most likely meant.
func (d *decoder) unknownLanguage(key *yaml.Node, lang string) {
	if before, code, _ := cutColon(lang); before != "" && d.speaks(before) {
		d.add(code, key, diag.Args{"key": before})
		return
	}
	if d.afterComma(key) {
		return
	}
	args := diag.Args{"language": short(lang), "languages": diag.Names(d.out.Languages)}
	if meant := tags.Meant(lang); meant != "" && d.speaks(meant) {
		args["near"] = meant
	} else if near := diag.Near(lang, d.out.Languages); near != "" && !tags.Valid(lang) {
		args["near"] = near
	}
	if d.meeting {
		d.add(diag.MeetingLanguage, key, args)
		return
	}
	d.add(diag.UnknownLanguage, key, args)
}

// leaf reads the text of one language; nil when the node is no text, or too
// long.
func (d *decoder) leaf(n *yaml.Node, lang, path string, inline bool) *Text {
	if n.Kind != yaml.ScalarNode {
		d.add(diag.NotAText, n, diag.Args{"key": path, "example": d.example()})
		return nil
	}
	t := &Text{Lang: lang}
	t.Source, t.origin = d.src.scalar(n)
	if len(t.Source) > mostText {
		d.add(diag.TextTooLong, n, diag.Args{"size": len(t.Source) >> 10, "most": mostText >> 10})
		return nil
	}
	d.checkCharacters(t.Source, t.origin)
	c := converter{d: d, t: t, path: path}
	c.convert(inline)
	return t
}

// checkForAll warns of Chinese in a text that stands for other languages, too.
func (d *decoder) checkForAll(t *Text) {
	i := strings.IndexFunc(t.Source, han.Is)
	if i < 0 {
		return
	}
	var others []string
	for _, lang := range d.out.Languages {
		if !han.Written(lang) && tags.Valid(lang) {
			others = append(others, lang)
		}
	}
	if len(others) > 0 {
		d.addAt(diag.HanForAll, t.At(i), diag.Args{"languages": diag.Names(others), "example": d.example()})
	}
}
