package cli

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	"jianbao/internal/mail/post/testserver"

	"github.com/xuri/excelize/v2"
)

// TestDocumentsRun runs each command that stands in a fenced block of a
// document for users, in the order of the document, in a folder with the files
// that documents name. A command must end with exit 0, or with the one that its
// comment names: "# exit 4", "# 退出码 4". A block below the line
// "<!-- not run: why -->" is passed over.
func TestDocumentsRun(t *testing.T) {
	files := namedFiles(t)
	for _, name := range userDocuments(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			r := newReader(t, name, files)
			blocks, ran := fencedBlocks(string(text)), 0
			for _, b := range blocks {
				r.show(b)
			}
			for _, b := range blocks {
				ran += r.follow(b)
			}
			if ran < 5 {
				t.Errorf("only %d commands found", ran)
			}
		})
	}
}

// TestDocumentsNameEveryFlag: a flag that a document names is there, and one
// that is there stands in the reference, in both languages.
func TestDocumentsNameEveryFlag(t *testing.T) {
	flag := regexp.MustCompile(`(?:^|[^\w-])(--[a-z][a-z-]*)`)
	there := map[string]bool{"--help": true, "--version": true}
	for _, v := range verbNames() {
		out, err := exec.Command("jianbao", "help", v).Output()
		if err != nil {
			t.Fatal(v, err)
		}
		for _, m := range flag.FindAllStringSubmatch(string(out), -1) {
			there[m[1]] = true
		}
	}
	for _, name := range userDocuments(t) {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		named := map[string]bool{}
		for _, m := range flag.FindAllStringSubmatch(string(text), -1) {
			if named[m[1]] = true; !there[m[1]] {
				t.Errorf("%s names %s, which no command has", name, m[1])
			}
		}
		if !strings.HasPrefix(filepath.Base(name), "reference.") {
			continue
		}
		for f := range there {
			if !named[f] && f != "--help" && f != "--version" {
				t.Errorf("%s does not name %s", name, f)
			}
		}
	}
}

// userDocuments are the documents for those who use the command.
func userDocuments(t *testing.T) []string {
	t.Helper()
	pages, err := filepath.Glob("../../.github/docs/*.md")
	if err != nil || len(pages) < 10 {
		t.Fatalf("documents in .github/docs: %q, %v", pages, err)
	}
	return append(pages, "../../README.md", "../../.github/README.zh.md")
}

// fenced is a block between two lines of ```.
type fenced struct {
	kind  string // what stands after the first ```, "yaml"; "" for commands
	lines []string
	first int    // the line of the document on which lines begin, from 1
	idle  string // why its commands are not run; "" when they are
}

// fencedBlocks are the blocks of a document, indented ones too.
func fencedBlocks(text string) []fenced {
	var blocks []fenced
	var open *fenced
	idle := ""
	for i, line := range strings.Split(text, "\n") {
		kind, fence := strings.CutPrefix(strings.TrimSpace(line), "```")
		switch {
		case fence && open == nil:
			open = &fenced{kind: kind, first: i + 2, idle: idle}
		case fence:
			blocks, open = append(blocks, *open), nil
		case open != nil:
			open.lines = append(open.lines, line)
		}
		if why, found := strings.CutPrefix(line, "<!-- not run: "); found {
			idle = why
		} else if line != "" {
			idle = ""
		}
	}
	return blocks
}

// text is what stands in the block.
func (b fenced) text() string { return strings.Join(b.lines, "\n") + "\n" }

// reader does what a document says, as somebody would who tries it.
type reader struct {
	*testing.T
	document string
	home     string // the folder in which every block begins
	env      []string
	server   *testserver.Server
	lost     *atomic.Bool // the server takes 李明's message and then says nothing
}

// newReader lays out the files for a document, which is read in its language.
func newReader(t *testing.T, document string, files map[string][]byte) *reader {
	t.Helper()
	r := &reader{T: t, document: document, home: t.TempDir(), lost: new(atomic.Bool)}
	language := "en"
	if strings.HasSuffix(document, ".zh.md") {
		language = "zh"
	}
	r.server = testserver.Start(t, testserver.Options{TLS: "implicit", User: "brief@example.org", Password: "a password",
		At: func(step testserver.Step, to string) error {
			if r.lost.Load() && step == testserver.Dot && to == "li.ming@example.org" {
				return testserver.ErrDrop
			}
			return nil
		}})
	r.env = append(os.Environ(), "JIANBAO_LANG="+language, "JIANBAO_SMTP_PASSWORD=a password")
	for name, data := range files {
		r.write(name, string(data))
	}
	r.write("ca.pem", string(r.server.CA))
	return r
}

func (r *reader) write(name, text string) {
	r.Helper()
	file := filepath.Join(r.home, name)
	if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o777), os.WriteFile(file, []byte(text), 0o666)); err != nil {
		r.Fatal(err)
	}
}

