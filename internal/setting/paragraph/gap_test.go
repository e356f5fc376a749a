package paragraph

import (
	"testing"

	"jianbao/internal/diag"
)

// The gap between Han and Latin (CLREQ 3.2.2; STANDARDS.md 14, 15), whether a
// space was typed or not, and none beside full-width marks.
func TestGapBetweenHanAndLatin(t *testing.T) {
	for _, c := range []struct {
		text string
		gaps []int32 // that are not 0, in order
	}{
		{"本次G20峰会", []int32{250, 250}},
		{"本次 G20 峰会", []int32{250, 250}},
		{"3月26日", []int32{250, 250, 250}},
		{"超过62%的国家", []int32{250, 250}},
		{"花费$5与￥30元", []int32{250, 250, 250}},
		{"（WHO）", nil},
		{"，G20。", nil},
		{"温度2℃以下", []int32{250, 250}},
	} {
		var log diag.Log
		p := prepared(t, &log, c.text, justified("zh-CN"))
		var got []int32
		for i := range p.clusters[:len(p.clusters)-1] {
			if g := p.joints[i].gap; g != 0 {
				got = append(got, g)
			}
		}
		if len(got) != len(c.gaps) {
			t.Errorf("%s: gaps %v, want %v", c.text, got, c.gaps)
			continue
		}
		for i := range got {
			if got[i] != c.gaps[i] {
				t.Errorf("%s: gaps %v, want %v", c.text, got, c.gaps)
			}
		}
	}
}

// Marks of both scripts take the form of their neighbours (STANDARDS.md 17).
func TestQuotesTakeTheFormOfTheirNeighbours(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		latin      string // the marks that are proportional, in order
	}{
		{"zh-CN", "他说“好”", ""},
		{"zh-CN", "the world’s end", "’"},
		{"zh-CN", "他读The world’s end一文", "’"},
		{"zh-CN", "原文the “open science” movement一语", "“”"},
		{"zh-CN", "主张“open science”的人", ""},
		{"zh-CN", "‘一带一路’", ""},
		{"en", "“nobody” isn’t ‘safe’", "“”’‘’"},
		{"en", "the response — slow … — came", "—…—"},
		{"zh-CN", "供应链——关键", ""},
	} {
		var log diag.Log
		p := prepared(t, &log, c.text, justified(c.lang))
		got := ""
		for _, ch := range p.chars {
			if ch.latinQ {
				got += string(ch.r)
			}
		}
		if got != c.latin {
			t.Errorf("%s: proportional %q, want %q", c.text, got, c.latin)
		}
		for i := range p.clusters {
			ch := p.chars[p.clusters[i].from]
			if (ch.r == '“' || ch.r == '”' || ch.r == '‘' || ch.r == '’') && ch.latinQ != (p.clusters[i].width < 500) {
				t.Errorf("%s: %c takes %d", c.text, ch.r, p.clusters[i].width)
			}
		}
	}
}

// A character that no face has is logged once and leaves the others whole.
func TestMissingGlyphIsLogged(t *testing.T) {
	var log diag.Log
	p := prepared(t, &log, "陈𠮷与🙂及𠮷", justified("zh-CN"))
	var codes []string
	for _, f := range log.Findings() {
		codes = append(codes, f.Args["code"].(string))
	}
	if len(codes) != 2 || codes[0] != "U+20BB7" || codes[1] != "U+1F642" {
		t.Errorf("logged %v, want U+20BB7 and U+1F642, each once", codes)
	}
	if l := p.Lines(&log, 20000); shown(&l[0]) != "陈与及" {
		t.Errorf("set %q", shown(&l[0]))
	}
}
