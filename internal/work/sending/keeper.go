package sending

import (
	"context"
	"sync"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/mail/box"
	"jianbao/internal/mail/campaign"
	"jianbao/internal/mail/ledger"
	"jianbao/internal/mail/post"
)

// How the sender keeps a copy of what was sent, as a campaign says it.
const (
	copyByIMAP = "imap" // laid into the folder of sent messages
	copyByBCC  = "bcc"  // sent to the sender too, who is named in no header
)

// keeper lays copies of what was sent into the folder of sent messages. That goes on beside
// the sending, and never stops it: a copy that fails is counted, and told at the end.
type keeper struct {
	r      *Run
	latest map[string][]byte // the messages that were made and have not ended, by their keys
	work   chan []byte
	done   sync.WaitGroup
	failed int
	why    error // the first fault
}

// mostKept is how many copies may wait for the mailbox before sending waits for it.
const mostKept = 16

// keepCopies begins to keep copies, where the campaign asks for that by IMAP. end waits for
// the last of them, and says how many failed.
func (r *Run) keepCopies() (end func()) {
	if r.boxAt == nil || r.trial() {
		return func() {}
	}
	k := &keeper{r: r, latest: map[string][]byte{}, work: make(chan []byte, mostKept)}
	k.done.Go(k.keep)
	r.kept = k
	return func() {
		close(k.work)
		k.done.Wait()
		if k.failed > 0 {
			r.log().Add(diag.CopiesNotKept, diag.Pos{}, diag.Args{"messages": han.Counted(k.failed, "message"), "why": diag.Reason(k.why)})
		}
	}
}

// made hears of a message that is about to be sent. A nil keeper hears nothing.
func (k *keeper) made(key string, message []byte) {
	if k != nil {
		k.latest[key] = message
	}
}

// ended hears of a message that has ended, and keeps what was taken.
func (k *keeper) ended(e *post.End) {
	if k == nil {
		return
	}
	if message := k.latest[e.Job.Key]; e.State == ledger.Accepted && message != nil {
		k.work <- message
	}
	delete(k.latest, e.Job.Key)
}

// keep lays down what comes. After a fault of the mailbox it opens it once more for each
// copy that follows, for a connection may have grown old between two messages.
func (k *keeper) keep() {
	var b *box.Box
	folder := ""
	ctx := context.Background() // what was sent is kept, even when the run is to stop
	for message := range k.work {
		var err error
		for try := 0; try < 2; try++ {
			if b == nil {
				b, folder, err = k.open(ctx)
			}
			if err == nil {
				err = b.Lay(ctx, box.Sent, folder, message, k.r.p.Now())
			}
			if err == nil {
				break
			}
			if b != nil {
				b.Close()
				b = nil
			}
		}
		if err != nil {
			if k.failed++; k.why == nil {
				k.why = err
			}
		}
	}
	if b != nil {
		b.Close()
	}
}

func (k *keeper) open(ctx context.Context) (*box.Box, string, error) {
	b, err := box.Open(ctx, k.r.boxAt)
	if err != nil {
		return nil, "", err
	}
	folder, err := b.Folder(ctx, box.Sent, k.r.plan.Campaign.IMAP.Sent)
	if err != nil {
		b.Close()
		return nil, "", err
	}
	return b, folder, nil
}

// blindCopies are the addresses that get what is sent and stand in no header.
func blindCopies(c *campaign.Campaign) []string {
	if c.SentCopy == copyByBCC {
		return []string{c.From.Address}
	}
	return nil
}
