package diag

// The messages of the stage report: what can be wrong with a report file.
const (
	// The file as a whole.
	EmptyFile        Code = "empty-file"
	FileTooLarge     Code = "file-too-large"
	NotUTF8          Code = "not-utf8"
	NotUTF8File      Code = "not-utf8-file"
	ControlCharacter Code = "control-character"
	BidiControl      Code = "bidi-control"

	// YAML.
	TabIndent         Code = "tab-indent"
	FullWidthColon    Code = "full-width-colon"
	NoSpaceAfterColon Code = "no-space-after-colon"
	ColonInValue      Code = "colon-in-value"
	CommaInValue      Code = "comma-in-value"
	OpenQuote         Code = "open-quote"
	TextAfterQuote    Code = "text-after-quote"
	ReservedStart     Code = "reserved-start"
	Indentation       Code = "indentation"
	OpenBracket       Code = "open-bracket"
	UnknownAlias      Code = "unknown-alias"
	YAMLSyntax        Code = "yaml-syntax"
	SeveralDocuments  Code = "several-documents"
	MergeKey          Code = "merge-key"
	UnknownTag        Code = "unknown-tag"
	TooManyNodes      Code = "too-many-nodes"
	TooManyParts      Code = "too-many-parts"
	TooManyFaults     Code = "too-many-faults"

	// Keys and values.
	UnknownKey         Code = "unknown-key"
	DuplicateKey       Code = "duplicate-key"
	MissingKey         Code = "missing-key"
	NotAText           Code = "not-a-text"
	NotAList           Code = "not-a-list"
	NotKeys            Code = "not-keys"
	EmptyText          Code = "empty-text"
	WrongFormat        Code = "wrong-format"
	BadID              Code = "bad-id"
	DuplicateID        Code = "duplicate-id"
	BadLanguage        Code = "bad-language"
	DuplicateLanguage  Code = "duplicate-language"
	UnknownLanguage    Code = "unknown-language"
	BadDate            Code = "bad-date"
	BadPeriod          Code = "bad-time"
	BadEmbargo         Code = "bad-embargo"
	EmbargoWithoutZone Code = "embargo-without-zone"
	BadIdentifier      Code = "bad-identifier"
	EmbargoEarly       Code = "embargo-early"
	MeetingLanguage    Code = "meeting-language"
	BadNumber          Code = "bad-number"
	BadLink            Code = "bad-link"
	BadEmail           Code = "bad-email"
	UnknownCode        Code = "unknown-code"
	UnknownSection     Code = "unknown-section"
	HanForAll          Code = "han-for-all"

	// Markdown.
	SeveralParagraphs Code = "several-paragraphs"
	TextTooLong       Code = "text-too-long"
	TooDeep           Code = "too-deep"
	TooManyMarks      Code = "too-many-marks"
	RawHTML           Code = "raw-html"
	ImageInText       Code = "image-in-text"
	UnknownPicture    Code = "unknown-picture"
	PictureWidth      Code = "picture-width"
	ChartKind         Code = "chart-kind"
	ChartWithoutData  Code = "chart-without-data"
	ChartTable        Code = "chart-table"
	ChartValue        Code = "chart-value"
	ChartTooLarge     Code = "chart-too-large"
	ChartHighlight    Code = "chart-highlight"
	ChartFile         Code = "chart-file"
	ThematicBreak     Code = "thematic-break"
	CodeWords         Code = "code-words"
	BadBox            Code = "bad-box"
	LinkTitle         Code = "link-title"
	LinkDefinition    Code = "link-definition"
	LooseMarks        Code = "loose-marks"
	FootnoteUnused    Code = "footnote-unused"
	FootnoteUndefined Code = "footnote-undefined"
	FootnoteTwice     Code = "footnote-twice"
	TableCells        Code = "table-cells"
)

