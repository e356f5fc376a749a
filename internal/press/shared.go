package press

import (
	"context"
	"sync"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/pdf/finish"
	"jianbao/internal/setting/typeset"
)

// Shared is what the briefs of a run share, so that work is done once: texts, each
// shaped once and broken once to a measure, whichever brief, worker or try of Fit
// asks; and the tables of the deflater, lent to one document after another. It
// serves one set of faces. The zero value is ready and safe for concurrent use.
type Shared struct {
	packers finish.Packers
	once    sync.Once
	texts   *typeset.Texts
}

// packers are the run's shared deflaters; nil when nothing is shared.
func (o *Options) packers() *finish.Packers {
	if o.Shared == nil {
		return nil
	}
	return &o.Shared.packers
}

// set sets a brief, with what the run shares.
func (o *Options) set(ctx context.Context, log *diag.Log, b *brief.Brief) (typeset.Result, error) {
	to := typeset.Options{Open: o.Open}
	if o.Shared != nil {
		o.Shared.once.Do(func() { o.Shared.texts = typeset.NewTexts(o.Faces) })
		to.Texts = o.Shared.texts
	}
	return typeset.Set(ctx, log, b, o.Faces, to)
}
