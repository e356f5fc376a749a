package rule

import "jianbao/internal/diag"

var (
	asArchive = diag.Words{"save the file again as PDF/A (Word: Options, PDF/A compliant; Acrobat: Preflight)", "重新存为 PDF/A（Word 导出选项中的“符合 PDF/A”；Acrobat 的“印前检查”）"}
	flatten   = diag.Words{"save the file again as PDF/A, or print it to a new PDF", "重新存为 PDF/A，或打印成新的 PDF"}
)

// What pages show (ISO 14289-1 7.20; ISO 19005-2 6.2).
var (
	UnknownOperator = &Rule{"unknown-operator", "", "6.2.2", B, diag.Words{"the content of a page has a command that no reader knows: {name}", "页面内容中有阅读器不认识的命令：{name}"}, flatten}
	NoResources     = &Rule{"no-resources", "", "6.2.2", B, diag.Words{"a page or a form does not say itself which fonts and pictures it uses (/Resources)", "页面或其中的图形没有自己写明所用的字体和图片（/Resources）"}, flatten}
	TooDeep         = &Rule{"nested-too-deep", "", "6.1.13", B, diag.Words{"the content of a page is nested deeper than 28 levels", "页面内容嵌套超过 28 层"}, flatten}
	OddProfile      = &Rule{"output-profile", "", "6.2.3", B, diag.Words{"the colour profile of the output intent is none for a printer or a screen", "输出意图的色彩配置文件不是打印机或显示器用的"}, asArchive}
	TwoProfiles     = &Rule{"output-profiles-differ", "", "6.2.3", B, diag.Words{"the output intents have different colour profiles", "几个输出意图的色彩配置文件不同"}, asArchive}
	ProfileOutside  = &Rule{"output-profile-outside", "", "6.2.3", B, diag.Words{"the colour profile of an output intent is outside the file", "输出意图的色彩配置文件不在文件内"}, asArchive}
	BadProfile      = &Rule{"colour-profile", "", "6.2.4.2", B, diag.Words{"a colour profile is of a kind that is not allowed, or broken", "有色彩配置文件类型不符或已损坏"}, asArchive}
	Overprint       = &Rule{"overprint", "", "6.2.4.2", B, diag.Words{"colours are overprinted in a mode that depends on the printer (/OPM 1)", "叠印方式取决于打印机（/OPM 1）"}, asArchive}
	DeviceColour    = &Rule{"device-colour", "", "6.2.4.3", B, diag.Words{"colours are {space}, and no colour profile says what they look like", "使用 {space} 颜色，却没有色彩配置文件说明其外观"}, asArchive}
	NoColorant      = &Rule{"spot-colour-unnamed", "", "6.2.4.4", B, diag.Words{"the spot colour {name} is not described (/Colorants)", "专色 {name} 没有说明（/Colorants）"}, asArchive}
	ColorantTwice   = &Rule{"spot-colours-differ", "", "6.2.4.4", B, diag.Words{"the spot colour {name} is described in two ways", "专色 {name} 有两种不同的说明"}, asArchive}
	ManyColorants   = &Rule{"spot-colours-many", "", "6.1.13", B, diag.Words{"a colour is made of more than 32 inks", "一种颜色由超过 32 种油墨构成"}, asArchive}
	TransferCurve   = &Rule{"transfer-curve", "", "6.2.5", B, diag.Words{"colours are changed for one printer (/{key})", "颜色为某台打印机做了调整（/{key}）"}, asArchive}
	Halftone        = &Rule{"halftone", "", "6.2.5", B, diag.Words{"a screen for one printer is given in a way that is not allowed (/{key})", "网屏的写法不允许（/{key}）"}, asArchive}
	Intent          = &Rule{"rendering-intent", "", "6.2.6", B, diag.Words{"\"{name}\" is no way to convert colours (/RI, /Intent)", "“{name}”不是规定的颜色转换方式（/RI、/Intent）"}, asArchive}
	ImageEntry      = &Rule{"picture-entry", "", "6.2.8", B, diag.Words{"a picture has an entry that is not allowed, or not so: /{key}", "图片有不允许的项或值：/{key}"}, asArchive}
	JPEG2000        = &Rule{"jpeg-2000", "", "6.2.8.3", B, diag.Words{"a JPEG 2000 picture has {what}", "JPEG 2000 图片有{what}"}, asArchive}
	FormEntry       = &Rule{"form-entry", "", "6.2.9", B, diag.Words{"a drawing has an entry that is not allowed: /{key}", "图形有不允许的项：/{key}"}, asArchive}
	Reference       = &Rule{"page-from-elsewhere", "7.20", "6.2.9", B, diag.Words{"a drawing stands for a page of another file (/Ref)", "图形引用了另一个文件的页面（/Ref）"}, dropIt}
	PostScript      = &Rule{"postscript", "", "6.2.9", B, diag.Words{"a page has a program for a printer in it (PostScript)", "页面带有打印机程序（PostScript）"}, flatten}
	FormTwice       = &Rule{"tagged-drawing-twice", "7.20", "", A, diag.Words{"a drawing with tags in it is shown in two places", "带标签的图形在两处出现"}, setIt}
	BlendMode       = &Rule{"blend-mode", "", "6.2.10", B, diag.Words{"\"{name}\" is no way to lay colours over each other (/BM)", "“{name}”不是规定的混合方式（/BM）"}, asArchive}
	Transparency    = &Rule{"transparency", "", "6.2.10", B, diag.Words{"the page has transparent parts, and nothing says in which colours they mix (/Group /CS, or an output intent)", "页面有透明部分，却没有说明用什么颜色混合（/Group /CS 或输出意图）"}, asArchive}
)

// Layers and what is beside the pages (ISO 14289-1 7.10, 7.11; ISO 19005-2 6.8 to 6.11).
var (
	LayerName   = &Rule{"layers-without-name", "7.10", "6.9", B, diag.Words{"a choice of layers has no name (/Name)", "一组图层设置没有名称（/Name）"}, asArchive}
	LayerTwice  = &Rule{"layers-same-name", "", "6.9", B, diag.Words{"two choices of layers have the same name", "两组图层设置名称相同"}, asArchive}
	LayerOrder  = &Rule{"layers-not-listed", "", "6.9", B, diag.Words{"a layer is missing from the list of layers (/Order)", "图层列表缺了一个图层（/Order）"}, asArchive}
	LayerAuto   = &Rule{"layers-on-their-own", "7.10", "6.9", B, diag.Words{"layers are switched on their own (/AS)", "图层会自动切换（/AS）"}, dropIt}
	FileName    = &Rule{"attachment-without-name", "7.11", "6.8", B, diag.Words{"an attached file has no name (/F, /UF)", "附件没有文件名（/F、/UF）"}, diag.Words{"attach the file again", "重新添加附件"}}
	Attachment  = &Rule{"attachment-not-archive", "", "6.8", B, diag.Words{"an attached file is no PDF/A", "附件不是 PDF/A"}, diag.Words{"take the attachment out, or attach it as PDF/A", "去掉附件，或改附 PDF/A 文件"}}
	Alternates  = &Rule{"slide-show", "", "6.10", B, diag.Words{"the file has another way to be shown than page by page (/{key})", "文件另有逐页以外的放映方式（/{key}）"}, dropIt}
	Requirement = &Rule{"requirements", "", "6.11", B, diag.Words{"the file asks for readers of a certain kind (/Requirements)", "文件对阅读器有要求（/Requirements）"}, dropIt}
)
