package inspection

import (
	"context"
	"errors"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/foreign/sample"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/project"
)

// made is a project with a brief of the sample, one.pdf, that was not saved.
func made(t *testing.T) *project.Project {
	t.Helper()
	ctx := context.Background()
	p := &project.Project{Source: &project.Source{Dir: t.TempDir()}, Producer: "a test"}
	plan, err := edition.Begin(ctx, &diag.Log{}, p, edition.Order{Sample: true, Templates: []string{"summary"}, Languages: [][]string{{"zh"}}})
	if err == nil {
		err = plan.Press(ctx, p)
	}
	if err != nil || len(plan.Jobs) != 1 {
		t.Fatal(err, plan.Findings())
	}
	p.Source.Unsaved = map[string][]byte{"one.pdf": plan.Jobs[0].Printed.PDF.Bytes(), "none.pdf": []byte("no PDF")}
	return p
}

func TestWhatIsInABrief(t *testing.T) {
	log := &diag.Log{}
	all, err := Inspect(context.Background(), log, made(t), Order{Files: []string{"one.pdf", "none.pdf"}, Tree: true})
	if err != nil || len(all) != 1 {
		t.Fatal(err, all)
	}
	f := all[0]
	if f.Mark == nil || f.Mark.Template != "summary" || len(f.Faults) > 0 || f.Tree == "" || f.Pages[0].Width != "210mm" || f.Pages[0].Height != "297mm" {
		t.Errorf("%+v", f)
	}
	if fs := log.Findings(); len(fs) != 1 || fs[0].Code != diag.PDFUnreadable {
		t.Error(fs)
	}
}

func TestStopped(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	p := made(t)
	stop()
	log := &diag.Log{}
	if _, err := Inspect(ctx, log, p, Order{Files: []string{"one.pdf"}}); !errors.Is(err, context.Canceled) || len(log.Findings()) > 0 {
		t.Error(err, log.Findings())
	}
}

// TestLocked: a file that asks for a password is read with the right line of the file of
// passwords, one that may not be printed without any; both are called encrypted.
func TestLocked(t *testing.T) {
	plain := sample.Made("P", sample.Upright(1)...)
	p := made(t)
	p.Source.Unsaved = map[string][]byte{
		"ours.pdf":   sample.Locked(t, plain, sample.Lock{AES: true, Bits: 256, User: "me", Owner: "boss", Prints: true}),
		"closed.pdf": sample.Locked(t, plain, sample.Lock{AES: true, Bits: 128, Owner: "boss"}),
		"words.txt":  []byte("you\r\nme\r\n"),
	}
	for _, c := range []struct {
		file, passwords, reads string
		code                   diag.Code
	}{
		{"ours.pdf", "words.txt", "P 1", diag.PDFNotStandard},
		{"ours.pdf", "", "", diag.PDFUnreadable},
		{"closed.pdf", "", "P 1", diag.PDFNotStandard},
		{"closed.pdf", "none.txt", "", diag.NoSuchFile},
	} {
		log := &diag.Log{}
		all, err := Inspect(context.Background(), log, p, Order{Files: []string{c.file}, Passwords: c.passwords, Standard: "a2b"})
		reads, encrypted := "", false
		for _, f := range all {
			reads += f.Pages[0].Text
			for _, x := range f.Faults {
				encrypted = encrypted || x.Rule == "encrypted"
			}
		}
		if said := log.Findings(); err != nil || reads != c.reads || encrypted != (c.reads != "") || len(said) != 1 || said[0].Code != c.code {
			t.Errorf("%s by %q: reads %q, encrypted %v, %v %v", c.file, c.passwords, reads, encrypted, said, err)
		}
	}
}
