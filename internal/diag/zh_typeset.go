package diag

// The messages of typeface, paragraph and typeset in Chinese.
var typesetChinese = map[Code]Wording{
	NoGlyph:            {Text: "没有一种字体有“{char}”字（{code}）", Hint: "请补一种有这个字的字体：--font fallback=文件"},
	FontUnusable:       {Text: "字体 {file} 不能使用：{~why}", Hint: "请用带 glyf 轮廓的 TrueType 字体（.ttf）"},
	LooseLine:          {Text: "本段有一行排得过松（{stretch}）：{line}", Hint: "请调整措辞，或让这一行另有断行之处"},
	ForcedBreak:        {Text: "“{text}”比行还长，只好强行断开", Hint: "请缩短，或加大行长"},
	DoesNotFit:         {Text: "{brief} 用最小的设置，要排进{~pages}仍多出 {lines} 行；最长的是{*block}，有 {blocklines} 行", Hint: "请缩短{*block}，或少选几条（--items），或给条目写简短的说法（short:）"},
	FittedDropped:      {Text: "为排进{~pages}：{~what}"},
	FootWithoutLink:    {Text: "页脚放不下链接 {link}，已略去", Hint: "请换短一些的链接，或宽一些的页面"},
	FootWithoutMeeting: {Text: "页脚给会议一行，放不下而略去：{what}", Hint: "第 1 页上是全的；名称或地点短一些，每页就都放得下"},
	PictureUnreadable:  {Text: "图片 {file} 不能使用：{~why}", Hint: "请把 PNG 或 JPEG 文件放在报告所在的文件夹内，文件名以它为准"},
}

// typesetPhrases fill the messages of typeface, paragraph and typeset.
var typesetPhrases = []Phrase{
	{"the column of key figures was left out", "略去了关键数据一栏"},
	{"items are shown in their short form", "条目改用短标题"},
	{"the lines before the lists were left out", "略去了列表前的导语"},
	{"the contact was left out", "略去了联系方式"},
	{"{part} was left out", "略去了{~part}"},
	{"it is no PNG or JPEG picture", "不是 PNG 或 JPEG 图片"},
	{"it has more than 50 million pixels", "超过 5000 万像素"},
	{"it is larger than {most}", "超过 {most}"},
	{"it has more than 65,535 pixels on a side", "有一边超过 65535 像素"},
	{"it unpacks to more than 300 MB", "解压后超过 300 MB"},
	{"it is drawn in too many scans", "扫描次数过多"},
	{"it lies outside the report's folder", "不在报告所在的文件夹内"},
	{"its headers are damaged", "文件头已损坏"},
	{"it has no Unicode character map", "没有 Unicode 字符映射"},
	{"its maker forbids embedding (OS/2 fsType)", "厂商禁止嵌入（OS/2 fsType）"},
	{"the outline of its glyph {n} is damaged", "第 {n} 个字形的轮廓已损坏"},
	{"it has no outlines", "没有字形轮廓"},
	{"its shaping tables are damaged ({why})", "整形表已损坏（{why}）"},
	{"it is not a font file", "不是字体文件"},
	{"it is a collection of {n} fonts and has no number {m}", "是 {n} 种字体的合集，没有第 {m} 种"},
	{"it holds one font and has no number {m}", "只有一种字体，没有第 {m} 种"},
	{"its outlines are PostScript (CFF, the usual .otf), not TrueType", "轮廓是 PostScript 格式（CFF，即常见的 .otf），不是 TrueType"},
	{"it is a web font (WOFF), packed for browsers", "是浏览器用的网页字体（WOFF）"},
	{"it is a Type 1 font", "是 Type 1 字体"},
	{"it is cut short: the table {tag} lies beyond its end", "文件不完整：数据表 {tag} 超出了文件末尾"},
	{"it has no table {tag}", "缺少数据表 {tag}"},
	{"its table {tag} is damaged", "数据表 {tag} 已损坏"},
}
