package exchange

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

const twoBodies = `format: 1
id: small
languages: [en]
title: {en: Water}
about:
  en: |-
    Who we are.

    What we do.
sections:
  - id: lessons
    title: {en: Lessons}
    lead: {en: We learned this.}
    body:
      en: |-
        Over all first.

        Over all second.
    items:
      - id: a
        title: {en: Meter}
        short: {en: Metering}
        body:
          en: |-
            Alpha one[^1].

            Alpha two[^2].

            [^1]: First note.
            [^2]: Second note.
      - id: b
        title: {en: Mend}
        body:
          en: |-
            Beta one.

            Beta two.
      - id: c
        title: {en: Measure}
`

// TestParagraphsBelowAnItemInBraces: a paragraph that is moved or written below an item that
// stands in braces, and has no body, becomes its body.
func TestParagraphsBelowAnItemInBraces(t *testing.T) {
	for name, item := range map[string]string{
		"braces":  "      - {id: c, title: {en: Measure}}\n",
		"a comma": "      - {id: c, title: {en: Measure}, }\n",
		"lines":   "      - {id: c,\n         title: {en: \"Measure\"}}\n",
		"a note":  "      - {id: c, title: {en: 'Measure'}} # and no body\n",
	} {
		ctx, p, log := context.Background(), desk(t), &diag.Log{}
		source := strings.Replace(twoBodies, "      - id: c\n        title: {en: Measure}\n", item, 1)
		p.Source.Unsaved["small.yaml"] = []byte(source)
		file, err := Export(ctx, log, p, ExportOrder{Reports: []string{"small.yaml"}, To: "docx", Language: "en"})
		sound(t, log, err)
		p.Source.Unsaved[file.Name] = moved(t, file.Data, func(all []string, at func(string) int) []string {
			beta := all[at("Beta two")]
			return slices.Delete(slices.Insert(all, at("Measure")+1, beta), at("Beta two"), at("Beta two")+1)
		})
		back, err := Into(ctx, log, p, IntoOrder{Document: Document{File: file.Name}, Report: "small.yaml"})
		sound(t, log, err)
		if out := string(back.Data); !strings.Contains(out, `body: {en: "Beta two."}}`) || strings.Count(out, "Beta two.") != 1 {
			t.Errorf("%s:\n%s", name, out)
		}
	}
}

// moved is a Word file with its paragraphs in another order: change gets each as
// XML, by the first of the words that stand in it.
func moved(t *testing.T, data []byte, change func(paragraphs []string, at func(words string) int) []string) []byte {
	t.Helper()
	return withText(t, data, func(text string) string {
		head, body, _ := strings.Cut(text, "<w:body>")
		all := regexp.MustCompile(`(?s)<w:p>.*?</w:p>`).FindAllString(body, -1)
		end := body[strings.LastIndex(body, "</w:p>")+len("</w:p>"):]
		return head + "<w:body>" + strings.Join(change(slices.Clone(all), func(words string) int {
			k := slices.IndexFunc(all, func(p string) bool { return strings.Contains(p, ">"+words) })
			if k < 0 {
				t.Fatalf("no %q in the file", words)
			}
			return k
		}), "") + end
	})
}

// TestStruckInATranslatorsTable: what a translator struck through is not taken, and
// is told.
func TestStruckInATranslatorsTable(t *testing.T) {
	ctx, p, log := context.Background(), desk(t), &diag.Log{}
	file, err := Export(ctx, log, p, ExportOrder{Reports: []string{"small.yaml"}, SideBySide: true})
	sound(t, log, err)
	p.Source.Unsaved[file.Name] = withText(t, file.Data, func(text string) string {
		return strings.Replace(text, ">A small report</w:t></w:r>", ">A report</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>, small</w:t></w:r>", 1)
	})
	back, err := Into(ctx, log, p, IntoOrder{Document: Document{File: file.Name}, Report: "small.yaml"})
	sound(t, log, err)
	if len(back.Edits) != 1 || back.Edits[0].Text != "A report" {
		t.Errorf("edits %+v", back.Edits)
	}
	if !slices.ContainsFunc(log.Findings(), func(f diag.Finding) bool {
		return f.Code == diag.ImportStruck && strings.Contains(f.Message(), ", small")
	}) {
		t.Errorf("said %v", log.Findings())
	}
}

