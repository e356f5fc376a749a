package exchange

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"os"
	"strings"
	"testing"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/project"
)

// briefed is a folder with a rich report, and a brief of it as a Word file, in which words
// were changed.
func briefed(t *testing.T, template, language string, changes ...string) (*project.Project, IntoOrder, string) {
	t.Helper()
	data, err := os.ReadFile("../../document/wordbrief/testdata/rich.yaml")
	if err != nil {
		t.Fatal(err)
	}
	p := &project.Project{Source: &project.Source{Dir: t.TempDir(), Unsaved: map[string][]byte{"rich.yaml": data}}, Deliver: deliver.File}
	log := &diag.Log{}
	order := edition.Order{Reports: []string{"rich.yaml"}, Templates: []string{template}, Languages: [][]string{strings.Split(language, "+")}, To: "docx"}
	plan, err := edition.Begin(context.Background(), log, p, order)
	if err == nil && plan.Verdict() == diag.Done {
		err = plan.Press(context.Background(), p)
	}
	if err != nil || plan.Verdict() != diag.Done || len(plan.Jobs) != 1 || plan.Jobs[0].Printed.PDF == nil {
		t.Fatal(err, plan.Findings())
	}
	p.Source.Unsaved["brief.docx"] = changed(t, plan.Jobs[0].Printed.PDF[0], changes...)
	return p, IntoOrder{Document: Document{File: "brief.docx"}, Report: "rich.yaml"}, string(data)
}

// changed is a Word file with other words.
func changed(t *testing.T, data []byte, changes ...string) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range in.File {
		r, _ := f.Open()
		all, _ := io.ReadAll(r)
		if f.Name == "word/document.xml" {
			for i := 0; i < len(changes); i += 2 {
				if !bytes.Contains(all, []byte(changes[i])) {
					t.Fatalf("the brief does not say %q", changes[i])
				}
			}
			all = []byte(strings.NewReplacer(changes...).Replace(string(all)))
		}
		w, _ := z.Create(f.Name)
		if _, err := w.Write(all); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestBriefComesBack: a brief that is a Word file changes what was changed in it, in each of
// its languages, and nothing else.
func TestBriefComesBack(t *testing.T) {
	for name, c := range map[string]struct {
		template, language string
		changes            []string // in the file
		want               []string // in the report
	}{
		"nothing":             {"works", "zh+en", nil, nil},
		"one title":           {"works", "zh", []string{">修堤<", ">筑堤<"}, []string{"{zh: 修堤", "{zh: 筑堤"}},
		"the second language": {"works", "zh+en", []string{"Mend the dyke", "Build the dyke"}, []string{"{zh: 修堤, en: Mend the dyke}", `{zh: 修堤, en: "Build the dyke"}`}},
		"a further paragraph": {"works", "zh+en", []string{"夯实为止", "夯到实为止"}, []string{"夯实为止", "夯到实为止"}},
		"a cell":              {"works", "zh", []string{">12<", ">13<"}, []string{"| 12 |", "| 13 |"}},
		"a point":             {"summary", "zh", []string{"其一", "首先"}, []string{"其一", "首先"}},
		"a paragraph at the top": {"summary", "en", []string{"The lake was calm.", "The lake was still."},
			[]string{"en: The lake was calm.", "en: \"The lake was still.\""}},
	} {
		p, o, was := briefed(t, c.template, c.language, c.changes...)
		ctx, log := context.Background(), &diag.Log{}
		back, err := Into(ctx, log, p, o)
		sound(t, log, err)
		if len(back.Edits) != len(c.want)/2 {
			t.Errorf("%s: it changes %v", name, back.Edits)
		}
		now := was
		if back.Data != nil {
			now = string(back.Data)
		}
		quotes := strings.NewReplacer(`"`, "")
		if want := strings.NewReplacer(c.want...).Replace(was); quotes.Replace(now) != quotes.Replace(want) {
			t.Errorf("%s: the report has other lines:\n%s", name, otherLines(want, now))
		}
		for _, f := range log.Findings() {
			t.Errorf("%s: %s", name, f.Format(false))
		}
	}
}

// TestWordsOfABriefAreNamed: what a brief made of the report cannot come back, and a change
// in it is named.
func TestWordsOfABriefAreNamed(t *testing.T) {
	p, o, _ := briefed(t, "works", "zh", "2026年5月4日", "2026年5月5日")
	log := &diag.Log{}
	back, err := Into(context.Background(), log, p, o)
	sound(t, log, err)
	if all := log.Findings(); len(back.Edits) != 0 || len(all) != 1 || all[0].Code != diag.ImportUnpaired || !strings.Contains(all[0].Format(false), "5月5日") {
		t.Errorf("%v %v", back.Edits, all)
	}
}

// otherLines are the lines of a text that another does not have.
func otherLines(text, other string) (out string) {
	for line := range strings.SplitSeq(other, "\n") {
		if !strings.Contains(text, line+"\n") {
			out += line + "\n"
		}
	}
	return out
}
