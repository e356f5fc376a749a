package arrange

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/draft"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// place names the pictures that the report can have, and writes into the blocks where
// they stand.
func (a *arranger) place() {
	n := 0
	for i := range a.d.Pictures {
		if p := &a.d.Pictures[i]; len(p.Data) > 0 {
			if n++; a.out.ID == "picture-"+strconv.Itoa(n) {
				n++ // the report's own id
			}
			p.ID = "picture-" + strconv.Itoa(n)
		}
	}
	for i := range a.d.Blocks {
		b := &a.d.Blocks[i]
		for _, k := range b.Behind {
			if p := &a.d.Pictures[k-1]; p.ID != "" {
				b.Placed = append(b.Placed, placeOf(p, wording.Language(b.Text)))
			}
		}
	}
}

// placeOf is what places a picture in a text of a language; with its words, where they are
// in that language.
func placeOf(p *source.Picture, lang string) string {
	alt := p.Alt
	if l := wording.Language(alt); l != lang && lang != "" {
		alt = ""
	}
	return "![" + wording.Escape(alt) + "](" + p.ID + ")"
}

// figure is a block of the pictures behind a block that becomes a heading or a title;
// false where there are none.
func figure(b *source.Block) (source.Block, bool) {
	f := source.Block{Kind: source.Figure, Placed: b.Placed, Pos: b.Pos}
	b.Placed = nil
	return f, len(f.Placed) > 0
}

// placed is where the pictures behind a block stand, as a text.
func placed(b *source.Block) string { return strings.Join(b.Placed, "\n\n") }

// pictures puts the pictures of the document into the draft, with names of its
// own, and says of each what it lacks.
func (a *arranger) pictures() {
	for i := range a.d.Pictures {
		p := &a.d.Pictures[i]
		name := path.Base(strings.ReplaceAll(p.Name, `\`, "/"))
		if len(p.Data) == 0 {
			if p.Why != nil {
				a.log.Add(diag.ImportPictureBad, p.Pos, diag.Args{"what": cmp.Or(p.Link, name) + wordsOf(p), "why": diag.Reason(p.Why)})
				continue
			}
			a.log.Add(diag.ImportPicture, p.Pos, diag.Args{"what": cmp.Or(p.Link, name) + wordsOf(p)})
			continue
		}
		ending, drawn := pictureKind(p.Data, name)
		im := draft.Image{ID: p.ID, Data: p.Data}
		im.File = a.out.ID + "-pictures/" + im.ID + ending
		a.captioned(&im, p)
		if !drawn {
			a.log.Add(diag.ImportPictureKind, p.Pos, diag.Args{"id": im.ID, "kind": strings.TrimPrefix(ending, ".")})
		}
		a.out.Images = append(a.out.Images, im)
	}
	a.placeInAll()
}

// captioned gives an image its captions, each in its language, and its words for those who
// cannot see it. What stands for these words where there are none is said.
func (a *arranger) captioned(im *draft.Image, p *source.Picture) {
	first := a.out.Languages[0]
	for _, s := range []string{p.Caption, p.Also} {
		if s == "" {
			continue
		}
		lang := wording.Language(s)
		if !slices.Contains(a.out.Languages, lang) || im.Caption[lang] != "" {
			lang = first
		}
		im.Caption.Put(lang, s)
	}
	alt, lang := wording.Escape(p.Alt), wording.Language(p.Alt)
	if !slices.Contains(a.out.Languages, lang) || im.Caption[first] == "" {
		lang = first
	}
	if alt != "" {
		im.Alt.Put(lang, alt)
	}
	instead := ""
	switch {
	case im.Alt[first] != "":
	case im.Caption[first] != "":
		im.Alt.Put(first, im.Caption[first])
		instead = "its caption"
	default:
		im.Alt.Put(first, map[string]string{"zh": "图片 ", "en": "Picture "}[first]+strconv.Itoa(len(a.out.Images)+1))
		instead = "its number"
	}
	for _, other := range a.out.Languages[1:] {
		if im.Alt[other] == "" && im.Caption[other] != "" {
			im.Alt.Put(other, im.Caption[other])
		}
	}
	if instead != "" && alt == "" {
		a.log.Add(diag.ImportNoAlt, p.Pos, diag.Args{"id": im.ID, "instead": instead})
	}
}

// placeInAll places a picture that stands in the text of one language in that of the
// other too, where it has none: behind as many paragraphs.
func (a *arranger) placeInAll() {
	if len(a.out.Images) == 0 || len(a.out.Languages) < 2 {
		return
	}
	var bodies []draft.Text
	for _, s := range a.out.Sections {
		bodies = append(bodies, s.Body)
		for _, it := range s.Items {
			bodies = append(bodies, it.Body)
		}
	}
	for _, im := range a.out.Images {
		in := map[string]bool{}
		for _, t := range bodies {
			for lang, s := range t {
				in[lang] = in[lang] || strings.Contains(s, "]("+im.ID+")")
			}
		}
		for _, t := range bodies {
			for _, s := range t {
				for _, to := range a.out.Languages {
					if !in[to] && t[to] != "" && strings.Contains(s, "]("+im.ID+")") {
						t[to], in[to] = alike(s, t[to], im.ID), true
					}
				}
			}
		}
	}
}

// alike is text with a picture placed behind as many paragraphs as it stands behind in
// other.
func alike(other, text, id string) string {
	at := 0
	for i, s := range strings.Split(other, "\n\n") {
		if strings.Contains(s, "]("+id+")") {
			at = i
			break
		}
	}
	parts := strings.Split(text, "\n\n")
	return strings.Join(slices.Insert(parts, min(at, len(parts)), "![]("+id+")"), "\n\n")
}

// wordsOf are the words of a picture that is not taken, and its captions: they go with it.
func wordsOf(p *source.Picture) string {
	var words []string
	for _, s := range []string{p.Alt, p.Caption, p.Also} {
		if s != "" && !slices.Contains(words, s) {
			words = append(words, s)
		}
	}
	if len(words) == 0 {
		return ""
	}
	return ": " + strings.Join(words, "; ")
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
