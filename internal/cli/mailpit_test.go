package cli

import (
	"bytes"
	"context"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jianbao/internal/mail/message"
	"jianbao/internal/mail/post/testserver"
	"jianbao/internal/pdf/inspect"
)

// mailpit is a running Mailpit, somebody else's mail server, with TLS and a
// login.
type mailpit struct {
	*testing.T
	smtp, api string // ports
}

// startMailpit starts one, or skips the test where it is not installed.
func startMailpit(t *testing.T, p *posting, security string) *mailpit {
	t.Helper()
	program, err := exec.LookPath("mailpit")
	if err != nil {
		t.Skip("SKIPPED: no Mailpit: go install github.com/axllent/mailpit@latest")
	}
	certificate, ca := testserver.Certificate(t, "localhost")
	key, err := x509.MarshalPKCS8PrivateKey(certificate.PrivateKey)
	if err != nil {
		t.Fatal(err)
	}
	p.write("ca.pem", string(ca))
	p.write("key.pem", string(pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: key})))
	p.write("users", "brief@example.org:"+mailPassword+"\n")
	m := &mailpit{T: t, smtp: freePort(t), api: freePort(t)}
	c := exec.Command(program, "--listen", "127.0.0.1:"+m.api, "--smtp", "127.0.0.1:"+m.smtp, "--database", filepath.Join(t.TempDir(), "mail.db"),
		"--max", "0", "--smtp-auth-file", filepath.Join(p.Dir, "users"), "--smtp-tls-cert", filepath.Join(p.Dir, "ca.pem"), "--smtp-tls-key", filepath.Join(p.Dir, "key.pem"),
		"--smtp-disable-rdns", "--disable-version-check", "--smtp-strict-rfc-headers", map[string]string{"tls": "--smtp-require-tls", "starttls": "--smtp-require-starttls"}[security])
	var said bytes.Buffer
	c.Stdout, c.Stderr = &said, &said
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = c.Process.Kill()
		_ = c.Wait()
	})
	for start := time.Now(); time.Since(start) < 20*time.Second; time.Sleep(20 * time.Millisecond) {
		if conn, err := net.Dial("tcp", "127.0.0.1:"+m.smtp); err == nil {
			_ = conn.Close()
			if _, err := http.Get("http://127.0.0.1:" + m.api + "/api/v1/info"); err == nil {
				return m
			}
		}
	}
	t.Fatalf("Mailpit does not start: %s", said.String())
	return nil
}

func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return port
}

// get reads a page of its API.
func (m *mailpit) get(path string) []byte {
	m.Helper()
	response, err := http.Get("http://127.0.0.1:" + m.api + "/api/v1/" + path)
	if err != nil {
		m.Fatal(err)
	}
	defer response.Body.Close()
	data, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != http.StatusOK {
		m.Fatalf("%s: %v %s", path, err, data)
	}
	return data
}

func (m *mailpit) read(path string, into any) {
	m.Helper()
	if err := json.Unmarshal(m.get(path), into); err != nil {
		m.Fatal(err)
	}
}

// pitMessage is a message as Mailpit lists it.
type pitMessage struct {
	ID          string
	To          []struct{ Name, Address string }
	Cc, Bcc     []struct{ Address string }
	From        struct{ Address string }
	Attachments int
}

// TestMailpit sends the sample's summary to 500 people in two languages, over
// TLS and with a login, and reads every message back from the server: each is
// there once, and its PDF is the copy that build --for makes for that person.
func TestMailpit(t *testing.T) {
	people := 500
	if testing.Short() {
		people = 20
	}
	for _, security := range []string{"tls", "starttls"} {
		t.Run(security, func(t *testing.T) {
			if security == "starttls" {
				people = 20 // the same by the other door
			}
			p := newPosting(t, people, testserver.Options{})
			pit := startMailpit(t, p, security)
			p.Now = time.Now
			p.Sleep = nil
			sample, err := os.ReadFile("../../content/pandemic-cooperation.yaml")
			if err != nil {
				t.Fatal(err)
			}
			p.write("report.yaml", string(sample))
			p.write("campaign.yaml", "report: report.yaml\nrecipients: people.csv\nfrom: {zh: 编辑部 <brief@example.org>, en: The Editors <brief@example.org>}\n"+
				"subject: {zh: '简报：{report.title}', en: 'Brief: {report.title}'}\nbody: {zh: \"{name}：\", en: \"Dear {name},\"}\nlimits: {rate: 99999/s}\n"+
				"smtp: {host: localhost, port: "+pit.smtp+", security: "+security+", user: brief@example.org, ca: ca.pem}\n")
			start := time.Now()
			p.want(p.send("campaign.yaml", "--really", "--yes", fmt.Sprint(people)), 0, fmt.Sprintf("%d sent", people))
			t.Logf("%d messages in %.1f s", people, time.Since(start).Seconds())
			p.checkPit(pit, people)
		})
	}
}

