package typeface

import (
	"strings"
	"testing"
)

// chinese and english are 24,000 characters each, the length of a long report,
// in runs as a brief has them.
func chinese() [][]rune {
	return split("各国应当尽早共享数据、联合研发疫苗，并向卫生体系薄弱的国家提供资金与物资；同时保持贸易畅通，避免以邻为壑。", 400)
}

func english() [][]rune {
	return split("Countries should share data early, develop vaccines together and keep trade open; weaker systems need funds and supplies, “first of all” at the world’s periphery. ", 400)
}

func split(sentence string, run int) [][]rune {
	text := []rune(strings.Repeat(sentence, 24000/len([]rune(sentence))+1))[:24000]
	var out [][]rune
	for i := 0; i < len(text); i += run {
		out = append(out, text[i:i+run])
	}
	return out
}

// BenchmarkOpen is a cold start: headers, and the shaping tables of one face.
func BenchmarkOpen(b *testing.B) {
	files := houseFiles()
	b.ReportAllocs()
	for b.Loop() {
		shape(open(b, files).Face(int(Song)), "A", "en")
	}
}

func BenchmarkShapeChinese(b *testing.B) {
	benchmarkShape(b, chinese(), "zh-CN")
}

func BenchmarkShapeEnglish(b *testing.B) {
	benchmarkShape(b, english(), "en", pwid)
}

func benchmarkShape(b *testing.B, runs [][]rune, lang string, features ...Feature) {
	f := open(b, houseFiles()).Face(int(Song))
	b.ReportAllocs()
	for b.Loop() {
		for _, r := range runs {
			f.Shape(r, 0, len(r), lang, features...)
		}
	}
}

func BenchmarkPick(b *testing.B) {
	s := open(b, houseFiles())
	text := strings.Repeat("合作抗疫G20“领导人”", 80)
	for b.Loop() {
		for _, r := range text {
			s.Pick(Song, r)
		}
	}
}

// BenchmarkSubset is the font of one brief: 500 glyphs, 60 of them twins.
func BenchmarkSubset(b *testing.B) {
	f := open(b, houseFiles()).Face(int(Song))
	var keys []Key
	for r := rune(0x4E00); len(keys) < 440; r += 11 {
		if f.Has(r) {
			keys = append(keys, key(f, r))
		}
	}
	for _, k := range keys[:60] {
		k.Advance = 1250
		keys = append(keys, k)
	}
	b.ReportAllocs()
	for b.Loop() {
		s := NewSubset(f)
		for _, k := range keys {
			s.Add(k)
		}
		s.Freeze()
		if _, err := s.Program(nil); err != nil {
			b.Fatal(err)
		}
	}
}
