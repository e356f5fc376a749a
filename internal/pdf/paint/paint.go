package paint

import (
	"bytes"
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/go-pdf/fpdf"

	"jianbao/internal/length"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
)

// Painted is what finish needs of a painted document.
type Painted struct {
	PDF   []byte             // fpdf's file: uncompressed streams, an empty font dictionary
	Fonts []*typeface.Subset // /F0, /F1, ..., frozen
	Marks [][]int            // Marks[page][mcid] is the element it belongs to, an index into doc.Elements
	Own   [][]int            // Own[page] has the MCIDs kept for a copy's own marks, in their order; nil: the page has none
	// Streams are the bytes of the pictures, and the operators of the pages that show
	// none, by what stands for them in PDF. They are not in it themselves, for fpdf keeps
	// several copies of all that it is given.
	Streams map[string][]byte
}

// Paint draws the pages of doc, which was set with faces, but no items under marks
// with Own. The same document gives the same bytes. An error names the picture that
// cannot be read, or what of the document cannot be drawn.
func Paint(ctx context.Context, doc *page.Document, faces *typeface.Set) (*Painted, error) {
	return paintAll(ctx, doc, faces, func(*page.Page) {})
}

// PaintLast is Paint for a document of which nothing but the PDF is wanted. It leaves of
// each page, once that is painted, what finish asks for; the texts of a long document
// take more memory than all else.
func PaintLast(ctx context.Context, doc *page.Document, faces *typeface.Set) (*Painted, error) {
	return paintAll(ctx, doc, faces, func(p *page.Page) {
		var links []page.Item
		for _, item := range p.Items {
			if link, is := item.(page.Link); is {
				links = append(links, link)
			}
		}
		p.Items = links
	})
}

// paintAll paints, and calls done with each page that is painted.
func paintAll(ctx context.Context, doc *page.Document, faces *typeface.Set, done func(*page.Page)) (*Painted, error) {
	type pageFormat = fpdf.SizeType
	if len(doc.Pages) == 0 {
		return nil, fmt.Errorf("paint: a document without pages")
	}
	f := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: pageFormat{Wd: points(doc.Pages[0].Width), Ht: points(doc.Pages[0].Height)}})
	f.SetCompression(false)
	f.SetCatalogSort(true)
	f.SetCreationDate(time.Unix(0, 0).UTC())
	f.SetModificationDate(time.Unix(0, 0).UTC())
	f.SetAutoPageBreak(false, 0)

	pictures, err := loadPictures(ctx, doc)
	if err != nil {
		return nil, fmt.Errorf("paint: %w", err)
	}
	ink, err := newInk(doc, faces, false)
	if err != nil {
		return nil, fmt.Errorf("paint: %w", err)
	}
	out := &Painted{Fonts: ink.subsets, Streams: bodies(pictures)}
	room := make([]byte, 0, 4<<10+8*len(ink.uses)/len(doc.Pages)) // a page of text takes about so much
	for i := range doc.Pages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		p := &doc.Pages[i]
		f.AddPageFormat("P", pageFormat{Wd: points(p.Width), Ht: points(p.Height)})
		c := &canvas{pdf: f, doc: doc, page: p, ink: ink, pictures: pictures, out: room[:0]}
		if err := c.draw(); err != nil {
			return nil, fmt.Errorf("paint: page %d: %w", i+1, err)
		}
		if !c.flushed {
			key := pageKey(i)
			out.Streams[key] = append(append(make([]byte, 0, len(c.out)+1), c.out...), '\n') // as fpdf writes it
			c.out = append(c.out[:0], key...)
		}
		c.flush()
		room = c.out
		done(p)
		out.Marks, out.Own = append(out.Marks, c.owners), append(out.Own, c.kept)
	}
	var b bytes.Buffer
	if err := f.Output(&b); err != nil {
		return nil, fmt.Errorf("paint: %w", err)
	}
	out.PDF = b.Bytes()
	return out, nil
}

// pageKey is what stands for the operators of page i, from 0, in fpdf's file.
func pageKey(i int) string { return "page " + strconv.Itoa(i+1) }

// points gives a length as fpdf takes it, in points.
func points(l length.Length) float64 { return float64(l) / float64(length.Pt) }
