// Package naming says in people's words where a text of a report stands: the section and the
// item by their titles, the part by its name.
package naming

import (
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/report"
)

// Places are the texts of a report, by their paths.
type Places struct {
	r      *report.Report
	leaves map[string]*report.Leaf
	items  map[*report.Item]int // their numbers in their sections, from 1
}

// Of are the places of a report.
func Of(r *report.Report) *Places {
	p := &Places{r, map[string]*report.Leaf{}, map[*report.Item]int{}}
	all := r.Leaves()
	for i := range all {
		p.leaves[all[i].Path] = &all[i]
	}
	for i := range r.Sections {
		for k := range r.Sections[i].Items {
			p.items[&r.Sections[i].Items[k]] = k + 1
		}
	}
	return p
}

// Place is where the text of a path stands, in the language lang of the report: “Lessons”,
// point 2 “Share early”, title (en). A path of no text stands for itself.
func (p *Places) Place(path, lang string) diag.Words {
	l := p.leaves[path]
	if l == nil {
		return diag.Words{path, path}
	}
	var out diag.Words
	if l.Section != nil {
		out = join(out, titled(l.Section.Title, "section", "章节"))
	}
	if l.Item != nil {
		n := strconv.Itoa(p.items[l.Item])
		out = join(out, titled(l.Item.Title, "point "+n, "第"+n+"条"))
	}
	out = join(out, partOf(l))
	if len(p.r.Languages) > 1 && lang != "" {
		out[0] += " (" + lang + ")"
		out[1] += "（" + lang + "）"
	}
	return out
}

// join adds a step to the way to a text.
func join(a, b diag.Words) diag.Words {
	if a[0] == "" {
		return b
	}
	return diag.Words{a[0] + ", " + b[0], a[1] + "，" + b[1]}
}

// titled names a section or an item by its title, in the language of the message where it
// has one.
func titled(title report.Localized, en, zh string) diag.Words {
	in := func(chinese bool) string {
		first := ""
		for i := range title.Texts {
			t := &title.Texts[i]
			if han.Chinese(t.Lang) == chinese {
				return t.Plain()
			}
			if first == "" {
				first = t.Plain()
			}
		}
		return first
	}
	return diag.Words{en + " “" + in(false) + "”", zh + "“" + in(true) + "”"}
}

// partOf names what a text is in its section, its item or its report.
func partOf(l *report.Leaf) diag.Words {
	n := l.Path[strings.LastIndexByte(l.Path, '.')+1:]
	numbered := func(en, zh string) diag.Words { return diag.Words{en + " " + n, zh + n} }
	switch l.Part {
	case report.MessageText:
		return numbered("key message", "要点")
	case report.SummaryText:
		return diag.Words{"summary, paragraph " + n, "摘要第" + n + "段"}
	case report.Source:
		return numbered("source", "资料来源")
	case report.KeyFigure, report.KeyLabel, report.KeySource:
		return within(l, "key figure", "关键数据")
	case report.Picture:
		return within(l, "picture", "图片")
	case report.ChartText:
		return within(l, "chart", "图表")
	case report.Writer:
		return within(l, "author", "作者")
	case report.Further:
		return within(l, "related text", "延伸阅读")
	}
	return Key(l.Key)
}

// within names the field of an entry of a list by the entry's number or id.
func within(l *report.Leaf, en, zh string) diag.Words {
	owner := l.Path[:max(strings.LastIndexByte(l.Path, '.'), 0)]
	id := owner[strings.LastIndexByte(owner, '.')+1:]
	return join(diag.Words{en + " " + id, zh + id}, Key(l.Key))
}

// Key is a key of the report in words. One that has no words goes by itself.
func Key(key string) diag.Words {
	zh := chinese(key)
	if zh == "" {
		zh = key
	}
	return diag.Words{strings.ReplaceAll(key, "-", " "), zh}
}

// chinese is a key of the report in Chinese; "" for one without.
func chinese(key string) string {
	return map[string]string{
		"title": "标题", "lead": "导语", "short": "短文", "body": "正文", "series": "系列名", "publisher": "发布单位",
		"label": "标签", "value": "数值", "source": "来源", "alt": "替代文字", "caption": "图注", "data": "数据",
		"name": "姓名", "role": "职务", "organisation": "单位", "about": "简介", "cite": "引用格式", "notice": "声明",
		"acknowledgements": "致谢", "licence": "许可", "distribution": "报送范围", "address": "地址", "urgency": "紧急程度", "signatory": "签发人",
		"attachments": "附件", "present": "出席", "excused": "请假", "attending": "列席", "note": "附注", "printed-by": "印发机关",
		"messages": "要点", "summary": "摘要", "figures": "关键数据", "quotes": "引语", "timeline": "大事记", "editors-note": "编者按",
		"date": "日期", "logo": "标志", "number": "期号", "official": "公文要素", "authors": "作者", "contact": "联系方式",
		"related": "延伸阅读", "charts": "图表", "images": "图片", "glossary": "术语表",
	}[key]
}
