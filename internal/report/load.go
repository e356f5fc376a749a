package report

import (
	"context"

	"jianbao/internal/diag"
)

// Load reads a report file, YAML or JSON; file is its name in messages. All
// faults of the file go to the log, in one run. Later stages may use the Report
// only when the log holds no error. The only Go error is that of a context that
// has ended; where there is none, the Report is not nil.
func Load(ctx context.Context, log *diag.Log, file string, data []byte) (*Report, error) {
	r := &Report{File: file}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if !bounded(log, file, data) {
		return r, nil
	}
	log.AddSource(file, data)
	text, ok := clean(log, file, data)
	if !ok {
		return r, nil
	}
	src := newSource(file, text)
	tree := src.parse(ctx, log)
	if tree.root == nil {
		return r, nil
	}
	d := &decoder{ctx: ctx, log: log, src: src, out: r, leftOut: tree.leftOut, ids: map[string]int{}}
	d.keys(tree.root, "", Format(), r)
	d.checkCharts()
	d.checkEmbargo()
	if d.placed {
		d.findPictures()
	}
	return r, ctx.Err()
}
