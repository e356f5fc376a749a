package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"jianbao/internal/deliver"
)

const smallReport = `format: 1
id: small
languages: [zh, en]
title: {zh: 小报告, en: A small report}
`

const coverTemplate = `name: cover
title: {zh: 封面, en: Cover}
blocks: [title]
`

// trial is a folder with a small report, and a run of the command in it.
type trial struct {
	World
	out, err bytes.Buffer
}

func newTrial(t testing.TB) *trial {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"small.yaml": smallReport, "cover.yaml": coverTemplate} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	tr := &trial{}
	tr.World = World{
		In: strings.NewReader(""), Out: &tr.out, Err: &tr.err, Dir: dir,
		Env:     func(string) (string, bool) { return "", false },
		Now:     func() time.Time { return time.Date(2030, 1, 2, 0, 0, 0, 0, time.UTC) },
		Deliver: deliver.File,
	}
	return tr
}

// run builds the small report's three covers, and returns the exit.
func (tr *trial) run(ctx context.Context, more ...string) Exit {
	err := Run(ctx, append([]string{"build", "small.yaml", "-t", "cover.yaml"}, more...), tr.World)
	var exit Exit
	errors.As(err, &exit)
	return exit
}

func (tr *trial) files(t *testing.T) string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(tr.Dir, "out"))
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

const threeCovers = "small-cover-en.pdf small-cover-zh-en.pdf small-cover-zh.pdf"

// What the machine refuses is said in words that help, for the one file; the
// others are written, and what was there before stays.
func TestRefusedFilesAreSaidAndTheOthersWritten(t *testing.T) {
	for fault, want := range map[deliver.Fault]string{
		deliver.Held:     "out/small-cover-en.pdf cannot be replaced: it is open in another program",
		deliver.Full:     "out/small-cover-en.pdf cannot be written: the disk is full",
		deliver.ReadOnly: "out/small-cover-en.pdf cannot be written: the folder is read-only",
		deliver.BadName:  "out/small-cover-en.pdf cannot be written: the system refuses this name",
		deliver.Failed:   "out/small-cover-en.pdf cannot be written: bad sector",
	} {
		tr := newTrial(t)
		if exit := tr.run(context.Background()); exit != 0 {
			t.Fatalf("exit %d\n%s", exit, tr.err.String())
		}
		old := filepath.Join(tr.Dir, "out", "small-cover-en.pdf")
		if err := os.WriteFile(old, []byte("old"), 0o666); err != nil {
			t.Fatal(err)
		}
		tr.out.Reset()
		tr.Deliver = func(ctx context.Context, dir, name string, data ...[]byte) (deliver.Receipt, error) {
			if strings.Contains(name, "-en.pdf") && !strings.Contains(name, "zh") {
				return deliver.Receipt{}, &deliver.Error{Fault: fault, Path: filepath.Join("out", name), Err: errors.New("bad sector")}
			}
			return deliver.File(ctx, dir, name, data...)
		}
		if exit := tr.run(context.Background()); exit != ExitMachine {
			t.Errorf("%s: exit %d, want 1", want, exit)
		}
		if got := filepath.ToSlash(tr.err.String()); !strings.Contains(got, want) || !strings.Contains(got, "1 of 3 briefs not made: small-cover-en") {
			t.Errorf("want %q in:\n%s", want, got)
		}
		if fault == deliver.Held && !strings.Contains(tr.err.String(), "close it there") {
			t.Errorf("no advice to close the file in:\n%s", tr.err.String())
		}
		if got := strings.Count(tr.out.String(), ".pdf\n"); got != 2 {
			t.Errorf("%d paths on the standard output, want 2:\n%s", got, tr.out.String())
		}
		if text, _ := os.ReadFile(old); string(text) != "old" {
			t.Errorf("the old file is now %q", text)
		}
	}
}

func TestCtrlCLeavesWholeFilesAndSaysHowMany(t *testing.T) {
	tr := newTrial(t)
	ctx, cancel := context.WithCancel(context.Background())
	var calls atomic.Int32
	tr.Deliver = func(ctx context.Context, dir, name string, data ...[]byte) (deliver.Receipt, error) {
		defer cancel()
		if calls.Add(1) > 1 {
			return deliver.Receipt{}, context.Canceled
		}
		return deliver.File(context.WithoutCancel(ctx), dir, name, data...)
	}
	if exit := tr.run(ctx, "--jobs", "1"); exit != ExitStopped {
		t.Errorf("exit %d, want 1", exit)
	}
	if got := tr.err.String(); !strings.Contains(got, "stopped on request; 1 of 3 briefs were written") {
		t.Errorf("messages:\n%s", got)
	}
	if got := tr.files(t); got != "small-cover-zh.pdf" {
		t.Errorf("the folder holds %q", got)
	}

	early := newTrial(t)
	if exit := early.run(ctx); exit != ExitStopped || early.files(t) != "" {
		t.Errorf("stopped at once: exit %d, files %q", exit, early.files(t))
	}
}

