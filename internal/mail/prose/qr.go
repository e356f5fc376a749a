package prose

import "jianbao/internal/brief"

// QR adds the address that the page has as a code: a link serves better in a letter.
func (s *stage) QR(b brief.QR) {
	s.add(node{kind: passage, lang: s.tag(0), tone: quiet, spans: []span{{text: b.Link.Text, link: b.Link.Text}}})
}
