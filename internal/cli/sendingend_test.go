package cli

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jianbao/internal/mail/post/testserver"
	"jianbao/internal/work/sending"

	"github.com/emersion/go-smtp"
)

// TestCorrect: exactly those who have, or may have, the faulty message, with a
// line that says so, and an answer to it.
func TestCorrect(t *testing.T) {
	faulty := true
	p := newPosting(t, 5, testserver.Options{At: func(step testserver.Step, to string) error {
		switch {
		case faulty && step == testserver.Dot && to == guest(1):
			return testserver.ErrDrop
		case faulty && step == testserver.Rcpt && to == guest(2):
			return &smtp.SMTPError{Code: 550, Message: "no"}
		}
		return nil
	}})
	p.want(p.send("--correct", "campaign.yaml"), ExitContent, "there is no ledger here")
	p.want(p.send("campaign.yaml", "--really", "--limit", "4", "--yes", "4"), ExitUnsent)
	p.has(1, 1, 0, 1, 0)
	faulty = false
	p.want(p.send("--correct", "campaign.yaml"), 0, "was it the list that was mended")
	report, _ := os.ReadFile(filepath.Join(p.Dir, "small.yaml"))
	p.write("small.yaml", string(report)+"\n# mended\n")
	p.now = p.now.AddDate(0, 0, 1)
	p.want(p.send("campaign.yaml", "--really", "--only", guest(4), "--yes", "1"), ExitContent, "have changed since")
	p.want(p.send("--correct", "campaign.yaml"), 0, guest(0), guest(1), guest(3))
	if all := p.out.String(); strings.Contains(all, guest(2)) || strings.Contains(all, guest(4)) {
		t.Errorf("the plan has one who never had the message:\n%s", all)
	}
	before := len(p.server.Taken())
	p.want(p.send("--correct", "campaign.yaml", "--really", "--yes", "3"), 0, "3 sent")
	p.has(2, 2, 0, 2, 0)
	for _, m := range p.server.Taken()[before:] {
		parsed, err := mail.ReadMessage(bytes.NewReader(m.Data))
		if err != nil {
			t.Fatal(err)
		}
		subject := decodedHeader(parsed, "Subject")
		if !strings.HasPrefix(subject, "更正：") && !strings.HasPrefix(subject, "Correction: ") || parsed.Header.Get("In-Reply-To") == "" ||
			parsed.Header.Get("In-Reply-To") == parsed.Header.Get("Message-Id") {
			t.Errorf("a correction: %v", parsed.Header)
		}
		if text := decodedText(t, m.Data); !strings.Contains(text, "2 January 2030") && !strings.Contains(text, "2030年1月2日") {
			t.Errorf("a correction says nothing of it: %.300s", text)
		}
	}
	p.want(p.send("--correct", "campaign.yaml", "--really", "--yes", "3"), 0, "nothing is left")
	p.has(2, 2, 0, 2, 0)
	p.want(p.send("--correct", "campaign.yaml", "--status"), 0, "3 sent")
	p.write("small.yaml", string(report)+"\n# mended again\n")
	p.want(p.send("--correct", "campaign.yaml", "--really", "--yes", "3"), 0, "nobody is left", "another.yaml --correct campaign.yaml")
	text, _ := os.ReadFile(filepath.Join(p.Dir, "campaign.yaml"))
	p.write("another.yaml", string(text))
	p.want(p.send("another.yaml", "--correct", "campaign.yaml", "--really", "--yes", "3"), 0, "3 sent")
	p.has(3, 3, 0, 3, 0)
	list, _ := os.ReadFile(filepath.Join(p.Dir, "people.csv"))
	p.write("people.csv", strings.Replace(string(list), "Guest 3,"+guest(3)+",en\n", "", 1))
	p.want(p.send("--correct", "campaign.yaml"), ExitContent, guest(3)+" has the faulty message, and is not in the list")
}

// TestStoppedByHand: a Ctrl-C finishes the message under way, and says how to go
// on.
func TestStoppedByHand(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	p := newPosting(t, 4, testserver.Options{At: func(step testserver.Step, to string) error {
		if step == testserver.Data && to == guest(1) {
			stop()
		}
		return nil
	}})
	err := Run(ctx, []string{"send", "campaign.yaml", "--really", "--yes", "4"}, p.World)
	var exit Exit
	errors.As(err, &exit)
	p.want(exit, ExitUnsent, "stopped", "--resume", "2 sent, 0 refused, 0 unknown, 2 not sent")
	p.has(1, 1, 0, 0)
	p.want(p.send("campaign.yaml", "--resume", "--yes", "2"), 0)
	p.has(1, 1, 1, 1)
}

