package campaign

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
)

const whole = `id: spring
report: content/report.yaml
recipients: people.xlsx
sheet: 名单
templates: [summary, lessons]
language: zh+en
from: {zh: 编辑部 <brief@example.org>, en: The Editors <brief@example.org>}
reply-to: desk@example.org
subject: {zh: "{name}：{report.title}", en: "{report.title}"}
body:
  zh: |
    {name}{title?}：

      您好。{{原样}}
    {brief}
    此致
  en: Dear {name},
attachments: annex.pdf
name: '{report.title}-{name}'
embargo: 2026-03-30 09:00 +08:00
list-unsubscribe: ['https://example.org/leave?who={email}', 'mailto:leave@example.org']
limits: {rate: 20/min, per_domain: 2/s, per_day: 500, retries: 0}
smtp: {host: smtp.example.org, port: 587, user: brief@example.org}
`

const least = "report: r.yaml\nrecipients: p.csv\nfrom: a@example.org\nsubject: S\n"

func load(t *testing.T, text string) (*Campaign, string) {
	t.Helper()
	log := &diag.Log{}
	c, err := Load(context.Background(), log, "dir/spring-2026.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	for _, f := range log.Findings() {
		said.WriteString(f.Format(false))
	}
	return c, said.String()
}

func TestLoad(t *testing.T) {
	c, said := load(t, whole)
	if said != "" {
		t.Fatal(said)
	}
	if c.ID != "spring" || c.Report.Text != "content/report.yaml" || c.Sheet.Text != "名单" || len(c.Templates) != 2 || len(c.Languages) != 2 || c.Attachments[0].Text != "annex.pdf" {
		t.Errorf("%+v", c)
	}
	if c.From.Address != "brief@example.org" || c.From.Name("zh") != "编辑部" || c.From.Name("en") != "The Editors" || c.ReplyTo.Address() != "desk@example.org" {
		t.Errorf("%+v %+v", c.From, c.ReplyTo)
	}
	value := func(f string) string { return "<" + f + ">" }
	if got := c.Body.For("zh").Fill(value, nil); got != "<name><title>：\n\n  您好。{原样}\n<brief>\n此致" {
		t.Errorf("%q", got)
	}
	if got := c.Unsubscribe[0].Fill(func(string) string { return "a b" }, func(s string) string { return strings.ReplaceAll(s, " ", "%20") }); got != "https://example.org/leave?who=a%20b" {
		t.Errorf("%q", got)
	}
	want := time.Date(2026, 3, 30, 1, 0, 0, 0, time.UTC)
	if !c.Embargo.Time.Equal(want) {
		t.Errorf("embargo %v", c.Embargo.Time)
	}
	if c.Limits.Rate != (Rate{20, time.Minute}) || c.Limits.PerDomain != (Rate{2, time.Second}) || c.Limits.PerDay != 500 || c.Limits.Retries != 0 {
		t.Errorf("%+v", c.Limits)
	}
	if c.SMTP.Host != "smtp.example.org" || c.SMTP.Port != 587 || c.SMTP.Security != StartTLS || c.SMTP.User != "brief@example.org" {
		t.Errorf("%+v", c.SMTP)
	}
	if p := c.Body.For("zh").Parts[1].Pos; p.Line != 12 || p.Column != 11 {
		t.Errorf("{title?} is at %v", p)
	}
	if p := c.Subject.For("zh").Parts[2].Pos; p.Line != 9 || p.Column != 23 {
		t.Errorf("{report.title} is at %v", p)
	}
}

func TestDefaults(t *testing.T) {
	c, said := load(t, least+"smtp: {host: h.example.org}\n")
	if said != "" {
		t.Fatal(said)
	}
	if c.ID != "spring-2026" || c.Limits.Rate != (Rate{30, time.Minute}) || c.Limits.Retries != 3 || c.SMTP.Port != 465 || c.SMTP.Security != TLS {
		t.Errorf("%+v", c)
	}
	if c.Subject.For("en").Source != "S" || c.Body.For("en") != nil {
		t.Error("a text for all languages is not one for each")
	}
}

