package cli

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"jianbao/internal/work/crew"
	"path/filepath"
	"runtime/debug"
	"strings"
	"sync"

	"jianbao/internal/deliver"
	"jianbao/internal/press"
)

// make makes the copies that are not there, several at a time. Others write
// them, so that the file system is not waited for.
func (c *oldCopies) make(ctx context.Context) error {
	c.dir = c.path(c.order.out)
	if !c.openLedger(ctx) {
		return nil
	}
	_, _ = deliver.Sweep(c.dir, c.Now())
	// Thousands may be made, in memory that does not grow.
	debug.SetGCPercent(60)
	shown := c.oldbar(len(c.made))
	defer shown.done()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	made := make(chan finished, writers)
	var writing sync.WaitGroup
	errs := make([]error, writers)
	for i := range writers {
		writing.Go(func() {
			for f := range made {
				err := crew.Guard(ctx, f.p.file, func() error { return c.write(ctx, f) })
				if err != nil && errs[i] == nil {
					errs[i] = err
					cancel()
				}
				shown.step(f.p.file)
			}
		})
	}
	err := crew.Each(ctx, len(c.made), c.workers(len(c.made)), func(ctx context.Context, i int) error {
		p := c.made[i]
		if p.exit != 0 {
			shown.step(p.file)
			return nil
		}
		return crew.Guard(ctx, p.file, func() error {
			f, err := c.one(ctx, p)
			if err == nil && f.pdf != nil {
				made <- f
				return nil
			}
			shown.step(p.file)
			return err
		})
	})
	close(made)
	writing.Wait()
	c.ledger.close(ctx, c.log)
	return crew.First(append([]error{err}, errs...))
}

// writers is how many copies are brought to the disk at a time.
const writers = 2

// finished is a copy that waits to be written.
type finished struct {
	p    *personal
	pdf  []byte // nil: there is nothing to write
	room *[]byte
	made deliver.Made
}

// one makes one copy, unless it is there.
func (c *oldCopies) one(ctx context.Context, p *personal) (finished, error) {
	hash := p.row.Hash(c.ledger.salt)
	copied, base, err := c.addressed(ctx, p)
	if err != nil {
		return finished{}, err
	}
	if copied == nil {
		p.exit = exitOf(p.log.Findings())
		return finished{}, nil
	}
	if c.order.strict && p.log != nil && warned(p.log.Findings()) {
		p.exit = ExitStrict
		return finished{}, nil
	}
	from := c.madeFrom(base, hash, p)
	if !c.order.force && c.ledger.upToDate(c.dir, p.file, from) {
		p.there, p.fresh = true, true
		return finished{}, nil
	}
	room, ok := c.rooms.Get().(*[]byte)
	if !ok {
		room = new([]byte)
	}
	pdf, err := copied.Finish(hash, *room)
	if err != nil {
		return finished{}, fmt.Errorf("%s: %w", p.file, err)
	}
	return finished{p, pdf, room, deliver.Made{Row: hash, From: from, Pages: base.Pages}}, nil
}

// write brings a copy to the disk. A file that cannot be written is that copy's
// fault; the others are still written.
func (c *oldCopies) write(ctx context.Context, f finished) error {
	p := f.p
	receipt, err := c.deliverCopy(ctx, c.dir, p.file, f.pdf)
	*f.room = f.pdf
	c.rooms.Put(f.room)
	if err != nil {
		if ctx.Err() != nil {
			return err
		}
		p.log = c.log.Blank()
		logFault(p.log, filepath.Join(c.order.out, p.file), err)
		p.exit = ExitMachine
		return nil
	}
	p.there = true
	f.made.SHA256, f.made.Bytes = receipt.SHA256, receipt.Bytes
	c.ledger.add(ctx, p.file, f.made)
	return nil
}

// madeFrom is a hash of all that a copy is made from.
func (c *oldCopies) madeFrom(base *press.Base, row string, p *personal) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{string(c.inputs), base.Edition(), row, p.file}, "\x00")))
	return hex.EncodeToString(sum[:16])
}

// hashInputs hashes what an edition does not tell of its copies: the program,
// the dates in the files, and fonts of the user's that perhaps only one name
// needs.
func (c *oldCopies) hashInputs() []byte {
	h := sha256.New()
	fmt.Fprintln(h, c.options.Producer, c.created != nil)
	if c.created != nil {
		fmt.Fprintln(h, *c.created)
	}
	for _, f := range c.order.fonts {
		if src, ok := c.fontFile(f.file); ok {
			fmt.Fprintln(h, f.use, len(src.Data))
			h.Write([]byte(src.Data))
		}
	}
	return h.Sum(nil)
}
