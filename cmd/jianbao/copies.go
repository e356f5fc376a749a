package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"runtime/debug"
	"strings"
	"sync"

	"jianbao/internal/brief"
	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/press"
	"jianbao/internal/recipients"
)

// copies is one run of build --for: a brief for each person of a list.
type copies struct {
	*build
	list    *recipients.List
	dir     string
	ledger  *ledger
	options press.Options
	bases   map[string]*bases // by label
	made    []*personal
	rooms   sync.Pool // of finished copies, to be written over
}

// personal is one person's copy, and what became of it.
type personal struct {
	like  *job // the edition, shared by all who get it
	row   recipients.Row
	file  string
	log   *diag.Log // nil: nothing was said
	exit  Exit
	fresh bool // it was there and up to date
	there bool
}

// bases are the bases of one edition, one for each height of the line of whom
// the copy is for.
type bases struct {
	mu  sync.Mutex
	all []*press.Base
}

// runCopies makes the copies. What is wrong with the list or the report stops
// everything before a file is written; what is wrong with one row's characters
// stops that copy.
func (b *build) runCopies(ctx context.Context) error {
	c := &copies{build: b, bases: map[string]*bases{}}
	err := c.prepareCopies(ctx)
	if err == nil && c.verdict() == 0 {
		err = c.prepareBases(ctx)
	}
	if err == nil && c.verdict() == 0 {
		err = c.make(ctx)
	}
	return c.finishCopies(err)
}

// prepareCopies reads the list, the templates and the report, and plans.
func (c *copies) prepareCopies(ctx context.Context) (err error) {
	if c.list, err = c.readPeople(ctx, c.order.people, c.order.sheet); err != nil || c.list == nil {
		return err
	}
	c.checkPeople(c.list)
	all, err := c.loadTemplates(ctx, c.peopleTemplates(c.order, c.list))
	if err != nil {
		return err
	}
	sources := c.readReports(ctx, c.order.reports)
	if len(sources) > 1 {
		c.log.Add(diag.OneReportOnly, diag.Pos{}, diag.Args{"first": sources[0].name, "second": sources[1].name})
		return nil
	}
	if c.readings, err = c.loadReports(ctx, sources); err != nil || len(c.readings) == 0 || c.readings[0].log.Failed() {
		return err
	}
	c.plan(all) // even where the list has faults: all of them are said
	return ctx.Err()
}

// plan lists the copies in the order of the rows.
func (c *copies) plan(all []*brief.Template) {
	byName := map[string]*brief.Template{}
	for _, t := range all {
		byName[t.Name] = t
	}
	r, alike := c.readings[0], map[string]*job{}
	for _, row := range c.list.Rows {
		languages, ok := c.rowLanguages(c.order, row, r)
		if !ok {
			continue
		}
		names := templateCells(row)
		if len(names) == 0 {
			if names = c.order.templates; len(names) == 0 {
				names = []string{defaultCopy}
			}
		}
		for _, t := range c.templatesOf(names, all, byName) {
			key := t.Name + "-" + strings.Join(languages, "-")
			if alike[key] == nil {
				alike[key] = c.order.job(r, t, languages)
				r.log.Merge(alike[key].log) // what is said of the edition is said once
			}
			file := fmt.Sprintf("%s-%s-%s-%04d-%s%s", r.ID, t.Name, alike[key].lang, row.Number, recipients.FileName(row.Get(recipients.Name)), nameSuffix)
			c.made = append(c.made, &personal{like: alike[key], row: row, file: file, exit: alike[key].exit})
		}
	}
}

// templatesOf finds templates by what the user called them; a file of -t has
// no other name than its own.
func (c *copies) templatesOf(names []string, all []*brief.Template, byName map[string]*brief.Template) (out []*brief.Template) {
	for _, n := range names {
		if t := byName[n]; t != nil {
			out = append(out, t)
		}
	}
	if len(out) == 0 {
		return all[:min(len(all), len(c.order.templates))]
	}
	return out
}

