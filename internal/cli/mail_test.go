package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"mime"
	"net/mail"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"jianbao/internal/mail/message"
)

// mails is a trial with a campaign for its small report.
type mails struct {
	*trial
	*testing.T
}

func newMails(t *testing.T, list string) *mails {
	t.Helper()
	m := &mails{newTrial(t), t}
	m.write("people.csv", list)
	m.campaign("")
	return m
}

func (m *mails) write(name, text string) {
	m.Helper()
	if err := os.WriteFile(filepath.Join(m.Dir, name), []byte(text), 0o666); err != nil {
		m.Fatal(err)
	}
}

// campaign writes the campaign, with more lines at its end.
func (m *mails) campaign(more string) {
	m.write("c.yaml", "report: small.yaml\nrecipients: people.csv\ntemplates: [cover.yaml]\nfrom: {zh: 编辑部 <brief@example.org>, en: Editors <brief@example.org>}\n"+
		"subject: {zh: '简报，{name}', en: 'Brief, {name}'}\nbody: {zh: '{name}：', en: 'Dear {name},'}\n"+more)
}

func (m *mails) send(args ...string) (Exit, string) {
	m.Helper()
	m.out.Reset()
	m.err.Reset()
	err := Run(context.Background(), append([]string{"send", "c.yaml"}, args...), m.World)
	var exit Exit
	errors.As(err, &exit)
	return exit, m.out.String() + m.err.String()
}

// want demands an exit, and texts in what was said.
func (m *mails) want(exit Exit, texts []string, args ...string) {
	m.Helper()
	got, said := m.send(args...)
	if got != exit {
		m.Errorf("exit %d, want %d\n%s", got, exit, said)
	}
	for _, text := range texts {
		if !strings.Contains(said, text) {
			m.Errorf("nothing said %q:\n%s", text, said)
		}
	}
	if _, err := os.Stat(filepath.Join(m.Dir, "out", "mail")); exit != 0 && err == nil {
		m.Errorf("exit %d, and something was written", exit)
	}
}

// TestMessyWorkbook reads a workbook as offices keep them: merged and hidden
// cells, formulas, several sheets, addresses pasted from everywhere.
func TestMessyWorkbook(t *testing.T) {
	book := excelize.NewFile()
	for _, c := range [][2]any{
		{"A1", "通讯录（2026）"}, {"A2", "姓名"}, {"B2", "电子邮箱"}, {"C2", "语言"}, {"D2", "抄送"},
		{"A3", "李明"}, {"B3", "ｌｉ．ｍｉｎｇ＠ｅｘａｍｐｌｅ．ｃｎ"}, {"C3", "中文"},
		{"A5", "Ada"}, {"B5", "Ada Byron <ADA@Example.ORG>"}, {"C5", "英文"}, {"D5", "a@example.org；b@example.org"},
		{"A6", "藏"}, {"B6", "hidden@example.org"},
		{"A7", "王芳"}, {"B7", "mailto:wang@例子.中国。"},
		{"A8", "公式"},
	} {
		if err := book.SetCellValue("Sheet1", c[0].(string), c[1]); err != nil {
			t.Fatal(err)
		}
	}
	problems := errors.Join(book.SetRowVisible("Sheet1", 6, false), book.SetCellFormula("Sheet1", "B8", `"x"&"@example.org"`),
		book.MergeCell("Sheet1", "A1", "D1"))
	if _, err := book.NewSheet("旧名单"); err != nil || problems != nil {
		t.Fatal(err, problems)
	}
	var b bytes.Buffer
	if err := book.Write(&b); err != nil {
		t.Fatal(err)
	}
	m := newMails(t, "")
	m.write("people.xlsx", b.String())
	m.write("c.yaml", "report: small.yaml\nrecipients: people.xlsx\ntemplates: cover.yaml\nfrom: brief@example.org\nsubject: S\n")
	m.want(ExitContent, []string{"people.xlsx!Sheet1:B8: error: a formula whose value is not in the file", "row 6 is hidden", `"旧名单"`})
	if err := errors.Join(book.SetCellFormula("Sheet1", "B8", ""), book.SetCellValue("Sheet1", "B8", "li.ming@example.cn")); err != nil {
		t.Fatal(err)
	}
	b.Reset()
	if err := book.Write(&b); err != nil {
		t.Fatal(err)
	}
	m.write("people.xlsx", b.String())
	m.want(ExitContent, []string{"people.xlsx!Sheet1:B8: error: this address is in people.xlsx!Sheet1:A3 already, with another name"})
	if err := book.SetCellValue("Sheet1", "B8", "公式@"); err != nil {
		t.Fatal(err)
	}
	b.Reset()
	if err := book.Write(&b); err != nil {
		t.Fatal(err)
	}
	m.write("people.xlsx", b.String())
	m.want(ExitContent, []string{`people.xlsx!Sheet1:B8: error: this is no address: "公式@" has nothing after the @`})
	if err := book.RemoveRow("Sheet1", 8); err != nil {
		t.Fatal(err)
	}
	b.Reset()
	if err := book.Write(&b); err != nil {
		t.Fatal(err)
	}
	m.write("people.xlsx", b.String())
	m.want(0, []string{"li.ming@example.cn", "ADA@example.org", "a@example.org, b@example.org", "wang@xn--fsqu00a.xn--fiqs8s"}, "--list")
}

