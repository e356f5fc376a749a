package diag

// The messages of the stage brief: templates, then tailoring.
const (
	TemplateSyntax       Code = "template-syntax"
	TemplateUnknownKey   Code = "template-unknown-key"
	TemplateDuplicateKey Code = "template-duplicate-key"
	TemplateType         Code = "template-type"
	TemplateValue        Code = "template-value"
	TemplateMissingKey   Code = "template-missing-key"
	TemplateRange        Code = "template-range"
	TemplateLadder       Code = "template-ladder"
	TemplateRepeats      Code = "template-repeats"
	TemplateUnshown      Code = "template-unshown"
	TemplateContrast     Code = "template-contrast"
	TemplateTheme        Code = "template-unknown-theme"
	ThemeSyntax          Code = "theme-syntax"
	ThemeFace            Code = "theme-face-missing"
	ThemeFaces           Code = "theme-faces-differ"
	ThemeNever           Code = "theme-never-applies"

	ItemsSyntax          Code = "items-syntax"
	TemplatePicture      Code = "template-unknown-picture"
	ItemsSection         Code = "items-unknown-section"
	ItemsNumber          Code = "items-unknown-number"
	ItemsHidden          Code = "items-hidden"
	PaperTooSmall        Code = "paper-too-small"
	NotesTooNarrow       Code = "notes-too-narrow"
	MeetingUntranslated  Code = "meeting-untranslated"
	NoLanguage           Code = "no-language"
	RequiredMissing      Code = "required-missing"
	RequiredUntranslated Code = "required-untranslated"
	Untranslated         Code = "untranslated"
	MarkedMissing        Code = "marked-missing"
	WordsFallback        Code = "page-words-fallback"
	UnknownAudience      Code = "unknown-audience"
	AudienceHides        Code = "audience-hides"
	LeftOut              Code = "left-out"
	SizeOnGrid           Code = "size-on-grid"
	GridLiftsLimit       Code = "grid-lifts-limit"
	LengthIdle           Code = "length-idle"
)