// show writes the file that a block shows, where commands use it.
func (r *reader) show(b fenced) {
	if text := b.text(); b.kind == "yaml" && strings.HasPrefix(text, "meeting: ") {
		r.write("meeting.yaml", text)
	}
}

// follow runs the commands of a block, or tries the file that it shows, and
// returns how many commands it ran.
func (r *reader) follow(b fenced) (ran int) {
	switch text := b.text(); {
	case b.kind == "yaml" && strings.HasPrefix(text, "format: "):
		r.write("shown.yaml", text)
		r.run(r.home, b.first, []string{"build", "shown.yaml", "-o", "shown"}, "", 0)
	case b.kind == "yaml" && strings.HasPrefix(text, "sections:\n"): // the rest of a report, with a picture
		r.write("parts.yaml", "format: 1\nid: parts\nlanguages: [zh, en]\ntitle: {zh: 甲, en: A}\n"+text)
		dot, _ := base64.StdEncoding.DecodeString("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==")
		r.write("chart.png", string(dot))
		r.run(r.home, b.first, []string{"build", "parts.yaml", "-t", "full", "-o", "shown"}, "", 0)
	case b.kind == "yaml" && strings.HasPrefix(text, "charts:\n"): // the rest of a report that has nothing else
		r.write("charts.yaml", "format: 1\nid: charts\nlanguages: [zh, en]\ntitle: {zh: 甲, en: A}\n"+text)
		r.run(r.home, b.first, []string{"build", "charts.yaml", "-t", "full", "-o", "shown"}, "", 0)
	case b.kind == "yaml" && strings.HasPrefix(text, "name: our-"): // a theme
		r.write("house.yaml", text)
		r.run(r.home, b.first, []string{"build", "report.yaml", "-t", "summary", "--theme", "house.yaml", "-o", "shown"}, "", 0)
	case b.kind == "yaml" && strings.HasPrefix(text, "meeting: "):
		r.run(r.home, b.first, []string{"build", "report.yaml", "--meeting", "meeting.yaml", "-o", "shown"}, "", 0)
	case b.kind == "yaml" && (strings.HasPrefix(text, "smtp: ") || strings.HasPrefix(text, "imap: ")):
		plan, _, _ := strings.Cut(string(r.read("campaign.yaml")), "\nsmtp: ")
		r.write("shown-campaign.yaml", plan+"\n"+text)
		r.run(r.home, b.first, []string{"send", "shown-campaign.yaml", "--list"}, "", 0)
	case b.kind == "yaml":
		r.Errorf("%s:%d: what is this file? The test does not know it", r.document, b.first)
	}
	if b.kind != "" || b.idle != "" {
		return 0
	}
	dir := r.home
	for i, line := range b.lines {
		c := readCommand(strings.TrimSpace(line))
		switch {
		case len(c.words) == 2 && c.words[0] == "cd":
			dir = filepath.Join(dir, c.words[1])
		case len(c.words) > 0 && c.words[0] == "jianbao":
			r.prepare(dir, c.words[1:])
			r.run(dir, b.first+i, c.words[1:], c.into, c.exit)
			ran++
		}
	}
	return ran
}

// prepare brings about what the document takes for given at a command.
func (r *reader) prepare(dir string, args []string) {
	said := strings.Join(args, " ")
	switch {
	case said == "send --init":
		r.write("content/report.yaml", string(r.read("report.yaml")))
	case strings.Contains(said, "--settle"):
		// The campaign again, and the end of one message is not seen.
		for _, name := range []string{"campaign.ledger", "campaign.sent.csv", "campaign.sent.txt"} {
			if err := os.Remove(filepath.Join(dir, name)); err != nil {
				r.Fatal(err)
			}
		}
		r.lost.Store(true)
		r.run(dir, 0, []string{"send", "campaign.yaml", "--really"}, "", 8)
		r.lost.Store(false)
	case strings.Contains(said, "--really"):
		if plan := string(r.read("campaign.yaml")); !strings.Contains(plan, "ca: ca.pem") {
			r.write("campaign.yaml", plan+"\nsmtp: {host: localhost, port: "+r.server.Port+", security: tls, user: brief@example.org, ca: ca.pem}\nlimits: {rate: 600/min}\n")
		}
	}
}

func (r *reader) read(name string) []byte {
	r.Helper()
	data, err := os.ReadFile(filepath.Join(r.home, name))
	if err != nil {
		r.Fatal(err)
	}
	return data
}

