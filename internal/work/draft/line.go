package draft

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/work/project"
)

// mostDrafts bounds the lines that are kept: the oldest go, and the count goes on.
const mostDrafts = 500

// Line is what stands at the foot of a proof of a report, by language: 校样 第2稿 ·
// 2026年12月1日14:30 · XKTA. A state of which no proof was made is noted beside the report.
func Line(ctx context.Context, log *diag.Log, p *project.Project, r *project.Reading) map[string]string {
	mark := Mark(Files(ctx, p.Source, r))
	now := p.Now()
	if p.Created != nil {
		now = time.Unix(*p.Created, 0).UTC()
	}
	number := count(ctx, log, p, r, mark, now)
	at := report.Period{}
	at.From = report.Time{Year: now.Year(), Month: int(now.Month()), Day: now.Day(), Hour: now.Hour(), Minute: now.Minute(), Timed: true}
	out := map[string]string{}
	for _, lang := range r.Languages {
		said := fmt.Sprintf("Proof, draft %d", number)
		if brief.LanguageName(lang) == brief.LanguageName("zh") {
			said = fmt.Sprintf("校样 第%d稿", number)
		}
		out[lang] = strings.Join([]string{said, brief.WordsFor(lang).PeriodText(at), mark}, " · ")
	}
	return out
}

// count is the number of the draft with a mark; a new one is noted.
func count(ctx context.Context, log *diag.Log, p *project.Project, r *project.Reading, mark string, now time.Time) int {
	if !r.Own() {
		return 1
	}
	file := strings.TrimSuffix(r.Name, filepath.Ext(r.Name)) + ".drafts"
	var kept []string
	last := 0
	if p.Source.Exists(file) {
		data, ok := p.Source.Text(ctx, log, file)
		if !ok {
			return 1
		}
		for line := range strings.Lines(string(data)) {
			n, known := 0, ""
			if _, err := fmt.Sscanf(line, "%d %s", &n, &known); err != nil {
				continue
			}
			if known == mark {
				return n
			}
			kept, last = append(kept, strings.TrimRight(line, "\r\n")), max(last, n)
		}
	}
	kept = append(kept, fmt.Sprintf("%d %s %s", last+1, mark, now.Format("2006-01-02 15:04")))
	kept = kept[max(0, len(kept)-mostDrafts):]
	p.Put(ctx, log, file, []byte(strings.Join(kept, "\n")+"\n"))
	return last + 1
}
