package foreign

import (
	"context"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/length"
	"jianbao/internal/pdf/body"
	"jianbao/internal/pdf/geometry"
	"jianbao/internal/pdf/syntax"
)

// followPages follows the content of every page.
func (f *File) followPages(ctx context.Context) error {
	f.readLayers()
	for i := range f.Pages {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := f.follow(&f.Pages[i]); err != nil {
			return onPage(i, err)
		}
	}
	return nil
}

// follow goes through a page's content: is it whole, what is the smallest text on
// it, where does it leave ink, and does it leave the graphics state as it was. The
// error is that of a page beyond a bound.
func (f *File) follow(p *Page) error {
	content, err := f.Content(p)
	if err != nil {
		return err
	}
	width, height := p.Shown()
	w := &walk{file: f, left: maxOperators}
	w.ink = ink{upright: p.Upright(), height: height, area: width / 1000 * (height / 1000)}
	if err := w.run(content, f.Dict(p.Resources), geometry.Identity(), 0); err != nil {
		return err
	}
	if w.broken {
		p.hurt("its content")
		p.disputed = syntax.Agreed(content) != nil
		p.Rewritten = p.Rewritten || p.disputed
	}
	if w.end < len(content) {
		p.Rewritten, p.cut, p.end = true, true, w.end
	}
	p.Unopened, p.Unclosed, p.Missing = w.unopened, w.unclosed, w.lost
	p.Smallest = length.Points(w.smallest * p.unit / 1000)
	p.Links, p.near = f.leads(p), w.ink.spots
	return nil
}

// hurt notes that something of the page is damaged, once.
func (p *Page) hurt(what string) {
	if !slices.Contains(p.Damaged, what) && len(p.Damaged) < mostLost {
		p.Damaged = append(p.Damaged, what)
	}
}

// Content gives the bytes of a page's content; several streams are one, with a
// line end after each (ISO 32000-1 7.8.2). nil: the page has none. Of what is damaged,
// it gives what can be read. The error is that of a page beyond a bound.
func (f *File) Content(p *Page) ([]byte, error) {
	var parts types.Array
	switch c := f.Object(p.Dict["Contents"]).(type) {
	case nil:
		if p.Dict["Contents"] != nil {
			p.hurt("its content")
		}
		return nil, nil
	case types.Array:
		parts = c
	default:
		parts = types.Array{p.Dict["Contents"]}
	}
	var all []byte
	for _, o := range parts {
		s, is := f.Object(o).(types.StreamDict)
		if !is {
			p.hurt("its content")
			p.Rewritten = true
			continue
		}
		b, err := body.Unpack(s, maxContent-len(all))
		if body.IsTooLarge(err) {
			return nil, body.TooLarge(maxContent) // all of it together
		}
		if err != nil || f.objects.Torn(NumberOf(o)) {
			p.hurt("its content")
			p.Rewritten = true // what cannot be unpacked is not passed on
		}
		all = append(all, b...)
		if len(parts) > 1 {
			all = append(all, '\n')
		}
	}
	if p.cut {
		all = all[:min(p.end, len(all))]
	}
	if p.disputed {
		if b := syntax.Agreed(all); b != nil {
			all = b
		}
	}
	return all, nil
}
