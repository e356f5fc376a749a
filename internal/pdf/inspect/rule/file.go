package rule

import "jianbao/internal/diag"

var (
	saveAgain = diag.Words{"open the file and save it again as PDF/A", "打开文件，重新存为 PDF/A"}
	giveTitle = diag.Words{"write the title in the properties of the document, and make the PDF again", "在文档属性中写上标题，再重新导出"}
)

// How the file is written (ISO 14289-1 6.1, 7.16; ISO 19005-2 6.1).
var (
	Header        = &Rule{"header", "6.1", "6.1.2", B, diag.Words{"the first line is not that of a PDF 1.0 to 1.7", "首行不是 PDF 1.0 至 1.7 的写法"}, saveAgain}
	HeaderLate    = &Rule{"header-late", "", "6.1.2", B, diag.Words{"something stands before the first line of the PDF", "PDF 首行之前还有内容"}, saveAgain}
	HeaderBytes   = &Rule{"header-bytes", "", "6.1.2", B, diag.Words{"the second line does not mark the file as one that is no text", "第二行没有标明这是二进制文件"}, saveAgain}
	NoID          = &Rule{"no-id", "", "6.1.3", B, diag.Words{"the file has no /ID", "文件没有 /ID"}, saveAgain}
	Encrypted     = &Rule{"encrypted", "", "6.1.3", B, diag.Words{"the file is encrypted", "文件已加密"}, diag.Words{"save it without a password and without restrictions", "另存为不带密码和限制的文件"}}
	Locked        = &Rule{"locked-for-readers", "7.16", "", A, diag.Words{"the file is locked so that screen readers may not read it (/P)", "文件设有限制，读屏软件不能读取（/P）"}, diag.Words{"allow text access for screen readers in the security settings", "在安全设置中允许屏幕阅读器读取"}}
	AfterEnd      = &Rule{"data-after-end", "", "6.1.3", B, diag.Words{"something stands behind the end of the file", "文件末尾之后还有内容"}, saveAgain}
	Xref          = &Rule{"object-table", "", "6.1.4", B, diag.Words{"the table of the objects (xref) has wrong line ends", "对象表（xref）的换行不合规定"}, saveAgain}
	Remade        = &Rule{"object-table-wrong", "", "6.1.4", B, diag.Words{"the table of the objects (xref) is wrong: readers make one of their own", "对象表（xref）有误，阅读程序只能自行重建"}, saveAgain}
	HexString     = &Rule{"hexadecimal-string", "", "6.1.6", B, diag.Words{"a text in hexadecimal has an odd number of digits, or something else than digits", "十六进制字符串的位数是奇数，或含有其他字符"}, saveAgain}
	StreamLength  = &Rule{"stream-length", "", "6.1.7.1", B, diag.Words{"a stream has another length than it says (/Length)", "数据流的长度与所写不符（/Length）"}, saveAgain}
	StreamLines   = &Rule{"stream-lines", "", "6.1.7.1", B, diag.Words{"the words \"stream\" and \"endstream\" do not stand on lines of their own", "stream 或 endstream 前后的换行不合规定"}, saveAgain}
	StreamOutside = &Rule{"stream-outside", "", "6.1.7.1", B, diag.Words{"data of the file are outside the file (/{key})", "有数据在文件之外（/{key}）"}, saveAgain}
	Filter        = &Rule{"filter", "", "6.1.7.2", B, diag.Words{"data are packed in a way that is not allowed: {name}", "数据用了不允许的压缩方式：{name}"}, saveAgain}
	InlineFilter  = &Rule{"picture-filter", "", "6.1.10", B, diag.Words{"a small picture is packed in a way that is not allowed: {name}", "小图片用了不允许的压缩方式：{name}"}, saveAgain}
	NameBytes     = &Rule{"name-not-utf8", "", "6.1.8", B, diag.Words{"the name of a font, a colour or a tag is no UTF-8", "字体、颜色或标签的名称不是 UTF-8"}, saveAgain}
	ObjectLines   = &Rule{"object-lines", "", "6.1.9", B, diag.Words{"the beginning or the end of an object has wrong spaces or line ends", "对象首尾的空格或换行不合规定"}, saveAgain}
	Permission    = &Rule{"permission", "", "6.1.12", B, diag.Words{"the permissions have an entry that is not allowed: /{key}", "权限中有不允许的项：/{key}"}, saveAgain}
	Beyond        = &Rule{"beyond-bounds", "", "6.1.13", B, diag.Words{"the file has {what}", "文件中有{what}"}, saveAgain}
	PageSize      = &Rule{"page-size", "", "6.1.13", B, diag.Words{"the page is smaller than 1 mm or larger than 5 m", "页面小于 1 毫米或大于 5 米"}, diag.Words{"make the PDF again on paper of another size", "换一种纸张大小重新制作"}}
)

