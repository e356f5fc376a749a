package project

import (
	"context"

	"jianbao/internal/diag"
	"jianbao/internal/report/remarks"
)

// Remarks are those that are kept with a report; none where there is no file of them. False means
// that it cannot be read, which is in the log, or that ctx has ended.
func (r *Reading) Remarks(ctx context.Context, log *diag.Log, s *Source) ([]remarks.Remark, bool) {
	file := r.Name + remarks.End
	if !r.Own() || !s.Is(file) {
		return nil, true
	}
	data, ok := s.Text(ctx, log, file)
	if !ok {
		return nil, false
	}
	all, err := remarks.Read(data)
	if err != nil {
		log.Add(diag.ReviewUnread, diag.Pos{File: file}, diag.Args{"why": diag.Reason(err)})
		return nil, false
	}
	return all, true
}
