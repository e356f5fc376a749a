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
		"=?utf-8?q?=0d=0aBcc:_evil=40example.org?=", "a =?utf-8?b?QQ==?= b", "=?", strings.Repeat("x", 2000), strings.Repeat(`"\`, 400), `李\n明`,
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

// FuzzReadBack: whatever a message says, it is read or refused; and what can be
// written comes back with its people and its files.
func FuzzReadBack(f *testing.F) {
	small := &Message{From: Address{"", "a@example.org"}, To: Address{"李明", "li@example.cn"}, ID: "1@example.org", Text: "t", HTML: "h", Files: []File{{Name: "a.pdf", Type: "application/pdf", Data: []byte("%PDF")}}}
	raw, err := small.Bytes()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw, "Ada")
	f.Add([]byte("To: a@b.cn\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Disposition: attachment\r\n\r\nQQ==\r\n--x--\r\n"), "=?utf-8?q?a?=")
	f.Fuzz(func(t *testing.T, raw []byte, name string) {
		_, _ = ReadBack(raw)
		m := *small
		m.To.Name, m.Subject, m.CC = name, name, []Address{{name, "b@example.org"}}
		written, err := m.Bytes()
		if err != nil {
			return
		}
		got, err := ReadBack(written)
		if err != nil || len(got.To) != 1 || got.To[0].Address != m.To.Address || len(got.CC) != 1 || got.CC[0].Address != "b@example.org" || len(got.Files) != 1 {
			t.Errorf("%q came back as %+v, %v", name, got, err)
		}
	})
}
