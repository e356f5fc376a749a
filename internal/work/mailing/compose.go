package mailing

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"jianbao/internal/brief"
	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/mail/campaign"
	"jianbao/internal/mail/message"
	"jianbao/internal/mail/prose"
	"jianbao/internal/pdf/inspect"
	"jianbao/internal/work/copies"
	"jianbao/internal/work/edition"
)

// enclosure is one PDF of a letter, with what it must say that it is.
type enclosure struct {
	pdf  []byte
	mark inspect.Mark
}

// enclose makes a letter's PDFs. They are nil when the log of one says why it
// cannot be made; the letter then has its verdict.
func (pl *Plan) enclose(ctx context.Context, l *Letter) ([]enclosure, error) {
	var out []enclosure
	for _, c := range l.Briefs {
		copied, base, err := pl.Copies.Address(ctx, c)
		if err != nil {
			return nil, err
		}
		if copied == nil {
			c.Verdict = diag.VerdictOf(c.Log.Findings())
			l.settle()
			return nil, nil
		}
		one := enclosure{mark: inspect.Mark{Report: pl.Copies.Reading.ID, Template: c.Job.Edition.Template.Name,
			Language: strings.Join(c.Job.Edition.Languages, "+"), Edition: base.Edition(), Row: c.Row.Mark(pl.manifest.Salt)}}
		pdf, err := copied.Finish(one.mark.Row, nil)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.File, err)
		}
		one.pdf = pdf.Bytes()
		out = append(out, one)
	}
	return out, nil
}

// compose makes a letter's message, with the line ends of mail, and reads it back
// before it gives it away. It is nil when a brief of it cannot be made.
func (pl *Plan) compose(ctx context.Context, l *Letter, date time.Time) ([]byte, error) {
	briefs, err := pl.enclose(ctx, l)
	if err != nil || briefs == nil {
		return nil, err
	}
	return pl.writer.compose(ctx, l, briefs, date)
}

// WrongLetter is a message that is not what it should be: a fault of ours, found
// before it left.
type WrongLetter struct{ Row, Why string }

// Error implements error.
func (e *WrongLetter) Error() string { return "the message to " + e.Row + ": " + e.Why }

// writer writes the messages of a plan.
type writer struct {
	pl     *Plan
	bodies bodies
}

// compose makes the message of a letter with its briefs.
func (w *writer) compose(ctx context.Context, l *Letter, briefs []enclosure, date time.Time) ([]byte, error) {
	msg, err := w.message(ctx, l, date)
	if err != nil {
		return nil, err
	}
	taken := map[string]bool{}
	for i, c := range l.Briefs {
		msg.Files = append(msg.Files, message.File{Name: w.attachedName(l, c, taken), Plain: c.Job.File, Type: "application/pdf", Data: briefs[i].pdf})
	}
	msg.Files = append(msg.Files, w.pl.extra...)
	raw, err := msg.Bytes()
	if err != nil {
		return nil, err
	}
	if err := w.readBack(l, briefs, raw); err != nil {
		return nil, &WrongLetter{l.Place(), err.Error()}
	}
	return raw, nil
}