// TestClock: an embargo and a label are held against the clock.
func TestClock(t *testing.T) {
	m := newMails(t, "name,email\nAda,ada@example.org\n")
	m.campaign("embargo: 2030-01-02 09:00 +08:00\n") // 01:00 UTC
	m.want(0, []string{"nothing of this leaves before 2030-01-02 09:00 +08:00"}, "--list")
	m.Now = func() time.Time { return time.Date(2030, 1, 2, 1, 0, 0, 0, time.UTC) }
	if _, said := m.send("--list"); strings.Contains(said, "nothing of this leaves") {
		t.Errorf("the embargo is over:\n%s", said)
	}
	m.campaign("")
	m.write("small.yaml", smallReport+"label: {zh: 2030年1月3日前不得外传, en: Embargoed until 3 January 2030}\n")
	m.want(0, []string{"is it meant to leave by mail?"}, "--list")
	m.want(ExitStrict, nil, "--list", "--strict")
	m.want(ExitContent, []string{"2030-01-03 has not come"}, "--really")
	m.Now = func() time.Time { return time.Date(2030, 1, 3, 0, 0, 0, 0, time.UTC) }
	if _, said := m.send("--list"); strings.Contains(said, "labelled") {
		t.Errorf("the day has come:\n%s", said)
	}
	m.write("small.yaml", smallReport+"label: {zh: 征求意见稿, en: Draft}\n")
	m.want(0, []string{"is it meant to leave by mail?"}, "--list")
}

