package report

import (
	"go.yaml.in/yaml/v4"

	"jianbao/internal/report/form"
)

// keys reads a mapping into to, a pointer to the struct that has the fields. path
// names the mapping in messages and is the head of the paths of its texts.
func (d *decoder) keys(n *yaml.Node, path string, fields []Field, to any) {
	reads := make([]form.Field, len(fields))
	for i := range fields {
		f, value := &fields[i], fields[i].In(to)
		reads[i] = form.Field{Key: f.Key, Need: f.Need, Read: func(n *yaml.Node) { d.value(n, path, f, value) }}
		if text, is := value.(*Localized); is {
			text.Path = join(path, f.Key)
			reads[i].Absent = func(n *yaml.Node) { text.Pos = d.at(n) }
		}
	}
	d.reader().Mapping(n, path, "", reads...)
}

// value reads the value of a field into to, a pointer of its kind. parent is the
// path of what has the field.
func (d *decoder) value(n *yaml.Node, parent string, f *Field, to any) {
	path := join(parent, f.Key)
	switch f.Kind {
	case Inline, Blocks, Grid:
		*to.(*Localized) = d.text(n, path, f.Kind == Inline)
	case Inlines:
		d.list(n, path, func(i int, n *yaml.Node) {
			*grown(to.(*[]Localized)) = d.text(n, f.Entry(parent, i, ""), true)
		})
	case Files:
		*to.(*Localized) = d.files(n, path)
	case Word, File, ChartKind:
		*to.(*Value) = d.bare(n, path)
	case Share:
		*to.(*Value) = d.share(n, path)
	case Web:
		*to.(*Value) = d.webAddress(n, path)
	case ISSN, ISBN, DOI:
		*to.(*Value) = d.identifier(n, path, f.Kind)
	case Email:
		*to.(*Value) = d.email(n, path)
	case Day:
		*to.(*Date) = d.date(n)
	case Moment:
		*to.(*Instant) = d.instant(n, path)
	case Meets:
		*to.(*Period) = d.period(n, path)
	case Count:
		*to.(*int) = d.count(n, path)
	case ID:
		*to.(*string) = d.id(n)
	case Version:
		d.version(n)
	case Tags:
		d.languages(n)
	case Audiences:
		*to.(*[]Value) = d.audiences(n, f.Key)
	case Sections:
		*to.(*[]Value) = d.sections(n, f.Key)
	case Codes:
		d.ignore(n)
	case Digests:
		d.accepted(n)
	case Mapping:
		if logo, is := to.(**Image); is {
			*logo = &Image{}
			to = *logo
		}
		d.keys(n, path, f.Of(), to)
	case Numbered, Named:
		d.entries(n, parent, f, to)
	}
}

// entries reads a list of mappings into to, a pointer to a slice.
func (d *decoder) entries(n *yaml.Node, parent string, f *Field, to any) {
	fields := f.Of()
	d.list(n, join(parent, f.Key), func(i int, n *yaml.Node) {
		id := ""
		if f.Kind == Named {
			id = d.idOf(n)
		}
		d.keys(n, f.Entry(parent, i, id), fields, grownPart(to, d.at(n)))
	})
}

// idOf looks ahead for the id of a section, an item or a picture, by which
// messages name it. It is "" when there is no valid id.
func (d *decoder) idOf(n *yaml.Node) string {
	n = d.resolve(n)
	for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == "id" && validID(n.Content[i+1].Value) {
			return n.Content[i+1].Value
		}
	}
	return ""
}
