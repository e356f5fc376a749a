package paragraph

import (
	"math/rand/v2"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface"
)

// Mixtures of what makes breaking hard, by chance but the same in each run:
// nearer to trouble than the bytes of a fuzzer.
func TestMixturesKeepTheRules(t *testing.T) {
	pieces := []string{
		"，", "。", "、", "；", "：", "？", "！", "！！！", "？！", "“", "”", "‘", "’", "（", "）", "《", "》", "〈", "〉", "·", "——", "……", "—", "…", "～", "–", "/",
		"中", "国", "合作", "领导人", "𬱖", "々", "72", "3月26日", "2020年", "5万亿美元", "62%", "￥30", "$5", "第3期", "No. 3", "1,000.5", "2℃", "G20", "（WHO）",
		"a", "I", "BioNTech", "world’s", "international", "cooperation", "well-organised", "“open”", "(see)", "https://www.example.org/a-b/c", "me@example.org", "Ａ",
		" ", " ", "  ", "\t", "\u00a0", "\u3000", "\u200b", "\u00ad", "\u2060", "é", "e\u0301", "ffi", "®", "①", "㎡", "é’s", "'", "\"", "[", "]",
	}
	r := rand.New(rand.NewPCG(7, 20200330))
	for n := range 3000 {
		var spans []Span
		var text strings.Builder
		for range 1 + r.IntN(3) {
			var b strings.Builder
			for range 1 + r.IntN(25) {
				b.WriteString(pieces[r.IntN(len(pieces))])
			}
			text.WriteString(b.String())
			spans = append(spans, Span{Text: b.String(), Role: typeface.Role(r.IntN(4)), Emphasis: r.IntN(4) == 0, Scale: []int{0, 1000, 700}[r.IntN(3)], Break: false})
			if r.IntN(5) == 0 {
				spans = append(spans, Span{Break: true})
			}
		}
		o := Options{Lang: []string{"zh-CN", "en", "en-GB"}[r.IntN(3)], Align: Align(r.IntN(4)), Hyphenate: r.IntN(3) > 0, Indent: []int{0, 2000}[r.IntN(2)]}
		m := []int{1000, 2000, 3500, 9000, 13000, 22222, 38000, 60000}[r.IntN(8)]
		var log diag.Log
		p := Prepare(&log, faces(t), spans, o, nil)
		lines := p.Lines(&log, m)
		if s := faults(p, lines, &log, text.String(), m); s != "" {
			t.Fatalf("%d: %+v at %d: %s\n of %q", n, o, m, s, text.String())
		}
		if c := p.Count(m); c != len(lines) {
			t.Fatalf("Count %d, Lines %d", c, len(lines))
		}
	}
}
