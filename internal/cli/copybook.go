package cli

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"sync"
	"time"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
)

// copyBook keeps the manifest of the copies while they are made.
type copyBook struct {
	s     *session
	dir   string
	name  string
	salt  []byte
	mu    sync.Mutex
	m     *deliver.Manifest
	saved time.Time
	dirty bool
	room  []byte // for the manifest as it is written, again and again
}

// savedEvery is how often the manifest is written while copies are made. What
// a killed run did not write is made once more.
const savedEvery = 2 * time.Second

// openLedger reads the manifest of the folder, or begins one, and names what
// lies there of another list. False means that a fault was logged.
func (c *oldCopies) openLedger(ctx context.Context) bool {
	if !c.readLedger() {
		return false
	}
	c.tellOrphans()
	return c.keepLedger(ctx)
}

// readLedger reads the manifest, or begins one. False means that a fault was
// logged.
func (c *oldCopies) readLedger() bool {
	l := &copyBook{s: c.session, dir: c.dir, name: c.readings[0].ID + ".manifest.json", saved: c.Now()}
	c.ledger = l
	data, err := os.ReadFile(filepath.Join(l.dir, l.name))
	if err == nil {
		if l.m, err = deliver.ReadManifest(data); err != nil {
			c.log.Add(diag.ManifestRead, diag.Pos{File: filepath.Join(c.order.out, l.name)}, diag.Args{"why": err.Error()})
		}
	} else if !errors.Is(err, fs.ErrNotExist) {
		c.cannotRead(filepath.Join(c.order.out, l.name), err)
		return false
	}
	if l.m == nil {
		salt := make([]byte, 16)
		rand.Read(salt) // never fails
		l.m = deliver.NewManifest(hex.EncodeToString(salt))
	}
	l.salt = []byte(l.m.Salt)
	return true
}

// keepLedger writes the manifest before anything is made from it.
func (c *oldCopies) keepLedger(ctx context.Context) bool {
	l := c.ledger
	// Written at once: a run that is killed goes on with the same salt, and a
	// folder that takes no file is said once, not for every copy.
	if err := l.save(ctx); err != nil {
		logFault(c.log, filepath.Join(c.order.out, l.name), err)
		return false
	}
	return true
}

// tellOrphans names the copies of an older list that this one does not make.
func (c *oldCopies) tellOrphans() {
	now := map[string]bool{}
	for _, p := range c.made {
		now[p.file] = true
	}
	var old []string
	for name := range c.ledger.m.Copies {
		if _, err := os.Stat(filepath.Join(c.dir, name)); !now[name] && err == nil {
			old = append(old, name)
		}
	}
	if len(old) == 0 {
		return
	}
	c.log.Add(diag.CopiesOrphaned, diag.Pos{}, diag.Args{"files": firstOf(old), "folder": c.order.out})
}

// upToDate says whether the file is there, whole, and made from the same.
func (l *copyBook) upToDate(dir, file, from string) bool {
	l.mu.Lock()
	made, ok := l.m.Copies[file]
	l.mu.Unlock()
	if !ok || made.From != from {
		return false
	}
	data, err := os.ReadFile(filepath.Join(dir, file))
	sum := sha256.Sum256(data)
	return err == nil && hex.EncodeToString(sum[:]) == made.SHA256
}

// add notes a copy, and now and then writes the manifest.
func (l *copyBook) add(ctx context.Context, file string, made deliver.Made) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.m.Copies[file], l.dirty = made, true
	if now := l.s.Now(); now.Sub(l.saved) >= savedEvery {
		l.saved = now
		_ = l.save(ctx) // the last write tells
	}
}

func (l *copyBook) save(ctx context.Context) error {
	l.room = l.m.AppendJSON(l.room[:0])
	_, err := l.s.Deliver(context.WithoutCancel(ctx), l.dir, l.name, l.room)
	return err
}

// close writes the manifest a last time, even when the run was stopped.
func (l *copyBook) close(ctx context.Context, log *diag.Log) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.dirty {
		return
	}
	if err := l.save(ctx); err != nil {
		logFault(log, l.name, err)
	}
}

// firstOf names the first five of many, sorted, and counts the others.
func firstOf(names []string) string {
	const most = 5
	sort.Strings(names)
	list := strings.Join(names[:min(len(names), most)], ", ")
	if more := len(names) - most; more > 0 {
		list += " and " + strconv.Itoa(more) + " more"
	}
	return list
}
