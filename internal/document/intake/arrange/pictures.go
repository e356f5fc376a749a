package arrange

import (
	"cmp"
	"path"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/draft"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// pictures puts the pictures of the document into the draft, with names of its
// own, and says of each what it lacks.
func (a *arranger) pictures() {
	lang := a.out.Languages[0]
	for i := range a.d.Pictures {
		p := &a.d.Pictures[i]
		name := path.Base(strings.ReplaceAll(p.Name, `\`, "/"))
		if len(p.Data) == 0 {
			a.log.Add(diag.ImportPicture, p.Pos, diag.Args{"what": cmp.Or(p.Link, name) + wordsOf(p)})
			continue
		}
		ending, drawn := pictureKind(p.Data, name)
		im := draft.Image{ID: "picture-" + strconv.Itoa(len(a.out.Images)+1), Data: p.Data}
		im.File = a.out.ID + "-pictures/" + im.ID + ending
		if p.Caption != "" {
			im.Caption.Put(lang, p.Caption)
		}
		switch {
		case p.Alt != "":
			im.Alt.Put(lang, wording.Escape(p.Alt))
		case p.Caption != "":
			im.Alt.Put(lang, p.Caption)
			a.log.Add(diag.ImportNoAlt, p.Pos, diag.Args{"id": im.ID, "instead": "its caption"})
		default:
			im.Alt.Put(lang, map[string]string{"zh": "图片 ", "en": "Picture "}[lang]+strconv.Itoa(len(a.out.Images)+1))
			a.log.Add(diag.ImportNoAlt, p.Pos, diag.Args{"id": im.ID, "instead": "its number"})
		}
		if !drawn {
			a.log.Add(diag.ImportPictureKind, p.Pos, diag.Args{"id": im.ID, "kind": strings.TrimPrefix(ending, ".")})
		}
		a.out.Images = append(a.out.Images, im)
	}
}

func wordsOf(p *source.Picture) string {
	words := cmp.Or(p.Alt, p.Caption)
	if words == "" {
		return ""
	}
	return ": " + words
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
