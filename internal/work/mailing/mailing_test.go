package mailing

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jianbao/internal/brief"
	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/mail/campaign"
	"jianbao/internal/mail/message"
	"jianbao/internal/mail/prose"
	"jianbao/internal/work/project"
)

// planned plans a campaign of a report with a title only, for the people of a
// list. more are lines of the campaign.
func planned(t *testing.T, list, more string) *Plan {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"small.yaml": "format: 1\nid: small\nlanguages: [zh, en]\ntitle: {zh: 小报告, en: A small report}\n",
		"cover.yaml": "name: cover\ntitle: {zh: 封面, en: Cover}\nblocks: [title]\n",
		"people.csv": list,
		"c.yaml":     "report: small.yaml\nrecipients: people.csv\ntemplates: [cover.yaml]\nfrom: brief@example.org\n" + more,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	p := &project.Project{Source: &project.Source{Dir: dir}, Deliver: deliver.File, Producer: "jianbao test",
		Now: func() time.Time { return time.Date(2030, 1, 2, 0, 0, 0, 0, time.UTC) }}
	log := &diag.Log{}
	pl, err := Begin(context.Background(), log, p, Order{Campaign: "c.yaml", Out: "out"})
	if err != nil || pl.Verdict() != diag.Done {
		t.Fatal(err, pl.Findings())
	}
	return pl
}

// TestOneTextForAll: words for all languages stand once in a message of two.
func TestOneTextForAll(t *testing.T) {
	pl := planned(t, "name,email,language\n李明,li@example.cn,both\n", "subject: S\nbody: Hello {name}\n")
	msg, err := pl.writer.message(context.Background(), pl.Letters[0], pl.date)
	if err != nil || strings.Count(msg.Text, "Hello") != 1 || strings.Count(msg.HTML, "Hello") != 1 || msg.Subject != "S" {
		t.Errorf("%v\n%s", err, msg.Text)
	}
	for _, said := range []string{"小报告", "A small report"} {
		if !strings.Contains(msg.Text, said) || !strings.Contains(msg.HTML, said) {
			t.Errorf("%q is missing:\n%s", said, msg.Text)
		}
	}
}

// TestNeverTheWrongOne puts another person's brief, address or name into a
// message: it is not given away.
func TestNeverTheWrongOne(t *testing.T) {
	pl := planned(t, "name,email,language\n李明,li@example.cn,zh\nAda,ada@example.org,en\n王芳,wang@example.cn,zh\n", "subject: 简报\nbody: '{name}：'\n")
	ctx := context.Background()
	var briefs [][]enclosure
	for _, l := range pl.Letters {
		b, err := pl.enclose(ctx, l)
		if err != nil || b == nil {
			t.Fatal(err)
		}
		briefs = append(briefs, b)
		if _, err := pl.writer.compose(ctx, l, b, pl.date); err != nil {
			t.Errorf("the right one is refused: %v", err)
		}
	}
	wrong := func(what string, l *Letter, b []enclosure) {
		t.Helper()
		_, err := pl.writer.compose(ctx, l, b, pl.date)
		var w *WrongLetter
		if !errors.As(err, &w) {
			t.Errorf("%s: %v", what, err)
		}
	}
	wrong("another's brief", pl.Letters[0], []enclosure{{briefs[2][0].pdf, briefs[0][0].mark}})
	wrong("another language's", pl.Letters[0], []enclosure{{briefs[1][0].pdf, briefs[0][0].mark}})
	wrong("no mark", pl.Letters[0], []enclosure{{[]byte("%PDF-1.7"), briefs[0][0].mark}})
	other := *pl.Letters[0]
	other.to.Address = "wang@example.cn"
	wrong("another's address", &other, briefs[0])
	other = *pl.Letters[0]
	other.copyTo = append(other.copyTo, message.Address{Address: "x@example.org"})
	wrong("a copy for somebody", &other, briefs[0])
}

// TestPreviewIsInChinese: every phrase of the preview has its Chinese.
func TestPreviewIsInChinese(t *testing.T) {
	v := &preview{pl: &Plan{p: &project.Project{Language: diag.Chinese}}}
	for _, english := range []string{"From", "To", "Copy to", "Subject", "Attached", "plain text", "nothing was sent", "Who gets what",
		"Row", "Name", "Address", "Language", "Briefs", "Message", "not made", "3 messages",
		"pictures are left out of the message, which has their words; the attached PDF shows them"} {
		if v.words(english) == english {
			t.Errorf("no Chinese for %q", english)
		}
	}
}

// TestBoundOfAttachments: an attachment may have 100 MB, and no byte more; it is
// refused before it is read.
func TestBoundOfAttachments(t *testing.T) {
	for more, refused := range map[int64]bool{-mostAttachment + 9: false, 1: true} {
		pl := planned(t, "name,email,language\nAda,ada@example.org,en\n", "subject: S\nbody: B\n")
		annex := filepath.Join(pl.p.Source.Dir, "annex.pdf")
		if err := os.WriteFile(annex, nil, 0o666); err != nil {
			t.Fatal(err)
		}
		if err := os.Truncate(annex, mostAttachment+more); err != nil {
			t.Fatal(err)
		}
		pl.Campaign.Attachments = append(pl.Campaign.Attachments, campaign.Value{Text: "annex.pdf"})
		pl.readExtra(context.Background())
		said := ""
		for _, f := range pl.Log().Findings() {
			said += string(f.Code) + " " + f.Message()
		}
		if refused != strings.Contains(said, "too-large-to-read annex.pdf is larger than 100 MB") || refused == (len(pl.extra) == 1) {
			t.Errorf("%d: %d files, %q", more, len(pl.extra), said)
		}
	}
}

// TestPreviewTellsOfPictures: where a brief has pictures, of which a message has but the
// words, the page to look at says so; where it has none it says nothing.
func TestPreviewTellsOfPictures(t *testing.T) {
	for _, pictured := range []bool{true, false} {
		pl := planned(t, "name,email,language\nAda,ada@example.org,en\n", "subject: S\nbody: B\n")
		pl.writer.bodies.made = map[string]prose.Body{pl.Letters[0].Briefs[0].Job.Label(): {Text: "[Picture: A lake]\n", HTML: "<p>[Picture: A lake]</p>", Pictured: pictured}}
		var page strings.Builder
		pl.Letters[0].File = "1.eml"
		v := &preview{pl: pl, ctx: context.Background()}
		if _, err := v.WriteTo(&page); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(page.String(), "pictures are left out of the message, which has their words; the attached PDF shows them") != pictured {
			t.Errorf("pictured %v: %s", pictured, page.String())
		}
	}
}

// TestThemeOfACampaign: the briefs of a campaign have the theme that it names.
func TestThemeOfACampaign(t *testing.T) {
	for more, want := range map[string]string{"": "plain", "theme: institute\n": "institute"} {
		pl := planned(t, "name,email\nAnn,ann@example.org\n", "subject: x\n"+more)
		for _, tpl := range pl.Copies.Templates {
			if got := (brief.Edition{Template: tpl}).Dress().Name; got != want {
				t.Errorf("%q: the theme is %s, not %s", more, got, want)
			}
		}
		if len(pl.Copies.Templates) == 0 {
			t.Error("no template")
		}
	}
}
