package recipients

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"io"
	"path"
	"strings"
)

// The most that the parts of a workbook may hold, in bytes once unpacked.
const (
	mostParts   = 10_000 // files in it
	mostSheet   = 256 << 20
	mostStrings = 128 << 20
	mostStyles  = 16 << 20
	mostIndex   = 4 << 20 // of the list of sheets, and of each list of references
)

// workbook is an XLSX file that is open. Its parts are read as streams, so that a
// small file that unpacks to a large one takes little memory.
type workbook struct {
	ctx     context.Context
	parts   map[string]*zip.File // by their paths in small letters
	sheets  []sheet
	strings texts
	formats formats
}

// sheet is one sheet of a workbook.
type sheet struct {
	name   string
	part   string
	hidden bool
}

// openWorkbook reads what all sheets share.
func openWorkbook(ctx context.Context, data []byte) (*workbook, error) {
	if bytes.Count(data, []byte("PK\x01\x02")) > mostParts {
		return nil, errPart
	}
	packed, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, errDamaged
	}
	b := &workbook{ctx: ctx, parts: map[string]*zip.File{}}
	for _, f := range packed.File {
		b.parts[partName(f.Name)] = f
	}
	index := "xl/workbook.xml"
	root, err := b.references("")
	if err != nil {
		return nil, err
	}
	if r, ok := root.ofKind("officeDocument"); ok {
		index = r.target
	}
	to, err := b.references(index)
	if err != nil {
		return nil, err
	}
	if err := b.readIndex(index, to); err != nil {
		return nil, err
	}
	strings, styles := "xl/sharedstrings.xml", "xl/styles.xml"
	if r, ok := to.ofKind("sharedStrings"); ok {
		strings = r.target
	}
	if r, ok := to.ofKind("styles"); ok {
		styles = r.target
	}
	if err := b.strings.read(b, strings); err != nil {
		return nil, err
	}
	return b, b.formats.read(b, styles)
}

// partName is the path of a part as it is looked up.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// part opens a part, to read most bytes of it at the most; nil when there is no
// such part. It must be closed.
func (b *workbook) part(name string, most int64) (*pieces, io.Closer, error) {
	f := b.parts[partName(name)]
	if f == nil {
		return nil, nil, nil
	}
	in, err := f.Open()
	if err != nil {
		return nil, nil, errDamaged
	}
	return newPieces(b.ctx, in, most), in, nil
}

// each calls do for every element of a part as it begins; a part that is not
// there has none.
func (b *workbook) each(name string, most int64, do func(p *pieces, element string) error) error {
	p, in, err := b.part(name, most)
	if p == nil || err != nil {
		return err
	}
	defer in.Close()
	for {
		e, element, err := p.next()
		if err == nil && e == started {
			err = do(p, element)
		}
		if e == ended || err != nil {
			return readable(err)
		}
	}
}

// readable is an error of reading a part, in words for a person.
func readable(err error) error {
	switch {
	case err == nil, errors.Is(err, errPart), errors.Is(err, errPiece), errors.Is(err, errDamaged), errors.Is(err, errMerged), errors.Is(err, errOrder),
		errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	}
	return errDamaged // the words of a library for packed files
}

// reference leads from one part to another.
type reference struct{ id, kind, target string }

// references are those of one part.
type references []reference

// references reads where a part leads; "" is the workbook as a whole.
func (b *workbook) references(from string) (references, error) {
	var out references
	dir, file := path.Split(from)
	err := b.each(dir+"_rels/"+file+".rels", mostIndex, func(p *pieces, element string) error {
		if element != "Relationship" {
			return nil
		}
		target := p.attribute("Target")
		if !strings.HasPrefix(target, "/") {
			target = path.Join(dir, target)
		}
		out = append(out, reference{p.attribute("Id"), p.attribute("Type"), target})
		return nil
	})
	return out, err
}

