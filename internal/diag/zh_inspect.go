package diag

// inspectPhrases say what is wrong with a PDF, and why one cannot be read.
var inspectPhrases = []Phrase{
	{"its objects have more than {n} values", "对象中的值超过 {n} 个"},
	{"it has more than {n} pages, tags and notes", "页面、标签和注释超过 {n} 个"},
	{"it says more than {n} MB of text", "文字超过 {n} MB"},
	{"its content has an array of more than {n} values", "内容中有超过 {n} 项的数组"},
	{"a font has more than {n} values in a row", "字体中有超过 {n} 项的一列"},
	{"its metadata are cut short", "元数据不完整"},
	{"it has two marks that differ", "两处标记不一致"},
	{"it is damaged: what leads to its pages is gone", "文件已损坏，找不到通往各页的目录"},
	{"nothing in it says what it was made from", "文件没有说明由什么做成"},
	{"its metadata are no XML", "元数据不是 XML"},
}
