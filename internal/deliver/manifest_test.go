package deliver_test

import (
	"bytes"
	"maps"
	"testing"

	"jianbao/internal/deliver"
)

// TestManifestIsReadBack writes names that JSON must escape, and none at all.
func TestManifestIsReadBack(t *testing.T) {
	m := deliver.NewManifest("5a17")
	for range 2 {
		var text bytes.Buffer
		if n, err := m.WriteTo(&text); err != nil || n != int64(text.Len()) {
			t.Fatal(n, err)
		}
		got, err := deliver.ReadManifest(text.Bytes())
		if err != nil || got.Salt != m.Salt || !maps.Equal(got.Copies, m.Copies) {
			t.Errorf("%v: %+v of\n%s", err, got, text.String())
		}
		m.Copies[`r-0002-"q"\<&>.pdf`] = deliver.Made{Row: deliver.Hash{1}, From: deliver.Hash{2}, SHA256: deliver.SHA256{3}, Bytes: 12, Pages: 3}
		m.Copies["r-0001-𬱖.pdf"] = deliver.Made{Row: deliver.Hash{4}, Bytes: 1 << 30}
	}
}

func TestManifestsThatAreNone(t *testing.T) {
	for _, text := range []string{"", "{}", "[]", `{"version":2,"salt":"a"}`, `{"version":1}`, `{"version":1,"salt":"a","copies":{`, "\x00"} {
		if m, err := deliver.ReadManifest([]byte(text)); err == nil {
			t.Errorf("%q was read as %+v", text, m)
		}
	}
	if m, err := deliver.ReadManifest([]byte(`{"version":1,"salt":"a"}`)); err != nil || m.Copies == nil {
		t.Errorf("one without copies: %+v, %v", m, err)
	}
}

func FuzzReadManifest(f *testing.F) {
	f.Add([]byte(`{"version":1,"salt":"a","copies":{"x.pdf":{"row":"r","from":"f","sha256":"s","bytes":1,"pages":1}}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := deliver.ReadManifest(data)
		if err != nil {
			return
		}
		var text bytes.Buffer
		_, _ = m.WriteTo(&text)
		again, err := deliver.ReadManifest(text.Bytes())
		if err != nil || !maps.Equal(again.Copies, m.Copies) {
			t.Errorf("%v: %+v, then %+v", err, m, again)
		}
	})
}
