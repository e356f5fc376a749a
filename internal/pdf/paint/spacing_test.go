package paint

import (
	"slices"
	"testing"

	"jianbao/internal/length"
	"jianbao/internal/pdf/finish/specimen"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
)

func TestSpacingFor(t *testing.T) {
	for _, c := range []struct {
		what          string
		added         int
		before, after rune
		last, moved   bool
		want          spacing
	}{
		{"as the face has it", 0, '中', '文', false, false, byMove},
		{"kerning", -40, 'A', 'V', false, false, byMove},
		{"a line of Han letterspaced", 90, '中', '文', false, false, byMove},
		{"the same beside a digit", 90, '中', '3', false, false, byGap},
		{"a quarter em before Latin", 250, '至', '3', false, false, byGap},
		{"a quarter em after Latin", 250, '3', '月', false, false, byGap},
		{"an eighth", 125, '%', '的', false, false, byGap},
		{"at the end of a run, Latin in another face", 250, '至', 0, true, false, byGap},
		{"a loose Han line", 180, '中', '文', false, false, byTwin},
		{"after a Chinese mark", 180, '，', '文', false, false, byTwin},
		{"a stretched word space", 300, ' ', 'a', false, false, byMove},
		{"a squeezed comma", -500, '，', '“', false, false, byMove},
		{"a comma squeezed at the end of a line", -500, '，', 0, true, false, byTwin},
		{"a squeezed opening bracket", -500, '（', '中', false, true, byTwin},
	} {
		if got := spacingFor(c.added, c.before, c.after, c.last, c.moved); got != c.want {
			t.Errorf("%s: %d, want %d", c.what, got, c.want)
		}
	}
}

// TestStepsKeepEveryAdvance: however a glyph gets its advance, the pen ends
// where the line wants it.
func TestStepsKeepEveryAdvance(t *testing.T) {
	s, err := specimen.Faces()
	if err != nil {
		t.Fatal(err)
	}
	face := s.Face(int(typeface.Song))
	run := specimen.Run(s, typeface.Song, "截至3月26日（G20）：《声明》。To win.", "zh-CN")
	for extra := int32(-130); extra <= 400; extra += 7 {
		text := page.Text{Size: 10 * length.Pt, Run: page.Run{Words: run.Words, Glyphs: slices.Clone(run.Glyphs)}}
		for i := range text.Glyphs {
			text.Glyphs[i].Advance = max(text.Glyphs[i].Advance+extra*int32(i%3)/2, 0)
		}
		rest := text.Words
		for i, st := range stepsOf(&text, face, nil) {
			word := rest[:text.Glyphs[i].Bytes]
			rest = rest[len(word):]
			if got := int(st.key.Advance) + int(st.gap.Advance) + st.rest; got != int(text.Glyphs[i].Advance) {
				t.Fatalf("%+d: glyph %d advances %d, want %d", extra, i, got, text.Glyphs[i].Advance)
			}
			if st.key.Text != word || st.key.Glyph != text.Glyphs[i].ID {
				t.Fatalf("glyph %d became %+v", i, st.key)
			}
			if i < len(text.Glyphs)-1 && st.rest < -mostBack && st.key.Advance > 0 {
				t.Fatalf("glyph %d is followed by a move of %d", i, st.rest)
			}
			if st.key.Advance < 0 || st.gap.Advance < 0 {
				t.Fatalf("glyph %d has a negative advance: %+v", i, st)
			}
		}
	}
}

// TestClustersReadAsTheirText: a base and its accent are one letter to readers.
func TestClustersReadAsTheirText(t *testing.T) {
	s, err := specimen.Faces()
	if err != nil {
		t.Fatal(err)
	}
	text := page.Text{Run: page.Run{Words: "ae\u0301z", Glyphs: []page.Glyph{{ID: 5, Bytes: 1}, {ID: 6, Bytes: 3}, {ID: 7}, {ID: 8, Bytes: 1}}}}
	steps := stepsOf(&text, s.Face(0), nil)
	if steps[1].span != 2 || steps[1].actual != "e\u0301" || steps[0].span != 0 || steps[3].span != 0 {
		t.Errorf("%+v", steps)
	}
	text.Actual, text.HasActual = "word", true
	if steps = stepsOf(&text, s.Face(0), nil); steps[0].span != 4 || steps[0].actual != "word" || steps[1].span != 0 {
		t.Errorf("with ActualText: %+v", steps)
	}
}
