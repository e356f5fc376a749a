package press_test

import (
	"context"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/pdf/inspect"
	"jianbao/internal/press"
)

const pictured = `format: 1
id: pictured
languages: [zh, en]
title: {zh: 图, en: Pictures}
sections:
  - id: s
    title: {zh: 文, en: Text}
    body: {zh: 甲段。, en: One.}
images:
  - {id: a, file: a.png, alt: {zh: 甲, en: A}, caption: {zh: 图1 甲, en: Figure 1. A}, width: half, section: s}
  - {id: b, file: b.png, alt: {zh: 乙, en: B}, caption: {zh: 图2 乙, en: Figure 2. B}, width: half, section: s, licence: {zh: 审图号：某S（2031）1号, en: Map approval no. 1}}
  - {id: c, file: c.png, alt: {zh: 丙, en: C}, width: third, section: s}
  - {id: d, file: d.png, alt: {zh: 丁, en: D}, width: third, section: s}
  - {id: e, file: e.png, alt: {zh: 戊, en: E}, width: third, section: s}
  - {id: f, file: f.png, alt: {zh: 己, en: F}, caption: {zh: 图3 己, en: Figure 3. F}, section: s}
`

// TestPicturesStandSideBySide: two halves, then three thirds, then one as wide as the text or
// as its pixels allow; each with its words, also in a pair. One with too few pixels is named
// once, with the width that it would bear.
func TestPicturesStandSideBySide(t *testing.T) {
	r := load(t, "pictured.yaml", pictured)
	for how, e := range pairings() {
		if how == "leaf" {
			continue
		}
		e := measured(e, loadTemplate(t, "t", "name: t\ntitle: {en: T}\nblocks: [title, {sections: {show: [title, body]}}]\n"), 150)
		var log diag.Log
		made, err := press.Press(context.Background(), &log, r, e, press.Options{Faces: faces(), Open: picture, Producer: "jianbao test"})
		noFault(t, &log, err)
		f, err := inspect.ReadLaid(context.Background(), made.PDF.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		var at []inspect.Area
		words := ""
		for _, p := range f.Pages {
			words += squeezedRows(p.Text)
			for _, a := range p.Areas {
				if a.Picture {
					at = append(at, a)
				}
			}
		}
		if len(at) != 6 {
			t.Fatalf("%s: %d pictures, want 6", how, len(at))
		}
		level := func(some []inspect.Area, wide length.Length) {
			for i, a := range some {
				if a.Y != some[0].Y || i > 0 && a.X < some[i-1].X+some[i-1].Width {
					t.Errorf("%s: picture %d stands at %s, %s, the one before ends at %s, %s", how, i+1, a.X, a.Y, some[max(i-1, 0)].X+some[max(i-1, 0)].Width, some[0].Y)
				}
				if d := a.Width - wide; d < -2*length.Pt || d > 2*length.Pt {
					t.Errorf("%s: picture %d is %s wide, want %s", how, i+1, a.Width, wide)
				}
			}
		}
		text := length.MM(150_000)
		level(at[:2], (text-12*length.Pt)/2)
		level(at[2:5], (text-24*length.Pt)/3)
		level(at[5:], 600*72*length.Pt/150)
		for _, want := range map[string][]string{"zh": {"图2乙", "审图号：某S（2031）1号"}, "en": {"Figure2.B", "Mapapprovalno.1"}}[strings.Replace(how, "side", "zh", 1)] {
			if strings.Count(words, want) != 1 {
				t.Errorf("%s: %q is not said once in %s", how, want, words)
			}
		}
		var said []string
		for _, f := range log.Findings() {
			if f.Code == diag.PictureCoarse {
				said = append(said, f.Pos.String()+" "+f.Message())
			}
		}
		const want = "the picture f.png has 150 dots an inch at its printed width of 102 mm: print asks for 200, which it has up to 76 mm"
		if len(said) != 1 || !strings.HasPrefix(said[0], "pictured.yaml:15:19 ") || !strings.HasSuffix(said[0], want) {
			t.Errorf("%s: said %q", how, said)
		}
	}
}
