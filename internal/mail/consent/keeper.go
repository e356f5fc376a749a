package consent

import (
	"context"
	"encoding/json"
	"errors"
	"sync"
	"time"

	"jianbao/internal/diag"

	"golang.org/x/oauth2"
)

// Keeper has the token of one person at one service. Several goroutines may ask it.
type Keeper struct {
	Service Service
	Person  string // the name that logs in
	Now     func() time.Time
	// Read gives the bytes of the token's file; nil where there is none.
	Read func() ([]byte, error)
	// Write puts the token's file on the disk, for its owner alone.
	Write func(data []byte) error
	// Show tells the person which address to open and which code to type there, and until
	// when; nil: nobody is there to be told.
	Show func(address, code string, until time.Time)

	mu    sync.Mutex
	token *oauth2.Token // nil before it was read
}

// kept is the file of a token.
type kept struct {
	Client string        `json:"client"`
	Person string        `json:"person"`
	Token  *oauth2.Token `json:"token"`
}

// slack is how long before its end a token is renewed: a login takes its time.
const slack = 2 * time.Minute

// Access is a token that lets the program in now. It reads the file, or renews the token
// in it, or asks the person. The error is in words, and holds nothing of a token.
func (k *Keeper) Access(ctx context.Context) (string, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.token == nil {
		if err := k.load(); err != nil {
			return "", err
		}
	}
	if k.token != nil && k.token.Expiry.After(k.Now().Add(slack)) {
		return k.token.AccessToken, nil
	}
	fresh, err := k.renewed(ctx)
	if err != nil {
		return "", err
	}
	if fresh == nil {
		if fresh, err = k.ask(ctx); err != nil {
			return "", err
		}
	}
	k.token = fresh
	data, err := json.Marshal(kept{k.Service.ClientID, k.Person, fresh})
	if err != nil {
		return "", err
	}
	if err := k.Write(data); err != nil {
		return "", err
	}
	return fresh.AccessToken, nil
}

// load reads the file. A token of another client or person is none of ours, and neither
// is a file that is none: the person is asked anew.
func (k *Keeper) load() error {
	data, err := k.Read()
	if err != nil || data == nil {
		return err
	}
	var was kept
	if json.Unmarshal(data, &was) == nil && was.Token != nil && was.Client == k.Service.ClientID && was.Person == k.Person {
		k.token = was.Token
	}
	return nil
}

// renewed renews the token; nil without an error where that cannot be: there is none, or
// the service wants the person again.
func (k *Keeper) renewed(ctx context.Context) (*oauth2.Token, error) {
	if k.token == nil || k.token.RefreshToken == "" {
		return nil, nil
	}
	old := &oauth2.Token{RefreshToken: k.token.RefreshToken} // without its access token it is renewed at once
	fresh, err := k.Service.config().TokenSource(ctx, old).Token()
	var refused *oauth2.RetrieveError
	if errors.As(err, &refused) && (refused.ErrorCode == "invalid_grant" || refused.ErrorCode == "interaction_required") {
		return nil, nil
	}
	if err != nil {
		return nil, told(ctx, err)
	}
	return fresh, nil
}

// ask shows the person a code, and waits until they have agreed, or not.
func (k *Keeper) ask(ctx context.Context) (*oauth2.Token, error) {
	if k.Show == nil {
		return nil, diag.Words{"nobody has agreed yet that the program may log in; start it at a terminal once", "还没有人同意本程序登录；请先在终端里运行一次"}
	}
	c := k.Service.config()
	code, err := c.DeviceAuth(ctx)
	if err != nil {
		return nil, told(ctx, err)
	}
	address := code.VerificationURI
	if !Safe(address) {
		return nil, diag.Words{"the service named an address without TLS", "对方给出的网址没有加密"}
	}
	k.Show(address, code.UserCode, code.Expiry)
	token, err := c.DeviceAccessToken(ctx, code)
	if err != nil {
		return nil, told(ctx, err)
	}
	return token, nil
}

// told says why there is no token. Of the answer only its code is said: the rest may hold
// what it was asked with.
func told(ctx context.Context, err error) error {
	var refused *oauth2.RetrieveError
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if !errors.As(err, &refused) {
		return diag.Words{"the service that gives tokens cannot be reached", "连不上发放令牌的服务"}
	}
	switch refused.ErrorCode {
	case "access_denied", "authorization_declined":
		return diag.Words{"the person did not agree", "对方没有同意"}
	case "expired_token":
		return diag.Words{"the code has expired before anybody agreed; start again", "验证码已过期，请重新开始"}
	case "invalid_client", "unauthorized_client":
		return diag.Words{"the service does not know this client-id, or does not let it ask by a code", "对方不认识这个 client-id，或不允许它用验证码登录"}
	case "invalid_scope":
		return diag.Words{"the service gives no token for mail by a code, as Google does not; take an app password", "对方不用验证码发放邮件令牌（Google 即是如此），请改用应用专用密码"}
	}
	code := refused.ErrorCode
	if code == "" && refused.Response != nil {
		code = refused.Response.Status
	}
	return diag.Words{"the service that gives tokens refused: {code}", "发放令牌的服务拒绝了：{code}"}.With(diag.Args{"code": plain(code)})
}

// plain is a code that a service sent, fit to be printed.
func plain(code string) string {
	const most = 60
	out := []rune{}
	for _, r := range code {
		if r > ' ' && r < 0x7f && len(out) < most {
			out = append(out, r)
		}
	}
	return string(out)
}
