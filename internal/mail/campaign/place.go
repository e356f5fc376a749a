package campaign

import (
	"path/filepath"
	"slices"
	"strings"
)

// Own says that an address is the sender's own: a trial may go there at any time.
func (c *Campaign) Own(address string) bool {
	if address == "" {
		return false
	}
	own := []string{c.From.Address, c.SMTP.User}
	if c.ReplyTo != nil {
		own = append(own, c.ReplyTo.Address())
	}
	return slices.ContainsFunc(own, func(o string) bool { return strings.EqualFold(o, address) })
}

// Beside is the path of a file that the campaign names, from where the campaign's
// own path begins. "" stays "".
func (c *Campaign) Beside(name string) string {
	if name == "" || filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(filepath.Dir(c.File), filepath.FromSlash(name))
}
