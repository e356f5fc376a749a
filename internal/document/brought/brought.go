// Package brought tells what kind of file somebody brought, where it is none that we
// read, and how to make one of it that we do.
//
//	brought.go  the kinds, each with its name and the steps to save it anew
//	told.go     what a file is, by its bytes first and by its name second
package brought

import "jianbao/internal/diag"

// Kind is a kind of file that we do not read as it is.
type Kind struct {
	Name diag.Words // "an old Word file (.doc)"
	save diag.Words // the steps that make of it a file that is read
	// Ext is the ending by which an office program knows the kind, without the dot.
	Ext string
	// To is what an office program can make of it for us, "docx" or "xlsx"; "" where
	// LibreOffice does not read it.
	To string
}

// Steps to a file that is read, in the programs that people have.
var (
	saveWord = diag.Words{"open it in Word or WPS, choose File > Save As, and take Word document (.docx)",
		"请用 Word 或 WPS 打开，选“文件—另存为”，类型选 Word 文档 (.docx)"}
	saveExcel = diag.Words{"open it in Excel or WPS, choose File > Save As, and take Excel workbook (.xlsx)",
		"请用 Excel 或 WPS 打开，选“文件—另存为”，类型选 Excel 工作簿 (.xlsx)"}
	saveText = diag.Words{"copy its text into a Word document (.docx)", "请把其中的文字复制到 Word 文档 (.docx)"}
	askWord  = diag.Words{"ask who made it for the Word file it was made from", "请向制作人索取原来的 Word 文件"}
	unlock   = diag.Words{"open it with its password, take the password off (File > Info > Protect), and save it again",
		"请输入密码打开，在“文件—信息—保护文档”中取消密码，再保存"}
)

// Steps are those that lead from a file of the kind to one that a reader of to, "docx" or
// "xlsx", takes.
func (k *Kind) Steps(to string) diag.Words {
	switch {
	case k.To == to, k.Ext == "": // an office program saves it so; a password comes off in any
		return k.save
	case to == "xlsx":
		return diag.Words{"give the list as an Excel workbook (.xlsx) or as CSV", "名单请用 Excel 工作簿 (.xlsx) 或 CSV"}
	case k.To != "":
		return saveText
	}
	return k.save
}

// kinds lists the kinds by the names that told gives them.
func kinds(of string) *Kind {
	switch of {
	case "doc":
		return &Kind{diag.Words{"an old Word file (.doc)", "旧版 Word 文件 (.doc)"}, saveWord, "doc", "docx"}
	case "wps":
		return &Kind{diag.Words{"a WPS Writer file (.wps)", "WPS 文字文件 (.wps)"}, saveWord, "doc", "docx"}
	case "odt":
		return &Kind{diag.Words{"an OpenDocument text (.odt)", "OpenDocument 文本 (.odt)"}, saveWord, "odt", "docx"}
	case "rtf":
		return &Kind{diag.Words{"a rich text file (.rtf)", "RTF 文件 (.rtf)"}, saveWord, "rtf", "docx"}
	case "xls":
		return &Kind{diag.Words{"an old Excel workbook (.xls)", "旧版 Excel 工作簿 (.xls)"}, saveExcel, "xls", "xlsx"}
	case "et":
		return &Kind{diag.Words{"a WPS spreadsheet (.et)", "WPS 表格文件 (.et)"}, saveExcel, "xls", "xlsx"}
	case "ods":
		return &Kind{diag.Words{"an OpenDocument spreadsheet (.ods)", "OpenDocument 电子表格 (.ods)"}, saveExcel, "ods", "xlsx"}
	case "xlsb":
		return &Kind{diag.Words{"a binary Excel workbook (.xlsb)", "二进制 Excel 工作簿 (.xlsb)"}, saveExcel, "xlsb", "xlsx"}
	case "docx":
		return &Kind{diag.Words{"a Word document (.docx)", "Word 文档 (.docx)"}, saveText, "docx", ""}
	case "xlsx":
		return &Kind{diag.Words{"an Excel workbook (.xlsx)", "Excel 工作簿 (.xlsx)"}, saveText, "xlsx", ""}
	case "ppt":
		return &Kind{diag.Words{"a presentation (.ppt)", "旧版演示文稿 (.ppt)"}, saveText, "ppt", ""}
	case "pptx":
		return &Kind{diag.Words{"a presentation (.pptx)", "演示文稿 (.pptx)"}, saveText, "pptx", ""}
	case "dps":
		return &Kind{diag.Words{"a WPS presentation (.dps)", "WPS 演示文件 (.dps)"}, saveText, "ppt", ""}
	case "odp":
		return &Kind{diag.Words{"an OpenDocument presentation (.odp)", "OpenDocument 演示文稿 (.odp)"}, saveText, "odp", ""}
	case "ofd":
		return &Kind{diag.Words{"an OFD document (.ofd)", "OFD 版式文件 (.ofd)"}, askWord, "ofd", ""}
	case "pdf":
		return &Kind{diag.Words{"a PDF", "PDF 文件"}, askWord, "pdf", ""}
	case "pages":
		return &Kind{diag.Words{"an Apple Pages document (.pages)", "Apple Pages 文稿 (.pages)"},
			diag.Words{"open it in Pages and choose File > Export To > Word", "请用 Pages 打开，选“文件—导出为—Word”"}, "pages", ""}
	case "numbers":
		return &Kind{diag.Words{"an Apple Numbers document (.numbers)", "Apple Numbers 表格 (.numbers)"},
			diag.Words{"open it in Numbers and choose File > Export To > Excel", "请用 Numbers 打开，选“文件—导出为—Excel”"}, "numbers", ""}
	case "locked":
		return &Kind{diag.Words{"a file locked with a password", "加密的文件"}, unlock, "", ""}
	case "ole":
		return &Kind{diag.Words{"an office file of an old kind", "旧版办公软件的文件"}, saveWord, "doc", "docx"}
	}
	return nil
}
