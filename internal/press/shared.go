package press

import (
	"context"
	"sync"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/finish"
	"jianbao/internal/typeset"
)

// Shared is what the briefs of a run share, so that work is done once: shaped
// text, and the tables of the deflater. It is for one set of faces. The zero
// value is ready and safe for concurrent use.
type Shared struct {
	packers finish.Packers
	stores  sync.Pool // *typeset.Store; each serves one brief at a time
}

func (o *Options) packers() *finish.Packers {
	if o.Shared == nil {
		return nil
	}
	return &o.Shared.packers
}

// set sets a brief with what the run shares.
func (o *Options) set(ctx context.Context, log *diag.Log, b *brief.Brief) (typeset.Result, error) {
	to := typeset.Options{Open: o.Open}
	if o.Shared != nil {
		to.Store, _ = o.Shared.stores.Get().(*typeset.Store)
		if to.Store == nil {
			to.Store = typeset.NewStore(o.Faces)
		}
		defer o.Shared.stores.Put(to.Store)
	}
	return typeset.Set(ctx, log, b, o.Faces, to)
}
