package cli

import (
	"context"
	"fmt"
	"jianbao/internal/work/crew"
	"path/filepath"
	"runtime/debug"

	"jianbao/internal/deliver"
	"jianbao/internal/press"
)

// press makes the briefs, several at a time. Each job has its own log, so the
// results are the same whatever the number of workers.
func (b *build) press(ctx context.Context) error {
	faces, err := b.openFaces(ctx, b.order.fonts)
	if err != nil || b.log.Failed() {
		return err
	}
	if len(b.jobs) > 3 { // nine briefs stay under 40 MiB
		debug.SetGCPercent(100)
	}
	options := press.Options{Faces: faces, Shared: new(press.Shared), Created: b.created, Producer: "jianbao " + version()}
	p := b.progress(len(b.jobs))
	defer p.done()
	return b.each(ctx, func(ctx context.Context, j *job) error {
		if j.exit != 0 {
			return nil
		}
		mine := options
		mine.Open = j.reading.picture
		printed, err := press.Press(ctx, j.log, j.reading.Report, j.edition, mine)
		if err != nil {
			return fmt.Errorf("%s: %w", j.label(), err)
		}
		findings := j.reading.findings(j.log)
		j.printed, j.exit = printed, exitOf(findings)
		if j.exit == 0 && b.order.strict && warned(findings) {
			j.exit = ExitStrict
		}
		if j.exit == 0 && printed.PDF == nil {
			return fmt.Errorf("%s: no page came out, and no reason was given", j.label())
		}
		p.step(j.label())
		return nil
	})
}

// write delivers what was made. A file that cannot be written is that job's
// fault; the others are still written.
func (b *build) write(ctx context.Context) error {
	if b.order.out == "-" {
		return b.writeOut()
	}
	made := false
	for _, j := range b.jobs {
		made = made || j.exit == 0
	}
	if !made {
		return nil
	}
	dir := b.path(b.order.out)
	// What a killed run left is only a blemish: whether the folder can be used
	// is for the writing to say.
	_, _ = deliver.Sweep(dir, b.Now())
	return b.each(ctx, func(ctx context.Context, j *job) error {
		if j.exit != 0 {
			return nil
		}
		receipt, err := b.Deliver(ctx, dir, j.file, j.printed.PDF)
		if ctx.Err() != nil && err != nil {
			return err
		}
		if err != nil {
			logFault(j.log, filepath.Join(b.order.out, j.file), err)
			j.exit = ExitMachine
			return nil
		}
		receipt.Path = filepath.Join(b.order.out, j.file)
		j.receipt = &receipt
		return nil
	})
}

// writeOut sends the one brief there is to the standard output.
func (b *build) writeOut() error {
	j := b.jobs[0]
	if j.exit != 0 {
		return nil
	}
	if _, err := b.Out.Write(j.printed.PDF); err != nil {
		logFault(j.log, "the standard output", err)
		j.exit = ExitMachine
		return nil
	}
	receipt := deliver.Describe("-", j.printed.PDF)
	j.receipt = &receipt
	return nil
}

// each calls do for every job on as many goroutines as there are workers, and
// waits for them. The first error, in the order of the jobs, stops the rest.
func (b *build) each(ctx context.Context, do func(context.Context, *job) error) error {
	return crew.Each(ctx, len(b.jobs), b.workers(len(b.jobs)), func(ctx context.Context, i int) error {
		return crew.Guard(ctx, b.jobs[i].label(), func() error { return do(ctx, b.jobs[i]) })
	})
}
