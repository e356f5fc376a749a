package press_test

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"testing"

	"jianbao/content"
	"jianbao/internal/brief"
	"jianbao/internal/brief/spoken"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/pdf/inspect"
	"jianbao/internal/press"
	"jianbao/internal/report"
	"jianbao/internal/setting/page"
)

const meetingFile = `meeting: {zh: 第四次流域协调会, en: Fourth Basin Meeting}
at: 2031-12-01T14:30/16:00
venue: {zh: 滨河路12号三楼会议室, en: "Third floor, 12 Riverside Road"}
agenda: 3.2
`

func meeting(tb testing.TB) *report.Meeting {
	tb.Helper()
	var log diag.Log
	m, err := report.LoadMeeting(context.Background(), &log, "meeting.yaml", []byte(meetingFile))
	noFault(tb, &log, err)
	return m
}

// TestReadingsLoseNothing sets reading editions and holds each against what was
// chosen for it, its tags, its sizes and its colours.
func TestReadingsLoseNothing(t *testing.T) {
	made := load(t, "made.yaml", made(10))
	readings := []brief.Reading{
		{Large: true}, {Mono: true}, {Notes: brief.NoteLines}, {Notes: brief.NotePages},
		{Large: true, Mono: true, Notes: brief.NoteLines}, {Mono: true, Notes: brief.NoteMargin}, {Large: true, Notes: brief.NotePages},
	}
	if testing.Short() {
		readings = readings[4:]
	}
	for _, name := range []string{"lessons", "whole"} {
		for how, e := range pairings() {
			t.Run(name+"/"+how, func(t *testing.T) {
				t.Parallel()
				var all []*pressed
				for i, r := range readings {
					e := measured(e, template(t, name), []int{110, 172}[i%2])
					e.Reading, e.Meeting = r, meeting(t)
					p := pressIt(t, made, e)
					p.name += r.Suffix()
					nothingLost(t, p)
					paintedOnce(t, p)
					soundReading(t, p)
					all = append(all, p)
				}
				readByOthers(t, all)
			})
		}
	}
}

// soundReading holds a finished file against what its reading promises.
func soundReading(t *testing.T, p *pressed) {
	t.Helper()
	f, err := inspect.Read(context.Background(), p.pdf)
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range f.Faults() {
		t.Errorf("%s: %s", p.name, fault)
	}
	plain := plainOf(p.pdf)
	if p.brief.Reading.Large {
		for _, m := range regexp.MustCompile(`/[FG][0-9]+ ([0-9.]+) Tf`).FindAllStringSubmatch(plain, -1) {
			if size, err := length.Parse(m[1]); err != nil || size < brief.LargeLeast {
				t.Errorf("%s: type of %s pt", p.name, m[1])
				break
			}
		}
	}
	if p.brief.Reading.Mono {
		plain = withoutCharts(plain)
	}
	if op := colourOperator(plain); op != "" && p.brief.Reading.Mono {
		t.Errorf("%s: the content has the operator of colour %s", p.name, op)
	} else if op == "" && !p.brief.Reading.Mono {
		t.Errorf("%s has no colour: the test sees nothing", p.name)
	}
}

// withoutCharts is content without what stands in drawings and in the cells of tables, where
// greys may be, and without the way back to black.
func withoutCharts(plain string) string {
	drawings := regexp.MustCompile(`(?s)/(Figure|TD|TH|Span)<<[^>]*>>BDC.*?EMC`)
	return strings.ReplaceAll(drawings.ReplaceAllString(plain, ""), "\n0 g\n", "\n")
}

// colourOperator is an operator of colour in the content of a page (ISO 32000-1
// table 74); "" when there is none.
func colourOperator(plain string) string {
	for _, op := range []string{"g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh"} {
		if strings.Contains(plain, " "+op+"\n") {
			return op
		}
	}
	return ""
}

