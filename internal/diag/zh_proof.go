package diag

// The messages of the proof-reader in Chinese.
var proofChinese = map[Code]Wording{
	HalfWidthMark:        {Text: "中文里用了半角标点：{found}", Hint: "请写成“{better}”；check --fix 可代为改正"},
	HalfWidthParen:       {Text: "中文两边用了半角括号：{found}", Hint: "请写成“{better}”"},
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
	TraditionalCharacter: {Text: "简体文字中夹有繁体字：{found}", Hint: "请改为简体；如果是人名、书名，可写进 ignore"},
	Unpaired:             {Text: "引号或括号不成对：{found}", Hint: "请补上另一半，或删去"},
	TranslationStale:     {Text: "{path} 的译文可能已经过时（原文在 {there}）：{~what}", Hint: "请核对译文，然后用 check --accept 记为最新"},
	FitNotChecked:        {Text: "报告较大，没有检查简报能否排下", Hint: "check --fit 会检查"},
	Mended:               {Text: "改正了 {~count}"},
	NothingToMend:        {Text: "没有可以确定改正的地方"},
	AcceptedNow:          {Text: "已把 {count} 处译文记为最新"},
	Ignored:              {Text: "有 {~count}没有显示，因为报告的 ignore 写了：{,codes}"},
	NoSuchCode:           {Text: "没有代码为 {code} 的信息", Hint: "{~hint}"},
}

// proofPhrases fill the messages of the proof-reader.
var proofPhrases = []Phrase{
	{"a sentence was taken out or moved", "有一句删去或移动了"},
	{"sentence {n} of {m}, “{text}”; {rest}", "共 {m} 句，第 {n} 句“{text}”；{~rest}"},
	{"sentence {n} of {m}, “{text}”", "共 {m} 句，第 {n} 句“{text}”"},
}
