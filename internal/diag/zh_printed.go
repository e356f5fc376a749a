package diag

// printedChinese is what the commands print for people, in Chinese; {names} as
// in the catalogue's phrases.
var printedChinese = []Phrase{
	// check
	{"cannot be made", "做不成"},
	{"given up: {list}", "放弃：{*list}"},
	{"beside", "摘要旁栏"},
	{"short", "完整标题"},
	{"section", "章节"},
	{"characters", "字符"},
	{"words", "词数"},
	{"minutes", "分钟"},
	{"longest sentence", "最长的句子"},
	{"(outside)", "（章节之外）"},
	{"{n}, line {m}: ", "{n}，第 {m} 行："},
	{"says   ", "内容："},
	{"hint   ", "提示："},
	{" (note)", "（说明）"},
	{" (warning)", "（警告）"},
	{" (error)", "（错误）"},
	{"Where it is meant as it is, put it into the report: ", "如果是有意为之，请写进报告："},

	// list
	{"templates", "模板"},
	{"languages", "语言"},
	{"fonts", "字体"},
	{"reports", "报告"},
	{"  ({remark})", "（{*remark}）"},
	{"made by default", "默认制作"},
	{"used by default", "默认使用"},
	{"themes", "主题"},
	{"the built-in sample", "内置示例"},
	{"has errors", "有错误"},
	{"sections: {list}", "章节：{,list}"},

	// fonts
	{"use", "用途"},
	{"font", "字体"},
	{"Han", "汉字"},
	{"lacks", "缺字"},
	{"unusable", "不能用"},

	// man
	{"NAME", "名称"},
	{"USAGE", "用法"},
	{"DESCRIPTION", "说明"},
	{"COMMANDS", "命令"},
	{"FLAGS", "选项"},
	{"EXAMPLES", "例子"},
	{"NOTES", "附注"},
	{"printable briefs, in Chinese, English or both, from one report", "用一份报告制作中文、英文或双语的打印简报"},

	// diff
	{"no text changed", "文字没有变化"},
	{"added", "新增"},
	{"removed", "删去"},
	{"changed", "改动"},
	{"moved", "移动"},
	{"renamed", "改名"},
	{", was ", "，原为 "},

	// progress
	{"{bar}, {n} a second, {m} s left", "{bar}，每秒 {n} 份，还需 {m} 秒"},
	{"{bar}, {n} a second, {m} min left", "{bar}，每秒 {n} 份，还需 {m} 分钟"},
	{"{bar}, {n} a second, {m} h left", "{bar}，每秒 {n} 份，还需 {m} 小时"},

	// handout
	{"{layout}: {pages} on {sheets} of {paper}", "{layout}：{~pages}，用 {paper} 纸 {~sheets}"},
	{"sheet {n}", "第 {n} 张"},
	{"final: mark {mark}, signed by {by} on {at}", "定稿：标记 {mark}，{by} 于 {at} 签定"},
	{"front", "正面"},
	{"back", "背面"},
	{"blank", "空白"},
	{"(upside down in the file, for the flip)", "（文件中是倒置的，翻纸后为正）"},
	{"printer test: 1 sheet of {paper}, front and back", "打印机测试页：{paper} 一张，正反两面"},

	// inspect
	{"none", "无"},
	{"claims", "声明"},
	{"what mends them", "怎样改正"},
	{": ", "："},
	{"made from", "来源"},
	{"for row", "名单行"},
	{"pages", "页数"},
	{"tags", "标签"},
	{"outline", "目录"},
	{"text", "文字"},
	{"{n} character", "{n} 字"},
	{"{n} characters", "{n} 字"},
	{"no faults", "没有问题"},
	{":", "："},
	{", ", "、"},
	{"page {n}: {fault} ({rule})", "第 {n} 页：{~fault}（{rule}）"},
	{"{fault} ({rule})", "{~fault}（{rule}）"},

	// send
	{"{n} message will be sent by {host}", "将由 {host} 发出 {n} 封邮件"},
	{"{n} messages will be sent by {host}", "将由 {host} 发出 {n} 封邮件"},
	{"Open {address} and type {code}, until {time}; then it goes on here", "请打开 {address}，输入 {code}（{time} 前有效），之后这里会继续"},
	{"Type {n} to send:", "确认发送，请输入 {n}："},
	{" and {n} more", " 等，另有 {n} 人"},

	// send: the table
	{"briefs", "简报"},
	{"copy to", "抄送"},
	{"not made", "未做成"},
}

// PrintedChinese is what the commands print for people, in Chinese.
func PrintedChinese() []Phrase { return printedChinese }
