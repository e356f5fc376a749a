package finish_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"jianbao/internal/length"
	"jianbao/internal/pdf/finish"
	"jianbao/internal/pdf/finish/specimen"
	"jianbao/internal/pdf/inspect"
	"jianbao/internal/pdf/paint"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
)

// input paints the specimen, changed by edit.
func input(tb testing.TB, edit func(*page.Document, *typeface.Set)) finish.Input {
	tb.Helper()
	s, err := specimen.Faces()
	if err != nil {
		tb.Fatal(err)
	}
	doc := specimen.Document(s)
	if edit != nil {
		edit(doc, s)
	}
	p, err := paint.Paint(context.Background(), doc, s)
	if err != nil {
		tb.Fatal(err)
	}
	return finish.Input{PDF: p.PDF, Streams: p.Streams, Doc: doc, Fonts: p.Fonts, Marks: p.Marks}
}

func finished(tb testing.TB, in finish.Input) []byte {
	tb.Helper()
	b, err := finish.Finish(context.Background(), in)
	if err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// TestEveryCharacterOnceInOrder compares what was set with what readers get,
// white space aside: the tag tree against the runs in the order of the marks.
func TestEveryCharacterOnceInOrder(t *testing.T) {
	in := input(t, nil)
	f, err := inspect.Read(context.Background(), finished(t, in))
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range in.Doc.Pages {
		var set strings.Builder
		for _, item := range p.Items {
			text, ok := item.(page.Text)
			switch {
			case ok && text.HasActual:
				set.WriteString(text.Actual)
			case ok:
				set.WriteString(text.Words)
			}
		}
		if got, want := packed(f.Pages[i].Text), packed(set.String()); got != want {
			t.Errorf("page %d reads\n%s\nwas set\n%s", i+1, got, want)
		}
	}
}

func packed(s string) string { return strings.Join(strings.Fields(s), "") }

// TestOtherReadersAgree asks poppler, where it is installed, for the same
// characters, and for no space within Chinese words and dates.
func TestOtherReadersAgree(t *testing.T) {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed")
	}
	file := filepath.Join(t.TempDir(), "specimen.pdf")
	if err := os.WriteFile(file, finished(t, input(t, nil)), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(tool, file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"截至3月26日，G20领导人已承诺投入5万亿美元（约合35万亿元），\n", "并发表《声明》（全文见附件）。一名叫𬱖𫘧的医生说：《自然》“值得一读”。\n",
		"医护优先，口罩N95先给一线。", "sum so far; the full text is online and in print, 简称《声明》1.", "held by video\n"} {
		if !bytes.Contains(out, []byte(want)) {
			t.Errorf("pdftotext does not find %q in\n%s", want, out)
		}
	}
}

// TestLooseLinesStayWhole spreads the Chinese lines as justification may, and
// wider: no reader may take the gaps for spaces.
func TestLooseLinesStayWhole(t *testing.T) {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed")
	}
	file := filepath.Join(t.TempDir(), "loose.pdf")
	for extra := int32(-40); extra <= 240; extra += 20 {
		b := finished(t, input(t, func(d *page.Document, _ *typeface.Set) {
			for _, item := range d.Pages[0].Items {
				if text, ok := item.(page.Text); ok && text.Lang == "zh-CN" {
					for i := range text.Glyphs[:len(text.Glyphs)-1] {
						text.Glyphs[i].Advance += extra
					}
				}
			}
		}))
		if err := os.WriteFile(file, b, 0o600); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(tool, file, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"截至3月26日，G20领导人已承诺投入5万亿美元（约合35万亿元），", "医护优先，口罩N95先给一线。"} {
			if !bytes.Contains(out, []byte(want)) {
				t.Errorf("spread by %d: no %q in\n%s", extra, want, out)
			}
		}
	}
}

func TestSameBytesTwice(t *testing.T) {
	if !bytes.Equal(finished(t, input(t, nil)), finished(t, input(t, nil))) {
		t.Error("two runs differ")
	}
}

