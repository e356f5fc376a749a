package brief

import (
	"strings"
	"testing"

	"jianbao/internal/report"
)

func TestPeriodsAsALanguageWritesThem(t *testing.T) {
	zh, en := WordsFor("zh"), WordsFor("en")
	for _, c := range []struct{ given, zh, en string }{
		{"2026-12-01", "2026年12月1日", "1 December 2026"},
		{"2026-12-01T14:30", "2026年12月1日14:30", "1 December 2026, 14:30"},
		{"2026-12-01 9:05", "2026年12月1日9:05", "1 December 2026, 9:05"},
		{"2026年12月1日下午2:30", "2026年12月1日14:30", "1 December 2026, 14:30"},
		{"2026-12-01 14:30/16:00", "2026年12月1日14:30—16:00", "1 December 2026, 14:30–16:00"},
		{"2026年12月1日至3日", "2026年12月1—3日", "1–3 December 2026"},
		{"2026-11-30/2026-12-02", "2026年11月30日—12月2日", "30 November – 2 December 2026"},
		{"2026-12-31/2027-01-02", "2026年12月31日—2027年1月2日", "31 December 2026 – 2 January 2027"},
		{"2026-12-01 09:00/2026-12-02 12:00", "2026年12月1日9:00—2026年12月2日12:00", "1 December 2026, 9:00 – 2 December 2026, 12:00"},
	} {
		p, ok := report.ParsePeriod(c.given)
		if !ok {
			t.Errorf("%s is not read", c.given)
			continue
		}
		if got := zh.PeriodText(p); got != c.zh {
			t.Errorf("%s: %s, want %s", c.given, got, c.zh)
		}
		if got := en.PeriodText(p); got != c.en {
			t.Errorf("%s: %s, want %s", c.given, got, c.en)
		}
	}
	if zh.PeriodText(report.Period{}) != "" {
		t.Error("no time is a time")
	}
}

// aMeeting has its name in both languages and its venue in Chinese.
func aMeeting() *report.Meeting {
	at, _ := report.ParsePeriod("2026-12-01T14:30")
	return &report.Meeting{Name: plainly(3, "水利会", "Water Council"), Venue: plainly(4, "三号厅", ""), At: at, Agenda: report.Value{Text: "3.2"}}
}

// plainly is both with paragraphs, as they are read from a file.
func plainly(line int, zh, en string) report.Localized {
	l := both(line, zh, en)
	for i, t := range l.Texts {
		l.Texts[i] = *report.Plain(t.Lang, t.Source, l.Pos)
	}
	return l
}

func TestMeetingStandsBelowTheMasthead(t *testing.T) {
	tpl := builtIn(t, "summary")
	b, said := tailoredAs(t, fixture(), Edition{Template: tpl, Languages: []string{"zh", "en"}, Meeting: aMeeting()})
	m, is := b.Blocks[1].(Meeting)
	if !is {
		t.Fatalf("after the masthead stands %T", b.Blocks[1])
	}
	if got := m.Lines[0].Text(); got != "水利会 · 2026年12月1日14:30 · 三号厅 · 议程3.2" {
		t.Error(got)
	}
	if got := m.Lines[1].Text(); got != "Water Council · 1 December 2026, 14:30 · 三号厅 · Agenda item 3.2" {
		t.Error(got)
	}
	if want := `4:7 warning: the meeting has no English for "三号厅"`; strings.Count(said, want) != 1 {
		t.Errorf("%q is not said once:\n%s", want, said)
	}
	if b, _ := tailoredAs(t, fixture(), Edition{Template: tpl, Meeting: &report.Meeting{}}); b.Meeting != nil {
		t.Error("an empty meeting has a line")
	}
}

// A bare string stands for all languages; of Han letters in English that is said.
func TestBareChineseOnAnEnglishPageIsSaid(t *testing.T) {
	m := &report.Meeting{Name: report.Localized{Texts: []report.Text{*report.Plain("", "水利会", aMeeting().Name.Pos)}}}
	for lang, want := range map[string]int{"en": 1, "zh": 0} {
		_, said := tailoredAs(t, fixture(), Edition{Template: builtIn(t, "summary"), Languages: []string{lang}, Meeting: m})
		if got := strings.Count(said, "the meeting has no English"); got != want {
			t.Errorf("%s: said %d times, want %d", lang, got, want)
		}
	}
}

func TestPlaceOfTheCopyNumber(t *testing.T) {
	plain := builtIn(t, "summary")
	b, _ := tailoredAs(t, fixture(), Edition{Template: plain, Meeting: aMeeting(), Addressee: &Addressee{Name: "李明", Copy: 7, Of: 30}})
	if n, is := b.Blocks[2].(CopyNumber); !is || n.Copy != 7 || n.Of != 30 {
		t.Errorf("after the meeting stands %#v", b.Blocks[2])
	}
	if a, is := b.Blocks[4].(Addressee); !is || a.Name != "李明" {
		t.Errorf("after the title stands %#v", b.Blocks[4])
	}
	tpl := loadClean(t, "bulletin.yaml", []byte(bulletin))
	b, _ = tailoredAs(t, bulletinReport(), Edition{Template: tpl, Languages: []string{"zh"}, Addressee: &Addressee{Copy: 7, Of: 30}})
	if _, is := b.Blocks[1].(CopyNumber); !is {
		t.Errorf("below the marking of a bulletin stands %#v", b.Blocks[1])
	}
	for _, bl := range b.Blocks {
		if _, is := bl.(Addressee); is {
			t.Error("a copy of nobody has a line of whom it is for")
		}
	}
	if zh, en := WordsFor("zh").CopyOf(7, 30), WordsFor("en").CopyOf(7, 30); zh != "第7份 共30份" || en != "Copy 7 of 30" {
		t.Errorf("%s, %s", zh, en)
	}
}
