package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"

	"jianbao/internal/brief"
	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/mail/recipients"
	"jianbao/internal/press"
)

// copies is one run of build --for: a brief for each person of a list.
type oldCopies struct {
	*build
	list      *recipients.List
	templates []*brief.Template // in the order of the command line
	dir       string
	ledger    *copyBook
	options   press.Options
	bases     map[string]*bases // by label
	made      []*personal
	said      *diag.Log // what was printed before the copies were made
	inputs    []byte    // a hash of what every copy is made from beside its edition and its row
	rooms     sync.Pool // of finished copies, to be written over
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
	c := &oldCopies{build: b, bases: map[string]*bases{}, said: &diag.Log{}}
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
func (c *oldCopies) prepareCopies(ctx context.Context) (err error) {
	if c.list, err = c.readPeople(ctx, c.order.people, c.order.sheet); err != nil || c.list == nil {
		return err
	}
	c.checkPeople(c.list)
	c.sayFirst()
	c.templates, err = c.loadTemplates(ctx, c.peopleTemplates(c.order, c.list))
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
	c.plan(c.templates) // even where the list has faults: all of them are said
	c.checkCopyNames()
	return ctx.Err()
}

// sayFirst prints how the list was read, unless it is at fault: a person who
// sees the wrong columns can still stop the run.
func (c *oldCopies) sayFirst() {
	if c.log.Failed() {
		return
	}
	c.say(c.log.Findings())
	c.said, c.log = c.log, c.log.Blank()
}

// verdict is that of every build, with what was said first.
func (c *oldCopies) verdict() Exit {
	if exit := c.build.verdict(); exit != 0 {
		return exit
	}
	if c.order.strict && warned(c.said.Findings()) {
		return ExitStrict
	}
	return 0
}

// plan lists the copies in the order of the rows.
func (c *oldCopies) plan(all []*brief.Template) {
	byName := byName(all)
	r, alike := c.readings[0], map[string]*job{}
	for _, row := range c.list.Rows {
		languages, ok := c.rowLanguages(c.order, row, r)
		if !ok {
			continue
		}
		for _, t := range c.templatesOf(row, all, byName) {
			key := t.Name + "-" + strings.Join(languages, "-")
			if alike[key] == nil {
				alike[key] = c.order.job(r, t, languages)
				r.log.Merge(alike[key].log) // what is said of the edition is said once
			}
			file := fmt.Sprintf("%s-%s-%s%s-%04d-%s%s", r.ID, t.Name, alike[key].lang, c.order.suffix(), row.Number, recipients.FileName(row.Get(recipients.Name)), nameSuffix)
			c.made = append(c.made, &personal{like: alike[key], row: row, file: file, exit: alike[key].exit})
		}
	}
}

// templatesOf are the templates of a row's copies: those of its own cell, each
// once, else those of -t, which stand first among all.
func (c *oldCopies) templatesOf(r recipients.Row, all []*brief.Template, byName map[string]*brief.Template) (out []*brief.Template) {
	for _, n := range templateCells(r) {
		if t := byName[n]; t != nil && !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	if len(out) > 0 {
		return out
	}
	return c.ownTemplates(all)
}

// ownTemplates are those of copies whose row names none.
func (c *oldCopies) ownTemplates(all []*brief.Template) []*brief.Template {
	if n := len(c.order.templates); n > 0 {
		return all[:min(n, len(all))] // fewer where one could not be read
	}
	if t := byName(all)[defaultCopy]; t != nil {
		return []*brief.Template{t}
	}
	return nil
}

// checkCopyNames logs every two copies whose files some file system takes for
// one: only templates whose names end like a language can make such.
func (c *oldCopies) checkCopyNames() {
	first := make(map[string]*personal, len(c.made))
	for _, p := range c.made {
		key := sameFile(p.file)
		if other, taken := first[key]; taken {
			c.log.Add(diag.SameFileName, p.row.Pos(), diag.Args{"one": other.like.label(), "other": p.like.label(), "file": p.file,
				"hint": "give one of the templates another name"})
			continue
		}
		first[key] = p
	}
}

// prepareBases sets each edition once for a line of the usual height, so that
// a fault of the report shows before anything is written.
func (c *oldCopies) prepareBases(ctx context.Context) error {
	faces, err := c.openFaces(ctx, c.order.fonts)
	if err != nil || c.log.Failed() {
		return err
	}
	c.options = press.Options{Faces: faces, Shared: new(press.Shared), Created: c.created, Producer: "jianbao " + version(), Open: c.readings[0].picture}
	c.inputs = c.hashInputs()
	for _, p := range c.made {
		label := p.like.label()
		if c.bases[label] != nil || p.exit != 0 {
			continue
		}
		usual := p.like.edition
		usual.Addressee = usualAddressee(*addresseeOf(p.row))
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

// usualAddressee has the parts of a person's line, in words that every face has.
func usualAddressee(a brief.Addressee) *brief.Addressee {
	usual := &brief.Addressee{Name: "A"}
	if a.Number != "" || a.Seat != "" {
		usual.Number = "1"
	}
	if a.Note != "" {
		usual.Note = "A"
	}
	return usual
}

// addressed sets the person's line on the base where it has room, a new one if
// need be. It is nil when the log of the copy says why not.
func (c *oldCopies) addressed(ctx context.Context, p *personal) (*press.Copy, *press.Base, error) {
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

// deliverCopy writes one file of many.
func (s *session) deliverCopy(ctx context.Context, dir, name string, data []byte) (deliver.Receipt, error) {
	if s.DeliverCopy == nil {
		return s.Deliver(ctx, dir, name, data)
	}
	return s.DeliverCopy(ctx, dir, name, data)
}
