package exchange

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jianbao/internal/diag"
	"jianbao/internal/report/history"
)

// TestHistory: each save is kept with its time, who it was and what changed, and what was changed
// without the program too; a save, a day or a text is put back, which is kept as well.
func TestHistory(t *testing.T) {
	ctx, p, log := context.Background(), desk(t), &diag.Log{}
	delete(p.Source.Unsaved, "small.yaml")
	day := 1
	p.Now = func() time.Time { return time.Date(2026, 3, day, 10, 0, 0, 0, time.UTC) }
	file := filepath.Join(p.Source.Dir, "small.yaml")
	const first = `summary: [{zh: "会议**总结**了经验。", en: "It took *stock*."}]`
	text := func(now string) string {
		return "format: 1\nid: small\nlanguages: [zh, en]\ntitle: {zh: 题, en: T} # kept\n" + now + "\n"
	}
	kept := func() []history.Save {
		r, err := p.Source.Sound(ctx, log, "small.yaml")
		sound(t, log, err)
		saves, _ := r.History(ctx, log, p.Source)
		return saves
	}
	write := func(s string) { sound(t, log, os.WriteFile(file, []byte(s), 0o666)) }
	read := func() string {
		data, err := os.ReadFile(file)
		sound(t, log, err)
		return string(data)
	}
	save := func(by, now, what string) {
		t.Helper()
		r, err := p.Source.Sound(ctx, log, "small.yaml")
		sound(t, log, err)
		if p.By = by; !p.Save(ctx, log, r, []byte(text(now)), what) {
			t.Fatal(log.Findings())
		}
	}
	write(text(first))
	save("王局", strings.Replace(first, "经验", "教训", 1), "import boss.docx")
	day = 2
	write(text(strings.Replace(first, "经验", "做法", 1)))
	save("Li", strings.Replace(first, "stock", "note", 1), "check --fix")
	saves := kept()
	var told []string
	for _, s := range saves {
		told = append(told, history.Day(s.At)+" "+s.By+" "+s.What)
	}
	if got := strings.Join(told, "; "); got != "2026-03-01  begun; 2026-03-01 王局 import boss.docx; 2026-03-02  by hand; 2026-03-02 Li check --fix" {
		t.Fatal(got)
	}
	if c := saves[1].Texts; len(c) != 1 || c[0].Path != "summary.1.zh" || !strings.Contains(c[0].New, "教训") {
		t.Errorf("%+v", c)
	}
	for _, c := range []struct{ back, want string }{
		{"summary.1.en", text(first)}, // with its Markdown
		{"2026-03-01", text(strings.Replace(first, "经验", "教训", 1))},
		{"3", text(strings.Replace(first, "经验", "做法", 1))},
		{"1", text(first)},
	} {
		past, err := History(ctx, log, p, HistoryOrder{Reports: []string{"small.yaml"}, Back: c.back})
		sound(t, log, err)
		sound(t, log, past.Deliver(ctx, log, p))
		if got := read(); got != c.want {
			t.Errorf("%s: %s", c.back, got)
		}
	}
	if saves := kept(); len(saves) != 8 || saves[7].What != "history --put-back 1" {
		t.Errorf("%d saves", len(saves))
	}
	for _, none := range []string{"0", "99", "2020-01-01", "title.zh", "nowhere"} {
		if past, _ := History(ctx, &diag.Log{}, p, HistoryOrder{Reports: []string{"small.yaml"}, Back: none}); past != nil {
			t.Errorf("%s is put back", none)
		}
	}
}

// TestHistoryFirst: a report is not written where its history cannot be.
func TestHistoryFirst(t *testing.T) {
	ctx, p, log := context.Background(), desk(t), &diag.Log{}
	delete(p.Source.Unsaved, "small.yaml")
	file := filepath.Join(p.Source.Dir, "small.yaml")
	sound(t, log, os.WriteFile(file, []byte(small), 0o666))
	sound(t, log, os.Mkdir(file+history.End, 0o777))
	r, err := p.Source.Sound(ctx, log, "small.yaml")
	sound(t, log, err)
	if p.Save(ctx, log, r, []byte(small+"# more\n"), "x") {
		t.Error("it is saved")
	}
	if data, _ := os.ReadFile(file); string(data) != small {
		t.Errorf("%s", data)
	}
}
