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
	case ParityLanguage, Leftover:
		return "文字写在某种语言名下，却不是这种语言：贴错了行，或者还没有翻译。"
	case TermMissing:
		return "术语表规定了术语在各语言中的说法；一种语言用了，另一种没有用。"
	case TranslationStale:
		return "译文上次确认之后，原文又改过。accepted 保存了每段原文和其中各句的校验值，因此能指出改了哪一句。\n译文核对无误后，用 check --accept 记下。"
	case HalfWidthMark, HalfWidthParen:
		return "中文应使用全角标点（GB/T 15834）：半角逗号夹在汉字之间，又窄又偏。\n\n例：合作,共赢 → 合作，共赢"
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
	case TraditionalCharacter:
		return "简体文字中夹有繁体字，多来自引文或转换过的文件。人名、书名可以保留。"
	case Unpaired:
		return "引号或括号有头无尾，或有尾无头。"
	}
	return ""
}
