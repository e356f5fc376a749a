package sample

import (
	"bufio"
	"bytes"
	"context"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Lock says how a file is to be encrypted.
type Lock struct {
	AES         bool // else RC4
	Bits        int  // of the key
	User, Owner string
	Prints      bool // it may be printed by those who know the user's password
}

// Locked has pdfcpu encrypt a file.
func Locked(tb testing.TB, plain []byte, l Lock) []byte {
	tb.Helper()
	conf := model.Configuration{EncryptUsingAES: l.AES, EncryptKeyLength: l.Bits, UserPW: l.User, OwnerPW: l.Owner, Eol: types.EolLF,
		Cmd: model.ENCRYPT, ValidationMode: model.ValidationRelaxed, Offline: true, Reader15: true, Permissions: 0xF0C0}
	if l.Prints {
		conf.Permissions |= 4
	}
	c, err := pdfcpu.ReadWithContext(context.Background(), bytes.NewReader(plain), &conf)
	if err != nil {
		tb.Fatal(err)
	}
	var out bytes.Buffer
	c.Write.Writer = bufio.NewWriter(&out)
	if err := pdfcpu.WriteContext(c); err != nil {
		tb.Fatal(err)
	}
	if err := c.Write.Flush(); err != nil {
		tb.Fatal(err)
	}
	if !bytes.Contains(out.Bytes(), []byte("/Encrypt")) {
		tb.Fatal("not encrypted")
	}
	return out.Bytes()
}
