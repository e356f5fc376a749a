package pinyin

import "strings"

// sound is one consonant of a name: the classes that it may belong to, and whether the
// other language may lack it.
type sound struct {
	classes string
	loose   bool
}

// initials are the classes of the initials of Pinyin. A class is a letter: P lips, T
// teeth, F, K throat, S hissing, L, N, H.
func initial(s string) (classes string, size int) {
	switch {
	case strings.HasPrefix(s, "zh"), strings.HasPrefix(s, "ch"), strings.HasPrefix(s, "sh"):
		return "S", 2
	case s == "":
		return "", 0
	}
	switch s[0] {
	case 'b', 'p':
		return "P", 1
	case 'd', 't':
		return "T", 1
	case 'f', 'w':
		return "F", 1
	case 'g', 'k':
		return "K", 1
	case 'h':
		return "H", 1
	case 'j':
		return "SK", 1
	case 'x':
		return "SH", 1
	case 'z':
		return "ST", 1
	case 'q', 'c', 's':
		return "S", 1
	case 'm', 'n':
		return "N", 1
	case 'l':
		return "L", 1
	case 'r':
		return "LS", 1
	}
	return "", 0
}

// hanSounds are the consonants of a transcribed name: 米克尔森. ok is false where a
// character is not known.
func hanSounds(name string) (out []sound, ok bool) {
	for _, r := range name {
		if r == '尔' || r == '儿' {
			out = append(out, sound{"L", true})
			continue
		}
		all := readings().readings[r]
		if len(all) == 0 {
			return nil, false
		}
		c, n := initial(all[0])
		if c != "" {
			out = append(out, sound{c, all[0][0] == 'w' || all[0][0] == 'h'})
		}
		if rest := all[0][n:]; strings.HasSuffix(rest, "n") || strings.HasSuffix(rest, "ng") {
			out = append(out, sound{"N", true})
		}
	}
	return out, true
}

// digraphs are letters that make one sound; longer ones first.
var digraphs = [...]struct { // read-only
	letters string
	sound
}{{"tch", sound{"S", false}}, {"ch", sound{"SK", false}}, {"sh", sound{"S", false}}, {"zh", sound{"S", false}}, {"cz", sound{"S", false}}, {"sz", sound{"S", false}}, {"th", sound{"ST", false}}, {"ph", sound{"F", false}}, {"gh", sound{"KF", true}}, {"ck", sound{"K", false}}, {"kh", sound{"KH", false}}}

// latinSounds are the consonants of a name in Latin letters, in small ones.
func latinSounds(w string) (out []sound) {
	at := func(i int) byte {
		if i >= 0 && i < len(w) {
			return w[i]
		}
		return 0
	}
	vowel := func(c byte) bool { return c != 0 && (strings.IndexByte("aeiouy", c) >= 0 || c >= 0x80) }
next:
	for i := 0; i < len(w); i++ {
		for _, d := range digraphs {
			if strings.HasPrefix(w[i:], d.letters) {
				out = append(out, d.sound)
				i += len(d.letters) - 1
				continue next
			}
		}
		c, after := w[i], at(i+1)
		front := after != 0 && strings.IndexByte("eiy", after) >= 0
		if c == after && !vowel(c) {
			i++
		}
		switch c {
		case 'b', 'p':
			out = append(out, sound{"P", false})
		case 'd':
			out = append(out, sound{"T", false})
		case 't', 'z':
			out = append(out, sound{"TS", false})
		case 'f':
			out = append(out, sound{"F", false})
		case 'v':
			out = append(out, sound{"FP", false})
		case 'w':
			if i == 0 && after == 'r' {
				continue
			}
			out = append(out, sound{"F", true})
		case 'k':
			if i > 0 || after != 'n' {
				out = append(out, sound{"K", false})
			}
		case 'q':
			out = append(out, sound{"K", false})
		case 'c':
			if front {
				out = append(out, sound{"S", false})
			} else {
				out = append(out, sound{"K", false})
			}
		case 'g':
			loose := after == 0 || after == 'n' || at(i-1) == 'n'
			if front {
				out = append(out, sound{"SKH", loose})
			} else {
				out = append(out, sound{"KH", loose})
			}
		case 'j':
			out = append(out, sound{"SH", true})
		case 'x':
			out = append(out, sound{"KSH", false}, sound{"S", true})
		case 'h':
			out = append(out, sound{"H", true})
		case 'l':
			out = append(out, sound{"L", false})
		case 'r':
			out = append(out, sound{"L", !vowel(after)})
		case 'm', 'n':
			out = append(out, sound{"N", false})
		case 's':
			out = append(out, sound{"S", false})
		}
	}
	return out
}