// TestIDIsOfTheContent: another word, another ID; and the uuid of the metadata
// is the same hash.
func TestIDIsOfTheContent(t *testing.T) {
	id := func(b []byte) string {
		m := regexp.MustCompile(`/ID\[<([0-9a-f]{32})><([0-9a-f]{32})>\]`).FindSubmatch(b)
		if m == nil || !bytes.Equal(m[1], m[2]) {
			t.Fatalf("no /ID in the trailer: %q", b[len(b)-200:])
		}
		return string(m[1])
	}
	a := finished(t, input(t, nil))
	b := finished(t, input(t, func(d *page.Document, _ *typeface.Set) { d.Meta.Subject = "another" }))
	if id(a) == id(b) {
		t.Error("two documents have one /ID")
	}
	uuids := regexp.MustCompile(`<xmpMM:(Document|Instance)ID>uuid:([0-9a-f-]{36})<`).FindAllSubmatch(a, -1)
	if len(uuids) != 2 || !strings.HasPrefix(string(uuids[0][2]), id(a)[:8]) {
		t.Errorf("uuids %q, /ID %s", uuids, id(a))
	}
}

// TestCrossReferencesAreRight looks each object up where the table says.
func TestCrossReferencesAreRight(t *testing.T) {
	b := finished(t, input(t, nil))
	if !bytes.HasPrefix(b, []byte("%PDF-1.7\n%")) || b[10] < 0x80 {
		t.Errorf("head %q", b[:16])
	}
	at, err := strconv.Atoi(string(regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(b)[1]))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(b[at:]), "\n")
	n, err := strconv.Atoi(strings.TrimPrefix(lines[1], "0 "))
	if err != nil || lines[0] != "xref" || len(lines[2]) != 19 {
		t.Fatalf("table begins %q", lines[:3])
	}
	for i := 1; i < n; i++ {
		offset, _ := strconv.Atoi(lines[2+i][:10])
		if head := strconv.Itoa(i) + " 0 obj\n<<"; !bytes.HasPrefix(b[offset:], []byte(head)) {
			t.Errorf("object %d is not at %d", i, offset)
		}
	}
	if missing := "/Size " + strconv.Itoa(n) + "/"; !bytes.Contains(b[at:], []byte(missing)) {
		t.Errorf("the trailer has no %s", missing)
	}
}

// TestElementsWithoutContentGo, but for the empty cells of a table.
func TestElementsWithoutContentGo(t *testing.T) {
	b := finished(t, input(t, func(d *page.Document, _ *typeface.Set) {
		d.Elements = append(d.Elements, page.Element{Tag: page.Quote, Parent: 0})
		d.Elements = append(d.Elements, page.Element{Tag: page.Code, Parent: len(d.Elements) - 1})
		table := len(d.Elements)
		d.Elements = append(d.Elements, page.Element{Tag: page.Table, Parent: 0}, page.Element{Tag: page.TableRow, Parent: table}, page.Element{Tag: page.TD, Parent: table + 1})
	}))
	if bytes.Contains(b, []byte("/S/BlockQuote")) || bytes.Contains(b, []byte("/S/Code")) {
		t.Error("an empty element is in the tree")
	}
	if n := bytes.Count(b, []byte("/S/Table/")); n != 1 {
		t.Errorf("%d tables, want the one with content", n)
	}
	if n := bytes.Count(b, []byte("/S/TD/")); n != 6 {
		t.Errorf("%d cells, want 6, of which one is empty", n)
	}
}

// TestLinksNowhereAreRefused names the page and the anchor.
func TestLinksNowhereAreRefused(t *testing.T) {
	in := input(t, func(d *page.Document, _ *typeface.Set) {
		d.Pages[1].Items = append(d.Pages[1].Items, page.Link{Width: 10, Height: 10, Anchor: "nowhere", Element: 1})
	})
	if _, err := finish.Finish(context.Background(), in); err == nil || !strings.Contains(err.Error(), `page 2 leads to "nowhere"`) {
		t.Errorf("%v", err)
	}
}

