package inspect

import "strings"

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
// "PDF/A-2A" for one of ours. Whether it does is not for this package to prove.
func (m *Meta) Claims() []string {
	claims := []string{}
	if part := property(m.XMP, "pdfuaid:part"); part != "" {
		claims = append(claims, "PDF/UA-"+part)
	}
	if part := property(m.XMP, "pdfaid:part"); part != "" {
		claims = append(claims, "PDF/A-"+part+property(m.XMP, "pdfaid:conformance"))
	}
	return claims
}

// property is the short value that an XMP packet gives a property, as an
// element or as an attribute; "" when it does not.
func property(xmp, name string) string {
	_, rest, found := strings.Cut(xmp, "<"+name+">")
	end := "<"
	if !found {
		_, rest, found = strings.Cut(xmp, name+`="`)
		end = `"`
	}
	value, _, ended := strings.Cut(rest, end)
	if !found || !ended || len(value) > 8 {
		return ""
	}
	return strings.TrimSpace(value)
}
