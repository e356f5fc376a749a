package message

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

func sample() *Message {
	return &Message{
		From: Address{"简报编辑部", "brief@example.org"}, To: Address{"李明", "li@example.cn"}, ReplyTo: &Address{"", "desk@example.org"},
		CC: []Address{{`Li, "Ming"`, "b@example.cn"}}, Subject: "简报：" + strings.Repeat("关于加强合作的经验与建议", 6),
		Date: time.Unix(1585526400, 0).UTC(), ID: "abc@example.org", Languages: []string{"zh-CN", "en"},
		Unsubscribe: []string{"https://example.org/leave?who=a%40b", "mailto:leave@example.org"},
		Text:        "您好\n", HTML: "<p>您好</p>\n",
		Files: []File{{Name: "一页摘要-李明.pdf", Plain: "spring-summary-zh.pdf", Type: "application/pdf", Data: []byte("%PDF-1")}, {Name: "annex.pdf", Type: "application/pdf", Data: bytes.Repeat([]byte{0, 255}, 5000)}},
	}
}

// What is written reads back as it was meant, by another's parser.
func TestReadBack(t *testing.T) {
	m := sample()
	raw, err := m.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	got, err := ReadBack(raw)
	if err != nil {
		t.Fatal(err)
	}
	if len(got.To) != 1 || got.To[0].Name != "李明" || got.To[0].Address != "li@example.cn" || got.CC[0].Name != `Li, "Ming"` {
		t.Errorf("to %v, copies to %v", got.To, got.CC)
	}
	if len(got.Files) != 2 || got.Files[0].Name != "一页摘要-李明.pdf" || !bytes.Equal(got.Files[1].Data, m.Files[1].Data) {
		t.Errorf("files %v", got.Files)
	}
	for header, want := range map[string]string{"List-Unsubscribe-Post": "List-Unsubscribe=One-Click", "Content-Language": "zh-CN, en",
		"Message-Id": "<abc@example.org>", "Reply-To": "<desk@example.org>", "Date": "Mon, 30 Mar 2020 00:00:00 +0000"} {
		if got := got.Header.Get(header); got != want {
			t.Errorf("%s: %q, want %q", header, got, want)
		}
	}
}

// RFC 5322 2.1.1 and 2.3: no bare CR or LF, no line over 998 bytes, 78 where
// nothing hinders; here all ASCII.
func TestLines(t *testing.T) {
	raw, err := sample().Bytes()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSuffix(string(raw), "\r\n"), "\r\n") {
		if strings.ContainsAny(line, "\r\n") {
			t.Fatalf("a bare line end in %q", line)
		}
		if len(line) > 78 && !strings.Contains(line, "filename*=") {
			t.Errorf("%d bytes: %s", len(line), line)
		}
		for _, c := range []byte(line) {
			if c > 0x7e || c < 0x20 && c != '\t' {
				t.Fatalf("the byte %x in %q", c, line)
			}
		}
	}
}

func TestSameBytes(t *testing.T) {
	a, err := sample().Bytes()
	if err != nil {
		t.Fatal(err)
	}
	b, _ := sample().Bytes()
	if !bytes.Equal(a, b) {
		t.Error("the same message is other bytes")
	}
	other := sample()
	other.ID = "abd@example.org"
	if c, _ := other.Bytes(); bytes.Contains(c, boundaryOf(a)) {
		t.Error("two messages share a boundary")
	}
}

func boundaryOf(raw []byte) []byte {
	_, rest, _ := bytes.Cut(raw, []byte("boundary="))
	b, _, _ := bytes.Cut(rest, []byte("\r\n"))
	return b
}

// No header can be ended by what stands in it.
func TestInjection(t *testing.T) {
	for _, bad := range []string{"a\r\nBcc: x@y.org", "a\nb", "a\rb", "a\x00b", "a\u202eb", "a\u2028b", "a\u2066b", "a\u200fb", "a\u0085b"} {
		for name, set := range map[string]func(*Message){
			"subject": func(m *Message) { m.Subject = bad }, "name": func(m *Message) { m.To.Name = bad }, "from": func(m *Message) { m.From.Name = bad },
			"address": func(m *Message) { m.To.Address = bad }, "cc": func(m *Message) { m.CC[0].Name = bad }, "reply": func(m *Message) { m.ReplyTo.Name = bad },
			"file": func(m *Message) { m.Files[0].Name = bad }, "type": func(m *Message) { m.Files[0].Type = bad }, "leave": func(m *Message) { m.Unsubscribe[0] = bad }, "id": func(m *Message) { m.ID = bad },
		} {
			m := sample()
			set(m)
			if raw, err := m.Bytes(); err == nil {
				t.Errorf("%s takes %q:\n%s", name, bad, raw[:min(len(raw), 500)])
			}
		}
	}
}

// An address that no line of mail can hold is refused.
func TestLongAddress(t *testing.T) {
	m := sample()
	m.Unsubscribe[0] = "https://example.org/?" + strings.Repeat("x", 1000)
	if _, err := m.Bytes(); err == nil {
		t.Error("a line over 998 bytes is written")
	}
}

func TestASCIIName(t *testing.T) {
	for name, want := range map[string]string{"一页摘要.pdf": "attachment.pdf", "G20 峰会-summary.pdf": "G20-summary.pdf", "a.pdf": "a.pdf", "摘要2026年.pdf": "2026.pdf", "x.文": "x"} {
		if got := asciiName(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}
