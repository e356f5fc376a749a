package edition

import (
	"context"
	"strconv"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/report/remarks"
	"jianbao/internal/work/project"
)

// readRemarks reads the open remarks on the reports, for the margins of proofs. Of a file that
// cannot be read, which is in the log, a proof has none.
func (q *Request) readRemarks(ctx context.Context, log *diag.Log, s *project.Source, readings []*project.Reading) error {
	q.remarks = map[*project.Reading][]brief.Remark{}
	for _, r := range readings {
		if !r.Valid() {
			continue
		}
		all, ok := r.Remarks(ctx, log, s)
		if !ok {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			continue
		}
		leaves := r.Leaves()
		for _, m := range remarks.Open(all) {
			if from, line := remarks.Lines(leaves, &m); line > 0 {
				q.remarks[r] = append(q.remarks[r], brief.Remark{From: from, Line: line, Words: "[" + strconv.Itoa(m.ID) + "] " + m.Who + ": " + m.Words})
			}
		}
	}
	return nil
}
