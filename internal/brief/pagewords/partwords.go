package pagewords

import "jianbao/internal/diag"

// PartWords names a part of a report, or what a template is made of, for messages.
// What has no name here goes by its key.
func PartWords(key string) diag.Words {
	zh := key
	switch key {
	case "a template":
		zh = "模板"
	case "a block":
		zh = "版块"
	case "a column":
		zh = "栏"
	case "a step of fit":
		zh = "fit 的一步"
	case "title":
		zh = "标题"
	case "messages":
		zh = "要点"
	case "summary":
		zh = "摘要"
	case "figures":
		zh = "关键数据"
	case "quotes":
		zh = "引语"
	case "cards":
		zh = "卡片"
	case "timeline":
		zh = "大事记"
	case "editors-note":
		zh = "编者按"
	case "series":
		zh = "系列名"
	case "publisher":
		zh = "发布单位"
	case "date":
		zh = "日期"
	case "logo":
		zh = "标志"
	case "number":
		zh = "期号"
	case "label":
		zh = "标签"
	case "lead":
		zh = "导语"
	case "body":
		zh = "正文"
	case "distribution":
		zh = "报送范围"
	case "official":
		zh = "公文要素"
	case "authors":
		zh = "作者"
	case "about":
		zh = "简介"
	case "contact":
		zh = "联系方式"
	case "cite":
		zh = "引用格式"
	case "notice":
		zh = "声明"
	case "related":
		zh = "延伸阅读"
	case "acknowledgements":
		zh = "致谢"
	case "licence":
		zh = "许可"
	case "identity":
		zh = "出版信息"
	case "charts":
		zh = "图表"
	case "images":
		zh = "图片"
	case "glossary":
		zh = "术语表"
	}
	return diag.Words{key, zh}
}
