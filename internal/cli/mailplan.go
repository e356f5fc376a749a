package cli

import (
	"context"
	"path/filepath"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/mail/campaign"
	"jianbao/internal/mail/message"
	"jianbao/internal/mail/recipients"
)

// plan reads the campaign and all that it names, and plans the letters. Every
// fault is in the log; nothing has been written.
func (m *mailing) plan(ctx context.Context, name string) error {
	data, ok := m.readFile(ctx, name)
	if !ok {
		return ctx.Err()
	}
	var err error
	if m.campaign, err = campaign.Load(ctx, m.log, name, data); err != nil || m.log.Failed() {
		return err
	}
	m.fillOrder()
	if report, list := m.isFile(m.campaign.Report), m.isFile(m.campaign.Recipients); !report || !list {
		return ctx.Err()
	}
	if m.list, err = m.readPeople(ctx, m.order.people, m.order.sheet); err != nil || m.list == nil {
		return err
	}
	addresses := m.checkAddresses()
	m.sayFirst()
	all, err := m.loadTemplates(ctx, m.peopleTemplates(m.order, m.list))
	if err != nil {
		return err
	}
	if m.readings, err = m.loadReports(ctx, m.readReports(ctx, m.order.reports)); err != nil || len(m.readings) == 0 || m.readings[0].log.Failed() {
		return err
	}
	m.checkLanguages()
	m.oldCopies.plan(all)
	m.readExtra(ctx)
	if m.verdict() != 0 {
		return ctx.Err()
	}
	m.address(addresses)
	m.checkWords()
	m.checkClock()
	if m.asked.correct != "" {
		if m.corrects = m.readCorrected(m.asked.correct); m.corrects == nil {
			return ctx.Err()
		}
		m.keepCorrected()
	}
	m.choose()
	if m.verdict() != 0 {
		return ctx.Err()
	}
	if err := m.prepareBases(ctx); err != nil || m.verdict() != 0 {
		return err
	}
	if !m.openSalt(ctx) {
		return nil
	}
	return m.checkKinds(ctx)
}

// beside is the path of a file that the campaign names, from where the program
// was started.
func (m *mailing) beside(v campaign.Value) string {
	if v.Text == "" || filepath.IsAbs(v.Text) {
		return v.Text
	}
	return filepath.Join(filepath.Dir(m.campaign.File), filepath.FromSlash(v.Text))
}

// fillOrder makes of the campaign what build would be told by its flags.
func (m *mailing) fillOrder() {
	c, o := m.campaign, m.order
	o.people, o.sheet, o.reports = m.beside(c.Recipients), c.Sheet.Text, []string{m.beside(c.Report)}
	known := m.templateNames()
	for _, t := range c.Templates {
		switch {
		case isReportName(t.Text):
			o.templates = append(o.templates, m.beside(t))
		case contains(known, t.Text):
			o.templates = append(o.templates, t.Text)
		default:
			m.log.Add(diag.MailTemplate, t.Pos, diag.Args{"name": t.Text, "hint": didYouMean(t.Text, known, "")})
		}
	}
	if len(c.Languages) > 0 {
		var tags []string
		for _, l := range c.Languages {
			tags = append(tags, l.Text)
		}
		o.languages = []languageChoice{{languages: tags}}
	}
}

// address puts the copies of a row into one letter.
func (m *mailing) address(of map[int]*envelope) {
	byRow := map[int]*letter{}
	for _, p := range m.made {
		l := byRow[p.row.Number]
		if l == nil {
			e := of[p.row.Number]
			l = &letter{key: e.to.Key(), address: e.to.Address(), row: p.row, to: message.Address{Name: p.row.Get(recipients.Name), Address: e.to.Address()}}
			for _, c := range e.cc {
				l.cc = append(l.cc, c.Address())
				l.copyTo = append(l.copyTo, message.Address{Name: c.Name, Address: c.Address()})
			}
			l.message = func(ctx context.Context) ([]byte, error) { return m.compose(ctx, l) }
			byRow[p.row.Number] = l
			m.letters = append(m.letters, l)
		}
		l.briefs = append(l.briefs, p)
	}
}

// choose keeps the letters that --only, --limit and --test-to ask for.
func (m *mailing) choose() {
	if only := m.asked.only; only != "" {
		kept := m.letters[:0:0]
		var known []string
		for _, l := range m.letters {
			known = append(known, l.address)
			if l.key == strings.ToLower(only) {
				kept = append(kept, l)
			}
		}
		if len(kept) == 0 {
			m.log.Add(diag.MailNotInList, diag.Pos{}, diag.Args{"list": m.list.File, "flag": "--only", "hint": didYouMean(only, known, "write the address as the list has it")})
			return
		}
		if m.asked.sendsAll() {
			m.asked.only = kept[0].key
			return // the ledger is to know of all
		}
		m.letters = kept
	}
	if m.asked.sendsAll() {
		return
	}
	if n := m.asked.limit; n > 0 && n < len(m.letters) {
		m.letters = m.letters[:n]
	}
	if m.asked.testTo != "" {
		m.redirect()
	}
	m.made = m.made[:0]
	for _, l := range m.letters {
		m.made = append(m.made, l.briefs...)
	}
}

// redirect sends what was planned to one address, as a test: one of each kind,
// where nothing was chosen.
func (m *mailing) redirect() {
	seen := map[string]bool{}
	kept := m.letters[:0:0]
	for _, l := range m.letters {
		if m.asked.only == "" && m.asked.limit == 0 && seen[l.kind()] {
			continue
		}
		seen[l.kind()] = true
		test := *l
		test.key, test.address, test.cc, test.copyTo = "test "+l.key, m.asked.testTo, nil, nil
		test.to.Address = m.asked.testTo
		t := &test
		t.message = func(ctx context.Context) ([]byte, error) { return m.compose(ctx, t) }
		kept = append(kept, t)
	}
	m.letters = kept
}
