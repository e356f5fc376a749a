package audit

import (
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/inspect/objects"
	"jianbao/internal/pdf/inspect/rule"
	"jianbao/internal/pdf/inspect/xmp"
)

// The namespaces of what a file claims to be.
const (
	uaNS      = "http://www.aiim.org/pdfua/ns/id/"
	archiveNS = "http://www.aiim.org/pdfa/ns/id/"
	dublin    = "http://purl.org/dc/elements/1.1/"
)

// metadata looks at the XMP of the file, and of what is in it.
func (a *audit) metadata() {
	known := xmp.Predefined()
	stream := a.Catalog["Metadata"]
	d := a.Dict(stream)
	if _, is := a.Object(stream).(types.StreamDict); !is || a.Name(d["Type"]) != "Metadata" || a.Name(d["Subtype"]) != "XML" {
		a.fault(rule.NoXMP, -1, nil)
	}
	main := a.packet(stream)
	if main == nil {
		main = &xmp.Packet{}
	}
	a.properties(main, known, known)
	a.claims(main)
	title, has := main.Find(dublin, "title").Default()
	if !has || strings.TrimSpace(title) == "" {
		a.fault(rule.NoTitle, -1, nil)
	}
	if has {
		if other := a.Text(a.Dict(a.Trailer["Info"])["Title"]); other != "" && other != title {
			a.fault(rule.TitlesDiffer, -1, args("one", other, "other", title))
		}
	}
	if !a.language {
		for _, n := range main.Properties {
			if n.NamesNone() {
				a.fault(rule.NoLanguage, -1, args("what", theTitle))
				break
			}
		}
	}
	for _, n := range a.Numbers() {
		if s, is := a.Object(a.reference(n)).(types.StreamDict); is && n != objects.NumberOf(stream) && a.Name(s.Dict["Type"]) == "Metadata" && a.Name(s.Dict["Subtype"]) == "XML" {
			if p := a.packet(s); p != nil {
				own := xmp.Predefined()
				own.Extend(main)
				a.properties(p, known, own)
			}
		}
	}
}

// packet reads a packet of metadata; nil for one that cannot be read.
func (a *audit) packet(o types.Object) *xmp.Packet {
	b := a.Stream(o)
	if b == nil {
		return nil
	}
	a.Make(len(b))
	p, err := xmp.Read(b)
	if p != nil && !p.UTF8 || err != nil {
		a.fault(rule.BadXMP, -1, nil)
	}
	if err != nil {
		return nil
	}
	for _, name := range []string{"bytes", "encoding"} {
		if strings.Contains(p.Head, " "+name+"=") {
			a.fault(rule.PacketHead, -1, args("name", name))
		}
	}
	return p
}

// properties wants each property to be described, by the file's own packet or by this
// one, and of the kind that is described.
func (a *audit) properties(p *xmp.Packet, main, own *xmp.Schemas) {
	for _, problem := range own.Extend(p) {
		r := rule.Extension
		if problem.Unknown {
			r = rule.ExtensionField
		}
		a.fault(r, -1, args("name", problem.Name))
	}
	for _, n := range p.Properties {
		a.Meet()
		name := n.Prefix + ":" + n.Name
		switch {
		case n.Space == "http://www.aiim.org/pdfa/ns/extension/":
		case !main.Knows(n) && !own.Knows(n):
			a.fault(rule.UnknownProperty, -1, args("name", name))
		case !main.Right(n) && !own.Right(n):
			a.fault(rule.PropertyType, -1, args("name", name))
		}
	}
}

// claims looks at what the file says it is.
func (a *audit) claims(p *xmp.Packet) {
	ua, archive := false, false
	for _, n := range p.Properties {
		switch n.Space {
		case uaNS:
			ua = true
			if n.Prefix != "pdfuaid" && (n.Name == "part" || n.Name == "amd" || n.Name == "corr") {
				a.fault(rule.UAPrefix, -1, args("prefix", n.Prefix))
			}
			if n.Name == "part" && strings.TrimSpace(n.Value) != "1" {
				a.fault(rule.UAPart, -1, args("value", n.Value))
			}
		case archiveNS:
			archive = true
			if n.Prefix != "pdfaid" && among("part conformance amd corr", n.Name) {
				a.fault(rule.ArchivePrefix, -1, args("prefix", n.Prefix))
			}
		}
	}
	if !ua {
		a.fault(rule.NoUA, -1, nil)
	}
	if !archive {
		a.fault(rule.NoArchive, -1, nil)
		return
	}
	if n := p.Find(archiveNS, "part"); n == nil || strings.TrimSpace(n.Value) != "2" {
		a.fault(rule.ArchivePart, -1, args("value", valueOf(n)))
	}
	level := valueOf(p.Find(archiveNS, "conformance"))
	for _, l := range []struct {
		r  *rule.Rule
		ok string
	}{{rule.ArchiveLevel, "ABU"}, {rule.ArchiveLevelU, "AU"}, {rule.ArchiveLevelA, "A"}} {
		if len(level) != 1 || !strings.Contains(l.ok, level) {
			a.fault(l.r, -1, args("value", level))
		}
	}
}

// valueOf is the value of a property; "" for none.
func valueOf(n *xmp.Node) string {
	if n == nil {
		return ""
	}
	return n.Value
}
