package brief

import (
	"cmp"
	"slices"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// KindImages is the pictures of the report that none of its texts places.
const KindImages = "images"

// Images is pictures one below the other, under a heading of our own.
type Images struct{ Pictures []Picture }

// Picture is a picture of the report with its words. Alt is for those who cannot see
// it; it is not on the page.
type Picture struct {
	Image                *report.Image
	Alt, Caption, Credit Pair
}

func imagesKind() kind {
	return kind{
		name:    KindImages,
		alone:   asItIs,
		read:    nothingMore,
		drops:   true,
		make:    (*tailor).images,
		leftOut: leftOutImages,
	}
}

// images makes the block of the pictures that no text places; nil when there are none.
func (w *tailor) images(BlockSpec) Block {
	var b Images
	for _, im := range w.r.Unplaced() {
		w.tellPicture(im)
		b.Pictures = append(b.Pictures, PictureOf(im, w.langs))
	}
	if len(b.Pictures) == 0 {
		return nil
	}
	return b
}

// PictureOf is a picture with its words in these languages.
func PictureOf(im *report.Image, languages []string) Picture {
	return Picture{Image: im, Alt: PairIn(im.Alt, languages), Caption: PairIn(im.Caption, languages), Credit: PairIn(im.Credit, languages)}
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

// leftOutImages says how many of the pictures that no text places the template leaves
// out; those that a text places go with it.
func leftOutImages(t *Template, r *report.Report) []diag.Words {
	n := len(r.Unplaced())
	if n == 0 || t.block(KindImages) != nil {
		return nil
	}
	of, words := len(r.Images)+len(r.Charts), PartWords(KindImages)
	if len(r.Charts) > 0 {
		words = diag.Words{"images and charts", "图片和图表"}
	}
	if n == of {
		return []diag.Words{words}
	}
	return []diag.Words{diag.Words{"{n} of {m} {what}", "{m} 张{what}中的 {n} 张"}.With(diag.Args{"n": n, "m": of, "what": words})}
}

// Heading is the heading of the pictures in a language.
func (b Images) Heading(lang string) string {
	if b.Pictures[0].Image.Chart != nil { // charts stand last
		return WordsFor(lang).Charts
	}
	return WordsFor(lang).Pictures
}

// KindName is KindImages.
func (b Images) KindName() string { return KindImages }

// Texts lists the captions, the credits and the data.
func (b Images) Texts(languages []string) []Pair {
	var out []Pair
	for _, p := range b.Pictures {
		for _, l := range p.Image.Texts()[:2] {
			out = append(out, PairIn(l, languages))
		}
	}
	return out
}

func (b Images) in(lang int) Block {
	var out Images
	for _, p := range b.Pictures {
		out.Pictures = append(out.Pictures, Picture{p.Image, p.Alt.in(lang), p.Caption.in(lang), p.Credit.in(lang)})
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
