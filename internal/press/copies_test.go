package press_test

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"io"
	"regexp"
	"strings"
	"sync"
	"testing"
	"unicode/utf16"

	"jianbao/content"
	"jianbao/internal/brief"
	"jianbao/internal/brief/spoken"
	"jianbao/internal/diag"
	"jianbao/internal/pdf/inspect"
	"jianbao/internal/press"
)

// guests are people of whom no two share a character beyond what the line says
// to all; some of their characters are in the report, some beyond the BMP.
func guests() []brief.Addressee {
	return []brief.Addressee{
		{Name: "龘靐", Title: "馆员", Organisation: "鱻渔坊", Number: "1"},
		{Name: "𬱖𫘧", Title: "讲席", Organisation: "麤鹿苑", Number: "2", Seat: "B7"},
		{Name: "卫生", Title: "司机", Organisation: "骉马驿", Number: "3", Note: "请阅后交回。"},
		{Name: "Zoë Quäck-Jürß", Title: "Ombudsman", Organisation: "Wüxhof & Fils"},
	}
}

func prepare(tb testing.TB, e brief.Edition, a brief.Addressee) *press.Base {
	tb.Helper()
	var log diag.Log
	e.Addressee = &a
	base, err := press.Prepare(context.Background(), &log, load(tb, content.SampleName, content.Sample()), e,
		press.Options{Faces: faces(), Shared: new(press.Shared), Producer: "jianbao test"})
	noFault(tb, &log, err)
	return base
}

// copyFor makes a copy on the first base that has room for the person's line.
func copyFor(tb testing.TB, e brief.Edition, bases []*press.Base, a brief.Addressee) []byte {
	tb.Helper()
	var log diag.Log
	for _, b := range append(bases, prepare(tb, e, a)) {
		c := b.Address(&log, a)
		noFault(tb, &log, nil)
		if c == nil {
			continue
		}
		pdf, err := c.Finish("00112233445566778899aabbccddeeff", nil)
		noFault(tb, &log, err)
		return pdf.Bytes()
	}
	tb.Fatalf("no base has room for %s", a.Name)
	return nil
}

func editions(tb testing.TB) map[string]brief.Edition {
	out := pairings()
	for how, e := range out {
		e.Template = template(tb, "summary")
		e.NoLimit = true
		out[how] = e
	}
	return out
}

// TestNobodyIsInAnothersCopy looks for the characters of each guest in the
// copies of all others: in the text, in every font's Unicode map, in the
// content, in the metadata, anywhere in the file.
func TestNobodyIsInAnothersCopy(t *testing.T) {
	e := editions(t)["zh"]
	base := prepare(t, e, guests()[0]) // whose own name must not get into the rest
	shared := base.Address(&diag.Log{}, brief.Addressee{Name: "甲", Number: "9"})
	pdf, err := shared.Finish("", nil)
	if err != nil {
		t.Fatal(err)
	}
	everyone := plainOf(pdf.Bytes())
	for i, a := range guests() {
		whole := plainOf(copyFor(t, e, []*press.Base{base}, a))
		if !holds(whole, a.Name) {
			t.Errorf("%s is not in the own copy: the test sees nothing", a.Name)
		}
		for k, other := range guests() {
			if k == i {
				continue
			}
			for _, c := range other.Name + other.Title + other.Organisation {
				if strings.ContainsRune(a.Name+a.Title+a.Organisation+a.Note, c) || holds(everyone, string(c)) {
					continue // shared with the person, or of the report's own text
				}
				if holds(whole, string(c)) {
					t.Errorf("%c of %s is in the copy of %s", c, other.Name, a.Name)
				}
			}
		}
	}
}

// TestSharedFontsHoldNoName makes the base with a person of whom one character
// is in no other text, and finds that character in that person's copy only.
func TestSharedFontsHoldNoName(t *testing.T) {
	e := editions(t)["zh"]
	base := prepare(t, e, brief.Addressee{Name: "龘"})
	other, err := base.Address(&diag.Log{}, brief.Addressee{Name: "甲"}).Finish("", nil)
	if err != nil {
		t.Fatal(err)
	}
	if holds(plainOf(other.Bytes()), "龘") {
		t.Error("the person whom the base was made with is in another's copy")
	}
	// 卫 and 生 stand in the report: the name has them from its own font still.
	own, err := base.Address(&diag.Log{}, brief.Addressee{Name: "卫生"}).Finish("", nil)
	if err != nil {
		t.Fatal(err)
	}
	maps := regexp.MustCompile(`(?s)begincmap.*?endcmap`).FindAllString(plainOf(own.Bytes()), -1)
	last := maps[len(maps)-1]
	if !strings.Contains(last, "<536B>") || !strings.Contains(last, "<751F>") {
		t.Errorf("the last font, the copy's own, reads\n%s", last)
	}
	if strings.Count(last, "><") > 20 {
		t.Errorf("the copy's own font holds more than its line:\n%s", last)
	}
}