// checkPit reads every message back and holds it against the person's copy.
func (p *posting) checkPit(pit *mailpit, people int) {
	p.Helper()
	if err := Run(context.Background(), []string{"build", "report.yaml", "-t", "summary", "--for", "people.csv"}, p.World); err != nil {
		p.Fatalf("%v\n%s", err, p.err.String())
	}
	raws := p.TempDir()
	seen := map[string]bool{}
	checked := map[string]bool{}
	for start := 0; start < people; start += 100 {
		var page struct{ Messages []pitMessage }
		pit.read(fmt.Sprintf("messages?start=%d&limit=100", start), &page)
		for _, m := range page.Messages {
			if len(m.To) != 1 || len(m.Cc)+len(m.Bcc) != 0 || m.Attachments != 1 || m.From.Address != "brief@example.org" || seen[m.To[0].Address] {
				p.Errorf("%+v", m)
				continue
			}
			seen[m.To[0].Address] = true
			raw := pit.get("message/" + m.ID + "/raw")
			lang := p.checkCopy(m.To[0].Address, m.To[0].Name, raw)
			if err := os.WriteFile(filepath.Join(raws, m.ID+".eml"), raw, 0o600); err != nil {
				p.Fatal(err)
			}
			if !checked[lang] {
				checked[lang] = true
				p.htmlCheck(pit, m.ID)
			}
		}
	}
	if len(seen) != people {
		p.Errorf("%d of %d people have a message", len(seen), people)
	}
	for i := range people {
		if !seen[guest(i)] {
			p.Errorf("%s has none", guest(i))
		}
	}
	if !checked["zh"] || !checked["en"] {
		p.Errorf("languages: %v", checked)
	}
	p.python(raws, people)
}

// checkCopy holds the PDF in a message against the copy that build makes.
func (p *posting) checkCopy(address, name string, raw []byte) (lang string) {
	p.Helper()
	var number int
	if _, err := fmt.Sscanf(address, "guest%d@", &number); err != nil || name != fmt.Sprintf("Guest %d", number) {
		p.Errorf("%s is called %q", address, name)
	}
	lang = [...]string{"zh", "en"}[number%2]
	read, err := message.ReadBack(raw)
	if err != nil || len(read.Files) != 1 {
		p.Fatalf("%s: %v", address, err)
	}
	made, err := filepath.Glob(filepath.Join(p.Dir, "out", fmt.Sprintf("*-summary-%s-%04d-*.pdf", lang, number+1)))
	if err != nil || len(made) != 1 {
		p.Fatalf("%s: copies %v, %v", address, made, err)
	}
	own, err := os.ReadFile(made[0])
	if err != nil || !bytes.Equal(own, read.Files[0].Data) {
		p.Errorf("%s has another PDF than the copy made for them (%v)", address, err)
	}
	if mark, err := inspect.ReadMark(read.Files[0].Data); err != nil || mark.Language != lang || mark.Row == "" {
		p.Errorf("%s: %+v, %v", address, mark, err)
	}
	return lang
}

// htmlCheck asks Mailpit what of a message's HTML mail programs do not take.
func (p *posting) htmlCheck(pit *mailpit, id string) {
	p.Helper()
	var found struct {
		Total struct{ Supported, Partial, Unsupported float64 }
	}
	pit.read("message/"+id+"/html-check", &found)
	p.Logf("HTML check: %.1f %% supported, %.1f %% in part, %.1f %% not", found.Total.Supported, found.Total.Partial, found.Total.Unsupported)
	if found.Total.Unsupported > 5 {
		p.Errorf("mail programs do not take %.1f %% of the HTML", found.Total.Unsupported)
	}
}

// python reads every message with Python's email, where there is one.
func (p *posting) python(dir string, people int) {
	p.Helper()
	python, err := exec.LookPath("python3")
	if err != nil {
		p.Log("SKIPPED: Python's email: no python3")
		return
	}
	out, err := exec.Command(python, "testdata/mail.py", dir).CombinedOutput()
	if want := fmt.Sprintf("%d messages without a defect", people); err != nil || !strings.Contains(string(out), want) {
		p.Errorf("Python's email: %v\n%s", err, out)
	}
}
