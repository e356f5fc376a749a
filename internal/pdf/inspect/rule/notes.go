package rule

import "jianbao/internal/diag"

var (
	describe  = diag.Words{"describe it in an editor of PDFs: its text is what a screen reader says of it", "在 PDF 编辑器中写上说明，读屏软件会读出来"}
	dropIt    = diag.Words{"take it out in an editor of PDFs, or make the PDF again without it", "在 PDF 编辑器中去掉，或重新导出不带它的 PDF"}
	showIt    = diag.Words{"save the file again as PDF/A in the program that made it", "在制作程序中重新存为 PDF/A"}
	tagLinked = diag.Words{"make the PDF again with tags, from a document whose links are links", "在原文档中使用真正的链接，再重新导出带标签的 PDF"}
)

// Notes, links and fields (ISO 14289-1 7.18; ISO 19005-2 6.3, 6.4).
var (
	NoteNotTagged  = &Rule{"note-not-tagged", "7.18.1", "", A, diag.Words{"a note ({kind}) stands in no Annot tag", "批注（{kind}）不在 Annot 标签中"}, setIt}
	NoContents     = &Rule{"note-without-text", "7.18.1", "", A, diag.Words{"a note ({kind}) has no text that says what it is (/Contents)", "批注（{kind}）没有说明文字（/Contents）"}, describe}
	NoFieldName    = &Rule{"field-without-name", "7.18.1", "", A, diag.Words{"a field of a form has no name for people (/TU)", "表单域没有给人看的名称（/TU）"}, describe}
	TrapNet        = &Rule{"trap-net", "7.18.2", "", A, diag.Words{"the file has marks for a printing press (TrapNet)", "文件带有印刷用的陷印标记（TrapNet）"}, dropIt}
	NoTabs         = &Rule{"no-tab-order", "7.18.3", "", A, diag.Words{"the tab key does not follow the order of the text (/Tabs /S)", "Tab 键不按文字顺序移动（/Tabs /S）"}, diag.Words{"set the tab order of the page to that of the structure (Acrobat: Page Thumbnails, Properties)", "把页面的 Tab 顺序设为“按文档结构”（Acrobat 的页面属性）"}}
	FieldNotTagged = &Rule{"field-not-tagged", "7.18.4", "", A, diag.Words{"a field of a form stands in no Form tag", "表单域不在 Form 标签中"}, setIt}
	FormOfMany     = &Rule{"form-tag-of-many", "7.18.4", "", A, diag.Words{"a Form tag holds something else than its one field", "Form 标签中除了一个表单域还有别的内容"}, setIt}
	LinkNotTagged  = &Rule{"link-not-in-tree", "7.18.5", "", A, diag.Words{"a link stands in no Link tag", "链接不在 Link 标签中"}, tagLinked}
	LinkNoContents = &Rule{"link-without-contents", "7.18.5", "", A, diag.Words{"a link is not described (/Contents)", "链接没有说明（/Contents）"}, describe}
	NoMediaType    = &Rule{"media-without-type", "7.18.6.2", "", A, diag.Words{"a recording does not say of which kind it is (/CT)", "音像片段没有说明类型（/CT）"}, describe}
	NoMediaAlt     = &Rule{"media-without-text", "7.18.6.2", "", A, diag.Words{"a recording has no text in its stead (/Alt)", "音像片段没有替代文字（/Alt）"}, describe}
	PrinterTagged  = &Rule{"printer-mark-tagged", "7.18.8", "", A, diag.Words{"a printer's mark is tagged as if it were content", "印刷标记被当作内容加了标签"}, setIt}
	NoteKind       = &Rule{"note-kind", "", "6.3.1", B, diag.Words{"a note of the kind {kind} is not allowed", "不允许有 {kind} 这种批注"}, dropIt}
	NoteFlags      = &Rule{"note-not-printed", "", "6.3.2", B, diag.Words{"a note ({kind}) is hidden, or not printed (/F)", "批注（{kind}）被隐藏或不打印（/F）"}, showIt}
	NoteNoFlags    = &Rule{"note-without-flags", "", "6.3.2", B, diag.Words{"a note ({kind}) does not say that it is printed (/F)", "批注（{kind}）没有说明是否打印（/F）"}, showIt}
	NoAppearance   = &Rule{"note-without-appearance", "", "6.3.3", B, diag.Words{"a note ({kind}) has no picture of itself (/AP): each reader draws it in its own way", "批注（{kind}）没有自带外观（/AP），各阅读器画法不同"}, showIt}
	OddAppearance  = &Rule{"odd-appearance", "", "6.3.3", B, diag.Words{"a note ({kind}) has another picture than one for print (/AP)", "批注（{kind}）的外观（/AP）不是只有打印用的一种"}, showIt}
	FieldActs      = &Rule{"field-with-action", "", "6.4.1", B, diag.Words{"a field of a form does something when it is used (/A, /AA)", "表单域带有动作（/A、/AA）"}, dropIt}
	NeedsDrawing   = &Rule{"fields-not-drawn", "", "6.4.1", B, diag.Words{"the fields of the form are to be drawn anew by each reader (/NeedAppearances)", "表单域要由各阅读器自己绘制（/NeedAppearances）"}, showIt}
	DynamicXFA     = &Rule{"dynamic-form", "7.15", "", A, diag.Words{"the form makes its pages while it is read (dynamic XFA)", "表单在打开时才生成页面（动态 XFA）"}, dropIt}
	XFA            = &Rule{"xfa-form", "", "6.4.2", B, diag.Words{"the form has a second form within it (XFA)", "表单中带有 XFA 表单"}, dropIt}
	Action         = &Rule{"action", "", "6.5.1", B, diag.Words{"the file does something when it is read: {kind}", "文件带有动作：{kind}"}, dropIt}
	NamedAction    = &Rule{"named-action", "", "6.5.1", B, diag.Words{"the file has an action that is not allowed: {kind}", "文件带有不允许的命名动作：{kind}"}, dropIt}
	Triggers       = &Rule{"trigger", "", "6.5.2", B, diag.Words{"{what} does something on its own (/AA)", "{what}会自动执行动作（/AA）"}, dropIt}
)
