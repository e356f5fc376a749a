package brief

import (
	"cmp"
	"slices"

	"jianbao/internal/report"
)

// The pictures, and the charts, of the report that stand nowhere else, or those of some ids.
const (
	KindImages = "images"
	KindCharts = "charts"
)

// Images is pictures one below the other, or charts.
type Images struct {
	Pictures []Picture
	Charts   bool
	Bare     bool // no heading of our own stands above them
}

// Picture is a picture of the report with its words. Alt is for those who cannot see
// it; it is not on the page.
type Picture struct {
	Image                         *report.Image
	Alt, Caption, Credit, Licence Pair
}

// PictureOf is a picture with its words in these languages.
func PictureOf(im *report.Image, languages []string) Picture {
	return Picture{Image: im, Alt: PairIn(im.Alt, languages), Caption: PairIn(im.Caption, languages), Credit: PairIn(im.Credit, languages), Licence: PairIn(im.Licence, languages)}
}

// AltWords is what is read out for a picture, and the language of the words, from 0:
// those of the first of the brief's languages that has some, or else the file's name,
// for a picture without words is passed over by who cannot see it.
func (p Picture) AltWords() (words string, lang int) {
	for l, t := range p.Alt {
		if t != nil && t.Plain() != "" {
			return t.Plain(), l
		}
	}
	for i := range p.Image.Alt.Texts {
		if t := &p.Image.Alt.Texts[i]; t.Plain() != "" {
			return t.Plain(), 0
		}
	}
	return cmp.Or(p.Image.ID, p.Image.File.Text), 0
}

// tellPictures notes which words the pictures that a text places lack.
func (w *tailor) tellPictures(p Pair) {
	seen := map[*report.Image]bool{}
	for _, t := range p {
		if t == nil {
			continue
		}
		for _, bs := range append([][]report.Block{t.Blocks}, t.Notes...) {
			report.EachPlaced(bs, func(b *report.Block) {
				if !seen[b.Image] {
					seen[b.Image] = true
					w.tellPicture(b.Image)
				}
			})
		}
	}
}

// tellPicture notes which words of a picture a language lacks.
func (w *tailor) tellPicture(im *report.Image) {
	for _, l := range im.Texts() {
		w.pair(l, gap{part: KindImages})
	}
}

// Heading is the heading of the pictures or charts in the words of a page.
func (b Images) Heading(w Words) string {
	if b.Charts {
		return w.Charts
	}
	return w.Pictures
}

// KindName is KindImages, or KindCharts.
func (b Images) KindName() string {
	if b.Charts {
		return KindCharts
	}
	return KindImages
}

// Texts lists the captions, the credits and the data.
func (b Images) Texts(languages []string) []Pair {
	var out []Pair
	for _, p := range b.Pictures {
		for _, l := range p.Image.Texts()[:3] {
			out = append(out, PairIn(l, languages))
		}
	}
	return out
}

func (b Images) in(lang int) Block {
	out := Images{Charts: b.Charts, Bare: b.Bare}
	for _, p := range b.Pictures {
		out.Pictures = append(out.Pictures, Picture{p.Image, p.Alt.in(lang), p.Caption.in(lang), p.Credit.in(lang), p.Licence.in(lang)})
	}
	return out
}

func (b Images) hand(s Stage) { s.Images(b) }

// PlacedPicture is the picture that a block places, with its words in these languages.
// The words typed there, in language lang from 0, go before those of the picture.
func PlacedPicture(b *report.Block, languages []string, lang int) Picture {
	p := PictureOf(b.Image, languages)
	if b.Alt != "" && lang >= 0 && lang < len(languages) {
		p.Alt = slices.Clone(p.Alt)
		p.Alt[lang] = report.Plain(languages[lang], b.Alt, b.Image.Alt.Pos)
	}
	return p
}
