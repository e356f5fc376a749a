package names

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// InLatin says that an English text has a form of the name.
func (k *Name) InLatin(s string) bool { return AnyLatin(s, k.Latin) }

// InHan says that a Chinese text has a form of the name, in either script.
func (k *Name) InHan(s string) bool {
	if slices.ContainsFunc(k.Han, func(w string) bool { return strings.Contains(s, w) }) || AnyLatin(s, k.Latin) {
		return true
	}
	for _, r := range k.short {
		for from := 0; ; {
			i := strings.IndexRune(s[from:], r)
			if i < 0 {
				break
			}
			i += from
			from = i + utf8.RuneLen(r)
			before, _ := utf8.DecodeLastRuneInString(s[:i])
			after, _ := utf8.DecodeRuneInString(s[from:])
			if strings.ContainsRune(besideBefore, before) || strings.ContainsRune(besideAfter, after) {
				return true
			}
		}
	}
	return false
}

// beside are what may stand at a country's short name and show that it is one:
// 中美, 驻日, 德企.
const (
	besideBefore = "伊波中美英法德日韩俄印意欧亚非澳加巴朝越老泰马新菲缅柬蒙哈乌以坦埃驻访赴对在援抵反留、和与"
	besideAfter  = "文伊音波中美英法德日韩俄印意欧亚非澳加巴朝越老泰马新菲缅柬蒙哈乌以坦埃方企媒军籍裔两三四国关双铁资贸战建"
)

// InHan finds the names of a Chinese text, each once.
func (g *Register) InHan(s string) (out []Mention) {
	prev := rune(0)
	for i := 0; i < len(s); {
		r, w := utf8.DecodeRuneInString(s[i:])
		n := w
		for _, f := range g.han[r] {
			if strings.HasPrefix(s[i:], f.text) {
				n = len(f.text)
				after, _ := utf8.DecodeRuneInString(s[i+n:])
				if !excepted(prev, f.text, after) && !slices.ContainsFunc(out, func(m Mention) bool { return m.ID == f.id }) {
					out = append(out, Mention{f.id, i, i + n})
				}
				break
			}
		}
		prev, _ = utf8.DecodeLastRuneInString(s[:i+n])
		i += n
	}
	return out
}

// notNamed are places where the characters of a name are not one: 形成都市圈.
var notNamed = [...]string{ // read-only: what stands before, the name, what stands after; _ is any
	"形 成都 _", "组 成都 _", "构 成都 _", "建 成都 _", "完 成都 _", "近 日本 _", "今 日本 _", "当 日本 _", "明 日本 _", "昨 日本 _", "每 日本 _", "次 日本 _", "假 日本 _", "穿 越南 _", "跨 越南 _", "超 越南 _", "黄 河南 _", "黄 河北 _", "淮 河南 _", "淮 河北 _", "运 河南 _", "运 河北 _", "_ 河南 岸", "_ 河北 岸", "_ 湖南 岸", "_ 湖北 岸", "长 江西 _", "沿 江西 _", "渡 江西 _", "长 江苏 _", "上 海南 _", "青 海南 _", "渤 海南 _", "东 海南 _", "黄 海南 _", "沿 海南 _", "泰 山东 _", "太 山西 _", "爬 山西 _", "_ 西安 排", "宪 法国 _", "律 法国 _", "立 法国 _", "司 法国 _", "国 际法国 _", "明 智利 _", "斯 加州 _", "合 太平洋 _", "_ 太平洋 电", "_ 太平洋 公", "_ 柏林 顿", "_ 纽约 客", "_ 纽约 人", "塞 浦东 _", "民 法国 _", "_ 拉萨 纳", "里 兰州 _", "以 南非 _", "以 北约 _", "东 北约 _", "西 北约 _", "_ 巴黎 世", "_ 拉萨 罗", "航 空客 _", "_ 空客 运", "护 网飞 _", "过 网飞 _", "球 网飞 _", "上 网飞 _",
}

