package copies

import (
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
	saved time.Time
	dirty bool
	bytes []byte // the manifest as it is written, again and again
}

// savedEvery is how often the manifest is written while copies are made. What a
// killed run did not write is made once more.
const savedEvery = 2 * time.Second

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

// Keep writes the manifest before anything is made from it: a run that is killed
// goes on with the same salt, and a folder that takes no file is said once, not
// for every copy. False means that a fault was logged.
func (l *Manifest) Keep(ctx context.Context, log *diag.Log) bool {
	if err := l.save(ctx); err != nil {
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
func (l *Manifest) upToDate(file, from string) bool {
	l.mu.Lock()
	made, ok := l.m.Copies[file]
	l.mu.Unlock()
	if !ok || made.From != from {
		return false
	}
	data, err := os.ReadFile(filepath.Join(l.dir, file))
	sum := sha256.Sum256(data)
	return err == nil && hex.EncodeToString(sum[:]) == made.SHA256
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
	if now := l.p.Now(); now.Sub(l.saved) >= savedEvery {
		l.saved = now
		_ = l.save(ctx) // the last write tells
	}
}

func (l *Manifest) save(ctx context.Context) error {
	l.bytes = l.m.AppendJSON(l.bytes[:0])
	_, err := l.p.Deliver(context.WithoutCancel(ctx), l.dir, filepath.Base(l.file), l.bytes)
	return err
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
