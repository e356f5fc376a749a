package cli

import (
	"encoding/json"
	"io"
)

// print writes a result to the standard output. What keeps it from that is said
// at the end, by Run.
func (s *session) print(text []byte) error {
	if len(text) > 0 {
		_, _ = s.Out.Write(text)
	}
	return nil
}

// writeJSON writes v as people read it, with < and & as they are.
func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