// What it costs to leave out a sound, a loose one, and to put one for another.
const (
	lost    = 20
	lostOne = 3
	other   = 30
)

func (s sound) cost() int {
	if s.loose {
		return lostOne
	}
	return lost
}

// mostSounds is how many consonants of a name are compared.
const mostSounds = 16

// Likeness is how much characters sound like a name in Latin letters, in per cent, as
// names are transcribed by their consonants: 特朗普 and Trump. It is -1 where either has
// no consonant or an unknown character.
func Likeness(han, latin string) int {
	a, ok := hanSounds(han)
	b := latinSounds(strings.ToLower(latin))
	if !ok || len(a) == 0 || len(b) == 0 || len(a) > mostSounds || len(b) > mostSounds {
		return -1
	}
	var row, above [mostSounds + 1]int
	total := 0
	for j, s := range b {
		total += s.cost()
		row[j+1] = row[j] + s.cost()
	}
	for _, x := range a {
		total += x.cost()
		above = row
		row[0] = above[0] + x.cost()
		for j, y := range b {
			c := above[j]
			if !strings.ContainsAny(x.classes, y.classes) {
				c += other
			}
			row[j+1] = min(c, above[j+1]+x.cost(), row[j]+y.cost())
		}
	}
	return 100 - 100*row[len(b)]/total
}

// Heard is how much the head, or the tail, of some characters sounds like a word: of
// so many at least.
func Heard(part, word string, head bool, least int) (best int) {
	bare := BareName(word)
	rs := []rune(part)
	for n := least; n <= len(rs); n++ {
		s := string(rs[:n])
		if !head {
			s = string(rs[len(rs)-n:])
		}
		best = max(best, Likeness(s, strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")), Likeness(s, bare))
	}
	return best
}

// BareName is a word without what makes it a possessive or a county.
func BareName(w string) string {
	return strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s"), "shire")
}

// The characters by which names are transcribed, and those of them that do little else.
const (
	transcription   = "伯撒顿雪弥蕾迦柯梭帝翁敦蓬韩贺阿埃艾爱安昂奥巴拜班邦鲍贝本比宾波博布查达戴丹当道德登迪蒂丁杜多尔恩法凡菲费芬弗福夫盖甘冈戈格根贡古圭哈汉豪赫亨胡华怀霍基吉加贾杰金卡凯坎康考科克肯库夸奎昆拉莱兰朗劳勒雷黎里利莉丽琳卢鲁伦罗洛吕马玛迈曼芒毛梅蒙米密敏莫默姆穆纳娜奈南瑙内尼宁纽努诺欧帕派潘庞佩彭皮珀普奇乔切琼丘让仁茹儒瑞若萨塞桑瑟森沙莎舍申圣史什舒斯索苏孙塔泰坦汤陶特腾提铁汀通图托瓦万旺威韦维魏温沃乌武西希夏肖谢辛欣休许雅亚扬耶叶伊因英尤于约泽扎詹珍芝朱茨兹佐祖"
	onlyTranscribes = "特朗森克拜埃鲍蒂弗戈圭霍莱勒洛玛姆娜妮瑙珀瑟莎茨兹詹韦赫贾菲奎夸琼茹汀尔斯"
)

// Transcribes says that names are transcribed by a character.
func Transcribes(r rune) bool { return r > 0x80 && strings.ContainsRune(transcription, r) }

// OnlyTranscribes says that a character does little else.
func OnlyTranscribes(r rune) bool { return strings.ContainsRune(onlyTranscribes, r) }
