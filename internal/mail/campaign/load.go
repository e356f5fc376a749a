package campaign

import (
	"context"
	"path/filepath"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/report/form"

	"go.yaml.in/yaml/v4"
)

// walker goes through the YAML of one campaign.
type walker struct {
	*form.Walker
	lines []string // of the file
}

// Load reads a campaign file; file is its name in messages. Every fault goes to
// the log with its place. The campaign is returned without what was at fault,
// and may be used only when the log holds no error. The only error is that of a
// context that has ended.
func Load(ctx context.Context, log *diag.Log, file string, data []byte) (*Campaign, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	log.AddSource(file, data)
	c := &Campaign{File: file, Limits: Limits{Rate: perMinute(30), Retries: 3}}
	base := filepath.Base(file)
	c.ID = strings.TrimSuffix(base, filepath.Ext(base))
	w := &walker{Walker: &form.Walker{Log: log, File: file, Kind: diag.Words{"campaign", "发送任务"}, Measure: "份", Codes: form.Codes{
		Syntax: diag.CampaignSyntax, UnknownKey: diag.CampaignUnknownKey, DuplicateKey: diag.CampaignDuplicateKey,
		MissingKey: diag.CampaignMissingKey, Type: diag.CampaignType, Value: diag.CampaignValue,
	}}, lines: strings.Split(strings.TrimPrefix(string(data), "\ufeff"), "\n")}
	if root := w.Parse(data, "jianbao send --init writes one to begin with"); root != nil {
		w.campaign(root, c)
	}
	return c, nil
}

// campaign reads the root of the file into c.
func (w *walker) campaign(n *yaml.Node, c *Campaign) {
	const where = "a campaign"
	w.Mapping(n, where, "report: content/report.yaml",
		form.Key("id", func(n *yaml.Node) { c.ID = w.id(n) }),
		form.Needed("report", "report: content/report.yaml", func(n *yaml.Node) { c.Report = w.value(n, "report", "report: content/report.yaml") }),
		form.Needed("recipients", "recipients: people.csv", func(n *yaml.Node) { c.Recipients = w.value(n, "recipients", "recipients: people.csv") }),
		form.Key("sheet", func(n *yaml.Node) { c.Sheet = w.value(n, "sheet", "sheet: Sheet1") }),
		form.Key("templates", func(n *yaml.Node) { c.Templates = w.values(n, "templates", "templates: [summary]") }),
		form.Key("theme", func(n *yaml.Node) { c.Theme = w.value(n, "theme", "theme: institute") }),
		form.Key("language", func(n *yaml.Node) { c.Languages = w.languages(n) }),
		form.Needed("from", "from: The Editors <brief@example.org>", func(n *yaml.Node) { c.From = w.sender(n) }),
		form.Key("reply-to", func(n *yaml.Node) { c.ReplyTo = w.mailbox(n, "reply-to") }),
		form.Needed("subject", "subject: {zh: 简报, en: Brief}", func(n *yaml.Node) { c.Subject = w.texts(n, "subject", true) }),
		form.Key("body", func(n *yaml.Node) { c.Body = w.texts(n, "body", false) }),
		form.Key("attachments", func(n *yaml.Node) { c.Attachments = w.values(n, "attachments", "attachments: [annex.pdf]") }),
		form.Key("name", func(n *yaml.Node) { c.Name = w.line(n, "name", "name: '{report.title}-{name}'") }),
		form.Key("embargo", func(n *yaml.Node) { c.Embargo = w.moment(n) }),
		form.Key("list-unsubscribe", func(n *yaml.Node) { c.Unsubscribe = w.unsubscribe(n) }),
		form.Key("limits", func(n *yaml.Node) { w.limits(n, &c.Limits) }),
		form.Key("smtp", func(n *yaml.Node) { w.smtp(n, &c.SMTP) }),
		form.Key("imap", func(n *yaml.Node) { w.imap(n, &c.IMAP) }),
		form.Key("sent-copy", func(n *yaml.Node) { c.SentCopy = w.Word(n, "sent-copy", "imap", "bcc") }),
	)
	w.checkBrief(c)
	if c.SentCopy == "imap" && c.IMAP.Host == "" && n.Kind == yaml.MappingNode {
		w.Log.Add(diag.CampaignNoBox, w.Pos(n), nil)
	}
}

// id reads the campaign's own name, of at most 128 bytes.
func (w *walker) id(n *yaml.Node) string {
	v := w.line(n, "id", "id: spring-meeting")
	if v == nil {
		return ""
	}
	if len(v.Source) > 128 {
		w.Bad(n, "a name of at most 128 bytes", "")
	}
	return v.Source
}

// value reads a text of one line without unseen characters.
func (w *walker) value(n *yaml.Node, key, like string) Value {
	v := Value{Text: strings.TrimSpace(w.Text(n, key, like)), Pos: w.Pos(n)}
	if i := firstUnseen(v.Text, false); i >= 0 {
		w.control(n, v.Text[i:])
	}
	return v
}

// values reads one text, or a list of them.
func (w *walker) values(n *yaml.Node, key, like string) []Value {
	if n.Kind == yaml.ScalarNode {
		return []Value{w.value(n, key, like)}
	}
	var out []Value
	w.List(n, key, like, func(n *yaml.Node) { out = append(out, w.value(n, key, like)) })
	return out
}

// languages reads one tag, two with a plus between them, or the word both, which
// is zh+en.
func (w *walker) languages(n *yaml.Node) []Value {
	text := w.Text(n, "language", "language: zh")
	if text == "both" {
		text = "zh+en"
	}
	var out []Value
	for tag := range strings.SplitSeq(text, "+") {
		tag = strings.TrimSpace(tag)
		if text == "" {
			return nil
		}
		if !tagLike(tag) || len(out) == 2 {
			w.Bad(n, "a language, or two", "write zh, en, or zh+en")
			return nil
		}
		out = append(out, Value{tag, w.Pos(n)})
	}
	return out
}

// tagLike says whether a word has the shape of a BCP 47 tag.
func tagLike(tag string) bool {
	base, rest, _ := strings.Cut(tag, "-")
	return len(base) >= 2 && len(base) <= 3 && strings.Trim(base, "abcdefghijklmnopqrstuvwxyz") == "" &&
		len(rest) <= 16 && strings.Trim(rest, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") == ""
}

// BriefField is the field that marks, in a body, where the brief stands.
const BriefField = "brief"

// checkBrief logs {brief} in a subject, and in a body where it does not stand on
// a line of its own, or stands twice.
func (w *walker) checkBrief(c *Campaign) {
	for _, t := range c.Subject.In {
		for _, p := range t.Fields() {
			if p.Field == BriefField {
				w.Log.Add(diag.CampaignBriefField, p.Pos, nil)
			}
		}
	}
	for _, t := range c.Body.In {
		seen := false
		for i, p := range t.Parts {
			if p.Field != BriefField {
				continue
			}
			alone := (i == 0 || strings.HasSuffix(t.Parts[i-1].Words, "\n")) && (i+1 == len(t.Parts) || strings.HasPrefix(t.Parts[i+1].Words, "\n"))
			if !alone || seen {
				w.Log.Add(diag.CampaignBriefField, p.Pos, nil)
			}
			seen = true
		}
	}
}
