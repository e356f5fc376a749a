package pinyin

import "testing"

// TestLikeness: names sound like their transcriptions, and not like those of others.
func TestLikeness(t *testing.T) {
	names := [][2]string{{"特朗普", "Trump"}, {"拜登", "Biden"}, {"米克尔森", "Mickelson"}, {"普京", "Putin"}, {"芒格", "Munger"}, {"奈斯利", "Nicely"}, {"格雷厄姆", "Graham"}, {"卡瓦诺", "Kavanaugh"}, {"基辛格", "Kissinger"}, {"韦施勒", "Weschler"}, {"奥康纳", "O'Connor"}, {"霍华德", "Howard"}}
	for _, a := range names {
		if got := Likeness(a[0], a[1]); got < 75 {
			t.Errorf("%s and %s: %d", a[0], a[1], got)
		}
	}
	unlike := 0
	for i, a := range names {
		for k, b := range names {
			if i != k && Likeness(a[0], b[1]) < 65 {
				unlike++
			}
		}
	}
	if all := len(names) * (len(names) - 1); unlike*4 < all*3 {
		t.Errorf("%d of %d other pairs are told apart", unlike, all)
	}
	if got := Likeness("口", ""); got != -1 {
		t.Errorf("nothing: %d", got)
	}
}
