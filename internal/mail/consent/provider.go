package consent

import (
	"net/netip"
	"net/url"
	"strings"

	"golang.org/x/oauth2"
)

// Service is whom a person asks to let the program in.
type Service struct {
	ClientID string   // of the program, as the house has registered it there
	Secret   string   // that belongs to ClientID; "" where the service wants none
	Device   string   // the address that gives codes
	Token    string   // the address that gives tokens
	Scopes   []string // what is asked for
}

// Names lists the services that are known by name.
func Names() []string { return []string{"microsoft", "microsoft-cn", "google"} }

// Known is a service by its name; tenant is the house's own name there, "" for any house.
// false: there is no such service. All that mail needs is asked for at once, so that one
// consent serves sending, drafts and copies.
func Known(name, tenant string) (Service, bool) {
	if tenant == "" {
		tenant = "organizations"
	}
	microsoft := func(login, mail string) Service {
		at := login + "/" + url.PathEscape(tenant) + "/oauth2/v2.0/"
		return Service{Device: at + "devicecode", Token: at + "token",
			Scopes: []string{mail + "/SMTP.Send", mail + "/IMAP.AccessAsUser.All", "offline_access"}}
	}
	switch name {
	case "microsoft":
		return microsoft("https://login.microsoftonline.com", "https://outlook.office.com"), true
	case "microsoft-cn": // run by 21Vianet
		return microsoft("https://login.partner.microsoftonline.cn", "https://partner.outlook.cn"), true
	case "google":
		return Service{Device: "https://oauth2.googleapis.com/device/code", Token: "https://oauth2.googleapis.com/token",
			Scopes: []string{"https://mail.google.com/"}}, true
	}
	return Service{}, false
}

// Safe says that an address is asked by TLS, or is on this machine.
func Safe(address string) bool {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return false
	}
	ip, err := netip.ParseAddr(u.Hostname())
	here := strings.EqualFold(u.Hostname(), "localhost") || err == nil && ip.IsLoopback()
	return u.Scheme == "https" || u.Scheme == "http" && here
}

// config is the service as the library has it.
func (s Service) config() *oauth2.Config {
	return &oauth2.Config{ClientID: s.ClientID, ClientSecret: s.Secret, Scopes: s.Scopes,
		Endpoint: oauth2.Endpoint{DeviceAuthURL: s.Device, TokenURL: s.Token}}
}
