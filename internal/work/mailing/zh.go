package mailing

import "jianbao/internal/diag"

// previewChinese is what the preview says, in Chinese.
var previewChinese = []diag.Phrase{
	{"From", "发件人"},
	{"To", "收件人"},
	{"Copy to", "抄送"},
	{"Subject", "主题"},
	{"Attached", "附件"},
	{"plain text", "纯文本"},
	{"nothing was sent", "什么也没有发出"},
	{"Who gets what", "谁会收到什么"},
	{"Row", "行"},
	{"Name", "姓名"},
	{"Address", "地址"},
	{"Language", "语言"},
	{"Briefs", "简报"},
	{"Message", "邮件"},
	{"not made", "没有做成"},
	{"pictures are left out of the message, which has their words; the attached PDF shows them", "邮件正文略去了图片，只有其文字说明；所附的 PDF 中有图片"},
}
