package handout_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jianbao/internal/pdf/foreign/sample"
	"jianbao/internal/work/handout"
)

// TestLocked: a file that asks for a password is taken with the right line of the file of
// passwords, and what is made of it asks for none.
func TestLocked(t *testing.T) {
	p := folder(t)
	plain := sample.Made("P", sample.Upright(1)...)
	for name, data := range map[string][]byte{
		"ours.pdf":   sample.Locked(t, plain, sample.Lock{AES: true, Bits: 256, User: "me", Owner: "boss", Prints: true}),
		"closed.pdf": sample.Locked(t, plain, sample.Lock{AES: true, Bits: 128, Owner: "boss"}),
		"open.pdf":   sample.Locked(t, plain, sample.Lock{Bits: 128, Owner: "boss", Prints: true}),
		"words.txt":  []byte("\ufeffyou\r\nme\r\n\r\nboss"),
		"wrong.txt":  []byte("you"),
	} {
		if err := os.WriteFile(filepath.Join(p.Source.Dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct{ part, passwords, said string }{
		{"open.pdf", "", "unlocked"},
		{"ours.pdf", "words.txt", "unlocked"},
		{"closed.pdf", "words.txt", "unlocked"},
		{"ours.pdf", "", "it asks for a password"},
		{"ours.pdf", "wrong.txt", "none of the given passwords opens it"},
		{"closed.pdf", "wrong.txt", "its owner forbids printing"},
		{"ours.pdf", "none.txt", "none.txt"},
	} {
		out, log := made(t, p, handout.Order{Parts: []string{c.part}, Passwords: c.passwords})
		said := codes(log.Findings())
		for _, f := range log.Findings() {
			said += " " + f.Message()
		}
		if (out.PDF != nil) != (c.said == "unlocked") || !strings.Contains(said, c.said) {
			t.Errorf("%s by %q: made %v: %s", c.part, c.passwords, out.PDF != nil, said)
		}
		if bytes.Contains(out.PDF, []byte("/Encrypt")) {
			t.Errorf("%s: what was made is encrypted", c.part)
		}
	}
}
