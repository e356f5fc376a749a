package ledger

import (
	"time"

	"go.etcd.io/bbolt"
)

// Addressee is a person who should get a message.
type Addressee struct {
	Key     string // the address, normalised
	Address string // as the list has it
	Place   string // its row, "people.csv:7"
}

// Plan enters those who are not yet in the ledger. It takes out those who are no
// longer among the people and for whom nothing was ever tried. It does all of
// this or nothing.
func (l *Ledger) Plan(people []Addressee) error {
	now, listed := l.now(), make(map[string]bool, len(people))
	for _, p := range people {
		listed[p.Key] = true
	}
	before, err := l.all()
	if err != nil {
		return l.fault(err)
	}
	return l.update(func(b *bbolt.Bucket) error {
		for _, e := range before {
			if e.State == Planned && e.Tries == 0 && !e.Settled && !listed[e.Key] {
				if err := b.Delete([]byte(e.Key)); err != nil {
					return err
				}
			}
		}
		for _, p := range people {
			if b.Get([]byte(p.Key)) != nil {
				continue
			}
			e := Entry{Key: p.Key, Address: p.Address, Place: p.Place, State: Planned, At: now}
			if err := b.Put([]byte(p.Key), e.encode()); err != nil {
				return err
			}
		}
		return nil
	})
}

// Begin notes that a transaction begins; message is its Message-ID, content a
// hash of what it brings. It is an error for an address that has, or may have,
// the message, or that the server refused for good.
func (l *Ledger) Begin(key, message, content string) error {
	return l.change(key, func(e *Entry) error {
		if e.MayHave() || e.State == Refused {
			return &Error{Kind: Failed, Path: l.path, Err: errTwice}
		}
		e.State, e.Message, e.Content = Begun, message, content
		e.Tries++
		e.Code, e.Reply, e.Without, e.Next, e.Settled = 0, "", nil, time.Time{}, false
		return nil
	})
}

// Closing notes that the message is about to be ended. From here on only the
// server's answer tells whether it was taken.
func (l *Ledger) Closing(key string) error {
	return l.change(key, func(e *Entry) error {
		e.State = Closing
		return nil
	})
}

// Outcome is how a transaction ended; its fields are those of Entry.
type Outcome struct {
	State   State // Accepted, Refused, Later, Unknown, or Planned when it was surely not sent
	Code    int
	Reply   string
	Next    time.Time
	Without []string
}

// End notes how the transaction ended.
func (l *Ledger) End(key string, o Outcome) error {
	return l.change(key, func(e *Entry) error {
		e.State, e.Code, e.Reply, e.Next, e.Without = o.State, o.Code, o.Reply, o.Next, o.Without
		return nil
	})
}

// Settle notes what a person found out about a message whose end was not seen:
// whether it was sent.
func (l *Ledger) Settle(key string, sent bool) error {
	return l.change(key, func(e *Entry) error {
		e.State, e.Settled, e.Next = Planned, true, time.Time{}
		if sent {
			e.State = Accepted
		}
		return nil
	})
}

// change reads an entry, lets to change it, and writes it back with the time. When
// to fails, nothing is written.
func (l *Ledger) change(key string, to func(*Entry) error) error {
	return l.update(func(b *bbolt.Bucket) error {
		value := b.Get([]byte(key))
		if value == nil {
			return errNobody
		}
		e, err := decode([]byte(key), value)
		if err != nil {
			return err
		}
		if err := to(&e); err != nil {
			return err
		}
		e.At = l.now()
		return b.Put([]byte(key), e.encode())
	})
}

// update is one transaction of the ledger. When it returns nil, the disk has it.
func (l *Ledger) update(do func(*bbolt.Bucket) error) (err error) {
	defer catch(l.path, &err)()
	return l.fault(l.db.Update(func(tx *bbolt.Tx) error { return do(tx.Bucket(entriesBucket)) }))
}

// settleOpen gives the entries that the last process left open the state in which
// another process must see them.
func (l *Ledger) settleOpen(entries []Entry) error {
	return l.update(func(b *bbolt.Bucket) error {
		for _, e := range entries {
			is := e.seen()
			if is.State == e.State {
				continue
			}
			if err := b.Put([]byte(e.Key), is.encode()); err != nil {
				return err
			}
		}
		return nil
	})
}

// SetContent notes a hash of what this run sends.
func (l *Ledger) SetContent(content string) error {
	l.about.Content = content
	return l.update(func(b *bbolt.Bucket) error {
		return b.Tx().Bucket(aboutBucket).Put(aboutKey, l.about.encode())
	})
}
