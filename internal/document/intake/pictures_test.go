package intake

import (
	"context"
	"errors"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// TestPicturesStandWhereTheyStood: a picture of the document is placed in the text where
// it stood, or nowhere, and then it is under images alone.
func TestPicturesStandWhereTheyStood(t *testing.T) {
	const p = "![Lake](a.png)"
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"between paragraphs": {"# R\n\n## Findings\n\nIt fell.\n\n" + p + "\n\nIt rose.\n", []string{"It fell.\n\n![Lake](picture-1)\n\nIt rose."}},
		"in a paragraph":     {"# R\n\n## Findings\n\nIt fell " + p + " that year.\n\nIt rose.\n", []string{"It fell that year.\n\n![Lake](picture-1)\n\nIt rose."}},
		"below a heading":    {"# R\n\n## Findings\n\n" + p + "\n\nIt fell.\n", []string{"![Lake](picture-1)\n\nIt fell."}},
		"alone":              {"# R\n\n## Findings\n\n" + p + "\n\n## Next\n\nIt fell.\n", []string{`en: "![Lake](picture-1)"`}},
		"two":                {"# R\n\n## Findings\n\nIt fell.\n\n" + p + "\n\n" + p + "\n", []string{"It fell.\n\n![Lake](picture-1)\n\n![Lake](picture-2)"}},
		"behind a point":     {"# R\n\n## Findings\n\n1. One.\n2. Two.\n\n   " + p + "\n\n3. Three.\n", []string{"en: \"Two.\"\nbody:\nen: \"![Lake](picture-1)\""}},
		"in a list of a body": {"# R\n\n## Findings\n\nThus:\n\n- one\n\n  " + p + "\n\n- two\n\nBut:\n\n1. x\n2. y\n\nAnd so on.\n",
			[]string{"- one\n\n![Lake](picture-1)\n- two"}},
		"before the list":      {"# R\n\n## Findings\n\nAll agreed:\n\n" + p + "\n\n1. One.\n2. Two.\n", []string{"body:\nen: \"![Lake](picture-1)\"\nlead:\nen: \"All agreed:\""}},
		"in the masthead":      {"# R of rivers\n\n" + p + "\n\nIt fell by a metre, as all had said it would.\n\n## Findings\n\nIt rose.\n", []string{"![Lake](picture-1)\n\nIt fell by a metre"}},
		"logo before the text": {p + "\n\n# R\n\n## Findings\n\nIt rose.\n", []string{"file: \"a-pictures/picture-1.png\""}},
		"in the summary":       {"# R\n\n## Summary\n\nIt fell.\n\n" + p + "\n\n## Findings\n\nIt rose.\n", []string{"file: \"a-pictures/picture-1.png\""}},
		"behind a table":       {"# R\n\n## Findings\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n" + p + "\n", []string{"| 1 | 2 |\n\n![Lake](picture-1)"}},
		"two languages": {"# 河流\n\n## 发现\n\n水位下降，连续三年。\n\n" + p + "\n\n后来回升，各站一致。\n\n# Rivers\n\n## Findings\n\nIt fell for three years.\n\nThen it rose at all stations.\n",
			[]string{"水位下降，连续三年。\n\n![](picture-1)\n\n后来回升", "It fell for three years.\n\n![](picture-1)\n\nThen it rose"}},
	} {
		var log diag.Log
		d, err := Import(context.Background(), &log, In{File: "a.md", Data: []byte(c.text), Open: func(string) ([]byte, error) { return []byte("\x89PNG"), nil }})
		if err != nil || d == nil {
			t.Fatal(name, err, log.Findings())
		}
		yaml := string(d.YAML(""))
		var flat strings.Builder
		for line := range strings.SplitSeq(yaml, "\n") {
			flat.WriteString(strings.TrimLeft(line, " ") + "\n")
		}
		for _, w := range c.want {
			if !strings.Contains(flat.String(), w) {
				t.Errorf("%s: no %q in\n%s", name, w, yaml)
			}
		}
		found := &diag.Log{}
		r, err := report.Load(context.Background(), found, "r.yaml", []byte(yaml))
		if err != nil || found.Failed() {
			t.Errorf("%s: %v\n%s", name, found.Findings(), yaml)
			continue
		}
		placed := strings.Contains(yaml, "](picture-")
		if unplaced := len(r.Unplaced()); placed != (unplaced == 0) {
			t.Errorf("%s: %d pictures without a place\n%s", name, unplaced, yaml)
		}
	}
}

