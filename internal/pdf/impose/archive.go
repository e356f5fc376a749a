package impose

import (
	"bytes"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign"
)

// archive writes metadata, output intent and layers into the catalogue, and gives
// what the file claims: "2A", "2U" or "2B", or "" and why not. It claims PDF/A-2 only
// where every part does and all mean one colour profile, and then the least of the
// parts' claims. Level A, and PDF/UA-1, it claims only when the tags are whole (ISO
// 19005-2 6.6.4, ISO 14289-1 5).
func (b *builder) archive(catalog types.Dict, about *About, tagged bool) (claim, why string) {
	claim, why = b.claim(tagged)
	if claim != "" && len(b.parts) > 0 {
		p := b.parts[0]
		catalog["OutputIntents"] = types.Array{types.Dict{"Type": types.Name("OutputIntent"), "S": types.Name("GTS_PDFA1"),
			"OutputConditionIdentifier": types.StringLiteral("sRGB"), "DestOutputProfile": b.add(b.importerOf(p).copy(*p.Profile()))}}
	}
	catalog["Metadata"] = b.add(types.StreamDict{Dict: types.Dict{"Type": types.Name("Metadata"), "Subtype": types.Name("XML")}, Raw: about.packet(claim, b.universal(tagged))})
	if about.Language != "" {
		catalog["Lang"] = textObject(about.Language)
	}
	catalog["ViewerPreferences"] = types.Dict{"DisplayDocTitle": types.Boolean(true), "PrintScaling": types.Name("None")}
	for _, p := range b.parts {
		b.addLayers(p)
	}
	if o := b.layers.optional(); o != nil {
		catalog["OCProperties"] = o
	}
	return claim, why
}

// claim is the most that can be said of all parts together.
func (b *builder) claim(tagged bool) (claim, why string) {
	if len(b.parts) == 0 {
		return "", "it has no pages"
	}
	claim = "2A"
	if !tagged {
		claim = "2U"
	}
	for _, p := range b.parts {
		s, first := p.Profile(), b.parts[0].Profile()
		switch {
		case p.Claim == "":
			return "", p.Name + " is not PDF/A-2"
		case !bytes.Equal(first.Raw, s.Raw) && !(isSRGB(first) && isSRGB(s)):
			return "", p.Name + " has another colour profile"
		case p.Claim == "2B", p.Claim == "2U" && claim == "2A":
			claim = p.Claim
		}
	}
	return claim, ""
}

// universal says that the file is PDF/UA-1: all parts are, and their tags are whole.
func (b *builder) universal(tagged bool) bool {
	for _, p := range b.parts {
		tagged = tagged && p.Universal
	}
	return tagged && len(b.parts) > 0
}

// isSRGB says that a profile is one of the many of sRGB, which mean the same
// colours (ICC.1 7.2, 9.2.41).
func isSRGB(s *types.StreamDict) bool {
	b, err := foreign.Unpack(*s)
	return err == nil && len(b) > 128 && string(b[16:20]) == "RGB " &&
		(bytes.Contains(b, []byte("sRGB")) || bytes.Contains(b, []byte("s\x00R\x00G\x00B")))
}

// info is the document information dictionary; the metadata say the same.
func (a *About) info() types.Dict {
	d := types.Dict{}
	date := time.Unix(a.Created, 0).UTC().Format("D:20060102150405Z")
	for k, v := range map[string]string{"Title": a.Title, "Creator": a.Producer, "Producer": a.Producer, "CreationDate": date, "ModDate": date} {
		if v != "" {
			d[k] = textObject(v)
		}
	}
	return d
}

// textObject is a text string (ISO 32000-1 7.9.2.2): in ASCII where that will do, else
// in UTF-16.
func textObject(s string) types.Object {
	plain := true
	for _, r := range s {
		plain = plain && r >= ' ' && r < 0x7f
	}
	if plain {
		return types.StringLiteral(strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(s))
	}
	const digits = "0123456789ABCDEF"
	out := []byte("FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, digits[u>>12], digits[u>>8&15], digits[u>>4&15], digits[u&15])
	}
	return types.HexLiteral(out)
}

// packet is the XMP (ISO 16684-1), with the claim of ISO 19005-2 6.6.4.
func (a *About) packet(claim string, universal bool) []byte {
	date := time.Unix(a.Created, 0).UTC().Format("2006-01-02T15:04:05Z")
	var x strings.Builder
	x.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
	x.WriteString(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"` +
		` xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"` +
		` xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"` +
		` xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">` + "\n")
	put := func(before, v, after string) {
		if v != "" {
			x.WriteString(before + escaped(v) + after + "\n")
		}
	}
	put(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`, a.Title, `</rdf:li></rdf:Alt></dc:title>`)
	put(`<dc:language><rdf:Bag><rdf:li>`, a.Language, `</rdf:li></rdf:Bag></dc:language>`)
	put(`<pdf:Producer>`, a.Producer, `</pdf:Producer>`)
	put(`<xmp:CreatorTool>`, a.Producer, `</xmp:CreatorTool>`)
	for _, e := range []string{"CreateDate", "ModifyDate", "MetadataDate"} {
		put("<xmp:"+e+">", date, "</xmp:"+e+">")
	}
	put("<xmpMM:DocumentID>", "uuid:"+uuidMark, "</xmpMM:DocumentID>")
	put("<xmpMM:InstanceID>", "uuid:"+uuidMark, "</xmpMM:InstanceID>")
	if claim != "" {
		put("<pdfaid:part>", claim[:1], "</pdfaid:part>")
		put("<pdfaid:conformance>", claim[1:], "</pdfaid:conformance>")
	}
	if universal {
		x.WriteString("<pdfuaid:part>1</pdfuaid:part>\n" + universalSchema + "\n")
	}
	x.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return []byte(x.String())
}

// universalSchema declares pdfuaid to PDF/A, which does not know it (ISO
// 19005-2 6.6.2.3).
const universalSchema = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">` +
	`<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>` +
	`<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>` +
	`<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>` +
	`<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">` +
	`<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>` +
	`<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 conformed to</pdfaProperty:description>` +
	`</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>`

// escaped makes text for XML, without what XML 1.0 (2.2) does not allow.
func escaped(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, s)
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}
