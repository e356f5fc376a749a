package finish

import "strings"

// writeInfo writes the document information dictionary (ISO 32000-1 14.3.3).
// The XMP says the same.
func (w *document) writeInfo() {
	m := &w.doc.Meta
	w.begin(w.info).put("<<")
	for _, e := range []struct{ key, value string }{
		{"/Title", m.Title}, {"/Author", m.Author}, {"/Subject", m.Subject}, {"/Keywords", strings.Join(m.Keywords, ", ")},
		{"/Creator", m.Producer}, {"/Producer", m.Producer}, {"/CreationDate", pdfDate(m.Created)}, {"/ModDate", pdfDate(m.Created)},
	} {
		if e.value != "" {
			w.put(e.key).text(e.value)
		}
	}
	w.put(">>")
	w.end()
}

// Namespaces of XMP (ISO 16684-1), PDF/A (ISO 19005-2 6.6) and PDF/UA
// (ISO 14289-1 5).
const namespaces = ` xmlns:dc="http://purl.org/dc/elements/1.1/"` +
	` xmlns:xmp="http://ns.adobe.com/xap/1.0/"` +
	` xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"` +
	` xmlns:pdf="http://ns.adobe.com/pdf/1.3/"` +
	` xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"` +
	` xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"` +
	` xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"` +
	` xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"` +
	` xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"` +
	` xmlns:jianbao="` + OriginNamespace + `"`

// identificationSchema declares pdfuaid to PDF/A, which does not know it
// (ISO 19005-2 6.6.2.3).
const identificationSchema = `<rdf:li rdf:parseType="Resource">` +
	`<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>` +
	`<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>` +
	`<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>` +
	`<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">` +
	`<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>` +
	`<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 conformed to</pdfaProperty:description>` +
	`</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>`

// writeMetadata writes the XMP packet, uncompressed, as archives like to read
// it without a PDF library.
func (w *document) writeMetadata() {
	m := &w.doc.Meta
	var x packet
	x.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
	x.WriteString(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""` + namespaces + ">\n")
	x.list("dc:title", "Alt", ` xml:lang="x-default"`, m.Title)
	x.list("dc:creator", "Seq", "", m.Author)
	x.list("dc:description", "Alt", ` xml:lang="x-default"`, m.Subject)
	x.list("dc:subject", "Bag", "", m.Keywords...)
	x.value("dc:identifier", m.Identifier)
	x.list("dc:rights", "Alt", ` xml:lang="x-default"`, m.Rights)
	x.list("dc:language", "Bag", "", m.Languages...)
	x.value("pdf:Keywords", strings.Join(m.Keywords, ", "))
	x.value("pdf:Producer", m.Producer)
	x.value("xmp:CreatorTool", m.Producer)
	x.value("xmp:CreateDate", xmpDate(m.Created))
	x.value("xmp:ModifyDate", xmpDate(m.Created))
	x.value("xmp:MetadataDate", xmpDate(m.Created))
	x.value("xmpMM:DocumentID", uuidMark)
	x.value("xmpMM:InstanceID", uuidMark)
	x.value("pdfaid:part", "2")
	x.value("pdfaid:conformance", "A")
	x.value("pdfuaid:part", "1")
	edition := w.edition
	if m.Origin.Report == "" {
		edition = ""
	}
	x.origin(m.Origin, edition)
	x.WriteString("<pdfaExtension:schemas><rdf:Bag>" + identificationSchema + originSchema(m.Origin, edition) + "</rdf:Bag></pdfaExtension:schemas>\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	w.putPacket(x.String())
}

// putPacket writes the metadata stream, with room for the document's uuid, a hash of
// the rest, wherever the packet has uuidMark.
func (w *document) putPacket(x string) {
	marks := strings.Count(x, uuidMark)
	length := len(x) + marks*(len("uuid:")+uuidLength-len(uuidMark))
	w.begin(w.metadata).put("<</Type/Metadata/Subtype/XML/Length ").num(length).put(">>stream\n")
	for i, part := range strings.Split(x, uuidMark) {
		if i > 0 {
			w.put("uuid:").putUUID()
		}
		w.put(part)
	}
	w.put("\nendstream")
	w.end()
}

// uuidMark stands in a packet where the document's uuid will be. No text of a report
// has it there: controls are left out.
const uuidMark = "\x00"

// packet is an XMP packet in the making.
type packet struct{ strings.Builder }

// value writes a property that is one text; "" writes none.
func (x *packet) value(name, value string) {
	if value != "" {
		x.WriteString("<" + name + ">" + escaped(value) + "</" + name + ">\n")
	}
}

// list writes a property that is several texts, in a container of the kind "Alt", "Bag"
// or "Seq"; "" is left out. attribute stands on each, with a space before it.
func (x *packet) list(name, kind, attribute string, values ...string) {
	var items strings.Builder
	for _, v := range values {
		if v != "" {
			items.WriteString("<rdf:li" + attribute + ">" + escaped(v) + "</rdf:li>")
		}
	}
	if items.Len() > 0 {
		x.WriteString("<" + name + "><rdf:" + kind + ">" + items.String() + "</rdf:" + kind + "></" + name + ">\n")
	}
}

// escaped gives s as text of XML, without the characters that XML 1.0 (2.2)
// does not allow.
func escaped(s string) string {
	if s == uuidMark || !strings.ContainsFunc(s, isUneasy) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#13;").Replace(s))
}

// isUneasy says that a character may not stand in the text of XML as it is.
func isUneasy(r rune) bool {
	return r < ' ' || r == '&' || r == '<' || r == '>' || r == 0xfffe || r == 0xffff
}
