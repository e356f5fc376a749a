package pages

import (
	"bytes"
	"context"
	"testing"

	"jianbao/content"
	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/pdf/finish/specimen"
	"jianbao/internal/press"
	"jianbao/internal/report"
	"jianbao/templates"
)

// TestSpoiledFilesEnd spoils the numbers of a brief in many ways: an answer or an error,
// never a panic.
func TestSpoiledFilesEnd(t *testing.T) {
	faces, err := specimen.Faces()
	if err != nil {
		t.Fatal(err)
	}
	ctx, log := context.Background(), &diag.Log{}
	r, err := report.Load(ctx, log, "sample.yaml", []byte(content.Sample()))
	if err != nil {
		t.Fatal(err)
	}
	data, _ := templates.Read("summary")
	tpl, err := brief.LoadTemplate(ctx, log, "summary", data)
	if err != nil {
		t.Fatal(err)
	}
	out, err := press.Press(ctx, log, r, brief.Edition{Template: tpl, Languages: r.Languages[:1]}, press.Options{Faces: faces})
	if err != nil || log.Failed() {
		t.Fatal(err, log.Findings())
	}
	measured := 0
	try := func(pdf []byte) {
		if _, err := Measure(ctx, "spoiled", pdf, Options{}); err == nil {
			measured++
		}
	}
	for i := 1; i < 30; i++ {
		spoilt := bytes.Clone(out.PDF.Bytes())
		for j := i * 7; j < len(spoilt); j += 4999 {
			spoilt[j] ^= byte(1 + i)
		}
		try(spoilt)
	}
	for _, change := range [][2]string{
		{"/S/LI/", "/S/TR/"}, {"/S/L /", "/S/P /"}, {"/S/P/", "/S/H1"}, {"/S/LBody/", "/S/Table/"}, {"/S/H1/", "/S/Lb/"}, {"/S/Sect/", "/S/Note/"},
		{"/MediaBox[0 0 5", "/MediaBox[0 0 0"}, {"/DW 1000", "/DW -999"}, {"/W[", "/W<"}, {"/MCID 1", "/MCID 9"}, {"/Matrix", "/Xatrix"},
	} {
		try(bytes.ReplaceAll(out.PDF.Bytes(), []byte(change[0]), []byte(change[1])))
	}
	if measured < 5 {
		t.Errorf("only %d files were still read: the test spoils too much", measured)
	}
}
