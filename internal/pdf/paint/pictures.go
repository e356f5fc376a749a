package paint

import (
	"bytes"
	"context"
	"fmt"
	"image/color"
	"image/jpeg"
	"image/png"
	"strconv"

	"github.com/go-pdf/fpdf"

	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// picture is an image as fpdf takes it: a PNG without alpha, palette, interlacing or
// deep samples, or a JPEG that PDF readers know. fpdf is given its head alone.
type picture struct {
	page.Print        // empty when no page shows it
	name       string // for fpdf; the same for the same bytes
}

const (
	toleratedDPI = 360 // a picture with more pixels an inch is made smaller
	printDPI     = 300 // and then has as many as this
	jpegQuality  = 90  // of 100
)

// loadPictures makes the pictures ready that some page shows, each once.
func loadPictures(ctx context.Context, doc *page.Document) ([]picture, error) {
	widest, err := shownAt(doc)
	if err != nil {
		return nil, err
	}
	out := make([]picture, len(doc.Images))
	made := map[string]int{}
	for i := range doc.Images {
		if widest[i] == (box{}) {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		p := &doc.Images[i]
		key := fmt.Sprintf("%x %d %d %t", p.Sum(), widest[i].width, widest[i].height, p.Grey)
		if at, ok := made[key]; ok {
			out[i] = out[at]
			continue
		}
		print, err := p.Printed(widest[i].width, widest[i].height, func() (page.Print, error) {
			format, data, err := prepare(p, widest[i])
			if err != nil {
				return page.Print{}, err
			}
			return standIn(format, data)
		})
		if err != nil {
			return nil, fmt.Errorf("picture %s: %w", p.Name, err)
		}
		made[key] = i
		out[i] = picture{print, "picture" + strconv.Itoa(i)}
	}
	return out, nil
}

// shownAt gives the largest width and height at which each picture is shown; both 0:
// no page shows it.
func shownAt(doc *page.Document) ([]box, error) {
	widest := make([]box, len(doc.Images))
	for p := range doc.Pages {
		for _, item := range doc.Pages[p].Items {
			f, ok := item.(page.Figure)
			if !ok {
				continue
			}
			if f.Image < 0 || f.Image >= len(doc.Images) {
				return nil, fmt.Errorf("page %d: picture %d, which is not there", p+1, f.Image)
			}
			w := &widest[f.Image]
			w.width, w.height = max(w.width, f.Width), max(w.height, f.Height)
		}
	}
	return widest, nil
}

// prepare turns an image file into one that fpdf and every reader take. shown is the
// largest size at which it is shown. The file is decoded in full even when it is passed
// on as it is: one that is cut short must be found here, not by the reader.
func prepare(p *page.Picture, shown box) (format string, data []byte, err error) {
	file, err := p.Bytes()
	if err != nil {
		return "", nil, err
	}
	head, err := page.OpenPicture(p.Name, file)
	if err != nil {
		return "", nil, err
	}
	img, err := head.Unpacked()
	if err != nil {
		return "", nil, fmt.Errorf("the file is damaged: %w", err)
	}
	width, height := reduced(head.Width, shown.width), reduced(head.Height, shown.height)
	whole := width == head.Width && height == head.Height
	model := img.ColorModel()
	passed := model == color.GrayModel || model == color.YCbCrModel && !p.Grey
	if head.Format == "jpeg" && whole && passed && head.Turn <= 1 {
		return "jpg", withoutComments(file), nil
	}
	if head.Turn.Sideways() {
		width, height = height, width
	}
	r := rasterOf(img, width, height, p.Grey).turned(head.Turn)
	var b bytes.Buffer
	if head.Format == "jpeg" {
		err = jpeg.Encode(&b, r.image(), &jpeg.Options{Quality: jpegQuality})
		return "jpg", b.Bytes(), err
	}
	err = png.Encode(&b, r.image())
	return "png", b.Bytes(), err
}

// reduced is how many of a side's pixels are wanted where it is shown at a length.
func reduced(pixels int, shown length.Length) int {
	const inch = int(72 * length.Pt)
	if pixels*inch <= toleratedDPI*int(shown) {
		return pixels
	}
	return max((printDPI*int(shown)+inch-1)/inch, 1)
}

// withoutComments leaves a JPEG's comments, camera data and thumbnails out:
// they may say who took it and where. JFIF and Adobe's colour mark stay.
func withoutComments(data []byte) []byte {
	out := append(make([]byte, 0, len(data)), 0xff, 0xd8)
	i := 2
	for i+4 <= len(data) && data[i] == 0xff {
		marker := data[i+1]
		if marker == 0xff { // fill byte
			i++
			continue
		}
		if marker == 0xda { // the picture itself: the rest as it is
			break
		}
		n := 2 + int(data[i+2])<<8 + int(data[i+3])
		if i+n > len(data) {
			return data
		}
		private := marker >= 0xe1 && marker <= 0xef && marker != 0xee || marker == 0xfe
		if !private {
			out = append(out, data[i:i+n]...)
		}
		i += n
	}
	return append(out, data[i:]...)
}

// figure places a picture.
func (c *canvas) figure(f page.Figure) error {
	b := box{f.X, f.Y, f.Width, f.Height}
	if b.width <= 0 || b.height <= 0 {
		return nil
	}
	p := c.pictures[f.Image]
	c.startShape(b)
	c.flush()
	options := fpdf.ImageOptions{ImageType: p.Format, AllowNegativePosition: true}
	c.pdf.RegisterImageOptionsReader(p.name, options, bytes.NewReader(p.Head))
	c.pdf.ImageOptions(p.name, points(f.X), points(f.Y), points(f.Width), points(f.Height), false, options, 0, "")
	if err := c.pdf.Error(); err != nil {
		return fmt.Errorf("picture %s: %w", c.doc.Images[f.Image].Name, err)
	}
	return nil
}
