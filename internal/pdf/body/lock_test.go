package body

import (
	"context"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign/sample"
)

// TestEncrypted: what asks for no password and may be printed is opened, and so is what
// is given its password; else the refusal says which.
func TestEncrypted(t *testing.T) {
	const prints, no = true, false
	plain := strings.Replace(made("<</Title(a \\(b\\))>>"), "/Root 1 0 R", "/Root 1 0 R/Info 5 0 R", 1)
	plain = strings.Replace(plain, "<</Length 9>>stream\n0 0 m 9 l\nendstream", stream("/Filter/FlateDecode", deflated(t, "0 0 m 9 l")), 1)
	for name, lock := range map[string]sample.Lock{
		"RC4 of 40 bits":  {Bits: 40},
		"RC4 of 128 bits": {Bits: 128},
		"AES of 128 bits": {AES: true, Bits: 128},
		"AES of 256 bits": {AES: true, Bits: 256},
	} {
		for _, c := range []struct {
			user, owner string
			may         bool
			given       string
			want        error // nil: it is opened
			forbids     bool
		}{
			{"", "boss", prints, "", nil, false},
			{"", "boss", no, "", nil, true},
			{"", "boss", no, "boss", nil, false},
			{"me", "boss", prints, "", Locked, false},
			{"me", "boss", prints, "you", OtherLock, false},
			{"me", "boss", prints, "me", nil, false},
			{"me", "boss", no, "me", nil, true},
			{"me", "boss", no, "boss", nil, false},
		} {
			lock.User, lock.Owner, lock.Prints = c.user, c.owner, c.may
			data := sample.Locked(t, []byte(plain), lock)
			f, err := Open(context.Background(), data, strings.Fields(c.given)...)
			if err != c.want {
				t.Errorf("%s, %q, given %q: %v, want %v", name, c.user, c.given, err, c.want)
			}
			if f == nil {
				continue
			}
			if f.Forbids != c.forbids {
				t.Errorf("%s, %q, given %q: forbids %v", name, c.user, c.given, f.Forbids)
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
