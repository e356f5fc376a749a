package wayback

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"

	"jianbao/internal/diag"
)

// mostNesting is how deep the elements of an XLIFF file may stand.
const mostNesting = 512

// readXLIFF reads XLIFF 1.2. Marks within a text (<g>, <x/>) are no part of what
// export wrote; their words are taken.
func readXLIFF(ctx context.Context, file string, data []byte) (*Translation, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	out := &Translation{}
	var row *Row
	var into *string
	for depth := 0; ; {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case xml.Directive:
			return nil, errors.New("it declares a document type, which is not read")
		case xml.StartElement:
			if depth++; depth > mostNesting {
				return nil, errors.New("it is nested too deep")
			}
			switch t.Name.Local {
			case "file":
				out.Source, out.Target = attribute(t, "source-language"), attribute(t, "target-language")
			case "trans-unit":
				line, _ := d.InputPos()
				row = &Row{Path: attribute(t, "resname"), Mark: attribute(t, "extradata"), Pos: diag.Pos{File: file, Line: line, Column: 1}}
				if row.Path == "" {
					row.Path = attribute(t, "id")
				}
			case "source":
				if row != nil && row.Source == "" {
					into = &row.Source
				}
			case "target":
				if row != nil && row.Target == "" {
					into = &row.Target
				}
			case "alt-trans":
				if err := d.Skip(); err != nil {
					return nil, err
				}
				depth--
			}
		case xml.EndElement:
			depth--
			switch t.Name.Local {
			case "source", "target":
				into = nil
			case "trans-unit":
				if row != nil {
					out.Rows = append(out.Rows, *row)
				}
				row = nil
			}
		case xml.CharData:
			if into != nil {
				*into += string(t)
			}
		}
	}
}

func attribute(s xml.StartElement, name string) string {
	for _, a := range s.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
