package ledger

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// format is the number of the format in which a ledger is written.
const format = 1

// Identity says to which campaign a ledger belongs. It may not change between the
// runs of a campaign.
type Identity struct {
	Campaign string `json:"campaign"` // the campaign's name
	Report   string `json:"report"`   // the report's id
	Corrects string `json:"corrects"` // the ID of the ledger whose messages are corrected; "" in a first sending
}

// about is the first record of a ledger.
type about struct {
	Format   int       `json:"format"`
	ID       string    `json:"id"` // drawn at random, once
	Identity Identity  `json:"identity"`
	Created  time.Time `json:"created"`
	Content  string    `json:"content,omitempty"` // a hash of what the last run sends
}

// Options are how a ledger is opened.
type Options struct {
	Identity Identity
	ID       string // for a new ledger: a name drawn at random
	Process  int    // the number of this process, which a second one is told
	Now      func() time.Time
	Read     bool // only look: nothing is written, and there must be a ledger
	Must     bool // there must be a ledger already
	Any      bool // it may belong to any campaign
}

// Ledger is an open ledger. Only one goroutine may use it.
type Ledger struct {
	path  string
	db    *bbolt.DB
	about about
	now   func() time.Time
	read  bool
}

var (
	aboutBucket   = []byte("about")
	entriesBucket = []byte("entries")
	aboutKey      = []byte("about")
)

// Open opens the ledger at path, or begins one. It reads all of it once, so that
// a damaged ledger is refused before anything is sent by it. Its errors are of
// the type *Error.
func Open(path string, o Options) (l *Ledger, err error) {
	info, err := os.Stat(path)
	existed := !errors.Is(err, fs.ErrNotExist)
	switch {
	case !existed && (o.Read || o.Must):
		return nil, &Error{Kind: Missing, Path: path, Err: err}
	case err == nil && info.Size() == 0:
		return nil, &Error{Kind: Damaged, Path: path} // bbolt would take it for a new one
	}
	if existed {
		if err := look(path, o); err != nil {
			return nil, err
		}
	}
	db, err := open(path, o)
	if err != nil {
		if info, statErr := os.Stat(path); !existed && statErr == nil && info.Size() < 4*int64(os.Getpagesize()) {
			_ = os.Remove(path) // no half of a ledger stays behind
		}
		return nil, err
	}
	l = &Ledger{path: path, db: db, now: o.Now, read: o.Read}
	if fresh, err := l.begin(o); err != nil {
		_ = db.Close()
		if fresh && !o.Read {
			_ = os.Remove(path) // no half of a ledger stays behind
		}
		return nil, l.fault(err)
	}
	if !o.Read {
		writeNote(path, Owner{Process: o.Process, Since: o.Now()})
	}
	return l, nil
}

// look checks a ledger before bbolt follows what is in it, while nobody may write
// it.
func look(path string, o Options) (err error) {
	defer catch(path, &err)()
	o.Read = true
	db, err := open(path, o)
	if err != nil {
		return err
	}
	defer db.Close()
	m, err := whole(path)
	if err == nil {
		err = sound(path, m)
	}
	if err != nil {
		return &Error{Kind: Damaged, Path: path, Err: err}
	}
	return nil
}

// open opens the file. A damaged page number may lead out of the file's memory
// map: that fault is caught.
func open(path string, o Options) (db *bbolt.DB, err error) {
	defer catch(path, &err)()
	db, err = bbolt.Open(path, 0o600, &bbolt.Options{
		Timeout:      time.Millisecond, // a second process is told at once
		ReadOnly:     o.Read,
		FreelistType: bbolt.FreelistMapType,
	})
	switch {
	case err == nil:
		return db, nil
	case errors.Is(err, bolterrors.ErrTimeout):
		return nil, &Error{Kind: InUse, Path: path, Owner: readNote(path), Err: err}
	case errors.Is(err, bolterrors.ErrVersionMismatch), errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrChecksum):
		return nil, &Error{Kind: Damaged, Path: path, Err: err}
	}
	var system *fs.PathError
	if !errors.As(err, &system) && !errors.Is(err, fs.ErrPermission) {
		return nil, &Error{Kind: Damaged, Path: path, Err: err}
	}
	return nil, &Error{Kind: Failed, Path: path, Err: err}
}

// catch turns a panic of bbolt, or a read beyond the end of its file, into the
// error Damaged. What may meet a damaged file begins with "defer catch(…)()".
func catch(path string, err *error) func() {
	before := debug.SetPanicOnFault(true)
	return func() {
		debug.SetPanicOnFault(before)
		if fault := recover(); fault != nil {
			*err = &Error{Kind: Damaged, Path: path}
		}
	}
}

// begin reads to whom the ledger belongs, or writes it into a new one. It settles
// what the last process left open. fresh says whether the ledger is new.
func (l *Ledger) begin(o Options) (fresh bool, err error) {
	defer catch(l.path, &err)()
	err = l.db.View(func(tx *bbolt.Tx) error {
		first, _ := tx.Cursor().First()
		fresh = first == nil
		return nil
	})
	switch {
	case err != nil:
		return false, err
	case fresh && (o.Read || o.Must):
		return true, &Error{Kind: Missing, Path: l.path}
	case fresh:
		l.about = about{Format: format, ID: o.ID, Identity: o.Identity, Created: o.Now()}
		return true, l.db.Update(l.create)
	}
	if err := l.db.View(l.load); err != nil {
		return false, err
	}
	switch {
	case l.about.Format > format:
		return false, &Error{Kind: Newer, Path: l.path}
	case !o.Read && !o.Any && l.about.Identity != o.Identity:
		return false, &Error{Kind: Foreign, Path: l.path, Was: l.about.Identity}
	}
	entries, err := l.all()
	if err != nil || o.Read {
		return false, err
	}
	return false, l.settleOpen(entries)
}

// create writes the first record of a new ledger.
func (l *Ledger) create(tx *bbolt.Tx) error {
	if _, err := tx.CreateBucket(entriesBucket); err != nil {
		return err
	}
	b, err := tx.CreateBucket(aboutBucket)
	if err != nil {
		return err
	}
	return b.Put(aboutKey, l.about.encode())
}

// encode is the record as JSON.
func (a about) encode() []byte {
	data, err := json.Marshal(a)
	if err != nil {
		panic("ledger: " + err.Error()) // strings and numbers
	}
	return data
}

// load reads the first record.
func (l *Ledger) load(tx *bbolt.Tx) error {
	b, entries := tx.Bucket(aboutBucket), tx.Bucket(entriesBucket)
	if b == nil || entries == nil || json.Unmarshal(b.Get(aboutKey), &l.about) != nil || l.about.Format < 1 {
		return errDamaged
	}
	return nil
}

// fault is err as an *Error; nil for nil.
func (l *Ledger) fault(err error) error {
	var already *Error
	switch {
	case err == nil || errors.As(err, &already):
		return err
	case errors.Is(err, errDamaged):
		return &Error{Kind: Damaged, Path: l.path, Err: err}
	}
	return &Error{Kind: Failed, Path: l.path, Err: err}
}

// Close closes the file, so that another process may have it.
func (l *Ledger) Close() error {
	if !l.read {
		_ = os.Remove(notePath(l.path))
	}
	return l.fault(l.db.Close())
}

// Name is the name of the ledger's file.
func (l *Ledger) Name() string { return filepath.Base(l.path) }

// ID is the name that was drawn for this ledger when it was begun.
func (l *Ledger) ID() string { return l.about.ID }

// Identity says to which campaign the ledger belongs.
func (l *Ledger) Identity() Identity { return l.about.Identity }
