package intake

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"jianbao/internal/diag"
)

// The bounds of a Word file: what it may unpack to, and how deep it may be
// nested.
const (
	mostUnpacked = 256 << 20
	mostPart     = 64 << 20
	mostEntries  = 10_000
)

// docxFile is an opened Word file.
type docxFile struct {
	zip    *zip.Reader
	links  map[string]string // relation id -> address
	styles map[string]docxStyle
	nums   *numbering
	notes  map[string]string // of footnotes, by id
}

// readDocx reads a Word file (ECMA-376 part 1, 17): paragraphs with their
// headings and numbers, tables, links, footnotes. Nothing outside the file is
// touched, and no entity but XML's own is known.
func readDocx(log *diag.Log, d *Document, data []byte) error {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return err
	}
	total := uint64(0)
	for _, f := range z.File {
		total += f.UncompressedSize64
	}
	if len(z.File) > mostEntries || total > mostUnpacked {
		log.Add(diag.ImportTooLarge, diag.Pos{File: d.File}, diag.Args{"why": "it unpacks to more than 256 MB"})
		return nil
	}
	f := &docxFile{zip: z, links: map[string]string{}, styles: map[string]docxStyle{}, nums: newNumbering(), notes: map[string]string{}}
	main := f.mainPart()
	body, err := f.part(main)
	if err != nil {
		return fmt.Errorf("it is no Word document: %w", err)
	}
	dir := main[:strings.LastIndexByte(main, '/')+1]
	if err := f.side(dir); err != nil {
		return err
	}
	r := &docxReader{f: f, d: d, log: log}
	if err := r.run(body); err != nil {
		return err
	}
	return nil
}

// mainPart is the name of the document's own part.
func (f *docxFile) mainPart() string {
	rels, err := f.part("_rels/.rels")
	if err == nil {
		var all relations
		if xml.Unmarshal(rels, &all) == nil {
			for _, r := range all.List {
				if strings.HasSuffix(r.Type, "/officeDocument") {
					return strings.TrimPrefix(r.Target, "/")
				}
			}
		}
	}
	return "word/document.xml"
}

type relations struct {
	List []struct {
		ID     string `xml:"Id,attr"`
		Type   string `xml:"Type,attr"`
		Target string `xml:"Target,attr"`
		Mode   string `xml:"TargetMode,attr"`
	} `xml:"Relationship"`
}

// side reads what stands beside the text: links, styles, numbers, notes. A part
// that is not there is no fault.
func (f *docxFile) side(dir string) error {
	if rels, err := f.part(dir + "_rels/document.xml.rels"); err == nil {
		var all relations
		if err := xml.Unmarshal(rels, &all); err != nil {
			return err
		}
		for _, r := range all.List {
			if r.Mode == "External" && strings.HasSuffix(r.Type, "/hyperlink") {
				f.links[r.ID] = r.Target
			}
		}
	}
	if b, err := f.part(dir + "styles.xml"); err == nil {
		if err := f.readStyles(b); err != nil {
			return err
		}
	}
	if b, err := f.part(dir + "numbering.xml"); err == nil {
		if err := f.nums.read(b); err != nil {
			return err
		}
	}
	if b, err := f.part(dir + "footnotes.xml"); err == nil {
		if err := f.readNotes(b); err != nil {
			return err
		}
	}
	return nil
}

var errNoPart = errors.New("a part is missing")

// part unpacks a part of the file, within bounds.
func (f *docxFile) part(name string) ([]byte, error) {
	for _, e := range f.zip.File {
		if e.Name != name {
			continue
		}
		in, err := e.Open()
		if err != nil {
			return nil, err
		}
		defer in.Close()
		b, err := io.ReadAll(io.LimitReader(in, mostPart+1))
		if err != nil {
			return nil, err
		}
		if len(b) > mostPart {
			return nil, fmt.Errorf("%s unpacks to more than 64 MB", name)
		}
		return b, nil
	}
	return nil, fmt.Errorf("%w: %s", errNoPart, name)
}

// docxStyle is what a paragraph style says of structure.
type docxStyle struct {
	name    string
	outline int // 1 for the first level of headings; 0 for text
	num     string
	level   int
	based   string
}

func (f *docxFile) readStyles(b []byte) error {
	var all struct {
		Styles []struct {
			ID    string `xml:"styleId,attr"`
			Name  val    `xml:"name"`
			Based val    `xml:"basedOn"`
			PPr   struct {
				Outline *val `xml:"outlineLvl"`
				NumPr   struct {
					ID    val `xml:"numId"`
					Level val `xml:"ilvl"`
				} `xml:"numPr"`
			} `xml:"pPr"`
		} `xml:"style"`
	}
	if err := xml.Unmarshal(b, &all); err != nil {
		return err
	}
	for _, s := range all.Styles {
		st := docxStyle{name: strings.ToLower(s.Name.V), num: s.PPr.NumPr.ID.V, level: atoi(s.PPr.NumPr.Level.V), based: s.Based.V}
		if s.PPr.Outline != nil && atoi(s.PPr.Outline.V) < 9 {
			st.outline = atoi(s.PPr.Outline.V) + 1
		}
		for level, names := range []string{"title|标题", "heading 1|标题 1", "heading 2|标题 2", "heading 3|标题 3", "heading 4|标题 4"} {
			for n := range strings.SplitSeq(names, "|") {
				if st.name == n {
					st.outline = max(level, 1)
				}
			}
		}
		if st.name == "title" || st.name == "subtitle" {
			st.outline = 0
		}
		f.styles[s.ID] = st
	}
	return nil
}

// val is an element with its value in w:val.
type val struct {
	V string `xml:"val,attr"`
}

func atoi(s string) int {
	n := 0
	for _, c := range s {
		if c < '0' || c > '9' || n > 1<<20 {
			return n
		}
		n = n*10 + int(c-'0')
	}
	return n
}

// style finds a property in a style or in those that it is based on.
func (f *docxFile) style(id string) docxStyle {
	out, seen := docxStyle{}, 0
	for id != "" && seen < 20 {
		s, ok := f.styles[id]
		if !ok {
			break
		}
		if out.name == "" {
			out.name = s.name
		}
		if out.outline == 0 {
			out.outline = s.outline
		}
		if out.num == "" {
			out.num, out.level = s.num, s.level
		}
		id, seen = s.based, seen+1
	}
	return out
}

func (f *docxFile) readNotes(b []byte) error {
	var all struct {
		Notes []struct {
			ID   string `xml:"id,attr"`
			Type string `xml:"type,attr"`
			Text []struct {
				Runs []struct {
					T []string `xml:"t"`
				} `xml:"r"`
			} `xml:"p"`
		} `xml:"footnote"`
	}
	if err := xml.Unmarshal(b, &all); err != nil {
		return err
	}
	for _, n := range all.Notes {
		var t []string
		for _, p := range n.Text {
			for _, r := range p.Runs {
				t = append(t, r.T...)
			}
		}
		if n.Type == "" {
			f.notes[n.ID] = strings.TrimSpace(strings.Join(t, ""))
		}
	}
	return nil
}
