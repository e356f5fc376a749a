package cli

import (
	"strings"
	"testing"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
)

func TestFlagsSayWhatIsMeant(t *testing.T) {
	o := &order{}
	args := strings.Fields("a.yaml -t one,two -t two,three -l zh -l en,both,zh+en --margins 10mm,1cm,36,0.5in --size 10.5 --pairing leaf --paper LETTER --jobs 4 b.yaml")
	if err := buildFlags(o).Parse(args); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(o.templates, " "); got != "one two three" {
		t.Errorf("templates %s", got)
	}
	if len(o.languages) != 4 || !o.languages[2].both || len(o.languages[3].languages) != 2 {
		t.Errorf("languages %v", o.languages)
	}
	want := brief.Margins{Top: length.MM(10_000), Outer: length.MM(10_000), Bottom: 36 * length.Pt, Binding: 36 * length.Pt}
	if *o.margins != want {
		t.Errorf("margins %v, want %v", *o.margins, want)
	}
	if *o.size != length.Points(10_500) || o.pairing != brief.Leaf || o.paper.Width != 612*length.Pt || o.jobs != 4 {
		t.Errorf("size %v, pairing %v, paper %v, jobs %d", *o.size, o.pairing, o.paper, o.jobs)
	}
}

// Whatever is typed, the answer is an order or a message, and no panic.
func FuzzFlags(f *testing.F) {
	f.Add("-t\nsummary\n-l\nzh+en")
	f.Add("--name\n{title}{\n--font\n=")
	f.Add("--margins\n,,,\n--jobs\n-1\n--size\n1e9")
	f.Add("-=\n---\n--=x\n-\xff")
	f.Fuzz(func(t *testing.T, words string) {
		o := &order{}
		s := &session{log: &diag.Log{}, World: World{Env: func(string) (string, bool) { return words, words != "" }}}
		s.parseFlags(buildFlags(o), strings.Split(words, "\n"))
		s.checkOrder(o)
		for _, finding := range s.log.Findings() {
			if finding.Message() == "" || strings.Contains(finding.Message(), "{") && !strings.Contains(words, "{") {
				t.Errorf("%q: the message %q has a hole", words, finding.Message())
			}
		}
	})
}
