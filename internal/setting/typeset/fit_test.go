package typeset_test

import (
	"testing"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
)

// More room may cost as much type as the score gives for lists without short last lines,
// a point and a quarter, and no more: a page is made taller and wider step by step.
func TestMoreRoomCostsAPointOfTypeAtMost(t *testing.T) {
	r := sample(t)
	for _, langs := range []string{"zh", "en", "zh+en"} {
		e := edition(t, "summary", langs)
		grows := func(how string, paper func(step int) brief.Paper) {
			last, fitted := length.Length(0), 0
			for step := range 30 {
				e.Paper = paper(step)
				p, _ := try(t, r, e)
				if p.doc == nil {
					if fitted > 0 {
						t.Errorf("%s, %s: fits no more at step %d", langs, how, step)
					}
					continue
				}
				fitted++
				if size := p.fit.Size[langs[:2]]; size < last-5*length.Pt/4 {
					t.Errorf("%s, %s: step %d is set at %s, the one before at %s", langs, how, step, size, last)
				} else {
					last = max(last, size)
				}
			}
			if fitted < 5 {
				t.Errorf("%s, %s: only %d of the pages fit, too few to tell", langs, how, fitted)
			}
		}
		grows("taller", func(step int) brief.Paper {
			return brief.Paper{Name: "made", Width: length.MM(210000), Height: length.MM(200000 + 5000*step)}
		})
		grows("wider", func(step int) brief.Paper {
			return brief.Paper{Name: "made", Width: length.MM(150000 + 4000*step), Height: length.MM(297000)}
		})
	}
}

// A brief that cannot fit names how far it is over and what is longest; one
// that can says what it gave up.
func TestWhatFitSays(t *testing.T) {
	r := sample(t)
	e := edition(t, "summary", "en")
	e.Paper = brief.Paper{Name: "made", Width: length.MM(210000), Height: length.MM(160000)}
	p, log := try(t, r, e)
	if p.doc != nil {
		t.Fatal("the summary fits on 160 mm")
	}
	found := false
	for _, f := range log.Findings() {
		if f.Code == "does-not-fit" {
			found = f.Args["lines"] != 0 && f.Args["block"] == diag.Words{"lessons and recommendations", "lessons 和 recommendations"} && f.Args["blocklines"] == 16 && f.Hint() != ""
		}
	}
	if !found {
		t.Errorf("no word of how far it is over: %v", log.Findings())
	}
	e.Paper.Height = length.MM(255000)
	if p = set(t, r, e); len(p.fit.Used) == 0 || p.fit.Used[0] != "beside" {
		t.Errorf("at 255 mm %v was given up, want the column of key figures first", p.fit.Used)
	}
}

// TestSmallPaperTakesTwoPages: a summary that one page of A4 holds, and one of A5 does not,
// takes two of A5, and that is said; where one page is asked for, it is refused.
func TestSmallPaperTakesTwoPages(t *testing.T) {
	e := edition(t, "summary", "en")
	e.Paper, _ = brief.PaperNamed("a5")
	r := sample(t)
	p, log := try(t, r, e)
	if p.doc == nil || len(p.doc.Pages) != 2 || told(log, diag.SmallPaper) != 1 {
		t.Errorf("on A5: %v, said %d times", log.Findings(), told(log, diag.SmallPaper))
	}
	e.Pages = 1
	if p, log := try(t, r, e); p.doc != nil || told(log, diag.DoesNotFit) != 1 {
		t.Error("one page was asked for, and more were made")
	}
}
