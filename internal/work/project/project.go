package project

import (
	"context"
	"image"
	"sync"
	"time"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/press"
)

// Project is what a job is handed beside its order.
type Project struct {
	Source   *Source
	Draw     Draw  // pictures of pages; nil: none are made
	Deliver  Write // brings a file to the disk before it returns
	Copy     Write // brings one of many files to the disk without waiting for it; nil: as Deliver
	Now      func() time.Time
	By       string         // who saves, as the history of a report names them; "" where nobody is known
	Progress func(Progress) // hears how far the job is, from several goroutines, one call at a time; nil: nobody does
	Workers  int            // how many things are done at a time; 0: as many as there are cores
	Producer string         // the program and its version, "jianbao 0.1.0", as files name it
	Created  *int64         // the dates in the files, seconds since 1970; nil: those of the reports
	Language diag.Language  // of what is written for people beside the briefs
	Shared   *press.Shared  // what is kept from job to job; nil: each job begins anew
}

// Write puts data, its parts one after the other, into the file name of the folder dir,
// whole or not at all, as deliver.File does.
type Write func(ctx context.Context, dir, name string, data ...[]byte) (deliver.Receipt, error)

// Draw draws the pages of a finished PDF, from 0, at so many dots to the inch, and hands
// each to take, as picture.Drawer does.
type Draw func(ctx context.Context, pdf []byte, dpi int, take func(page int, drawn *image.RGBA) error) error

// Progress is how far a job is.
type Progress struct {
	Done, All int
	What      string    // what was done last, "lessons-en"; "" where it has no name
	Until     time.Time // the job waits until then; zero: it does not wait
}

// Counter returns a function that counts one thing of all as done, and tells
// Progress. It may be called by several goroutines.
func (p *Project) Counter(all int) func(what string) {
	if p.Progress == nil {
		return func(string) {}
	}
	var mu sync.Mutex
	done := 0
	return func(what string) {
		mu.Lock()
		defer mu.Unlock()
		done++
		p.Progress(Progress{Done: done, All: all, What: what})
	}
}

// Put writes one file that the user calls name. False means that a fault was
// logged, or that ctx has ended.
func (p *Project) Put(ctx context.Context, log *diag.Log, name string, data []byte) bool {
	dir, base := split(p.Source, name)
	_, err := p.Deliver(ctx, dir, base, data)
	if err != nil && ctx.Err() == nil {
		Unwritten(log, name, err)
	}
	return err == nil
}

// PutCopy writes one file of many into the folder dir, which is a path of the
// system and not a name of the user's.
func (p *Project) PutCopy(ctx context.Context, dir, name string, data ...[]byte) (deliver.Receipt, error) {
	if p.Copy == nil {
		return p.Deliver(ctx, dir, name, data...)
	}
	return p.Copy(ctx, dir, name, data...)
}

// Run is what briefs made together share: that of the project, or a new one.
func (p *Project) Run() *press.Shared {
	if p.Shared != nil {
		return p.Shared
	}
	return new(press.Shared)
}
