package sending

import (
	"context"
	"net"
	"path/filepath"
	"time"

	"jianbao/internal/work/mailing"
)

// Order says what of a campaign is to be sent. It is plain data, which JSON
// carries both ways.
type Order struct {
	Mail   mailing.Order `json:"mail"`
	Resume bool          `json:"resume,omitempty"` // go on with a campaign that has begun, with what it is now
	Plain  int           `json:"plain,omitempty"`  // 2: send without encryption where the server offers none
}

// Access is what sending needs of the world beside an order. Nothing of it is
// ever logged.
type Access struct {
	Secret    string                                                      // the password or token; "": it is in the file that the campaign names
	Dial      func(ctx context.Context, address string) (net.Conn, error) // opens a connection
	Sleep     func(ctx context.Context, d time.Duration) error            // nil: as long as it takes
	BoxSecret string                                                      // the same, of the sender's mailbox; "": that of its file, or Secret where the user is the same
	// Show tells a person which address to open and which code to type there, so that the
	// program may log in; nil: nobody is there.
	Show    func(address, code string, until time.Time)
	Process int // the number of this process, by which others see who holds the ledger
}

// stem is the name of a campaign's ledger and reports, without their endings. A
// correction by the campaign's own file has a ledger of its own.
func stem(o *mailing.Order) string {
	if o.Correct != "" && filepath.Clean(o.Correct) == filepath.Clean(o.Campaign) {
		return mailing.Stem(o.Campaign) + ".correction"
	}
	return mailing.Stem(o.Campaign)
}

// sleep waits, or until ctx has ended.
func (a *Access) sleep(ctx context.Context, d time.Duration) error {
	if a.Sleep != nil {
		return a.Sleep(ctx, d)
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
