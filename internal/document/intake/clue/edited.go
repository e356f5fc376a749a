package clue

import (
	"strings"
	"unicode/utf8"

	"jianbao/internal/document/intake/wording"
	"jianbao/internal/han"
)

// EditedBy is who a short Chinese line says edits or prints a paper: 校团委 of 校团委编 and of
// 校团委 编印; "" for any other line, as of 法律汇编 and 人员在编.
func EditedBy(s string) string {
	t := strings.Trim(s, " \t\u3000（）()")
	if utf8.RuneCountInString(t) > 30 || wording.Language(t) != "zh" || strings.ContainsAny(t, "，。；：、:！？《》“”") {
		return ""
	}
	for _, end := range [...]string{"编印", "编发", "编制", "主办", "编辑", "编", "編印", "編發", "主辦", "編輯", "編"} {
		who, ok := strings.CutSuffix(t, end)
		if !ok {
			continue
		}
		bare := strings.TrimRight(who, " \u3000")
		last, _ := utf8.DecodeLastRuneInString(bare)
		if utf8.RuneCountInString(bare) < 3 || bare == who && strings.ContainsRune("汇彙改新续續选選收扩擴缩縮在超整简簡主总總合上中下前后後", last) {
			return ""
		}
		if len(end) > len("编") && !IsPublisher(bare) { // 制度编制, 活动主办
			return ""
		}
		return bare
	}
	return ""
}

// IsHanName says that a line is the name of a person in two to four Han, with or without
// spaces between them, and nothing more: 张伟, 张 伟, 欧阳修.
func IsHanName(s string) bool {
	rs := []rune(strings.NewReplacer(" ", "", "\u3000", "").Replace(s))
	if len(rs) < 2 || len(rs) > 4 || strings.IndexFunc(string(rs), func(r rune) bool { return !han.Is(r) }) >= 0 {
		return false
	}
	if len(rs) == 4 {
		return strings.Contains(" 欧阳 司马 诸葛 上官 司徒 东方 皇甫 慕容 尉迟 公孙 令狐 夏侯 ", " "+string(rs[:2])+" ")
	}
	return strings.ContainsRune(surnames, rs[0]) && !isWord(string(rs))
}

// isWord says that characters which may be a name are a word of papers: 高度, 方案.
func isWord(s string) bool {
	for w := range strings.FieldsSeq("方案 方法 方向 方面 高度 高考 高校 高中 高等 安全 安排 金融 金额 水平 水利 水务 温室 温度 石油 白皮书 黄河 江苏 江西 江南 马上 马路 牛奶 龙舟 林业 林场 林木 田野 田间 路线 路况 严格 严重 程序 程度 常规 常务 常态 常见 于是 余额 关于 关键 时间 时代 成果 成效 成绩 成本 成立 万一 万众 花费 花卉 雷达 毛利 包括 包装 景区 席位 明确 明年 强化 党建 党课 党员 党委 和平 和谐 平台 平安 平均 平稳 项目 祝贺 祝词 计划 计算 经济 经验 经费 管理 管道 房产 房屋 应急 应对 应用 解读 解决 解放 支出 支持 支部 单位 单元 部署 部门 权利 权益 全面 全国 全县 全市 全省 全文 连续 连接 冷链 游客 终于 年度 年终") {
		if w == s {
			return true
		}
	}
	return false
}

// surnames are the characters that family names begin with, but for those that begin more
// words than names.
const surnames = "王李张张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蔣葉蘇呂盧鍾薑譚陸範賈鄒龍賀顧龔萬錢戴嚴湯莊聶魯歐關蘭寧紀畢單盛藍游華"
