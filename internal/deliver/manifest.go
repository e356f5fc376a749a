package deliver

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// Manifest says which copies lie in a folder and what each was made from, so
// that a run which was stopped goes on where it was, and a second one makes
// only what is not there.
type Manifest struct {
	Version int             `json:"version"`
	Salt    string          `json:"salt"` // of the hashes of rows, hexadecimal
	Copies  map[string]Made `json:"copies"`
}

// Made is one copy, by its file's name.
type Made struct {
	Row    string `json:"row"`    // the salted hash of the recipient's row
	From   string `json:"from"`   // a hash of all that the copy was made from
	SHA256 string `json:"sha256"` // of the file
	Bytes  int    `json:"bytes"`
	Pages  int    `json:"pages"`
}

// manifestVersion is that of the form above.
const manifestVersion = 1

// ReadManifest reads a manifest; an error says why it is none.
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

// JSON writes the manifest, copies in the order of their names.
func (m *Manifest) JSON() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	err := e.Encode(m)
	return b.Bytes(), err
}
