package diag

// The messages of typeface, paragraph and typeset.
const (
	NoGlyph            Code = "no-glyph"
	VariantMissing     Code = "variant-missing"
	FaceLacks          Code = "face-lacks"
	MainlandForms      Code = "mainland-forms"
	FontUnusable       Code = "font-unusable"
	FontPassedOver     Code = "font-passed-over"
	FontNotFit         Code = "font-not-fit"
	FontTaken          Code = "font-taken"
	FontAllowed        Code = "font-allowed"
	LooseLine          Code = "loose-line"
	ForcedBreak        Code = "forced-break"
	DoesNotFit         Code = "does-not-fit"
	TableTooWide       Code = "table-too-wide"
	FittedDropped      Code = "fit-dropped"
	FilledPage         Code = "filled-page"
	Shortened          Code = "shortened"
	SmallPaper         Code = "small-paper"
	FootWithoutLink    Code = "foot-without-link"
	GridWithoutLink    Code = "grid-without-link"
	GridOffItsPaper    Code = "grid-off-its-paper"
	FootWithoutMeeting Code = "foot-without-meeting"
	PictureUnreadable  Code = "picture-unreadable"
	PictureKind        Code = "picture-kind"
	PictureCoarse      Code = "picture-coarse"
	CardsAlone         Code = "cards-alone"
	CardsOnGrid        Code = "cards-on-grid"
)

