package finish

import (
	"bytes"
	"fmt"
	"strconv"
)

// painted is what is taken over from the painter's file.
type painted struct {
	contents [][]byte // of each page, uncompressed; nil once it was written
	images   []image
}

// image is an image XObject.
type image struct {
	name string // in the resources, without the slash
	dict string // its entries but for /Length
	body []byte
}

// readPainted reads fpdf's file. It relies on the order of objects of fpdf
// v0.9.0, which a test of internal/pdf/paint guards: 1 the page tree, 2 the
// resources, then each page and its content in turn, then the images. streams has what
// does not stand in the file itself.
func readPainted(pdf []byte, streams map[string][]byte, pages int) (*painted, error) {
	offsets, err := readOffsets(pdf)
	if err != nil {
		return nil, err
	}
	object := func(n int) ([]byte, error) {
		if n >= len(offsets) || offsets[n] >= len(pdf) {
			return nil, fmt.Errorf("the painter's file has no object %d", n)
		}
		b, ok := bytes.CutPrefix(pdf[offsets[n]:], []byte(strconv.Itoa(n)+" 0 obj\n"))
		if !ok {
			return nil, fmt.Errorf("object %d of the painter's file is not where it should be", n)
		}
		return b, nil
	}
	src := &painted{}
	for i := range pages {
		p, err := object(3 + 2*i)
		if err != nil {
			return nil, err
		}
		if !bytes.HasPrefix(p, []byte("<</Type /Page\n")) {
			return nil, fmt.Errorf("object %d of the painter's file is not page %d", 3+2*i, i+1)
		}
		b, err := object(4 + 2*i)
		if err != nil {
			return nil, err
		}
		_, body, err := splitStream(b)
		if err != nil {
			return nil, fmt.Errorf("content of page %d: %w", i+1, err)
		}
		body = bytes.TrimPrefix(body, []byte(preamble))
		if content, kept := streams[string(bytes.TrimSpace(body))]; kept {
			body = content
		}
		src.contents = append(src.contents, body)
	}
	resources, err := object(2)
	if err != nil {
		return nil, err
	}
	names, err := readXObjects(resources)
	if err != nil {
		return nil, err
	}
	for _, x := range names {
		b, err := object(x.object)
		if err != nil {
			return nil, err
		}
		dict, key, err := splitStream(b)
		if err != nil {
			return nil, fmt.Errorf("picture %s: %w", x.name, err)
		}
		body, known := streams[string(key)]
		if !known {
			return nil, fmt.Errorf("picture %s: the painter gave no stream of it", x.name)
		}
		src.images = append(src.images, image{x.name, dict, body})
	}
	return src, nil
}

// preamble is what fpdf begins each page with: how lines are drawn, of which we draw
// none, and black, the colour that every page begins with (ISO 32000-1 table 52). It is
// taken off, so that a brief in black alone has no operator of colour.
const preamble = "0 J\n0 j\n0.57 w\n0.000 G\n0.000 g\n"

// readOffsets reads the cross-reference table; offsets[n] is object n's place.
func readOffsets(pdf []byte) ([]int, error) {
	at := bytes.LastIndex(pdf, []byte("startxref\n"))
	if at < 0 {
		return nil, fmt.Errorf("the painter's file has no startxref")
	}
	digits, _, _ := bytes.Cut(pdf[at+len("startxref\n"):], []byte("\n"))
	start, err := strconv.Atoi(string(digits))
	if err != nil || start < 0 || start > at {
		return nil, fmt.Errorf("the painter's startxref is %q", digits)
	}
	table, ok := bytes.CutPrefix(pdf[start:at], []byte("xref\n0 "))
	if !ok {
		return nil, fmt.Errorf("the painter's cross-reference table is not where it should be")
	}
	head, table, _ := bytes.Cut(table, []byte("\n"))
	n, err := strconv.Atoi(string(head))
	const entry = len("0000000000 00000 n \n")
	if err != nil || n < 0 || n*entry > len(table) {
		return nil, fmt.Errorf("the painter's cross-reference table is cut short")
	}
	offsets := make([]int, n)
	for i := range offsets {
		offsets[i], err = strconv.Atoi(string(table[i*entry : i*entry+10]))
		if err != nil {
			return nil, fmt.Errorf("the painter's cross-reference table, entry %d: %w", i, err)
		}
	}
	return offsets, nil
}

// splitStream takes a stream object apart: into its entries but for /Length, which fpdf
// writes last, and its bytes.
func splitStream(b []byte) (string, []byte, error) {
	head, rest, ok := bytes.Cut(b, []byte(">>\nstream\n"))
	at := bytes.LastIndex(head, []byte("/Length "))
	if !ok || at < 0 || !bytes.HasPrefix(head, []byte("<<")) {
		return "", nil, fmt.Errorf("not a stream")
	}
	n, err := strconv.Atoi(string(head[at+len("/Length "):]))
	if err != nil || n < 0 || n > len(rest) {
		return "", nil, fmt.Errorf("a stream of length %q", head[at:])
	}
	return string(bytes.TrimSpace(head[2:at])), rest[:n], nil
}

// xobject is an entry of the resources' /XObject.
type xobject struct {
	name   string // without its slash
	object int    // its number
}

// readXObjects lists the entries of the resources' /XObject.
func readXObjects(resources []byte) ([]xobject, error) {
	_, list, ok := bytes.Cut(resources, []byte("/XObject <<\n"))
	list, _, closed := bytes.Cut(list, []byte(">>"))
	if !ok || !closed {
		return nil, fmt.Errorf("the painter's resources have no /XObject")
	}
	var xs []xobject
	for line := range bytes.Lines(list) {
		fields := bytes.Fields(line)
		if len(fields) == 0 {
			continue
		}
		if len(fields) != 4 || fields[0][0] != '/' {
			return nil, fmt.Errorf("the painter's resources have the entry %q", line)
		}
		n, err := strconv.Atoi(string(fields[1]))
		if err != nil {
			return nil, fmt.Errorf("the painter's resources have the entry %q", line)
		}
		xs = append(xs, xobject{string(fields[0][1:]), n})
	}
	return xs, nil
}
