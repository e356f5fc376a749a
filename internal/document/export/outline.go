package export

import (
	"strings"

	"jianbao/internal/han"
	"jianbao/internal/report"
)

// piece is a text of the report in its place in an exported file.
type piece struct {
	role  string       // "title", "series", "lead", "item", …; "part" for a heading of ours
	text  *report.Text // nil for a bare string
	words string       // a bare string
	path  string
	first bool // of an item: the first of its section, where the numbers begin anew
}

// outline lists the texts of a report in one language, as they follow each other
// in an exported file.
func outline(r *report.Report, lang string) []piece {
	o := &outliner{lang: lang}
	all := leaves(r)
	k := 0
	for ; k < len(all) && all[k].Part == report.Head; k++ {
		o.leaf(&all[k])
	}
	if r.Date.Year > 0 {
		o.bare("date", dateText(r.Date, lang))
	}
	if e := r.Embargo.Text; e != "" {
		o.bare("embargo", embargoWord(lang)+e)
	}
	bares := r.Bares()
	for ; k < len(all); k++ {
		o.leaf(&all[k])
		if all[k].Part == report.Further {
			o.related(r, all[k])
		}
		if all[k].Part == report.Writer && (k+1 == len(all) || ownerOf(all[k+1].Path) != ownerOf(all[k].Path)) {
			for _, b := range bares {
				if o.below == "authors" && ownerOf(b.Path) == ownerOf(all[k].Path) {
					o.bare("author email", b.Text)
				}
			}
		}
	}
	for _, b := range bares {
		if label := reachedBy(b.Key, lang); label != "" && ownerOf(b.Path) == "contact" {
			o.under("contact")
			o.bare("contact", label+b.Text)
		}
	}
	return o.out
}

// embargoWord is what stands before the time of an embargo, as it is typed.
func embargoWord(lang string) string {
	if han.Written(lang) {
		return "限时发布："
	}
	return "Embargo: "
}

// roleOf is what a text is in an exported file, and the heading of ours that it
// stands under, by its key in headings; "" for none.
func roleOf(l *report.Leaf) (role, heading string) {
	figures := ""
	if l.Section == nil {
		figures = "figures"
	}
	switch l.Part {
	case report.Head:
		return l.Key, ""
	case report.EditorText:
		return "text", l.Key
	case report.MessageText:
		return "text", "messages"
	case report.SummaryText:
		return "text", "summary"
	case report.KeyFigure:
		return "figure", figures
	case report.KeyLabel:
		return "figure label", figures
	case report.KeySource:
		return "figure source", figures
	case report.Quoted:
		if l.Key == "text" {
			return "quotation", "quotes"
		}
		return "quotation " + l.Key, "quotes"
	case report.Happened:
		if l.Key == "date" {
			return "event", "timeline"
		}
		return "event " + l.Key, "timeline"
	case report.SectionTitle:
		return "section", ""
	case report.SectionLead:
		return "lead", ""
	case report.SectionBody, report.ItemBody:
		return "text", ""
	case report.ItemTitle:
		return "item", ""
	case report.ItemShort:
		return "short", ""
	case report.Source:
		return "source", ""
	case report.Picture:
		return "picture", "images"
	case report.ChartText:
		if l.Key == "data" {
			return "text", "charts"
		}
		return "picture", "charts"
	case report.Sent:
		if strings.HasPrefix(l.Path, "official.") {
			return "distribution", "official"
		}
		return "distribution", "distribution"
	case report.Writer:
		if l.Key == "name" {
			return "author", "authors"
		}
		return "author " + l.Key, "authors"
	case report.Further:
		return "related", "related"
	case report.Tail:
		return "text", l.Key
	case report.Reach:
		return "contact", "contact"
	}
	panic("export: a text of a part that has no role: " + l.Path)
}

// heading is a heading that the exported file has and the report does not have;
// "" where there is no such heading.
func heading(key, lang string) string {
	var words [2]string
	switch key {
	case "editors-note":
		words = [2]string{"编者按", "Editor’s note"}
	case "messages":
		words = [2]string{"要点", "Key messages"}
	case "summary":
		words = [2]string{"摘要", "Summary"}
	case "figures":
		words = [2]string{"关键数字", "Key figures"}
	case "quotes":
		words = [2]string{"引语", "Quotes"}
	case "timeline":
		words = [2]string{"大事记", "Timeline"}
	case "images":
		words = [2]string{"图片", "Pictures"}
	case "charts":
		words = [2]string{"图表", "Charts"}
	case "authors":
		words = [2]string{"作者", "Authors"}
	case "related":
		words = [2]string{"延伸阅读", "Related reading"}
	case "about":
		words = [2]string{"关于我们", "About us"}
	case "cite":
		words = [2]string{"引用格式", "How to cite"}
	case "notice":
		words = [2]string{"声明", "Notice"}
	case "acknowledgements":
		words = [2]string{"致谢", "Acknowledgements"}
	case "licence":
		words = [2]string{"许可", "Licence"}
	case "contact":
		words = [2]string{"联系方式", "Contact"}
	case "official":
		words = [2]string{"公文要素", "Official document"}
	case "distribution":
		words = [2]string{"发送范围", "Distribution"}
	}
	if han.Chinese(lang) {
		return words[0]
	}
	return words[1]
}

// reachedBy is what stands before a number or an address of the contact; "" for
// what is not one.
func reachedBy(key, lang string) string {
	var words [2]string
	switch key {
	case "phone":
		words = [2]string{"电话：", "Phone: "}
	case "fax":
		words = [2]string{"传真：", "Fax: "}
	case "email":
		words = [2]string{"邮箱：", "Email: "}
	case "web":
		words = [2]string{"网址：", "Web: "}
	}
	if han.Chinese(lang) {
		return words[0]
	}
	return words[1]
}

// ownerOf is the path of what a text or a value belongs to; "" for the report itself.
func ownerOf(path string) string { return path[:max(strings.LastIndexByte(path, '.'), 0)] }

// outliner makes an outline.
type outliner struct {
	lang  string
	out   []piece
	below string          // the heading of ours that was written last, by its key
	items *report.Section // the section whose items have begun
}

func (o *outliner) bare(role, words string) {
	if words != "" {
		o.out = append(o.out, piece{role: role, words: words})
	}
}

// under writes a heading of ours, once above all that stands under it.
func (o *outliner) under(key string) {
	if key != o.below && key != "" {
		o.bare("part", heading(key, o.lang))
	}
	o.below = key
}

// related adds the date and the address of a text to read, below its title.
func (o *outliner) related(r *report.Report, title report.Leaf) {
	for _, f := range r.Related {
		if f.Title.Path == title.Path && title.In(o.lang) != nil {
			if f.Date.Year > 0 {
				o.bare("related date", dateText(f.Date, o.lang))
			}
			o.bare("related link", f.Link.Text)
		}
	}
}

// leaf adds a text, where the language has it.
func (o *outliner) leaf(l *report.Leaf) {
	t := l.In(o.lang)
	if t == nil || t.Source == "" {
		return
	}
	role, key := roleOf(l)
	o.under(key)
	first := false
	if role == "item" {
		first, o.items = o.items != l.Section, l.Section
	}
	o.out = append(o.out, piece{role: role, text: t, path: l.Path, first: first})
}