// TestCopyIsASinglePress holds a copy made on another's base against the brief
// that is set for this person alone: the same file but for nothing.
func TestCopyIsASinglePress(t *testing.T) {
	r := load(t, content.SampleName, content.Sample())
	for how, e := range editions(t) {
		bases := []*press.Base{prepare(t, e, brief.Addressee{Name: "甲"}), prepare(t, e, guests()[2])}
		for _, a := range guests() {
			var log diag.Log
			single := e
			single.Addressee = &a
			out, err := press.Press(context.Background(), &log, r, single, press.Options{Faces: faces(), Producer: "jianbao test"})
			noFault(t, &log, err)
			var copied []byte
			for _, b := range append(bases, prepare(t, e, a)) {
				if c := b.Address(&log, a); c != nil {
					pdf, err := c.Finish("", nil)
					noFault(t, &log, err)
					copied = pdf.Bytes()
					break
				}
			}
			if !bytes.Equal(copied, out.PDF.Bytes()) {
				t.Errorf("%s: the copy of %s is not the brief set for that person alone", how, a.Name)
			}
		}
	}
}

// TestCopyIsReadInOrder finds no fault in a copy, and the line between the
// title and the summary, as a paragraph of its own, said once.
func TestCopyIsReadInOrder(t *testing.T) {
	for how, e := range editions(t) {
		for _, a := range guests() {
			f, err := inspect.Read(context.Background(), copyFor(t, e, nil, a))
			if err != nil {
				t.Fatal(err)
			}
			for _, fault := range f.Faults() {
				t.Errorf("%s, %s: %s", how, a.Name, fault)
			}
			text := f.Tree.String()
			if n := strings.Count(spoken.Squeezed(text), spoken.Squeezed(a.Name)); n != 1 && a.Name != "卫生" {
				t.Errorf("%s: %s is said %d times", how, a.Name, n)
			}
			line := spoken.Squeezed(brief.WordsFor(e.Languages[0]).To(a.Name, a.Title, a.Organisation))
			title, at := strings.Index(spoken.Squeezed(text), spoken.Squeezed(sampleTitle(e.Languages[0]))), strings.Index(spoken.Squeezed(text), line)
			if title < 0 || at < title || at > title+400 {
				t.Errorf("%s: the line of %s stands at %d, the title at %d", how, a.Name, at, title)
			}
		}
	}
}

// sampleTitle begins the title of the sample.
func sampleTitle(lang string) string {
	if lang == "zh" {
		return "携手应对全球疫情"
	}
	return "Facing the Pandemic Together"
}

// TestCopiesAtOnce makes copies of one base on many goroutines: the same bytes
// as one after another, whatever was in the room that they are written into.
func TestCopiesAtOnce(t *testing.T) {
	base := prepare(t, editions(t)["zh"], brief.Addressee{Name: "甲"})
	const n = 64
	one := func(i int, room []byte) []byte {
		pdf, err := base.Address(&diag.Log{}, brief.Addressee{Name: person(i)}).Finish(person(i), room)
		if err != nil {
			t.Error(err)
		}
		return pdf.Bytes()
	}
	want := make([][]byte, n)
	for i := range want {
		want[i] = one(i, nil)
	}
	var wg sync.WaitGroup
	for g := range 4 {
		wg.Go(func() {
			var room []byte
			for i := g; i < n; i += 4 {
				room = one(i, room)
				if !bytes.Equal(room, want[i]) {
					t.Errorf("copy %d is another one on several goroutines", i)
				}
			}
		})
	}
	wg.Wait()
}

// holds looks for text as a font's Unicode map, a content stream and the
// metadata each write it.
func holds(plain, text string) bool {
	if strings.Contains(plain, text) {
		return true
	}
	for _, c := range text {
		if !strings.Contains(plain, "<"+utf16Hex(c)+">") {
			return false
		}
	}
	return true
}

// plainOf is a PDF with every deflated stream opened.
func plainOf(pdf []byte) string {
	var out strings.Builder
	for {
		head, rest, more := bytes.Cut(pdf, []byte("stream\n"))
		out.Write(head)
		if !more {
			return out.String()
		}
		body, after, _ := bytes.Cut(rest, []byte("\nendstream"))
		if z, err := zlib.NewReader(bytes.NewReader(body)); err == nil {
			body, _ = io.ReadAll(z)
		}
		out.Write(body)
		pdf = after
	}
}

// utf16Hex is a character as a Unicode map writes it.
func utf16Hex(c rune) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune{c}) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String()
}
