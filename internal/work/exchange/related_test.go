package exchange

import (
	"context"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// TestRelatedReadingComesBack: the texts to read come back from Word with their dates and
// addresses, into their report and into a new one, and are no items of the last section.
func TestRelatedReadingComesBack(t *testing.T) {
	ctx, p, log := context.Background(), desk(t), &diag.Log{}
	p.Source.Unsaved["small.yaml"] = []byte(small + `sections:
  - {id: plans, title: {zh: 打算, en: Plans}, items: [{id: a, title: {zh: 装表, en: Meter}}]}
related:
  - {title: {zh: 湖泊观测, en: Watching lakes}, link: "https://example.org/lakes", date: 2023}
  - {title: {zh: 河流观测, en: Watching rivers}, link: "https://example.org/rivers", date: 2024-05}
`)
	file, err := Export(ctx, log, p, ExportOrder{To: "docx", Language: "en", Reports: []string{"small.yaml"}})
	sound(t, log, err)
	p.Source.Unsaved[file.Name] = file.Data
	back, err := Into(ctx, log, p, IntoOrder{Document: Document{File: file.Name}, Report: "small.yaml"})
	sound(t, log, err)
	if len(back.Edits) > 0 || len(log.Findings()) > 0 {
		t.Errorf("nobody changed it: %v, %v", back.Edits, log.Findings())
	}
	draft, err := Import(ctx, log, p, ImportOrder{Document{File: file.Name}})
	sound(t, log, err)
	want := `related:
  - title:
      en: "Watching lakes"
    link: "https://example.org/lakes"
    date: 2023
  - title:
      en: "Watching rivers"
    link: "https://example.org/rivers"
    date: 2024-05
`
	if now := string(draft.Report); !strings.Contains(now, want) {
		t.Errorf("the new report has:\n%s", now)
	}
}