// faults are files with one fault each, and what the answer must hold.
func faults() map[string]string {
	with := func(old, new string) string {
		if !strings.Contains(whole, old) {
			panic(old)
		}
		return strings.Replace(whole, old, new, 1)
	}
	return map[string]string{
		with("subject:", "subjekt:"):                                  `:9:1: error: a campaign has no key "subjekt"|did you mean "subject"?`,
		with("per_day", "per-day"):                                    `did you mean "per_day"?`,
		with("report: content/report.yaml\n", ""):                     `a campaign needs the key "report"`,
		with("brief@example.org>, en:", "x@y.org>, en:"):              `two addresses, x@y.org and brief@example.org`,
		with("desk@example.org", "desk"):                              `:8:11: error: reply-to is no address: "desk" has no @`,
		with("{name}：", "{name：") + "x: 1\n":                          `:9:16: error: a brace "{" without its twin`,
		with("您好。", "您好}。"):                                           `:14:9: error: a brace "}"`,
		with("\"{report.title}\"}", "\"a\\nBcc: x@y.org\"}"):          `subject has the unseen character U+000A`,
		with("\"{report.title}\"}", "\"a\\u202eb\"}"):                 `U+202E`,
		with("2026-03-30 09:00 +08:00", "2026-03-30"):                 `a day, a time and a zone`,
		with("2026-03-30 09:00 +08:00", "2026-13-30 09:00 +08:00"):    `a day, a time and a zone`,
		with("20/min", "20"):                                          `a number of messages in a time`,
		with("20/min", "0/min"):                                       `a number of messages in a time`,
		with("587", "70000"):                                          `from 1 to 65535`,
		with("port: 587", "password: x"):                              `has no key "password"`,
		with("host: smtp.example.org", "host: smtp.example.org:25/x"): `the name of a server`,
		with("https://example.org", "http://example.org"):             `begins with https: or mailto:`,
		with("    {brief}\n", "    vor {brief}\n"):                    `on a line of its own`,
		with("\"{report.title}\"}", "\"{brief}\"}"):                   `on a line of its own`,
		with("zh+en", "zh+en+fr"):                                     `a language, or two`,
		with("id: spring\n", "id: spring\nid: summer\n"):              `stands twice`,
		"":                       `this campaign is not valid YAML`,
		"- a\n":                  `keys with values`,
		"report：x\nsubject: S\n": `full-width colon`,
	}
}

func TestFaults(t *testing.T) {
	for text, want := range faults() {
		_, said := load(t, text)
		for _, w := range strings.Split(want, "|") {
			if !strings.Contains(said, w) {
				t.Errorf("says\n%swithout %q", said, w)
			}
		}
	}
}

func compiledSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("jianbao:campaign", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("jianbao:campaign")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// The schema and the loader take the same files. What only the loader knows,
// that braces are closed and addresses are addresses, is left out.
func TestSchemaAgrees(t *testing.T) {
	s := compiledSchema(t)
	valid := func(text string) error {
		var v map[string]any
		if err := yaml.Unmarshal([]byte(text), &v); err != nil {
			return err
		}
		if when, is := v["embargo"].(time.Time); is { // to an editor it is a string
			v["embargo"] = when.Format("2006-01-02 15:04 -07:00")
		}
		j, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(j))
		if err != nil {
			t.Fatal(err)
		}
		return s.Validate(doc)
	}
	for _, text := range []string{whole, least} {
		if err := valid(text); err != nil {
			t.Error(err)
		}
	}
	for text, want := range faults() {
		if strings.Contains(want, "brace") || strings.Contains(want, "addresses") || strings.Contains(want, "no @") ||
			strings.Contains(want, "U+202E") || strings.Contains(want, "line of its own") || strings.Contains(want, "a day, a time") {
			continue
		}
		if valid(text) == nil {
			t.Errorf("the schema takes\n%s", text)
		}
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(whole)
	for text := range faults() {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		log := &diag.Log{}
		c, err := Load(context.Background(), log, "x.yaml", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range log.Findings() {
			f.Format(false)
		}
		if log.Failed() {
			return
		}
		for _, s := range c.Subject.In {
			if strings.ContainsAny(s.Source, "\r\n\x00") {
				t.Errorf("a subject %q", s.Source)
			}
		}
	})
}
