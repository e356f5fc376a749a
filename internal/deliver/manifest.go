package deliver

import (
	"encoding/json"
	"fmt"
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

// Made is one copy.
type Made struct {
	Row    string `json:"row"`    // the salted hash of the person's row
	From   string `json:"from"`   // a hash of all that the copy was made from
	SHA256 string `json:"sha256"` // of the file
	Bytes  int    `json:"bytes"`
	Pages  int    `json:"pages"`
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

// AppendJSON appends the manifest to b as JSON: a line for each copy, in the order
// of their files' names. It is written often while thousands of copies are made,
// so a caller may give the same b each time, cut to length 0.
func (m *Manifest) AppendJSON(b []byte) []byte {
	b = fmt.Appendf(b, "{\n \"version\": %d,\n \"salt\": %s,\n \"copies\": {", m.Version, quoted(m.Salt))
	gap := "\n  "
	for _, file := range slices.Sorted(maps.Keys(m.Copies)) {
		c := m.Copies[file]
		b = append(append(b, gap...), quoted(file)...)
		b = append(append(b, `: {"row": `...), quoted(c.Row)...)
		b = append(append(b, `, "from": `...), quoted(c.From)...)
		b = append(append(b, `, "sha256": `...), quoted(c.SHA256)...)
		b = strconv.AppendInt(append(b, `, "bytes": `...), int64(c.Bytes), 10)
		b = strconv.AppendInt(append(b, `, "pages": `...), int64(c.Pages), 10)
		b = append(b, '}')
		gap = ",\n  "
	}
	return append(b, "\n }\n}\n"...)
}

// quoted is a text as JSON has it.
func quoted(s string) []byte {
	b, _ := json.Marshal(s) // a string never fails
	return b
}
