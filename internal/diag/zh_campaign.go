package diag

// The messages of campaign files in Chinese.
var campaignChinese = map[Code]Wording{
	CampaignSyntax:       {Text: "发送任务的 YAML 写法有误：{~why}", Hint: "{~hint}"},
	CampaignUnknownKey:   {Text: "{~where}没有“{key}”这个字段", Hint: "{~hint}"},
	CampaignDuplicateKey: {Text: "字段“{key}”写了两次，另一处在第 {line} 行", Hint: "请只留一处"},
	CampaignType:         {Text: "{~key}应是{~want}，这里却是{~got}", Hint: "请写成这样：{like}"},
	CampaignValue:        {Text: "“{value}”不是{~want}", Hint: "{~hint}"},
	CampaignMissingKey:   {Text: "{~where}要有字段“{key}”", Hint: "请写成这样：{like}"},
	CampaignControl:      {Text: "{~key}里有看不见的字符 {character}，邮件的信头中不能有", Hint: "请重新输入这一行；主题只能是一行"},
	CampaignBrace:        {Text: "花括号“{brace}”不成对", Hint: "字段写作 {name}，用半角花括号；要写花括号本身，请写两次"},
	CampaignAddress:      {Text: "{~key}不是邮箱地址：{~what}", Hint: "请写成这样：{like}", Else: "请写成这样：编辑部 <brief@example.org>"},
	CampaignNoBox: {Text: "sent-copy: imap 要把副本存进您的邮箱，但没有写是哪个邮箱",
		Hint: "请加上 imap 一项，写明 host；或写 sent-copy: bcc，把副本密送给自己"},
	CampaignBriefField: {Text: "{brief} 是简报本身：只能在正文里出现一次，并且单独成行"},
	CampaignFile:       {Text: "无法读取 {file}：{~why}", Hint: "{~hint}"},
	CampaignSenders:    {Text: "邮件会从两个地址发出：{one} 和 {other}", Hint: "各语言的名称可以不同，地址必须相同"},
}

// campaignPhrases fill the messages of campaign files.
var campaignPhrases = []Phrase{
	{"jianbao send --init writes one to begin with", "可以从 jianbao send --init 写出的样板开始"},
	{"a campaign", "发送任务"},
	{"a value", "值"},
	{"a name of at most 128 bytes", "不超过 128 字节的名称"},
	{"a language", "语言代码"},
	{"a language, or two", "一种或两种语言"},
	{"write zh, en, or zh+en", "请写 zh、en 或 zh+en"},
	{"a day, a time and a zone", "日期、时间和时区"},
	{"write it like 2026-03-30 09:00 +08:00; the zone says whose nine o'clock it is", "请写成 2026-03-30 09:00 +08:00 的样子，时区说明是哪里的九点"},
	{"an address that begins with https:", "以 https: 开头的地址"},
	{"a provider, or a device-url and a token-url", "provider，或 device-url 和 token-url"},
	{"known providers: {names}", "可写的 provider：{names}"},
	{"an address that begins with https: or mailto:", "以 https: 或 mailto: 开头的地址"},
	{"write it like {like}", "请写成这样：{like}"},
	{"a number of messages in a time", "单位时间的邮件数"},
	{"write it like 20/min, 2/s, 300/h", "请写成 20/min、2/s、300/h 的样子"},
	{"the name of a server", "服务器名称"},
	{"write it like smtp.example.org; the port has a key of its own", "请写成 smtp.example.org 的样子，端口另有字段"},
	{"use a tag such as zh or en", "请用 zh、en 这类代码"},

	// Why a text is no address.
	{"\"{text}\" has no @", "“{text}”里没有 @"},
	{"\"{text}\" has nothing before the @", "“{text}”的 @ 前面是空的"},
	{"\"{text}\" has nothing after the @", "“{text}”的 @ 后面是空的"},
	{"\"{text}\" has more than one @", "“{text}”里的 @ 不止一个"},
	{"\"{text}\" has no domain after the @ that could exist", "“{text}”的 @ 后面不是可能存在的域名"},
	{"\"{text}\" has no dot after the @", "“{text}”的 @ 后面没有点"},
	{"\"{text}\" is longer than an address can be", "“{text}”太长，不能是地址"},
	{"\"{text}\" has letters before the @ that few servers take", "“{text}”的 @ 前面有多数服务器不接受的字母"},
	{"\"{text}\" has a space in it", "“{text}”里有空格"},
	{"\"{text}\" has a mark in it that an address cannot have", "“{text}”里有地址中不能用的符号"},
	{"\"{text}\" has a dot at a place where none can be", "“{text}”里的点位置不对"},
	{"\"{text}\" is empty", "“{text}”是空的"},
	{"\"\" is empty", "地址是空的"},
	{"\"{text}\" holds more than one address", "“{text}”里不止一个地址"},
}
