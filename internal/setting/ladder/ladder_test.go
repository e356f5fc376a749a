package ladder_test

import (
	"testing"

	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/ladder"
)

const pt = int(length.Pt)

// aBrief is a brief in Chinese and English whose template gives way in every way.
func aBrief() *brief.Brief {
	return &brief.Brief{Languages: []string{"zh", "en"}, Fit: []brief.Step{
		{Size: map[string]brief.Range{"zh": {From: 12 * pt, To: 11 * pt}, "en": {From: 11 * pt, To: 10 * pt}}},
		{Leading: map[string]brief.Range{"zh": {From: 1650, To: 1600}, "en": {From: 1400, To: 1300}}},
		{Drop: "beside"},
		{Use: "short"},
		{Size: map[string]brief.Range{"zh": {From: 13 * pt, To: 9 * pt}}},
	}}
}

// TestSettingsOnlyGiveUp goes down the ladder: no size grows, nothing that was left out
// comes back, and the English is a share of the Chinese.
func TestSettingsOnlyGiveUp(t *testing.T) {
	all := ladder.Of(aBrief())
	if first := all[0]; first.Size[0] != 12*length.Pt || first.Leading[0] != 1650 || first.Short || len(first.Drop) > 0 {
		t.Errorf("the ladder begins with %+v", first)
	}
	for i := range all {
		s := &all[i]
		if share := s.Size[1] * 1000 / s.Size[0]; share < 920 || share > 950 {
			t.Errorf("setting %d: English of %s beside Chinese of %s", i, s.Size[1], s.Size[0])
		}
		if i == 0 {
			continue
		}
		before := &all[i-1]
		if s.Size[0] > before.Size[0] || s.Leading[0] > before.Leading[0] || before.Short && !s.Short || len(s.Drop) < len(before.Drop) {
			t.Errorf("setting %d takes back what %d gave up: %+v after %+v", i, i-1, *s, *before)
		}
	}
	if last := all[len(all)-1]; last.Size[0] != 9*length.Pt || last.Leading[1] != 1300 || !last.Short || !last.Drop["beside"] {
		t.Errorf("the ladder ends with %+v", last)
	}
}

// TestLoosen opens the leading to its ceiling, then the items by 1.5 pt, and ends.
func TestLoosen(t *testing.T) {
	b := aBrief()
	all := ladder.Of(b)
	s := all[len(all)-1].Clone()
	steps := 0
	for s.Loosen(b) {
		if steps++; steps > 50 {
			t.Fatal("a setting is loosened without end")
		}
	}
	if s.Leading[0] != 1650 || s.Leading[1] != 1400 || s.Spread != 3*length.Pt/2 {
		t.Errorf("after %d steps: %+v", steps, s)
	}
	if all[len(all)-1].Leading[0] != 1600 {
		t.Error("a clone shares its leadings")
	}
}
