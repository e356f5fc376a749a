package parity

import (
	"strings"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/proof/pinyin"
	"jianbao/internal/report"
)

// readNames looks for the Chinese people and places that an English text names in
// Pinyin among the characters of the Chinese one, and for its cities the other way.
// Only what cannot be an English word counts: a surname and a given name, a place with
// County or River behind it, letters that only Pinyin puts together.
func (c *checker) readNames(leaf int, zh, en *report.Text) {
	s := en.Source
	told := map[string]bool{}
	words := capitalWords(s, 2)
	for i := 0; i < len(words); i++ {
		name, n := pinyinName(s, words[i:])
		if n == 0 {
			continue
		}
		at, end := words[i].start, words[i+n-1].end
		i += n - 1
		if told[name] || c.registered(name) || s[end-1] == '-' || end < len(s) && s[end] == '-' || at > 0 && s[at-1] == '-' || strings.HasPrefix(s[end:], "–") || strings.HasSuffix(s[:at], "–") {
			continue // also Beijing–Zhangjiakou, which Chinese shortens
		}
		told[name] = true
		has := func(zh string) bool { return inPinyin(zh, name) }
		if has(zh.Source) || c.nearby(leaf, zh.Lang, has) || !misspelt(s, zh.Source, name, words[i:]) {
			continue
		}
		c.log.AddPair(diag.NameReading, en.At(at), twinPlace(en, at, zh), diag.Args{"name": name, "other": languageName(zh.Lang)})
	}
}

// misspelt says that a name in Pinyin, which no characters of a Chinese text read as,
// was most likely meant for some of them. Of a person it is taken to be, unless more
// names follow; of a place where all but one of its syllables stand there. words are
// those of the English text from the name's last one on.
func misspelt(en, zh, name string, words []capital) bool {
	next := ""
	if len(words) > 1 && words[1].start-words[0].end == 1 && en[words[0].end] == ' ' {
		next = en[words[1].start:words[1].end]
	}
	if strings.Contains(name, " ") {
		return next == "" || placeWord(next) || len(next) > 3 && pinyin.Syllables(next) == 0
	}
	for city := range strings.SplitSeq(cities, " ") { // 湘钢 is of Xiangtan
		if first, _ := utf8.DecodeRuneInString(city); strings.ContainsRune(zh, first) && pinyin.Spell(strings.TrimSuffix(city, "市")) == name {
			return false
		}
	}
	return spelledLike(name) && (pinyin.Near(zh, name, placeEnds[next]) || otherPlace(en, zh, name, placeEnds[next]))
}

// otherPlace says that a Chinese text has a place of the kind of a name, and of as many
// syllables, which the English text does not spell.
func otherPlace(en, zh, name, ends string) bool {
	n := pinyin.Syllables(name)
	if ends == "" || n != 2 {
		return false
	}
	rs := []rune(zh)
	for i := n; i < len(rs); i++ {
		if !strings.ContainsRune(ends, rs[i]) {
			continue
		}
		if latin := pinyin.Spell(string(rs[i-n : i])); latin != "" && !spelled(en, latin) {
			return true
		}
	}
	return false
}

// spelledLike says that a word has letters which Pinyin often puts together.
func spelledLike(w string) bool {
	w = strings.ToLower(w)
	for _, end := range [...]string{"zh", "q", "x", "ang", "eng", "ing", "ong", "ian", "iao", "uan", "ui", "ou", "ao"} {
		if strings.Contains(w, end) {
			return true
		}
	}
	return false
}

// placeEnds are the characters behind the names of places, by their English words.
var placeEnds = map[string]string{ // read-only
	"County": "县縣旗", "City": "市城", "Province": "省", "District": "区區", "Village": "村庄", "Township": "乡镇鄉鎮", "Town": "镇鎮乡", "River": "河江水溪", "Lake": "湖海", "Mountain": "山岭", "Mountains": "山岭", "Road": "路", "Street": "街路道", "Prefecture": "州", "Island": "岛島", "Port": "港", "Bay": "湾灣", "Bridge": "桥橋", "Station": "站", "University": "大", "Airport": "机機", "Reservoir": "水", "Railway": "铁鐵", "Basin": "盆流", "Subdistrict": "街", "Hospital": "医醫", "Tunnel": "隧", "Dam": "大坝", "Banner": "旗",
}