var briefMessages = []Message{ // read-only
	{Code: TemplateSyntax, Severity: Error,
		Text: Words{"this template is not valid YAML: {why}", "模板的 YAML 写法有误：{why}"},
		Hint: Words{"{hint}", "{hint}"}},
	{Code: TemplateUnknownKey, Severity: Error,
		Text: Words{"{where} has no key \"{key}\"", "{where}没有“{key}”这个字段"},
		Hint: Words{"{hint}", "{hint}"}},
	{Code: TemplateDuplicateKey, Severity: Error,
		Text: Words{"the key \"{key}\" stands twice; it is also on line {line}", "字段“{key}”写了两次，另一处在第 {line} 行"},
		Hint: Words{"keep one of the two", "请只留一处"}},
	{Code: TemplateType, Severity: Error,
		Text: Words{"{key} must be {want}, but this is {got}", "{key}应是{want}，这里却是{got}"},
		Hint: Words{"write it like {like}", "请写成这样：{like}"}},
	{Code: TemplateValue, Severity: Error,
		Text: Words{"\"{value}\" is not {want}", "“{value}”不是{want}"},
		Hint: Words{"{hint}", "{hint}"}},
	{Code: TemplateMissingKey, Severity: Error,
		Text: Words{"{where} needs the key \"{key}\"", "{where}要有字段“{key}”"},
		Hint: Words{"write it like {like}", "请写成这样：{like}"}},
	{Code: TemplateRange, Severity: Error,
		Text: Words{"{key} runs from {from} up to {to}, but a range runs from its ceiling down to its floor",
			"{key}从 {from} 升到 {to}，范围应从上限写到下限"},
		Hint: Words{"turn it round: [{to}, {from}]", "请调换：[{to}, {from}]"}},
	{Code: TemplateLadder, Severity: Error,
		Text: Words{"this step begins at {from}, above the {floor} where the step before it ended", "这一步从 {from} 开始，高于上一步结束时的 {floor}"},
		Hint: Words{"let every step of the ladder give way further: begin at {floor} or less", "每一步都要再退让一些，请从 {floor} 或更小开始"}},
	{Code: TemplateRepeats, Severity: Error,
		Text: Words{"{what} stands twice; it is also on line {line}", "{what}出现了两次，另一处在第 {line} 行"},
		Hint: Words{"keep one of the two", "请只留一处"}},
	{Code: TemplateUnshown, Severity: Error,
		Text: Words{"\"{path}\" names nothing that this template shows", "“{path}”所指的内容，本模板并不显示"},
		Hint: Words{"{hint}", "{hint}"}},
	{Code: TemplateContrast, Severity: Error,
		Text: Words{"the colour {colour} stands out only {ratio}:1 from {ground}", "颜色 {colour} 与{ground}的对比度只有 {ratio}:1"},
		Hint: Words{"take one that differs more; {least}:1 is the least that every reader and every grey printer can do with",
			"请换反差大一些的颜色；至少 {least}:1，人人看得清，黑白打印也看得清"}},
	{Code: TemplateTheme, Severity: Error,
		Text: Words{"there is no theme \"{name}\"", "没有叫“{name}”的主题"},
		Hint: Words{"{hint}", "{hint}"}},
	{Code: ThemeFace, Severity: Warning,
		Text: Words{"the theme {theme} asks for {list} as the face of {use}, which is not on this machine; {face} stands for it", "主题 {theme} 的{use}要用{list}，本机没有；以 {face} 代替"},
		Hint: Words{"put the font file into ./fonts, or name another", "请把字体文件放进 ./fonts，或换一种字体"}},
	{Code: ThemeFaces, Severity: Warning,
		Text: Words{"the themes {theme} and {other} ask for different faces; all is set in those of {theme}", "主题 {theme} 与 {other} 所用字体不同；全部以 {theme} 的字体排印"},
		Hint: Words{"make them one after the other, or with one theme", "请分开制作，或只用一个主题"}},
	{Code: ThemeNever, Severity: Error,
		Text: Words{"\"{key}\" can never apply in this theme, {why}", "“{key}”在此主题中不会起作用：{why}"},
		Hint: Words{"{hint}, or leave it out", "请{hint}，或删去此项"}},
	{Code: ThemeSyntax, Severity: Error,
		Text: Words{"this theme is not valid YAML: {why}", "主题的 YAML 写法有误：{why}"},
		Hint: Words{"{hint}", "{hint}"}},

	{Code: ItemsSyntax, Severity: Error, Class: ClassUsage,
		Text: Words{"--items cannot read {text}", "--items 不认识{text}"},
		Hint: Words{"write the section, a colon, and numbers or ranges: --items lessons:1,3-5", "请写章节、冒号和编号或范围：--items lessons:1,3-5"}},
	{Code: TemplatePicture, Severity: Error,
		Text: Words{"the template shows \"{id}\", which is not among the {what} of the report", "模板要显示“{id}”，但报告的{what}中没有它"},
		Hint: Words{"did you mean \"{near}\"?", "是不是“{near}”？"},
		Else: Words{"name it by its id, or take it out of the template", "请写它的 id，或从模板中去掉"}},
	{Code: ItemsSection, Severity: Error, Class: ClassUsage,
		Text: Words{"--items names the section \"{section}\", which the report does not have", "--items 指定的章节“{section}”不在报告中"},
		Hint: Words{"{hint}", "{hint}"}},
	{Code: ItemsNumber, Severity: Error, Class: ClassUsage,
		Text: Words{"--items asks for item {number} of {section}, which has {count}", "--items 要 {section} 的第 {number} 条，但只有 {count} 条"},
		Hint: Words{"numbers count from 1 to {count}", "编号从 1 到 {count}"}},
	{Code: ItemsHidden, Severity: Warning,
		Text: Words{"--items asks for {what}, but that is not for {audience}", "--items 要 {what}，但它不对{audience}开放"},
		Hint: Words{"leave it out of --items, or name an audience that may see it: --audience NAME",
			"请从 --items 中去掉，或指定可以看的读者：--audience 名称"}},
	{Code: PaperTooSmall, Severity: Error, Class: ClassUsage,
		Text: Words{"{paper} with these margins leaves {width} by {height} for text", "{paper} 纸去掉页边距，版心只剩 {width} × {height}"},
		Hint: Words{"take a larger paper or smaller margins; 40 by 60 mm is the least", "请换大一些的纸，或缩小页边距；版心至少要 40 × 60 毫米"}},
	{Code: NotesTooNarrow, Severity: Error, Class: ClassUsage,
		Text: Words{"--large --notes margin on {paper} leaves a column of {width} for the text, too narrow for 18 pt",
			"{paper} 纸上 --large --notes margin 只给正文留下 {width}，排 18 点的字太窄"},
		Hint: Words{"take a larger paper, or --notes lines or page", "请换大一些的纸，或用 --notes lines、--notes page"}},
	{Code: MeetingUntranslated, Severity: Warning,
		Text: Words{"the meeting has no {language} for \"{what}\", which stands on the {language} page as it is",
			"会议的“{what}”没有{language}，{language}页上照原样印出"},
		Hint: Words{"give each language its own: by language in the meeting file, or --meeting zh=… --meeting en=…",
			"请为每种语言各写一份：在会议文件中按语言写，或用 --meeting zh=… --meeting en=…"}},
	{Code: NoLanguage, Severity: Error, Class: ClassTranslation,
		Text: Words{"the report has no {language} text at all", "报告里完全没有{language}"},
		Hint: Words{"it is written in {known}; build those with -l, or add {tag} texts and list {tag} under languages",
			"报告有 {known} 可用，请用 -l 指定；或补上 {tag} 的文字，并写进 languages"}},
	{Code: RequiredMissing, Severity: Error, Class: ClassTranslation,
		Text: Words{"the template {template} requires {what}, which the report does not have", "模板 {template} 要求有 {what}，报告中却没有"},
		Hint: Words{"{instead}, or choose another template with -t", "{instead}，或用 -t 另选模板"}},
	{Code: RequiredUntranslated, Severity: Error, Class: ClassTranslation,
		Text: Words{"the template {template} requires a text that has no {language}: {what}", "模板 {template} 要求的内容缺少{language}：{what}"},
		Hint: Words{"translate it, or leave {language} out with -l", "请补上译文，或用 -l 指定{language}以外的语言"}},
	{Code: MarkedMissing, Severity: Warning,
		Text: Words{"no {language} text for {what}: marked on the page", "缺少{language}，已在页面上标出：{what}"},
		Hint: Words{"translate it, or leave such texts out with --missing leave", "请补上译文，或用 --missing leave 略去"}},
	{Code: Untranslated, Severity: Warning,
		Text: Words{"no {language} text for {what}", "缺少{language}：{what}"},
		Hint: Words{"the brief is made without it; translate it, or choose a template that does not show it",
			"简报中略去了这些内容；请补上译文，或换一个不显示它们的模板"}},
	{Code: WordsFallback, Severity: Warning,
		Text: Words{"the words of the page (page numbers, dates, labels) are not known in {language}; they are in English",
			"页面用语（页码、日期、标签）没有{language}，用的是英文"}},
	{Code: UnknownAudience, Severity: Warning,
		Text: Words{"nothing in the report is for, or not for, an audience \"{audience}\"", "报告中没有任何内容针对或排除读者“{audience}”"},
		Hint: Words{"{hint}", "{hint}"}},
	{Code: AudienceHides, Severity: Note,
		Text: Words{"not for {audience}, and so not shown: {what}", "不对{audience}开放，因此不显示：{what}"}},
	{Code: SizeOnGrid, Severity: Error,
		Text: Words{"--size cannot be used: the theme {theme} sets the text on a grid, in {size} pt", "不能用 --size：主题 {theme} 的正文排在网格上，用 {size} 磅"},
		Hint: Words{"leave it out, or choose a theme without a grid: --theme plain", "请不写 --size，或换不带网格的主题：--theme plain"}},
	{Code: GridLiftsLimit, Severity: Note,
		Text: Words{"the theme {theme} sets the text in {size} pt, so that the brief has as many pages as it needs, and not {pages} at most as the template {template} asks", "主题 {theme} 规定正文用 {size} 磅，因此页数按需要，不受模板 {template} 最多 {pages} 页的限制"}},
	{Code: LengthIdle, Severity: Note,
		Text: Words{"--length changes nothing: the template {template} has a limit of pages of its own", "--length 没有作用：模板 {template} 自有页数限制"},
		Hint: Words{"-t full --length short is longer than one page, and shorter than all; --pages gives other limits", "-t full --length short 比一页长，比全文短；--pages 可另定页数"}},
	{Code: LeftOut, Severity: Note,
		Text: Words{"the template {template} leaves out: {what}", "模板 {template} 不显示：{what}"}},
}
