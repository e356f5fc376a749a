package inspect_test

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"jianbao/internal/golden"
	"jianbao/internal/length"
	"jianbao/internal/pdf/finish"
	"jianbao/internal/pdf/finish/specimen"
	"jianbao/internal/pdf/foreign/sample"
	"jianbao/internal/pdf/inspect"
	"jianbao/internal/pdf/inspect/rule"
	"jianbao/internal/pdf/paint"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
)

// faces opens the faces once a test binary needs them.
func faces(tb testing.TB) *typeface.Set {
	tb.Helper()
	s, err := specimen.Faces()
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// made paints and finishes a document; edit changes the painter's file.
func made(tb testing.TB, doc *page.Document, s *typeface.Set, edit func([]byte) []byte) []byte {
	tb.Helper()
	p, err := paint.Paint(context.Background(), doc, s)
	if err != nil {
		tb.Fatal(err)
	}
	if edit != nil {
		p.PDF = edit(p.PDF)
	}
	b, err := finish.Finish(context.Background(), finish.Input{PDF: p.PDF, Streams: p.Streams, Doc: doc, Fonts: p.Fonts, Marks: p.Marks})
	if err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

func read(tb testing.TB, b []byte) *inspect.File {
	tb.Helper()
	f, err := inspect.Check(context.Background(), b)
	if err != nil {
		tb.Fatal(err)
	}
	return f
}

func TestSpecimenReadsBackWhole(t *testing.T) {
	s := faces(t)
	f := read(t, made(t, specimen.Document(s), s, nil))
	for _, fault := range f.Faults() {
		t.Error(fault)
	}
	var b bytes.Buffer
	if err := f.WriteTree(&b); err != nil {
		t.Fatal(err)
	}
	golden.Text(t, "testdata/specimen-tree.txt", b.String())
	text := ""
	for _, p := range f.Pages {
		text += "page " + p.Label + "\n" + p.Text + "\n"
	}
	golden.Text(t, "testdata/specimen-text.txt", text)
	if len(f.Pages) != 2 || f.Pages[0].Width.Milli(1000) != length.MM(210000) {
		t.Errorf("%d pages, the first %v wide; want 2 of 210 mm", len(f.Pages), f.Pages[0].Width)
	}
	if !slices.Equal(f.Languages, []string{"zh-CN", "en"}) {
		t.Errorf("languages %v", f.Languages)
	}
	want := []inspect.Bookmark{{Level: 1, Title: "概要"}, {Level: 1, Title: "经验"}, {Level: 2, Title: "Early orders"}}
	if !slices.Equal(f.Outline, want) {
		t.Errorf("outline %v, want %v", f.Outline, want)
	}
	if len(f.Fonts) != 3 {
		t.Errorf("fonts %+v; want Hei, Hei bold and Song", f.Fonts)
	}
	m := f.Meta
	if m.Title != "合作抗疫：两页样张 (specimen)" || m.Author != "简报社" || m.Keywords != "合作, G20" || m.Created != "D:20200330000000Z" || m.Producer != "jianbao 0.1.0" {
		t.Errorf("metadata %+v", m)
	}
}

// TestCutsAreNoticed takes one thing at a time from a finished PDF. The bytes
// that replace others are as many, so that the file stays readable.
func TestCutsAreNoticed(t *testing.T) {
	s := faces(t)
	whole := made(t, specimen.Document(s), s, nil)
	for _, c := range []struct {
		what, old, new string
		want           *rule.Rule
	}{
		{"MarkInfo", "/Marked true", "/Marked null", rule.NotMarked},
		{"StructTreeRoot", "/StructTreeRoot ", "/StructTreeXXXX ", rule.NoTree},
		{"ParentTree", "/ParentTree<<", "/XarentTree<<", rule.NoWayBack},
		{"the parent of a piece of content", "/Nums[0[", "/Nums[7[", rule.NoWayBack},
		{"StructParents", "/StructParents 1", "/XtructParents 1", rule.NoStructParents},
		{"the document's Lang", "/Lang(zh-CN)/StructTreeRoot", "/Xang(zh-CN)/StructTreeRoot", rule.NoLanguage},
		{"Alt", "/Alt(", "/Xlt(", rule.NoAlt},
		{"Contents", "/Contents(The", "/Xontents(The", rule.LinkNoContents},
		{"StructParent of a link", "/StructParent 2", "/XtructParent 2", rule.LinkNotTagged},
		{"OBJR", "/OBJR", "/XBJR", rule.LinkToNothing},
		{"Tabs", "/Tabs/S", "/Tabs/R", rule.NoTabs},
		{"the title in XMP", "<dc:title>", "<xc:title>", rule.NoTitle},
		{"another title in XMP", "合作抗疫", "抗疫合作", rule.TitlesDiffer},
		{"DisplayDocTitle", "/DisplayDocTitle true", "/DisplayDocTitle null", rule.NoDisplayTitle},
		{"ListNumbering", "/ListNumbering", "/XistNumbering", rule.NoNumbering},
		{"the first heading", "/S/H1/P ", "/S/P /P ", rule.FirstHeading},
		{"a level of headings", "/S/H2/P ", "/S/H4/P ", rule.SkippedLevel},
		{"Scope", "/Scope/Column", "/Xcope/Column", rule.UnscopedTH},
		{"a cell", "/S/TD/P ", "/S/P /P ", rule.WrongKid},
		{"a standard tag", "/S/TD/P ", "/S/XD/P ", rule.UnknownTag},
		{"the ID of a note", "/ID(note-1)", "/XD(note-1)", rule.NoNoteID},
		{"content from the tree", "/K[2]", "/K[ ]", rule.Untagged},
		{"content twice", "/K[2]", "/K[1]", rule.ContentTwice},
		{"the metadata", "/Metadata ", "/Xetadata ", rule.NoXMP},
		{"pdfuaid", "<pdfuaid:part>", "<xdfuaid:part>", rule.NoUA},
		{"pdfaid", "<pdfaid:part>", "<xdfaid:part>", rule.NoArchive},
		{"the output intent", "/S/GTS_PDFA1", "/S/GTS_XDFA1", rule.NoIntent},
		{"ID", "/ID[<", "/XD[<", rule.NoID},
		{"a font program", "/FontFile2 ", "/XontFile2 ", rule.NotEmbedded},
		{"ToUnicode", "/ToUnicode ", "/XoUnicode ", rule.NoUnicode},
	} {
		t.Run(c.what, func(t *testing.T) {
			if len(c.old) != len(c.new) {
				t.Fatalf("%q and %q differ in length", c.old, c.new)
			}
			if !bytes.Contains(whole, []byte(c.old)) {
				t.Fatalf("the file has no %q", c.old)
			}
			f := read(t, bytes.Replace(whole, []byte(c.old), []byte(c.new), 1))
			if !slices.ContainsFunc(f.Faults(), func(x rule.Fault) bool { return x.Rule == c.want }) {
				t.Errorf("want %s, got %v", c.want.Code, f.Faults())
			}
		})
	}
}

func TestEveryHeadingGone(t *testing.T) {
	s := faces(t)
	b := made(t, specimen.Document(s), s, nil)
	for _, h := range []string{"/S/H1/P ", "/S/H2/P "} {
		b = bytes.ReplaceAll(b, []byte(h), []byte("/S/P /P "))
	}
	if f := read(t, b); len(f.Faults()) != 1 || f.Faults()[0].Rule != rule.NoHeading {
		t.Errorf("want only %s, got %v", rule.NoHeading.Code, f.Faults())
	}
}

func TestUntaggedContentIsNoticed(t *testing.T) {
	s := faces(t)
	b := made(t, specimen.Document(s), s, func(pdf []byte) []byte {
		old := []byte("/Artifact<</Type/Pagination/Subtype/Footer>>BDC")
		return bytes.Replace(pdf, old, []byte("/Nothing"+strings.Repeat(" ", len(old)-len("/NothingBMC"))+"BMC"), 1)
	})
	f := read(t, b)
	if len(f.Faults()) != 1 || f.Faults()[0].Rule != rule.Untagged || f.Faults()[0].Page != 1 {
		t.Fatalf("want %s on page 1, got %v", rule.Untagged.Code, f.Faults())
	}
	if text := f.Faults()[0].Text[0]; !strings.HasPrefix(text, "a piece of text ") {
		t.Errorf("第1页 is text, the fault says %q", text)
	}
}

func TestRadicalsAreOdd(t *testing.T) {
	s := faces(t)
	doc := specimen.Document(s)
	for i, item := range doc.Pages[0].Items {
		if text, ok := item.(page.Text); ok && text.Size == 20*length.Pt {
			text.Words = "\u2f00" + text.Words[text.Glyphs[0].Bytes:] // the radical that looks like 一
			doc.Pages[0].Items[i] = text
		}
	}
	f := read(t, made(t, doc, s, nil))
	if len(f.Faults()) != 1 || f.Faults()[0].Rule != rule.OddCharacter || !strings.Contains(f.Faults()[0].Text[0], "U+2F00") {
		t.Errorf("want one %s with U+2F00, got %v", rule.OddCharacter.Code, f.Faults())
	}
}

// TestBrokenFilesEnd cuts and spoils a file at many places: an answer or an
// error, never a panic.
func TestBrokenFilesEnd(t *testing.T) {
	s := faces(t)
	whole := made(t, specimen.Document(s), s, nil)
	for _, b := range [][]byte{nil, []byte("%PDF-1.7"), []byte("not a PDF"), bytes.Repeat([]byte("<<"), 5000)} {
		if _, err := inspect.Read(context.Background(), b); err == nil {
			t.Errorf("%.10q was read as a PDF", b)
		}
	}
	for i := 1; i < 40; i++ {
		_, _ = inspect.Read(context.Background(), whole[:len(whole)*i/40])
		spoilt := bytes.Clone(whole)
		for j := i * 7; j < len(spoilt); j += 997 {
			spoilt[j] ^= byte(1 + i)
		}
		_, _ = inspect.Read(context.Background(), spoilt)
	}
}

func BenchmarkRead(b *testing.B) {
	s := faces(b)
	pdf := made(b, specimen.Document(s), s, nil)
	for b.Loop() {
		if _, err := inspect.Read(context.Background(), pdf); err != nil {
			b.Fatal(err)
		}
	}
}

// TestTitleInMetadataAlone: ISO 14289-1 7.1 asks for a title in the XMP metadata; one in
// Info beside it is not needed.
func TestTitleInMetadataAlone(t *testing.T) {
	s := faces(t)
	whole := made(t, specimen.Document(s), s, nil)
	f := read(t, bytes.Replace(whole, []byte("/Title(\xfe\xff"), []byte("/Xitle(\xfe\xff"), 1))
	if len(f.Faults()) > 0 || f.Meta.Title == "" {
		t.Errorf("the title is %q; %v", f.Meta.Title, f.Faults())
	}
}

// TestUntaggedDrawing: pictures and lines that no tag holds are noticed on their page, and
// those of page furniture are not.
func TestUntaggedDrawing(t *testing.T) {
	for content, want := range map[string]bool{
		"0 0 9 9 re f":                       true,
		"0 0 m 9 9 l S":                      true,
		"/Artifact BMC 0 0 9 9 re f EMC":     false,
		"/P <</MCID 0>>BDC 0 0 9 9 re f EMC": true, // no element holds it
		"0 0 9 9 re W n":                     false,
	} {
		old := []byte("BT /F 20 Tf")
		whole := sample.Made("P", sample.Upright(1)...)
		whole = sample.Rebuilt(bytes.Replace(whole, old, append([]byte(content+" "), old...), 1))
		noticed := false
		for _, f := range read(t, whole).Faults() {
			noticed = noticed || f.Rule == rule.Untagged && f.Page == 1 && strings.Contains(f.Text[0], "line or an area")
		}
		if noticed != want {
			t.Errorf("%s: noticed %v, want %v", content, noticed, want)
		}
	}
}

// TestFaultsWhenAsked: the faults of a file that Read read are those that Check finds.
func TestFaultsWhenAsked(t *testing.T) {
	s := faces(t)
	whole := made(t, specimen.Document(s), s, nil)
	f, err := inspect.Read(context.Background(), bytes.Replace(whole, []byte("/Alt("), []byte("/Xlt("), 1))
	if err != nil || len(f.Faults()) != 1 || f.Faults()[0].Rule != rule.NoAlt {
		t.Error(err, f.Faults())
	}
}