// TestCaptionsInTwoLanguages: a picture has the captions that stand beside it, each in its
// language, and the one that stands without a picture in the text of the other language.
func TestCaptionsInTwoLanguages(t *testing.T) {
	const zh, en = "图1 三站水位变化", "Figure 1 Water level at three stations"
	const p, head = "![Lake](a.png)\n\n", "# 河流\n\n## 发现\n\n水位下降，连续三年。\n\n"
	const second = "# Rivers\n\n## Findings\n\nIt fell for three years.\n\n"
	const end = "Then it rose at all stations.\n"
	for name, text := range map[string]string{
		"below each other":      head + p + zh + "\n\n" + en + "\n\n后来回升，各站一致。\n\n" + second + end,
		"above each other":      head + en + "\n\n" + zh + "\n\n" + p + "后来回升，各站一致。\n\n" + second + end,
		"in one line":           head + p + zh + " " + en + "\n\n后来回升，各站一致。\n\n" + second + end,
		"in two lines":          head + p + zh + "\\\n" + en + "\n\n后来回升，各站一致。\n\n" + second + end,
		"in the other language": head + p + zh + "\n\n后来回升，各站一致。\n\n" + second + en + "\n\n" + end,
	} {
		d, err := Import(context.Background(), &diag.Log{}, In{File: "a.md", Data: []byte(text), Open: func(string) ([]byte, error) { return []byte("\x89PNG"), nil }})
		if err != nil || d == nil || len(d.Images) != 1 {
			t.Fatal(name, err, d)
		}
		if c := d.Images[0].Caption; c["zh"] != zh || c["en"] != en {
			t.Errorf("%s: captions %q", name, c)
		}
		yaml := string(d.YAML(""))
		if strings.Contains(yaml, "        "+zh) || strings.Contains(yaml, "        "+en) || strings.Count(yaml, "](picture-1)") != 2 {
			t.Errorf("%s:\n%s", name, yaml)
		}
	}
	d, _ := Import(context.Background(), &diag.Log{}, In{File: "a.md", Data: []byte(head + p + zh + "\n\n后来回升，各站一致。\n\n" + second + "Figure 1 shows how it fell at all of the three stations.\n\n" + end), Open: func(string) ([]byte, error) { return []byte("\x89PNG"), nil }})
	if d == nil || !strings.Contains(string(d.YAML("")), "Figure 1 shows how it fell") || d.Images[0].Caption["en"] != "" {
		t.Error("a sentence on the figure is its caption")
	}
}

// TestIdsOfPictures: a picture takes no id that the report, a section or an item has.
func TestIdsOfPictures(t *testing.T) {
	const text = "# Rivers\n\n## Picture 1\n\nIt fell.\n\n![Lake](a.png)\n\n## Picture 2\n\nIt rose.\n\n![Sea](b.png)\n"
	d, err := Import(context.Background(), &diag.Log{}, In{File: "picture-1.md", Data: []byte(text), Open: func(string) ([]byte, error) { return []byte("\x89PNG"), nil }})
	if err != nil || d == nil {
		t.Fatal(err)
	}
	found := &diag.Log{}
	yaml := d.YAML("")
	if r, err := report.Load(context.Background(), found, "r.yaml", yaml); err != nil || r == nil || found.Failed() || len(r.Unplaced()) > 0 {
		t.Errorf("%v\n%s", found.Findings(), yaml)
	}
}

// TestCaptionOfAPictureLeftOut: the captions of a picture that the document does not hold,
// or that no brief can use, are told with it.
func TestCaptionOfAPictureLeftOut(t *testing.T) {
	const text = "# Rivers\n\n## Findings\n\nIt fell.\n\n![Lake](a.png)\n\nFigure 1 Water level\n\n图1 水位\n\nIt rose.\n"
	for name, in := range map[string]In{
		"not there": {File: "a.md", Data: []byte(text)},
		"broken":    {File: "a.md", Data: []byte(text), Open: func(string) ([]byte, error) { return []byte("\x89PNG"), nil }, Usable: func([]byte) error { return errors.New("it is broken") }},
	} {
		log := &diag.Log{}
		d, err := Import(context.Background(), log, in)
		if err != nil || d == nil || len(d.Images) > 0 {
			t.Fatal(name, err, log.Findings())
		}
		said := ""
		for _, f := range log.Findings() {
			said += f.Message() + "\n"
		}
		if !strings.Contains(said, "a.png: Lake; Figure 1 Water level; 图1 水位") {
			t.Errorf("%s: said\n%s", name, said)
		}
	}
}
