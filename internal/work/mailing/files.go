package mailing

import (
	"context"
	"fmt"
	"mime"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/mail/campaign"
	"jianbao/internal/mail/message"
	"jianbao/internal/work/copies"
	"jianbao/internal/work/project"
)

// Sizes of a message, in bytes, as it goes to the server.
const (
	largeMessage   = 5 << 20   // a warning from here on
	longPage       = 100 << 10 // Gmail shows 102 KB of a page, and a link to the rest
	mostAttachment = 100 << 20 // no file is read beyond
)

// isFile says that a file which the campaign names is there, and logs it where
// it is not.
func isFile(pl *Plan, v campaign.Value) bool {
	name, src := pl.Campaign.Beside(v.Text), pl.p.Source
	if src.Is(name) {
		return true
	}
	why, hint := "it is a folder", ""
	if _, err := os.Stat(src.Path(name)); err != nil {
		why, hint = project.Reason(err), src.Near(name)
	}
	if hint == "" || !strings.HasPrefix(hint, "did you mean") {
		hint = "paths begin in the folder of the campaign"
	}
	pl.Log().Add(diag.CampaignFile, v.Pos, diag.Args{"file": name, "why": why, "hint": hint})
	return false
}

// checkLanguages holds the language of the campaign against the report's.
func (pl *Plan) checkLanguages() {
	r := pl.Copies.Reading
	for _, l := range pl.Campaign.Languages {
		if !slices.Contains(r.Languages, l.Text) {
			pl.Log().Add(diag.CellLanguage, l.Pos, diag.Args{"value": l.Text, "hint": "the report is in " + strings.Join(r.Languages, " and ")})
			return
		}
	}
}

// readExtra reads the files that everybody gets.
func (pl *Plan) readExtra(ctx context.Context) {
	for _, v := range pl.Campaign.Attachments {
		if !isFile(pl, v) {
			continue
		}
		name := pl.Campaign.Beside(v.Text)
		data, ok := pl.p.Source.Read(ctx, pl.Log(), name, mostAttachment, "annex.pdf")
		if !ok {
			return
		}
		kind := mime.TypeByExtension(strings.ToLower(filepath.Ext(name)))
		if kind == "" || strings.HasPrefix(kind, "text/") {
			kind = "application/octet-stream" // a text would be shown below the message
		}
		kind, _, _ = strings.Cut(kind, ";")
		pl.extra = append(pl.extra, message.File{Name: deliver.PlainName(filepath.Base(name)), Type: kind, Data: data})
	}
}

// openSalt takes the salt of the rows' hashes from where `build --for` keeps it,
// so that a copy is the same by either way.
func (pl *Plan) openSalt(ctx context.Context) bool {
	if pl.Order.Look { // which writes nothing
		pl.manifest = copies.OpenManifest(pl.Log(), pl.p, pl.Order.Out, pl.Copies.Reading.ID)
	} else {
		pl.manifest = copies.KeepManifest(ctx, pl.Log(), pl.p, pl.Order.Out, pl.Copies.Reading.ID)
	}
	return pl.manifest != nil
}

// checkKinds makes one message of each kind, so that what is wrong with one
// shows before anything is written.
func (pl *Plan) checkKinds(ctx context.Context) error {
	seen := map[string]bool{}
	for _, l := range pl.Letters {
		if seen[l.kind()] {
			continue
		}
		seen[l.kind()] = true
		raw, err := pl.compose(ctx, l, pl.date)
		if err != nil {
			return err
		}
		if msg, err := pl.writer.message(ctx, l, pl.date); err == nil && len(msg.HTML) > longPage {
			pl.Log().Add(diag.MailLong, pl.Campaign.Report.Pos, diag.Args{"row": l.Place(), "size": fmt.Sprintf("%d KB", len(msg.HTML)>>10)})
		}
		if size := len(raw); size > largeMessage {
			pl.Log().Add(diag.MailLarge, pl.Campaign.Report.Pos, diag.Args{"row": l.Place(), "size": fmt.Sprintf("%d.%d MB", size>>20, size*10>>20%10)})
		}
	}
	return nil
}