// readBack holds a finished message against its letter: the person, those who
// get a copy, and the mark of every brief in it.
func (w *writer) readBack(l *Letter, briefs []enclosure, raw []byte) error {
	got, err := message.ReadBack(raw)
	if err != nil {
		return err
	}
	if len(got.To) != 1 || got.To[0].Address != l.Address || len(got.CC) != len(l.CC) {
		return fmt.Errorf("it is addressed to somebody else")
	}
	for i, c := range got.CC {
		if c.Address != l.CC[i] {
			return fmt.Errorf("a copy goes to somebody else")
		}
	}
	if len(got.Files) != len(l.Briefs)+len(w.pl.extra) {
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
func (w *writer) message(ctx context.Context, l *Letter, date time.Time) (*message.Message, error) {
	pl := w.pl
	languages := l.languages()
	subject := pl.Subject(l)
	body, err := w.body(ctx, l)
	if err != nil {
		return nil, err
	}
	page, c := prose.Page(languages[0], subject, body...), pl.Campaign
	msg := &message.Message{
		From: message.Address{Name: c.From.Name(languages[0]), Address: c.From.Address},
		To:   l.to, CC: l.copyTo, Subject: subject, Date: date, ID: pl.MessageID(l), Answers: pl.corrects.messageID(l),
		Text: page.Text, HTML: page.HTML, Draft: pl.Order.Drafts,
	}
	for _, lang := range languages {
		msg.Languages = append(msg.Languages, brief.Tag(lang))
	}
	if r := c.ReplyTo; r != nil {
		msg.ReplyTo = &message.Address{Name: r.Name, Address: r.Address()}
	}
	for _, u := range c.Unsubscribe {
		msg.Unsubscribe = append(msg.Unsubscribe, u.Fill(func(f string) string { return pl.texts.value(l, f, languages[0], nil) }, url.QueryEscape))
	}
	return msg, nil
}

// Subject is in each of the letter's languages.
func (pl *Plan) Subject(l *Letter) string {
	var parts []string
	for _, lang := range l.languages() {
		s := oneLine(pl.texts.fill(l, pl.Campaign.Subject.For(lang), lang))
		if s = embargoed(pl.Copies.Reading.Embargo, lang, pl.corrects.subject(lang, s)); !slices.Contains(parts, s) {
			parts = append(parts, s)
		}
	}
	s := strings.Join(parts, " / ")
	if pl.Order.TestTo != "" {
		s = "[测试 Test] " + s
	}
	return s
}

// body is the words of the letter around its first brief.
func (w *writer) body(ctx context.Context, l *Letter) ([]prose.Body, error) {
	pl := w.pl
	var before, after prose.Body
	var said *campaign.Text
	for _, lang := range l.languages() {
		before = prose.Together(before, embargoLine(pl.Copies.Reading.Embargo, lang))
	}
	for _, lang := range l.languages() {
		before = prose.Together(before, pl.corrects.line(l, lang, pl.p.Now().Location()))
	}
	for _, lang := range l.languages() {
		text := pl.Campaign.Body.For(lang)
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
			return prose.Words(lang, pl.texts.fill(l, &campaign.Text{Parts: parts}, lang))
		}
		before = prose.Together(before, fill(text.Parts[:at]))
		if at < len(text.Parts) {
			after = prose.Together(after, fill(text.Parts[at+1:]))
		}
	}
	own, err := w.bodies.of(ctx, l.Briefs[0].Job)
	if err != nil {
		return nil, err
	}
	return []prose.Body{before, own, after}, nil
}

// bodies are the texts of briefs, which all their readers share, by the label of
// the brief. The zero value is ready.
type bodies struct {
	mu   sync.Mutex
	made map[string]prose.Body
}

func (b *bodies) of(ctx context.Context, j *edition.Job) (prose.Body, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if body, made := b.made[j.Label()]; made {
		return body, nil
	}
	// What is to be said of the brief was said when its PDF was set.
	made, err := brief.Tailor(ctx, &diag.Log{}, j.Reading.Report, j.Edition)
	if err != nil {
		return prose.Body{}, err
	}
	body, err := prose.Of(made)
	if err != nil {
		return prose.Body{}, err
	}
	if b.made == nil {
		b.made = map[string]prose.Body{}
	}
	b.made[j.Label()] = body
	return body, nil
}

// attachedName is how a PDF is called in a message: each another name.
func (w *writer) attachedName(l *Letter, c *copies.Copy, taken map[string]bool) string {
	pl, name := w.pl, c.Job.File
	if t := pl.Campaign.Name; t != nil {
		lang := l.languages()[0]
		called := strings.TrimSuffix(t.Fill(func(f string) string { return pl.texts.value(l, f, lang, c) }, nil), edition.Ending)
		name = deliver.SafeName(called, edition.Ending)
		if taken[deliver.FoldName(name)] {
			name = deliver.SafeName(strings.TrimSuffix(name, edition.Ending)+"-"+c.Job.Label(), edition.Ending)
		}
	}
	taken[deliver.FoldName(name)] = true
	return name
}
