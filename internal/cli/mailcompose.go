package cli

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/mail/campaign"
	"jianbao/internal/mail/message"
	"jianbao/internal/mail/prose"
	"jianbao/internal/pdf/inspect"
)

// compose makes a letter's message, and reads it back before it gives it away.
func (m *mailing) compose(ctx context.Context, l *letter) ([]byte, error) {
	briefs, err := m.makeBriefs(ctx, l)
	if err != nil || briefs == nil {
		return nil, err
	}
	return m.composeWith(ctx, l, briefs)
}

// madeBrief is one PDF of a letter, with what it must say that it is.
type madeBrief struct {
	pdf  []byte
	mark inspect.Mark
}

// makeBriefs makes a letter's PDFs. They are nil when the log of one says why
// it cannot be made.
func (m *mailing) makeBriefs(ctx context.Context, l *letter) ([]madeBrief, error) {
	var out []madeBrief
	for _, p := range l.briefs {
		copied, base, err := m.addressed(ctx, p)
		if err != nil {
			return nil, err
		}
		if copied == nil {
			p.exit = exitOf(p.log.Findings())
			return nil, nil
		}
		one := madeBrief{mark: inspect.Mark{Report: m.readings[0].ID, Template: p.like.edition.Template.Name,
			Language: strings.Join(p.like.edition.Languages, "+"), Edition: base.Edition(), Row: p.row.Hash(m.ledger.salt)}}
		if one.pdf, err = copied.Finish(one.mark.Row, nil); err != nil {
			return nil, fmt.Errorf("%s: %w", p.file, err)
		}
		out = append(out, one)
	}
	return out, nil
}

// wrongLetter is a message that is not what it should be: a fault of ours,
// found before it left.
type wrongLetter struct{ row, why string }

// Error implements error.
func (e *wrongLetter) Error() string { return "the message to " + e.row + ": " + e.why }

// composeWith makes the message of a letter with its briefs.
func (m *mailing) composeWith(ctx context.Context, l *letter, briefs []madeBrief) ([]byte, error) {
	msg, err := m.message(ctx, l)
	if err != nil {
		return nil, err
	}
	taken := map[string]bool{}
	for i, p := range l.briefs {
		msg.Files = append(msg.Files, message.File{Name: m.attachedName(l, p, taken), Plain: p.like.file, Type: "application/pdf", Data: briefs[i].pdf})
	}
	msg.Files = append(msg.Files, m.extra...)
	raw, err := msg.Bytes()
	if err != nil {
		return nil, err
	}
	if err := m.readBack(l, briefs, raw); err != nil {
		return nil, &wrongLetter{l.place(), err.Error()}
	}
	return raw, nil
}

// readBack holds a finished message against its letter: the person, those who
// get a copy, and the mark of every brief in it.
func (m *mailing) readBack(l *letter, briefs []madeBrief, raw []byte) error {
	got, err := message.ReadBack(raw)
	if err != nil {
		return err
	}
	if len(got.To) != 1 || got.To[0].Address != l.address || len(got.CC) != len(l.cc) {
		return fmt.Errorf("it is addressed to somebody else")
	}
	for i, c := range got.CC {
		if c.Address != l.cc[i] {
			return fmt.Errorf("a copy goes to somebody else")
		}
	}
	if len(got.Files) != len(l.briefs)+len(m.extra) {
		return fmt.Errorf("it has %d attachments", len(got.Files))
	}
	for i, b := range briefs {
		mark, err := inspect.ReadMark(got.Files[i].Data)
		if err != nil {
			return err
		}
		if mark != b.mark {
			return fmt.Errorf("the brief in it is another one's")
		}
	}
	return nil
}

