package rule

import "jianbao/internal/diag"

var (
	embed    = diag.Words{"embed all fonts when the PDF is made (Word: Options, Save, Embed fonts; or print to PDF/A)", "导出 PDF 时嵌入所有字体（或另存为 PDF/A）"}
	newFont  = diag.Words{"make the PDF again with another program, or with another font", "换一个程序或换一种字体重新制作 PDF"}
	readable = diag.Words{"make the PDF again from text, by a program that says which character each glyph is", "用能写明字符对应关系的程序重新制作 PDF"}
)

// Fonts (ISO 14289-1 7.21; ISO 19005-2 6.2.11).
var (
	FontEntry      = &Rule{"font-entry", "", "6.2.11.2", B, diag.Words{"the font {font} lacks or has wrong: {entry}", "字体 {font} 缺少或写错了 {entry}"}, newFont}
	FontSystem     = &Rule{"font-collections-differ", "7.21.3.1", "6.2.11.3.1", B, diag.Words{"the font {font} and its encoding are of different sets of characters (/CIDSystemInfo)", "字体 {font} 与其编码属于不同的字符集（/CIDSystemInfo）"}, newFont}
	NoGlyphMap     = &Rule{"font-without-glyph-map", "7.21.3.2", "6.2.11.3.2", B, diag.Words{"the font {font} does not say which glyph each code is (/CIDToGIDMap)", "字体 {font} 没有写明各代码对应的字形（/CIDToGIDMap）"}, newFont}
	NoCodeMap      = &Rule{"encoding-not-embedded", "7.21.3.3", "6.2.11.3.3", B, diag.Words{"the encoding {map} of the font {font} is not in the file", "字体 {font} 的编码 {map} 没有嵌入文件"}, newFont}
	CodeMapMode    = &Rule{"encoding-directions-differ", "7.21.3.3", "6.2.11.3.3", B, diag.Words{"the encoding of the font {font} says both that it runs across and down (/WMode)", "字体 {font} 的编码前后说的书写方向不同（/WMode）"}, newFont}
	CodeMapUses    = &Rule{"encoding-uses-another", "7.21.3.3", "6.2.11.3.3", B, diag.Words{"the encoding of the font {font} rests on another that is not in the file: {map}", "字体 {font} 的编码依赖另一个不在文件中的编码：{map}"}, newFont}
	CodeMapBeyond  = &Rule{"encoding-beyond-bounds", "", "6.1.13", B, diag.Words{"the encoding of the font {font} has a number over 65535", "字体 {font} 的编码中有超过 65535 的数"}, newFont}
	NotEmbedded    = &Rule{"font-not-embedded", "7.21.4.1", "6.2.11.4.1", B, diag.Words{"the font {font} is not in the file", "字体 {font} 没有嵌入文件"}, embed}
	NoGlyph        = &Rule{"glyph-missing", "7.21.4.1", "6.2.11.4.1", B, diag.Words{"the font {font} lacks glyphs that the text uses", "字体 {font} 缺少文中用到的字形"}, newFont}
	BadProgram     = &Rule{"font-unreadable", "7.21.4.1", "6.2.11.4.1", B, diag.Words{"the font {font} in the file cannot be read", "文件中的字体 {font} 无法读取"}, newFont}
	CharSet        = &Rule{"font-names-incomplete", "7.21.4.2", "6.2.11.4.2", B, diag.Words{"the font {font} does not list all its glyphs (/CharSet)", "字体 {font} 没有列全字形（/CharSet）"}, newFont}
	CIDSet         = &Rule{"font-set-incomplete", "7.21.4.2", "6.2.11.4.2", B, diag.Words{"the font {font} does not list just the glyphs that it has (/CIDSet)", "字体 {font} 列出的字形与实际不符（/CIDSet）"}, newFont}
	WidthsDiffer   = &Rule{"font-widths-differ", "7.21.5", "6.2.11.5", B, diag.Words{"the widths that the file gives for the font {font} are not those of the font", "文件所写的字体 {font} 字宽与字体本身不符"}, newFont}
	NoCharacterMap = &Rule{"font-without-character-map", "7.21.6", "6.2.11.6", B, diag.Words{"the font {font} has no table of its characters that can be used (cmap)", "字体 {font} 没有可用的字符表（cmap）"}, newFont}
	OddEncoding    = &Rule{"font-encoding", "7.21.6", "6.2.11.6", B, diag.Words{"the font {font} has an encoding by which its glyphs cannot be found for certain", "字体 {font} 的编码不能确定地找到字形"}, newFont}
	SymbolEncoding = &Rule{"symbol-font-encoding", "7.21.6", "6.2.11.6", B, diag.Words{"the font {font} is one of symbols, and yet has an encoding", "字体 {font} 是符号字体，却带有编码"}, newFont}
	NoUnicode      = &Rule{"font-without-unicode", "7.21.7", "6.2.11.7.2", U, diag.Words{"text in the font {font} cannot be copied or read aloud (no /ToUnicode)", "用字体 {font} 的文字无法复制或朗读（缺少 /ToUnicode）"}, readable}
	BadUnicode     = &Rule{"odd-unicode", "7.21.7", "6.2.11.7.2", U, diag.Words{"text in the font {font} reads as characters that there are not (U+0000, U+FEFF, U+FFFE)", "用字体 {font} 的文字读成了不存在的字符（U+0000、U+FEFF、U+FFFE）"}, readable}
	PrivateUnicode = &Rule{"private-characters", "", "6.2.11.7.3", A, diag.Words{"text in the font {font} reads as private characters, and no /ActualText says what they are", "用字体 {font} 的文字读成自造字符，又没有 /ActualText 说明"}, readable}
	NotDefined     = &Rule{"undefined-glyph", "7.21.8", "6.2.11.8", B, diag.Words{"text in the font {font} shows the glyph for what the font does not have (.notdef)", "用字体 {font} 的文字显示了缺字符号（.notdef）"}, newFont}
)
