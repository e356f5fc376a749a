package consent

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// authority is a stand-in for a service that gives tokens, on this machine.
type authority struct {
	*testing.T
	*httptest.Server
	pending int    // how often it still says that nobody has agreed yet
	refuse  string // the error it answers with; "": none
	renewed int    // tokens that were renewed
	given   int    // tokens that a person agreed to
	asked   string // the scopes
}

func newAuthority(t *testing.T) *authority {
	a := &authority{T: t}
	mux := http.NewServeMux()
	mux.HandleFunc("/device", func(w http.ResponseWriter, r *http.Request) {
		a.asked = r.FormValue("scope")
		fmt.Fprintf(w, `{"device_code":"secret-device","user_code":"ABCD-EFGH","verification_uri":"https://login.example.org/device","expires_in":900,"interval":1}`)
	})
	mux.HandleFunc("/token", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		fail := func(code string) {
			w.WriteHeader(http.StatusBadRequest)
			fmt.Fprintf(w, `{"error":%q,"error_description":"secret-device secret-refresh"}`, code)
		}
		switch {
		case a.refuse != "":
			fail(a.refuse)
		case r.FormValue("grant_type") == "refresh_token":
			a.renewed++
			fmt.Fprintf(w, `{"access_token":"renewed-%d","refresh_token":"secret-refresh","token_type":"Bearer","expires_in":3600}`, a.renewed)
		case a.pending > 0:
			a.pending--
			fail("authorization_pending")
		default:
			a.given++
			fmt.Fprintf(w, `{"access_token":"given-%d","refresh_token":"secret-refresh","token_type":"Bearer","expires_in":3600}`, a.given)
		}
	})
	a.Server = httptest.NewServer(mux)
	t.Cleanup(a.Close)
	return a
}

// keeper is a new run of the program, whose token's file is data.
func (a *authority) keeper(data *[]byte, shown *[]string) *Keeper {
	return &Keeper{Service: Service{ClientID: "our-id", Device: a.URL + "/device", Token: a.URL + "/token", Scopes: []string{"send", "keep"}},
		Person: "me@example.org", Now: time.Now,
		Read:  func() ([]byte, error) { return *data, nil },
		Write: func(d []byte) error { *data = d; return nil },
		Show:  func(address, code string, _ time.Time) { *shown = append(*shown, address+" "+code) },
	}
}

// A person agrees once. Later runs take the token from its file, and renew it by
// themselves when it is near its end; of another person's file they take nothing.
func TestAccess(t *testing.T) {
	a := newAuthority(t)
	a.pending = 1
	var data []byte
	var shown []string
	want := func(k *Keeper, token string, asked int) {
		t.Helper()
		got, err := k.Access(t.Context())
		if err != nil || got != token || len(shown) != asked {
			t.Fatalf("%q, %v, the person was asked %d times; want %q, %d", got, err, len(shown), token, asked)
		}
	}
	want(a.keeper(&data, &shown), "given-1", 1)
	if shown[0] != "https://login.example.org/device ABCD-EFGH" || a.asked != "send keep" {
		t.Errorf("shown %q, asked for %q", shown[0], a.asked)
	}
	want(a.keeper(&data, &shown), "given-1", 1)
	late := a.keeper(&data, &shown)
	late.Now = func() time.Time { return time.Now().Add(59 * time.Minute) }
	want(late, "renewed-1", 1)
	want(a.keeper(&data, &shown), "renewed-1", 1)
	other := a.keeper(&data, &shown)
	other.Person = "you@example.org"
	want(other, "given-2", 2)
	if !json.Valid(data) {
		t.Errorf("the file is no JSON: %s", data)
	}
}

// Whatever the service answers, it ends in words, which hold nothing of a token.
func TestAccessFails(t *testing.T) {
	for code, said := range map[string]string{
		"access_denied":       "did not agree",
		"expired_token":       "has expired",
		"unauthorized_client": "client-id",
		"invalid_scope":       "app password",
		"something-new":       "refused: something-new",
	} {
		a := newAuthority(t)
		a.refuse = code
		var data []byte
		var shown []string
		_, err := a.keeper(&data, &shown).Access(t.Context())
		if err == nil || !strings.Contains(err.Error(), said) || strings.Contains(err.Error(), "secret") || data != nil {
			t.Errorf("%s: %v, want %q; the file holds %q", code, err, said, data)
		}
	}
	a := newAuthority(t)
	var data []byte
	var shown []string
	silent := a.keeper(&data, &shown)
	silent.Show = nil
	if _, err := silent.Access(t.Context()); err == nil || !strings.Contains(err.Error(), "at a terminal") {
		t.Errorf("with nobody there: %v", err)
	}
	a.pending = 1000
	ctx, stop := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer stop()
	if _, err := a.keeper(&data, &shown).Access(ctx); err == nil {
		t.Error("a run that was stopped goes on waiting")
	}
	a.Close()
	if _, err := a.keeper(&data, &shown).Access(t.Context()); err == nil || !strings.Contains(err.Error(), "cannot be reached") {
		t.Errorf("without the service: %v", err)
	}
}

// A token goes over no line that others read.
func TestSafe(t *testing.T) {
	for address, want := range map[string]bool{
		"https://login.example.org/token": true, "http://127.0.0.1:80/x": true, "http://localhost/x": true,
		"http://login.example.org/token": false, "ftp://127.0.0.1/": false, "login.example.org": false, "": false,
	} {
		if Safe(address) != want {
			t.Errorf("%q: %t, want %t", address, !want, want)
		}
	}
	for _, name := range Names() {
		s, known := Known(name, "")
		if !known || !Safe(s.Device) || !Safe(s.Token) || len(s.Scopes) == 0 {
			t.Errorf("%s: %+v", name, s)
		}
	}
}
