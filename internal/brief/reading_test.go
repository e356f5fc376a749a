package brief

import (
	"strings"
	"testing"

	"jianbao/internal/length"
)

func TestLargePrintHasOneSize(t *testing.T) {
	size := 24 * length.Pt
	for _, c := range []struct {
		langs  []string
		size   *length.Length
		points map[string]string
	}{
		{[]string{"zh"}, nil, map[string]string{"zh": "18"}},
		{[]string{"en"}, &size, map[string]string{"en": "24"}},
		// The English of a pair is 0.935 of the Chinese: 18 pt, and not less.
		{[]string{"zh", "en"}, nil, map[string]string{"zh": "19.25"}},
	} {
		b, _ := tailoredAs(t, fixture(), Edition{Template: builtIn(t, "summary"), Languages: c.langs, Size: c.size, Reading: Reading{Large: true}})
		if b.MaxPages != 0 || len(b.Fit) != 2 {
			t.Errorf("%v: %d pages at most, ladder %+v", c.langs, b.MaxPages, b.Fit)
		}
		for lang, want := range c.points {
			if got := (length.Length(b.Fit[0].Size[lang].From) + 4) / 8 * 8; got.Decimal() != want {
				t.Errorf("%v: %s of %s pt, want %s", c.langs, lang, got.Decimal(), want)
			}
		}
		for lang, r := range b.Fit[1].Leading {
			if r.From < 1500 {
				t.Errorf("%v: the leading of %s is %d", c.langs, lang, r.From)
			}
		}
	}
}

func TestPageLimitsOfReadings(t *testing.T) {
	for _, c := range []struct {
		r    Reading
		want int
	}{{Reading{}, 1}, {Reading{Mono: true}, 1}, {Reading{Notes: NotePages}, 1}, {Reading{Notes: NoteLines}, 0}, {Reading{Notes: NoteMargin}, 0}, {Reading{Large: true, Notes: NotePages}, 0}} {
		b, _ := tailoredAs(t, fixture(), Edition{Template: builtIn(t, "summary"), Languages: []string{"zh"}, Reading: c.r})
		if b.MaxPages != c.want {
			t.Errorf("%+v: %d pages at most, want %d", c.r, b.MaxPages, c.want)
		}
	}
}

func TestNotesMarginLeavesRoomForText(t *testing.T) {
	a5, _ := PaperNamed("a5")
	e := Edition{Template: builtIn(t, "summary"), Languages: []string{"zh"}, Reading: Reading{Notes: NoteMargin}}
	b, said := tailoredAs(t, fixture(), e)
	if width, _ := TypeArea(b.Paper, b.Margins); width < length.MM(110_000) || b.NoteColumn < length.MM(50_000) || strings.Contains(said, "error") {
		t.Errorf("text %d, notes %d\n%s", width, b.NoteColumn, said)
	}
	e.Paper, e.Reading.Large = a5, true
	if _, said := tailoredAs(t, fixture(), e); !strings.Contains(said, "error: --large --notes margin on a5 leaves a column of 81mm") {
		t.Errorf("large print in a narrow column is not refused:\n%s", said)
	}
}

func TestNamesOfReadings(t *testing.T) {
	if got := (Reading{Large: true, Mono: true, Notes: NoteLines}).Suffix(); got != "-large-mono-notes" {
		t.Error(got)
	}
	if got := (Reading{}).Suffix(); got != "" {
		t.Error(got)
	}
	if _, ok := ParseNotes("lines "); ok {
		t.Error("a word with a blank is a kind of notes")
	}
}
