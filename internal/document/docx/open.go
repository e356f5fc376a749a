package docx

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf16"
)

// The bounds of a file.
const (
	mostUnpacked = 256 << 20 // bytes of all parts together
	mostPart     = 64 << 20  // bytes of one part
	mostEntries  = 10_000    // parts
	mostDepth    = 256       // elements in one another
	mostNodes    = 1 << 20   // elements and pieces of text of one paragraph or table
	mostBlocks   = 250_000   // paragraphs and tables
	mostRuns     = 1 << 20   // runs of all paragraphs
	mostLetters  = 32 << 20  // bytes of their text
	mostParts    = 10_000    // attributes of one element
)

// The faults of a file that are told apart; each is wrapped in what says more.
var (
	ErrNotWord   = errors.New("it is no Word document")
	ErrEncrypted = errors.New("it is encrypted; save it without a password")
	ErrTooLarge  = errors.New("it is too large")
	ErrMissing   = errors.New("a part is missing")
)

// archive is an opened file.
type archive struct {
	entries map[string]*zip.File // by normal names
	left    int64                // bytes that may still be unpacked
}

// open reads the directory of a file, and nothing else.
func open(data []byte) (*archive, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNotWord, err)
	}
	if len(z.File) > mostEntries {
		return nil, fmt.Errorf("%w: %d parts", ErrTooLarge, len(z.File))
	}
	a := &archive{entries: map[string]*zip.File{}, left: mostUnpacked}
	for _, e := range z.File {
		if name := normal(e.Name); a.entries[name] == nil {
			a.entries[name] = e
		}
	}
	if e := a.entries["mimetype"]; e != nil && a.entries["content.xml"] != nil {
		return nil, fmt.Errorf("%w but an OpenDocument file; save it as .docx", ErrNotWord)
	}
	for name, kind := range map[string]string{"xl/workbook.xml": "an Excel file", "ppt/presentation.xml": "a PowerPoint file"} {
		if a.entries[name] != nil {
			return nil, fmt.Errorf("%w but %s", ErrNotWord, kind)
		}
	}
	return a, nil
}

// normal is the form in which names of parts are compared: some writers use backslashes, capital
// letters or a slash in front.
func normal(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// part unpacks a part, within bounds.
func (a *archive) part(name string) ([]byte, error) {
	e := a.entries[normal(name)]
	if e == nil {
		return nil, fmt.Errorf("%w: %s", ErrMissing, name)
	}
	if e.Flags&1 != 0 {
		return nil, ErrEncrypted
	}
	most := min(mostPart, a.left)
	if e.UncompressedSize64 > uint64(most) {
		return nil, fmt.Errorf("%w: %s unpacks to %d MB", ErrTooLarge, name, e.UncompressedSize64>>20)
	}
	in, err := e.Open()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	defer in.Close()
	b, err := io.ReadAll(io.LimitReader(in, most+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if a.left -= int64(len(b)); int64(len(b)) > most {
		return nil, fmt.Errorf("%w: %s unpacks to more than it says", ErrTooLarge, name)
	}
	return b, nil
}

// xmlPart is a part as a decoder of XML. A document type declaration, which
// could define entities, is refused by the walk over the tokens.
func (a *archive) xmlPart(name string) (*decoder, error) {
	b, err := a.part(name)
	if err != nil {
		return nil, err
	}
	text := utf8Part(b)
	if Crowded(text) {
		return nil, fmt.Errorf("%w: an element of %s has more than %d attributes", ErrTooLarge, name, mostParts)
	}
	d := xml.NewDecoder(bytes.NewReader(text))
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	return &decoder{xml: d, name: name}, nil
}

// Crowded says that a tag of a text in XML has more attributes than any has. The
// decoder keeps all attributes of a tag in memory.
func Crowded(text []byte) bool {
	parts := 0
	for _, c := range text {
		switch c {
		case '<', '>':
			parts = 0
		case '=':
			if parts++; parts > mostParts && len(text) > 1<<20 {
				return true
			}
		}
	}
	return false
}

// tree is a part as a tree; nil for one that the file does not have.
func (a *archive) tree(name string) (*node, error) {
	d, err := a.xmlPart(name)
	if errors.Is(err, ErrMissing) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return d.whole()
}

// utf8Part turns UTF-16, which XML allows, into UTF-8.
func utf8Part(b []byte) []byte {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		order = binary.LittleEndian
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		order = binary.BigEndian
	default:
		return bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	}
	units := make([]uint16, 0, len(b)/2)
	for i := 2; i+1 < len(b); i += 2 {
		units = append(units, order.Uint16(b[i:]))
	}
	return []byte(string(utf16.Decode(units)))
}

// relation is a pointer from one part to another, or to an address outside.
type relation struct {
	kind, target string
	external     bool
}

// relations are the relations of a part, by their ids. Targets within the file
// are names of parts. The map is nil for a part without any.
func (a *archive) relations(of string) (map[string]relation, error) {
	dir, file := path.Split(of)
	root, err := a.tree(dir + "_rels/" + file + ".rels")
	if err != nil || root == nil {
		return nil, err
	}
	out := map[string]relation{}
	for _, n := range root.kids {
		if n.name != "Relationship" {
			continue
		}
		kind := n.get("Type")
		r := relation{kind: kind[strings.LastIndexByte(kind, '/')+1:], target: n.get("Target"), external: strings.EqualFold(n.get("TargetMode"), "External")}
		if !r.external {
			r.target = within(dir, r.target)
		}
		out[n.get("Id")] = r
	}
	return out, nil
}

// within resolves a target against the folder of its part. What climbs out of
// the archive names nothing in it.
func within(dir, target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if strings.HasPrefix(target, "/") {
		return strings.TrimPrefix(path.Clean(target), "/")
	}
	return path.Join(dir, target)
}
