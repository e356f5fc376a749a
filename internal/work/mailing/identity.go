package mailing

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"

	"jianbao/internal/deliver"
	"jianbao/internal/mail/post"
)

// MessageID is the same each time a letter is made, without its brackets.
func (pl *Plan) MessageID(l *Letter) string {
	of := pl.Campaign.ID
	if pl.corrects != nil {
		of += "\x00corrects " + pl.corrects.ledger
	}
	sum := sha256.Sum256([]byte(of + "\x00" + l.Key))
	return hex.EncodeToString(sum[:16]) + "@" + pl.Campaign.From.Domain
}

// Content is a hash of all that the people get, apart from what differs between
// them.
func (pl *Plan) Content() string {
	h := sha256.New()
	write := func(v any) {
		data, err := json.Marshal(v)
		if err != nil {
			panic("send: " + err.Error()) // texts
		}
		h.Write(append(data, '\n'))
	}
	r := pl.Copies.Reading
	write(r.Data)
	for _, u := range pl.texts.of(r.Languages) {
		if u.text != nil {
			write([]string{u.key, u.lang, u.text.Source})
		}
	}
	write([]any{pl.Campaign.From.Address, pl.Copies.Order.Briefs.Templates})
	for _, f := range pl.extra {
		write([]any{f.Name, deliver.Describe(f.Name, f.Data)})
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Parcel makes a letter's message for the server, at the last moment: what is
// given away was read back, and each brief in it is this person's. content is
// the plan's Content. An error is a *post.Halt: nothing more may leave.
func (pl *Plan) Parcel(ctx context.Context, l *Letter, content string) (*post.Letter, error) {
	// The date is now, whatever was set from outside: a message of another day is
	// taken for spam.
	raw, err := pl.compose(ctx, l, pl.p.Now())
	if err == nil && raw == nil {
		err = errors.New("the brief for " + l.Place() + " cannot be made") // it could when everything was checked
	}
	if err != nil {
		return nil, &post.Halt{Err: err}
	}
	return &post.Letter{From: pl.Campaign.From.Address, To: l.Address, Copies: l.CC, ID: "<" + pl.MessageID(l) + ">", Content: content, Data: raw}, nil
}
