package paragraph

import (
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

var benchTexts = []struct{ name, lang, text string }{{"zh", "zh-CN", zhText}, {"en", "en", enText}, {"mixed", "zh-CN", mixedText}}

func BenchmarkPrepare(b *testing.B) {
	for _, c := range benchTexts {
		b.Run(c.name, func(b *testing.B) {
			set, spans := faces(b), []Span{{Text: c.text}}
			b.ReportAllocs()
			for b.Loop() {
				Prepare(&diag.Log{}, set, spans, justified(c.lang), nil)
			}
		})
	}
}

// BenchmarkBreak breaks texts of 1 to 64 times the length: the cost a character
// must stay the same.
func BenchmarkBreak(b *testing.B) {
	for _, c := range benchTexts {
		for _, times := range []int{1, 8, 64} {
			b.Run(fmt.Sprintf("%s-%d", c.name, times), func(b *testing.B) {
				var log diag.Log
				p := prepared(b, &log, strings.Repeat(c.text, times), justified(c.lang))
				b.ReportAllocs()
				for b.Loop() {
					p.Count(34000)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(p.chars)), "ns/char")
			})
		}
	}
}

// BenchmarkCountShort is what Fit asks for most: items of one to three lines.
func BenchmarkCountShort(b *testing.B) {
	var log diag.Log
	p := prepared(b, &log, "加强信息共享（包括病例、基因序列与临床经验），让《国际卫生条例》真正落到实处。", justified("zh-CN"))
	b.ReportAllocs()
	for b.Loop() {
		p.Count(17000)
	}
}

func BenchmarkLines(b *testing.B) {
	for _, c := range benchTexts {
		b.Run(c.name, func(b *testing.B) {
			var log diag.Log
			p := prepared(b, &log, c.text, justified(c.lang))
			b.ReportAllocs()
			for b.Loop() {
				p.Lines(log.Blank(), 34000)
			}
		})
	}
}

// BenchmarkPatterns reads the patterns of English, as each run with English does once.
func BenchmarkPatterns(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		readPatterns(patternsUS)
	}
}

// BenchmarkHyphenate marks the places of words at which they may be broken.
func BenchmarkHyphenate(b *testing.B) {
	words := strings.Fields("international cooperation measures epidemic globalization communities understanding which their")
	var w word
	for b.Loop() {
		for _, letters := range words {
			w.letters = append(w.letters[:0], letters...)
			patternsOf("en").mark(&w)
		}
	}
}