// TestEmbargoOfTheReport: it is told before anything leaves, and it stands before the
// subject and above the words of every letter, in the language of the letter.
func TestEmbargoOfTheReport(t *testing.T) {
	m := newMails(t, "name,email,language\nAda,ada@example.org,en\n李明,li@example.org,zh\n")
	m.write("small.yaml", smallReport+"embargo: 2030-01-04T10:00+08:00\n")
	m.campaign("")
	m.want(0, []string{"the report is under embargo until 2030-01-04 10:00 +08:00"})
	for file, want := range map[string]string{"0001-Ada.eml": "Embargoed until 4 January 2030, 10:00 (UTC+8)", "0002-李明.eml": "2030年1月4日10:00（UTC+8）前不得发布"} {
		raw, err := os.ReadFile(filepath.Join(m.Dir, "out/mail", file))
		if err != nil {
			t.Fatal(err)
		}
		msg, err := mail.ReadMessage(bytes.NewReader(raw))
		if err != nil {
			t.Fatal(err)
		}
		if subject, err := new(mime.WordDecoder).DecodeHeader(msg.Header.Get("Subject")); err != nil || !strings.HasPrefix(strings.TrimLeft(subject, "[【"), want) {
			t.Errorf("%s: the subject is %q, %v", file, subject, err)
		}
	}
	page, err := os.ReadFile(filepath.Join(m.Dir, "out/mail/preview.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Embargoed until 4 January 2030, 10:00 (UTC+8)", "2030年1月4日10:00（UTC+8）前不得发布"} {
		if n := strings.Count(string(page), want); n < 3 {
			t.Errorf("the preview says %q %d times: not in subject, first line and brief", want, n)
		}
	}
}

// TestFilesOfEveryone: attachments are read first, large ones warned of.
func TestFilesOfEveryone(t *testing.T) {
	m := newMails(t, "name,email\nAda,ada@example.org\n")
	m.campaign("attachments: [anex.pdf]\n")
	m.want(ExitContent, []string{"c.yaml:7:15: error: anex.pdf cannot be read: no such file"})
	m.write("附件 1.pdf", strings.Repeat("x", 4<<20))
	m.campaign("attachments: ['附件 1.pdf']\n")
	m.want(0, []string{"has 5.4 MB"})
	raw, err := os.ReadFile(filepath.Join(m.Dir, "out/mail/0001-Ada.eml"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := message.ReadBack(raw)
	if err != nil || len(got.Files) != 2 || got.Files[1].Name != "附件 1.pdf" || len(got.Files[1].Data) != 4<<20 {
		t.Errorf("%v: %d files", err, len(got.Files))
	}
}

// TestWhatLooksWrong: what is perhaps a slip is said, and stops nothing.
func TestWhatLooksWrong(t *testing.T) {
	m := newMails(t, "name,organisation,email,cc\n李明,水利局,li@example.cn; LI@example.cn,li@example.cn\n李明,水利局,li2@example.cn,boss@example.cn；Boss@example.cn\n"+
		"李明,林业局,li3@example.cn,\n王芳,水利局,赵云 <zhao@example.cn>,\nAda Byron,X,\"Byron, Ada <ada@example.org>\",\n王五,X,Wu Wang <wu@example.cn>,\n")
	m.want(0, []string{"people.csv:3:1: warning: 李明 is in people.csv:2 as well, with another address",
		"people.csv:2:37: warning: the copy would go to the person", "people.csv:5:8: warning: the address is 赵云's, and the row is 王芳's", "boss@example.cn\n"}, "--list")
	if n := strings.Count(m.err.String(), "warning"); n != 3 {
		t.Errorf("%d warnings:\n%s", n, m.err.String())
	}
}

// TestColumnsOfTheList: a field with a question mark needs no column; one
// without does.
func TestColumnsOfTheList(t *testing.T) {
	m := newMails(t, "姓名,邮箱\n李明,li@example.cn\n")
	m.write("c.yaml", "report: small.yaml\nrecipients: people.csv\ntemplates: cover.yaml\nfrom: brief@example.org\nsubject: '{姓名}{title?}{organisation?}'\n")
	m.want(0, nil, "--list")
	m.write("c.yaml", "report: small.yaml\nrecipients: people.csv\ntemplates: cover.yaml\nfrom: brief@example.org\nsubject: '{title?}'\n")
	m.want(ExitContent, []string{"people.csv:2:1: error: the message of this row has no subject"})
	m.write("c.yaml", "report: small.yaml\nrecipients: people.csv\ntemplates: cover.yaml\nfrom: brief@example.org\nsubject: '{name}{title}'\n")
	m.want(ExitContent, []string{"c.yaml:5:17: error: the subject uses title, for which people.csv has no column"})
}

// TestHeadersHold puts into the list what could end a header or hide in one.
func TestHeadersHold(t *testing.T) {
	for _, name := range []string{"Ada\u202ex", "Ada\x01", "Ada\u2028Bcc: x@example.org", "Ada\u200f"} {
		m := newMails(t, "name,email\n"+name+",ada@example.org\n")
		if exit, said := m.send(); exit != ExitContent || !strings.Contains(said, "people.csv:2:1") {
			t.Errorf("%q: exit %d\n%s", name, exit, said)
		}
	}
	// A line break in a cell is a space, and no more.
	m := newMails(t, "name,email\n\"Ada\r\nBcc: x@example.org\",ada@example.org\n=HYPERLINK(1),b@example.org\n")
	m.want(0, nil)
	raw, err := os.ReadFile(filepath.Join(m.Dir, "out/mail/0001-Ada_Bcc_x@example.org.eml"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := message.ReadBack(raw)
	if err != nil || got.Header.Get("Bcc") != "" || got.To[0].Name != "Ada Bcc: x@example.org" {
		t.Errorf("%v %v", err, got)
	}
	page, err := os.ReadFile(filepath.Join(m.Dir, "out/mail/preview.html"))
	if err != nil || bytes.Contains(page, []byte("<script")) {
		t.Error(err)
	}
}

// TestPreviewIsInert: what the list and the report say is words on the page.
func TestPreviewIsInert(t *testing.T) {
	m := newMails(t, "name,email\n\"<script>x</script>\"\" onload=y\",ada@example.org\n")
	m.want(0, nil)
	page, err := os.ReadFile(filepath.Join(m.Dir, "out/mail/preview.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"<script", `" onload`} {
		if bytes.Contains(bytes.ToLower(page), []byte(bad)) {
			t.Errorf("the page has %q", bad)
		}
	}
	if !bytes.Contains(page, []byte("&lt;script&gt;")) {
		t.Error("the name is not there")
	}
}

// TestSameMessages: with SOURCE_DATE_EPOCH, two runs write the same bytes,
// whatever --jobs.
func TestSameMessages(t *testing.T) {
	m := newMails(t, "name,email,language\n李明,li@example.cn,zh\nAda,ada@example.org,en\n王芳,wang@example.cn,both\n")
	m.Env = func(name string) (string, bool) {
		if name != "SOURCE_DATE_EPOCH" {
			return "", false
		}
		return "1585526400", true
	}
	m.want(0, nil, "--jobs", "1")
	first := contents(t, filepath.Join(m.Dir, "out", "mail"))
	if err := os.RemoveAll(filepath.Join(m.Dir, "out", "mail")); err != nil {
		t.Fatal(err)
	}
	m.want(0, nil, "--jobs", "3")
	for name, data := range contents(t, filepath.Join(m.Dir, "out", "mail")) {
		if !bytes.Equal(data, first[name]) {
			t.Errorf("%s differs", name)
		}
	}
}

// TestReadByPython lets Python's email package, in its old and its new policy,
// read the messages. Its only complaints may be of the two old forms of a
// name, which old programs ask for.
func TestReadByPython(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("SKIPPED: no python3 to read the messages with")
	}
	m := newMails(t, "name,email,language,cc\n李明,li@example.cn,zh,\nAda,ada@example.org,en,c@example.org\n王芳,wang@例子.中国,both,\n")
	m.campaign("name: '{report.title}-{template}-{name}'\nlist-unsubscribe: ['https://example.org/leave?who={email}', 'mailto:leave@example.org']\nreply-to: 值班 <desk@example.org>\n")
	m.want(0, nil)
	out, err := exec.Command(python, "-c", pythonReads, filepath.Join(m.Dir, "out", "mail")).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	want := "0001-李明.eml|李明 <li@example.cn>|简报，李明|小报告-封面-李明.pdf|zh-CN|李明：\n" +
		"0002-Ada.eml|Ada <ada@example.org>|Brief, Ada|A small report-Cover-Ada.pdf|en|Dear Ada,\n" +
		"0003-王芳.eml|王芳 <wang@xn--fsqu00a.xn--fiqs8s>|简报，王芳 / Brief, 王芳|小报告-封面-王芳.pdf|zh-CN, en|王芳：\n"
	if got := strings.ReplaceAll(string(out), "\r\n", "\n"); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// pythonReads reads every message of a folder and prints what it says of
// itself; it ends with a fault for every defect that it finds.
const pythonReads = `
import email, email.policy, os, sys
sys.stdout.reconfigure(encoding='utf-8')
allowed = ('encoded word inside quoted string', 'missing trailing whitespace after encoded-word', 'duplicate parameter name; duplicate ignored')
for name in sorted(os.listdir(sys.argv[1])):
    if not name.endswith('.eml'): continue
    raw = open(os.path.join(sys.argv[1], name), 'rb').read()
    assert b'\n' not in raw.replace(b'\r\n', b''), name
    old = email.message_from_bytes(raw, policy=email.policy.compat32)
    m = email.message_from_bytes(raw, policy=email.policy.default)
    assert [p.get_content_type() for p in old.walk()] == ['multipart/mixed', 'multipart/alternative', 'text/plain', 'text/html', 'application/pdf'], name
    for p in m.walk():
        assert not p.defects, (name, p.defects)
        for h, v in p.items():
            for d in v.defects: assert str(d) in allowed, (name, h, d)
    files = list(m.iter_attachments())
    assert files[0].get_content().startswith(b'%PDF'), name
    assert list(old.walk())[4].get_filename().isascii(), name
    assert m['List-Unsubscribe-Post'] == 'List-Unsubscribe=One-Click' and m['Message-ID'].endswith('@example.org>'), name
    text = m.get_body(('plain',)).get_content()
    page = m.get_body(('html',)).get_content()
    assert page.startswith('<!DOCTYPE html>') and text.split()[0] in page, name
    print('|'.join([name, str(m['to']), m['subject'], files[0].get_filename(), m['Content-Language'], text.split('\n')[0]]))
`

// TestManyAreListed plans ten thousand people; how long it takes is measured
// elsewhere.
func TestManyAreListed(t *testing.T) {
	var list strings.Builder
	list.WriteString("name,email,language\n")
	for i := range 10_000 {
		fmt.Fprintf(&list, "客人%d,guest%d@example.org,%s\n", i, i, [...]string{"zh", "en"}[i%2])
	}
	m := newMails(t, list.String())
	exit, said := m.send("--list")
	if exit != 0 || strings.Count(said, "@example.org  ") != 10_000 {
		t.Errorf("exit %d, %d listed", exit, strings.Count(said, "@example.org  "))
	}
}
