package intake

import (
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"jianbao/internal/diag"
)

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
				cells := strings.Split(oneLine(b.Text), "\t")
				for k := range cells {
					cells[k] = strings.TrimSpace(cells[k])
				}
				t.Rows = append(t.Rows, cells)
			}
			out, i = append(out, t), i+n-1
			continue
		}
		if blocks[i].Kind != Code && blocks[i].Kind != Table {
			blocks[i].Text = spaced(blocks[i].Text)
		}
		out = append(out, blocks[i])
	}
	return out
}

// captions gives the figures of a document the captions that stand below or
// above them, and takes the figures out of the text.
func captions(d *Document, blocks []Block) (out []Block) {
	number := regexp.MustCompile(`^(图|圖|图表|Figure|Fig\.|Chart|Photo)\s*[0-9一二三四五六七八九十]{1,3}`)
	isCaption := func(i int) bool {
		if i < 0 || i >= len(blocks) || blocks[i].Kind != Paragraph || utf8.RuneCountInString(blocks[i].Text) > 120 {
			return false
		}
		return blocks[i].caption || number.MatchString(blocks[i].Text)
	}
	taken := map[int]bool{}
	for i := range blocks {
		if blocks[i].Kind != Figure {
			continue
		}
		p := &d.Pictures[blocks[i].Picture-1]
		if p.pos.Line == 0 {
			p.pos = blocks[i].Pos
		}
		below := i + 1
		if isCaption(below) && key(blocks[below].Text) == key(p.Alt) && isCaption(below+1) && number.MatchString(blocks[below+1].Text) {
			taken[below] = true // pandoc writes the words for the blind below the picture as well
			below++
		}
		for _, k := range []int{below, i - 1} {
			if isCaption(k) && !taken[k] && p.Caption == "" {
				p.Caption, taken[k] = oneLine(blocks[k].Text), true
			}
		}
		taken[i] = true
	}
	for i := range blocks {
		if !taken[i] {
			out = append(out, blocks[i])
		}
	}
	return out
}

// beside reads the pictures that the document names and that stand in files of
// their own, in its folder or below.
func (d *Document) beside(open func(name string) ([]byte, error)) {
	for i := range d.Pictures {
		p := &d.Pictures[i]
		name, err := url.PathUnescape(p.Link)
		if open == nil || len(p.Data) > 0 || err != nil || strings.Contains(name, ":") || !fs.ValidPath(path.Clean(strings.TrimPrefix(name, "./"))) {
			continue
		}
		name = path.Clean(name)
		if !isPicture(name) {
			continue
		}
		if data, err := open(name); err == nil {
			p.Data, p.Name = data, name
		}
	}
}

// isPicture says that a name ends as that of a picture: no other file beside a
// document is read.
func isPicture(name string) bool {
	return slices.Contains([]string{".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".svg", ".tif", ".tiff", ".emf", ".wmf"}, strings.ToLower(path.Ext(name)))
}

// pictures puts the pictures of the document into the draft, with names of its
// own, and says of each what it lacks.
func (a *arranger) pictures() {
	lang := a.out.Languages[0]
	for i := range a.d.Pictures {
		p := &a.d.Pictures[i]
		name := path.Base(strings.ReplaceAll(p.Name, `\`, "/"))
		if len(p.Data) == 0 {
			a.log.Add(diag.ImportPicture, p.pos, diag.Args{"what": firstText(p.Link, name) + wordsOf(p)})
			continue
		}
		ending, drawn := pictureKind(p.Data, name)
		im := Figured{ID: "picture-" + strconv.Itoa(len(a.out.Images)+1), Data: p.Data}
		im.File = a.out.ID + "-pictures/" + im.ID + ending
		if p.Caption != "" {
			im.Caption.put(lang, p.Caption)
		}
		switch {
		case p.Alt != "":
			im.Alt.put(lang, escapeInline(p.Alt))
		case p.Caption != "":
			im.Alt.put(lang, p.Caption)
			a.log.Add(diag.ImportNoAlt, p.pos, diag.Args{"id": im.ID, "instead": "its caption"})
		default:
			im.Alt.put(lang, map[string]string{"zh": "图片 ", "en": "Picture "}[lang]+strconv.Itoa(len(a.out.Images)+1))
			a.log.Add(diag.ImportNoAlt, p.pos, diag.Args{"id": im.ID, "instead": "its number"})
		}
		if !drawn {
			a.log.Add(diag.ImportPictureKind, p.pos, diag.Args{"id": im.ID, "kind": strings.TrimPrefix(ending, ".")})
		}
		a.out.Images = append(a.out.Images, im)
	}
}

func wordsOf(p *Picture) string {
	words := firstText(p.Alt, p.Caption)
	if words == "" {
		return ""
	}
	return ": " + words
}

func firstText(all ...string) string {
	for _, s := range all {
		if s != "" {
			return s
		}
	}
	return ""
}

// pictureKind is the ending of a picture's name by its bytes, and whether a
// brief can show it.
func pictureKind(data []byte, name string) (ending string, drawn bool) {
	for _, k := range []struct {
		magic, ending string
		drawn         bool
	}{
		{"\x89PNG", ".png", true}, {"\xff\xd8\xff", ".jpg", true}, {"GIF8", ".gif", false}, {"BM", ".bmp", false}, {"RIFF", ".webp", false},
		{"II*\x00", ".tif", false}, {"MM\x00*", ".tif", false}, {"\x01\x00\x00\x00", ".emf", false}, {"\xd7\xcd\xc6\x9a", ".wmf", false}, {"<svg", ".svg", false}, {"<?xml", ".svg", false},
	} {
		if strings.HasPrefix(string(data[:min(len(data), 8)]), k.magic) {
			return k.ending, k.drawn
		}
	}
	ext := strings.ToLower(path.Ext(name))
	if len(ext) < 2 || len(ext) > 5 || strings.Trim(ext[1:], "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
		ext = ".bin"
	}
	return ext, false
}
