package brief

import (
	"jianbao/internal/brief/opening"
	"jianbao/internal/report"
)

// Cut is what became shorter.
type Cut struct {
	Texts   int  // so many
	Sources bool // their sources went with them
}

// shortKey is a text of so many sentences.
type shortKey struct {
	text *report.Text
	n    int
}

// Shortened is a section of the brief whose texts have no more than n sentences, and what was
// cut. What was cut lost its sources, which are of the whole; its figures stay.
func (b *Brief) Shortened(s *Section, n int) (*Section, Cut) {
	var cut Cut
	out := *s
	out.Body, out.Facts = b.sentences(s.Body, s.Facts, n, &cut)
	out.Items = make([]Item, len(s.Items))
	for i, it := range s.Items {
		it.Body, it.Facts = b.sentences(it.Body, it.Facts, n, &cut)
		out.Items[i] = it
	}
	return &out, cut
}

// sentences are a text of no more than n sentences, with its facts.
func (b *Brief) sentences(p Pair, f Facts, n int, cut *Cut) (Pair, Facts) {
	if !p.Given() {
		return p, f
	}
	out, less := make(Pair, len(p)), false
	for l, t := range p {
		if t == nil {
			continue
		}
		short, known := b.shorter[shortKey{t, n}]
		if !known {
			short = opening.Sentences(t, n)
			b.shorter[shortKey{t, n}] = short
		}
		out[l], less = short, less || short != t
	}
	if less {
		cut.Texts++
		cut.Sources = cut.Sources || len(f.Sources) > 0
		f.Sources = nil
	}
	return out, f
}

// WithoutDetail is a section whose items stand by their titles alone.
func (s *Section) WithoutDetail() *Section {
	out := *s
	out.Detail, out.Items = false, make([]Item, len(s.Items))
	for i, it := range s.Items {
		it.Body, it.Facts = nil, Facts{}
		out.Items[i] = it
	}
	return &out
}