// TestOneThatCannotBeMade: a name that no font has is found before the first
// message leaves.
func TestOneThatCannotBeMade(t *testing.T) {
	p := newPosting(t, 3, testserver.Options{})
	list, _ := os.ReadFile(filepath.Join(p.Dir, "people.csv"))
	p.write("people.csv", strings.Replace(string(list), "Guest 2,", "Guest \U00020BB7,", 1))
	p.want(p.send("campaign.yaml", "--really", "--yes", "3"), ExitGlyph, "people.csv:4", "U+20BB7")
	p.has(0, 0, 0)
}

// TestSentAsJSON is for programs.
func TestSentAsJSON(t *testing.T) {
	p := newPosting(t, 2, testserver.Options{At: func(step testserver.Step, to string) error {
		if step == testserver.Dot && to == guest(1) {
			return testserver.ErrDrop
		}
		return nil
	}})
	p.want(p.send("campaign.yaml", "--really", "--yes", "2", "--format", "json"), ExitUnsent)
	for range 2 {
		var list sending.Results
		if err := json.Unmarshal(p.out.Bytes(), &list); err != nil || list.Sent != 1 || list.Unknown != 1 || list.Messages[1].State != "unknown" || list.Messages[0].MessageID == "" {
			t.Errorf("%v %s", err, p.out.String())
		}
		p.want(p.send("campaign.yaml", "--status", "--format", "json"), ExitUnsent)
	}
}

// TestInChinese: everything that is said of sending is said in Chinese.
func TestInChinese(t *testing.T) {
	first := true
	p := newPosting(t, 3, testserver.Options{At: func(step testserver.Step, to string) error {
		if step == testserver.Dot && to == guest(1) && first {
			first = false
			return testserver.ErrDrop
		}
		return nil
	}})
	p.env["JIANBAO_LANG"] = "zh"
	p.want(p.send("campaign.yaml", "--really", "--yes", "3"), ExitUnsent, "已发出 2，被拒收 0，结果不明 1，未发出 0", "结果不明  people.csv:3  "+guest(1)+"  连接中断（结束发信时）", "3 封中发出 2 封")
	p.want(p.send("campaign.yaml", "--settle", guest(1)+"=sent"), 0, "按您所说，已发出")
}

// TestQuiet: what is printed of a run in which all went names nobody, and holds
// no text of a message.
func TestQuiet(t *testing.T) {
	p := newPosting(t, 5, testserver.Options{})
	p.want(p.send("campaign.yaml", "--really", "--yes", "5"), 0)
	for _, secret := range []string{"@example.org", "Guest", "Dear", mailPassword} {
		if all := p.out.String() + p.err.String(); strings.Contains(all, secret) {
			t.Errorf("%q was printed:\n%s", secret, all)
		}
	}
}

// TestFlagsThatClash sends nothing.
func TestFlagsThatClash(t *testing.T) {
	p := newPosting(t, 1, testserver.Options{})
	for _, args := range []string{"--really --list", "--really --status", "--resume --settle a@b.cn=sent", "--resume --test-to a@b.cn", "--yes 0 --really", "--yes 1.5"} {
		p.want(p.send(append([]string{"campaign.yaml"}, strings.Fields(args)...)...), ExitUsage)
	}
	if len(p.server.Taken()) > 0 {
		t.Error("something was sent")
	}
}

// decodedHeader is a header as people see it.
func decodedHeader(m *mail.Message, name string) string {
	text, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get(name))
	if err != nil {
		return err.Error()
	}
	return text
}

// decodedText is the plain text of a message.
func decodedText(t *testing.T, raw []byte) string {
	t.Helper()
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	return firstPart(t, m.Header.Get("Content-Type"), m.Header.Get("Content-Transfer-Encoding"), m.Body)
}

func firstPart(t *testing.T, kind, encoding string, body io.Reader) string {
	t.Helper()
	_, params, err := mime.ParseMediaType(kind)
	if err != nil {
		t.Fatal(err)
	}
	if params["boundary"] != "" {
		part, err := multipart.NewReader(body, params["boundary"]).NextRawPart()
		if err != nil {
			t.Fatal(err)
		}
		return firstPart(t, part.Header.Get("Content-Type"), part.Header.Get("Content-Transfer-Encoding"), part)
	}
	switch strings.ToLower(encoding) {
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	}
	text, err := io.ReadAll(body)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
