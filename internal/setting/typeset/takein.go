package typeset

import (
	"slices"

	"jianbao/internal/brief"
	"jianbao/internal/setting/ladder"
)

// How full, in hundredths, a page may be at the ladder's first setting and still be set as
// a short text: that of a one-pager, and that of a brief which may be as long as it is.
const (
	emptyBelow = 88
	shortBelow = 72
)

// full is how full, in hundredths, a page is in the form ladder.WithTexts that takes nothing more in.
const full = 80

// aired is the try, or, where that leaves its page emptier than full, the form of a short
// text that fills it best, with what its template lets it take in, as much as has room.
// The work is that on the brief that is set.
func (w *work) aired(c *composer) (*work, *composer) {
	b := w.Brief
	if b.Reading.Notes != brief.NoNotes || b.Grid() != nil || len(c.sheets) != 1 || c.Setting.Short {
		return w, c
	}
	switch {
	case w.OnePager() && ladder.Takes(b):
		dense := ladder.Of(b)[0]
		if t := w.try(&dense); len(t.sheets) > 1 || t.sheets[0].Used > w.Depth*emptyBelow/100 {
			return w, c
		}
	case w.Long() && !w.Bulletined() && !b.Half() && // both sides of a leaf look alike
		(c.sheets[0].Used <= w.Depth*shortBelow/100 || c.sheets[0].Used > w.Depth*97/100):
		short, err := b.OnShortPage(w.ctx)
		if err != nil || short == nil {
			w.fault(err)
			return w.asItIs(c)
		}
		b = short
	default:
		return w, c
	}
	taken := w.takeIn(b)
	if w.ended() {
		return w, c
	}
	if out := w.widest(b, taken); out != nil {
		return out.work, out.composer
	}
	return w, c
}

// asItIs is the try of a brief that is not set as a short text, with what has room on its
// page.
func (w *work) asItIs(c *composer) (*work, *composer) {
	out, best := w, c
	for _, s := range w.Brief.Spares() {
		b, err := w.Brief.With(w.ctx, append(slices.Clone(out.taken), s))
		if err != nil || w.ended() {
			w.fault(err)
			break
		}
		n := w.on(b)
		n.taken = append(slices.Clone(out.taken), s)
		t := n.try(c.Setting)
		if w.fault(n.err); len(t.sheets) == 1 && t.sheets[0].Used <= n.Depth*97/100 {
			out, best = n, t
		}
	}
	return out, best
}

// takeIn is what a brief takes in: all texts, if there is room for all, else kind by kind,
// until its page is full.
func (w *work) takeIn(b *brief.Brief) (taken []brief.Spare) {
	spares := b.Spares()
	ends := slices.IndexFunc(spares, func(s brief.Spare) bool { return s.Section == "" })
	if ends < 0 {
		ends = len(spares)
	}
	if all := ladder.With(nil, spares[:ends]...); len(all) > 0 && w.airy(b, all, ladder.WithTexts) != nil {
		taken, spares = all, spares[ends:]
	}
	for len(spares) > 0 && !w.isFull(b, taken) {
		n := 1
		for n < len(spares) && spares[n].Take == spares[0].Take && spares[n].First == spares[0].First {
			n++
		}
		if all := ladder.With(taken, spares[:n]...); w.airy(b, all, ladder.WideFor(spares[0])) != nil {
			taken = all
		} else if n > 1 {
			for _, s := range spares[:n] {
				if one := ladder.With(taken, s); !w.isFull(b, taken) && w.airy(b, one, ladder.WideFor(s)) != nil {
					taken = one
				}
			}
		}
		spares = spares[n:]
	}
	return taken
}

// isFull says that the page takes nothing more in, or that the work has ended.
func (w *work) isFull(b *brief.Brief, taken []brief.Spare) bool {
	if w.ended() {
		return true
	}
	t := w.airy(b, taken, ladder.WithTexts)
	return t == nil || t.sheets[0].Used > t.work.Depth*full/100
}

// attempt is a try of a brief that took something in.
type attempt struct {
	*work
	*composer
}

// airy is the form of a short text, so wide, of a brief with something taken in; nil where
// it does not fit its page.
func (w *work) airy(b *brief.Brief, taken []brief.Spare, wide int) *attempt {
	with, err := b.With(w.ctx, taken)
	if err != nil {
		w.fault(err)
		return nil
	}
	n := w.on(with)
	n.pages, n.taken = 1, taken
	s := ladder.Airy(with, wide)
	if n.hopeless(&s) {
		return nil
	}
	t := n.try(&s)
	if w.fault(n.err); !n.fits(t, false) {
		return nil
	}
	return &attempt{n, t}
}

// widest is the widest form of a short text that fits its page; nil where none does.
func (w *work) widest(b *brief.Brief, taken []brief.Spare) (best *attempt) {
	for wide := ladder.CloseAiry; wide <= ladder.MostAiry && !w.ended(); wide++ {
		next := w.airy(b, taken, wide)
		if next == nil {
			break
		}
		best = next
	}
	if best != nil {
		best.composer = best.fill(best.composer)
	}
	return best
}
