package paint

import (
	"image"
	"image/color"
	"image/draw"

	"jianbao/internal/setting/page"
)

// raster is a picture of 8-bit samples on white paper, without transparency:
// grey (1 sample a pixel) or red, green, blue and a spare (4 samples).
type raster struct {
	width, height, samples int
	pix                    []uint8
}

// rasterOf flattens an image onto white and makes it so many pixels wide and high,
// not more than it has: each new pixel is the mean of those that it covers. With mono,
// and where the image has no colour, it becomes grey. The image is read line by line,
// for it may have many pixels.
func rasterOf(img image.Image, width, height int, mono bool) raster {
	b := img.Bounds()
	line := image.NewRGBA(image.Rect(0, 0, b.Dx(), 1))
	paper := image.NewUniform(color.White)
	out := raster{width, height, 4, make([]uint8, 4*width*height)}
	sums := make([]int, 4*width)
	colourless := true
	for y := range height {
		clear(sums)
		top, bottom := span(y, height, b.Dy())
		for sy := top; sy < bottom; sy++ {
			draw.Draw(line, line.Rect, paper, image.Point{}, draw.Src)
			draw.Draw(line, line.Rect, img, b.Min.Add(image.Pt(0, sy)), draw.Over)
			if mono {
				toGrey(line.Pix)
			}
			colourless = colourless && isGrey(line.Pix)
			for x := range width {
				left, right := span(x, width, b.Dx())
				for i, v := range line.Pix[4*left : 4*right] {
					sums[4*x+i%4] += int(v)
				}
			}
		}
		for x := range width {
			left, right := span(x, width, b.Dx())
			n := (bottom - top) * (right - left)
			for s := range 4 {
				out.pix[4*(y*width+x)+s] = uint8((sums[4*x+s] + n/2) / n)
			}
		}
	}
	if colourless {
		return out.oneSample()
	}
	return out
}

// toGrey makes pixels grey, by what each colour weighs to the eye (Rec. ITU-R
// BT.601, as image/color has it).
func toGrey(pix []uint8) {
	for i := 0; i < len(pix); i += 4 {
		y := color.GrayModel.Convert(color.RGBA{pix[i], pix[i+1], pix[i+2], 0xff}).(color.Gray).Y
		pix[i], pix[i+1], pix[i+2] = y, y, y
	}
}

// isGrey says that no pixel has a colour.
func isGrey(pix []uint8) bool {
	for i := 0; i < len(pix); i += 4 {
		if pix[i] != pix[i+1] || pix[i] != pix[i+2] {
			return false
		}
	}
	return true
}

// oneSample keeps one sample of each pixel, for the others are the same.
func (r raster) oneSample() raster {
	grey := raster{r.width, r.height, 1, make([]uint8, r.width*r.height)}
	for i := range grey.pix {
		grey.pix[i] = r.pix[4*i]
	}
	return grey
}

// turned is the raster as it is shown.
func (r raster) turned(o page.Orientation) raster {
	if o <= 1 {
		return r
	}
	out := raster{r.width, r.height, r.samples, make([]uint8, len(r.pix))}
	if o.Sideways() {
		out.width, out.height = r.height, r.width
	}
	for y := range out.height {
		for x := range out.width {
			sx, sy := o.Stored(x, y, r.width, r.height)
			from, to := (sy*r.width+sx)*r.samples, (y*out.width+x)*r.samples
			copy(out.pix[to:to+r.samples], r.pix[from:from+r.samples])
		}
	}
	return out
}

// image gives the raster as an encoder takes it.
func (r raster) image() image.Image {
	box := image.Rect(0, 0, r.width, r.height)
	if r.samples == 1 {
		return &image.Gray{Pix: r.pix, Stride: r.width, Rect: box}
	}
	return &image.RGBA{Pix: r.pix, Stride: 4 * r.width, Rect: box}
}

// span gives the range of the old pixels, at least one, that new pixel i of n covers.
func span(i, n, old int) (from, to int) {
	from = i * old / n
	return from, max((i+1)*old/n, from+1)
}
