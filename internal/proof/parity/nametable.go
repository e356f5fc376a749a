package parity

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// names are countries, regions, organisations and places that both languages
// name: the Chinese forms, a bar, the English ones. A form of one Chinese
// character, or one behind ~, only answers: it is not looked for by itself.
// 我国 answers for China, so that China is not among them.
var names = [...]string{ // read-only
	"美国 美方 美利坚 美|United_States American Americans USA U.S. US ~America ~Washington", "中国 我国 ~中方 ~中华 ~华 ~国内 ~全国 ~国产 ~中文 ~汉语 ~汉字 ~中资 ~中式 ~中药 ~中医 ~本国|China Chinese ~Sino ~PRC ~Beijing ~domestic ~national ~nationwide ~country ~nation", "英国 英方 英|United_Kingdom UK U.K. Britain British ~England ~English ~Briton ~Britons ~Brexit ~London ~BST", "法国 法方 法|France French ~Paris", "德国 德方 德|Germany German Germans ~Berlin", "日本 日方 日|Japan Japanese ~Tokyo", "韩国 韩方 韩 ~朝鲜半岛 ~朝鲜战争|South_Korea South_Korean Republic_of_Korea Korean ROK ~Korea ~Seoul", "朝鲜 朝|DPRK North_Korea North_Korean ~Korea ~Korean ~Pyongyang", "俄罗斯 俄方 俄|Russia Russian ~Moscow ~Kremlin", "白俄罗斯|Belarus Belarusian",
	"印度 印|India Indian ~Delhi", "印度尼西亚 印尼|Indonesia Indonesian", "印度洋|Indian_Ocean ~Indian", "意大利 意|Italy Italian", "西班牙 西|Spain Spanish ~Spaniard ~Spaniards ~Madrid ~Catalan ~Catalans", "葡萄牙 葡|Portugal Portuguese", "荷兰 荷|Netherlands Dutch", "比利时 比|Belgium Belgian", "瑞士|Switzerland Swiss", "瑞典|Sweden Swedish ~Swede ~Swedes", "挪威|Norway Norwegian", "丹麦|Denmark Danish ~Dane ~Danes", "芬兰|Finland Finnish ~Finn ~Finns", "冰岛|Iceland Icelandic", "爱尔兰|Ireland Irish", "奥地利|Austria Austrian", "波兰|Poland Polish ~Pole ~Poles", "捷克|Czech Czechia", "匈牙利|Hungary Hungarian", "希腊|Greece Greek ~Athens", "土耳其 土|Turkey Türkiye Turkish Turkiye", "乌克兰 乌|Ukraine Ukrainian ~Kyiv ~Kiev", "塞尔维亚|Serbia Serbian", "罗马尼亚|Romania Romanian", "保加利亚|Bulgaria Bulgarian",
	"埃及|Egypt Egyptian", "南非|South_Africa South_African", "尼日利亚|Nigeria Nigerian", "肯尼亚|Kenya Kenyan", "埃塞俄比亚|Ethiopia Ethiopian", "摩洛哥|Morocco Moroccan", "阿尔及利亚|Algeria Algerian", "坦桑尼亚|Tanzania Tanzanian", "赞比亚|Zambia Zambian", "安哥拉|Angola Angolan", "伊朗|Iran Iranian", "伊拉克|Iraq Iraqi", "以色列 以|Israel Israeli", "巴勒斯坦 巴|Palestine Palestinian", "沙特阿拉伯 沙特|Saudi", "阿联酋|United_Arab_Emirates UAE Emirati", "卡塔尔|Qatar Qatari", "叙利亚|Syria Syrian", "黎巴嫩|Lebanon Lebanese", "阿富汗|Afghanistan Afghan",
	"巴基斯坦 巴|Pakistan Pakistani", "孟加拉国 孟加拉|Bangladesh Bangladeshi ~Bengal", "斯里兰卡|Sri_Lanka Sri_Lankan", "尼泊尔|Nepal Nepalese", "缅甸 缅|Myanmar ~Burma", "泰国 泰|Thailand Thai", "越南 越|Vietnam Vietnamese ~Viet", "老挝|Laos Lao", "柬埔寨 柬|Cambodia Cambodian", "马来西亚 马|Malaysia Malaysian", "新加坡 新|Singapore Singaporean", "菲律宾 菲|Philippines Philippine Filipino", "文莱|Brunei", "蒙古国 蒙古 蒙|Mongolia Mongolian", "内蒙古 蒙|Inner_Mongolia ~Mongolia ~Mongolian", "哈萨克斯坦 哈|Kazakhstan Kazakh", "乌兹别克斯坦 乌|Uzbekistan Uzbek", "吉尔吉斯斯坦|Kyrgyzstan Kyrgyz", "塔吉克斯坦|Tajikistan Tajik", "土库曼斯坦|Turkmenistan Turkmen",
	"澳大利亚 澳洲 澳|Australia Australian", "新西兰|New_Zealand", "加拿大 加|Canada Canadian", "墨西哥 墨|Mexico Mexican", "巴西|Brazil Brazilian", "阿根廷|Argentina Argentine", "智利|Chile Chilean", "秘鲁|Peru Peruvian", "哥伦比亚|Colombia Colombian ~Columbia", "委内瑞拉|Venezuela Venezuelan", "古巴|Cuba Cuban",
	"欧洲 ~欧|Europe European ~EU ~Eurasian", "亚洲 ~亚|Asia Asian ~Asia-Pacific ~Eurasian", "非洲 非|Africa African ~AU", "拉丁美洲 拉美 ~拉|Latin_America Latin_American",
	"世界卫生组织 世卫组织 世卫|WHO World_Health_Organization World_Health_Organisation", "联合国 ~联大 ~安理会|UN U.N. United_Nations ~UNESCO ~UNICEF ~UNDP ~UNEP ~UNFCCC ~UNCTAD ~UNHCR", "世界银行 ~世行|World_Bank", "国际货币基金组织 ~货币基金|IMF International_Monetary_Fund", "世界贸易组织 世贸组织 ~世贸|WTO World_Trade_Organization World_Trade_Organisation", "欧盟 欧洲联盟 ~欧|EU E.U. European_Union ~European ~Europe", "东盟 东南亚国家联盟|ASEAN Association_of_Southeast_Asian", "北约|NATO", "二十国集团 G20 20国集团|G20 Group_of_Twenty Group_of_20", "七国集团 G7|G7 Group_of_Seven", "金砖|BRICS", "上海合作组织 上合组织|SCO Shanghai_Cooperation", "亚投行 亚洲基础设施投资银行|AIIB Asian_Infrastructure", "亚太经合组织|APEC Asia-Pacific_Economic", "经合组织 经济合作与发展组织|OECD Organisation_for_Economic Organization_for_Economic", "欧佩克 石油输出国组织|OPEC", "国际原子能机构|IAEA International_Atomic", "粮农组织|FAO Food_and_Agriculture", "教科文组织|UNESCO", "儿童基金会|UNICEF", "国际劳工组织|ILO International_Labour International_Labor", "红十字|Red_Cross", "一带一路|Belt_and_Road BRI",
	"微软|Microsoft", "谷歌|Google ~Alphabet", "脸书|Facebook ~Meta", "推特 ~推文|Twitter ~X ~tweet ~tweets ~tweeted ~Tweet ~retweeted ~tweeting", "路透社 路透|Reuters", "法新社|AFP Agence_France", "美联社|Associated_Press AP", "彭博社 彭博|Bloomberg", "华为|Huawei", "腾讯|Tencent", "阿里巴巴 ~阿里|Alibaba", "麦当劳|McDonald", "星巴克|Starbucks", "可口可乐 ~可乐|Coca-Cola ~Coke", "百事可乐 ~百事|Pepsi PepsiCo", "波音公司 波音|Boeing ~747 ~737 ~777 ~787", "空中客车 空客|Airbus", "大众汽车|Volkswagen VW", "特斯拉|Tesla", "富国银行|Wells_Fargo", "高盛|Goldman_Sachs ~Goldman", "花旗集团 花旗银行 ~花旗|Citi Citigroup Citibank ~Citicorp", "摩根大通|JPMorgan JP_Morgan J.P._Morgan ~Chase", "摩根士丹利|Morgan_Stanley", "沃尔玛|Walmart Wal-Mart", "英特尔|Intel", "迪士尼 迪斯尼|Disney", "辉瑞|Pfizer", "强生公司 ~强生|Johnson_&_Johnson ~J&J", "美国运通 ~运通|American_Express ~Amex ~AmEx ~AMEX ~Amexco", "吉列|Gillette", "诺基亚|Nokia", "爱立信|Ericsson", "西门子|Siemens", "联合利华|Unilever", "网飞 奈飞|Netflix", "领英|LinkedIn", "优步|Uber", "~油管|YouTube", "通用电气|General_Electric GE", "美国国家航空航天局 ~航天局 ~宇航局|NASA", "联邦调查局|FBI Federal_Bureau ~F.B.I.", "中央情报局 中情局|CIA Central_Intelligence ~C.I.A.",
	"北京 ~京 ~中方 ~我国 ~中国|Beijing", "上海 ~沪 ~上合 ~上证|Shanghai", "天津 ~津|Tianjin", "重庆 ~渝|Chongqing", "河北 ~冀|Hebei", "山西 ~晋|Shanxi", "辽宁 ~辽|Liaoning", "吉林|Jilin", "黑龙江|Heilongjiang", "江苏 ~苏|Jiangsu", "浙江 ~浙|Zhejiang", "安徽 ~皖|Anhui", "福建 ~闽|Fujian", "江西 ~赣|Jiangxi", "山东 ~鲁|Shandong", "河南 ~豫|Henan", "湖北 ~鄂|Hubei", "湖南 ~湘|Hunan", "广东 ~粤|Guangdong", "广西 ~桂|Guangxi", "海南 ~琼|Hainan", "四川 ~川|Sichuan", "贵州 ~黔|Guizhou", "云南 ~滇|Yunnan", "西藏 ~藏|Tibet Xizang", "陕西 ~陕|Shaanxi", "甘肃|Gansu", "青海|Qinghai", "宁夏|Ningxia", "新疆 ~疆|Xinjiang", "香港 ~港|Hong_Kong HKSAR", "澳门 ~澳|Macao Macau", "台湾 ~台|Taiwan",
	"华盛顿 ~华府 ~美国 ~华邮|Washington ~U.S. ~US ~WPC", "纽约 ~纽交 ~曼哈顿|New_York ~NYU ~Manhattan ~NYSE", "洛杉矶|Los_Angeles", "芝加哥|Chicago", "旧金山 三藩市|San_Francisco", "波士顿|Boston", "西雅图|Seattle", "休斯敦 休斯顿|Houston", "费城|Philadelphia", "加利福尼亚 加州|California Californian", "得克萨斯 德克萨斯 ~德州 ~得州 ~德克萨斯|Texas Texan", "佛罗里达 ~弗罗里达 ~佛州|Florida", "伦敦 ~英国 ~英方|London", "巴黎 ~法国 ~法方|Paris", "柏林 ~德国 ~德方|Berlin", "法兰克福|Frankfurt", "慕尼黑|Munich", "日内瓦|Geneva", "苏黎世|Zurich Zürich", "维也纳|Vienna", "布鲁塞尔|Brussels ~EU", "阿姆斯特丹|Amsterdam", "鹿特丹|Rotterdam", "海牙|Hague", "罗马|Rome Roman", "米兰|Milan", "马德里 ~西班牙|Madrid", "巴塞罗那|Barcelona", "里斯本|Lisbon", "哥本哈根|Copenhagen", "斯德哥尔摩|Stockholm", "奥斯陆|Oslo", "赫尔辛基|Helsinki", "都柏林|Dublin", "华沙|Warsaw", "布拉格|Prague", "布达佩斯|Budapest", "雅典 ~希腊|Athens", "莫斯科 ~俄罗斯 ~俄方|Moscow", "圣彼得堡|Petersburg", "基辅 ~乌克兰|Kyiv Kiev", "伊斯坦布尔|Istanbul", "安卡拉|Ankara", "迪拜|Dubai", "开罗|Cairo", "内罗毕|Nairobi", "约翰内斯堡|Johannesburg", "开普敦|Cape_Town", "拉各斯|Lagos", "亚的斯亚贝巴|Addis_Ababa", "东京 ~日本 ~日方|Tokyo", "大阪|Osaka", "京都|Kyoto", "广岛|Hiroshima", "首尔 ~韩国 ~韩方|Seoul", "釜山|Busan", "平壤 ~朝鲜 ~朝方|Pyongyang", "曼谷|Bangkok", "雅加达|Jakarta", "万隆|Bandung", "吉隆坡|Kuala_Lumpur", "马尼拉|Manila", "河内|Hanoi", "胡志明市|Ho_Chi_Minh", "金边|Phnom_Penh", "仰光|Yangon Rangoon", "达卡|Dhaka", "新德里 ~印度|New_Delhi ~Delhi", "孟买|Mumbai Bombay", "加尔各答|Kolkata Calcutta", "卡拉奇|Karachi", "伊斯兰堡|Islamabad", "加德满都|Kathmandu", "科伦坡|Colombo", "德黑兰 ~伊朗|Tehran", "巴格达|Baghdad", "耶路撒冷|Jerusalem", "悉尼|Sydney", "墨尔本|Melbourne", "堪培拉|Canberra", "惠灵顿|Wellington", "渥太华|Ottawa", "多伦多|Toronto", "温哥华|Vancouver", "蒙特利尔|Montreal", "墨西哥城|Mexico_City", "里约热内卢|Rio_de_Janeiro", "布宜诺斯艾利斯|Buenos_Aires", "利马|Lima", "哈瓦那|Havana", "里约|Rio",
	"哈尔滨 ~哈|Harbin", "乌鲁木齐|Urumqi Ürümqi", "呼和浩特|Hohhot", "拉萨|Lhasa", "齐齐哈尔|Qiqihar", "鄂尔多斯|Ordos", "喀什|Kashgar Kashi", "浦东|Pudong", "雄安|Xiong'an Xiong’an Xiongan", "大湾区|Greater_Bay", "青藏|Qinghai-Tibet Qinghai-Xizang", "多瑙河|Danube", "尼罗河|Nile", "亚马孙 亚马逊|Amazon", "湄公河 澜沧江|Mekong Lancang", "莱茵河|Rhine", "太平洋|Pacific", "大西洋|Atlantic", "北极|Arctic", "南极|Antarctic Antarctica", "地中海|Mediterranean", "喜马拉雅|Himalaya Himalayas Himalayan",
	"深圳 ~深|Shenzhen", "广州 ~穗|Guangzhou", "武汉 ~汉|Wuhan", "成都|Chengdu", "杭州|Hangzhou", "南京|Nanjing", "西安|Xi'an Xi’an Xian", "苏州|Suzhou", "青岛|Qingdao", "厦门 ~厦|Xiamen", "宁波|Ningbo", "长江 ~江|Yangtze Changjiang", "黄河|Yellow_River ~Huanghe", "淮河 ~淮|Huai Huaihe", "珠江|Pearl_River",
}

