package report

import (
	"slices"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
	tags "jianbao/internal/report/tag"
)

// languages reads the list of languages, the source language first.
func (d *decoder) languages(n *yaml.Node) {
	read := func(_ int, n *yaml.Node) {
		tag, n, ok := d.word(n, "languages")
		if !ok {
			return
		}
		for _, have := range d.out.Languages {
			if have == tag {
				d.add(diag.DuplicateLanguage, n, diag.Args{"language": tag})
				return
			}
		}
		if !tags.Valid(tag) {
			args := diag.Args{"language": short(tag)}
			if near := tags.Meant(tag); near != "" {
				args["near"] = near
			}
			d.add(diag.BadLanguage, n, args)
		}
		d.out.Languages = append(d.out.Languages, tag)
	}
	d.list(n, "languages", read)
}

// audiences reads `for` or `not`, one name or a list of names. key names it in
// messages.
func (d *decoder) audiences(n *yaml.Node, key string) (out []Value) {
	if r := d.resolve(n); r.Kind == yaml.ScalarNode {
		return []Value{d.bare(n, key)}
	}
	d.list(n, key, func(_ int, n *yaml.Node) { out = append(out, d.bare(n, key)) })
	return out
}

// sections reads the id of a section, or a list of them. The sections were read
// before, wherever they stand in the file.
func (d *decoder) sections(n *yaml.Node, key string) []Value {
	out := d.audiences(n, key)
	var ids []string
	for i := range d.out.Sections {
		ids = append(ids, d.out.Sections[i].ID)
	}
	for _, v := range out {
		if !slices.Contains(ids, v.Text) && v.Text != "" {
			args := diag.Args{"id": short(v.Text), "key": key}
			if near := diag.Near(v.Text, ids); near != "" {
				args["near"] = near
			}
			d.addAt(diag.UnknownSection, v.Pos, args)
		}
	}
	return out
}

// ignore reads the codes of findings that are accepted on purpose.
func (d *decoder) ignore(n *yaml.Node) {
	d.list(n, "ignore", func(_ int, n *yaml.Node) {
		v := d.bare(n, "ignore")
		if _, known := diag.Lookup(diag.Code(v.Text)); !known && v.Text != "" {
			args := diag.Args{"code": short(v.Text)}
			if near := diag.Near(v.Text, diag.Codes()); near != "" {
				args["near"] = near
			}
			d.addAt(diag.UnknownCode, v.Pos, args)
		}
		d.out.Ignore = append(d.out.Ignore, v)
	})
}

// accepted reads the hashes of the sources that translations were made from.
func (d *decoder) accepted(n *yaml.Node) {
	d.out.Accepted = map[string]Value{}
	read := func(name string, key, value *yaml.Node) {
		if !d.reader().Empty(key, value, "accepted", name) {
			d.out.Accepted[name] = d.bare(value, join("accepted", short(name)))
		}
	}
	if !d.reader().Pairs(n, "accepted", "lessons.lesson-1.title.en, …", read) {
		d.out.Accepted = nil
	}
}
