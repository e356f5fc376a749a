package pinyin

import "testing"

func TestIn(t *testing.T) {
	for _, c := range []struct {
		text, word string
		want       bool
	}{
		{"主任张伟出席。", "Zhang Wei", true}, {"主任张伟出席。", "Zhang Wen", false}, {"来自西安的学生", "Xi'an", true}, {"来自西安的学生", "Xian", true},
		{"清江上游", "Qingjiang", true}, {"清河上游", "Qingjiang", false}, {"重庆与长沙", "Chongqing", true}, {"重庆与长沙", "Changsha", true},
		{"吕梁山区", "Lüliang", true}, {"吕梁山区", "Lvliang", true}, {"吕梁山区", "Luliang", true}, {"六安市", "Lu'an", true}, {"曾晓明、单雯", "Zeng Xiaoming", true}, {"曾晓明、单雯", "Shan Wen", true},
		{"刘暐到会", "Liu Wei", true}, {"刘暐到会", "Li Wei", false}, {"", "Li", false}, {"李", "", false}, {"张小 伟", "Zhang Xiaowei", false},
	} {
		if got := In(c.text, c.word); got != c.want {
			t.Errorf("%s in %s: %v", c.word, c.text, got)
		}
	}
}

func TestSyllables(t *testing.T) {
	for word, want := range map[string]int{"Zhengzhou": 2, "Xi'an": 1, "Shijiazhuang": 3, "Qingjiang": 2, "Smith": 0, "Xiaoming": 2, "": 0, "Washington": 0, "Canada": 3, "Lüliang": 2} {
		if got := Syllables(word); got != want {
			t.Errorf("%s: %d syllables, want %d", word, got, want)
		}
	}
}

func TestSpell(t *testing.T) {
	for name, want := range map[string]string{"唐山": "Tangshan", "延安": "Yan'an", "石家庄": "Shijiazhuang", "襄阳": "Xiangyang", "㐀": ""} {
		if got := Spell(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}
