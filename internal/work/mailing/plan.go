package mailing

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"jianbao/internal/diag"
	"jianbao/internal/mail/campaign"
	"jianbao/internal/mail/message"
	"jianbao/internal/mail/recipients"
	"jianbao/internal/work/copies"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/final"
	"jianbao/internal/work/nextissue"
	"jianbao/internal/work/project"
)

// Plan is a campaign that was planned: who gets what.
type Plan struct {
	Order    Order
	Campaign *campaign.Campaign // nil when it could not be read
	Copies   *copies.Plan       // the PDFs, and the list
	Letters  []*Letter

	p        *project.Project
	texts    *texts
	extra    []message.File // what everyone gets beside the briefs
	date     time.Time      // of the messages that are written to look at
	corrects *correction    // nil: this is a first sending
	manifest *copies.Manifest
	writer   *writer
	where    where
	told     bool // what was found in the report and the briefs has been said
}

// Begin reads the campaign and all that it names, and plans the letters. Every
// fault is in the log; where the plan's Verdict is not Done, there is nothing to
// make. Nothing is written but the manifest, which keeps the salt of the rows.
func Begin(ctx context.Context, log *diag.Log, p *project.Project, o Order) (*Plan, error) {
	pl := &Plan{Order: o, p: p, date: p.Now(), Copies: copies.New(log, copies.Order{Briefs: edition.Order{Strict: o.Strict}})}
	pl.writer = &writer{pl: pl}
	if p.Created != nil {
		pl.date = time.Unix(*p.Created, 0).UTC()
	}
	data, ok := p.Source.Text(ctx, log, o.Campaign)
	if !ok {
		return pl, ctx.Err()
	}
	var err error
	if pl.Campaign, err = campaign.Load(ctx, log, o.Campaign, data); err != nil || log.Failed() {
		return pl, err
	}
	pl.Copies = copies.New(log, pl.copiesOrder())
	if report, list := isFile(pl, pl.Campaign.Report), isFile(pl, pl.Campaign.Recipients); !report || !list {
		return pl, ctx.Err()
	}
	if planned, err := pl.list(ctx); err != nil || !planned {
		return pl, err
	}
	if err := pl.Copies.Prepare(ctx, p); err != nil || pl.Verdict() != diag.Done {
		return pl, err
	}
	if !pl.openSalt(ctx) {
		return pl, nil
	}
	return pl, pl.checkKinds(ctx)
}

// list reads the list, the templates, the report and the other files, and plans
// the letters. False means that there is nothing to make.
func (pl *Plan) list(ctx context.Context) (bool, error) {
	c, src := pl.Copies, pl.p.Source
	var err error
	if c.List, err = copies.ReadList(ctx, c.Log, pl.p, c.Order.List, c.Order.Sheet); err != nil || c.List == nil {
		return false, err
	}
	envelopes := checkAddresses(c.Log, c.List, pl.Order.SecondCC)
	c.TellUnshown(func(x recipients.Column) bool { return recipients.IsRunning(x.Header) })
	c.ListRead()
	if ok, err := c.Load(ctx, src, src.Files(ctx, c.Log, c.Order.Briefs.Reports), func(word, hint string) { unknownTemplate(pl, word, hint) }); err != nil || !ok {
		return false, err
	}
	pl.texts = &texts{pl.Campaign, c.List, c.Reading.Report}
	pl.checkLanguages()
	c.Assign()
	pl.readExtra(ctx)
	if pl.Verdict() != diag.Done {
		return false, ctx.Err()
	}
	pl.address(envelopes)
	pl.texts.check(c.Log, pl.Letters)
	pl.checkClock()
	if pl.Order.SendsAll() {
		if _, err := final.Hold(ctx, c.Log, src, c.Reading); err != nil {
			return false, err
		}
		if err := nextissue.Clash(ctx, c.Log, src, c.Reading); err != nil {
			return false, err
		}
	}
	if pl.Order.Correct != "" {
		if pl.corrects = readCorrected(c.Log, pl.p, pl.Order.Correct); pl.corrects == nil {
			return false, ctx.Err()
		}
		pl.keepCorrected()
	}
	pl.choose()
	return pl.Verdict() == diag.Done, ctx.Err()
}

// Log is where the plan says what is wrong.
func (pl *Plan) Log() *diag.Log { return pl.Copies.Log }

// First is how the list was read, to be said before anything else.
func (pl *Plan) First() *diag.Log { return pl.Copies.First }

// Verdict is why there is nothing to make; Done where there is.
func (pl *Plan) Verdict() diag.Verdict { return pl.Copies.Verdict() }

// Findings are what is still to be said of the campaign, its report and its
// briefs, beside First.
func (pl *Plan) Findings() []diag.Finding {
	if pl.told {
		return pl.Log().Findings()
	}
	return pl.Copies.Findings()
}

