package pinyin

import (
	"strings"
	"sync"
)

// Word says that a capitalised word is Pinyin, and no English word or name that
// can be cut into its syllables.
func Word(w string) bool {
	if Syllables(w) == 0 {
		return false
	}
	return !strings.Contains(" "+notPinyin+" ", " "+strings.ToLower(w)+" ")
}

// given are given names that notPinyin has.
const given = " ping gang fang fan han lan mei wan wang yang yan jie tang lu man nan lei li lin ming hang jing ling "

// notPinyin are English words and names of other languages that could be Pinyin.
const notPinyin = "a an ban bang banana can canada cane cape change changes chi china chinese cuba dance dane die dig dixie dana diana diane ena eve face fan fane fang gang gene game gape gate genie gone guide gun guinea gabon ghana han hang hanna he hen here huge hunan in jade japan jane jane june june kenya lad lake lama lane lang le lena lie lima lime line lines linen lane long lu luna machine male mali man mane manage mama maine me mean men mine mile minuet more maxi name nine nile nina nina no none one open page panama panda pan pane pang papa pen pie pi pin pine ping pole puma pixie pope rang range ran ranges rice rule run rune sage sale same sane sang sauna see sense shame shane she shi shade shanghai shape shine sierra site size so some sole song susan sun taxi tale tan tang tape tame tile time tie to tone tuna tune tuan tutu usa use wage wan wane wang wine woman women yale yes yang you yemen yen zone zen za"

// Surname says that a word is a Chinese surname in Pinyin.
func Surname(w string) bool {
	return strings.Contains(surnames, " "+strings.ToLower(w)+" ")
}

const surnames = " wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo ma luo liang song zheng xie tang xu deng feng cao zeng peng xiao cai pan tian dong yuan yu ye jiang du su wei cheng lyu lü lv ding ren shen yao lu cui zhong tan fan wang liao shi jin jia xia fu fang bai zou meng xiong qin qiu hou yin xue yan duan lei long tao shi mao hao gong gu wan qian dai mo kong xiang chang lai qiao hong zhuang ni yan niu geng guan mei cen ji qi shu qu zhai zhan ouyang sima zhuge bao bi bian bo bu che chi chu cong cuan di dou fei gan ge geng gou hua huo jian jiao jing ju kang ke kuang lan lang lao leng liang ling lou luan man miao min ming mu nie ning pang pei pi pu qiang qiong qu rao rong ruan ruan sang sha shan shang shao sheng shui si tai teng tong tu weng xi xian xin xing xuan yi ying you yue yun zang zhen zhi zhuo zong zu zuo "

// Only says that a word has letters that hardly another language puts together.
func Only(w string) bool {
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

// Cities finds the cities that a Chinese text names, each once: from and up to.
func Cities(s string) (out [][2]int) {
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

// Given says that a word may be a given name: Pinyin, or one of those that could be a word
// of another language.
func Given(w string) bool {
	return Word(w) || strings.Contains(given, " "+strings.ToLower(w)+" ")
}

// CityNames are the cities that Cities finds.
func CityNames() []string { return strings.Fields(cities) }

// Spelled are the cities of which a word is the name in Pinyin.
func Spelled(w string) []string { return spelled()[w] }

// spelled are the cities by their Pinyin, made when first asked for.
var spelled = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for _, city := range CityNames() {
		city = strings.TrimSuffix(city, "市")
		out[Spell(city)] = append(out[Spell(city)], city)
	}
	return out
})
