package paint

import (
	"bytes"
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"jianbao/internal/pdf/finish/specimen"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
)

func painted(tb testing.TB) (*Painted, *page.Document, *typeface.Set) {
	tb.Helper()
	s, err := specimen.Faces()
	if err != nil {
		tb.Fatal(err)
	}
	doc := specimen.Document(s)
	p, err := Paint(context.Background(), doc, s)
	if err != nil {
		tb.Fatal(err)
	}
	return p, doc, s
}

// TestFpdfOrdersObjectsAsFinishExpects guards what finish relies on: 1 the page
// tree, 2 the resources, then each page and its content, the pictures, Info,
// and the catalogue last.
func TestFpdfOrdersObjectsAsFinishExpects(t *testing.T) {
	p, _, _ := painted(t)
	want := []string{"3 <</Type /Page", "4 <</Length ", "5 <</Type /Page", "6 <</Length ", "1 <</Type /Pages", "7 <</Type /XObject", "2 <<", "8 <<", "9 <<"}
	found := regexp.MustCompile(`(?m)^(\d+) 0 obj\n(<<(?:/Type /\w+|/Length )?)`).FindAllSubmatch(p.PDF, -1)
	var got []string
	for _, m := range found {
		got = append(got, string(m[1])+" "+string(m[2]))
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("objects %q, want %q", got, want)
	}
	for _, part := range []string{"/Font <<\n>>\n/XObject <<\n/I", "/Type /Catalog", "xref\n0 10\n", "endstream\nendobj"} {
		if !bytes.Contains(p.PDF, []byte(part)) {
			t.Errorf("the file has no %q", part)
		}
	}
}

// contents are the pages' content streams.
func contents(p *Painted) []string {
	var out []string
	for _, m := range regexp.MustCompile(`(?s)\d+ 0 obj\n<</Length \d+>>\nstream\n(.*?)\nendstream`).FindAllSubmatch(p.PDF, -1) {
		content := string(m[1])
		if kept, is := p.Streams[pageKey(len(out))]; is {
			content = string(kept)
		}
		out = append(out, content)
	}
	return out
}

// TestOperatorsNest: text objects inside marked content, nothing left open.
func TestOperatorsNest(t *testing.T) {
	p, _, _ := painted(t)
	pages := contents(p)
	if len(pages) != 2 {
		t.Fatalf("%d content streams", len(pages))
	}
	for i, c := range pages {
		var open []string
		for _, line := range strings.Split(c, "\n") {
			fields := strings.Fields(line)
			if len(fields) == 0 {
				continue
			}
			top := ""
			if len(open) > 0 {
				top = open[len(open)-1]
			}
			switch op := fields[len(fields)-1]; {
			case strings.HasSuffix(line, "BDC"):
				open = append(open, "BDC")
			case op == "BT":
				open = append(open, "BT")
			case op == "EMC" && top == "BDC", op == "ET" && top == "BT":
				open = open[:len(open)-1]
			case op == "EMC" || op == "ET":
				t.Fatalf("page %d: %s inside %v", i+1, op, open)
			case strings.HasSuffix(op, "Tj") || strings.HasSuffix(op, "TJ") || op == "Td" || op == "Tf":
				if top == "" || open[0] != "BDC" || !strings.Contains(strings.Join(open, " "), "BT") {
					t.Fatalf("page %d: %s inside %v", i+1, line, open)
				}
			case op == "f" && len(open) == 0:
				t.Fatalf("page %d: ink that is neither tagged nor furniture: %s", i+1, line)
			}
		}
		if len(open) > 0 {
			t.Errorf("page %d ends inside %v", i+1, open)
		}
	}
}

// TestMarksNumberTheContentOfEachPage: MCIDs count from 0, each with its owner.
func TestMarksNumberTheContentOfEachPage(t *testing.T) {
	p, doc, _ := painted(t)
	for i, c := range contents(p) {
		found := regexp.MustCompile(`/(\w+)<</MCID (\d+)>>BDC`).FindAllStringSubmatch(c, -1)
		if len(found) != len(p.Marks[i]) || len(found) == 0 {
			t.Fatalf("page %d: %d sequences, %d marks", i+1, len(found), len(p.Marks[i]))
		}
		for mcid, m := range found {
			if tag := doc.Elements[p.Marks[i][mcid]].Tag; m[1] != string(tag) || m[2] != fmt.Sprint(mcid) {
				t.Errorf("page %d: sequence %d is /%s %s, its element %s", i+1, mcid, m[1], m[2], tag)
			}
		}
	}
}

