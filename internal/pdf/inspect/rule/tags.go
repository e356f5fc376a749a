package rule

import "jianbao/internal/diag"

// tagIt is what mends most tags.
var tagIt = diag.Words{"make the PDF again with tags, from a document whose headings, lists and tables are made by styles", "用样式排好标题、列表和表格，再重新导出带标签的 PDF"}

// setIt is what mends single tags.
var setIt = diag.Words{"change the tag in an editor of PDFs (Acrobat: Tags), or in the document that the PDF was made from", "在 PDF 编辑器（如 Acrobat 的“标签”面板）中修改，或改原文档后重新导出"}

// The tag tree (ISO 14289-1 6.2, 7.1; ISO 19005-2 6.7).
var (
	NotMarked       = &Rule{"not-tagged", "6.2", "6.7.2.2", A, diag.Words{"the file is not tagged: a screen reader has to guess", "文件没有标签，读屏软件只能猜测"}, tagIt}
	NoTree          = &Rule{"no-tag-tree", "7.1", "6.7.3.3", A, diag.Words{"the file has no tag tree (/StructTreeRoot)", "文件没有标签树（/StructTreeRoot）"}, tagIt}
	Suspect         = &Rule{"suspect-tags", "7.1", "", A, diag.Words{"the program that tagged the file says itself that its tags may be wrong (/Suspects)", "做标签的程序自己说标签可能有误（/Suspects）"}, tagIt}
	Untagged        = &Rule{"untagged-content", "7.1", "", A, diag.Words{"{what} belongs to no tag and is not marked as page furniture", "{what}不属于任何标签，也没有标为页面装饰"}, tagIt}
	ArtifactIn      = &Rule{"furniture-in-tag", "7.1", "", A, diag.Words{"page furniture stands inside tagged content", "页面装饰放在了带标签的内容里面"}, setIt}
	TagInArtifact   = &Rule{"tag-in-furniture", "7.1", "", A, diag.Words{"tagged content stands inside page furniture, where no screen reader looks", "带标签的内容放在了页面装饰里面，读屏软件不会读到"}, setIt}
	UnknownTag      = &Rule{"unknown-tag", "7.1", "6.7.3.4", A, diag.Words{"the tag \"{tag}\" is no standard one, and the file does not say which it stands for", "标签“{tag}”不是标准标签，文件也没有说明它相当于哪一种"}, setIt}
	TagsInCircle    = &Rule{"tags-in-circle", "7.1", "6.7.3.4", A, diag.Words{"the tag \"{tag}\" stands for another, which stands for the first again", "标签“{tag}”的对应关系绕成了一圈"}, setIt}
	TagRenamed      = &Rule{"standard-tag-renamed", "7.1", "", A, diag.Words{"the standard tag \"{tag}\" is said to stand for something, as if it were none (/RoleMap)", "标准标签“{tag}”被当作非标准标签另作说明（/RoleMap）"}, setIt}
	TagLost         = &Rule{"standard-tag-lost", "", "6.7.3.4", A, diag.Words{"the standard tag \"{tag}\" is said to stand for one that is none", "标准标签“{tag}”被说成相当于一个非标准标签"}, setIt}
	NoStructParents = &Rule{"no-struct-parents", "7.1", "", A, diag.Words{"the page does not say where its tags are (no /StructParents)", "页面没有说明标签在哪里（缺少 /StructParents）"}, tagIt}
	NoWayBack       = &Rule{"no-parent-tree", "7.1", "", A, diag.Words{"the way from the text to its tags is missing or leads to other tags (/ParentTree)", "从文字到标签的对应关系缺失或有误（/ParentTree）"}, tagIt}
	NoParent        = &Rule{"tag-without-parent", "7.1", "", A, diag.Words{"the tag \"{tag}\" does not say in which it stands (/P)", "标签“{tag}”没有说明它属于哪个标签（/P）"}, tagIt}
)