// ofKind is the first reference of a kind, which is the end of its Type.
func (all references) ofKind(kind string) (reference, bool) {
	for _, r := range all {
		if strings.HasSuffix(r.kind, "/"+kind) {
			return r, true
		}
	}
	return reference{}, false
}

// readIndex reads the list of the sheets.
func (b *workbook) readIndex(index string, to references) error {
	targets := map[string]string{}
	for _, r := range to {
		targets[r.id] = r.target
	}
	return b.each(index, mostIndex, func(p *pieces, element string) error {
		switch element {
		case "workbookPr":
			b.formats.from1904 = isTrue(p.attribute("date1904"))
		case "sheet":
			state := p.attribute("state")
			b.sheets = append(b.sheets, sheet{p.attribute("name"), targets[p.attribute("id")], state != "" && state != "visible"})
		}
		return nil
	})
}

// isTrue reads a truth value of XML.
func isTrue(v string) bool { return v == "1" || v == "true" }

// texts are the shared strings of a workbook.
type texts struct {
	all  string // one after another
	ends []uint32
}

// read reads the part that holds them.
func (t *texts) read(b *workbook, name string) error {
	p, in, err := b.part(name, mostStrings)
	if p == nil || err != nil {
		return err
	}
	defer in.Close()
	var all []byte
	for {
		e, element, err := p.next()
		if e == ended || err != nil {
			t.all = string(all)
			return readable(err)
		}
		if e != started || element != "si" {
			continue
		}
		text, err := p.item()
		if err != nil {
			return readable(err)
		}
		if len(all)+len(text) > MaxBytes || len(t.ends) >= maxCells {
			return errPart
		}
		all = append(all, text...)
		t.ends = append(t.ends, uint32(len(all)))
	}
}

// at is the string of a number; ok is false when there is none.
func (t *texts) at(i int) (text string, ok bool) {
	if i < 0 || i >= len(t.ends) {
		return "", false
	}
	from := uint32(0)
	if i > 0 {
		from = t.ends[i-1]
	}
	return t.all[from:t.ends[i]], true
}

// item reads the text of a string in its element, which has started: all runs of
// it, without their phonetic signs. No more is kept than shows that a cell is too
// long.
func (p *pieces) item() (string, error) {
	depth := len(p.open)
	var text []byte
	phonetic := 0 // how deep the phonetic sign stands; 0 for none
	for {
		e, element, err := p.next()
		switch {
		case err != nil:
			return "", err
		case e == ended:
			return "", errDamaged
		case e == closed && len(p.open) < depth:
			return unmarked(string(text)), nil
		case e == closed && len(p.open) < phonetic:
			phonetic = 0
		case e == started && element == "rPh" && phonetic == 0:
			phonetic = len(p.open)
		case e == said && phonetic == 0 && p.open[len(p.open)-1] == "t":
			text = kept(text, p.words())
		}
	}
}

// kept adds words to the text of a cell, of which no more is kept than shows that
// it is too long.
func kept(text []byte, words string) []byte {
	return append(text, words[:min(len(words), maxCell+1-min(len(text), maxCell+1))]...)
}

// unmarked puts characters in the place of _xHHHH_, by which workbooks write those
// that XML cannot hold (ISO 29500-1 22.9.2.19).
func unmarked(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	const size = len("_x0000_")
	var out strings.Builder
	for i := 0; i < len(s); {
		if i+size <= len(s) && s[i] == '_' && s[i+1] == 'x' && s[i+size-1] == '_' && isHex(s[i+2:i+size-1]) {
			if r, known := character("#x" + s[i+2:i+size-1]); known && (r < 0xd800 || r > 0xdfff) {
				out.WriteRune(r)
			}
			i += size
			continue
		}
		out.WriteByte(s[i])
		i++
	}
	return out.String()
}

// isHex says that a text has hexadecimal digits only.
func isHex(s string) bool { return strings.Trim(s, "0123456789abcdefABCDEF") == "" }
