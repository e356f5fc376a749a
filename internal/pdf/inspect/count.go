package inspect

import (
	"jianbao/internal/pdf/inspect/xmp"
	"strings"
)

// TagCount is how often an element stands in the tag tree.
type TagCount struct {
	Tag   string `json:"tag"`
	Count int    `json:"count"`
}

// Tags counts the elements of the tag tree, in the order in which they are
// first met; none when the file is not tagged.
func (f *File) Tags() []TagCount {
	counts := []TagCount{}
	at := map[string]int{}
	f.Tree.Walk(func(n *Node) {
		if n.Tag == "" || n == f.Tree {
			return
		}
		i, met := at[n.Tag]
		if !met {
			i = len(counts)
			at[n.Tag] = i
			counts = append(counts, TagCount{Tag: n.Tag})
		}
		counts[i].Count++
	})
	return counts
}

// Claims are the standards that the file says it keeps, "PDF/UA-1" and
// "PDF/A-2A" for one of ours. Whether it does, Check says.
func (m *Meta) Claims() []string {
	claims := []string{}
	p, err := xmp.Read([]byte(m.XMP))
	if err != nil {
		return claims
	}
	if part := value(p.Find("http://www.aiim.org/pdfua/ns/id/", "part")); part != "" {
		claims = append(claims, "PDF/UA-"+part)
	}
	const archive = "http://www.aiim.org/pdfa/ns/id/"
	if part := value(p.Find(archive, "part")); part != "" {
		claims = append(claims, "PDF/A-"+part+value(p.Find(archive, "conformance")))
	}
	return claims
}

// value is the short value of a property; "" for none.
func value(n *xmp.Node) string {
	if n == nil || len(n.Value) > 8 {
		return ""
	}
	return strings.TrimSpace(n.Value)
}
