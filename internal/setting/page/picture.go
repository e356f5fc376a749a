package page

import (
	"bytes"
	"crypto/sha256"
	"image"
	"image/color"
	_ "image/jpeg" // the kinds of pictures that a page shows
	_ "image/png"
	"runtime"

	"jianbao/internal/diag"
)

// Picture is an image file, PNG or JPEG.
type Picture struct {
	Name          string
	Data          []byte      // the file; nil: it is read again when it is wanted
	Format        string      // "png" or "jpeg"
	Width, Height int         // pixels, as it is shown
	Grey          bool        // it is painted in shades of grey, whatever its colours
	Turn          Orientation // from what is stored to what is shown

	run   *Pictures              // those of the run; nil: nothing is kept of it
	sum   [sha256.Size]byte      // of the file, where run is not nil
	again func() ([]byte, error) // reads the file, where Data is nil
}

// Bytes is the image file.
func (p *Picture) Bytes() ([]byte, error) {
	if p.Data == nil && p.again != nil {
		return p.again()
	}
	return p.Data, nil
}

// Sum is the hash of the image file.
func (p *Picture) Sum() [sha256.Size]byte {
	if p.run == nil {
		return sha256.Sum256(p.Data)
	}
	return p.sum
}

// Bounds of a picture. They are held to what its head says, before it is unpacked.
const (
	mostPixels   = 50_000_000 // A4 at 850 dpi
	mostSide     = 65_535     // pixels; more than a JPEG can say
	mostUnpacked = 300 << 20  // bytes
	mostScanned  = 1 << 30    // pixels times the scans of a progressive JPEG, each of which goes over all
	largePicture = 32 << 20   // bytes unpacked, for which memory is made free first
)

// OpenPicture reads the head of a picture, or says why it cannot be used. What
// follows the head may be damaged.
func OpenPicture(name string, data []byte) (*Picture, error) {
	cfg, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || cfg.Width <= 0 || cfg.Height <= 0 || format != "png" && format != "jpeg" {
		return nil, diag.Words{"it is no PNG or JPEG picture", "不是 PNG 或 JPEG 图片"}
	}
	pixels := int64(cfg.Width) * int64(cfg.Height)
	each, scans := perPixel(data, cfg.ColorModel, format)
	switch {
	case cfg.Width > mostSide || cfg.Height > mostSide:
		return nil, diag.Words{"it has more than 65,535 pixels on a side", "有一边超过 65535 像素"}
	case pixels > mostPixels:
		return nil, diag.Words{"it has more than 50 million pixels", "超过 5000 万像素"}
	case pixels*each > mostUnpacked:
		return nil, diag.Words{"it unpacks to more than 300 MB", "解压后超过 300 MB"}
	case pixels*scans > mostScanned:
		return nil, diag.Words{"it is drawn in too many scans", "扫描次数过多"}
	}
	p := &Picture{Name: name, Data: data, Format: format, Width: cfg.Width, Height: cfg.Height, Turn: 1}
	if format == "jpeg" {
		p.Turn = orientationOf(data)
	}
	if p.Turn.Sideways() {
		p.Width, p.Height = p.Height, p.Width
	}
	return p, nil
}

// perPixel is how many bytes a pixel takes while the decoder of Go unpacks a picture,
// at the most, and how often it goes over all pixels.
func perPixel(data []byte, model color.Model, format string) (bytesEach, scans int64) {
	if format == "png" { // IHDR, the first chunk, was read: ISO/IEC 15948 11.2.2
		const depth, interlace = 24, 28
		bytesEach = 4
		if data[depth] == 16 {
			bytesEach = 8
		}
		if data[interlace] != 0 { // each pass is a picture of its own
			bytesEach *= 2
		}
		return bytesEach, 1
	}
	samples := int64(3)
	switch model {
	case color.GrayModel:
		samples, bytesEach = 1, 1
	case color.YCbCrModel:
		bytesEach = 3
	case color.CMYKModel: // in two forms for a while
		samples, bytesEach = 4, 8
	default: // RGB, in two forms for a while
		bytesEach = 7
	}
	if bytes.Contains(data, []byte{0xff, 0xc2}) { // progressive (ITU-T T.81 table B.1): it keeps coefficients
		return bytesEach + 4*samples, int64(bytes.Count(data, []byte{0xff, 0xda}))
	}
	return bytesEach, 1
}

// Unpacked decodes a picture that OpenPicture has just taken, as it is stored.
func (p *Picture) Unpacked() (image.Image, error) {
	if int64(p.Width)*int64(p.Height)*4 > largePicture {
		runtime.GC() // what the picture before took is still there, and a run lets much lie
		defer runtime.GC()
	}
	img, _, err := image.Decode(bytes.NewReader(p.Data))
	width, height := p.Width, p.Height
	if p.Turn.Sideways() {
		width, height = height, width
	}
	if err == nil && (img.Bounds().Dx() != width || img.Bounds().Dy() != height) {
		err = diag.Words{"its head says another size", "文件头所写的大小不符"}
	}
	return img, err
}
