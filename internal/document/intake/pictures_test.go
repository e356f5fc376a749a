package intake

import (
	"context"
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
			[]string{"水位下降，连续三年。\n\n![Lake](picture-1)\n\n后来回升", "It fell for three years.\n\n![](picture-1)\n\nThen it rose"}},
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
