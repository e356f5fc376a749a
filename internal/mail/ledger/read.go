package ledger

import (
	"errors"
	"time"

	"go.etcd.io/bbolt"
)

var (
	errTwice  = errors.New("the address has, or may have, this message already")
	errNobody = errors.New("the address is not in the ledger")
)

// Entries gives every entry as it stands when nobody is sending, in the order
// of the addresses.
func (l *Ledger) Entries() ([]Entry, error) {
	entries, err := l.all()
	for i := range entries {
		entries[i] = entries[i].seen()
	}
	return entries, l.fault(err)
}

// Entry gives the entry of an address, and whether there is one.
func (l *Ledger) Entry(key string) (e Entry, found bool, err error) {
	defer catch(l.path, &err)()
	err = l.db.View(func(tx *bbolt.Tx) error {
		value := tx.Bucket(entriesBucket).Get([]byte(key))
		if value == nil {
			return nil
		}
		found = true
		var err error
		e, err = decode([]byte(key), value)
		return err
	})
	return e.seen(), found, l.fault(err)
}

// all reads every entry as it was written.
func (l *Ledger) all() (entries []Entry, err error) {
	defer catch(l.path, &err)()
	err = l.db.View(func(tx *bbolt.Tx) error {
		return tx.Bucket(entriesBucket).ForEach(func(k, v []byte) error {
			e, err := decode(k, v)
			entries = append(entries, e)
			return err
		})
	})
	return entries, err
}

// SentSince counts the messages that left, or may have left, at or after a time.
// Those whose time lies in the future count as well, so that a clock put back
// does not begin a day's limit anew.
func (l *Ledger) SentSince(start time.Time) (int, error) {
	entries, err := l.all()
	n := 0
	for _, e := range entries {
		if (e.MayHave() || e.State == Closing) && !e.Settled && !e.At.Before(start) {
			n++
		}
	}
	return n, l.fault(err)
}

// Content is the hash of what the last run sends, as SetContent noted it; ""
// before the first run.
func (l *Ledger) Content() string { return l.about.Content }

// Latest is the latest time of an entry; zero when there is none.
func (l *Ledger) Latest() (time.Time, error) {
	entries, err := l.all()
	var latest time.Time
	for _, e := range entries {
		if e.At.After(latest) {
			latest = e.At
		}
	}
	return latest, l.fault(err)
}
