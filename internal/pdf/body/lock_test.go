package body

import (
	"bufio"
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// encrypted has pdfcpu encrypt a file.
func encrypted(t *testing.T, conf model.Configuration, user, owner string, permissions model.PermissionFlags) []byte {
	t.Helper()
	conf.Eol = types.EolLF
	conf.UserPW, conf.OwnerPW, conf.Permissions = user, owner, permissions
	conf.Cmd, conf.ValidationMode, conf.Offline, conf.Reader15 = model.ENCRYPT, model.ValidationRelaxed, true, true
	plain := strings.Replace(made("<</Title(a \\(b\\))>>"), "/Root 1 0 R", "/Root 1 0 R/Info 5 0 R", 1)
	plain = strings.Replace(plain, "<</Length 9>>stream\n0 0 m 9 l\nendstream", stream("/Filter/FlateDecode", deflated(t, "0 0 m 9 l")), 1)
	c, err := pdfcpu.ReadWithContext(context.Background(), bytes.NewReader([]byte(plain)), &conf)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	c.Write.Writer = bufio.NewWriter(&out)
	if err := pdfcpu.WriteContext(c); err != nil {
		t.Fatal(err)
	}
	if err := c.Write.Flush(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestEncrypted: what asks for no password and may be printed is opened, and so is what
// is given its password; else the refusal says which.
func TestEncrypted(t *testing.T) {
	const prints, no = model.PermissionFlags(0xF0C4), model.PermissionFlags(0xF0C0)
	for name, conf := range map[string]model.Configuration{
		"RC4 of 40 bits":  {EncryptUsingAES: false, EncryptKeyLength: 40},
		"RC4 of 128 bits": {EncryptUsingAES: false, EncryptKeyLength: 128},
		"AES of 128 bits": {EncryptUsingAES: true, EncryptKeyLength: 128},
		"AES of 256 bits": {EncryptUsingAES: true, EncryptKeyLength: 256},
	} {
		for _, c := range []struct {
			user, owner string
			may         model.PermissionFlags
			given       string
			want        error
		}{
			{"", "boss", prints, "", nil},
			{"", "boss", no, "", Forbidden},
			{"", "boss", no, "boss", nil},
			{"me", "boss", prints, "", Locked},
			{"me", "boss", prints, "you", Locked},
			{"me", "boss", prints, "me", nil},
			{"me", "boss", no, "me", Forbidden},
			{"me", "boss", no, "boss", nil},
		} {
			data := encrypted(t, conf, c.user, c.owner, c.may)
			if !bytes.Contains(data, []byte("/Encrypt")) {
				t.Fatalf("%s: not encrypted", name)
			}
			f, err := Open(context.Background(), data, c.given)
			if err != c.want {
				t.Errorf("%s, %q, given %q: %v, want %v", name, c.user, c.given, err, c.want)
			}
			if f == nil {
				continue
			}
			title := f.bytes(f.Dict(f.Trailer["Info"])["Title"])
			page := f.Dict(f.array(f.Dict(f.Dict(f.Trailer["Root"])["Pages"])["Kids"])[0])
			s, _ := f.Resolve(page["Contents"]).(types.StreamDict)
			b, err := Unpack(s, 1<<20)
			if string(title) != "a (b)" || strings.TrimSpace(string(b)) != "0 0 m 9 l" || err != nil || !f.Encrypted {
				t.Errorf("%s: title %q, content %q (%v)", name, title, b, err)
			}
		}
	}
}
