package diag

// The messages of the proof-reader in Chinese.
var proofChinese = map[Code]Wording{
	HalfWidthMark:        {Text: "中文里用了半角标点：{found}", Hint: "请写成“{better}”；check --fix 可代为改正"},
	HalfWidthParen:       {Text: "中文两边用了半角括号：{found}", Hint: "请写成“{better}”；check --fix 可代为改正"},
	WrongEllipsis:        {Text: "用句点充当省略号：{found}", Hint: "请写成“{better}”；check --fix 可代为改正"},
	WrongDash:            {Text: "破折号只有一半，或用了连字符：{found}", Hint: "请写成“{better}”；check --fix 可代为改正"},
	OneForDash:           {Text: "这里是破折号吗？用的是汉字“一”：{found}", Hint: "请写成“{better}”"},
	DoubledMark:          {Text: "标点重复：{found}", Hint: "请写成“{better}”；check --fix 可代为改正"},
	DoubledWord:          {Text: "词语重复：{found}", Hint: "“{better}”写一次即可"},
	DoubleSpace:          {Text: "空格不止一个：{found}", Hint: "check --fix 只留一个"},
	SpaceBeforeMark:      {Text: "标点前有空格：{found}", Hint: "check --fix 可代为去掉"},
	SpaceInHan:           {Text: "汉字之间有空格：{found}", Hint: "请去掉，除非是用来分隔两句"},
	NoSpaceAfterMark:     {Text: "标点后缺少空格：{found}", Hint: "请加一个空格"},
	FullWidthLetters:     {Text: "用了全角字母或数字：{found}", Hint: "请改为半角"},
	FullWidthInEnglish:   {Text: "英文里用了全角标点：{found}", Hint: "请改用英文标点"},
	TraditionalScript:    {Text: "{language} 名下的文字是繁体，共 {count} 个繁体字", Hint: "请把语言写成 zh-Hant：languages 里和每处文字前都要改"},
	TraditionalCharacter: {Text: "简体文字中夹有繁体字：{found}", Hint: "简体是“{better}”；如果是人名、书名，可写进 ignore"},
	Unpaired:             {Text: "引号或括号不成对：{found}", Hint: "请补上另一半，或删去"},
	StraightQuote:        {Text: "中文里用了直引号：{found}", Hint: "请写成“{better}”；check --fix 可代为改正"},
	OddCharacter:         {Text: "不该出现的字符：{found}（{name}）", Hint: "请重新输入"},
	NoEndMark:            {Text: "段落末尾没有标点：{found}", Hint: "是不是漏了后面的内容？"},
	TranslationStale:     {Text: "{path} 的译文可能已经过时（原文在 {there}）：{~what}", Hint: "请核对译文，然后用 check --accept 记为最新"},
	FitNotChecked:        {Text: "报告较大，没有检查简报能否排下", Hint: "check --fit 会检查"},
	Mended:               {Text: "改正了 {~count}"},
	NothingToMend:        {Text: "没有可以确定改正的地方"},
	AcceptedNow:          {Text: "{count} 处译文记为最新，其中新记 {new} 处"},
	NotListed:            {Text: "另有 {count} 条 {code} 没有列出", Hint: "已列出 {most} 条，请改正后再运行"},
	AcceptedUnread:       {Text: "记为最新时的原文没有全部读到：{why}；改动只能按句指出，不能按词指出", Hint: "请放回该文件较早的副本，或核对译文后运行 check --accept 重新写出"},
	AcceptedNowhere:      {Text: "accepted 写了 {path}，但那里没有译文", Hint: "check --accept 会把它去掉"},
	NothingToAccept:      {Text: "{path} 处没有译文", Hint: "路径如信息中所示：lessons、lessons.ID.title、summary.1.en"},
	Ignored:              {Text: "有 {~count}没有显示，因为报告的 ignore 写了：{,codes}"},
	NoSuchCode:           {Text: "没有代码为 {code} 的信息", Hint: "{~hint}"},
}

// proofPhrases fill the messages of the proof-reader.
var proofPhrases = []Phrase{
	{"a sentence was taken out or moved", "有一句删去或移动了"},
	{"changed “{old}” to “{new}”; {rest}", "“{old}”改成了“{new}”；{~rest}"},
	{"changed “{old}” to “{new}”", "“{old}”改成了“{new}”"},
	{"added “{new}” in “{where}”; {rest}", "“{where}”中新增“{new}”；{~rest}"},
	{"added “{new}” in “{where}”", "“{where}”中新增“{new}”"},
	{"took out “{old}” at “{where}”; {rest}", "在“{where}”处删去“{old}”；{~rest}"},
	{"took out “{old}” at “{where}”", "在“{where}”处删去“{old}”"},
	{"and {n} more", "另有 {n} 处"},
	{"sentence {n} of {m}, “{text}”; {rest}", "共 {m} 句，第 {n} 句“{text}”；{~rest}"},
	{"sentence {n} of {m}, “{text}”", "共 {m} 句，第 {n} 句“{text}”"},
}