func TestListIsInTheOrderOfTheEditionsWhateverTheJobs(t *testing.T) {
	var lists []string
	for _, jobs := range []string{"1", "3", "8"} {
		tr := newTrial(t)
		if exit := tr.run(context.Background(), "--format", "json", "--jobs", jobs); exit != 0 {
			t.Fatalf("exit %d\n%s", exit, tr.err.String())
		}
		var entries []struct{ Language, File string }
		if err := json.Unmarshal(tr.out.Bytes(), &entries); err != nil {
			t.Fatal(err)
		}
		var languages []string
		for _, e := range entries {
			languages = append(languages, e.Language)
		}
		if got := strings.Join(languages, " "); got != "zh en zh-en" {
			t.Errorf("--jobs %s lists %s", jobs, got)
		}
		lists = append(lists, tr.out.String()+tr.err.String())
	}
	if lists[0] != lists[1] || lists[0] != lists[2] {
		t.Errorf("the lists differ:\n%s\n%s", lists[0], lists[1])
	}
}

func TestLeftOversOfAKilledRunAreSweptAway(t *testing.T) {
	tr := newTrial(t)
	left := filepath.Join(tr.Dir, "out", ".jianbao-abc.tmp")
	if err := os.MkdirAll(filepath.Dir(left), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(left, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	long := tr.Now().Add(-48 * time.Hour)
	if err := os.Chtimes(left, long, long); err != nil {
		t.Fatal(err)
	}
	tr.run(context.Background())
	if got := tr.files(t); got != threeCovers {
		t.Errorf("the folder holds %q", got)
	}
}

func TestProgressAndColourAreForTerminals(t *testing.T) {
	tr := newTrial(t)
	tr.run(context.Background())
	if got := tr.err.String(); strings.Contains(got, "\x1b") || strings.Contains(got, "\r") {
		t.Errorf("escapes in a file: %q", got)
	}
	tr.Terminal = true
	tr.err.Reset()
	tr.run(context.Background(), "-l", "fr,zh,en")
	if got := tr.err.String(); !strings.Contains(got, "3/3 ") || !strings.Contains(got, "\x1b[1;31merror:") {
		t.Errorf("neither progress nor colour on a terminal: %q", got)
	}
	tr.Env = func(name string) (string, bool) { return "1", name == "NO_COLOR" }
	tr.err.Reset()
	tr.run(context.Background(), "-l", "fr,zh,en")
	if got := tr.err.String(); strings.Contains(got, "\x1b[1;31m") {
		t.Errorf("colour in spite of NO_COLOR: %q", got)
	}
}

func TestNoPDFOnATerminal(t *testing.T) {
	tr := newTrial(t)
	tr.OutTerminal = true
	if exit := tr.run(context.Background(), "-l", "zh", "-o", "-"); exit != ExitUsage || tr.out.Len() > 0 {
		t.Errorf("exit %d, %d bytes on the terminal", exit, tr.out.Len())
	}
}

// full is a standard output that takes nothing, as /dev/full.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

// A fault of the program itself is no crash: it is said, and the exit is 1.
func TestPanicIsSaid(t *testing.T) {
	tr := newTrial(t)
	tr.Deliver = func(context.Context, string, string, ...[]byte) (deliver.Receipt, error) { panic("lost page") }
	if exit := tr.run(context.Background(), "--jobs", "1"); exit != ExitMachine {
		t.Errorf("exit %d, want 1", exit)
	}
	if got := tr.err.String(); !strings.Contains(got, "please report it: cover-zh: lost page") || !strings.Contains(got, "\ngoroutine ") {
		t.Errorf("messages:\n%s", got)
	}
	if tr.files(t) != "" {
		t.Errorf("the folder holds %q", tr.files(t))
	}
}

// BenchmarkBuild is the whole command but for the start of the process and the
// disk: the nine briefs of the sample.
func BenchmarkBuild(b *testing.B) {
	tr := newTrial(b)
	tr.Deliver = func(_ context.Context, dir, name string, data ...[]byte) (deliver.Receipt, error) {
		return deliver.Describe(filepath.Join(dir, name), data...), nil
	}
	for b.Loop() {
		if err := Run(context.Background(), []string{"build", "--sample"}, tr.World); err != nil {
			b.Fatalf("%v\n%s", err, tr.err.String())
		}
	}
}

// Waiting for a keyboard that never types must not outlive Ctrl-C.
func TestCtrlCEndsTheWaitForTheStandardInput(t *testing.T) {
	tr := newTrial(t)
	silent, keyboard := io.Pipe()
	defer keyboard.Close()
	tr.In = silent
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var exit Exit
	errors.As(Run(ctx, []string{"build", "-"}, tr.World), &exit)
	if exit != ExitStopped || !strings.Contains(tr.err.String(), "stopped on request; nothing was written") {
		t.Errorf("exit %d\n%s", exit, tr.err.String())
	}
}