// TestMeetingStandsOnEveryPage finds the meeting's line once in the text that is
// read, and in the foot of each page, in the brief's language.
func TestMeetingStandsOnEveryPage(t *testing.T) {
	for lang, want := range map[string]string{
		"zh": "第四次流域协调会 · 2031年12月1日14:30—16:00 · 滨河路12号三楼会议室 · 议程3.2",
		"en": "Fourth Basin Meeting · 1 December 2031, 14:30–16:00 · Third floor, 12 Riverside Road · Agenda item 3.2",
	} {
		e := measured(pairings()[lang], template(t, "lessons"), 172)
		e.Meeting = meeting(t)
		p := pressIt(t, load(t, "made.yaml", made(10)), e)
		f, err := inspect.Read(context.Background(), p.pdf)
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(spoken.Squeezed(f.Tree.String()), spoken.Squeezed(want)); n != 1 {
			t.Errorf("%s: the line is read %d times, want once", lang, n)
		}
		for i := range p.doc.Pages {
			if foot := furnitureText(&p.doc.Pages[i]); !strings.Contains(spoken.Squeezed(foot), spoken.Squeezed(want)) {
				t.Errorf("%s: the foot of page %d is %q", lang, i+1, foot)
			}
		}
	}
}

// furnitureText is the text of a page that belongs to no element.
func furnitureText(p *page.Page) string {
	var b strings.Builder
	out := false
	for _, it := range p.Items {
		switch it := it.(type) {
		case page.Mark:
			out = it.Element == 0
		case page.Text:
			if out {
				b.WriteString(it.Words)
			}
		}
	}
	return b.String()
}

// numbered are so many copies, of which the first are for the guests.
func numbered(of int) []brief.Addressee {
	people := guests()
	for len(people) < of {
		people = append(people, brief.Addressee{})
	}
	for i := range people {
		people[i].Copy, people[i].Of = i+1, of
	}
	return people
}

// TestRunIsTheCopiesInOrder holds the file of all copies against the brief set
// for each person alone: the same pages in the same order, each copy on sheets
// of its own, nobody else's name on it.
func TestRunIsTheCopiesInOrder(t *testing.T) {
	r := load(t, content.SampleName, content.Sample())
	for how, e := range editions(t) {
		e.Meeting = meeting(t)
		people := numbered(7)
		var log diag.Log
		out, err := press.PressRun(context.Background(), &log, r, e, people, press.Options{Faces: faces(), Producer: "jianbao test"})
		noFault(t, &log, err)
		f, err := inspect.Read(context.Background(), out.PDF.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range f.Faults() {
			t.Errorf("%s: %s", how, fault)
		}
		var alone strings.Builder
		pages := 0
		for i := range people {
			single := e
			single.Addressee = &people[i]
			one, err := press.Press(context.Background(), &log, r, single, press.Options{Faces: faces(), Producer: "jianbao test"})
			noFault(t, &log, err)
			g, err := inspect.Read(context.Background(), one.PDF.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			alone.WriteString(spoken.Squeezed(g.Tree.String()))
			pages += one.Pages + one.Pages%2
		}
		if out.Pages != pages {
			t.Errorf("%s: %d pages, want %d: each copy on sheets of its own", how, out.Pages, pages)
		}
		differ(t, how, spoken.Squeezed(f.Tree.String()), alone.String())
		again, err := press.PressRun(context.Background(), &log, r, e, people, press.Options{Faces: faces(), Producer: "jianbao test", Shared: new(press.Shared)})
		noFault(t, &log, err)
		if !slices.Equal(out.PDF.Bytes(), again.PDF.Bytes()) {
			t.Errorf("%s: made again it is another file", how)
		}
	}
}

// TestRunSharesItsPages makes a run ten times as long and looks at how it grows:
// fonts and content are there once.
func TestRunSharesItsPages(t *testing.T) {
	r := load(t, content.SampleName, content.Sample())
	made := func(n int) (bytes, contents int) {
		var log diag.Log
		e := editions(t)["zh"]
		out, err := press.PressRun(context.Background(), &log, r, e, numbered(n)[4:], press.Options{Faces: faces(), Producer: "jianbao test"})
		noFault(t, &log, err)
		return out.PDF.Len(), strings.Count(plainOf(out.PDF.Bytes()), "/H1<</MCID")
	}
	ten, _ := made(14)
	hundred, contents := made(104)
	if each := (hundred - ten) / 90; each > 20_000 {
		t.Errorf("a further copy takes %d bytes", each)
	}
	if contents != 1 {
		t.Errorf("the content of the page is there %d times", contents)
	}
}
