package impose

import (
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign"
)

// layers are the optional content of all parts (ISO 32000-1 8.11): without it,
// what a part hides would be printed.
type layers struct {
	all types.Array // references into the pool
	off types.Array // those of all that are not printed
}

// addLayers takes a part's layers over, as they are printed.
func (b *builder) addLayers(p *foreign.File) {
	im := b.importerOf(p)
	for _, o := range p.Array(p.Dict(p.Catalog["OCProperties"])["OCGs"]) {
		n := foreign.NumberOf(o)
		if n == 0 || p.Dict(o) == nil {
			continue
		}
		to := im.copy(o)
		b.layers.all = append(b.layers.all, to)
		if p.Off(n) {
			b.layers.off = append(b.layers.off, to)
		}
	}
}

// optional is the catalogue's entry, nil when there are no layers.
func (l *layers) optional() types.Object {
	if len(l.all) == 0 {
		return nil
	}
	d := types.Dict{"Name": types.StringLiteral("Layers"), "Order": l.all}
	if len(l.off) > 0 {
		d["OFF"] = l.off
	}
	return types.Dict{"OCGs": l.all, "D": d}
}
