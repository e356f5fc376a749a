package copies

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/work/project"
)

// Manifest keeps the list of the copies that a folder holds while they are made.
// It may be used by several goroutines.
type Manifest struct {
	p     *project.Project
	file  string // as the user calls it
	dir   string // the folder, as the system has it
	Salt  []byte // of the hashes of rows
	mu    sync.Mutex
	m     *deliver.Manifest
	found bool          // it was in the folder
	saved time.Time     // when it was written last
	took  time.Duration // and how long that took
	dirty bool
}

// savedEvery is how often the manifest is written while copies are made, but never
// for more than a share of the time. What a killed run did not write is made once
// more.
const savedEvery, savedShare = 2 * time.Second, 20

// OpenManifest reads the manifest of a report's copies in the folder that the
// user calls folder, or begins one. It is nil when a fault was logged.
func OpenManifest(log *diag.Log, p *project.Project, folder, report string) *Manifest {
	name := report + ".manifest.json"
	l := &Manifest{p: p, file: filepath.Join(folder, name), dir: p.Source.Path(folder), saved: p.Now()}
	data, err := os.ReadFile(filepath.Join(l.dir, name))
	if err == nil {
		if l.m, err = deliver.ReadManifest(data); err != nil {
			log.Add(diag.ManifestRead, diag.Pos{File: l.file}, diag.Args{"why": err.Error()})
		}
		l.found = l.m != nil
	} else if !errors.Is(err, fs.ErrNotExist) {
		p.Source.Unread(log, l.file, err)
		return nil
	}
	if l.m == nil {
		salt := make([]byte, 16)
		rand.Read(salt) // never fails
		l.m = deliver.NewManifest(hex.EncodeToString(salt))
	}
	l.Salt = []byte(l.m.Salt)
	return l
}

// KeepManifest is OpenManifest, then Keep, while no other run has the folder, if
// there is no manifest yet. So two runs never draw two salts. It is nil when a
// fault was logged, or ctx has ended.
func KeepManifest(ctx context.Context, log *diag.Log, p *project.Project, folder, report string) *Manifest {
	l := OpenManifest(log, p, folder, report)
	if l == nil || l.found {
		return l
	}
	unlock, ok := lock(ctx, log, p, folder)
	if !ok {
		return nil
	}
	defer unlock()
	if l = OpenManifest(log, p, folder, report); l == nil || !l.Keep(ctx, log) {
		return nil
	}
	return l
}

// lock takes a folder, so that its manifest is true when several runs make copies
// there. It waits for other runs, and then says so. False means that a fault was
// logged, or that ctx has ended.
func lock(ctx context.Context, log *diag.Log, p *project.Project, folder string) (unlock func(), ok bool) {
	unlock, waited, err := deliver.Lock(ctx, p.Source.Path(folder))
	switch {
	case err != nil && ctx.Err() == nil:
		project.Unwritten(log, folder, err)
	case err == nil && waited:
		log.Add(diag.FolderWaited, diag.Pos{}, diag.Args{"folder": folder})
	}
	return unlock, err == nil
}

// Keep writes a new manifest before anything is made from it: a run that is killed
// goes on with the same salt, and a folder that takes no file is said once, not
// for every copy. False means that a fault was logged.
func (l *Manifest) Keep(ctx context.Context, log *diag.Log) bool {
	if l.found {
		return true
	}
	var b bytes.Buffer
	_, _ = l.m.WriteTo(&b) // to memory
	if _, err := l.p.Deliver(context.WithoutCancel(ctx), l.dir, filepath.Base(l.file), b.Bytes()); err != nil {
		project.Unwritten(log, l.file, err)
		return false
	}
	return true
}

// tellOrphans names the copies of an older list that a plan does not make.
func (l *Manifest) tellOrphans(log *diag.Log, copies []*Copy) {
	now := map[string]bool{}
	for _, c := range copies {
		now[c.File] = true
	}
	var old []string
	for name := range l.m.Copies {
		if _, err := os.Stat(filepath.Join(l.dir, name)); !now[name] && err == nil {
			old = append(old, name)
		}
	}
	if len(old) > 0 {
		log.Add(diag.CopiesOrphaned, diag.Pos{}, diag.Args{"files": diag.FirstOf(old), "folder": filepath.Dir(l.file)})
	}
}

// upToDate says whether the file is there, whole, and made from the same.
func (l *Manifest) upToDate(file string, from deliver.Hash) bool {
	l.mu.Lock()
	made, ok := l.m.Copies[file]
	l.mu.Unlock()
	if !ok || made.From != from {
		return false
	}
	data, err := os.ReadFile(filepath.Join(l.dir, file))
	return err == nil && sha256.Sum256(data) == made.SHA256
}

// made is what the manifest has of a copy.
func (l *Manifest) made(file string) deliver.Made {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.m.Copies[file]
}

// add notes a copy, and now and then writes the manifest.
func (l *Manifest) add(ctx context.Context, file string, made deliver.Made) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.m.Copies[file], l.dirty = made, true
	if now := l.p.Now(); now.Sub(l.saved) >= max(savedEvery, savedShare*l.took) {
		_ = l.save(ctx) // the last write tells
		l.saved = l.p.Now()
		l.took = l.saved.Sub(now)
	}
}

func (l *Manifest) save(ctx context.Context) error {
	return deliver.Stream(context.WithoutCancel(ctx), l.dir, filepath.Base(l.file), l.m)
}

// close writes the manifest a last time, even when the run was stopped.
func (l *Manifest) close(ctx context.Context, log *diag.Log) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.dirty {
		return
	}
	if err := l.save(ctx); err != nil {
		project.Unwritten(log, filepath.Base(l.file), err)
	}
}