// prepareBases sets each edition once for a line of the usual height, so that
// a fault of the report shows before anything is written.
func (c *copies) prepareBases(ctx context.Context) error {
	faces, err := c.openFaces(ctx, c.order.fonts)
	if err != nil || c.log.Failed() {
		return err
	}
	c.options = press.Options{Faces: faces, Shared: new(press.Shared), Created: c.created, Producer: "jianbao " + version(), Open: c.readings[0].picture}
	for _, p := range c.made {
		label := p.like.label()
		if c.bases[label] != nil || p.exit != 0 {
			continue
		}
		usual := p.like.edition
		usual.Addressee = &brief.Addressee{Name: "A"}
		log := c.readings[0].log.For(label)
		base, err := press.Prepare(ctx, log, c.readings[0].Report, usual, c.options)
		if err != nil {
			return fmt.Errorf("%s: %w", label, err)
		}
		c.readings[0].log.Merge(log)
		if base == nil && !log.Failed() {
			return fmt.Errorf("%s: no page came out, and no reason was given", label)
		}
		c.bases[label] = &bases{all: []*press.Base{base}}
	}
	return nil
}

// make makes the copies that are not there, several at a time.
func (c *copies) make(ctx context.Context) error {
	c.dir = c.path(c.order.out)
	if !c.openLedger(ctx) {
		return nil
	}
	_, _ = deliver.Sweep(c.dir, c.Now())
	// Thousands may be made, in memory that does not grow.
	debug.SetGCPercent(60)
	shown := c.progress(len(c.made))
	defer shown.done()
	err := eachOf(ctx, len(c.made), c.workers(len(c.made)), func(ctx context.Context, i int) error {
		p := c.made[i]
		if p.exit != 0 {
			return nil
		}
		defer shown.step(p.file)
		return guarded(ctx, p.file, func() error { return c.one(ctx, p) })
	})
	c.ledger.close(ctx, c.log)
	return err
}

// one makes one copy, unless it is there.
func (c *copies) one(ctx context.Context, p *personal) error {
	hash := p.row.Hash(c.ledger.salt)
	copied, base, err := c.addressed(ctx, p)
	if err != nil {
		return err
	}
	if copied == nil {
		p.exit = exitOf(p.log.Findings())
		return nil
	}
	from := madeFrom(base.Edition(), hash, p.file)
	if !c.order.force && c.ledger.upToDate(c.dir, p.file, from) {
		p.there, p.fresh = true, true
		return nil
	}
	room, ok := c.rooms.Get().(*[]byte)
	if !ok {
		room = new([]byte)
	}
	pdf, err := copied.Finish(hash, *room)
	if err != nil {
		return fmt.Errorf("%s: %w", p.file, err)
	}
	receipt, err := c.Deliver(ctx, c.dir, p.file, pdf)
	*room = pdf
	c.rooms.Put(room)
	if err != nil {
		if ctx.Err() != nil {
			return err
		}
		p.log = &diag.Log{}
		logFault(p.log, filepath.Join(c.order.out, p.file), err)
		p.exit = ExitMachine
		return nil
	}
	p.there = true
	c.ledger.add(ctx, p.file, deliver.Made{Row: hash, From: from, SHA256: receipt.SHA256, Bytes: receipt.Bytes, Pages: base.Pages})
	return nil
}

// madeFrom is a hash of all that a copy is made from.
func madeFrom(edition, row, file string) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{edition, row, file}, "\x00")))
	return hex.EncodeToString(sum[:16])
}

// addressed sets the person's line on the base where it has room, a new one if
// need be. It is nil when the log of the copy says why not.
func (c *copies) addressed(ctx context.Context, p *personal) (*press.Copy, *press.Base, error) {
	set := c.bases[p.like.label()]
	set.mu.Lock()
	known := set.all
	set.mu.Unlock()
	for _, b := range known {
		log := c.log.For(p.like.label())
		copied := b.Address(log, *addresseeOf(p.row))
		if copied == nil {
			continue
		}
		if _, any := log.Worst(); any {
			p.log = log
		}
		if log.Failed() {
			copied = nil
		}
		return copied, b, nil
	}
	p.log = c.log.For(p.like.label())
	own := p.like.edition
	own.Addressee = addresseeOf(p.row)
	b, err := press.Prepare(ctx, p.log, c.readings[0].Report, own, c.options)
	if err != nil || b == nil {
		return nil, nil, err
	}
	set.mu.Lock()
	set.all = append(set.all[:len(set.all):len(set.all)], b)
	set.mu.Unlock()
	return b.Address(&diag.Log{}, *own.Addressee), b, nil
}