var reportMessages = []Message{ // read-only
	{Code: EmptyFile, Severity: Error,
		Text: Words{"there is no report in this file", "文件里没有报告"},
		Hint: Words{"start with: format: 1", "第一行请写：format: 1"}},
	{Code: FileTooLarge, Severity: Error,
		Text: Words{"the file has {size} MB; a report may have {most} at most", "文件有 {size} MB，报告最大为 {most} MB"},
		Hint: Words{"is this the right file?", "是不是选错了文件？"}},
	{Code: NotUTF8, Severity: Error,
		Text: Words{"these bytes are not UTF-8 text: {bytes}", "这些字节不是 UTF-8 文本：{bytes}"},
		Hint: Words{"save the file in the encoding UTF-8", "请把文件另存为 UTF-8 编码"}},
	{Code: NotUTF8File, Severity: Error,
		Text: Words{"the file is {encoding}, not UTF-8 text", "文件是{encoding}，不是 UTF-8 文本"},
		Hint: Words{"save it in the encoding UTF-8", "请另存为 UTF-8 编码"}},
	{Code: ControlCharacter, Severity: Error,
		Text: Words{"the invisible control character {char} may not stand in a report", "报告中不能有看不见的控制字符 {char}"},
		Hint: Words{"delete it", "请删去"}},
	{Code: BidiControl, Severity: Error,
		Text: Words{"the invisible character {char} changes the direction of the text; it may not stand in a report",
			"看不见的字符 {char} 会改变文字方向，报告中不能有"},
		Hint: Words{"delete it", "请删去"}},

	{Code: TabIndent, Severity: Error,
		Text: Words{"indented with tabs ({count} lines of this file are); YAML allows only spaces", "用制表符缩进（文件中共 {count} 行），YAML 只认空格"},
		Hint: Words{"replace each tab by two spaces", "请把每个制表符换成两个空格"}},
	{Code: FullWidthColon, Severity: Error,
		Text: Words{"the key \"{key}\" is followed by a full-width colon", "字段“{key}”后面是全角冒号"},
		Hint: Words{"write an ASCII colon and a space: {key}: …", "请用半角冒号加一个空格：{key}: …"}},
	{Code: NoSpaceAfterColon, Severity: Error,
		Text: Words{"the colon behind the key \"{key}\" must be followed by a space", "字段“{key}”的冒号后面要有一个空格"},
		Hint: Words{"write: {key}: …", "请写成：{key}: …"}},
	{Code: ColonInValue, Severity: Error,
		Text: Words{"a colon followed by a space must stand in quotes here, or it begins a second value",
			"这里的冒号后面有空格，会被当作另一个字段，要用引号括起来"},
		Hint: Words{"put the whole value in quotes: {key}: \"…\"", "请给整个值加引号：{key}: \"…\""}},
	{Code: CommaInValue, Severity: Error,
		Text: Words{"a comma within braces must stand in quotes, or it ends the value", "花括号里的逗号会被当作值的结束，要用引号括起来"},
		Hint: Words{"put the whole value in quotes: {key}: \"…\"", "请给整个值加引号：{key}: \"…\""}},
	{Code: OpenQuote, Severity: Error,
		Text: Words{"the quotation mark {mark} opened here is not closed", "引号 {mark} 没有闭合"},
		Hint: Words{"close it at the end of the value", "请在值的末尾补上"}},
	{Code: TextAfterQuote, Severity: Error,
		Text: Words{"the value ended at its closing {mark}, but more text follows", "值到后一个 {mark} 已经结束，后面却还有文字"},
		Hint: Words{"within {mark}…{mark} write {inner}, or use “ ” inside", "在 {mark}…{mark} 里面请写 {inner}，或改用“ ”"}},
	{Code: ReservedStart, Severity: Error,
		Text: Words{"a value that begins with {mark} must stand in quotes", "以 {mark} 开头的值要用引号括起来"},
		Hint: Words{"put the whole value in quotes: \"{mark}…\"", "请给整个值加引号：\"{mark}…\""}},
	{Code: Indentation, Severity: Error,
		Text: Words{"this line is not indented like the ones it belongs to", "这一行的缩进与同级各行不一致"},
		Hint: Words{"keys of one level begin in the same column", "同级的字段要从同一列开始"}},
	{Code: OpenBracket, Severity: Error,
		Text: Words{"the bracket {mark} opened here is not closed properly", "括号 {mark} 没有正确闭合"},
		Hint: Words{"close it, and put a comma between the entries; if it is part of a text, put the text in quotes",
			"请补上括号，各项之间用逗号隔开；如果它是文字的一部分，请给文字加引号"}},
	{Code: UnknownAlias, Severity: Error,
		Text: Words{"nothing is marked &{name}, to which *{name} refers", "*{name} 指向的 &{name} 不存在"},
		Hint: Words{"if this is emphasis, put the whole value in quotes", "如果是表示强调，请给整个值加引号"}},
	{Code: YAMLSyntax, Severity: Error,
		Text: Words{"this is not valid YAML: {what}", "YAML 写法有误：{what}"},
		Hint: Words{"look at this line and the one before: indentation, quotes, colons", "请检查这一行和上一行的缩进、引号、冒号"}},
	{Code: SeveralDocuments, Severity: Error,
		Text: Words{"a second document begins here; a file holds one report", "这里开始了第二份文档，一个文件只能放一份报告"},
		Hint: Words{"put it into a file of its own, or delete the ---", "请另存为一个文件，或删去 ---"}},
	{Code: MergeKey, Severity: Error,
		Text: Words{"the merge key << is not supported", "不支持合并字段 <<"},
		Hint: Words{"write the keys out", "请把各字段写全"}},
	{Code: UnknownTag, Severity: Error,
		Text: Words{"the type {tag} is not known here", "不认识类型 {tag}"},
		Hint: Words{"delete it; if it is part of a text, put the text in quotes", "请删去；如果它是文字的一部分，请给文字加引号"}},
	{Code: TooManyNodes, Severity: Error,
		Text: Words{"the aliases of this file repeat more than a report may hold", "别名展开后，内容超出了报告的上限"},
		Hint: Words{"write the repeated parts out", "请把重复的部分直接写出来"}},
	{Code: TooManyParts, Severity: Error,
		Text: Words{"the file has more than {most} lines, commas and brackets", "文件的行、逗号和括号超过 {most} 个"},
		Hint: Words{"is this the right file? Divide a long report", "文件选对了吗？太长的报告请分成几份"}},
	{Code: TooManyFaults, Severity: Error,
		Text: Words{"there are more than {most} faults; the rest is not listed", "错误超过 {most} 处，其余不再列出"},
		Hint: Words{"correct these first", "请先改正以上各处"}},

	{Code: UnknownKey, Severity: Error,
		Text: Words{"unknown key \"{key}\"", "没有“{key}”这个字段"},
		Hint: Words{"did you mean \"{near}\"?", "是不是“{near}”？"},
		Else: Words{"the keys allowed here: {keys}", "这里可用的字段：{keys}"}},
	{Code: DuplicateKey, Severity: Error,
		Text: Words{"the key \"{key}\" is given twice", "字段“{key}”写了两次"},
		Hint: Words{"the first is on line {line}", "第一次在第 {line} 行"}},
	{Code: MissingKey, Severity: Error,
		Text: Words{"the key \"{key}\" is missing here", "这里缺少字段“{key}”"},
		Hint: Words{"add it, for example: {example}", "请补上，例如：{example}"}},
	{Code: NotAText, Severity: Error,
		Text: Words{"{key} must be a text", "{key} 应是文字"},
		Hint: Words{"write one text for all languages, or one for each: {example}", "可以写一段各语言通用的文字，也可以每种语言各写一段：{example}"}},
	{Code: NotAList, Severity: Error,
		Text: Words{"{key} must be a list", "{key} 应是列表"},
		Hint: Words{"begin each entry with a hyphen and a space, on a line of its own", "每项单独一行，以连字符加空格开头"}},
	{Code: NotKeys, Severity: Error,
		Text: Words{"{key} must have keys of its own", "{key} 下面应有各个字段"},
		Hint: Words{"the keys allowed here: {keys}", "这里可用的字段：{keys}"}},
	{Code: EmptyText, Severity: Error,
		Text: Words{"{key} is empty", "{key} 是空的"},
		Hint: Words{"write the text, or delete the key", "请写上内容，或删去这个字段"}},
	{Code: WrongFormat, Severity: Error,
		Text: Words{"{value} is not a format of reports", "没有 {value} 这种报告格式"},
		Hint: Words{"write format: 1", "请写 format: 1"}},
	{Code: BadID, Severity: Error,
		Text: Words{"\"{id}\" cannot be an id: use small letters a-z, digits and hyphens, at most 64, not beginning with a hyphen",
			"“{id}”不能用作 id：只能用小写字母 a-z、数字和连字符，最多 64 个字符，不能以连字符开头"},
		Hint: Words{"for example {near}", "例如 {near}"}},
	{Code: DuplicateID, Severity: Error,
		Text: Words{"the id \"{id}\" is used twice", "id“{id}”用了两次"},
		Hint: Words{"ids are unique in a report; the first is on line {line}", "同一报告中 id 不能重复，第一次在第 {line} 行"}},
	{Code: BadLanguage, Severity: Error,
		Text: Words{"\"{language}\" is not the tag of a language", "“{language}”不是语言代码"},
		Hint: Words{"did you mean \"{near}\"?", "是不是“{near}”？"},
		Else: Words{"write zh for Chinese, en for English; zh-Hant, en-GB and the like are tags, too",
			"中文写 zh，英文写 en；zh-Hant、en-GB 这类写法也可以"}},
	{Code: DuplicateLanguage, Severity: Error,
		Text: Words{"the language {language} is listed twice", "语言 {language} 列了两次"},
		Hint: Words{"list each language once, the source language first", "每种语言列一次，原文语言在前"}},
	{Code: UnknownLanguage, Severity: Error,
		Text: Words{"\"{language}\" is not among the languages of this report ({languages})", "本报告的语言（{languages}）中没有“{language}”"},
		Hint: Words{"did you mean \"{near}\"?", "是不是“{near}”？"},
		Else: Words{"add it to the key languages, or delete this text", "请把它加进 languages，或删去这段文字"}},
	{Code: BadDate, Severity: Error,
		Text: Words{"\"{date}\" is not a date", "“{date}”不是日期"},
		Hint: Words{"write a day, a month or a year: 2020-03-30, 2020-03, 2020; or as in a text: 2020年3月30日, 30 March 2020", "请写日、月或年：2020-03-30、2020-03、2020；也可照正文的写法：二〇二〇年三月三十日、30 March 2020"}},
	{Code: BadPeriod, Severity: Error,
		Text: Words{"\"{time}\" is not when a meeting can be", "“{time}”不是会议的时间"},
		Hint: Words{"write a day, a time or both ends: 2026-12-01, 2026-12-01T14:30, 2026-12-01 14:30/16:00, 2026年12月1日14:30",
			"请写日期、时间或起止：2026-12-01、2026-12-01T14:30、2026-12-01 14:30/16:00；也可用年月日书写"}},
	{Code: BadEmbargo, Severity: Error,
		Text: Words{"\"{time}\" is not when an embargo can end", "“{time}”不是限时发布的时间"},
		Hint: Words{"write a day, a time and its zone: embargo: 2026-12-04T10:00+08:00", "请写日期、时间和时区：embargo: 2026-12-04T10:00+08:00"}},
	{Code: EmbargoWithoutZone, Severity: Error,
		Text: Words{"the embargo \"{time}\" has no time zone", "限时发布的时间“{time}”没有时区"},
		Hint: Words{"add the zone, +08:00 or Z, which says whose clock it is: embargo: 2026-12-04T10:00+08:00", "请加上时区（+08:00 或 Z），说明是哪里的时间：embargo: 2026-12-04T10:00+08:00"}},
	{Code: BadIdentifier, Severity: Error,
		Text: Words{"{key} cannot be \"{value}\": {why}", "{key} 不能是“{value}”：{why}"},
		Hint: Words{"compare it with the certificate; one is written like {like}", "请与登记的号码核对，写法如 {like}"}},
	{Code: EmbargoEarly, Severity: Warning,
		Text: Words{"the embargo ends at {time}, before the date of the report, {date}", "限时发布截至{time}，早于报告日期{date}"},
		Hint: Words{"one of the two is wrong, or the embargo is over and can go", "其中一个写错了；限时已过的，可以删去 embargo"}},
	{Code: MeetingLanguage, Severity: Error,
		Text: Words{"\"{language}\" is no language that is known here", "“{language}”不是这里认得的语言"},
		Hint: Words{"did you mean \"{near}\"?", "是不是“{near}”？"},
		Else: Words{"the languages are known by their tags: zh, en, fr", "语言用代码书写：zh、en、fr"}},
	{Code: BadNumber, Severity: Error,
		Text: Words{"{key} must be a whole number from {from} to {to}, not {value}", "{key} 应是 {from} 到 {to} 之间的整数，不能是 {value}"},
		Hint: Words{"write digits only, for example {from}", "只写数字，例如 {from}"}},
	{Code: BadLink, Severity: Error,
		Text: Words{"\"{link}\" is not an address that a reader can open", "“{link}”不是读者能打开的地址"},
		Hint: Words{"write it whole: https://…, http://… or mailto:…", "请写完整：https://…、http://… 或 mailto:…"}},
	{Code: BadEmail, Severity: Error,
		Text: Words{"\"{address}\" is not an e-mail address", "“{address}”不是电子邮件地址"},
		Hint: Words{"write it like name@example.org", "请写成 name@example.org 的样子"}},
	{Code: UnknownSection, Severity: Error,
		Text: Words{"{key} names the section \"{id}\", which the report does not have", "{key} 写了章节“{id}”，报告中却没有"},
		Hint: Words{"did you mean \"{near}\"?", "是不是“{near}”？"}},
	{Code: UnknownCode, Severity: Warning,
		Text: Words{"\"{code}\" is no finding's code", "“{code}”不是检查结果的代码"},
		Hint: Words{"did you mean \"{near}\"?", "是不是“{near}”？"}},
	{Code: HanForAll, Severity: Warning,
		Text: Words{"this text in Chinese characters stands for every language, {languages} too", "这段中文会用于所有语言，包括 {languages}"},
		Hint: Words{"give each language its own text, for example: {example}", "请给每种语言各写一段，例如：{example}"}},

	{Code: SeveralParagraphs, Severity: Error,
		Text: Words{"{key} is one paragraph, but there is an empty line in it", "{key} 只能是一段，其中却有空行"},
		Hint: Words{"delete the empty line, or give each paragraph an entry of its own", "请删去空行，或把每段写成一项"}},
	{Code: TextTooLong, Severity: Error,
		Text: Words{"this text has {size} KB; one text may have {most} at most", "这段文字有 {size} KB，每段最多 {most} KB"},
		Hint: Words{"divide it among sections and items", "请分到不同的章节和条目里"}},
	{Code: TooDeep, Severity: Error,
		Text: Words{"lists, quotes or emphasis stand more than {most} deep in each other", "列表、引用或强调嵌套超过 {most} 层"},
		Hint: Words{"bring them nearer to the surface", "请减少层次"}},
	{Code: TooManyMarks, Severity: Error,
		Text: Words{"this text has {count} stars, brackets and other marks; {most} at most can be read",
			"这段文字有 {count} 个星号、括号等标记，最多只能处理 {most} 个"},
		Hint: Words{"divide it among sections and items", "请分到不同的章节和条目里"}},
	{Code: RawHTML, Severity: Error,
		Text: Words{"HTML is not used in reports: {html}", "报告中不使用 HTML：{html}"},
		Hint: Words{"use Markdown; for the characters themselves write \\<", "请用 Markdown；要写字符本身，请写 \\<"}},
	{Code: ImageInText, Severity: Error,
		Text: Words{"a picture cannot stand within a line of words", "图片不能夹在一行文字里"},
		Hint: Words{"list it under images:, and put ![](its id) into a body, as a paragraph of its own", "请列在 images: 下面，再在正文里让 ![](图片的 id) 独自成段"}},
	{Code: UnknownPicture, Severity: Error,
		Text: Words{"the report has no picture \"{id}\"", "报告中没有图片“{id}”"},
		Hint: Words{"did you mean \"{near}\"?", "是不是“{near}”？"},
		Else: Words{"list it under images:, and place it by its id or its file", "请列在 images: 下面，再按 id 或文件名引用"}},
	{Code: PictureWidth, Severity: Error,
		Text: Words{"a picture has no width \"{width}\"", "图片没有“{width}”这种宽度"},
		Hint: Words{"did you mean {near}?", "是不是 {near}？"},
		Else: Words{"the widths are {widths}", "可用的宽度有 {widths}"}},
	{Code: ChartKind, Severity: Error,
		Text: Words{"there is no chart of the kind \"{kind}\"", "没有“{kind}”这种图表"},
		Hint: Words{"did you mean {near}?", "是不是 {near}？"},
		Else: Words{"the kinds are {kinds}", "可用的种类：{kinds}"}},
	{Code: ChartWithoutData, Severity: Error,
		Text: Words{"the chart {id} has no data", "图表 {id} 没有数据"},
		Hint: Words{"write data: |, and below it a table whose first column has the names; or file: and the name of a CSV file", "请写 data: |，下面放一张表，第一列写名称；或写 file: 和 CSV 文件名"}},
	{Code: ChartTable, Severity: Error,
		Text: Words{"the data of the chart {id} is not one table with a line of heads, a column of names and a column of values", "图表 {id} 的数据不是一张有表头、名称列和数值列的表格"},
		Hint: Words{"for example: | Year | Leakage |, then |---|---|, then | 2025 | 9.1 |", "例如：| 年份 | 漏损率 |，下一行 |---|---|，再下一行 | 2025 | 9.1 |"}},
	{Code: ChartValue, Severity: Error,
		Text: Words{"\"{words}\" is not a number that can be drawn", "“{words}”不是可以画出来的数字"},
		Hint: Words{"write one number, with its unit if you like (9.1%, 41.8万), or — where there is none", "请写一个数字，可以带单位（9.1%、41.8 万）；没有数据写 —"}},
	{Code: ChartTooLarge, Severity: Error,
		Text: Words{"a chart of the kind {kind} holds {most} rows of {across} values; this table has {rows} of {columns}", "{kind} 图最多 {most} 行、每行 {across} 个数值，这张表有 {rows} 行、每行 {columns} 个"},
		Hint: Words{"choose another kind, or leave some out", "请换一种图表，或删减数据"}},
	{Code: ChartHighlight, Severity: Error,
		Text: Words{"no row and no series of the chart is called \"{name}\"", "图表里没有叫“{name}”的行或系列"},
		Hint: Words{"did you mean \"{near}\"?", "是不是“{near}”？"},
		Else: Words{"write a name as the table has it, in any language", "请照表格里的名称写，任一语言都可以"}},
	{Code: ChartFile, Severity: Error,
		Text: Words{"the data of a chart cannot be read from {file}: {why}", "无法从 {file} 读取图表数据：{why}"},
		Hint: Words{"give a CSV file in the report's folder or below, at most 256 KB", "请给出报告文件夹内的 CSV 文件，最大 256 KB"}},
	{Code: ThematicBreak, Severity: Warning,
		Text: Words{"the dividing line {mark} is not printed", "分隔线 {mark} 不会印出来"},
		Hint: Words{"use a heading to divide a text", "请用小标题分隔文字"}},
	{Code: CodeWords, Severity: Warning,
		Text: Words{"the words \"{words}\" behind the mark that begins code are not printed", "代码标记后面的“{words}”不会印出来"},
		Hint: Words{"put them on a line of their own", "请另起一行"}},
	{Code: BadBox, Severity: Error,
		Text: Words{"{found} begins no box, or one without a title or a text", "{found} 不是方框的开头，或方框缺标题、正文"},
		Hint: Words{"write > [!case] Title or > [!note] Title, and below it lines that begin with >; for words that mean themselves, write \\[!", "请写 > [!case] 标题 或 > [!note] 标题，下面各行以 > 开头；如果就是要印出这几个字，请写 \\[!"}},
	{Code: LinkTitle, Severity: Warning,
		Text: Words{"the title \"{title}\" of this link is not printed", "链接的标题“{title}”不会印出来"},
		Hint: Words{"put it into the text of the link", "请写进链接文字里"}},
	{Code: LinkDefinition, Severity: Warning,
		Text: Words{"definitions of links are not supported; this line is printed as it stands", "不支持链接定义，这一行将照原样印出"},
		Hint: Words{"write the address beside its text: [text](https://…)", "请把地址写在文字旁边：[文字](https://…)"}},
	{Code: LooseMarks, Severity: Warning,
		Text: Words{"{marks} is printed as it stands: it begins or ends no emphasis here", "{marks} 将照原样印出：它在这里既不开始也不结束强调"},
		Hint: Words{"write \\* for a star that is meant; for bold, put the marks right beside the words, as in **words**",
			"要印星号，请写 \\*；要加粗，标记请紧贴文字，如 **文字**"}},
	{Code: FootnoteUnused, Severity: Error,
		Text: Words{"nothing refers to the footnote \"{label}\"", "脚注“{label}”没有被引用"},
		Hint: Words{"put [^{label}] where it belongs, or delete it", "请在引用处写 [^{label}]，或删去脚注"}},
	{Code: FootnoteUndefined, Severity: Warning,
		Text: Words{"there is no footnote \"{label}\" in this text; the mark is printed as it stands", "这段文字里没有脚注“{label}”，标记将照原样印出"},
		Hint: Words{"add a paragraph to the same text: [^{label}]: …", "请在同一段文字里补一段：[^{label}]: …"}},
	{Code: FootnoteTwice, Severity: Error,
		Text: Words{"the footnote \"{label}\" is given twice in this text", "脚注“{label}”在这段文字里写了两次"},
		Hint: Words{"give the second a label of its own", "请给第二个另起标号"}},
	{Code: TableCells, Severity: Error,
		Text: Words{"this row has {cells} cells, but the table has {columns} columns", "这一行有 {cells} 格，表格却是 {columns} 列"},
		Hint: Words{"write \\| for a stroke that is meant; or add a heading to the first row", "要印竖线，请写 \\|；或给表头补上一列"}},
}
