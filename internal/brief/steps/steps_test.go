package steps

import (
	"reflect"
	"testing"

	"jianbao/internal/length"
)

func pt(n int) int { return n * int(length.Pt) }

func TestLadderIsResolvedForTheLanguages(t *testing.T) {
	ladder := []Step{
		{Size: map[string]Range{"zh": {pt(12), pt(10)}, "latin": {pt(11), pt(9)}, "fr": {pt(8), pt(8)}}},
		{Leading: map[string]Range{"zh": {1650, 1500}, "en": {1400, 1300}}},
		{Drop: "beside"},
		{Size: map[string]Range{"en": {pt(9), pt(8)}}},
	}
	got := Resolve(ladder, []string{"zh-Hant", "de"}, nil)
	want := []Step{
		{Size: map[string]Range{"zh-Hant": {pt(12), pt(10)}, "de": {pt(11), pt(9)}}},
		{Leading: map[string]Range{"zh-Hant": {1650, 1500}, "de": {1400, 1300}}},
		{Drop: "beside"},
		{Size: map[string]Range{"de": {pt(9), pt(8)}}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
}

func TestLadderWithoutAValueTakesTheHouses(t *testing.T) {
	got := Resolve([]Step{{Drop: "beside"}, {Size: map[string]Range{"zh": {pt(12), pt(10)}}}}, []string{"zh", "en"}, nil)
	want := []Step{
		{Size: map[string]Range{"zh": {pt(12), pt(12)}, "en": {pt(10), pt(10)}}},
		{Leading: map[string]Range{"zh": {1650, 1650}, "en": {1400, 1400}}},
		{Drop: "beside"},
		{Size: map[string]Range{"zh": {pt(12), pt(10)}}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
}

func TestSizeAskedForReplacesTheLadders(t *testing.T) {
	size := 14 * length.Pt
	got := Resolve([]Step{
		{Size: map[string]Range{"zh": {pt(12), pt(10)}}}, {Leading: map[string]Range{"zh": {1650, 1500}}}, {Use: "short"}, {Size: map[string]Range{"zh": {pt(10), pt(9)}}},
	}, []string{"zh"}, &size)
	want := []Step{{Size: map[string]Range{"zh": {pt(14), pt(14)}}}, {Leading: map[string]Range{"zh": {1650, 1500}}}, {Use: "short"}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
}

// TestLeadingOfATheme: the ladder begins with it and keeps its least; a language that the theme
// leaves alone keeps its own.
func TestLeadingOfATheme(t *testing.T) {
	got := Led([]Step{{Leading: map[string]Range{"zh": {1650, 1600}, "en": {1400, 1350}}}, {Drop: "beside"}, {Leading: map[string]Range{"zh": {1600, 1500}}}},
		func(lang string) int { return map[string]int{"zh": 1900}[lang] })
	want := []Step{{Leading: map[string]Range{"zh": {1900, 1600}, "en": {1400, 1350}}}, {Drop: "beside"}, {Leading: map[string]Range{"zh": {1600, 1500}}}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
	got = Led([]Step{{Leading: map[string]Range{"zh": {1650, 1600}}}}, func(string) int { return 1500 })
	if r := got[0].Leading["zh"]; r != (Range{1500, 1500}) {
		t.Errorf("a leading under the least became %+v", r)
	}
}
