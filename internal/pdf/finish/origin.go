package finish

import "jianbao/internal/setting/page"

// OriginNamespace is the XML namespace of the properties that say what a file was
// made from.
const OriginNamespace = "urn:jianbao:origin#"

// originProperty is one property of the origin.
type originProperty struct{ name, value, means string }

// originProperties are the properties of an origin; edition is the document's.
func originProperties(o page.Origin, edition string) []originProperty {
	return []originProperty{
		{"Report", o.Report, "The id of the report"},
		{"Template", o.Template, "The template of the brief"},
		{"Language", o.Language, "The language tags, joined by a plus sign"},
		{"Edition", edition, "A hash of all that copies of the brief share"},
		{"Row", o.Row, "A salted hash of the recipient's row in the list"},
	}
}

// origin writes what the file was made from, those properties that have a value.
func (x *packet) origin(o page.Origin, edition string) {
	for _, p := range originProperties(o, edition) {
		x.value("jianbao:"+p.name, p.value)
	}
}

// originSchema declares to PDF/A (ISO 19005-2 6.6.2.3) those properties of our own that
// have a value; "" when none has.
func originSchema(o page.Origin, edition string) string {
	var list string
	for _, p := range originProperties(o, edition) {
		if p.value != "" {
			list += `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>` + p.name + `</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType>` +
				`<pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>` + p.means + `</pdfaProperty:description></rdf:li>`
		}
	}
	if list == "" {
		return ""
	}
	return `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Origin of a brief</pdfaSchema:schema>` +
		`<pdfaSchema:namespaceURI>` + OriginNamespace + `</pdfaSchema:namespaceURI><pdfaSchema:prefix>jianbao</pdfaSchema:prefix>` +
		`<pdfaSchema:property><rdf:Seq>` + list + `</rdf:Seq></pdfaSchema:property></rdf:li>`
}
