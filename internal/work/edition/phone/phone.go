// Package phone makes pictures for telephones of a long page: its empty stretches are taken
// out, and it is cut where nothing stands.
package phone

import (
	"image"
	"image/draw"
)

// DPI makes a page of 390 points as wide as the screens of telephones, 1,170 dots.
const DPI = 216

// In rows of dots.
const (
	most  = 8000 // of a picture, unless there is no blank to cut at
	about = 1500 // by which a picture may be longer or shorter than its share
	blank = 120  // of what is empty
)

// Cut takes out of a page what is empty and makes pictures of it, each at most 8,000
// dots long where there is a blank to cut at, and all about equally long. The highest blank is
// taken, which stands between items rather than within one.
func Cut(page *image.RGBA) (out []*image.RGBA) {
	page = shortened(page)
	rows := page.Rect.Dy()
	for from := 0; from < rows; {
		to := rows
		if rows-from > most {
			to = cutAt(page, from)
		}
		out = append(out, page.SubImage(image.Rect(0, from, page.Rect.Dx(), to)).(*image.RGBA))
		from = to
	}
	return out
}

// cutAt is the middle of the highest blank where a picture from a row may end; of the next
// one below where there is none, or the end.
func cutAt(page *image.RGBA, from int) int {
	rows, best, high := page.Rect.Dy(), 0, 0
	left := rows - from
	parts := (left + most - 1) / most
	share := left / parts
	for y := from + max(share-about, left-(parts-1)*most); y < rows && (y < from+min(share+about, most) || best == 0); {
		end := y
		for end < rows && empty(page, end) {
			end++
		}
		if end-y > high || end > y && end-y == high && distance((y+end)/2, from+share) < distance(best, from+share) {
			best, high = (y+end)/2, end-y
		}
		y = end + 1
	}
	if best == 0 {
		return rows
	}
	return best
}

func distance(a, b int) int { return max(a-b, b-a) }

// shortened is a page without the most of each empty stretch.
func shortened(page *image.RGBA) *image.RGBA {
	rows, width := page.Rect.Dy(), page.Rect.Dx()
	out, at, run := image.NewRGBA(page.Rect), 0, 0
	for y := range rows {
		if run++; !empty(page, y) {
			run = 0
		}
		if run <= blank {
			draw.Draw(out, image.Rect(0, at, width, at+1), page, image.Pt(0, y), draw.Src)
			at++
		}
	}
	return out.SubImage(image.Rect(0, 0, width, at)).(*image.RGBA)
}

// empty says that a row is white.
func empty(page *image.RGBA, y int) bool {
	i := page.PixOffset(0, y)
	for _, v := range page.Pix[i : i+4*page.Rect.Dx()] {
		if v != 0xff {
			return false
		}
	}
	return true
}