// TestTreesThatCannotBeAreRefused, with what is wrong.
func TestTreesThatCannotBeAreRefused(t *testing.T) {
	for want, spoil := range map[string]func(*finish.Input){
		"element 2 has the parent 7":        func(in *finish.Input) { in.Doc.Elements[2].Parent = 7 },
		"element 0 has the parent 3":        func(in *finish.Input) { in.Doc.Elements[0].Parent = 3 },
		"marks element 999":                 func(in *finish.Input) { in.Marks[1][0] = 999 },
		"marks element 0":                   func(in *finish.Input) { in.Marks[1][0] = 0 },
		`the bookmark "概要" leads to`:        func(in *finish.Input) { in.Doc.Outline[0].Anchor = "gone" },
		`the anchor "lessons" is on page 9`: func(in *finish.Input) { in.Doc.Anchors[1].Page = 8 },
		"marks for 1":                       func(in *finish.Input) { in.Marks = in.Marks[:1] },
	} {
		in := input(t, nil)
		spoil(&in)
		if _, err := finish.Finish(context.Background(), in); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
}

// TestForeignFilesAreRefused: finish reads only what paint wrote.
func TestForeignFilesAreRefused(t *testing.T) {
	in := input(t, nil)
	own := in.PDF
	for what, pdf := range map[string][]byte{
		"nothing": nil, "its own output": finished(t, in), "half": own[:len(own)/2], "no table": bytes.Replace(own, []byte("xref\n0"), []byte("xxxx\n0"), 1),
		"another order": bytes.Replace(own, []byte("3 0 obj\n<</Type /Page\n"), []byte("3 0 obj\n<</Type /Xage\n"), 1),
	} {
		in.PDF = pdf
		if _, err := finish.Finish(context.Background(), in); err == nil {
			t.Errorf("%s was taken", what)
		}
	}
}

// TestNothingOfTheMachine: no path, host, user or clock in the file.
func TestNothingOfTheMachine(t *testing.T) {
	b := finished(t, input(t, func(d *page.Document, _ *typeface.Set) { d.Images[0].Name = "/home" + "/somebody/secret.png" }))
	wd, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	host, _ := os.Hostname()
	for _, no := range []string{"somebody", "secret", wd, host, "FPDF"} {
		// A shorter name stands in packed bytes by chance.
		if len(no) >= 4 && bytes.Contains(b, []byte(no)) {
			t.Errorf("the file says %q", no)
		}
	}
}

func TestPageLabels(t *testing.T) {
	labels := func(ls ...string) string {
		b := finished(t, input(t, func(d *page.Document, _ *typeface.Set) {
			d.Pages[0].Label = ls[0]
			d.Pages[1].Label = ls[1]
		}))
		m := regexp.MustCompile(`/PageLabels<</Nums\[(.*?)\]>>`).FindSubmatch(b)
		if m == nil {
			return ""
		}
		return string(m[1])
	}
	for want, ls := range map[string][2]string{
		"0<</S/D/St 1>>": {"1", "2"}, "0<</S/D/St 3>>1<</S/D/St 7>>": {"3", "7"}, "0<</P(i)>>1<</S/D/St 1>>": {"i", "1"}, "": {"", ""}, "0<</P(01)>>1<</P()>>": {"01", ""},
	} {
		if got := labels(ls[0], ls[1]); got != want {
			t.Errorf("%q: %q, want %q", ls, got, want)
		}
	}
}

// TestCellsAndFiguresSayWhatTheyAre reads the attributes.
func TestCellsAndFiguresSayWhatTheyAre(t *testing.T) {
	b := finished(t, input(t, func(d *page.Document, _ *typeface.Set) {
		for i := range d.Elements {
			if d.Elements[i].Tag == page.TH {
				d.Elements[i].ColSpan, d.Elements[i].RowSpan = 2, 3
			}
			if d.Elements[i].Tag == page.TD {
				d.Elements[i].Actual = "8.1"
			}
			if d.Elements[i].Tag == page.FigureEl {
				d.Elements[i].BBox = [4]length.Length{10 * length.Pt, 20 * length.Pt, 30 * length.Pt, 40 * length.Pt}
			}
		}
	}))
	for _, want := range []string{"/A<</O/Table/Scope/Column/ColSpan 2/RowSpan 3>>", "/A<</O/List/ListNumbering/Decimal>>",
		"/A<</O/Layout/Placement/Block/BBox[10 781.891 40 821.891]>>", "/ActualText(8.1)"} {
		if !bytes.Contains(b, []byte(want)) {
			t.Errorf("the file has no %s", want)
		}
	}
}

func BenchmarkFinish(b *testing.B) {
	in := input(b, nil)
	for b.Loop() {
		finished(b, in)
	}
}
