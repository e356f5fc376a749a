package intake

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"

	"jianbao/internal/diag"
)

// docxReader reads the body of a Word file, an element after another.
type docxReader struct {
	f     *docxFile
	d     *Document
	log   *diag.Log
	dec   *xml.Decoder
	depth int
	n     int // paragraphs so far, which stand for lines
	notes []string
	lost  map[string]int // what is not taken over, and how often
}

// paragraphState is a paragraph being read.
type paragraphState struct {
	text               strings.Builder
	style, num         string
	level, outline     int
	hasNum, hasOutline bool
}

func (r *docxReader) run(body []byte) error {
	r.dec, r.lost = xml.NewDecoder(bytes.NewReader(body)), map[string]int{}
	r.dec.Strict = true
	for {
		t, err := r.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		s, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		switch s.Name.Local {
		case "p":
			if b, ok, err := r.paragraph(); err != nil {
				return err
			} else if ok {
				r.d.Blocks = append(r.d.Blocks, b)
			}
		case "tbl":
			if err := r.table(); err != nil {
				return err
			}
		}
	}
	r.d.Blocks = tabbed(r.d.Blocks)
	var names []string
	for what := range r.lost {
		names = append(names, what)
	}
	sort.Strings(names)
	for _, what := range names {
		r.log.Add(diag.ImportPicture, diag.Pos{File: r.d.File}, diag.Args{"what": fmt.Sprintf("%d × %s", r.lost[what], what)})
	}
	return nil
}

// tabbed makes tables of paragraphs that follow each other with tabs in them,
// three or more; elsewhere a tab is a space.
func tabbed(blocks []Block) (out []Block) {
	for i := 0; i < len(blocks); i++ {
		n := 0
		for i+n < len(blocks) && blocks[i+n].Kind == Paragraph && strings.Contains(blocks[i+n].Text, "\t") {
			n++
		}
		if n >= 3 {
			t := Block{Kind: Table, Pos: blocks[i].Pos}
			for _, b := range blocks[i : i+n] {
				t.Rows = append(t.Rows, strings.Split(b.Text, "\t"))
			}
			out, i = append(out, t), i+n-1
			continue
		}
		blocks[i].Text = strings.Join(strings.Fields(blocks[i].Text), " ")
		out = append(out, blocks[i])
	}
	return out
}

// next is the next token; it counts how deep it stands.
func (r *docxReader) next() (xml.Token, error) {
	t, err := r.dec.Token()
	switch t.(type) {
	case xml.StartElement:
		if r.depth++; r.depth > mostDepth {
			return nil, fmt.Errorf("it is nested deeper than %d", mostDepth)
		}
	case xml.EndElement:
		r.depth--
	}
	return t, err
}

