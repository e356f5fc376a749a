package cli

import (
	"context"
	"fmt"
	"mime"
	"os"
	"path/filepath"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/mail/campaign"
	"jianbao/internal/mail/message"
)

// Sizes of a message, in bytes, as it goes to the server.
const (
	largeMessage   = 5 << 20   // a warning from here on
	longPage       = 100 << 10 // Gmail shows 102 KB of a page, and a link to the rest
	mostAttachment = 100 << 20 // no file is read beyond
)

// isFile says that a file which the campaign names is there, and logs it where
// it is not.
func (m *mailing) isFile(v campaign.Value) bool {
	name := m.beside(v)
	info, err := os.Stat(m.path(name))
	if err == nil && !info.IsDir() {
		return true
	}
	why, hint := "it is a folder", ""
	if err != nil {
		why, hint = reason(err), m.nearFile(name)
	}
	if hint == "" || !strings.HasPrefix(hint, "did you mean") {
		hint = "paths begin in the folder of the campaign"
	}
	m.log.Add(diag.CampaignFile, v.Pos, diag.Args{"file": name, "why": why, "hint": hint})
	return false
}

// checkLanguages holds the language of the campaign against the report's.
func (m *mailing) checkLanguages() {
	r := m.readings[0]
	for _, l := range m.campaign.Languages {
		if !contains(r.Languages, l.Text) {
			m.log.Add(diag.CellLanguage, l.Pos, diag.Args{"value": l.Text, "hint": "the report is in " + strings.Join(r.Languages, " and ")})
			return
		}
	}
}

// readExtra reads the files that everybody gets.
func (m *mailing) readExtra(ctx context.Context) {
	for _, v := range m.campaign.Attachments {
		if !m.isFile(v) {
			continue
		}
		name := m.beside(v)
		data, ok := m.readUpTo(ctx, name, mostAttachment, "annex.pdf")
		if !ok {
			return
		}
		kind := mime.TypeByExtension(strings.ToLower(filepath.Ext(name)))
		if kind == "" || strings.HasPrefix(kind, "text/") {
			kind = "application/octet-stream" // a text would be shown below the message
		}
		kind, _, _ = strings.Cut(kind, ";")
		m.extra = append(m.extra, message.File{Name: plainName(filepath.Base(name)), Type: kind, Data: data})
	}
}

// openSalt takes the salt of the rows' hashes from where the copies of build
// --for keep it, so that a copy is the same by either way.
func (m *mailing) openSalt(ctx context.Context) bool {
	m.dir = m.path(m.order.out)
	return m.readLedger() && (m.asked.list || m.keepLedger(ctx))
}

// checkKinds makes one message of each kind, so that what is wrong with one
// shows before anything is written.
func (m *mailing) checkKinds(ctx context.Context) error {
	seen := map[string]bool{}
	for _, l := range m.letters {
		if seen[l.kind()] {
			continue
		}
		seen[l.kind()] = true
		raw, err := l.message(ctx)
		if err != nil {
			return err
		}
		if msg, err := m.message(ctx, l); err == nil && len(msg.HTML) > longPage {
			m.log.Add(diag.MailLong, m.campaign.Report.Pos, diag.Args{"row": l.place(), "size": fmt.Sprintf("%d KB", len(msg.HTML)>>10)})
		}
		if size := len(raw); size > largeMessage {
			m.log.Add(diag.MailLarge, m.campaign.Report.Pos, diag.Args{"row": l.place(), "size": fmt.Sprintf("%d.%d MB", size>>20, size*10>>20%10)})
		}
	}
	return nil
}
