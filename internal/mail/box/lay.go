package box

import (
	"context"
	"time"

	"github.com/emersion/go-imap/v2"
)

// Has says whether a folder has a message with this Message-ID, in its angle brackets.
func (b *Box) Has(ctx context.Context, folder, id string) (bool, error) {
	defer b.within(ctx)()
	if b.folder != folder {
		if _, err := b.client.Select(folder, &imap.SelectOptions{ReadOnly: true}).Wait(); err != nil {
			return false, b.told(ctx, err)
		}
		b.folder = folder
	}
	found, err := b.client.UIDSearch(&imap.SearchCriteria{Header: []imap.SearchCriteriaHeaderField{{Key: "Message-ID", Value: id}}}, nil).Wait()
	if err != nil {
		return false, b.told(ctx, err)
	}
	return len(found.AllUIDs()) > 0, nil
}

// Lay lays a message, with CR LF at the ends of its lines, into a folder: among drafts as
// a draft, elsewhere as one that was read. When it returns nil, the server has it. After
// an error nobody knows but the server: ask Has.
func (b *Box) Lay(ctx context.Context, use Use, folder string, message []byte, at time.Time) error {
	defer b.within(ctx)()
	flags := []imap.Flag{imap.FlagSeen}
	if use == Drafts {
		flags = append(flags, imap.FlagDraft)
	}
	c := b.client.Append(folder, int64(len(message)), &imap.AppendOptions{Flags: flags, Time: at})
	if _, err := c.Write(message); err != nil {
		_ = c.Close()
		return b.told(ctx, err)
	}
	if err := c.Close(); err != nil {
		return b.told(ctx, err)
	}
	if _, err := c.Wait(); err != nil {
		return b.told(ctx, err)
	}
	return nil
}
