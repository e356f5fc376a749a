package deliver

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
)

// Manifest says which copies lie in a folder and what each was made from. So a
// run that was stopped goes on where it was, and a second run makes only what is
// missing or out of date.
type Manifest struct {
	Version int             `json:"version"`
	Salt    string          `json:"salt"`   // of the hashes of rows, hexadecimal
	Copies  map[string]Made `json:"copies"` // by the names of their files
}

// Made is one copy. There are a hundred thousand of them in memory, so the hashes
// are bytes.
type Made struct {
	Row    Hash   `json:"row"`    // of the person's row, salted
	From   Hash   `json:"from"`   // of all that the copy was made from
	SHA256 SHA256 `json:"sha256"` // of the file
	Bytes  int    `json:"bytes"`
	Pages  int    `json:"pages"`
}

// Hash is the first half of a SHA-256.
type Hash [16]byte

// SHA256 is a whole one.
type SHA256 [32]byte

// MarshalText implements encoding.TextMarshaler: hexadecimal.
func (h Hash) MarshalText() ([]byte, error) { return hex.AppendEncode(nil, h[:]), nil }

// MarshalText implements encoding.TextMarshaler: hexadecimal.
func (h SHA256) MarshalText() ([]byte, error) { return hex.AppendEncode(nil, h[:]), nil }

// UnmarshalText implements encoding.TextUnmarshaler. What is no hash becomes zero,
// which is that of nothing.
func (h *Hash) UnmarshalText(text []byte) error { return unhex(h[:], text) }

// UnmarshalText implements encoding.TextUnmarshaler, as that of Hash does.
func (h *SHA256) UnmarshalText(text []byte) error { return unhex(h[:], text) }

// unhex reads as many bytes as to has, or leaves it.
func unhex(to, text []byte) error {
	if len(text) == hex.EncodedLen(len(to)) {
		if _, err := hex.Decode(to, text); err != nil {
			clear(to)
		}
	}
	return nil
}

// manifestVersion is the version of the format above.
const manifestVersion = 1

// ReadManifest reads a manifest. The error says why the bytes are none.
func ReadManifest(data []byte) (*Manifest, error) {
	m := &Manifest{}
	if err := json.Unmarshal(data, m); err != nil {
		return nil, err
	}
	if m.Version != manifestVersion || m.Salt == "" {
		return nil, fmt.Errorf("it is no manifest of version %d", manifestVersion)
	}
	if m.Copies == nil {
		m.Copies = map[string]Made{}
	}
	return m, nil
}

// NewManifest is an empty manifest with a salt.
func NewManifest(salt string) *Manifest {
	return &Manifest{Version: manifestVersion, Salt: salt, Copies: map[string]Made{}}
}

// WriteTo implements io.WriterTo. It writes the manifest as JSON: a line for each
// copy, in the order of their files' names.
func (m *Manifest) WriteTo(w io.Writer) (int64, error) {
	out := bufio.NewWriter(w)
	n := int64(0)
	b := fmt.Appendf(nil, "{\n \"version\": %d,\n \"salt\": %s,\n \"copies\": {", m.Version, quoted(m.Salt))
	gap := "\n  "
	for _, file := range slices.Sorted(maps.Keys(m.Copies)) {
		c := m.Copies[file]
		b = append(append(b, gap...), quoted(file)...)
		b = append(hex.AppendEncode(append(b, `: {"row": "`...), c.Row[:]), '"')
		b = append(hex.AppendEncode(append(b, `, "from": "`...), c.From[:]), '"')
		b = append(hex.AppendEncode(append(b, `, "sha256": "`...), c.SHA256[:]), '"')
		b = strconv.AppendInt(append(b, `, "bytes": `...), int64(c.Bytes), 10)
		b = strconv.AppendInt(append(b, `, "pages": `...), int64(c.Pages), 10)
		b = append(b, '}')
		gap = ",\n  "
		n += int64(len(b))
		if _, err := out.Write(b); err != nil {
			return n, err
		}
		b = b[:0]
	}
	b = append(b, "\n }\n}\n"...)
	if _, err := out.Write(b); err != nil {
		return n, err
	}
	return n + int64(len(b)), out.Flush()
}

// quoted is a text as JSON has it.
func quoted(s string) []byte {
	b, _ := json.Marshal(s) // a string never fails
	return b
}