// message is a letter's message without its files.
func (m *mailing) message(ctx context.Context, l *letter) (*message.Message, error) {
	languages := l.languages()
	subject := m.subject(l)
	body, err := m.body(ctx, l)
	if err != nil {
		return nil, err
	}
	page := prose.Page(languages[0], subject, body...)
	msg := &message.Message{
		From: message.Address{Name: m.campaign.From.Name(languages[0]), Address: m.campaign.From.Address},
		To:   l.to, CC: l.copyTo, Subject: subject, Date: m.date, ID: m.messageID(l), Answers: m.correctedID(l),
		Text: page.Text, HTML: page.HTML,
	}
	for _, lang := range languages {
		msg.Languages = append(msg.Languages, brief.Tag(lang))
	}
	if r := m.campaign.ReplyTo; r != nil {
		msg.ReplyTo = &message.Address{Name: r.Name, Address: r.Address()}
	}
	for _, u := range m.campaign.Unsubscribe {
		msg.Unsubscribe = append(msg.Unsubscribe, u.Fill(func(f string) string { return m.value(l, f, languages[0], nil) }, url.QueryEscape))
	}
	return msg, nil
}

// messageID is the same each time a letter is made, so that one that was sent
// twice can be known for the same.
func (m *mailing) messageID(l *letter) string {
	of := m.campaign.ID
	if m.corrects != nil {
		of += "\x00corrects " + m.corrects.ledger
	}
	sum := sha256.Sum256([]byte(of + "\x00" + l.key))
	return hex.EncodeToString(sum[:16]) + "@" + m.campaign.From.Domain
}

// subject is in each of the letter's languages.
func (m *mailing) subject(l *letter) string {
	var parts []string
	for _, lang := range l.languages() {
		s := oneLine(m.campaign.Subject.For(lang).Fill(func(f string) string { return m.value(l, f, lang, nil) }, nil))
		if s = m.correctedSubject(lang, s); !contains(parts, s) {
			parts = append(parts, s)
		}
	}
	s := strings.Join(parts, " / ")
	if m.asked.testTo != "" {
		s = "[测试 Test] " + s
	}
	return s
}

// oneLine is a text without line ends and doubled spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// body is the words of the letter around its first brief.
func (m *mailing) body(ctx context.Context, l *letter) ([]prose.Body, error) {
	var before, after prose.Body
	var said *campaign.Text
	for _, lang := range l.languages() {
		before = prose.Together(before, m.correctedLine(l, lang))
	}
	for _, lang := range l.languages() {
		text := m.campaign.Body.For(lang)
		if text == nil || text == said { // one text for all languages stands once
			continue
		}
		said = text
		at := len(text.Parts)
		for i, p := range text.Parts {
			if p.Field == campaign.BriefField {
				at = i
				break
			}
		}
		fill := func(parts []campaign.Part) prose.Body {
			part := &campaign.Text{Parts: parts}
			return prose.Words(lang, part.Fill(func(f string) string { return m.value(l, f, lang, nil) }, nil))
		}
		before = prose.Together(before, fill(text.Parts[:at]))
		if at < len(text.Parts) {
			after = prose.Together(after, fill(text.Parts[at+1:]))
		}
	}
	own, err := m.briefBody(ctx, l.briefs[0].like)
	if err != nil {
		return nil, err
	}
	return []prose.Body{before, own, after}, nil
}

// briefBody is the text of a brief, which all its readers share.
func (m *mailing) briefBody(ctx context.Context, j *job) (prose.Body, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if b, made := m.bodies[j.label()]; made {
		return b, nil
	}
	// What is to be said of the brief was said when its PDF was set.
	b, err := brief.Tailor(ctx, &diag.Log{}, j.reading.Report, j.edition)
	if err != nil {
		return prose.Body{}, err
	}
	m.bodies[j.label()] = prose.Of(b)
	return m.bodies[j.label()], nil
}

// attachedName is how a PDF is called in a message: each another name.
func (m *mailing) attachedName(l *letter, p *personal, taken map[string]bool) string {
	name := p.like.file
	if t := m.campaign.Name; t != nil {
		lang := l.languages()[0]
		name = safeName(strings.TrimSuffix(t.Fill(func(f string) string { return m.value(l, f, lang, p) }, nil), nameSuffix))
		if taken[sameFile(name)] {
			name = safeName(strings.TrimSuffix(name, nameSuffix) + "-" + p.like.label())
		}
	}
	taken[sameFile(name)] = true
	return name
}
