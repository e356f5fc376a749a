package cli

import (
	"context"
	"path/filepath"
	"sync"
	"time"

	"jianbao/internal/mail/campaign"
	"jianbao/internal/mail/message"
	"jianbao/internal/mail/prose"
	"jianbao/internal/mail/recipients"
)

// mailing is one campaign: who gets what, and how the messages are made.
type mailing struct {
	*oldCopies // the PDFs are copies for people, as of build --for
	asked      *sendOrder
	campaign   *campaign.Campaign
	letters    []*letter
	extra      []message.File // what everyone gets beside the briefs
	date       time.Time      // of the messages
	corrects   *correction    // nil: this is a first sending
	told       bool           // what was found in the report and the briefs has been said

	mu     sync.Mutex
	bodies map[string]prose.Body // of briefs, by label
}

// letter is one message of a campaign, planned: who gets what.
type letter struct {
	key     string // the normalised address: what the ledger knows the letter by in its campaign
	address string // as it goes to the server
	cc      []string
	to      message.Address
	copyTo  []message.Address
	row     recipients.Row
	briefs  []*personal // the PDFs, in the order in which they are attached

	// message makes the whole message with the line ends of mail: the same
	// bytes each time, but for its date. What it gives was read back and is for
	// this person.
	message func(ctx context.Context) ([]byte, error)

	files []string // of the PDFs, once they are written
	file  string   // of the message, once it is written
	exit  Exit     // why there is none
}

// languages are those of the letter's briefs.
func (l *letter) languages() []string { return l.briefs[0].like.edition.Languages }

// kind is the same for letters that differ in their people only.
func (l *letter) kind() string {
	k := ""
	for _, p := range l.briefs {
		k += p.like.label() + " "
	}
	return k
}

// place is where the person stands in the list: "people.csv:7".
func (l *letter) place() string {
	pos := l.row.Pos()
	if pos.Sheet == "" {
		pos.Column = 0
	}
	return pos.String()
}

func newMailing(s *session, o *sendOrder, created *int64) *mailing {
	b := &build{session: s, order: &order{out: o.out, jobs: o.jobs, strict: o.strict, json: o.json}, created: created}
	m := &mailing{oldCopies: &oldCopies{build: b, bases: map[string]*bases{}}, asked: o, date: s.Now(), bodies: map[string]prose.Body{}}
	m.said = m.log.Blank()
	if created != nil {
		m.date = time.Unix(*created, 0).UTC()
	}
	return m
}

// folder is where the messages go, as the user calls it.
func (m *mailing) folder() string { return filepath.Join(m.order.out, "mail") }
