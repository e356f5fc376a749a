package report

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"jianbao/internal/diag"
	"jianbao/internal/report/calendar"
)

func TestPeriods(t *testing.T) {
	day := Time{Year: 2026, Month: 12, Day: 1}
	at := func(h, m int) Time { return Time{Year: 2026, Month: 12, Day: 1, Hour: h, Minute: m, Timed: true} }
	for given, want := range map[string]calendar.Period{
		"2026-12-01": {From: day}, " 2026-12-01T14:30 ": {From: at(14, 30)}, "2026-12-01 14:30": {From: at(14, 30)},
		"2026-12-01T14:30:00": {From: at(14, 30)}, "2026年12月1日14:30": {From: at(14, 30)}, "2026年12月1日 14：30": {From: at(14, 30)},
		"2026年12月1日14时30分": {From: at(14, 30)}, "2026年12月1日上午9点": {From: at(9, 0)}, "2026年12月1日晚上8:15": {From: at(20, 15)},
		"2026-12-01 14:30–16:00": {From: at(14, 30), Until: at(16, 0)}, "2026-12-01 14:30-16:00": {From: at(14, 30), Until: at(16, 0)},
		"2026-12-01T14:30/2026-12-01T16:00": {From: at(14, 30), Until: at(16, 0)}, "2026年12月1日14:30至16:00": {From: at(14, 30), Until: at(16, 0)},
		"2026年12月1日—3日":           {From: day, Until: Time{Year: 2026, Month: 12, Day: 3}},
		"2026-12-01/2027-01-02":   {From: day, Until: Time{Year: 2027, Month: 1, Day: 2}},
		"2026年12月1日～12月3日":        {From: day, Until: Time{Year: 2026, Month: 12, Day: 3}},
		"2026-12-01 to 2026-12-3": {From: day, Until: Time{Year: 2026, Month: 12, Day: 3}},
	} {
		if got, ok := ParsePeriod(given); !ok || got.Period != want {
			t.Errorf("%q is %+v, %v; want %+v", given, got, ok, want)
		}
	}
	for _, given := range []string{"", "soon", "14:30", "2026-13-01", "2026-02-29", "2026-12-01T25:00", "2026-12-01T14:60", "2026-12-01T14:", "2026-12-01T14:3",
		"26-12-01", "2026-12", "2026-12-01T14:30/13:00", "2026-12-01/2026-12-01", "2026-12-01/2026-11-30", "2026-12-01/14:30", "2026-12-01T14:30Z+1",
		"12月1日", "2026年12月", "0000-01-01", "2026-12-01 14:30/", "/2026-12-01", "99999999999999-1-1", "2026-12-01 14:30:15", "年月日"} {
		if got, ok := ParsePeriod(given); ok {
			t.Errorf("%q is read as %+v", given, got)
		}
	}
}

// FuzzParsePeriod: whatever is typed, what is read is in the calendar.
func FuzzParsePeriod(f *testing.F) {
	for _, s := range []string{"2026-12-01T14:30/16:00", "2026年12月1日下午2点至3日", "--", "日日", "2026-12-01 - 2026-12-03"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, ok := ParsePeriod(s)
		if !ok {
			return
		}
		for _, at := range []Time{p.From, p.Until} {
			if at.Year != 0 && (at.Day < 1 || at.Day > calendar.DaysIn(at.Year, at.Month) || at.Hour > 23 || at.Minute > 59) {
				t.Errorf("%q is %+v", s, p)
			}
		}
	})
}

func loadMeeting(t *testing.T, text string) (*Meeting, []string) {
	t.Helper()
	var log diag.Log
	m, err := LoadMeeting(context.Background(), &log, "m.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, f := range log.Findings() {
		said = append(said, strings.TrimPrefix(f.Pos.String(), "m.yaml:")+" "+string(f.Code)+" "+f.Hint())
	}
	return m, said
}