// inPinyin says that a Chinese text has a name in Pinyin, in either order, or in Latin
// letters.
func inPinyin(zh, name string) bool {
	if strings.Contains(zh, name) || pinyin.In(zh, name) {
		return true
	}
	first, rest, two := strings.Cut(name, " ")
	return two && (pinyin.In(zh, rest+" "+first) || strings.Contains(zh, first) || strings.Contains(zh, rest))
}

// spelled says that a text has a word, whatever its case, hyphens and apostrophes.
func spelled(s, word string) bool {
	drop := strings.NewReplacer("'", "", "’", "", "-", "", " ", "")
	return strings.Contains(strings.ToLower(drop.Replace(s)), strings.ToLower(drop.Replace(word)))
}

// registered says that a name is one of the table, which names compares.
func (c *checker) registered(name string) bool {
	first, _, _ := strings.Cut(name, " ")
	return len(registry().latin[first]) > 0
}

// pinyinName reads the name in Pinyin at the first of some capitalised words, and how
// many of them it takes; 0 where there is none.
func pinyinName(s string, words []capital) (name string, n int) {
	w := s[words[0].start:words[0].end]
	next := ""
	if len(words) > 1 && words[1].start-words[0].end == 1 && s[words[0].end] == ' ' {
		next = s[words[1].start:words[1].end]
	}
	switch {
	case next != "" && surname(w) && pinyin.Syllables(next) <= 2 && (pinyinWord(next) || strings.Contains(given, " "+strings.ToLower(next)+" ")) && !placeWord(next) && (pinyinWord(w) || spelledLike(next) || strings.Contains(" wang yang tang han lu yan fang ", " "+strings.ToLower(w)+" ")):
		return w + " " + next, 2
	case !pinyinWord(w):
	case next != "" && placeWord(next) && pinyin.Syllables(w) >= 2:
		return w, 1
	case pinyin.Syllables(w) >= 2 && onlyPinyin(w):
		return w, 1
	}
	return "", 0
}

// pinyinWord says that a capitalised word is Pinyin, and no English word or name that
// can be cut into its syllables.
func pinyinWord(w string) bool {
	if pinyin.Syllables(w) == 0 {
		return false
	}
	return !strings.Contains(" "+notPinyin+" ", " "+strings.ToLower(w)+" ")
}

// given are given names that notPinyin has.
const given = " ping gang fang fan han lan mei wan wang yang yan jie tang lu man nan lei li lin ming hang jing ling "

// notPinyin are English words and names of other languages that could be Pinyin.
const notPinyin = "a an ban bang banana can canada cane cape change changes chi china chinese cuba dance dane die dig dixie dana diana diane ena eve face fan fane fang gang gene game gape gate genie gone guide gun guinea gabon ghana han hang hanna he hen here huge hunan in jade japan jane jane june june kenya lad lake lama lane lang le lena lie lima lime line lines linen lane long lu luna machine male mali man mane manage mama maine me mean men mine mile minuet more maxi name nine nile nina nina no none one open page panama panda pan pane pang papa pen pie pi pin pine ping pole puma pixie pope rang range ran ranges rice rule run rune sage sale same sane sang sauna see sense shame shane she shi shade shanghai shape shine sierra site size so some sole song susan sun taxi tale tan tang tape tame tile time tie to tone tuna tune tuan tutu usa use wage wan wane wang wine woman women yale yes yang you yemen yen zone zen za"

// surname says that a word is a Chinese surname in Pinyin.
func surname(w string) bool {
	return strings.Contains(surnames, " "+strings.ToLower(w)+" ")
}

