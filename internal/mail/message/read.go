package message

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/mail"
	"strings"
)

// Read is what a message says to the standard library's parser, which knows
// nothing of how it was written.
type Read struct {
	Header mail.Header
	To, CC []*mail.Address
	Files  []File // the attachments
}

// ReadBack reads a message, to compare it with what was meant.
func ReadBack(raw []byte) (*Read, error) {
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return nil, fmt.Errorf("message: %w", err)
	}
	out := &Read{Header: m.Header}
	if out.To, err = m.Header.AddressList("To"); err != nil {
		return nil, fmt.Errorf("message: To: %w", err)
	}
	if m.Header.Get("Cc") != "" {
		if out.CC, err = m.Header.AddressList("Cc"); err != nil {
			return nil, fmt.Errorf("message: Cc: %w", err)
		}
	}
	kind, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/mixed" {
		return nil, errors.New("message: it is not multipart/mixed")
	}
	parts := multipart.NewReader(m.Body, params["boundary"])
	for {
		p, err := parts.NextRawPart()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("message: %w", err)
		}
		disposition, with, err := mime.ParseMediaType(p.Header.Get("Content-Disposition"))
		if err != nil || disposition != "attachment" {
			continue
		}
		kind, _, _ := strings.Cut(p.Header.Get("Content-Type"), ";")
		f := File{Name: with["filename"], Type: kind}
		if f.Data, err = io.ReadAll(base64.NewDecoder(base64.StdEncoding, p)); err != nil {
			return nil, fmt.Errorf("message: %s: %w", f.Name, err)
		}
		out.Files = append(out.Files, f)
	}
}
