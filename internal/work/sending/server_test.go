package sending

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
	"math/big"
	"os"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/mail/campaign"
	"jianbao/internal/mail/post"
	"jianbao/internal/work/copies"
	"jianbao/internal/work/mailing"
	"jianbao/internal/work/project"
)

// certificate is one of nobody.
func certificate(t *testing.T) []byte {
	t.Helper()
	public, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	form := &x509.Certificate{SerialNumber: big.NewInt(1)}
	der, err := x509.CreateCertificate(rand.Reader, form, form, public, private)
	if err != nil {
		t.Fatal(err)
	}
	return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})
}

// TestBoundsOfServerFiles: the file of the password may have 64 KB, that of
// certificates 4 MB, and no byte more; what is longer is refused, and not cut.
func TestBoundsOfServerFiles(t *testing.T) {
	cert := certificate(t)
	for _, c := range []struct {
		name string
		data []byte
		said string // "": it is taken
	}{
		{"password", bytes.Repeat([]byte("x"), 64<<10), ""},
		{"password", bytes.Repeat([]byte("x"), 64<<10+1), "too-large-to-read login.txt is larger than 64 KB"},
		{"certificates", append(bytes.Repeat([]byte("\n"), 4<<20-len(cert)), cert...), ""},
		{"certificates", append(bytes.Repeat([]byte("\n"), 4<<20-len(cert)+1), cert...), "too-large-to-read login.txt is larger than 4 MB"},
	} {
		dir := t.TempDir()
		if err := os.WriteFile(dir+"/login.txt", c.data, 0o600); err != nil {
			t.Fatal(err)
		}
		var log diag.Log
		r := &Run{p: &project.Project{Source: &project.Source{Dir: dir}},
			plan: &mailing.Plan{Campaign: &campaign.Campaign{}, Copies: copies.New(&log, copies.Order{})}}
		file := campaign.Value{Text: "login.txt"}
		var taken bool
		if c.name == "password" {
			r.plan.Campaign.SMTP = campaign.Server{User: "brief@example.org", Password: file}
			taken = logins{r}.password(context.Background(), &post.Server{}, r.plan.Campaign.SMTP, "")
		} else {
			r.plan.Campaign.SMTP = campaign.Server{CA: file}
			taken = logins{r}.certificates(context.Background(), &post.Server{}, r.plan.Campaign.SMTP.CA)
		}
		said := ""
		for _, f := range log.Findings() {
			said += string(f.Code) + " " + f.Message()
		}
		if taken != (c.said == "") || !strings.HasPrefix(said, c.said) {
			t.Errorf("%s of %d bytes: taken %t, %q; want %q", c.name, len(c.data), taken, said, c.said)
		}
	}
}
