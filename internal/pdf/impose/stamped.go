package impose

import "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

// once makes the form of a page that is drawn on many others, once.
func (b *builder) once(p *Part, i int) (types.IndirectRef, error) {
	key := formKey{p, i}
	if f, known := b.forms[key]; known {
		return f, nil
	}
	f, err := b.pageForm(p, p.leaves[i], p.leaves[i].upright().array())
	if err == nil {
		b.forms[key] = f
	}
	return f, err
}

// formKey is a page that was made a form.
type formKey struct {
	part *Part
	page int
}

// dictOf gives a dictionary of the pool: what o is or refers to. What is still
// to be copied is copied first.
func (b *builder) dictOf(o types.Object) types.Dict {
	for range maxDepth {
		switch v := o.(type) {
		case types.Dict:
			return v
		case types.IndirectRef:
			n := v.ObjectNumber.Value()
			if b.at(n) == nil {
				b.settleNow(n)
			}
			o = b.at(n)
		default:
			return nil
		}
	}
	return nil
}

// settleNow copies the object that waits for the pool's number n.
func (b *builder) settleNow(n int) {
	for _, p := range b.parts {
		im := b.importers[p]
		for i, from := range im.queue {
			if im.numbers[from] == n {
				im.queue = append(im.queue[:i:i], im.queue[i+1:]...)
				b.set(n, im.copy(p.object(reference(from))))
				return
			}
		}
	}
}
