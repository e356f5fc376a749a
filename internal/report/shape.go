package report

import (
	"fmt"

	"go.yaml.in/yaml/v4"
)

// isFormatKey says whether a word is a key of the format or a common language.
func isFormatKey(word string) bool {
	switch word {
	case "format", "id", "languages", "series", "title", "publisher", "date", "link", "summary", "figures", "value", "label",
		"source", "sections", "lead", "body", "items", "short", "images", "file", "alt", "caption", "logo", "number",
		"distribution", "report", "send", "copy", "printed", "ignore", "accepted", "about", "contact", "address", "phone",
		"fax", "email", "web", "cite", "notice", "glossary", "for", "not", "sources",
		"meeting", "at", "venue", "agenda", // of a meeting file
		"zh", "en", "ja", "ko", "fr", "de", "es", "ru", "ar", "pt", "zh-Hans", "zh-Hant", "zh-CN", "zh-TW", "zh-HK", "en-GB", "en-US":
		return true
	}
	return false
}

// report reads the whole file. The languages are read before any text, because
// each text is read by them.
func (d *decoder) report(n *yaml.Node) {
	r := d.out
	d.mapping(n, "", []field{
		{key: "format", example: "1", read: d.format},
		{key: "languages", example: "[zh, en]", read: d.languages},
		{key: "id", example: "my-report", read: func(n *yaml.Node) { r.ID = d.id(n) }},
		d.localized(&r.Series, "", "series"),
		d.localized(&r.Title, "", "title").required("{zh: …, en: …}"),
		d.localized(&r.Publisher, "", "publisher"),
		{key: "date", read: func(n *yaml.Node) { r.Date = d.date(n) }},
		{key: "link", read: func(n *yaml.Node) { r.Link = d.webAddress(n, "link") }},
		{key: "summary", read: func(n *yaml.Node) { r.Summary = d.localizedList(n, "summary") }},
		{key: "figures", read: func(n *yaml.Node) { r.Figures = d.figures(n, "figures") }},
		{key: "sections", read: d.sections},
		{key: "images", read: d.images},
		{key: "logo", read: d.logo},
		{key: "number", read: func(n *yaml.Node) { r.Number = d.value(n, "number") }},
		d.localized(&r.Label, "", "label"),
		{key: "distribution", read: d.distribution},
		{key: "ignore", read: d.ignore},
		{key: "accepted", read: d.accepted},
		d.body(&r.About, "", "about"),
		{key: "contact", read: d.contact},
		d.body(&r.Cite, "", "cite"),
		d.body(&r.Notice, "", "notice"),
		{key: "glossary", read: func(n *yaml.Node) { r.Glossary = d.localizedList(n, "glossary") }},
	})
}

// localized is the field of an inline text: one paragraph.
func (d *decoder) localized(to *Localized, path, key string) field {
	path = join(path, key)
	to.Path = path
	return field{key: key, to: to, read: func(n *yaml.Node) { *to = d.text(n, path, true) }}
}

// body is the field of a text with blocks: paragraphs, lists, tables.
func (d *decoder) body(to *Localized, path, key string) field {
	path = join(path, key)
	to.Path = path
	return field{key: key, to: to, read: func(n *yaml.Node) { *to = d.text(n, path, false) }}
}

// required returns the field as one that must be there.
func (f field) required(example string) field {
	f.example = example
	return f
}

// localizedList reads a list of inline texts, which are named by their numbers.
func (d *decoder) localizedList(n *yaml.Node, path string) (texts []Localized) {
	d.list(n, path, func(i int, n *yaml.Node) {
		texts = append(texts, d.text(n, fmt.Sprintf("%s.%d", path, i+1), true))
	})
	return texts
}

func (d *decoder) figures(n *yaml.Node, path string) (figures []Figure) {
	d.list(n, path, func(i int, n *yaml.Node) {
		var f Figure
		path := fmt.Sprintf("%s.%d", path, i+1)
		d.mapping(n, path, []field{
			d.localized(&f.Value, path, "value").required("{zh: …, en: …}"),
			d.localized(&f.Label, path, "label").required("{zh: …, en: …}"),
			d.localized(&f.Source, path, "source"),
			d.audiences("for", &f.For),
			d.audiences("not", &f.Not),
		})
		figures = append(figures, f)
	})
	return figures
}