// TestAnotherLanguageIsSaid: the Chinese words in an English paragraph.
func TestAnotherLanguageIsSaid(t *testing.T) {
	p, _, _ := painted(t)
	c := contents(p)[0]
	if n := strings.Count(c, "/Span<</Lang(zh-CN)>>BDC"); n != 1 {
		t.Errorf("%d spans in Chinese, want the one", n)
	}
	if strings.Contains(c, "/Lang(en)") {
		t.Error("a language that the element says already is said again")
	}
}

func TestFurnitureIsTyped(t *testing.T) {
	p, _, _ := painted(t)
	for _, want := range []string{"/Artifact<</Type/Layout>>BDC", "/Artifact<</Type/Pagination/Subtype/Header>>BDC",
		"/Artifact<</Type/Pagination/Subtype/Footer>>BDC", "/Artifact<</Type/Background/BBox[57 785.891 538 799.891 ]>>BDC\n.949 g\n57 785.891 481 14 re f"} {
		if !strings.Contains(contents(p)[0], want) {
			t.Errorf("page 1 has no %s", want)
		}
	}
}

func TestSameBytesTwice(t *testing.T) {
	a, _, _ := painted(t)
	b, _, _ := painted(t)
	if !bytes.Equal(a.PDF, b.PDF) {
		t.Error("two runs differ")
	}
}

func TestPaintSaysWhatItCannotDraw(t *testing.T) {
	s, err := specimen.Faces()
	if err != nil {
		t.Fatal(err)
	}
	for want, spoil := range map[string]func(*page.Document){
		"without pages": func(d *page.Document) { d.Pages = nil },
		"face 99":       func(d *page.Document) { d.Pages[1].Items = append(d.Pages[1].Items, page.Text{Face: 99}) },
		"picture 7":     func(d *page.Document) { d.Pages[1].Items = append(d.Pages[1].Items, page.Figure{Image: 7}) },
		"element 999":   func(d *page.Document) { d.Pages[1].Items = append(d.Pages[1].Items, page.Mark{Element: 999}) },
	} {
		doc := specimen.Document(s)
		spoil(doc)
		if _, err := Paint(context.Background(), doc, s); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := Paint(ctx, specimen.Document(s), s); err == nil {
		t.Error("painted after the end")
	}
}

func TestMilliIsAsShortAsItCanBe(t *testing.T) {
	for n, want := range map[int]string{0: "0", 1: ".001", -500: "-.5", 1000: "1", 10_250: "10.25", -12_034: "-12.034", 100: ".1"} {
		if got := string(appendMilli(nil, n)); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
}

func BenchmarkPaint(b *testing.B) {
	s, err := specimen.Faces()
	if err != nil {
		b.Fatal(err)
	}
	doc := specimen.Document(s)
	doc.Images, doc.Pages[0].Items = nil, withoutFigures(doc.Pages[0].Items)
	for b.Loop() {
		if _, err := Paint(context.Background(), doc, s); err != nil {
			b.Fatal(err)
		}
	}
}

func withoutFigures(items []page.Item) []page.Item {
	var out []page.Item
	for _, it := range items {
		if _, is := it.(page.Figure); !is {
			out = append(out, it)
		}
	}
	return out
}

// TestPaintLastLeavesTheLinks: what finish needs is as Paint gives it, and the texts are
// let go of.
func TestPaintLastLeavesTheLinks(t *testing.T) {
	want, doc, faces := painted(t)
	links := 0
	for _, p := range doc.Pages {
		for _, item := range p.Items {
			if _, is := item.(page.Link); is {
				links++
			}
		}
	}
	got, err := PaintLast(context.Background(), doc, faces)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.PDF, want.PDF) || !slices.Equal(contents(got), contents(want)) || len(got.Marks) != len(want.Marks) {
		t.Error("it is painted otherwise")
	}
	for i, p := range doc.Pages {
		for _, item := range p.Items {
			if _, is := item.(page.Link); !is {
				t.Fatalf("page %d keeps %T", i+1, item)
			}
			links--
		}
	}
	if links != 0 {
		t.Errorf("%d links are lost", links)
	}
}