// run runs jianbao as a process of its own and demands its exit. Where it wants
// to know how many messages may go out, it is told.
func (r *reader) run(dir string, line int, args []string, into string, want int) {
	r.Helper()
	exit, out, said := r.process(dir, args)
	if m := regexp.MustCompile(`--yes (\d+)`).FindStringSubmatch(said); exit == int(ExitUsage) && m != nil {
		exit, out, said = r.process(dir, append(args, "--yes", m[1]))
	}
	if exit != want {
		r.Errorf("%s:%d: jianbao %s\nexit %d, want %d\n%s%s", r.document, line, strings.Join(args, " "), exit, want, out, said)
	}
	if into != "" {
		if err := os.WriteFile(filepath.Join(dir, into), out, 0o666); err != nil || len(out) == 0 {
			r.Errorf("%s:%d: %s has %d bytes, %v", r.document, line, into, len(out), err)
		}
	}
}

func (r *reader) process(dir string, args []string) (exit int, out []byte, said string) {
	var stdout, stderr bytes.Buffer
	cmd := exec.CommandContext(r.Context(), "jianbao", args...)
	cmd.Dir, cmd.Env, cmd.Stdout, cmd.Stderr = dir, r.env, &stdout, &stderr
	err := cmd.Run()
	var ended *exec.ExitError
	if err != nil && !errors.As(err, &ended) {
		r.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), stdout.Bytes(), stderr.String()
}

// command is a line of a block, as a shell reads it.
type command struct {
	words []string // "go run ./cmd/jianbao" is "jianbao"
	into  string   // the file after >
	exit  int      // what the comment says, else 0
}

// readCommand reads a line: words with quotes, > FILE, and a comment.
func readCommand(line string) command {
	var c command
	line = strings.Replace(line, "go run ./cmd/jianbao", "jianbao", 1)
	word := regexp.MustCompile(`#.*|(?:'[^']*'|"[^"]*"|[^\s'"])+`)
	for _, w := range word.FindAllString(line, -1) {
		if strings.HasPrefix(w, "#") {
			if m := regexp.MustCompile(`(?:exit|退出码) ?(\d+)`).FindStringSubmatch(w); m != nil {
				c.exit, _ = strconv.Atoi(m[1])
			}
			break
		}
		c.words = append(c.words, strings.NewReplacer("'", "", `"`, "").Replace(w))
	}
	if n := len(c.words); n > 2 && c.words[n-2] == ">" {
		c.words, c.into = c.words[:n-2], c.words[n-1]
	}
	return c
}

// namedFiles makes the files that the documents name: a report, an older state
// of it, Word files, PDFs, lists of people.
func namedFiles(t *testing.T) map[string][]byte {
	t.Helper()
	sample, err := os.ReadFile("../../content/pandemic-cooperation.yaml")
	if err != nil {
		t.Fatal(err)
	}
	template, err := os.ReadFile("../../templates/lessons.yaml")
	if err != nil {
		t.Fatal(err)
	}
	const list = "姓名,邮箱,语言,单位,座位\n李明,li.ming@example.org,zh,水利局,A1\n王芳,wang.fang@example.org,zh,环保局,A2\n"
	book := excelize.NewFile()
	defer book.Close()
	for y, row := range strings.Split(strings.TrimSpace(list), "\n") {
		for x, cell := range strings.Split(row, ",") {
			at, err := excelize.CoordinatesToCellName(x+1, y+1)
			if err := errors.Join(err, book.SetCellStr("Sheet1", at, cell)); err != nil {
				t.Fatal(err)
			}
		}
	}
	workbook, err := book.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{
		"report.yaml": sample, "report.yaml.review": []byte("remarks: [{id: 1, place: title.zh, who: 王局, words: 请核对}]\n"),
		"monday.yaml": bytes.Replace(sample, []byte("5万亿"), []byte("4万亿"), 1),
		"people.csv":  []byte(list), "people.xlsx": workbook.Bytes(), "名单.xlsx": workbook.Bytes(),
		"my-template.yaml": bytes.Replace(template, []byte("name: lessons"), []byte("name: my-template"), 1),
	}
	r := &reader{T: t, document: "the files", home: t.TempDir(), env: append(os.Environ(), "JIANBAO_LANG=en")}
	r.write("report.yaml", string(sample))
	for _, args := range []string{
		"export report.yaml -l zh -o report.docx", "export report.yaml -l en -o english.docx",
		"build report.yaml -t summary -l zh --name agenda -o .", "build report.yaml -t lessons -l zh --name annex -o .",
	} {
		r.run(r.home, 0, strings.Fields(args), "", 0)
	}
	for _, name := range []string{"report.docx", "english.docx", "agenda.pdf", "annex.pdf"} {
		files[name] = r.read(name)
	}
	files["报告.docx"] = files["report.docx"]
	if bytes.Equal(files["monday.yaml"], sample) || bytes.Equal(files["my-template.yaml"], template) {
		t.Fatal(fmt.Errorf("a replacement found nothing"))
	}
	return files
}
