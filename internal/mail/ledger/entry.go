package ledger

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"hash/crc32"
	"time"
)

// State is how far the message to an address has come.
type State string

// The states. An entry goes from Planned to Begun, to Closing, and to one of the
// others. From Later it goes to Begun again.
const (
	Planned  State = "planned"  // nothing was tried, or what was tried surely failed
	Begun    State = "begun"    // a transaction has begun; the server does not have the whole message
	Closing  State = "closing"  // the message is about to be ended; for the next process this is Unknown
	Accepted State = "accepted" // the server has taken it
	Refused  State = "refused"  // the server has refused it for good
	Later    State = "later"    // the server wants it tried again, not before Next
	Unknown  State = "unknown"  // perhaps it was taken: its end was not seen
	Handed   State = "handed"   // it lies with a person, as a draft; whether they sent it, nobody can know
)

// Entry is what is known of one address.
type Entry struct {
	Key     string    `json:"-"`               // the address, normalised
	Address string    `json:"address"`         // as the list has it
	Place   string    `json:"place,omitempty"` // its row, "people.csv:7"
	State   State     `json:"state"`
	Tries   int       `json:"tries,omitempty"`   // transactions begun
	At      time.Time `json:"at"`                // when it came into this state
	Next    time.Time `json:"next,omitzero"`     // of Later: no try before this time
	Code    int       `json:"code,omitempty"`    // of the server's last answer; 0 for none
	Reply   string    `json:"reply,omitempty"`   // the text of that answer, or what went wrong
	Message string    `json:"message,omitempty"` // the Message-ID of the last try
	Content string    `json:"content,omitempty"` // a hash of what the last try brings
	Without []string  `json:"without,omitempty"` // those in copy whom the server refused
	Settled bool      `json:"settled,omitempty"` // a person has set the state, by hand
}

// MayHave says that the message is, or may be, in the person's mailbox.
func (e Entry) MayHave() bool { return e.State == Accepted || e.State == Unknown || e.State == Handed }

// errDamaged is the fault of an entry, or of the file around it.
var errDamaged = errors.New("an entry is damaged")

// encode is the entry as JSON, with a checksum of key and JSON before it: bbolt
// has none for what it stores.
func (e Entry) encode() []byte {
	body, err := json.Marshal(e)
	if err != nil {
		panic("ledger: " + err.Error()) // strings, numbers and times
	}
	sum := binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(append([]byte(e.Key), body...)))
	return append(sum, body...)
}

// decode reads an entry as encode wrote it, and checks the sum.
func decode(key, value []byte) (Entry, error) {
	if len(value) < 4 {
		return Entry{}, errDamaged
	}
	body := value[4:]
	if binary.BigEndian.Uint32(value) != crc32.ChecksumIEEE(append(append([]byte(nil), key...), body...)) {
		return Entry{}, errDamaged
	}
	e := Entry{Key: string(key)}
	if err := json.Unmarshal(body, &e); err != nil {
		return Entry{}, errDamaged
	}
	return e, nil
}

// seen is the entry as another process must read it. What was closing is unknown,
// for its end was not seen. What was only begun is planned, for the server never
// had the whole message.
func (e Entry) seen() Entry {
	switch e.State {
	case Begun:
		e.State = Planned
	case Closing:
		e.State = Unknown
		e.Reply = "the program was stopped before the server answered"
	}
	return e
}
