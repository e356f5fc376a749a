package wayback

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/docx"
)

// The bounds of an XLIFF file: how deep its elements may stand, and how many texts
// it may have.
const (
	mostNesting = 512
	mostUnits   = 200_000
	mostPieces  = 4 << 20 // tags and pieces of text
)

// xliff is the reading of an XLIFF file.
type xliff struct {
	file  string
	d     *xml.Decoder
	out   *Translation
	depth int
	begun bool             // the root has begun
	row   *Row             // the unit that is open
	had   map[string]bool  // the texts that it had: "source", "target"
	into  *strings.Builder // the text that is open
	close func(text string)
}

// readXLIFF reads XLIFF 1.2. Marks within a text (<g>, <x/>) are no part of what
// export wrote; their words are taken. The error is a *Fault where the file is
// not whole and sound from its beginning to its end: no text of such a file is
// to be trusted.
func readXLIFF(ctx context.Context, file string, data []byte) (*Translation, error) {
	if docx.Crowded(data) {
		return nil, &Fault{diag.Pos{File: file}, "an element of it has more than 10000 attributes"}
	}
	x := &xliff{file: file, d: xml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")))), out: &Translation{}}
	x.d.CharsetReader = func(string, io.Reader) (io.Reader, error) { return nil, errCharset }
	for pieces := 0; ; pieces++ {
		if pieces > mostPieces {
			return nil, x.fault(errPieces)
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		t, err := x.d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = x.token(t)
		}
		if err != nil {
			return nil, x.fault(err)
		}
	}
	if !x.begun {
		return nil, x.fault(errors.New("it is no XML"))
	}
	return x.out, nil
}

// errCharset is that the file names an encoding that is not UTF-8.
var errCharset = errors.New("its encoding is not UTF-8; save it as UTF-8")

// errPieces is that the file has more than mostPieces.
var errPieces = errors.New("it has more than 4 million tags and pieces of text")

// fault is an error with its place.
func (x *xliff) fault(err error) *Fault {
	line, column := x.d.InputPos()
	why := err.Error()
	var syntax *xml.SyntaxError
	switch {
	case errors.Is(err, errCharset):
		why = errCharset.Error()
	case errors.As(err, &syntax):
		line, why = syntax.Line, syntax.Msg
		switch {
		case strings.Contains(why, "entity"):
			why = "an & stands for itself; it is written &amp;"
		case strings.Contains(why, "unexpected EOF"):
			why = "it ends too soon"
		case strings.Contains(why, "closed by") || strings.Contains(why, "end element"):
			why = "its elements do not close in the order in which they open"
		case strings.Contains(why, "UTF-8") || strings.Contains(why, "illegal character"):
			why = "a character stands here that no XML may have"
		default:
			why = "it is not well-formed XML"
		}
	}
	return &Fault{diag.Pos{File: x.file, Line: line, Column: column}, why}
}

// token reads one piece of the file.
func (x *xliff) token(t xml.Token) error {
	switch t := t.(type) {
	case xml.Directive:
		return errors.New("it declares a document type, which is not read")
	case xml.StartElement:
		if x.depth == 0 {
			if err := x.root(t); err != nil {
				return err
			}
		}
		if x.depth++; x.depth > mostNesting {
			return errors.New("it is nested too deep")
		}
		return x.start(t)
	case xml.EndElement:
		x.depth--
		if x.end(t.Name.Local); len(x.out.Rows) > mostUnits {
			return fmt.Errorf("it has more than %d texts", mostUnits)
		}
	case xml.CharData:
		if x.depth == 0 && len(bytes.TrimSpace(t)) > 0 {
			return errors.New("words stand outside of its elements")
		}
		if x.into != nil {
			x.into.Write(t)
		}
	}
	return nil
}

// root checks the outermost element: the format, and its version.
func (x *xliff) root(t xml.StartElement) error {
	version := attribute(t, "version")
	switch {
	case x.begun:
		return errors.New("a second file begins here")
	case t.Name.Local != "xliff" || t.Name.Space != "" && !strings.HasPrefix(t.Name.Space, "urn:oasis:names:tc:xliff:document:"):
		return errors.New("it is XML, but no XLIFF")
	case version != "" && !strings.HasPrefix(version, "1.") || strings.HasPrefix(t.Name.Space, "urn:oasis:names:tc:xliff:document:2"):
		return errors.New("it is XLIFF " + version + ", and only 1.2 is read; save it as that")
	}
	x.begun = true
	return nil
}

// start reads the beginning of an element.
func (x *xliff) start(t xml.StartElement) error {
	switch name := t.Name.Local; name {
	case "file":
		from, to := attribute(t, "source-language"), attribute(t, "target-language")
		if len(x.out.Rows) > 0 && (from != x.out.Source || to != x.out.Target) {
			return errors.New("it is in more than two languages")
		}
		x.out.Source, x.out.Target = from, to
	case "trans-unit":
		if x.row != nil {
			return errors.New("a text begins within another")
		}
		line, column := x.d.InputPos()
		x.row = &Row{Path: attribute(t, "resname"), Mark: attribute(t, "extradata"), Pos: diag.Pos{File: x.file, Line: line, Column: column}}
		x.had = map[string]bool{}
		if x.row.Path == "" {
			x.row.Path = attribute(t, "id")
		}
	case "source", "target":
		if x.row == nil {
			return nil
		}
		if x.into != nil || x.had[name] {
			return errors.New("a text has a second " + name)
		}
		x.had[name] = true
		x.into, x.close = &strings.Builder{}, func(text string) { x.row.Source = text }
		if name == "target" {
			x.close = func(text string) { x.row.Target = text }
		}
	case "alt-trans": // what the translator's program proposed
		if err := x.d.Skip(); err != nil {
			return err
		}
		x.depth--
	}
	return nil
}

// end reads the end of an element.
func (x *xliff) end(name string) {
	switch name {
	case "source", "target":
		if x.into != nil {
			x.close(x.into.String())
			x.into = nil
		}
	case "trans-unit":
		if x.row != nil && len(x.out.Rows) <= mostUnits {
			x.out.Rows = append(x.out.Rows, *x.row)
		}
		x.row = nil
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