func TestMeetingFiles(t *testing.T) {
	m, said := loadMeeting(t, "meeting: {zh: 水利会, en: Water Council, pt-BR: Conselho}\nat: 2026-12-01T14:30\nvenue: Room 3\nagenda: 3.20\n")
	if len(said) > 0 {
		t.Fatal(said)
	}
	if m.Name.In("pt-BR").Plain() != "Conselho" || m.Venue.In("zh").Plain() != "Room 3" || m.At.From.Hour != 14 || m.Agenda.Text != "3.20" {
		t.Errorf("%+v", m)
	}
	for _, c := range []struct{ yaml, want string }{
		{"meting: x\n", `1:1 unknown-key did you mean "meeting"?`},
		{"meeting: {zh: 水, en: W}\nat: tomorrow\n", "2:5 bad-time"},
		{"meeting: {zn: 水}\n", `1:11 meeting-language did you mean "zh"?`},
		{"meeting: {Chinese: 水}\n", `1:11 meeting-language did you mean "zh"?`},
		{"meeting：水利会\nat: 2026-12-01\n", "1:8 full-width-colon"},
		{"meeting: x\nvenue:\n", "2:1 empty-text"},
		{"meeting: [x]\n", "1:10 not-a-text"},
		{"agenda: {zh: 3}\n", "1:9 not-a-text"},
		{"- x\n", "1:1 not-keys"},
		{"", "empty-file"},
		{"meeting: x\nmeeting: y\n", "2:1 duplicate-key"},
	} {
		_, said := loadMeeting(t, c.yaml)
		if len(said) != 1 || !strings.Contains(said[0], c.want) {
			t.Errorf("%q: %q, want %s", c.yaml, said, c.want)
		}
	}
}

// TestMeetingSchemaAndLoaderAgree: what one accepts, the other does, too.
func TestMeetingSchemaAndLoaderAgree(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(MeetingSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("meeting.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("meeting.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		yaml string
		good bool
	}{
		{"meeting: x", true}, {"meeting: {zh: 水, en: W}\nat: 2026-12-01\nvenue: 3\nagenda: 3.2", true}, {"agenda: 3", true},
		{"meeting: {}", false}, {"meeting: [x]", false}, {"title: x", false}, {"[x]", false}, {"venue: \" \"", false}, {"at: soon", false}, {"meeting: {zh: [x]}", false},
	} {
		_, said := loadMeeting(t, c.yaml)
		err := schema.Validate(asJSON(t, c.yaml))
		if c.good != (len(said) == 0) || c.good != (err == nil) {
			t.Errorf("%s\nloader: %v\nschema: %v\nshould be good: %v", c.yaml, said, err, c.good)
		}
	}
}

// FuzzLoadMeeting: whatever the file holds, a meeting is read or all faults have
// a place in the file, and nothing panics.
func FuzzLoadMeeting(f *testing.F) {
	for _, s := range []string{"meeting: {zh: 水, en: W}\nat: 2026-12-01T14:30/16:00\nvenue: R\nagenda: 3.20\n", "meeting：x\n", "{\"at\": \"soon\"}", "meeting: &a {zh: *a}\n", "? |\n  x\n: y\n", "at: !x 2026-12-01\n", "meeting: {zn: a, zz-Q: b}"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var log diag.Log
		m, err := LoadMeeting(context.Background(), &log, "m.yaml", data)
		if err != nil || m == nil {
			t.Fatalf("no meeting: %v", err)
		}
		lines := bytes.Count(data, []byte("\n")) + bytes.Count(data, []byte("\r")) + 1
		for _, f := range log.Findings() {
			if f.Format(false) == "" || f.Pos.File != "m.yaml" || f.Pos.Line > lines+1 {
				t.Errorf("%s at %v in %q", f.Code, f.Pos, data)
			}
		}
		if !log.Failed() && m.Given() && len(bytes.TrimSpace(data)) == 0 {
			t.Errorf("%+v of nothing", m)
		}
	})
}