// Metadata (ISO 14289-1 5, 7.1; ISO 19005-2 6.6).
var (
	NoXMP           = &Rule{"no-metadata", "7.1", "6.6.2.1", B, diag.Words{"there is no XMP metadata", "没有 XMP 元数据"}, saveAgain}
	NoTitle         = &Rule{"no-title", "7.1", "", A, diag.Words{"the metadata have no title (dc:title)", "元数据里没有标题（dc:title）"}, giveTitle}
	NoDisplayTitle  = &Rule{"no-display-title", "7.1", "", A, diag.Words{"readers show the file's name instead of the title", "阅读器显示的是文件名，不是标题"}, diag.Words{"set the window title to the document title (Acrobat: Properties, Initial View)", "在文档属性的“初始视图”中选“显示文档标题”"}}
	NoUA            = &Rule{"no-ua-mark", "5", "", A, diag.Words{"the file does not claim PDF/UA", "文件没有声明 PDF/UA"}, diag.Words{"save it as PDF/UA", "另存为 PDF/UA"}}
	UAPart          = &Rule{"ua-part", "5", "", A, diag.Words{"the file claims another part of PDF/UA: {value}", "文件声明的是另一部分 PDF/UA：{value}"}, diag.Words{"save it as PDF/UA", "另存为 PDF/UA"}}
	UAPrefix        = &Rule{"ua-prefix", "5", "", A, diag.Words{"the claim of PDF/UA is written with the prefix \"{prefix}\" and not \"pdfuaid\"", "PDF/UA 声明的前缀是“{prefix}”而不是“pdfuaid”"}, diag.Words{"save it as PDF/UA", "另存为 PDF/UA"}}
	NoArchive       = &Rule{"no-archive-mark", "", "6.6.4", B, diag.Words{"the file does not claim PDF/A", "文件没有声明 PDF/A"}, saveAgain}
	ArchivePart     = &Rule{"archive-part", "", "6.6.4", B, diag.Words{"the file claims another part of PDF/A: {value}", "文件声明的是另一部分 PDF/A：{value}"}, saveAgain}
	ArchiveLevel    = &Rule{"archive-level", "", "6.6.4", B, diag.Words{"the file claims another level of PDF/A: {value}", "文件声明的是另一级别的 PDF/A：{value}"}, saveAgain}
	ArchiveLevelU   = &Rule{"archive-level-u", "", "6.6.4", U, diag.Words{"the file claims PDF/A-2{value}, not level u", "文件声明的是 PDF/A-2{value}，不是 u 级"}, saveAgain}
	ArchiveLevelA   = &Rule{"archive-level-a", "", "6.6.4", A, diag.Words{"the file claims PDF/A-2{value}, not level a", "文件声明的是 PDF/A-2{value}，不是 a 级"}, saveAgain}
	ArchivePrefix   = &Rule{"archive-prefix", "", "6.6.4", B, diag.Words{"the claim of PDF/A is written with the prefix \"{prefix}\" and not \"pdfaid\"", "PDF/A 声明的前缀是“{prefix}”而不是“pdfaid”"}, saveAgain}
	PacketHead      = &Rule{"metadata-head", "", "6.6.2.1", B, diag.Words{"the first line of the metadata has an attribute that is not allowed: {name}", "元数据首行有不允许的属性：{name}"}, saveAgain}
	BadXMP          = &Rule{"metadata-unreadable", "", "6.6.2.1", B, diag.Words{"the metadata cannot be read as XMP", "元数据无法作为 XMP 读取"}, saveAgain}
	UnknownProperty = &Rule{"metadata-unknown", "", "6.6.2.3.1", B, diag.Words{"the metadata say something that is described nowhere: {name}", "元数据中有未加说明的项：{name}"}, saveAgain}
	PropertyType    = &Rule{"metadata-value", "", "6.6.2.3.1", B, diag.Words{"the value of {name} in the metadata is of the wrong kind", "元数据中 {name} 的值类型不对"}, saveAgain}
	Extension       = &Rule{"metadata-extension", "", "6.6.2.3.3", B, diag.Words{"the description of own metadata lacks something or is wrong: {name}", "自定元数据的说明缺项或有误：{name}"}, saveAgain}
	ExtensionField  = &Rule{"metadata-extension-field", "", "6.6.2.3.2", B, diag.Words{"the description of own metadata has something that does not belong there: {name}", "自定元数据的说明中有多余的项：{name}"}, saveAgain}
)
