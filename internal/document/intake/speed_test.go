package intake

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// BenchmarkLong imports long texts of four layouts: short lines of two languages,
// one paragraph a line, and Markdown with lists and tables.
func BenchmarkLong(b *testing.B) {
	many := func(head, line string, n int) string {
		var s strings.Builder
		s.WriteString(head)
		for i := range n {
			s.WriteString(strings.ReplaceAll(line, "%d", fmt.Sprint(i)))
		}
		return s.String()
	}
	const n = 6000
	for name, text := range map[string]string{
		"short lines, en": many("", "Line %d of a long text without an end\n", n),
		"short lines, zh": many("# 报告\n\n## 经验\n\n", "今天巡河%d次，水质稳定\n", n),
		"paragraphs":      many("Report of the river\n\n", "In week %d the station measured twice a day and sent what it had measured to the office in town, where two people read the figures and compared them with those of the week before.\n", n/6),
		"markdown":        many("# Report\n\n", "## Part %d\n\nThe station **measured** and sent [it](https://example.org/%d).\n\n- first point %d\n- second point %d\n\n| a | b |\n|---|---|\n| %d | 1 |\n\n", n/12),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				var log diag.Log
				if _, err := Import(context.Background(), &log, In{File: "long.txt", Data: []byte(text)}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
