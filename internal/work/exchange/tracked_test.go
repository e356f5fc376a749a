package exchange

import (
	"bytes"
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// revised is a folder with the report of which LibreOffice has written the files: one with
// changes tracked, that one with all of them accepted, and with all of them rejected.
func revised(t *testing.T, file string) (*Amended, *diag.Log) {
	t.Helper()
	return revisedBy(t, Document{File: file})
}

func revisedBy(t *testing.T, d Document) (*Amended, *diag.Log) {
	t.Helper()
	data, err := os.ReadFile("testdata/revised.yaml")
	if err != nil {
		t.Fatal(err)
	}
	p := desk(t)
	p.Source.Unsaved["report.yaml"] = data
	word, err := os.ReadFile("testdata/" + d.File)
	if err != nil {
		t.Fatal(err)
	}
	p.Source.Unsaved[d.File] = word
	log := &diag.Log{}
	a, err := Into(context.Background(), log, p, IntoOrder{Document: d, Report: "report.yaml"})
	if err != nil || a == nil {
		t.Fatalf("%v %v", err, log.Findings())
	}
	return a, log
}

// TestChangesOfLibreOffice: what is taken reads as LibreOffice has it when it accepts, what is
// left as when it rejects; and what nobody has decided is not taken.
func TestChangesOfLibreOffice(t *testing.T) {
	accepted, _ := revised(t, "libreoffice-accepted.docx")
	if accepted.Data == nil {
		t.Fatal("the accepted file changes nothing")
	}
	const tracked = "libreoffice-revised.docx"
	taken, _ := revisedBy(t, Document{File: tracked, Decisions: Decisions{Changes: TakeChanges}})
	if !bytes.Equal(taken.Data, accepted.Data) {
		t.Errorf("taken:\n%s\naccepted:\n%s", taken.Data, accepted.Data)
	}
	for _, d := range []Decisions{{}, {Changes: AskChanges}, {Changes: LeaveChanges}, {Changes: TakeChanges, Authors: []string{"nobody"}}} {
		left, _ := revisedBy(t, Document{File: tracked, Decisions: d})
		if left.Data != nil || len(left.Edits) != 0 {
			t.Errorf("%+v takes %v", d, left.Edits)
		}
		if Undecided(left.Changes) != (d.Changes != LeaveChanges) {
			t.Errorf("%+v: undecided is %v", d, Undecided(left.Changes))
		}
	}
}

// TestChangesNamed: each change is named at its text in people's words, one that lies over two
// texts at both; and taken alone it changes nothing else.
func TestChangesNamed(t *testing.T) {
	all, _ := revised(t, "libreoffice-revised.docx")
	var over, figure *Change
	for i := range all.Changes {
		switch c := &all.Changes[i]; {
		case strings.HasPrefix(c.Old, "内容"):
			over = c
		case c.New == "先装水表":
			figure = c
		}
	}
	if over == nil || !slices.Equal(over.Paths, []string{"lessons.a.body.zh", "lessons.b.title.zh"}) || over.Place[1] != "章节“经验”，第1条“甲条”，正文（zh）；章节“经验”，第2条“（二）乙条”，标题（zh）" {
		t.Errorf("%+v", over)
	}
	if figure == nil || figure.Place[0] != "key message 1 (zh)" || figure.What[0] != "“先装表” → “先装水表”" {
		t.Fatalf("%+v", figure)
	}
	one, _ := revisedBy(t, Document{File: "libreoffice-revised.docx", Decisions: Decisions{Changes: LeaveChanges, Take: []int{figure.Number}}})
	if len(one.Edits) != 1 || one.Edits[0].Path != "messages.1" || one.Edits[0].Text != "先装水表，后调价。" {
		t.Errorf("%+v", one.Edits)
	}
}
