package export

import (
	"fmt"
	"slices"
	"strconv"

	"jianbao/internal/report"
	"jianbao/internal/setting/page"
)

// Drawing is a picture that a Word file can show.
type Drawing struct {
	Data          []byte
	Format        string // "png" or "jpeg"
	Width, Height int    // pixels, as they are shown
}

// Drawings reads pictures for a Word file; each is one, however often it is asked for.
// picture reads a file.
func Drawings(picture func(file string) ([]byte, error)) func(file string) *Drawing {
	known := map[string]*Drawing{}
	return func(file string) *Drawing {
		if d, ok := known[file]; ok {
			return d
		}
		known[file] = nil
		data, err := picture(file)
		if err != nil {
			return nil
		}
		p, err := page.OpenPicture(file, data)
		if err != nil {
			return nil
		}
		d := &Drawing{Data: data, Format: p.Format, Width: p.Width, Height: p.Height}
		if p.Turn.Sideways() { // Word shows a photograph as it is stored
			d.Width, d.Height = d.Height, d.Width
		}
		known[file] = d
		return d
	}
}

// The width of the text of a page, and half its height, in the units of drawings (EMU).
// A picture has no more than 150 pixels an inch, as in a brief.
const (
	textWidth = 17 * 360_000
	halfPage  = 12 * 360_000
	perPixel  = 914_400 / 150
)

// size is how large a picture is drawn.
func (d *Drawing) size() (width, height int) {
	width = min(d.Width*perPixel, textWidth)
	height = int(int64(width) * int64(d.Height) / int64(d.Width))
	if height > halfPage {
		height = halfPage
		width = int(int64(height) * int64(d.Width) / int64(d.Height))
	}
	return max(width, 1), max(height, 1)
}

// picturePrefix begins the names of pictures that are drawn. The reader knows it as
// docx.PicturePrefix.
const picturePrefix = "jianbao_picture"

// placed draws a picture of the report. Its title is what places it in the text, so that
// it comes back; where it cannot be drawn that stands in its place.
func (w *wordWriter) placed(b *report.Block) {
	typed := w.source.Typed(b)
	var d *Drawing
	if w.open != nil && b.Image.Chart == nil {
		d = w.open(b.Image.File.Text)
	}
	if d == nil || d.Width <= 0 || d.Height <= 0 {
		w.text(typed, "")
		return
	}
	words := b.Alt
	if t := b.Image.Alt.In(w.lang); words == "" && t != nil {
		words = t.Plain()
	}
	w.draw(d, words, typed)
}

// draw draws a picture. words are for who cannot see it, typed is what places it in a text;
// "" for one that stands beside the texts.
func (w *wordWriter) draw(d *Drawing, words, typed string) {
	n := slices.Index(w.drawings, d) + 1
	if n == 0 {
		w.drawings = append(w.drawings, d)
		n = len(w.drawings)
	}
	w.drawn++
	width, height := d.size()
	const drawingML = "http://schemas.openxmlformats.org/drawingml/2006/"
	extent := fmt.Sprintf(`cx="%d" cy="%d"`, width, height)
	name := picturePrefix + strconv.Itoa(w.drawn)
	fmt.Fprintf(&w.b, `<w:r><w:drawing><wp:inline xmlns:wp="%swordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent %s/><wp:docPr id="%d" name="%s" descr="%s" title="%s"/>`+
		`<a:graphic xmlns:a="%smain"><a:graphicData uri="%spicture"><pic:pic xmlns:pic="%spicture"><pic:nvPicPr><pic:cNvPr id="%d" name="%s"/><pic:cNvPicPr/></pic:nvPicPr>`+
		`<pic:blipFill><a:blip r:embed="rPic%d"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext %s/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
		drawingML, extent, w.drawn, name, escaped(words), escaped(typed), drawingML, drawingML, drawingML, w.drawn, name, n, extent)
}

// media is the name of picture n, from 1, in the file.
func (d *Drawing) media(n int) string { return "media/image" + strconv.Itoa(n) + "." + d.Format }