const surnames = " wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo ma luo liang song zheng xie tang xu deng feng cao zeng peng xiao cai pan tian dong yuan yu ye jiang du su wei cheng lyu lü lv ding ren shen yao lu cui zhong tan fan wang liao shi jin jia xia fu fang bai zou meng xiong qin qiu hou yin xue yan duan lei long tao shi mao hao gong gu wan qian dai mo kong xiang chang lai qiao hong zhuang ni yan niu geng guan mei cen ji qi shu qu zhai zhan ouyang sima zhuge bao bi bian bo bu che chi chu cong cuan di dou fei gan ge geng gou hua huo jian jiao jing ju kang ke kuang lan lang lao leng liang ling lou luan man miao min ming mu nie ning pang pei pi pu qiang qiong qu rao rong ruan ruan sang sha shan shang shao sheng shui si tai teng tong tu weng xi xian xin xing xuan yi ying you yue yun zang zhen zhi zhuo zong zu zuo "

// placeWord says that a word stands behind the name of a Chinese place.
func placeWord(w string) bool {
	return placeEnds[w] != "" || w == "Municipality" || w == "Plain" || w == "Delta"
}

// onlyPinyin says that a word has letters that hardly another language puts together.
func onlyPinyin(w string) bool {
	w = strings.ToLower(w)
	if len(w) < 5 {
		return false
	}
	for i := range len(w) {
		switch {
		case strings.HasPrefix(w[i:], "zh"), w[i] == 'q' && i+1 < len(w) && (w[i+1] == 'i' || strings.HasPrefix(w[i+1:], "ua") || strings.HasPrefix(w[i+1:], "un")):
			return true
		case w[i] == 'x' && (i == 0 || w[i-1] == 'g' || w[i-1] == 'n'), strings.HasPrefix(w[i:], "iang"), strings.HasPrefix(w[i:], "uang"), strings.HasPrefix(w[i:], "jing"), strings.HasPrefix(w[i:], "zhou"):
			return true
		}
	}
	return false
}

// cities are cities whose characters are no other word and whose Pinyin is their
// English name; those of the table of names are not among them.
const cities = "石家庄 唐山 秦皇岛 邯郸 邢台 张家口 沧州 廊坊 衡水 太原 阳泉 晋城 朔州 晋中 运城 忻州 临汾 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛 长春 辽源 通化 鹤岗 双鸭山 佳木斯 七台河 牡丹江 绥化 无锡 徐州 常州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 宜春 抚州 上饶 济南 淄博 枣庄 烟台 潍坊 济宁 泰安 威海 临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 娄底 韶关 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山市 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海市 防城港 钦州 贵港 玉林市 贺州 海口 三亚 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 达州 雅安 贵阳 六盘水 遵义 昆明 曲靖 玉溪 昭通 普洱 临沧 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 商洛 兰州 嘉峪关 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 西宁 银川 石嘴山 吴忠 固原"

// citiesOf finds the cities that a Chinese text names, each once: from and up to.
func citiesOf(s string) (out [][2]int) {
	for city := range strings.SplitSeq(cities, " ") {
		i := strings.Index(s, city)
		if i < 0 || cityElse(s, i, city) {
			continue
		}
		out = append(out, [2]int{i, i + len(strings.TrimSuffix(city, "市"))})
	}
	return out
}

// cityElse says that these characters are part of another word here: 天水 in 春天水.
func cityElse(s string, i int, city string) bool {
	before := s[max(i-3, 0):i]
	switch city {
	case "德州":
		return true // also Texas
	case "兰州":
		return strings.HasSuffix(s[:i], "里") // 马里兰州
	case "南通":
		return strings.HasPrefix(s[i+len(city):], "道")
	case "天水":
		return strings.ContainsAny(before, "春夏秋冬今明昨每当蓝")
	case "平凉", "定西", "清远", "新余", "河源", "随州", "德阳", "丽水", "运城", "江门", "本溪", "海口", "普洱", "达州", "开封", "三亚", "抚顺", "南平", "周口", "衡水", "长春", "三明", "孝感", "信阳", "鹰潭":
		// Words that others could end or begin with count only where a place does.
		return !strings.HasPrefix(s[i+len(city):], "市") && !strings.ContainsAny(before, "在从到往由于赴、，。与和及是至") && before != ""
	}
	return false
}
