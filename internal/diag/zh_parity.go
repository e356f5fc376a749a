package diag

// The messages of the stage parity in Chinese.
var parityChinese = map[Code]Wording{
	FigureMissing: {Text: "{~other}里没有与“{figure}”相等的数字（对照{~there}）", Hint: "请在那里补上，或在这里删去；数字按数值比较，写成数字或文字都可以"},
	FigureDiffers: {Text: "这里是“{figure}”，{~other}（{~there}）是“{otherfigure}”：{~how}", Hint: "请改为一致"},
	FigureHedge:   {Text: "这里是“{figure}”，{~other}（{~there}）是“{otherfigure}”：一个说多于，一个说少于", Hint: "请改为一致"},
	FigureWhen:    {Text: "这里是“{figure}”，{~other}（{~there}）是“{otherfigure}”：一个在此之前，一个在此之后", Hint: "请改为一致"},
	FigurePart:    {Text: "这里是“{figure}”，{~other}（{~there}）是“{otherfigure}”：所指的时段不同", Hint: "请改为一致：初、中还是末"},
	FigureTrend:   {Text: "这里的“{figure}”是{~trend}，{~other}（{~there}）却相反", Hint: "请改为一致"},
	FigureTurned:  {Text: "这里是从“{figure}”到“{last}”，{~other}（{~there}）却相反", Hint: "请改为一致"},
	FigureMoved:   {Text: "“{figure}”在{~other}里位于另一处{~what}（对照{~there}）", Hint: "某一种语言里，两处可能对调了"},
	FigureItems:   {Text: "这里说“{figure}”，{section} 却有 {count} 条", Hint: "请改正数字，或看看是否缺了条目、重了条目"},

	ParityTwin:       {Text: "{~section} 的 {of} 处{~what}有 {count} 处缺少{~language}：{*places}", Hint: "请补上译文；做{~language}简报时，这些内容会被略去，或不予制作"},
	ParityOneTongue:  {Text: "报告的 {count} 处{~what}都没有{~language}，见{*places}", Hint: "如果要在{~language}简报中显示，请补上译文"},
	ParityParagraphs: {Text: "这里有 {~count}，{~other}（{~there}）有 {othercount} 段", Hint: "可能漏了一段，或者合并、拆分了"},
	ParityOrder:      {Text: "这似乎是 {where} 的{~other}（{~there}）：数字、名称或用词都对得上", Hint: "两处译文可能对调了"},
	ParityList:       {Text: "这里的列表有 {~count}，{~other}（{~there}）有 {othercount} 项", Hint: "请看哪一项漏了，或与相邻的合并了"},
	ParityTable:      {Text: "这里的表格是 {count}，{~other}（{~there}）是 {othercount}", Hint: "两边的行数和列数应一致"},
	ParityLinks:      {Text: "{~other}缺少到 {link} 的链接（对照{~there}）", Hint: "两边的链接应一致；如果各语言本来就用不同的网页，请在 ignore 中写上 {code}"},
	ParityEmphasis:   {Text: "这里有 {~count}，{~other}（{~there}）有 {othercount} 处", Hint: "请强调相同的词语"},
	ParityNotes:      {Text: "这里有 {~count}，{~other}（{~there}）有 {othercount} 条", Hint: "两边的脚注应一致"},
	ParityLength:     {Text: "与{~other}（{~there}）相比，长度是本报告通常比例的 {~times}", Hint: "较短的一边可能漏译"},
	ParitySentence:   {Text: "{~other}（{~there}）里似乎没有这些话：{text}", Hint: "请看那里是否漏译"},
	ParityNegation:   {Text: "“{words}”有否定的意思，{~other}（{~there}）里却没有", Hint: "请看是否有一边漏了或多了“不”"},
	ParityRank:       {Text: "这里说“{words}”，{~other}（{~there}）里没有说是第几", Hint: "请改为一致"},
	ParityExtreme:    {Text: "这里说“{words}”，{~other}（{~there}）说“{otherwords}”，两者不同", Hint: "请改为一致"},
	ParityLanguage:   {Text: "这段文字写在{~language}名下，却不是{~language}", Hint: "两种语言的文字可能对调了，对照{~there}"},
	Leftover:         {Text: "没有译成{~language}：{text}", Hint: "请翻译，对照{~there}"},

	StrayLanguage: {Text: "这段{~other}里夹有{~language}：{text}", Hint: "请翻译，或放进括号、引号"},
	TextRepeated:  {Text: "这段文字出现了两次，第一次在 {there}：{text}", Hint: "其中一处可能本应是别的内容"},

	TermMissing:  {Text: "术语表中{~term}对应{~otherterm}，{~other}（{~there}）却没有用", Hint: "请改用术语表的说法，或把这种说法加进术语表"},
	NameMissing:  {Text: "{~other}（{~there}）中没有名称 {name}", Hint: "在那里可写作 {like}"},
	NameReading:  {Text: "{~other}（{~there}）里没有读作 {name} 的字", Hint: "两边应是同一个人或地方，请核对拼写"},
	NameDiffers:  {Text: "名称 {name} 在{~other}（{~there}）中写作 {othername}", Hint: "请统一写法"},
	NameSpelling: {Text: "{name} 只在这里出现，{othername} 出现了 {count} 次，第一次在 {there}", Hint: "如果是同一个名称，请统一写法"},
}

// parityPhrases fill the messages of the stage parity.
var parityPhrases = []Phrase{
	{"another day", "日期不同"},
	{"one is a share of a hundred", "一个是百分数，一个不是"},
	{"another currency", "货币不同"},
	{"another time", "时间不同"},
	{"another unit", "单位不同"},
	{"one is below zero", "一个在零下"},
	{"per cent and percentage points are not the same", "百分比与百分点不是一回事"},
	{"rise", "增长"},
	{"fall", "下降"},
	{"item of the list", "列表项"},
	{"cell of the table", "表格单元"},
	{"the zeros differ", "相差若干个零"},
	{"the values differ", "数值不同"},
	{"{n} times", "{n} 倍"},
	{"the other text", "另一种语言的文字"},
}
