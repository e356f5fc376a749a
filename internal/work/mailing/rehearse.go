package mailing

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/work/crew"
	"jianbao/internal/work/project"
)

// Make makes all letters of a plan that is not to be sent: it writes them, or, where
// the order is to look, tries only whether each can be made.
func (pl *Plan) Make(ctx context.Context) error {
	if !pl.Order.Look {
		return pl.Rehearse(ctx)
	}
	_, err := pl.Try(ctx)
	return err
}

// Rehearse writes what would be sent: an .eml and its PDFs for each person, and
// a page to look at. What is wrong with one letter stops that one.
func (pl *Plan) Rehearse(ctx context.Context) error {
	r := &rehearsal{pl, pl.p.Source.Path(pl.Order.Folder())}
	_, _ = deliver.Sweep(r.dir, pl.p.Now())
	r.tellOlder()
	count := pl.p.Counter(len(pl.Letters))
	err := eachLetter(ctx, pl, func(ctx context.Context, l *Letter) error {
		defer count(l.Place())
		return r.write(ctx, l)
	})
	if err != nil {
		return err
	}
	return (&preview{pl: pl, ctx: ctx}).write(r.dir)
}

// rehearsal is one run of Rehearse.
type rehearsal struct {
	pl  *Plan
	dir string // where the messages go, as the system has it
}

// Try makes the briefs of all letters once, so that one which cannot be made
// shows before the first letter has left. False means that one cannot.
func (pl *Plan) Try(ctx context.Context) (bool, error) {
	failed := make([]bool, len(pl.Letters))
	at := map[*Letter]int{}
	for i, l := range pl.Letters {
		at[l] = i
	}
	err := eachLetter(ctx, pl, func(ctx context.Context, l *Letter) error {
		briefs, err := pl.enclose(ctx, l)
		failed[at[l]] = err == nil && briefs == nil
		return err
	})
	return !slices.Contains(failed, true), err
}

// eachLetter calls do for every letter, several at a time.
func eachLetter(ctx context.Context, pl *Plan, do func(context.Context, *Letter) error) error {
	n := len(pl.Letters)
	return crew.Each(ctx, n, crew.Size(pl.p.Workers, n), func(ctx context.Context, i int) error {
		l := pl.Letters[i]
		return crew.Guard(ctx, l.Place(), func() error { return do(ctx, l) })
	})
}

// write makes a letter and brings it to the disk.
func (r *rehearsal) write(ctx context.Context, l *Letter) error {
	pl := r.pl
	briefs, err := pl.enclose(ctx, l)
	if err != nil || briefs == nil {
		return err
	}
	raw, err := pl.writer.compose(ctx, l, briefs, pl.date)
	var wrong *WrongLetter
	if errors.As(err, &wrong) {
		pl.Log().Add(diag.MailWrong, l.Row.Pos(), diag.Args{"row": wrong.Row, "why": wrong.Why})
		l.Verdict = diag.MachineVerdict
		return nil
	}
	if err != nil {
		return err
	}
	for i, c := range l.Briefs {
		if !r.put(ctx, l, c.File, briefs[i].pdf) {
			return ctx.Err()
		}
		l.Files = append(l.Files, c.File)
	}
	if r.put(ctx, l, l.FileName(), raw) {
		l.File = l.FileName()
	}
	return ctx.Err()
}

// put writes one file of a letter.
func (r *rehearsal) put(ctx context.Context, l *Letter, name string, data []byte) bool {
	pl := r.pl
	_, err := pl.p.PutCopy(ctx, r.dir, name, data)
	if err != nil && ctx.Err() == nil {
		project.Unwritten(pl.Log(), filepath.Join(pl.Order.Folder(), name), err)
		l.Verdict = diag.MachineVerdict
	}
	return err == nil
}

// tellOlder names files of an older run, which somebody could take for ones of
// this run.
func (r *rehearsal) tellOlder() {
	pl := r.pl
	now := map[string]bool{}
	for _, l := range pl.Letters {
		now[l.FileName()] = true
	}
	entries, _ := os.ReadDir(r.dir)
	var old []string
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".eml") && !now[e.Name()] {
			old = append(old, e.Name())
		}
	}
	if len(old) > 0 {
		pl.Log().Add(diag.MailOlder, diag.Pos{}, diag.Args{"folder": pl.Order.Folder(), "files": diag.FirstOf(old)})
	}
}
