package message

import (
	"mime"
	"strings"
	"testing"
)

// TestMistaken: a text that looks like an encoded word, or has a word too long for
// a line, is encoded itself, in every header; and it comes back as it was.
func TestMistaken(t *testing.T) {
	for _, text := range []string{
		"=?utf-8?q?=0d=0aBcc:_evil=40example.org?=", "a =?utf-8?b?QQ==?= b", "=?", strings.Repeat("x", 2000), strings.Repeat(`"\`, 400),
	} {
		m := sample()
		m.To.Name, m.From.Name, m.ReplyTo.Name, m.CC[0].Name, m.Subject = text, text, text, text, text
		m.Files[1].Name = text + ".pdf"
		if len(text) > 200 {
			m.Files[1].Name = "annex.pdf" // file systems have no such name
		}
		raw, err := m.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(raw), "=?utf-8?q?=0d") || len(text) > 2 && strings.Contains(string(raw), text) {
			t.Errorf("%.40q stands as it is:\n%.1500s", text, raw)
		}
		for _, line := range strings.Split(string(raw), "\r\n") {
			if len(line) > 998 {
				t.Errorf("%.40q makes a line of %d bytes", text, len(line))
			}
		}
		got, err := ReadBack(raw)
		if err != nil {
			t.Fatal(err)
		}
		subject, err := new(mime.WordDecoder).DecodeHeader(got.Header.Get("Subject"))
		if err != nil || subject != text || len(got.To) != 1 || got.To[0].Name != text || got.To[0].Address != m.To.Address || got.CC[0].Name != text {
			t.Errorf("%.40q came back as subject %.60q, to %.60v", text, subject, got.To)
		}
		for _, h := range []string{"From", "Reply-To"} {
			if list, err := got.Header.AddressList(h); err != nil || len(list) != 1 || list[0].Name != text {
				t.Errorf("%s: %.60v, %v", h, list, err)
			}
		}
		if got.Files[1].Name != m.Files[1].Name {
			t.Errorf("the file came back as %q", got.Files[1].Name)
		}
	}
}
