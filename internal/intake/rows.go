package intake

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Rows reads the rows of the tables of a Word file, cells as the text that
// stands in them: a line for each paragraph, tabs and breaks kept, what was
// deleted under revision left out. It is for files that export made and a
// translator filled in.
func Rows(data []byte) ([][]string, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("it is no Word file: %w", err)
	}
	f := &docxFile{zip: z}
	body, err := f.part(f.mainPart())
	if err != nil {
		return nil, fmt.Errorf("it is no Word file: %w", err)
	}
	r := &rowReader{docxReader: docxReader{f: f, dec: xml.NewDecoder(bytes.NewReader(body))}}
	for {
		t, err := r.next()
		if errors.Is(err, io.EOF) {
			return r.rows, nil
		}
		if err != nil {
			return nil, err
		}
		if err := r.token(t); err != nil {
			return nil, err
		}
	}
}

type rowReader struct {
	docxReader
	rows [][]string
	cell strings.Builder
	in   bool // a cell is open
	text bool
}

func (r *rowReader) token(t xml.Token) error {
	switch t := t.(type) {
	case xml.StartElement:
		switch t.Name.Local {
		case "tr":
			r.rows = append(r.rows, nil)
		case "tc":
			r.cell.Reset()
			r.in = true
		case "tab":
			if r.in {
				r.cell.WriteString("\t")
			}
		case "br", "cr":
			r.cell.WriteString("\n")
		case "t":
			r.text = true
		case "del", "moveFrom", "instrText", "Fallback", "pPr", "rPr", "tcPr":
			return r.skip()
		}
	case xml.CharData:
		if r.text && r.in {
			r.cell.Write(t)
		}
	case xml.EndElement:
		switch t.Name.Local {
		case "t":
			r.text = false
		case "p":
			r.cell.WriteString("\n")
		case "tc":
			if k := len(r.rows) - 1; k >= 0 {
				r.rows[k] = append(r.rows[k], strings.TrimSuffix(r.cell.String(), "\n"))
			}
			r.in = false
		}
	}
	return nil
}
