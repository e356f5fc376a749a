package handout_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/handout"
	"jianbao/internal/work/project"
)

// printed is the report that was printed, and laid on the table.
const printed = `format: 1
id: small
languages: [zh, en]
title: {zh: 先做再说, en: Deeds First}
date: 2020-03-30
images: [{id: dyke, file: dyke.png, alt: {zh: 堤, en: A dyke}}]
summary: [{zh: 会议总结了 37 条经验，由李明主持。, en: The meeting took stock of 37 lessons.}]
sections:
  - id: lessons
    title: {zh: 经验, en: Lessons}
    items:
      - id: first
        title: {zh: 先读说明, en: Read the manual first}
        body:
          zh: "说明在第三页。\n\n![堤](dyke)"
          en: "It is on page 3.\n\n![A dyke](dyke)"
  - id: recommendations
    title: {zh: 建议, en: Recommendations}
    items:
      - id: again
        title: {zh: 再读一遍, en: Read it again}
        body:
          zh: "| 年 | 份 |\n|---|---|\n| 2019 | 41 |\n| 2020 | 52 |"
          en: "| Year | Copies |\n|---|---|\n| 2019 | 41 |\n| 2020 | 52 |"
`

// square is a picture of one colour.
func square(t *testing.T, c color.Color) []byte {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, 200, 100))
	for i := range 20000 {
		m.Set(i%200, i/200, c)
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// pictures are the pages of a PDF as a printer would draw them.
func pictures(t *testing.T, pdf []byte) (out []string) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "in.pdf"), pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	if text, err := exec.Command("pdftoppm", "-r", "40", filepath.Join(dir, "in.pdf"), filepath.Join(dir, "p")).CombinedOutput(); err != nil {
		t.Fatalf("%v %s", err, text)
	}
	files, _ := filepath.Glob(filepath.Join(dir, "p*.ppm"))
	slices.Sort(files)
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(data))
	}
	return out
}

// sheets are the sheets of copy n of so many: its pages two by two, without a back that is
// blank. The last copy may lack its last back.
func sheets(pages []string, n, of int, blank string) (out [][]string) {
	each := (len(pages) + of - 1) / of
	for pair := range slices.Chunk(pages[n*each:min((n+1)*each, len(pages))], 2) {
		if len(pair) == 2 && pair[1] == blank {
			pair = pair[:1]
		}
		out = append(out, pair)
	}
	return out
}

// TestSince: for each kind of change, the sheets that are named are those whose pictures
// differ, the file holds them for every copy, and what stays, with what is put in, is the
// handout as it is now.
func TestSince(t *testing.T) {
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Skip("SKIPPED: pdftoppm is not installed, so no picture of a sheet is compared")
	}
	no := false
	order := handout.Order{Parts: []string{"@summary:zh", "@lessons:zh", "@recommendations:zh", "@lessons:en", "@recommendations:en"}, Report: "small.yaml",
		Copies: edition.Numbers{Of: 2}, RightHand: true, Label: "内部"}
	swap := func(old, now string) func(*project.Project, *handout.Order) {
		return func(p *project.Project, _ *handout.Order) {
			text := string(p.Source.Unsaved["small.yaml"])
			if !strings.Contains(text, old) {
				t.Fatalf("the report has no %q", old)
			}
			p.Source.Unsaved["small.yaml"] = []byte(strings.Replace(text, old, now, 1))
		}
	}
	for _, c := range []struct {
		name   string
		change func(*project.Project, *handout.Order)
		sheets string // those that are put in; what is taken out follows from pictures
	}{
		{"nothing", func(*project.Project, *handout.Order) {}, ""},
		{"a figure", swap("37 条", "38 条"), "2-4"},
		{"a name", swap("李明", "王芳"), "2-4"},
		{"the date", swap("2020-03-30", "2020-03-31"), "1-6"},
		{"an item", swap("  - id: recommendations", "      - {id: second, title: {zh: 再想一想, en: Think again}}\n  - id: recommendations"), "2-3,5"},
		{"a part gone", func(_ *project.Project, o *handout.Order) {
			o.Parts = slices.Delete(slices.Clone(o.Parts), 2, 3)
		}, "1,4-5"},
		{"another language", swap("Read it again", "Read it once more"), "6"},
		{"the label", func(_ *project.Project, o *handout.Order) { o.Label = "内部资料" }, "1-6"},
		{"a picture", func(p *project.Project, _ *handout.Order) {
			put(t, p, "dyke.png", square(t, color.RGBA{200, 0, 0, 255}))
		}, "2-3,5"},
		{"a cell", swap("| 2020 | 52 |", "| 2020 | 53 |"), "2,4"},
		{"the numbers", func(_ *project.Project, o *handout.Order) { o.Numbers = &no }, "2-6"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := folder(t)
			p.Source.Unsaved["small.yaml"] = []byte(printed)
			put(t, p, "dyke.png", square(t, color.RGBA{0, 0, 200, 255}))
			first, _ := made(t, p, order)
			put(t, p, "old.pdf", first.PDF)
			now := order
			c.change(p, &now)
			whole, log := made(t, p, now)
			if whole.PDF == nil {
				t.Fatal(codes(whole.Findings), codes(log.Findings()))
			}
			now.Since = "old.pdf"
			since, log := made(t, p, now)
			if c.sheets == "" {
				if since.PDF != nil || len(since.Changes) > 0 || !strings.Contains(codes(log.Findings()), string(diag.SheetsSame)) {
					t.Errorf("nothing changed, and it says %v, %s", since.Changes, codes(log.Findings()))
				}
				return
			}
			if len(since.Changes) != 1 || edition.Numbers.String(edition.Numbers{Only: since.Changes[0].Copies}) != "1-2" {
				t.Fatalf("not every copy needs the same: %v", since.Changes)
			}
			do := since.Changes[0]
			if got := (edition.Numbers{Only: do.In}).String(); got != c.sheets {
				t.Errorf("the sheets %s are put in, not %s", got, c.sheets)
			}
			was, is, got := pictures(t, first.PDF), pictures(t, whole.PDF), pictures(t, since.PDF)
			blank := was[1] // the back of the cover
			got = slices.DeleteFunc(got, func(p string) bool { return p == blank })
			for n := range 2 {
				old, want := sheets(was, n, 2, blank), sheets(is, n, 2, blank)
				var stays [][]string
				for i, s := range old {
					if !slices.Contains(do.Out, i+1) {
						stays = append(stays, s)
					}
				}
				for i, s := range want {
					if !slices.Contains(do.In, i+1) {
						if len(stays) == 0 || !slices.Equal(stays[0], s) {
							t.Fatalf("copy %d: sheet %d is not named, and its picture differs", n+1, i+1)
						}
						stays = stays[1:]
						continue
					}
					for _, page := range s {
						if len(got) == 0 || got[0] != page {
							t.Fatalf("copy %d: the file has another page for sheet %d", n+1, i+1)
						}
						got = got[1:]
					}
					if len(old) == len(want) && slices.Equal(old[i], s) {
						t.Errorf("copy %d: sheet %d is named, and looks as before", n+1, i+1)
					}
				}
			}
			if len(got) > 0 {
				t.Errorf("%d pages too many", len(got))
			}
		})
	}
}

// put writes a file of the project.
func put(t *testing.T, p *project.Project, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(p.Source.Dir, name), data, 0o600); err != nil {
		t.Fatal(err)
	}
}
