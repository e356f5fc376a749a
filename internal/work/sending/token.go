package sending

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/mail/campaign"
	"jianbao/internal/mail/consent"
	"jianbao/internal/mail/post"
)

// token gets a first token, so that a person is asked before anything is dialled, and has
// it renewed at each login. False means that a fault was logged.
func (l logins) token(ctx context.Context, to *post.Server, s campaign.Server) bool {
	r, o := l.r, s.OAuth
	service, _ := consent.Known(o.Provider, o.Tenant)
	service.ClientID = o.ClientID
	if o.Device != "" {
		service.Device = o.Device
	}
	if o.Token != "" {
		service.Token = o.Token
	}
	if len(o.Scopes) > 0 {
		service.Scopes = nil
		for _, scope := range o.Scopes {
			service.Scopes = append(service.Scopes, scope.Text)
		}
	}
	if o.Secret.Text != "" {
		data, ok := r.p.Source.Read(ctx, r.log(), r.plan.Campaign.Beside(o.Secret.Text), mostPassword, "mail.secret")
		if !ok {
			return false
		}
		service.Secret = strings.TrimSpace(string(data))
	}
	file := r.plan.Campaign.Beside(o.File.Text)
	keeper := &consent.Keeper{Service: service, Person: s.User, Now: r.p.Now, Show: r.access.Show,
		Read: func() ([]byte, error) {
			data, err := r.p.Source.Beside(r.order.Mail.Campaign, o.File.Text, mostPassword)
			if errors.Is(err, fs.ErrNotExist) {
				return nil, nil
			}
			return data, err
		},
		Write: func(data []byte) error {
			path := r.p.Source.Path(file)
			_, err := deliver.Private(context.WithoutCancel(ctx), filepath.Dir(path), filepath.Base(path), data)
			return err
		},
	}
	if _, err := keeper.Access(ctx); err != nil {
		if ctx.Err() == nil {
			r.log().Add(diag.NoToken, o.Pos, diag.Args{"user": s.User, "why": diag.Reason(err)})
		}
		return false
	}
	to.Renew = func(ctx context.Context) (post.Secret, error) {
		text, err := keeper.Access(ctx)
		return post.NewSecret(text), err
	}
	return true
}
