package docx

import (
	"bytes"
	"html"
	"regexp"
	"strings"
)

// chunk tells the words of a document that stands within this one (ECMA-376 part 1,
// 17.17.2.1): text, a page, or another Word file. It counts against the bounds of
// this file.
func (r *reader) chunk(id string) {
	r.out.Lost["a document within the document"]++
	rel, ok := r.rels[id]
	if !ok || rel.external || r.chunks[rel.target] {
		return
	}
	r.chunks[rel.target] = true
	data, err := r.a.part(rel.target)
	if err != nil {
		return
	}
	words := ""
	switch {
	case bytes.HasPrefix(data, []byte("PK")):
		words = r.wordsWithin(data)
	case bytes.HasPrefix(data, []byte(`{\rtf`)), bytes.IndexByte(data, 0) >= 0:
	default:
		words = html.UnescapeString(regexp.MustCompile(`(?is)<(?:style|script|title)\b.*?</(?:style|script|title)>|<!--.*?-->|<[^>]*>`).ReplaceAllString(string(utf8Part(data)), " "))
	}
	if words = strings.Join(strings.Fields(strings.ToValidUTF8(words, "")), " "); words != "" {
		r.letters += len(words)
		r.out.Words = append(r.out.Words, words)
	}
}

// wordsWithin are the words of a Word file that stands in this one; "" where it
// cannot be read.
func (r *reader) wordsWithin(data []byte) string {
	a, err := open(data)
	if err != nil {
		return ""
	}
	a.left = r.a.left
	root, err := a.tree("word/document.xml")
	r.a.left = a.left
	if err != nil || root == nil {
		return ""
	}
	var b strings.Builder
	root.words(&b)
	return b.String()
}
