package brief

import (
	"reflect"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

func TestParseItems(t *testing.T) {
	for in, want := range map[string]map[string][]int{
		"lessons:1,3-5":                 {"lessons": {1, 3, 4, 5}},
		"lessons:5,1,3-4,4":             {"lessons": {1, 3, 4, 5}},
		"lessons:2 recommendations:1,7": {"lessons": {2}, "recommendations": {1, 7}},
		"lessons:2,recommendations:7":   {"lessons": {2}, "recommendations": {7}},
		"lessons：1，3–4":                 {"lessons": {1, 3, 4}},
	} {
		var log diag.Log
		if got := ParseItems(&log, in); !reflect.DeepEqual(got, want) || log.Failed() {
			t.Errorf("%s: %v, want %v\n%s", in, got, want, findings(&log))
		}
	}
	for _, in := range []string{"", "lessons", "lessons:", "1-3", "lessons:0", "lessons:3-1", "lessons:x", "lessons:1-999999999", "lessons:-1"} {
		var log diag.Log
		ParseItems(&log, in)
		if errorsOf(&log, diag.ClassUsage) == "" {
			t.Errorf("%q was taken", in)
		}
	}
}

func TestChosenItemsKeepTheirNumbers(t *testing.T) {
	e := Edition{Template: builtIn(t, "lessons"), Languages: []string{"zh"}, Items: map[string][]int{"lessons": {1, 3, 4, 10}}}
	b, said := tailoredAs(t, fixture(), e)
	s := sectionIn(t, b, "lessons")
	if len(s.Items) != 4 || s.Total != 10 || s.Items[1].Number != 3 || s.Items[3].Title[0].Source != "题10" {
		t.Errorf("%d of %d: %+v", len(s.Items), s.Total, s.Items)
	}
	if said != "" {
		t.Errorf("a choice is no fault: %s", said)
	}
	e.Template = builtIn(t, "recommendations")
	if b, _ := tailoredAs(t, fixture(), e); len(sectionIn(t, b, "recommendations").Items) != 10 {
		t.Error("a choice of lessons took recommendations away")
	}
}

func TestChoiceOfWhatIsNotThereIsAUsageError(t *testing.T) {
	var log diag.Log
	CheckItems(&log, fixture(), map[string][]int{"lesons": {1}, "lessons": {2, 11, 12}})
	const want = "0:0 error: --items names the section \"lesons\", which the report does not have\n    did you mean \"lessons\"?\n" +
		"0:0 error: --items asks for item 11 of lessons, which has 10\n    numbers count from 1 to 10\n"
	if got := errorsOf(&log, diag.ClassUsage); got != want {
		t.Errorf("said\n%swant\n%s", got, want)
	}
}

func TestRequiredTextsOfItemsNotChosenDoNotMatter(t *testing.T) {
	r := fixture()
	r.Sections[0].Items[3].Title = both(140, "题4", "")
	e := Edition{Template: builtIn(t, "summary"), Languages: []string{"en"}, Items: map[string][]int{"lessons": {1, 2}}}
	if _, said := tailoredAs(t, r, e); strings.Contains(said, "lessons-4") {
		t.Error(said)
	}
}

func TestAudiences(t *testing.T) {
	r := fixture()
	r.Sections[0].Items[1].For = values("board")
	r.Sections[0].Items[2].Not = values("press")
	r.Figures[0].For = values("board")
	numbers := func(audience string) ([]int, string) {
		b, said := tailoredAs(t, r, Edition{Template: builtIn(t, "summary"), Languages: []string{"zh"}, Audience: audience})
		var out []int
		for _, it := range sectionIn(t, b, "lessons").Items {
			out = append(out, it.Number)
		}
		return out, said
	}
	for audience, want := range map[string]struct {
		numbers []int
		said    string
	}{
		"":      {[]int{1, 3, 4, 5, 6, 7, 8, 9, 10}, "note: not for everyone, and so not shown: a key figure, lessons.lessons-2\n"},
		"board": {[]int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, ""},
		"press": {[]int{1, 4, 5, 6, 7, 8, 9, 10}, "note: not for the audience press, and so not shown: a key figure, lessons.lessons-2, lessons.lessons-3\n"},
		"bord":  {[]int{1, 3, 4, 5, 6, 7, 8, 9, 10}, `did you mean "board"?`},
	} {
		got, said := numbers(audience)
		if !reflect.DeepEqual(got, want.numbers) || !strings.Contains(said, want.said) || want.said == "" && said != "" {
			t.Errorf("%q sees %v, want %v; said %s", audience, got, want.numbers, said)
		}
	}
}

func TestChosenButHiddenIsWarnedOf(t *testing.T) {
	r := fixture()
	r.Sections[0].Items[1].For = values("board")
	e := Edition{Template: builtIn(t, "lessons"), Languages: []string{"zh"}, Items: map[string][]int{"lessons": {1, 2}}}
	if _, said := tailoredAs(t, r, e); !strings.Contains(said, "warning: --items asks for lessons:2, but that is not for everyone") {
		t.Error(said)
	}
}

func TestAnInvisibleCharacterInAChoiceIsShown(t *testing.T) {
	var log diag.Log
	CheckItems(&log, fixture(), ParseItems(&log, "lessons\u200b:1"))
	if got := errorsOf(&log, diag.ClassUsage); !strings.Contains(got, `the section "lessons\u200b"`) {
		t.Error(got)
	}
}
