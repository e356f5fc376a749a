package impose

import (
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign"
)

// formOnce gives the form of a page that is drawn on many others; it makes it the
// first time.
func (b *builder) formOnce(p *foreign.File, i int) (types.IndirectRef, error) {
	key := formKey{p, i}
	if f, known := b.forms[key]; known {
		return f, nil
	}
	page := &p.Pages[i]
	f, err := b.pageForm(p, page, transformation(page.Upright()))
	if err == nil {
		b.forms[key] = f
	}
	return f, err
}

// formKey is a page, from 0, that was made a form.
type formKey struct {
	part *foreign.File
	page int
}

// dictAt gives a dictionary of the pool: what o is or refers to; nil for anything
// else. What is still to be copied is copied first.
func (b *builder) dictAt(o types.Object) types.Dict {
	for range foreign.MaxDepth {
		switch v := o.(type) {
		case types.Dict:
			return v
		case types.IndirectRef:
			n := v.ObjectNumber.Value()
			if b.at(n) == nil {
				b.copyNow(n)
			}
			o = b.at(n)
		default:
			return nil
		}
	}
	return nil
}

// copyNow copies the object that waits in a queue for the pool's number n.
func (b *builder) copyNow(n int) {
	for _, p := range b.parts {
		im := b.importers[p]
		for i, from := range im.queue {
			if im.numbers[from] == n {
				im.queue = append(im.queue[:i:i], im.queue[i+1:]...)
				b.set(n, im.copy(p.Object(reference(from))))
				return
			}
		}
	}
}
