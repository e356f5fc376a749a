package project

import (
	"bytes"
	"context"
	"time"

	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/report/changes"
	"jianbao/internal/report/history"
)

// Save writes a report anew, and keeps how it was: what was done, when and by whom goes into
// REPORT.history before. Where somebody changed the report without the program since, that is
// kept as well. False means that a fault was logged, or that ctx has ended.
func (p *Project) Save(ctx context.Context, log *diag.Log, r *Reading, data []byte, what string) bool {
	if !r.Own() {
		log.Add(diag.CannotWrite, diag.Pos{}, diag.Args{"file": r.Name, "why": "it is no file of yours"})
		return false
	}
	if bytes.Equal(data, r.Data) {
		return true
	}
	saves, ok := r.History(ctx, log, p.Source)
	if !ok {
		return false
	}
	at := p.clock()
	switch k := len(saves); {
	case k == 0:
		saves = append(saves, history.Begin(at, r.Data))
	case !bytes.Equal(history.State(saves, k-1), r.Data):
		saves = append(saves, changed(ctx, history.Save{At: at, What: history.ByHand}, history.State(saves, k-1), r.Data))
	}
	saves = append(saves, changed(ctx, history.Save{At: at, By: p.By, What: what}, r.Data, data))
	file, err := history.Write(saves)
	if err != nil || ctx.Err() != nil {
		return false
	}
	return p.Put(ctx, log, r.Name+history.End, file) && p.Put(ctx, log, r.Name, data)
}

// History are the saves of a report; none where there is no file of them. False means that it
// cannot be read, which is in the log, or that ctx has ended.
func (r *Reading) History(ctx context.Context, log *diag.Log, s *Source) ([]history.Save, bool) {
	file := r.Name + history.End
	if !s.Is(file) {
		return nil, true
	}
	data, ok := s.Text(ctx, log, file)
	return history.Read(data), ok
}

// clock is the time of a save.
func (p *Project) clock() string {
	if p.Now == nil {
		return ""
	}
	return p.Now().Format(time.RFC3339)
}

// changed fills in which texts a save changes.
func changed(ctx context.Context, s history.Save, before, after []byte) history.Save {
	s.Differs(before, after)
	old, err := report.Load(ctx, &diag.Log{}, "", before)
	if err != nil || old == nil {
		return s
	}
	now, err := report.Load(ctx, &diag.Log{}, "", after)
	if err != nil || now == nil {
		return s
	}
	found, err := changes.Between(ctx, old, now)
	if err != nil {
		return s
	}
	for _, c := range found {
		s.Texts = append(s.Texts, history.Text{Path: c.Path, Old: c.Old, New: c.New})
	}
	return s
}
