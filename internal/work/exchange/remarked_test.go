package exchange

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/document/docx"
	"jianbao/internal/report/remarks"
)

// TestRemarksGoOutAndComeBack: what is remarked on a report is a comment of Word's around the
// words that it is about, and comes back as it was, once; what is done stays at home.
func TestRemarksGoOutAndComeBack(t *testing.T) {
	ctx, p, log := context.Background(), desk(t), &diag.Log{}
	kept, _ := remarks.Merge(nil, []remarks.Remark{
		{Place: "summary.1.zh", About: "过去一年", Who: "王局", When: "2026-03-02T10:00:00Z", Words: "哪一年？\n请写明"},
		{Place: "summary.1.zh", About: "过去一年", Who: "Li", When: "2026-03-02T11:00:00Z", Words: "2019 & 2020", Answers: 1},
		{Place: "summary.1.en", About: "stock", Who: "Li", When: "2026-03-02T11:00:00Z", Words: "of the other language"},
		{Place: "title.zh", Who: "Li", When: "2026-03-02T11:00:00Z", Words: "settled", Done: true},
	})
	file, err := remarks.Write(kept)
	if err != nil {
		t.Fatal(err)
	}
	p.Source.Unsaved["small.yaml"+remarks.End] = file
	out, err := Export(ctx, log, p, ExportOrder{Reports: []string{"small.yaml"}, Language: "zh"})
	sound(t, log, err)
	d, err := docx.Read(ctx, out.Data)
	if err != nil || len(d.Comments) != 2 || d.Comments[0].Quote != "过去一年" || d.Comments[1].Answer != 1 || d.Comments[0].Text != kept[0].Words {
		t.Fatalf("%v %+v", err, d.Comments)
	}
	p.Source.Unsaved[out.Name] = out.Data
	into := IntoOrder{Document: Document{File: out.Name}, Report: "small.yaml"}
	again, err := Into(ctx, log, p, into)
	sound(t, log, err)
	if len(again.Remarks) != 0 || len(again.Edits) != 0 || !bytes.Equal(again.Review, file) {
		t.Errorf("it doubles: %+v\n%s", again.Remarks, again.Review)
	}
	delete(p.Source.Unsaved, "small.yaml"+remarks.End)
	anew, err := Into(ctx, log, p, into)
	sound(t, log, err)
	if !slices.Equal(anew.Remarks, kept[:2]) {
		t.Errorf("%+v\nwant %+v", anew.Remarks, kept[:2])
	}
	sound(t, log, os.WriteFile(filepath.Join(p.Source.Dir, "small.yaml"), []byte(small), 0o666))
	sound(t, log, anew.Deliver(ctx, log, p))
	if written, err := os.ReadFile(filepath.Join(p.Source.Dir, "small.yaml"+remarks.End)); err != nil || !bytes.Equal(written, anew.Review) {
		t.Errorf("%v %q", err, written)
	}
}

// TestRemarksOfLibreOffice: a comment is kept at its text, whoever saved the file.
func TestRemarksOfLibreOffice(t *testing.T) {
	a, _ := revised(t, "libreoffice-comment.docx")
	if len(a.Remarks) != 1 || a.Remarks[0] != (remarks.Remark{ID: 1, Place: "figures.1.value.en", About: "trillion", Who: "王局", Words: "请核对这个数字"}) {
		t.Errorf("%+v", a.Remarks)
	}
}

// TestRemarksAreNotWrittenOver: a file of remarks that cannot be read stops the import.
func TestRemarksAreNotWrittenOver(t *testing.T) {
	ctx, p, log := context.Background(), desk(t), &diag.Log{}
	p.Source.Unsaved["small.yaml"+remarks.End] = []byte("remarks: [{id: 1")
	a, err := Review(ctx, log, p, ReviewOrder{Reports: []string{"small.yaml"}})
	if err != nil || a != nil || !log.Failed() {
		t.Errorf("%v %+v %v", err, a, log.Findings())
	}
}

// TestDone: a remark is taken as done, and opened again; one that is not there is a mistake.
func TestDone(t *testing.T) {
	ctx, p, log := context.Background(), desk(t), &diag.Log{}
	p.Source.Unsaved["small.yaml"+remarks.End] = []byte("remarks: [{id: 4, words: a}, {id: 7, words: b, done: true}]")
	v, err := Review(ctx, log, p, ReviewOrder{Reports: []string{"small.yaml"}, Done: []int{4}, Open: []int{7}})
	sound(t, log, err)
	if !v.Remarks[0].Done || v.Remarks[1].Done || v.Data == nil {
		t.Errorf("%+v", v)
	}
	if v, _ := Review(ctx, log, p, ReviewOrder{Reports: []string{"small.yaml"}, Done: []int{5}}); v != nil || !log.Failed() {
		t.Errorf("%+v", v)
	}
}

// TestRemarksSideBySide: the translator sees what is remarked on the translation, and it comes back.
func TestRemarksSideBySide(t *testing.T) {
	ctx, p, log := context.Background(), desk(t), &diag.Log{}
	kept := []byte("remarks: [{id: 1, place: summary.1.en, about: stock, who: Li, when: \"2026-03-02T10:00:00Z\", words: which}]")
	p.Source.Unsaved["small.yaml"+remarks.End] = kept
	out, err := Export(ctx, log, p, ExportOrder{Reports: []string{"small.yaml"}, SideBySide: true})
	sound(t, log, err)
	p.Source.Unsaved[out.Name] = out.Data
	delete(p.Source.Unsaved, "small.yaml"+remarks.End)
	a, err := Into(ctx, log, p, IntoOrder{Document: Document{File: out.Name}, Report: "small.yaml"})
	sound(t, log, err)
	if len(a.Edits) != 0 || len(a.Remarks) != 1 || a.Remarks[0].Place != "summary.1.en" || a.Remarks[0].About != "stock" {
		t.Errorf("%+v %+v", a.Edits, a.Remarks)
	}
}