func attr(s xml.StartElement, name string) string {
	for _, a := range s.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// paragraph reads one paragraph up to its end.
func (r *docxReader) paragraph() (Block, bool, error) {
	p := &paragraphState{}
	r.n++
	pos := diag.Pos{File: r.d.File, Line: r.n}
	end := r.depth - 1
	if err := r.content(p, end); err != nil {
		return Block{}, false, err
	}
	text := strings.TrimSpace(strings.Join(strings.FieldsFunc(p.text.String(), func(c rune) bool { return c == '\n' }), " "))
	text = strings.NewReplacer("****", "", "** **", " ").Replace(text)
	if text == "" {
		return Block{}, false, nil
	}
	b := Block{Kind: Paragraph, Text: text, Pos: pos, lines: 1}
	r.place(&b, p)
	return b, true, nil
}

// place finds what a paragraph is by its style, its outline level and its
// number.
func (r *docxReader) place(b *Block, p *paragraphState) {
	st := r.f.style(p.style)
	num, level, outline := st.num, st.level, st.outline
	if p.hasNum {
		num, level = p.num, p.level
	}
	if p.hasOutline {
		outline = p.outline
	}
	label := ""
	if num != "" {
		label = r.f.nums.next(num, level)
	}
	if outline > 0 {
		b.Kind, b.Level = Heading, outline
		b.Text = strings.Trim(b.Text, "*")
		if label != "" && label != "-" {
			b.Text = label + " " + b.Text
		}
		return
	}
	if label != "" {
		b.Kind, b.Label, b.Level = Item, label, min(level, 3)
		if s, _, own, rest := labelOf(b.Text); s != noLabel && s != bullet && label == "-" {
			b.Label, b.Text = own, rest
		}
		return
	}
	if s, _, own, rest := labelOf(strings.TrimPrefix(b.Text, "**")); s != noLabel && rest != "" {
		b.Kind, b.Label = Item, own
		if strings.HasPrefix(b.Text, "**") {
			rest = "**" + rest
		}
		b.Text = rest
	}
}

// content reads what stands in an element, down to depth end.
func (r *docxReader) content(p *paragraphState, end int) error {
	bold, italic, link := false, false, []string(nil)
	for {
		t, err := r.next()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.EndElement:
			if r.depth == end {
				return nil
			}
			switch t.Name.Local {
			case "r":
				bold, italic = false, false
			case "hyperlink":
				if k := len(link) - 1; k >= 0 {
					p.text.WriteString(link[k])
					link = link[:k]
				}
			}
		case xml.StartElement:
			switch t.Name.Local {
			case "pStyle":
				p.style = attr(t, "val")
			case "outlineLvl":
				if n := atoi(attr(t, "val")); n < 9 {
					p.outline, p.hasOutline = n+1, true
				}
			case "ilvl":
				p.level = atoi(attr(t, "val"))
			case "numId":
				p.num, p.hasNum = attr(t, "val"), true
			case "b":
				bold = on(t)
			case "i":
				italic = on(t)
			case "tab":
				p.text.WriteString("\t")
			case "br", "cr":
				p.text.WriteString("\n")
			case "noBreakHyphen":
				p.text.WriteString("-")
			case "hyperlink":
				if to := r.f.links[attr(t, "id")]; to != "" && !strings.ContainsAny(to, " ()<>\n") {
					p.text.WriteString("[")
					link = append(link, "]("+to+")")
				} else {
					link = append(link, "")
				}
			case "footnoteReference":
				r.note(p, attr(t, "id"))
			case "drawing", "pict", "object":
				r.lost["picture"]++
				if err := r.skip(); err != nil {
					return err
				}
			case "del", "moveFrom", "instrText", "Fallback":
				if err := r.skip(); err != nil {
					return err
				}
			case "t":
				if err := r.words(p, bold, italic); err != nil {
					return err
				}
			}
		}
	}
}

func on(s xml.StartElement) bool {
	v := attr(s, "val")
	return v != "0" && v != "false" && v != "off"
}

// skip passes over an element that has begun.
func (r *docxReader) skip() error {
	for end := r.depth - 1; r.depth > end; {
		if _, err := r.next(); err != nil {
			return err
		}
	}
	return nil
}

// words reads the text of a run.
func (r *docxReader) words(p *paragraphState, bold, italic bool) error {
	var b strings.Builder
	for end := r.depth - 1; r.depth > end; {
		t, err := r.next()
		if err != nil {
			return err
		}
		if c, ok := t.(xml.CharData); ok {
			b.Write(c)
		}
	}
	s := escapeInline(b.String())
	if strings.TrimSpace(s) != "" {
		if italic {
			s = marked(s, "*")
		}
		if bold {
			s = marked(s, "**")
		}
	}
	p.text.WriteString(s)
	return nil
}

// marked puts marks around the words of s, inside its spaces.
func marked(s, m string) string {
	t := strings.TrimSpace(s)
	at := strings.Index(s, t)
	return s[:at] + m + t + m + s[at+len(t):]
}

// note puts a reference to a footnote.
func (r *docxReader) note(p *paragraphState, id string) {
	text, ok := r.f.notes[id]
	if !ok {
		return
	}
	r.notes = append(r.notes, id)
	name := fmt.Sprintf("[^%d]", len(r.notes))
	p.text.WriteString(name)
	r.d.Notes = append(r.d.Notes, name+": "+escapeInline(text))
}

// table reads a table; a cell's paragraphs are joined.
func (r *docxReader) table() error {
	b := Block{Kind: Table, Pos: diag.Pos{File: r.d.File, Line: r.n + 1}}
	for end := r.depth - 1; r.depth > end; {
		t, err := r.next()
		if err != nil {
			return err
		}
		s, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		switch s.Name.Local {
		case "tr":
			b.Rows = append(b.Rows, nil)
		case "tc":
			if k := len(b.Rows) - 1; k >= 0 {
				b.Rows[k] = append(b.Rows[k], "")
			}
		case "p":
			cell, ok, err := r.paragraph()
			if err != nil {
				return err
			}
			if k := len(b.Rows) - 1; ok && k >= 0 && len(b.Rows[k]) > 0 {
				c := &b.Rows[k][len(b.Rows[k])-1]
				*c = strings.TrimSpace(*c + " " + cell.Label + cell.Text)
			}
		}
	}
	if len(b.Rows) > 0 {
		r.d.Blocks = append(r.d.Blocks, b)
	}
	return nil
}
