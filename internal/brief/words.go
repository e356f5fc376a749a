package brief

import (
	"strconv"
	"strings"

	"jianbao/internal/han"
	"jianbao/internal/report"
)

// Words are the words of the page in one language: what is printed and does not
// come from the report. Phrases with a number or a name in them are methods.
type Words struct {
	Lang     string // the language asked for
	Fallback bool   // the words are English, because there are none in that language

	Address, Phone, Fax, Email, Web string // the labels of the contact, without a colon
	KeyFigures                      string
	Contents                        string
	Cite                            string // the heading of how to cite
	Notice                          string
	Notes                           string // the heading of footnotes
	Jottings                        string // the heading of the room for the reader's notes
	ReportTo, SendTo, CopyTo        string // 报, 送, 发
	Colon                           string // between a label and its text, with its space
	Comma                           string // between the parts of a list, with its space

	chinese bool
}

// WordsFor returns the words of the page for a language: Chinese ones for
// every zh, English ones for every en, and English ones, with Fallback set, for
// all others.
func WordsFor(lang string) Words {
	if han.Chinese(lang) {
		return Words{Lang: lang, chinese: true,
			Address: "地址", Phone: "电话", Fax: "传真", Email: "邮箱", Web: "网址",
			KeyFigures: "关键数据", Contents: "目录", Cite: "引用", Notice: "声明", Notes: "注", Jottings: "笔记",
			ReportTo: "报", SendTo: "送", CopyTo: "发", Colon: "：", Comma: "，"}
	}
	return Words{Lang: lang, Fallback: han.Base(lang) != "en",
		Address: "Address", Phone: "Tel.", Fax: "Fax", Email: "E-mail", Web: "Web",
		KeyFigures: "Key figures", Contents: "Contents", Cite: "How to cite", Notice: "Notice", Notes: "Notes", Jottings: "Notes",
		ReportTo: "Submitted to", SendTo: "Sent to", CopyTo: "Copies to", Colon: ": ", Comma: ", "}
}

// Folio is the page number of a brief of so many pages: 第1页 共2页, Page 1 of 2.
func (w Words) Folio(n, of int) string {
	if w.chinese {
		return "第" + strconv.Itoa(n) + "页 共" + strconv.Itoa(of) + "页"
	}
	return "Page " + strconv.Itoa(n) + " of " + strconv.Itoa(of)
}

// Chosen says that only some of the items are shown: 选4条，共10条, 4 of 10.
func (w Words) Chosen(shown, of int) string {
	if w.chinese {
		return "选" + strconv.Itoa(shown) + "条，共" + strconv.Itoa(of) + "条"
	}
	return strconv.Itoa(shown) + " of " + strconv.Itoa(of)
}

// Issue is the number of a bulletin: 第3期, No. 3.
func (w Words) Issue(number string) string {
	if w.chinese {
		return "第" + number + "期"
	}
	return "No. " + number
}

// To names whom a copy is for: 致：李明　主任　水利局, For Ada Byron, Countess,
// Engine House.
func (w Words) To(name, title, organisation string) string {
	gap, to := ", ", "For "
	if w.chinese {
		gap, to = "\u3000", "致："
	}
	out := to + name
	for _, part := range []string{title, organisation} {
		if part != "" {
			out += gap + part
		}
	}
	return out
}

// Copy is the number of a copy and the seat at which it lies: 第3号 座位12, No. 3
// · Seat 12. Either may be "", and then is left out.
func (w Words) Copy(number, seat string) string {
	no, at, gap := "No. ", "Seat ", " · "
	end := ""
	if w.chinese {
		no, end, at, gap = "第", "号", "座位", "\u3000"
	}
	if number != "" {
		number = no + number + end
	}
	if seat != "" {
		seat = at + seat
	}
	if number == "" || seat == "" {
		return number + seat
	}
	return number + gap + seat
}

// CopyOf is the number of a copy of so many: 第7份 共30份, Copy 7 of 30.
func (w Words) CopyOf(n, of int) string {
	if w.chinese {
		return "第" + strconv.Itoa(n) + "份 共" + strconv.Itoa(of) + "份"
	}
	return "Copy " + strconv.Itoa(n) + " of " + strconv.Itoa(of)
}

// Printed says how many copies were printed: 共印30份, 30 copies printed.
func (w Words) Printed(copies int) string {
	if w.chinese {
		return "共印" + strconv.Itoa(copies) + "份"
	}
	if copies == 1 {
		return "1 copy printed"
	}
	return strconv.Itoa(copies) + " copies printed"
}

// About is the heading of what the publisher says of itself: 关于…, About …. It is
// 关于我们, About us, when the publisher's name is "".
func (w Words) About(publisher string) string {
	if publisher == "" {
		publisher = "us"
		if w.chinese {
			publisher = "我们"
		}
	}
	if w.chinese {
		return "关于" + publisher
	}
	return "About " + publisher
}

// Source introduces the source of a figure: 来源：…, Source: ….
func (w Words) Source(source string) string {
	if w.chinese {
		return "来源：" + source
	}
	return "Source: " + source
}

// OnlyIn says in which languages there is detail, when there is none in this
// one: 正文仅有中文。, The detail is available in Chinese only.
func (w Words) OnlyIn(langs []string) string {
	names := make([]string, len(langs))
	for i, l := range langs {
		names[i] = languageName(w.Lang, l)
	}
	if w.chinese {
		return "正文仅有" + strings.Join(names, "和") + "。"
	}
	return "The detail is available in " + strings.Join(names, " and ") + " only."
}

// DateText writes a day as the language does: 2020年3月30日, 30 March 2020. A day
// or a month of 0 is left out; a year of 0 gives "".
func (w Words) DateText(d report.Date) string {
	if d.Year == 0 {
		return ""
	}
	year, month, day := strconv.Itoa(d.Year), strconv.Itoa(d.Month), strconv.Itoa(d.Day)
	known := d.Month >= 1 && d.Month <= 12
	switch {
	case w.chinese && !known:
		return year + "年"
	case w.chinese && d.Day == 0:
		return year + "年" + month + "月"
	case w.chinese:
		return year + "年" + month + "月" + day + "日"
	case !known:
		return year
	case d.Day == 0:
		return englishMonth(d.Month) + " " + year
	}
	return day + " " + englishMonth(d.Month) + " " + year
}

// Date is WordsFor(lang).DateText(d).
func Date(lang string, d report.Date) string { return WordsFor(lang).DateText(d) }

// englishMonth is the name of a month, counted from 1.
func englishMonth(m int) string {
	return [...]string{"January", "February", "March", "April", "May", "June", "July", "August",
		"September", "October", "November", "December"}[m-1]
}
