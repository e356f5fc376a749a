package prose

import (
	"encoding/base64"
	"html"
	"strings"

	"jianbao/internal/brief"
)

// Alone makes a web page of a brief that needs nothing beside it: its pictures, which open
// reads, stand within it; one that cannot be read is told in words. The error names a block of which nothing was made.
func Alone(b *brief.Brief, open func(name string) ([]byte, error)) (string, error) {
	ns, err := walk{b, open}.nodes()
	if err != nil {
		return "", err
	}
	title := ""
	if t := b.Report.Title.In(b.Languages[0]); t != nil {
		title = t.Plain()
	}
	tag := brief.Tag(b.Languages[0])
	return Page(tag, title, body(tag, ns)).HTML, nil
}

// file is a picture to be shown; nil where its words stand for it.
func (w walk) file(p brief.Picture) []byte {
	if w.open == nil {
		return nil
	}
	data, err := w.open(p.Image.File.Text)
	if err != nil || mediaType(data) == "" {
		return nil
	}
	return data
}

// mediaType is what a picture's bytes are called; "" for those that not every browser shows.
func mediaType(data []byte) string {
	switch {
	case strings.HasPrefix(string(data), "\x89PNG\r\n"):
		return "image/png"
	case strings.HasPrefix(string(data), "\xff\xd8\xff"):
		return "image/jpeg"
	}
	return ""
}

// beside adds a picture to nodes, or to the picture there what another language says of it.
func beside(out []node, lang, alt string, data []byte) []node {
	if len(out) == 0 {
		return []node{{kind: inPlace, lang: lang, spans: []span{{text: alt}}, file: data}}
	}
	out[0].spans[0].text += " / " + alt
	return out
}

// shown writes a picture, no wider than the page.
func (p *page) shown(n *node) {
	p.open(`img alt="`+html.EscapeString(n.spans[0].text)+`" src="data:`+mediaType(n.file)+`;base64,`+base64.StdEncoding.EncodeToString(n.file)+`"`,
		n.lang, "display:block;max-width:100%;height:auto;margin:0 0 .5em;", "")
	p.b.WriteByte('\n')
}