// Told notes that the Findings until now have been said.
func (pl *Plan) Told() { pl.told, pl.Copies.Log = true, pl.Log().Blank() }

// copiesOrder makes of the campaign an order for its PDFs.
func (pl *Plan) copiesOrder() copies.Order {
	c := pl.Campaign
	o := copies.Order{List: c.Beside(c.Recipients.Text), Sheet: c.Sheet.Text, Show: pl.Order.Show}
	o.Briefs = edition.Order{Reports: []string{c.Beside(c.Report.Text)}, Strict: pl.Order.Strict}
	for _, t := range c.Templates {
		o.Briefs.Templates = append(o.Briefs.Templates, pl.template(t))
	}
	o.Briefs.Theme = cmp.Or(pl.Order.Theme, pl.template(c.Theme))
	if len(c.Languages) > 0 {
		var tags []string
		for _, l := range c.Languages {
			tags = append(tags, l.Text)
		}
		o.Briefs.Languages = [][]string{tags}
	}
	return o
}

// template is a template or the theme of the campaign as copies call it: a file lies beside
// the campaign.
func (pl *Plan) template(v campaign.Value) string {
	if project.IsReportName(v.Text) {
		return pl.Campaign.Beside(v.Text)
	}
	return v.Text
}

// unknownTemplate logs a template of the campaign that means nothing.
func unknownTemplate(pl *Plan, word, hint string) {
	for _, t := range pl.Campaign.Templates {
		if pl.template(t) == word {
			pl.Log().Add(diag.MailTemplate, t.Pos, diag.Args{"name": word, "hint": hint})
		}
	}
}

// address puts the copies of a row into one letter.
func (pl *Plan) address(of map[int]*envelope) {
	byRow := map[int]*Letter{}
	for _, c := range pl.Copies.Copies {
		l := byRow[c.Row.Number]
		if l == nil {
			e := of[c.Row.Number]
			l = &Letter{Key: e.to.Key(), Address: e.to.Address(), Row: c.Row, to: message.Address{Name: c.Row.Get(recipients.Name), Address: e.to.Address()}}
			for _, box := range e.cc {
				l.CC = append(l.CC, box.Address())
				l.copyTo = append(l.copyTo, message.Address{Name: box.Name, Address: box.Address()})
			}
			byRow[c.Row.Number] = l
			pl.Letters = append(pl.Letters, l)
		}
		l.Briefs = append(l.Briefs, c)
	}
}

// choose keeps the letters that the order asks for.
func (pl *Plan) choose() {
	kept, ok := whereOf(pl)
	if pl.where = kept; !ok || pl.Order.Only != "" && !pl.chooseOnly() || pl.Order.SendsAll() {
		return // the ledger is to know of all
	}
	pl.Letters = slices.DeleteFunc(pl.Letters, func(l *Letter) bool { return !kept.keeps(l.Row) })
	if n := pl.Order.Limit; n > 0 && n < len(pl.Letters) {
		pl.Letters = pl.Letters[:n]
	}
	if pl.Order.TestTo != "" {
		pl.redirect()
	}
	briefs := pl.Copies.Copies[:0]
	for _, l := range pl.Letters {
		briefs = append(briefs, l.Briefs...)
	}
	pl.Copies.Copies = briefs
}

// chooseOnly keeps the letter to the one address; where the campaign itself is
// sent, it keeps all of them. False means that a fault was logged.
func (pl *Plan) chooseOnly() bool {
	only := pl.Order.Only
	var kept []*Letter
	var known []string
	for _, l := range pl.Letters {
		known = append(known, l.Address)
		if l.Key == strings.ToLower(only) {
			kept = append(kept, l)
		}
	}
	if len(kept) == 0 {
		pl.Log().Add(diag.MailNotInList, diag.Pos{}, diag.Args{"list": pl.Copies.List.File, "flag": "--only", "hint": diag.Hint(only, known, "write the address as the list has it")})
		return false
	}
	if pl.Order.SendsAll() {
		pl.Order.Only = kept[0].Key
		return true
	}
	pl.Letters = kept
	return true
}

// redirect sends what was planned to one address, as a test: one of each kind,
// where nothing was chosen.
func (pl *Plan) redirect() {
	seen := map[string]bool{}
	var kept []*Letter
	for _, l := range pl.Letters {
		if pl.Order.Only == "" && pl.Order.Limit == 0 && seen[l.kind()] {
			continue
		}
		seen[l.kind()] = true
		test := *l
		test.Key, test.Address, test.CC, test.copyTo = "test "+l.Key, pl.Order.TestTo, nil, nil
		test.to.Address = pl.Order.TestTo
		kept = append(kept, &test)
	}
	pl.Letters = kept
}