// excepted says that these characters, between these two, are no name: 形成都市圈.
func excepted(before rune, name string, after rune) bool {
	for _, x := range notNamed {
		if !strings.Contains(x, name) {
			continue
		}
		w := strings.Fields(x)
		if w[1] == name && (w[0] == "_" || w[0] == string(before)) && (w[2] == "_" || w[2] == string(after)) {
			return true
		}
	}
	return false
}

// InLatin finds the names of an English text, each once.
func (g *Register) InLatin(s string) (out []Mention) {
	for i := 0; i < len(s); {
		if !letter(s[i]) {
			i++
			continue
		}
		n := WordLen(s[i:])
		w := s[i : i+n]
		if w[0] >= 'A' && w[0] <= 'Z' {
			for _, f := range g.Latin[w] {
				k := phraseLen(s[i:], f.words)
				if k == 0 || f.text == "US" && i+k < len(s) && (s[i+k] == '$' || strings.HasPrefix(s[i+k:], " dollar")) {
					continue
				}
				if !slices.ContainsFunc(out, func(m Mention) bool { return m.ID == f.id }) {
					out = append(out, Mention{f.id, i, i + k})
				}
				n = k
				break
			}
		}
		i += n
	}
	return out
}

// WordLen is the length of the word at the head of s, without 's.
func WordLen(s string) (n int) {
	for n < len(s) && (letter(s[n]) || s[n] >= '0' && s[n] <= '9' || s[n] >= 0xC3 && s[n] <= 0xC5 && n+1 < len(s) || n > 0 && s[n] >= 0x80 && s[n] < 0xC0) {
		n++
	}
	for _, mark := range [...]string{"'an", "’an"} { // Xi'an
		if strings.HasPrefix(s[n:], mark) && s[:n] == "Xi" {
			return n + len(mark)
		}
	}
	for _, w := range [...]string{"U.S.", "U.K.", "U.N.", "E.U."} {
		if strings.HasPrefix(s, w) {
			return len(w)
		}
	}
	return max(n, 1)
}

// phraseLen is the length of the words at the head of s; 0 when others stand
// there.
func phraseLen(s string, words []string) int {
	n := 0
	for i, w := range words {
		if i > 0 {
			if n >= len(s) || s[n] != ' ' && s[n] != '\n' && s[n] != '-' {
				return 0
			}
			n++
		}
		if !strings.HasPrefix(s[n:], w) {
			return 0
		}
		n += len(w)
	}
	if n < len(s) && letter(s[n]) {
		return 0
	}
	return n
}

// AnyLatin says that one of the forms stands in a text, as whole words.
func AnyLatin(s string, forms []string) bool {
	for _, f := range forms {
		if stands(s, f, func(rest string) bool { return ends(rest) || len(f) > 4 && peopled(rest) }) {
			return true
		}
		if big := strings.ToUpper(f); len(f) > 4 && big != f && strings.Contains(s, big) { // BEIJING, 26 July
			return true
		}
		if small := strings.ToLower(f); len(f) > 5 && stands(s, small, ends) { // google
			return true
		} else if len(f) > 6 && small[1:] != f[1:] && strings.Contains(strings.ToLower(s), small) { // YouTube, Youtube
			return true
		}
	}
	return false
}

// ends says that a word ends at the head of s, or has an s there.
func ends(s string) bool { return s == "" || !letter(s[0]) || s[0] == 's' }

// peopled says that the head of s makes a name one of those who live there: Londoner,
// Bruneian.
func peopled(s string) bool {
	for _, w := range [...]string{"n", "an", "ian", "er", "ese"} {
		if rest, ok := strings.CutPrefix(s, w); ok && ends(rest) {
			return true
		}
	}
	return false
}

// stands says that a text has some letters at the head of a word, with what fits behind
// them.
func stands(s, w string, fits func(rest string) bool) bool {
	for i := strings.Index(s, w); i >= 0; {
		if (i == 0 || !letter(s[i-1])) && fits(s[i+len(w):]) {
			return true
		}
		next := strings.Index(s[i+len(w):], w)
		if next < 0 {
			return false
		}
		i += len(w) + next
	}
	return false
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