// TestParagraphsMoveInWord: the first paragraph of a body is moved and deleted
// like any other, and nothing beside it changes.
func TestParagraphsMoveInWord(t *testing.T) {
	takeTo := func(from, before string) func([]string, func(string) int) []string {
		return func(all []string, at func(string) int) []string {
			p, to := all[at(from)], at(before)
			if at(from) < to {
				to--
			}
			all = slices.Delete(all, at(from), at(from)+1)
			return slices.Insert(all, to, p)
		}
	}
	without := func(words ...string) func([]string, func(string) int) []string {
		return func(all []string, at func(string) int) []string {
			return slices.DeleteFunc(all, func(p string) bool {
				return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(p, ">"+w) })
			})
		}
	}
	write := func(words, before string) func([]string, func(string) int) []string {
		return func(all []string, at func(string) int) []string {
			return slices.Insert(all, at(before), `<w:p><w:r><w:t>`+words+`</w:t></w:r></w:p>`)
		}
	}
	for name, c := range map[string]struct {
		change func([]string, func(string) int) []string
		edits  map[string]string
		said   string
	}{
		"second above first":  {takeTo("Beta two", "Beta one"), map[string]string{"lessons.b.body": "Beta two.\n\nBeta one."}, ""},
		"with their notes":    {takeTo("Alpha two", "Alpha one"), map[string]string{"lessons.a.body": "Alpha two[^1].\n\nAlpha one[^2].\n\n[^1]: Second note.\n[^2]: First note."}, ""},
		"first deleted":       {without("Beta one"), map[string]string{"lessons.b.body": "Beta two."}, ""},
		"second deleted":      {without("Beta two"), map[string]string{"lessons.b.body": "Beta one."}, ""},
		"written above first": {write("Beta nought.", "Beta one"), map[string]string{"lessons.b.body": "Beta nought.\n\nBeta one.\n\nBeta two."}, ""},
		"written, first gone": {func(all []string, at func(string) int) []string {
			return without("Alpha one")(write("Alpha new.", "Alpha one")(all, at), at)
		}, map[string]string{"lessons.a.body": "Alpha new.\n\nAlpha two[^1].\n\n[^1]: Second note."}, ""},
		"of a section":         {takeTo("Over all second", "Over all first"), map[string]string{"lessons.body": "Over all second.\n\nOver all first."}, ""},
		"below the lead":       {takeTo("Over all second", "Meter"), nil, ""},
		"of the last part":     {takeTo("What we do", "Who we are"), map[string]string{"about": "What we do.\n\nWho we are."}, ""},
		"last part, deleted":   {without("Who we are"), map[string]string{"about": "What we do."}, ""},
		"into another body":    {takeTo("Beta one", "Alpha two"), map[string]string{"lessons.a.body": "Alpha one[^1].\n\nBeta one.\n\nAlpha two[^2].\n\n[^1]: First note.\n[^2]: Second note.", "lessons.b.body": "Beta two."}, ""},
		"into one that is not": {takeTo("Beta one", "Who we are"), map[string]string{"lessons.b.body": "Beta two.", "about": "Beta one.\n\nWho we are.\n\nWhat we do."}, ""},
		"below a bare title": {func(all []string, at func(string) int) []string {
			return slices.Insert(all, at("Measure")+1, `<w:p><w:r><w:t>Gamma.</w:t></w:r></w:p>`)
		}, map[string]string{"lessons.c.body": "Gamma."}, ""},
		"all of it deleted": {without("Beta one", "Beta two"), nil, "import-gone the text lessons.b.body"},
		"item deleted":      {without("Mend", "Beta one", "Beta two"), nil, "import-gone the item lessons.b is not in the file; in the report it stays"},
		"section deleted":   {without("Lessons", "We learned", "Over all", "Meter", "Alpha", "Mend", "Beta", "Measure"), nil, "import-gone the section lessons is not in the file; in the report it stays"},
		"title deleted":     {without("Mend"), nil, "import-gone the text lessons.b.title"},
	} {
		ctx, p, log := context.Background(), desk(t), &diag.Log{}
		p.Source.Unsaved["small.yaml"] = []byte(twoBodies)
		file, err := Export(ctx, log, p, ExportOrder{Reports: []string{"small.yaml"}, To: "docx", Language: "en"})
		sound(t, log, err)
		p.Source.Unsaved[file.Name] = moved(t, file.Data, c.change)
		back, err := Into(ctx, log, p, IntoOrder{Document: Document{File: file.Name}, Report: "small.yaml"})
		sound(t, log, err)
		for _, e := range back.Edits {
			if e.Text != c.edits[e.Path] {
				t.Errorf("%s: %s became %q, want %q", name, e.Path, e.Text, c.edits[e.Path])
			}
		}
		if len(back.Edits) != len(c.edits) {
			t.Errorf("%s: %d texts changed, want %d", name, len(back.Edits), len(c.edits))
		}
		said := ""
		for _, f := range log.Findings() {
			if f.Code == diag.ImportUnpaired || f.Code == diag.ImportGone {
				said += string(f.Code) + " " + f.Message() + "\n"
			}
		}
		if !strings.Contains(said, c.said) || strings.Count(said, "\n") > min(len(c.said), 1) {
			t.Errorf("%s: said %q, want %q", name, said, c.said)
		}
	}
}
