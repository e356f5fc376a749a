package press

import (
	"context"
	"sync"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/pdf/finish"
	"jianbao/internal/setting/shaped"
	"jianbao/internal/setting/typeface"
	"jianbao/internal/setting/typeset"
)

// Shared is what the briefs of a run share, so that work is done once: texts, each
// shaped once and broken once to a measure, whichever brief, worker or try of Fit
// asks; and the tables of the deflater, lent to one document after another. It
// serves one set of faces, and may outlive the run: what it keeps is bounded. The
// zero value is ready and safe for concurrent use.
type Shared struct {
	packers finish.Packers
	opening sync.Mutex
	faces   *typeface.Set // nil until they are asked for
	once    sync.Once
	texts   *shaped.Texts
}

// Faces are the faces that everything with this Shared is set in: those that open
// gave when it was asked the first time. Nil or an error is not kept.
func (s *Shared) Faces(open func() (*typeface.Set, error)) (*typeface.Set, error) {
	s.opening.Lock()
	defer s.opening.Unlock()
	if s.faces != nil {
		return s.faces, nil
	}
	var err error
	s.faces, err = open()
	return s.faces, err
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
		o.Shared.once.Do(func() { o.Shared.texts = shaped.NewTexts(o.Faces) })
		to.Texts = o.Shared.texts
	}
	return typeset.Set(ctx, log, b, o.Faces, to)
}
