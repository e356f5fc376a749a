package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	box "jianbao/internal/mail/box/testserver"
	"jianbao/internal/mail/post/testserver"
)

// newBox starts the mailbox of the sender, and names it in the campaign.
func (p *posting) newBox(o box.Options, more string) *box.Server {
	p.Helper()
	o.User, o.Password = "brief@example.org", mailPassword
	s := box.Start(p, o)
	p.campaign("imap: {host: localhost, port: " + s.Port + "}\n" + more)
	return s
}

// Drafts in files: a mail program opens each as a message still to be sent; the ledger
// calls them handed over, and neither drafts nor messages go out twice.
func TestDraftFiles(t *testing.T) {
	p := newPosting(t, 3, testserver.Options{})
	p.want(p.send("campaign.yaml", "--drafts"), 0, "3 messages lie as drafts in", "3 handed over, 0 sent, 0 refused, 0 unknown, 0 not sent")
	files, _ := filepath.Glob(filepath.Join(p.Dir, "out", "drafts", "*.eml"))
	if len(files) != 3 {
		t.Fatalf("%d files, want 3: %v", len(files), files)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil || !bytes.Contains(data, []byte("\r\nX-Unsent: 1\r\n")) || bytes.Contains(data, []byte("Auto-Submitted")) {
			t.Errorf("%s: %v\n%.600s", f, err, data)
		}
		if info, err := os.Stat(f); err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s may be read by others: %v", f, info.Mode())
		}
	}
	p.want(p.send("campaign.yaml", "--drafts"), 0, "nothing is left")
	p.want(p.send("campaign.yaml", "--really", "--yes", "3"), 0, "nothing is left")
	p.has(0, 0, 0)
	p.want(p.send("campaign.yaml", "--status"), 0, "3 handed over")
	p.want(p.send("campaign.yaml", "--settle", guest(1)+"=unsent"), ExitUnsent, "2 handed over")
	p.want(p.send("campaign.yaml", "--drafts"), 0, "1 message lie", "3 handed over")
	p.want(p.send("campaign.yaml", "--settle", guest(0)+"=unsent", "--settle", guest(2)+"=unsent"), ExitUnsent, "1 of 3 messages were handed over")
	p.want(p.send("campaign.yaml", "--drafts", "--limit", "1"), 0, "so far 2 of 3 messages were handed over")
	p.want(p.send("campaign.yaml", "--drafts"), 0, "3 handed over")
	p.want(p.send("campaign.yaml", "--drafts", "--really"), ExitUsage, "a draft is sent by a person")
	table, err := os.ReadFile(filepath.Join(p.Dir, "campaign.sent.csv"))
	if err != nil || strings.Count(string(table), ",handed over,") != 3 || strings.Contains(string(table), ",sent,") {
		t.Errorf("%v\n%s", err, table)
	}
}

// Drafts in a mailbox: the server breaks off again and again after it has taken one and
// before it says so. Each run goes on where the last one ended, and none is laid twice.
func TestDraftsBrokenOff(t *testing.T) {
	const people = 30
	p := newPosting(t, people, testserver.Options{})
	b := p.newBox(box.Options{Folders: []string{"INBOX", "草稿箱"}, BreakAfter: 7}, "")
	runs := 0
	for ; runs < 20; runs++ {
		if p.send("campaign.yaml", "--drafts") == 0 {
			break
		}
		p.want(ExitUnsent, ExitUnsent, "no more drafts were laid down")
	}
	p.want(0, 0, "30 handed over")
	if runs != people/7 {
		t.Errorf("%d runs broke off, want %d", runs, people/7)
	}
	count := b.Count("草稿箱")
	for i := range people {
		if count[guest(i)] != 1 {
			t.Errorf("%s has %d drafts, want one", guest(i), count[guest(i)])
		}
	}
}

// What was sent is in the sender's mailbox too: byte for byte the same message.
func TestSentCopies(t *testing.T) {
	p := newPosting(t, 3, testserver.Options{})
	b := p.newBox(box.Options{Folders: []string{"INBOX", "Sent Items"}}, "sent-copy: imap\n")
	p.want(p.send("campaign.yaml", "--really", "--yes", "3"), 0, "3 sent")
	kept := b.Taken("Sent Items")
	if len(kept) != 3 {
		t.Fatalf("%d copies, want 3", len(kept))
	}
	for i, m := range p.server.Taken() {
		if !bytes.Equal(bytes.TrimSpace(m.Data), bytes.TrimSpace(kept[i])) {
			t.Errorf("copy %d differs from what was sent", i)
		}
	}
	lost := newPosting(t, 2, testserver.Options{})
	lost.newBox(box.Options{Folders: []string{"INBOX"}}, "sent-copy: imap\n")
	lost.want(lost.send("campaign.yaml", "--really", "--yes", "2"), 0, "2 sent", "2 messages went out, and no copy", "imap.sent")
	blind := newPosting(t, 2, testserver.Options{})
	blind.campaign("sent-copy: bcc\n")
	blind.want(blind.send("campaign.yaml", "--really", "--yes", "2"), 0, "2 sent")
	for _, m := range blind.server.Taken() {
		if len(m.To) != 2 || m.To[1] != "brief@example.org" {
			t.Errorf("the message went to %v, want the sender among them", m.To)
		}
		if bytes.Contains(m.Data, []byte("\r\nBcc:")) {
			t.Errorf("a header names who gets a blind copy: %.400s", m.Data)
		}
	}
	blind.campaign("sent-copy: imap\n")
	blind.want(blind.send("campaign.yaml"), ExitContent, "does not say which")
}

// An embargo is the business of whoever sends the drafts, who is told.
func TestDraftsEmbargo(t *testing.T) {
	p := newPosting(t, 1, testserver.Options{})
	p.campaign("embargo: 2031-01-01 09:00 +08:00\n")
	p.want(p.send("campaign.yaml", "--drafts"), 0, "may not be sent before 2031-01-01", "1 handed over")
}

// People are chosen by a column of the list; the ledger knows of all, so that the others
// follow later. Of two addresses in a cell, the second gets a copy where that is asked for.
func TestWhere(t *testing.T) {
	p := newPosting(t, 0, testserver.Options{})
	p.write("people.csv", "姓名,邮箱,分组\n甲,guest0@example.org,媒体、捐助方\n乙,guest1@example.org; second@example.org,会员\n丙,guest2@example.org,媒体\n")
	p.want(p.send("campaign.yaml", "--where", "group=媒体"), ExitContent, "holds 2 addresses")
	p.want(p.send("campaign.yaml", "--second-to-cc", "--where", "region=媒体"), ExitUsage, `no column "region"`, "姓名, 邮箱, 分组")
	p.want(p.send("campaign.yaml", "--second-to-cc", "--where", "分组=专家"), ExitUsage, "nobody in people.csv has 分组=专家", "捐助方")
	p.want(p.send("campaign.yaml", "--second-to-cc", "--where", "分组"), ExitUsage, "group=press")
	p.want(p.send("campaign.yaml", "--second-to-cc", "--where", "组别=媒体", "--really", "--yes", "2"), 0, "2 sent")
	p.has(1, 0, 1)
	p.want(p.send("campaign.yaml", "--second-to-cc", "--really", "--yes", "1"), 0, "3 sent")
	p.has(1, 1, 1)
	last := p.server.Taken()[2]
	if len(last.To) != 2 || last.To[1] != "second@example.org" || !bytes.Contains(last.Data, []byte("\r\nCc: <second@example.org>")) {
		t.Errorf("the copy went to %v: %.600s", last.To, last.Data)
	}
}
