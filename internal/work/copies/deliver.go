package copies

import (
	"context"
	"crypto/sha256"
	"fmt"
	"path/filepath"
	"strings"
	"sync"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/press"
	"jianbao/internal/work/crew"
	"jianbao/internal/work/project"
)

// writers is how many copies are brought to the disk at a time.
const writers = 2

// delivery is one run that makes the copies of a plan and writes them.
type delivery struct {
	plan   *Plan
	p      *project.Project
	folder string // as the user calls it
	dir    string // as the system has it
	inputs []byte // a hash of what every copy is made from beside its edition and its row
	spare  sync.Pool
}

// finished is a copy that waits to be written.
type finished struct {
	c    *Copy
	pdf  press.File // nil: there is nothing to write
	from *[]byte
	made deliver.Made
}

// Deliver makes the copies that are not there, several at a time, into the folder
// that the user calls folder. Others write them, so that the file system is not
// waited for. A fault of one copy is that copy's; the others are made.
func (pl *Plan) Deliver(ctx context.Context, p *project.Project, folder string) error {
	d := &delivery{plan: pl, p: p, folder: folder, dir: p.Source.Path(folder)}
	unlock, ok := lock(ctx, pl.Log, p, folder)
	if !ok {
		return ctx.Err()
	}
	defer unlock()
	if pl.manifest = OpenManifest(pl.Log, p, folder, pl.Reading.ID); pl.manifest == nil {
		return nil
	}
	pl.manifest.tellOrphans(pl.Log, pl.Copies)
	if !pl.manifest.Keep(ctx, pl.Log) {
		return nil
	}
	d.inputs = d.hashInputs()
	_, _ = deliver.Sweep(d.dir, p.Now())
	err := d.all(ctx)
	pl.manifest.close(ctx, pl.Log)
	return err
}

// all makes and writes all copies.
func (d *delivery) all(ctx context.Context) error {
	copies := d.plan.Copies
	count := d.p.Counter(len(copies))
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	made := make(chan finished, writers)
	var writing sync.WaitGroup
	errs := make([]error, writers)
	for i := range writers {
		writing.Go(func() {
			for f := range made {
				err := crew.Guard(ctx, f.c.File, func() error { return d.write(ctx, f) })
				if err != nil && errs[i] == nil {
					errs[i] = err
					cancel()
				}
				count(f.c.File)
			}
		})
	}
	err := crew.Each(ctx, len(copies), crew.Size(d.p.Workers, len(copies)), func(ctx context.Context, i int) error {
		c := copies[i]
		if c.Verdict != diag.Done {
			count(c.File)
			return nil
		}
		return crew.Guard(ctx, c.File, func() error {
			f, err := d.one(ctx, c)
			if err == nil && f.pdf != nil {
				made <- f
				return nil
			}
			count(c.File)
			return err
		})
	})
	close(made)
	writing.Wait()
	return crew.First(append([]error{err}, errs...))
}

// one makes one copy, unless it is there.
func (d *delivery) one(ctx context.Context, c *Copy) (finished, error) {
	hash := c.Row.Hash(d.plan.manifest.Salt)
	mark := c.Row.Mark(d.plan.manifest.Salt)
	copied, base, err := d.plan.Address(ctx, c)
	if err != nil {
		return finished{}, err
	}
	if copied == nil {
		c.Verdict = diag.VerdictOf(c.Log.Findings())
		return finished{}, nil
	}
	if d.plan.Request.Strict && c.Log != nil && diag.Warned(c.Log.Findings()) {
		c.Verdict = diag.StrictVerdict
		return finished{}, nil
	}
	from := d.madeFrom(base, mark, c)
	if !d.plan.Order.Force && d.plan.manifest.upToDate(c.File, from) {
		c.There, c.Fresh = true, true
		return finished{}, nil
	}
	spare, ok := d.spare.Get().(*[]byte)
	if !ok {
		spare = new([]byte)
	}
	pdf, err := copied.Finish(mark, *spare)
	if err != nil {
		return finished{}, fmt.Errorf("%s: %w", c.File, err)
	}
	return finished{c, pdf, spare, deliver.Made{Row: hash, From: from, Pages: base.Pages}}, nil
}

// write brings a copy to the disk. A file that cannot be written is that copy's
// fault; the others are still written.
func (d *delivery) write(ctx context.Context, f finished) error {
	c := f.c
	receipt, err := d.p.PutCopy(ctx, d.dir, c.File, f.pdf...)
	*f.from = f.pdf.Room()
	d.spare.Put(f.from)
	if err != nil {
		if ctx.Err() != nil {
			return err
		}
		c.Log = d.plan.Log.Blank()
		project.Unwritten(c.Log, filepath.Join(d.folder, c.File), err)
		c.Verdict = diag.MachineVerdict
		return nil
	}
	c.There = true
	f.made.SHA256, f.made.Bytes = deliver.SHA256{}, receipt.Bytes
	if err := f.made.SHA256.UnmarshalText([]byte(receipt.SHA256)); err != nil {
		return err
	}
	d.plan.manifest.add(ctx, c.File, f.made)
	return nil
}

// madeFrom is a hash of all that a copy is made from.
func (d *delivery) madeFrom(base *press.Base, row string, c *Copy) deliver.Hash {
	sum := sha256.Sum256([]byte(strings.Join([]string{string(d.inputs), base.Edition(), row, c.File}, "\x00")))
	return deliver.Hash(sum[:16])
}

// hashInputs hashes what an edition does not tell of its copies: the program,
// the dates in the files, and fonts of the user's that perhaps only one name
// needs.
func (d *delivery) hashInputs() []byte {
	h := sha256.New()
	fmt.Fprintln(h, d.p.Producer, d.p.Created != nil)
	if d.p.Created != nil {
		fmt.Fprintln(h, *d.p.Created)
	}
	if show := d.plan.Order.Show; len(show) > 0 {
		fmt.Fprintln(h, show)
	}
	for _, f := range d.p.Source.FontEntries() {
		if f.File == "" {
			continue
		}
		fmt.Fprintln(h, f.File)
		d.p.Source.HashFont(h, f.File)
	}
	for _, f := range d.plan.Request.Faces {
		fmt.Fprintln(h, f.Use)
		d.p.Source.HashFont(h, f.File)
	}
	return h.Sum(nil)
}
