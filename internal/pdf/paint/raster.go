package paint

import (
	"image"
	"image/color"
	"image/draw"
)

// raster is a picture of 8-bit samples on white paper, without transparency:
// grey (1 sample a pixel) or red, green, blue and a spare (4 samples).
type raster struct {
	width, height, samples int
	pix                    []uint8
}

// rasterOf flattens an image onto white. One without colour becomes grey.
func rasterOf(img image.Image) raster {
	b := img.Bounds()
	if g, ok := img.(*image.Gray); ok && g.Stride == b.Dx() {
		return raster{b.Dx(), b.Dy(), 1, g.Pix}
	}
	flat := image.NewRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	draw.Draw(flat, flat.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(flat, flat.Bounds(), img, b.Min, draw.Over)
	r := raster{b.Dx(), b.Dy(), 4, flat.Pix}
	for i := 0; i < len(r.pix); i += 4 {
		if r.pix[i] != r.pix[i+1] || r.pix[i] != r.pix[i+2] {
			return r
		}
	}
	grey := raster{r.width, r.height, 1, make([]uint8, r.width*r.height)}
	for i := range grey.pix {
		grey.pix[i] = r.pix[4*i]
	}
	return grey
}

// grey is the picture in shades of grey, by what each colour weighs to the eye
// (Rec. ITU-R BT.601, as image/color has it).
func (r raster) grey() raster {
	if r.samples == 1 {
		return r
	}
	out := raster{r.width, r.height, 1, make([]uint8, r.width*r.height)}
	for i := range out.pix {
		p := r.pix[4*i:]
		out.pix[i] = color.GrayModel.Convert(color.RGBA{p[0], p[1], p[2], 0xff}).(color.Gray).Y
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

// reduce makes the picture smaller: each new pixel is the mean of the old ones
// it covers.
func (r raster) reduce(width, height int) raster {
	out := raster{width, height, r.samples, make([]uint8, width*height*r.samples)}
	var sums [4]int
	for y := range height {
		top, bottom := span(y, height, r.height)
		for x := range width {
			left, right := span(x, width, r.width)
			sums = [4]int{}
			for sy := top; sy < bottom; sy++ {
				row := r.pix[(sy*r.width+left)*r.samples : (sy*r.width+right)*r.samples]
				for i, v := range row {
					sums[i%r.samples] += int(v)
				}
			}
			n := (bottom - top) * (right - left)
			for s := range r.samples {
				out.pix[(y*width+x)*r.samples+s] = uint8((sums[s] + n/2) / n)
			}
		}
	}
	return out
}

// span gives the range of the old pixels, at least one, that new pixel i of n covers.
func span(i, n, old int) (from, to int) {
	from = i * old / n
	return from, max((i+1)*old/n, from+1)
}
