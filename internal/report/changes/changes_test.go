package changes

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

const before = `format: 1
id: rivers
languages: [zh, en]
title: {zh: 清水长流, en: Clear water}
date: 2024-03-22
sections:
  - id: lessons
    title: {zh: 经验, en: Lessons}
    items:
      - {id: a, title: {zh: 上下游一同治理河道, en: Treat the whole river}}
      - {id: b, title: {zh: 每条河都有人负责, en: Someone answers for each river}}
      - {id: c, title: {zh: 群众参与巡河护河, en: The public takes part}}
      - {id: d, title: {zh: 数据公开透明可查, en: Data are open to all}}
  - id: next
    title: {zh: 建议, en: Next}
    items:
      - {id: e, title: {zh: 设立流域治理基金, en: Set up a fund for the basin}}
`

func load(t testing.TB, yaml string) *report.Report {
	t.Helper()
	var log diag.Log
	r, err := report.Load(context.Background(), &log, "r.yaml", []byte(yaml))
	if err != nil || log.Failed() {
		t.Fatal(err, log.Findings())
	}
	return r
}

func show(cs []Change) string {
	var b strings.Builder
	for _, c := range cs {
		fmt.Fprintf(&b, "%d %s %s", c.Pos.Line, c.Kind, c.Path)
		if c.From != "" {
			b.WriteString(" < " + c.From)
		}
		if len(c.Words) > 0 {
			b.WriteString(" " + Marked(c.Words))
		}
		b.WriteString("; ")
	}
	return strings.TrimSuffix(b.String(), "; ")
}

func TestBetween(t *testing.T) {
	item := func(id string) string {
		i := strings.Index(before, "      - {id: "+id+",")
		return before[i : i+strings.Index(before[i:], "\n")+1]
	}
	edit := func(pairs ...string) string { return strings.NewReplacer(pairs...).Replace(before) }
	for _, c := range []struct{ what, now, want string }{
		{"nothing", before, ""},
		{"comments, quotes", edit("title: {zh: 经验, en: Lessons}", "title: {zh: \"经验\", en: 'Lessons'} # the title"), ""},
		{"a word", edit("each river", "every river"), "11 changed lessons.b.title.en Someone answers for [-each-]{+every+} river"},
		{"a character", edit("每条河都有人负责", "每条河都由专人负责"), "11 changed lessons.b.title.zh 每条河都[-有-]{+由专+}人负责"},
		{"the date", edit("2024-03-22", "2024-03-23"), "5 changed date 2024-03-[-22-]{+23+}"},
		{"added", edit(item("b"), item("b")+"      - {id: z, title: {zh: 全新的一条内容, en: Quite another thing}}\n"), "12 added lessons.z"},
		{"removed", edit(item("b"), ""), "11 removed lessons.b"},
		{"first to last", edit(item("a"), "", item("d"), item("d")+item("a")), "13 moved lessons.a < lessons.a"},
		{"changed places", edit(item("a")+item("b"), item("b")+item("a")), "11 moved lessons.a < lessons.a"},
		{"renamed", edit("id: c,", "id: public,"), "12 renamed lessons.public < lessons.c"},
		{"renamed and changed", edit("{id: c, title: {zh: 群众参与巡河护河, en: The public takes part}}", "{id: public, title: {zh: 群众参与巡河护岸, en: The public takes part}}"), "12 renamed lessons.public < lessons.c; 12 changed lessons.public.title.zh 群众参与巡河护[-河-]{+岸+}"},
		{"to another section", edit(item("d"), "", item("e"), item("e")+item("d")), "17 moved next.d < lessons.d"},
		{"section renamed", edit("id: next", "id: recommendations"), "14 renamed recommendations < next"},
		{"a translation added", edit("{zh: 建议, en: Next}", "{zh: 建议}"), "14 removed next.title.en"},
	} {
		got := show(between(t, before, c.now))
		if c.what == "a translation added" { // both ways
			back := show(between(t, c.now, before))
			if back != "15 added next.title.en" {
				t.Errorf("%s, back: %s", c.what, back)
			}
			c.want = "15 removed next.title.en"
		}
		if got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.what, got, c.want)
		}
	}
}

// TestWords: the pieces of both texts, put together, are the texts.
func TestWords(t *testing.T) {
	for _, c := range [][2]string{{"", ""}, {"", "a"}, {"a b c", "a c"}, {"三条经验", "四条经验"}, {"the quick brown fox", "the slow brown dog"}, {"同一 句话", "同一句 话"}, {strings.Repeat("甲乙", 2000), strings.Repeat("丙丁", 2000)}} {
		pieces := Words(c[0], c[1])
		if a, b := sides(pieces); a != c[0] || b != c[1] {
			t.Errorf("%q, %q: %v", c[0], c[1], pieces)
		}
	}
	if got := Marked(Words("the quick brown fox", "the slow brown dog")); got != "the [-quick-]{+slow+} brown [-fox-]{+dog+}" {
		t.Error(got)
	}
}

func sides(pieces []Piece) (old, now string) {
	for _, p := range pieces {
		if p.Kind != Added {
			old += p.Text
		}
		if p.Kind != Removed {
			now += p.Text
		}
	}
	return old, now
}

func FuzzWords(f *testing.F) {
	f.Add("河长制覆盖31个省份", "河长制已覆盖 32 个省")
	f.Fuzz(func(t *testing.T, a, b string) {
		if old, now := sides(Words(a, b)); old != a || now != b {
			t.Errorf("%q, %q: %q, %q", a, b, old, now)
		}
	})
}

func BenchmarkWords(b *testing.B) {
	old := strings.Repeat("河长制覆盖三十一个省份，投诉下降百分之十二。", 200)
	now := strings.Replace(old, "下降", "减少", 3)
	b.SetBytes(int64(len(old)))
	for b.Loop() {
		Words(old, now)
	}
}
