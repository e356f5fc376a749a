package box

import (
	"context"
	"slices"
	"strings"

	"jianbao/internal/diag"

	"github.com/emersion/go-imap/v2"
)

// Use is what a folder is for.
type Use uint8

// The uses.
const (
	Drafts Use = iota
	Sent
)

// names are those that folders of a use have where the server does not say which is which
// (RFC 6154): of Dovecot, Courier, Exchange, Gmail, Coremail, NetEase and QQ.
func (u Use) names() []string {
	if u == Sent {
		return []string{"Sent", "Sent Messages", "Sent Items", "Sent Mail", "已发送", "已发送邮件", "已发邮件", "寄件備份"}
	}
	return []string{"Drafts", "Draft", "草稿箱", "草稿夹", "草稿"}
}

// Folder finds the folder of a use; named is what the campaign calls it, "" where it
// leaves that to us.
func (b *Box) Folder(ctx context.Context, use Use, named string) (string, error) {
	defer b.within(ctx)()
	var options *imap.ListOptions
	if b.client.Caps().Has(imap.CapSpecialUse) {
		options = &imap.ListOptions{ReturnSpecialUse: true}
	}
	list, err := b.client.List("", "*", options).Collect()
	if err != nil {
		return "", b.told(ctx, err)
	}
	var all []string
	for _, f := range list {
		if !slices.Contains(f.Attrs, imap.MailboxAttrNoSelect) {
			all = append(all, f.Mailbox)
		}
	}
	if named != "" {
		if slices.Contains(all, named) {
			return named, nil
		}
		return "", diag.Words{"the mailbox has no folder {name}; it has {all}", "邮箱里没有文件夹 {name}，有：{all}"}.With(
			diag.Args{"name": named, "all": diag.FirstOf(all)})
	}
	special := map[Use]imap.MailboxAttr{Drafts: imap.MailboxAttrDrafts, Sent: imap.MailboxAttrSent}[use]
	for _, f := range list {
		if slices.Contains(f.Attrs, special) {
			return f.Mailbox, nil
		}
	}
	for _, name := range use.names() {
		for _, f := range list {
			if last := f.Mailbox[strings.LastIndexAny(f.Mailbox, "./")+1:]; strings.EqualFold(last, name) {
				return f.Mailbox, nil
			}
		}
	}
	key := map[Use]string{Drafts: "imap.drafts", Sent: "imap.sent"}[use]
	return "", diag.Words{"the mailbox does not say which folder it is; name it in {key}: {all}", "看不出是哪个文件夹，请在 {key} 里写明：{all}"}.With(
		diag.Args{"key": key, "all": diag.FirstOf(all)})
}
