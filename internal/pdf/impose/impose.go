package impose

import (
	"context"
	"fmt"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/length"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/geometry"
)

// Paper is a size of sheets, upright.
type Paper struct {
	Name          string // "A4"
	Width, Height length.Length
}

// Options say how pages come onto sheets.
type Options struct {
	Layout Layout
	Paper  Paper
	Duplex Duplex
	Margin length.Length // what the printer cannot print on, on every edge
	Gutter length.Length // between two pages of a side; at the fold of a booklet
	Creep  length.Length // how far each inner sheet of a booklet stands out
	Frames bool          // a hairline round each page
	About  About
}

// About is what the file says of itself.
type About struct {
	Title    string
	Language string // BCP 47
	Producer string // "jianbao 0.1.0"
	Created  int64  // seconds since 1970, UTC
}

// Imposed is a finished file of sheets for the printer.
type Imposed struct {
	PDF      []byte
	Sheets   []Sheet
	Claim    string  // "2U" or "2B" when the file says that it is PDF/A-2, else ""
	Why      string  // why it does not say so
	TooSmall []Small // the pages whose text comes out under Legible
	// LostLinks is how many links lead somewhere in the part and are not on the sheets.
	LostLinks int
}

// Small is a page whose smallest text comes out smaller than Legible.
type Small struct {
	Page   int           // from 0
	Size   length.Length // of its smallest text on the sheet
	Before length.Length // of that text on the page as it was
}

// Legible is the size below which text on a sheet is named.
const Legible = 8 * length.Pt

// Plan puts the pages of a part on sheets, without drawing them. The error says
// why they cannot be: a *TooManyPages, or margins that leave no room.
func Plan(o *Options, p *foreign.File) ([]Sheet, error) {
	var pages []size
	for i := range p.Pages {
		w, h := p.Pages[i].Shown()
		pages = append(pages, size{w, h})
	}
	return plan(o, pages)
}

// Sides lists the sides of sheets as a printer prints them, each front before its
// back.
func Sides(sheets []Sheet) []*Side {
	var out []*Side
	for _, s := range sheets {
		out = append(out, s.Front)
		if s.Back != nil {
			out = append(out, s.Back)
		}
	}
	return out
}

// Impose makes the sheets of a part. The same input gives the same bytes. The
// error is Plan's, or one of the machine's.
func Impose(ctx context.Context, o *Options, p *foreign.File) (*Imposed, error) {
	sheets, err := Plan(o, p)
	if err != nil {
		return nil, err
	}
	sides := Sides(sheets)
	out := &Imposed{Sheets: sheets}
	content, err := place(ctx, o, sides, len(p.Pages))
	if err != nil {
		return nil, err
	}
	b := newBuilder()
	root, info, pages := b.reserve(), b.reserve(), b.reserve()
	var kids []int
	for i, s := range sides {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		n, err := b.side(p, s, content[i], pages)
		if err != nil {
			return nil, err
		}
		kids = append(kids, n)
		out.measure(p, s)
	}
	b.set(pages, pagesOf(kids))
	if err := b.drain(ctx); err != nil {
		return nil, err
	}
	catalog := catalogOf(pages)
	out.Claim, out.Why = b.archive(catalog, &o.About, false)
	b.set(root, catalog)
	b.set(info, o.About.info())
	if err := b.drain(ctx); err != nil {
		return nil, err
	}
	b.shareAlike()
	out.PDF = b.write(root, info)
	return out, nil
}

// drain copies what the imported objects refer to, of all parts.
func (b *builder) drain(ctx context.Context) error {
	for _, p := range b.parts {
		if err := b.importers[p].drain(ctx); err != nil {
			return err
		}
	}
	return nil
}

// side makes the page of a side and gives its object number; pages is that of the
// page tree.
func (b *builder) side(p *foreign.File, s *Side, content drawn, pages int) (int, error) {
	forms := types.Dict{}
	for _, c := range s.placed() {
		if c.Page < 0 {
			continue
		}
		if !content.uses(c.Page) {
			return 0, fmt.Errorf("impose: gopdf left page %d out", c.Page+1)
		}
		f, width, height, err := b.form(p, c.Page, c.Turn)
		if err != nil {
			return 0, err
		}
		if content, err = content.sized(c.Page, width, height); err != nil {
			return 0, err
		}
		forms[templateName(c.Page)] = f
	}
	stream, err := b.stream(types.Dict{}, content)
	if err != nil {
		return 0, err
	}
	return b.add(types.Dict{"Type": types.Name("Page"), "Parent": reference(pages), "Contents": stream,
		"MediaBox": rectangle(geometry.Sized(s.Width, s.Height)), "Resources": types.Dict{"XObject": forms}}).ObjectNumber.Value(), nil
}

// measure notes the pages of a side whose text comes out too small, and the
// links that are lost.
func (out *Imposed) measure(p *foreign.File, s *Side) {
	for _, c := range s.Cells {
		if c.Page < 0 {
			continue
		}
		page := &p.Pages[c.Page]
		out.LostLinks += page.Links
		width, _ := page.Shown()
		placed := c.Width
		if c.Turn%180 != 0 {
			placed = c.Height
		}
		size := length.Length(int(page.Smallest) * placed / width)
		if size > 0 && size < Legible-length.Pt/100-1 {
			out.TooSmall = append(out.TooSmall, Small{Page: c.Page, Size: size, Before: page.Smallest})
		}
	}
}
