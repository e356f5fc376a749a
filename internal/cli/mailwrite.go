package cli

import (
	"context"
	"errors"
	"fmt"
	"jianbao/internal/work/crew"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/mail/recipients"
)

// rehearse writes what would be sent: an .eml and its PDFs for each person, and
// a page to look at. With --list it writes nothing.
func (m *mailing) rehearse(ctx context.Context) error {
	if m.asked.list {
		return nil
	}
	dir := m.path(m.folder())
	_, _ = deliver.Sweep(dir, m.Now())
	m.tellOlder(dir)
	// Thousands may be made, in memory that does not grow.
	debug.SetGCPercent(60)
	shown := m.oldbar(len(m.letters))
	err := crew.Each(ctx, len(m.letters), m.workers(len(m.letters)), func(ctx context.Context, i int) error {
		l := m.letters[i]
		defer shown.step(l.place())
		return crew.Guard(ctx, l.place(), func() error { return m.writeLetter(ctx, dir, l) })
	})
	shown.done()
	if err != nil {
		return err
	}
	return m.writePreview(ctx, dir)
}

// emlName is how the file of a letter is called.
func (l *letter) emlName() string {
	return fmt.Sprintf("%04d-%s.eml", l.row.Number, recipients.FileName(l.row.Get(recipients.Name)))
}

// writeLetter makes a letter and brings it to the disk. What is at fault with
// one stops that one.
func (m *mailing) writeLetter(ctx context.Context, dir string, l *letter) error {
	briefs, err := m.makeBriefs(ctx, l)
	if err != nil {
		return err
	}
	if briefs == nil {
		for _, p := range l.briefs {
			l.exit = max(l.exit, p.exit)
		}
		return nil
	}
	raw, err := m.composeWith(ctx, l, briefs)
	var wrong *wrongLetter
	if errors.As(err, &wrong) {
		m.log.Add(diag.MailWrong, l.row.Pos(), diag.Args{"row": wrong.row, "why": wrong.why})
		l.exit = ExitMachine
		return nil
	}
	if err != nil {
		return err
	}
	for i, p := range l.briefs {
		if !m.put(ctx, dir, l, p.file, briefs[i].pdf) {
			return ctx.Err()
		}
		l.files = append(l.files, p.file)
	}
	if m.put(ctx, dir, l, l.emlName(), raw) {
		l.file = l.emlName()
	}
	return ctx.Err()
}

// put writes one file of a letter.
func (m *mailing) put(ctx context.Context, dir string, l *letter, name string, data []byte) bool {
	_, err := m.deliverCopy(ctx, dir, name, data)
	if err != nil && ctx.Err() == nil {
		logFault(m.log, filepath.Join(m.folder(), name), err)
		l.exit = ExitMachine
	}
	return err == nil
}

// tellOlder names files of an older run, which somebody could take for ones of
// this run.
func (m *mailing) tellOlder(dir string) {
	now := map[string]bool{}
	for _, l := range m.letters {
		now[l.emlName()] = true
	}
	entries, _ := os.ReadDir(dir)
	var old []string
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".eml") && !now[e.Name()] {
			old = append(old, e.Name())
		}
	}
	if len(old) == 0 {
		return
	}
	m.log.Add(diag.MailOlder, diag.Pos{}, diag.Args{"folder": m.folder(), "files": firstOf(old)})
}
