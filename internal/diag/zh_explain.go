package diag

// explainChinese is Explain in Chinese.
func explainChinese(code Code) string {
	switch code {
	case FigureDiffers:
		return "同一处，两种语言给出的数字不同。数字按数值读取，写成数字或文字都可以：5万亿美元等于 US$5 trillion，\n六成等于 60 per cent，3月26日等于 26 March。对照阅读的人首先会看到这里。\n\n例：zh 投入5万亿元，en pledged RMB 5 billion"
	case FigureMissing:
		return "一种语言里有某个数字，另一种语言里没有与它相等的。文字写的小数目（一、two）不会单独报出。\n\n例：zh 投诉下降12.5%，en complaints fell"
	case FigureItems:
		return "标题或导语说了有几条，却与实际不符：条目增减了，说法没有改。\n\n例：写着三条经验，下面有四条"
	case FigureHedge:
		return "数字相等，但一种语言说多于、超过、至少，另一种说少于、近、至多。\n\n例：zh 超过300家，en fewer than 300"
	case FigureWhen:
		return "日期相等，但一种语言说之前、截至，另一种说之后、以来。\n\n例：zh 2030年前达峰，en peak after 2030"
	case FigurePart:
		return "日期相等，但一种语言指年初、中旬，另一种指年底、下旬。\n\n例：zh 2020年初，en late 2020"
	case FigureTrend:
		return "数字相等，但一种语言说增长，另一种说下降。只比较意思明确的分句。\n\n例：zh 出口增长6%，en exports fell by 6 per cent"
	case FigureTurned:
		return "同一个范围，两种语言的起止相反。\n\n例：zh 由5%降至3%，en from 3 to 5 per cent"
	case FigureMoved:
		return "两种语言的列表项或表格单元一一对应，某个数字却在另一处：两处可能对调了。"
	case ParityTwin:
		return "同一章节里，有的文字有译文，有的没有。做这种语言的简报时，按模板的规定，或略去，或不予制作。"
	case ParityOneTongue:
		return "某种语言完全没有这类文字。通常是有意为之，例如正文只有中文。只提示一次。"
	case ParityParagraphs, ParityList, ParityTable, ParityNotes:
		return "同一段文字，两种语言的组成部分数目不同。可能在翻译时漏了、合并了或拆分了。"
	case ParityLinks:
		return "链接只在一种语言里有。"
	case ParityEmphasis:
		return "两种语言强调的词语数目不同。"
	case ParityLength:
		return "按本报告通常的比例衡量，这段文字的一种语言过长，或者过短。"
	case ParitySentence:
		return "一种语言多出一句，正好长出这么多，句中的常用词另一种语言里一个也没有：可能漏译了一句，也可能多了一句。\n或者中文并列两样东西，英文里没有任何并列。\n\n例：zh 学校和医院，en schools"
	case ParityNegation:
		return "一种语言的句子否定或禁止什么，另一种语言与之对应的句子里却没有任何否定的词：“不”漏了或多了，\n意思就相反了。\n\n例：zh 不得转售，en may be resold"
	case ParityRank:
		return "一种语言说了第几、首次、第二大，另一种语言相应的地方没有说。\n\n例：zh 第二大城市，en the largest city"
	case ParityExtreme:
		return "一种语言说最多、最大、最高，另一种说最少、最小、最低，或一种说最大、另一种说第二大。\n\n例：zh 成本最低，en the highest costs"
	case ParityLanguage, Leftover:
		return "文字写在某种语言名下，却不是这种语言：贴错了行，或者还没有翻译。"
	case ParityOrder:
		return "同一章节的两段文字，数字或常用词与对方的译文相合，与自己的不合：译文可能对调了。"
	case StrayLanguage:
		return "文字里夹有另一种语言：漏译，或者误贴。放在括号或引号里的不算。"
	case TextRepeated:
		return "同一种语言里，同样的标题、正文或段落出现了两次：复制条目后忘了改，或者贴错了地方。"
	case NameMissing:
		return "程序认识的国家、组织、地名，或者缩写，只在一种语言里有，旁边的文字里也没有。“我国”可以对应 China；缩写可以\n由它所代表的词语对应。\n\n例：zh 德国、日本，en Germany and Italy"
	case NameReading:
		return "英文用拼音写了人名或地名，对应的中文里却没有这样读的字。只查不会是英文单词的：姓加名，或后面有 County、\nRiver 等词的地名。\n\n例：zh 张伟，en Zhang Wen"
	case NameDiffers:
		return "两种语言都用拉丁字母写的名称，或者带数字的名称，写法不同。\n\n例：zh PM2.5，en PM2.8"
	case NameSpelling:
		return "某个大写开头的词在英文里只出现一次，与另一个多次出现的词只差一个字母，或者两个字母颠倒。\n\n例：Wuhna，而 Wuhan 出现三次"
	case TermMissing:
		return "术语表规定了术语在各语言中的说法；一种语言用了，另一种没有用。"
	case NotListed:
		return "同一类警告或提示，每份报告最多列出一万条，其余只计数；错误全部列出。这么多处同样的问题，原因往往只有一个；\n也可以在报告的 ignore 里写明不看这一类。"
	case AcceptedUnread:
		return "check --accept 在报告旁写出 REPORT.accepted，保存译文记为最新时的原文。该文件损坏、过大或被改动时，译文仍\n按报告中的哈希核对，但改动只能按句指出。check --accept 会重新写出该文件。"
	case AcceptedNowhere:
		return "报告的 accepted 按路径为每处译文记录哈希。这一路径处没有译文：文字已删去或换了 id，或路径写错了。\ncheck --accept 会把它去掉。"
	case TranslationStale:
		return "译文记为最新之后，原文又改过。报告的 accepted 记录每段原文及其各句的哈希；旁边的文件 REPORT.accepted\n保存原文本身，所以能指出改了哪些词。核对译文之后，用 check --accept 记为最新，或用 --accept=PATH,… 只记其中几处。"
	case HalfWidthMark, HalfWidthParen:
		return "中文应使用全角标点（GB/T 15834）：半角逗号夹在汉字之间，又窄又偏。\n\n例：合作,共赢 → 合作，共赢"
	case StraightQuote:
		return "中文的引号是“ ”（GB/T 15834 4.8）；直引号没有方向。\n\n例：\"河长制\" → “河长制”"
	case OddCharacter:
		return "别的程序留下的字符：零宽字符、自造字、冒充汉字的部首（⼀ 冒充 一）、混在拉丁字母里的希腊或西里尔字母、按错编码\n读出的文字（â€™）。看起来没错，却搜索不到。"
	case NoEndMark:
		return "成段的文字末尾没有标点。往往是复制时漏了最后一行。"
	case QuoteNotInText:
		return "引语放大排印，是为了引读者去读正文，所以必须是同一语言的正文（摘要、要点或章节）里的原话。引号、句首\n大写和首尾的标点不计，省略号代表同一段文字中略去的话。信息里写出的是引语与正文开始不符之处。"
	case WrongEllipsis:
		return "中文省略号是六个点，占两个字的位置（GB/T 15834 4.11）：……"
	case WrongDash, OneForDash:
		return "中文破折号占两个字的位置（GB/T 15834 4.10）：——。汉字“一”看起来像它的一半。"
	case DoubledMark, DoubledWord:
		return "重复输入。本来可以重复的词（had had、人人）不会报出。"
	case DoubleSpace, SpaceBeforeMark, NoSpaceAfterMark:
		return "英文词间空一格，标点前不空，标点后空一格。"
	case SpaceInHan:
		return "汉字之间没有空格。这类空格多来自填写的表格，或从 PDF 中取出的文字：国际合 作。"
	case FullWidthLetters:
		return "全角字母和数字（２０２０）来自输入法，用 2020 搜索不到。"
	case FullWidthInEnglish:
		return "英文里的中文标点，是输入法留下的。"
	case TraditionalScript:
		return "这种语言的文字几乎全用繁体。语言标记应写明这一点，版面用语、日期、引号才会随之用繁体，也不再逐字报出。"
	case TraditionalCharacter:
		return "简体文字中夹有繁体字，多来自引文或转换过的文件。人名、书名可以保留。"
	case Unpaired:
		return "引号或括号有头无尾，或有尾无头。"
	}
	return ""
}