// notNamed are places where the characters of a name are not one: 形成都市圈.
var notNamed = [...]string{ // read-only: what stands before, the name, what stands after; _ is any
	"形 成都 _", "组 成都 _", "构 成都 _", "建 成都 _", "完 成都 _", "近 日本 _", "今 日本 _", "当 日本 _", "明 日本 _", "昨 日本 _", "每 日本 _", "次 日本 _", "假 日本 _", "穿 越南 _", "跨 越南 _", "超 越南 _", "黄 河南 _", "黄 河北 _", "淮 河南 _", "淮 河北 _", "运 河南 _", "运 河北 _", "_ 河南 岸", "_ 河北 岸", "_ 湖南 岸", "_ 湖北 岸", "长 江西 _", "沿 江西 _", "渡 江西 _", "长 江苏 _", "上 海南 _", "青 海南 _", "渤 海南 _", "东 海南 _", "黄 海南 _", "沿 海南 _", "泰 山东 _", "太 山西 _", "爬 山西 _", "_ 西安 排", "宪 法国 _", "律 法国 _", "立 法国 _", "司 法国 _", "国 际法国 _", "明 智利 _", "斯 加州 _", "合 太平洋 _", "_ 太平洋 电", "_ 太平洋 公", "_ 柏林 顿", "_ 纽约 客", "_ 纽约 人", "塞 浦东 _", "民 法国 _", "_ 拉萨 纳", "里 兰州 _", "以 南非 _", "以 北约 _", "东 北约 _", "西 北约 _", "_ 巴黎 世", "_ 拉萨 罗",
}