var typesetMessages = []Message{ // read-only
	{Code: CardsAlone, Severity: Note,
		Text: Words{"four cards have no room on a sheet: each has a page to itself", "一张纸排不下四张卡片：改为一页一张"},
		Hint: Words{"shorter titles and first sentences, fewer items (--items) or larger paper would have room", "请缩短标题和首句，用 --items 少选几条，或换大一些的纸"}},
	{Code: CardsOnGrid, Severity: Note,
		Text: Words{"a theme with a grid has no cards: the points stand as a list", "带网格的主题没有卡片：要点排成列表"},
		Hint: Words{"another --theme sets them on cards", "换一个主题（--theme）即可排成卡片"}},
	{Code: NoGlyph, Severity: Error, Class: ClassGlyph,
		Text: Words{"no font has the character {char} ({code})", "没有一种字体有“{char}”字（{code}）"},
		Hint: Words{"add a font that has it: --font fallback=FILE", "请补一种有这个字的字体：--font fallback=文件"}},
	{Code: VariantMissing, Severity: Warning,
		Text: Words{"no font has this variant of {char} ({code}); its common form is set", "没有一种字体有“{char}”的这个异体（{code}），排的是通用字形"},
		Hint: Words{"add a font that has it: --font fallback=FILE", "请补一种有这个字形的字体：--font fallback=文件"}},
	{Code: FaceLacks, Severity: Note,
		Text: Words{"{file} lacks characters of this text, {char} for one; {other} stands in for them", "{file} 缺这段文字里的字，例如“{char}”，由 {other} 代替"},
		Hint: Words{"choose a face that has them", "请选一种有这些字的字体"}},
	{Code: MainlandForms, Severity: Note,
		Text: Words{"the built-in faces draw {what} in the forms of the Mainland", "内置字体按大陆字形排{what}"},
		Hint: Words{"--font body=FILE --font body-bold=FILE, and head and head-bold alike, give the forms of another region", "要用其他地区的字形：--font body=文件，body-bold、head、head-bold 也一样"}},
	{Code: FontUnusable, Severity: Error, Class: ClassGlyph,
		Text: Words{"the font {file} cannot be used: {why}", "字体 {file} 不能使用：{why}"},
		Hint: Words{"give a TrueType or OpenType font (.ttf, .otf, .ttc); of a collection or a variable font FILE#2, FILE#NAME or FILE#wght=600",
			"请用 TrueType 或 OpenType 字体（.ttf、.otf、.ttc）；合集和可变字体可写成 FILE#2、FILE#名称、FILE#wght=600"}},
	{Code: FontPassedOver, Severity: Warning,
		Text: Words{"the font {file} cannot be used, and was passed over", "字体 {file} 不能使用，已跳过"},
		Hint: Words{"the fonts in the folder fonts stand in for characters that the others lack; jianbao fonts says what is wrong with it",
			"fonts 文件夹里的字体用来补别的字体缺的字；jianbao fonts 会说明它有什么问题"}},
	{Code: FontNotFit, Severity: Note,
		Text: Words{"{name} is installed ({file}) but cannot be used: {why}", "装有 {name}（{file}），但不能使用：{why}"},
		Hint: Words{"the next face of the theme takes its place", "改用主题所列的下一种字体"}},
	{Code: FontTaken, Severity: Note,
		Text: Words{"of the collection {file}, {title} was taken; it holds {list}", "字体合集 {file} 取用了 {title}；其中有：{list}"},
		Hint: Words{"FILE#NUMBER or FILE#NAME takes another", "要用另一种，请写 FILE#序号 或 FILE#名称"}},
	{Code: FontAllowed, Severity: Note,
		Text: Words{"the maker of the font {file} allows files that hold it to be used for {what}", "字体 {file} 的厂商允许嵌有它的文件用于{what}"},
		Hint: Words{"see its licence before you pass the file on for another use", "文件另作他用之前，请看字体许可"}},
	{Code: LooseLine, Severity: Warning,
		Text: Words{"a line of this paragraph is set loose ({stretch}): {line}", "本段有一行排得过松（{stretch}）：{line}"},
		Hint: Words{"reword it, or give the line another place to break", "请调整措辞，或让这一行另有断行之处"}},
	{Code: ForcedBreak, Severity: Warning,
		Text: Words{"{text} is wider than the line and was broken by force", "“{text}”比行还长，只好强行断开"},
		Hint: Words{"shorten it, or choose a wider measure", "请缩短，或加大行长"}},
	{Code: DoesNotFit, Severity: Error, Class: ClassFit,
		Text: Words{"{brief} is {lines} lines too long for {pages} at its smallest setting; its longest block is {block}, {blocklines} lines",
			"{brief} 用最小的设置，要排进{pages}仍多出 {lines} 行；最长的是{block}，有 {blocklines} 行"},
		Hint: Words{"shorten {block}, choose fewer items (--items), give its items a short form (short:), or let it have more pages: --pages {more}",
			"请缩短{block}，或少选几条（--items），或给条目写简短的说法（short:），或放宽页数：--pages {more}"}},
	{Code: TableTooWide, Severity: Error, Class: ClassFit,
		Text: Words{"the table has {columns} columns, of which {fit} fit on {paper}, turned, in type of {size} pt; too many: {over}",
			"表有 {columns} 列，{paper} 纸横放、用 {size} 磅字也只排得下 {fit} 列；多出：{over}"},
		Hint: Words{"make two tables of it, turn rows and columns, or choose larger paper (--paper)",
			"请拆成两张表，或行列互换，或改用大一些的纸（--paper）"}},
	{Code: FittedDropped, Severity: Note,
		Text: Words{"to fit {pages}: {what}", "为排进{pages}：{what}"}},
	{Code: Shortened, Severity: Note,
		Text: Words{"in short: {what}", "从简：{what}"},
		Hint: Words{"--length full has all of it", "--length full 排全文"}},
	{Code: FilledPage, Severity: Note,
		Text: Words{"to fill the page: {what} came in", "为排满一页，排入了{what}"}},
	{Code: SmallPaper, Severity: Note,
		Text: Words{"{brief} takes {pages} on {paper}", "{brief} 在 {paper} 纸上排成{pages}"}},
	{Code: FootWithoutLink, Severity: Note,
		Text: Words{"the link {link} has no room at the foot of the pages and was left out there", "页脚放不下链接 {link}，已略去"},
		Hint: Words{"give a shorter link, or wider pages", "请换短一些的链接，或宽一些的页面"}},
	{Code: GridWithoutLink, Severity: Note,
		Text: Words{"the foot of an official document has the page number alone; the link {link} was left out there", "公文版式的页脚只有页码，链接 {link} 已略去"}},
	{Code: GridOffItsPaper, Severity: Note,
		Text: Words{"official documents stand on A4 (GB/T 9704); on this paper a page has {lines} lines of {chars} characters", "公文用 A4 纸（GB/T 9704）；这种纸每页 {lines} 行，每行 {chars} 字"},
		Hint: Words{"--paper a4 meets the figures of the standard", "用 --paper a4 才合标准尺寸"}},
	{Code: FootWithoutMeeting, Severity: Note,
		Text: Words{"the meeting has a line at the foot of the pages; left out there for want of room: {what}", "页脚给会议一行，放不下而略去：{what}"},
		Hint: Words{"page 1 says all of it; a shorter name or venue stands on every page", "第 1 页上是全的；名称或地点短一些，每页就都放得下"}},
	{Code: PictureUnreadable, Severity: Error,
		Text: Words{"the picture {file} cannot be used: {why}", "图片 {file} 不能使用：{why}"},
		Hint: Words{"give a PNG or JPEG file in the report's folder; its name is relative to that",
			"请把 PNG 或 JPEG 文件放在报告所在的文件夹内，文件名以它为准"}},
	{Code: PictureCoarse, Severity: Warning,
		Text: Words{"the picture {file} has {dpi} dots an inch at its printed width of {width} mm: print asks for 200, which it has up to {most} mm",
			"图片 {file} 印成 {width} 毫米宽时每英寸只有 {dpi} 点，印刷要 200 点，至多可印 {most} 毫米宽"},
		Hint: Words{"give a picture of {pixels} pixels across, or a smaller width: half, third", "请换成横向 {pixels} 像素的图片，或写 width: half、width: third"}},
	{Code: PictureKind, Severity: Warning,
		Text: Words{"the picture {file} is a .{kind}, which no page can show: its words stand in its place", "图片 {file} 是 .{kind} 格式，页面无法显示：改印替代文字"},
		Hint: Words{"save it as PNG or JPEG, and name that file under images", "请另存为 PNG 或 JPEG，并把新文件写在 images 下"}},
}
