package length

import "strings"

// named are the sizes of type that have a name in Chinese, in points, as offices use them:
// 三号 is the 15.75 pt of GB/T 9704-2012, the others are those of word processors.
const named = "初号 42 小初 36 一号 26 小一 24 二号 22 小二 18 三号 15.75 小三 15 四号 14 小四 12 五号 10.5 小五 9 六号 7.5 小六 6.5 七号 5.5 八号 5"

// size is the size that a name stands for: 三号, 小三, 小三号. ok is false for what is none.
func size(name string) (l Length, ok bool) {
	if strings.HasPrefix(name, "小") {
		name = strings.TrimSuffix(name, "号")
	}
	words := strings.Fields(named)
	for i := 0; i < len(words); i += 2 {
		if words[i] == name {
			milli, _ := Thousandths(words[i+1])
			return Points(milli), true
		}
	}
	return 0, false
}