// What may stand in what (ISO 14289-1 7.2).
var (
	WrongParent = &Rule{"tag-in-wrong-place", "7.2", "", A, diag.Words{"{tag} stands in {in}, but should stand in {want}", "{tag} 放在了 {in} 中，应放在 {want} 中"}, setIt}
	WrongKid    = &Rule{"wrong-tag-inside", "7.2", "", A, diag.Words{"{tag} holds {kid}; it may hold only {want}", "{tag} 中有 {kid}，其中只可以有 {want}"}, setIt}
	TwoOfThem   = &Rule{"tag-twice", "7.2", "", A, diag.Words{"{tag} holds more than one {kid}", "{tag} 中有不止一个 {kid}"}, setIt}
	NoBody      = &Rule{"table-without-body", "7.2", "", A, diag.Words{"a table has {kid} but no TBody", "表格有 {kid} 却没有 TBody"}, setIt}
	CaptionAt   = &Rule{"caption-in-the-middle", "7.2", "", A, diag.Words{"the Caption of {tag} stands among its other parts", "{tag} 的 Caption 夹在其他部分中间"}, setIt}
	CellsCross  = &Rule{"cells-overlap", "7.2", "", A, diag.Words{"cells of a table lie over each other (/RowSpan, /ColSpan)", "表格有单元格互相重叠（/RowSpan、/ColSpan）"}, setIt}
	Ragged      = &Rule{"ragged-table", "7.2", "", A, diag.Words{"the rows of a table have different numbers of columns: {list}", "表格各行的列数不同：{list}"}, setIt}
	RaggedDown  = &Rule{"ragged-columns", "7.2", "", A, diag.Words{"a cell of a table reaches below its last row (/RowSpan)", "表格有单元格伸到了最后一行以下（/RowSpan）"}, setIt}
)

// What single tags must say.
var (
	NoAlt         = &Rule{"figure-without-alt", "7.3", "", A, diag.Words{"a picture has no text in its stead (/Alt)", "图片没有替代文字（/Alt）"}, diag.Words{"write the text where the picture was put in (Word: Alt Text), and make the PDF again", "在插入图片处写上替代文字（Word 的“替换文字”），再重新导出"}}
	NoFormulaAlt  = &Rule{"formula-without-alt", "7.7", "", A, diag.Words{"a formula has no text in its stead (/Alt)", "公式没有替代文字（/Alt）"}, diag.Words{"write how the formula is read aloud as its alternative text", "把公式的读法写成替代文字"}}
	FirstHeading  = &Rule{"first-heading", "7.4.2", "", A, diag.Words{"the first heading is an {tag}", "第一个标题是 {tag}"}, setIt}
	SkippedLevel  = &Rule{"skipped-heading", "7.4.2", "", A, diag.Words{"a heading is an {tag} after an {before}", "标题是 {tag}，前一个却是 {before}"}, setIt}
	TwoH          = &Rule{"two-headings", "7.4.4", "", A, diag.Words{"{tag} holds more than one H", "{tag} 中有不止一个 H"}, setIt}
	MixedHeadings = &Rule{"mixed-headings", "7.4.4", "", A, diag.Words{"headings with a level (H1) and without (H) stand in one file", "同一文件中既有分级标题（H1）又有不分级标题（H）"}, setIt}
	NoScope       = &Rule{"header-without-scope", "7.5", "", A, diag.Words{"a cell of a table has no header: no TH of its row or column says what it heads (/Scope), and the cell names none (/Headers)", "表格有单元格找不到表头：同行同列的 TH 没有说明管辖范围（/Scope），单元格也没有指明（/Headers）"}, setIt}
	UnknownHeader = &Rule{"unknown-header", "7.5", "", A, diag.Words{"a cell of a table names a header that is not there: {id}", "表格有单元格指明的表头不存在：{id}"}, setIt}
	NoNoteID      = &Rule{"note-without-id", "7.9", "", A, diag.Words{"a note has no /ID", "注释没有 /ID"}, setIt}
	NoteIDTwice   = &Rule{"note-id-twice", "7.9", "", A, diag.Words{"two notes have the same /ID", "两条注释的 /ID 相同"}, setIt}
)

// Language (ISO 14289-1 7.2; ISO 19005-2 6.7.4).
var (
	sayLanguage   = diag.Words{"say the language of the document where it was written, and make the PDF again", "在原文档中设定语言，再重新导出"}
	NoLanguage    = &Rule{"no-language", "7.2", "", A, diag.Words{"the file does not say the language of {what}", "文件没有说明{what}的语言"}, sayLanguage}
	BadLanguage   = &Rule{"odd-language", "7.2", "6.7.4", A, diag.Words{"\"{tag}\" is no name of a language", "“{tag}”不是语言代码"}, sayLanguage}
	EmptyLanguage = &Rule{"empty-language", "7.2", "", A, diag.Words{"a language is named, but its name is empty", "写了语言，却是空的"}, sayLanguage}
)