func (d *decoder) sections(n *yaml.Node) {
	d.list(n, "sections", func(i int, n *yaml.Node) {
		s := Section{Pos: d.at(n)}
		path := d.idOf(n, fmt.Sprintf("sections.%d", i+1))
		d.mapping(n, path, []field{
			{key: "id", example: "lessons", read: func(n *yaml.Node) { s.ID = d.id(n) }},
			d.localized(&s.Title, path, "title").required("{zh: …, en: …}"),
			d.localized(&s.Lead, path, "lead"),
			d.body(&s.Body, path, "body"),
			{key: "items", read: func(n *yaml.Node) { s.Items = d.items(n, path) }},
			d.audiences("for", &s.For),
			d.audiences("not", &s.Not),
			{key: "figures", read: func(n *yaml.Node) { s.Figures = d.figures(n, path+".figures") }},
			{key: "sources", read: func(n *yaml.Node) { s.Sources = d.localizedList(n, path+".sources") }},
		})
		d.out.Sections = append(d.out.Sections, s)
	})
}

// items reads the items of a section.
func (d *decoder) items(n *yaml.Node, section string) []Item {
	items := make([]Item, 0, len(d.resolve(n).Content))
	d.list(n, section+".items", func(i int, n *yaml.Node) {
		it := Item{Pos: d.at(n)}
		path := join(section, d.idOf(n, fmt.Sprint(i+1)))
		d.mapping(n, path, []field{
			{key: "id", example: "lesson-1", read: func(n *yaml.Node) { it.ID = d.id(n) }},
			d.localized(&it.Title, path, "title").required("{zh: …, en: …}"),
			d.localized(&it.Short, path, "short"),
			d.body(&it.Body, path, "body"),
			d.audiences("for", &it.For),
			d.audiences("not", &it.Not),
			{key: "figures", read: func(n *yaml.Node) { it.Figures = d.figures(n, path+".figures") }},
			{key: "sources", read: func(n *yaml.Node) { it.Sources = d.localizedList(n, path+".sources") }},
		})
		items = append(items, it)
	})
	return items
}

// idOf looks ahead for the id of a section, an item or a picture, by which
// messages name it. It is other when there is no valid id.
func (d *decoder) idOf(n *yaml.Node, other string) string {
	n = d.resolve(n)
	for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == "id" && validID(n.Content[i+1].Value) {
			return n.Content[i+1].Value
		}
	}
	return other
}

func (d *decoder) images(n *yaml.Node) {
	d.list(n, "images", func(i int, n *yaml.Node) {
		var im Image
		path := d.idOf(n, fmt.Sprintf("images.%d", i+1))
		d.mapping(n, path, []field{
			{key: "id", example: "chart-1", read: func(n *yaml.Node) { im.ID = d.id(n) }},
			{key: "file", example: "chart.png", read: func(n *yaml.Node) { im.File = d.value(n, path+".file") }},
			d.localized(&im.Alt, path, "alt").required("{zh: …, en: …}"),
			d.localized(&im.Caption, path, "caption"),
		})
		d.out.Images = append(d.out.Images, im)
	})
}

func (d *decoder) logo(n *yaml.Node) {
	d.out.Logo = &Image{}
	d.mapping(n, "logo", []field{
		{key: "file", example: "logo.png", read: func(n *yaml.Node) { d.out.Logo.File = d.value(n, "logo.file") }},
		d.localized(&d.out.Logo.Alt, "logo", "alt").required("{zh: …, en: …}"),
	})
}

func (d *decoder) distribution(n *yaml.Node) {
	to := &d.out.Distribution
	d.mapping(n, "distribution", []field{
		d.localized(&to.Report, "distribution", "report"),
		d.localized(&to.Send, "distribution", "send"),
		d.localized(&to.Copy, "distribution", "copy"),
		{key: "printed", read: func(n *yaml.Node) { to.Printed = d.count(n, "distribution.printed") }},
	})
}

func (d *decoder) contact(n *yaml.Node) {
	to := &d.out.Contact
	d.mapping(n, "contact", []field{
		d.localized(&to.Address, "contact", "address"),
		{key: "phone", read: func(n *yaml.Node) { to.Phone = d.value(n, "contact.phone") }},
		{key: "fax", read: func(n *yaml.Node) { to.Fax = d.value(n, "contact.fax") }},
		{key: "email", read: func(n *yaml.Node) { to.Email = d.email(n, "contact.email") }},
		{key: "web", read: func(n *yaml.Node) { to.Web = d.webAddress(n, "contact.web") }},
	})
}
