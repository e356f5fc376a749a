package exchange

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"os"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// drawn is a picture of a size, as a PNG file.
func drawn(t *testing.T, width, height int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestPictureThatNoBriefCanUse: a picture that would stop the briefs is left out and
// told with its reason; one of another kind is taken, and words stand for it.
func TestPictureThatNoBriefCanUse(t *testing.T) {
	whole := drawn(t, 30, 30)
	for name, c := range map[string]struct {
		data  []byte
		taken bool
		said  string
	}{
		"whole":   {whole, true, ""},
		"cut":     {whole[:len(whole)-20], false, "import-picture-bad"},
		"nothing": {[]byte("\x89PNG\r\n\x1a\n"), false, "import-picture-bad"},
		"vast":    {append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x01\x11\x70\x00\x01\x11\x70\x08\x02\x00\x00\x00"), 0, 0, 0, 0), false, "import-picture-bad"},
		"drawing": {[]byte("\x01\x00\x00\x00 of another kind"), true, "import-picture-kind"},
	} {
		ctx, p, log := context.Background(), desk(t), &diag.Log{}
		p.Source.Unsaved["notes.md"] = []byte("# Notes\n\n## Findings\n\nThe meeting took stock.\n\n![A wave](wave.png)\n\nIt rose.\n")
		if err := os.WriteFile(p.Source.Path("wave.png"), c.data, 0o666); err != nil {
			t.Fatal(err)
		}
		draft, err := Import(ctx, log, p, ImportOrder{Document{File: "notes.md"}})
		sound(t, log, err)
		said := ""
		for _, f := range log.Findings() {
			if strings.HasPrefix(string(f.Code), "import-picture") {
				said += string(f.Code)
			}
		}
		placed := strings.Contains(string(draft.Report), "        ![A wave](picture-1)\n\n        It rose.")
		if len(draft.Pictures) == 1 != c.taken || placed != c.taken || said != c.said {
			t.Errorf("%s: %d pictures, placed %v, said %q\n%s", name, len(draft.Pictures), placed, said, draft.Report)
		}
	}
}

// TestPicturesAreDrawnInWord: a Word file shows the pictures where the report places
// them; it comes back without a change, and with one the places stay; a picture that
// cannot be drawn has its words.
func TestPicturesAreDrawnInWord(t *testing.T) {
	const report = `format: 1
id: small
languages: [en]
title: {en: Water}
sections:
  - id: lessons
    title: {en: Lessons}
    body:
      en: |-
        Before it.

        ![The *far* bank](map)

        After it.

        - a point

          ![](map)

        ![](lost)
images:
  - {id: map, file: wave.png, alt: {en: A map}}
  - {id: lost, file: none.png, alt: {en: Gone}}
`
	ctx, p, log := context.Background(), desk(t), &diag.Log{}
	p.Source.Unsaved["small.yaml"] = []byte(report)
	if err := os.WriteFile(p.Source.Path("wave.png"), drawn(t, 300, 100), 0o666); err != nil {
		t.Fatal(err)
	}
	file, err := Export(ctx, log, p, ExportOrder{Reports: []string{"small.yaml"}, To: "docx", Language: "en"})
	sound(t, log, err)
	text := ""
	withText(t, file.Data, func(s string) string { text = s; return s })
	if n := strings.Count(text, "<w:drawing>"); n != 2 || strings.Contains(text, ">![The") || !strings.Contains(text, ">![](lost)<") || !strings.Contains(text, `descr="The far bank"`) || !strings.Contains(text, `descr="A map"`) || !strings.Contains(text, `cx="1828800" cy="609600"`) {
		t.Fatalf("%d drawings:\n%s", n, text)
	}
	p.Source.Unsaved[file.Name] = file.Data
	back, err := Into(ctx, log, p, IntoOrder{Document: Document{File: file.Name}, Report: "small.yaml"})
	sound(t, log, err)
	if len(back.Edits) != 0 {
		t.Errorf("unchanged, it changes %q", back.Edits)
	}
	p.Source.Unsaved[file.Name] = withText(t, file.Data, func(s string) string { return strings.Replace(s, "Before it.", "Long before it.", 1) })
	back, err = Into(ctx, log, p, IntoOrder{Document: Document{File: file.Name}, Report: "small.yaml"})
	sound(t, log, err)
	const want = "Long before it.\n\n![The *far* bank](map)\n\nAfter it.\n\n- a point\n\n  ![](map)\n\n![](lost)"
	if len(back.Edits) != 1 || back.Edits[0].Text != want {
		t.Errorf("became %q, want %q", back.Edits, want)
	}
	anew, err := Import(ctx, log, p, ImportOrder{Document{File: file.Name, As: "again.yaml"}})
	sound(t, log, err)
	if len(anew.Pictures) != 2 || strings.Count(string(anew.Report), "](picture-") != 2 {
		t.Errorf("imported anew:\n%s", anew.Report)
	}
}

// TestCaptionsComeBack: a Word file of export's, imported as a new report, gives each of
// its pictures its caption; of a picture that was not drawn the words are left over.
func TestCaptionsComeBack(t *testing.T) {
	const report = `format: 1
id: small
languages: [en]
title: {en: Water}
sections:
  - id: lessons
    title: {en: Lessons}
    body:
      en: |-
        Before it.

        ![](map)

        After it.
images:
  - {id: lost, file: wave.png, alt: {en: The other bank}, caption: {en: Figure 1 Not placed}}
  - {id: map, file: wave.png, alt: {en: A map}, caption: {en: Figure 2 The river}}
`
	ctx, p, log := context.Background(), desk(t), &diag.Log{}
	p.Source.Unsaved["small.yaml"] = []byte(report)
	if err := os.WriteFile(p.Source.Path("wave.png"), drawn(t, 300, 100), 0o666); err != nil {
		t.Fatal(err)
	}
	file, err := Export(ctx, log, p, ExportOrder{Reports: []string{"small.yaml"}, To: "docx", Language: "en"})
	sound(t, log, err)
	p.Source.Unsaved[file.Name] = file.Data
	anew, err := Import(ctx, log, p, ImportOrder{Document{File: file.Name, As: "again.yaml"}})
	sound(t, log, err)
	_, images, _ := strings.Cut(string(anew.Report), "images:")
	_, left, _ := strings.Cut(string(anew.Report), "leftovers")
	if !strings.Contains(images, `en: "Figure 2 The river"`) || strings.Contains(images, "Not placed") || !strings.Contains(left, "Figure 1 Not placed") || !strings.Contains(left, "The other bank") {
		t.Errorf("imported anew:\n%s", anew.Report)
	}
}
