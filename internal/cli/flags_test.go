package cli

import (
	"strings"
	"testing"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/work/edition"
)

func TestFlagsSayWhatIsMeant(t *testing.T) {
	o := &buildOrder{}
	args := strings.Fields("a.yaml -t one,two -t two,three -l zh -l en,both,zh+en --margins 10mm,1cm,36,0.5in --size 10.5 --pairing leaf --paper LETTER --jobs 4 b.yaml")
	if err := buildFlags(o).Parse(args); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(o.briefs.Templates, " "); got != "one two three" {
		t.Errorf("templates %s", got)
	}
	if len(o.briefs.Languages) != 4 || o.briefs.Languages[2][0] != edition.Both || len(o.briefs.Languages[3]) != 2 {
		t.Errorf("languages %v", o.briefs.Languages)
	}
	want := brief.Margins{Top: length.MM(10_000), Outer: length.MM(10_000), Bottom: 36 * length.Pt, Binding: 36 * length.Pt}
	if *o.briefs.Margins != want {
		t.Errorf("margins %v, want %v", *o.briefs.Margins, want)
	}
	if *o.briefs.Size != length.Points(10_500) || o.briefs.Pairing != "leaf" || o.briefs.Paper != "letter" || o.jobs != 4 {
		t.Errorf("size %v, pairing %v, paper %v, jobs %d", *o.briefs.Size, o.briefs.Pairing, o.briefs.Paper, o.jobs)
	}
}

// Whatever is typed, the answer is an order or a message, and no panic.
func FuzzFlags(f *testing.F) {
	f.Add("-t\nsummary\n-l\nzh+en")
	f.Add("--name\n{title}{\n--font\n=")
	f.Add("--margins\n,,,\n--jobs\n-1\n--size\n1e9")
	f.Add("-=\n---\n--=x\n-\xff")
	f.Fuzz(func(t *testing.T, words string) {
		o := &buildOrder{}
		s := &session{log: &diag.Log{}, World: World{Env: func(string) (string, bool) { return words, words != "" }}}
		s.parseFlags(buildFlags(o), strings.Split(words, "\n"))
		checkBuild(s, o)
		for _, finding := range s.log.Findings() {
			if finding.Message() == "" || strings.Contains(finding.Message(), "{") && !strings.Contains(words, "{") {
				t.Errorf("%q: the message %q has a hole", words, finding.Message())
			}
		}
	})
}