// lastCountry is the last line of names that is one of a country.
const lastCountry = 85

// firstUnion is the first line of names that is an organisation. firstPlace is the first line of names that is a province or a city.
const (
	firstUnion = 90
	firstPlace = 156
)

// beside are what may stand at a country's short name and show that it is one:
// 中美, 驻日, 德企.
const (
	besideBefore = "中美英法德日韩俄印意欧亚非澳加巴朝越老泰马新菲缅柬蒙哈乌以坦埃驻访赴对在援抵反留、和与"
	besideAfter  = "中美英法德日韩俄印意欧亚非澳加巴朝越老泰马新菲缅柬蒙哈乌以坦埃方企媒军籍裔两三四国关双铁资贸战建"
)

// known is one name with its forms.
type known struct {
	han, latin []string // all its forms
	short      []rune   // its short forms of one Han, which are names only beside another: 中美
}

// register is the table in the shape in which it is searched.
type register struct {
	all   []known
	han   map[rune][]form   // by the first character, longer ones first
	latin map[string][]form // by the first word, longer ones first
}

// form is one form of a name.
type form struct {
	text  string
	words []string // of an English form
	id    int      // the place of its name in register.all
}

// registry is made when first asked for.
var registry = sync.OnceValue(func() *register {
	g := &register{han: map[rune][]form{}, latin: map[string][]form{}}
	for id, line := range names {
		zh, en, _ := strings.Cut(line, "|")
		k := known{}
		if first, _ := utf8.DecodeRuneInString(zh); id <= lastCountry { // 中坦建交
			k.short = append(k.short, first)
		}
		for _, w := range strings.Fields(zh) {
			bare := strings.TrimPrefix(w, "~")
			if r, n := utf8.DecodeRuneInString(w); n == len(w) {
				k.short = append(k.short, r)
				continue
			}
			k.han = append(k.han, bare)
			if utf8.RuneCountInString(w) > 1 && bare == w {
				r, _ := utf8.DecodeRuneInString(w)
				g.han[r] = append(g.han[r], form{text: w, id: id})
			}
		}
		for _, w := range strings.Fields(en) {
			bare := strings.ReplaceAll(strings.TrimPrefix(w, "~"), "_", " ")
			k.latin = append(k.latin, bare)
			if !strings.HasPrefix(w, "~") {
				words := strings.Fields(bare)
				g.latin[words[0]] = append(g.latin[words[0]], form{bare, words, id})
			}
		}
		g.all = append(g.all, k)
	}
	for r, fs := range g.han { // the longest first
		for i := range fs {
			for j := i; j > 0 && len(fs[j].text) > len(fs[j-1].text); j-- {
				fs[j], fs[j-1] = fs[j-1], fs[j]
			}
		}
		g.han[r] = fs
	}
	for w, fs := range g.latin {
		for i := range fs {
			for j := i; j > 0 && len(fs[j].words) > len(fs[j-1].words); j-- {
				fs[j], fs[j-1] = fs[j-1], fs[j]
			}
		}
		g.latin[w] = fs
	}
	return g
})
