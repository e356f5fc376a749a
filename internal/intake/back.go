package intake

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/docx"
)

// cutBack takes off the last part what stands after its text: the signature
// and the date, tables of other works, the publisher's words on itself, and
// the addresses.
func (a *arranger) cutBack(root *part) {
	last := root
	for len(last.parts) > 0 {
		last = last.parts[len(last.parts)-1]
	}
	at := backAt(last.blocks)
	if at < 0 {
		return
	}
	back := last.blocks[at:]
	last.blocks = last.blocks[:at:at]
	end := len(back)
	first := end
	for i := end - 1; i >= 0 && (contactLine(back[i].Text) || i == end-1); i-- {
		if contactLine(back[i].Text) {
			first = i
		}
	}
	if first > 0 && first < end && isAddress(back[first-1].Text) {
		first--
	}
	a.contact(back[first:])
	about := first
	for about > 0 && back[about-1].Kind == Paragraph && utf8.RuneCountInString(back[about-1].Text) > 60 {
		about--
	}
	if about < first && first < end {
		a.about(back[about:first])
	} else {
		about = first
	}
	a.signature(back[:about])
}

// backAt is where the back matter begins: at a date that stands alone, with
// the short line before it, or at the first line of addresses; -1 for none.
func backAt(blocks []Block) int {
	for i := range blocks {
		t := blocks[i].Text
		switch {
		case blocks[i].Kind == Paragraph && dateOf(t) != "" && utf8.RuneCountInString(t) <= 30:
			if i > 0 && isSignature(blocks[i-1]) {
				return i - 1
			}
			return i
		case contactLine(t):
			for i > 0 && isAddress(blocks[i-1].Text) {
				i--
			}
			return i
		}
	}
	return -1
}

func isSignature(b Block) bool {
	return b.Kind == Paragraph && utf8.RuneCountInString(b.Text) <= 40 && !lastIsFull(b.Text)
}

// signature reads what stands between the text and the addresses.
func (a *arranger) signature(back []Block) {
	for _, b := range back {
		switch {
		case a.out.Date == "" && dateOf(b.Text) != "":
			a.out.Date = dateOf(b.Text)
		case a.out.Series[language(b.Text)] != "" && key(b.Text) == key(a.out.Series[language(b.Text)]):
		default:
			a.left = append(a.left, b)
		}
	}
}

// about takes the paragraphs on the publisher, and the publisher's names from
// the first: 名称 (Name), 简称 ABC.
func (a *arranger) about(blocks []Block) {
	a.out.About.put(language(blocks[0].Text), markdown(blocks))
	m := regexp.MustCompile(`^(\p{Han}{2,20})\s*[（(]([A-Z][A-Za-z&,.' -]+)[)）](?:[，,]\s*简称\s*([A-Z]{2,10}))?`).FindStringSubmatch(blocks[0].Text)
	if m == nil {
		return
	}
	zh, en := m[1], strings.TrimSpace(m[2])
	if m[3] != "" {
		zh, en = zh+"（"+m[3]+"）", en+" ("+m[3]+")"
	}
	a.out.Publisher.put("zh", zh)
	a.out.Publisher.put("en", en)
}

// contactLabel finds what a line of an address begins with.
func contactLabel(s string) (kind, value string) {
	t := strings.TrimSpace(s)
	for _, l := range []struct{ kind, names string }{
		{"phone", "电话 联系电话 Tel. Tel Telephone Phone"}, {"fax", "传真 Fax"}, {"email", "邮箱 电子邮箱 电子邮件 E-mail Email"},
		{"web", "网址 网站 官网 Web Website"}, {"address", "地址 联系地址 Address"},
	} {
		for _, n := range strings.Fields(l.names) {
			rest, ok := strings.CutPrefix(t, n)
			if !ok {
				continue
			}
			rest = strings.TrimLeft(rest, " \u3000")
			for _, colon := range []string{"：", ":"} {
				if v, ok := strings.CutPrefix(rest, colon); ok {
					return l.kind, strings.TrimSpace(v)
				}
			}
		}
	}
	return "", ""
}

func contactLine(s string) bool {
	kind, value := contactLabel(s)
	return kind != "" && value != "" && utf8.RuneCountInString(s) < 120
}

// isAddress says that a line looks like a postal address.
func isAddress(s string) bool {
	if utf8.RuneCountInString(s) > 100 || !strings.ContainsAny(s, "0123456789") || lastIsFull(s) {
		return false
	}
	for _, w := range []string{"路", "街", "号", "区", "大厦", "Road", "Street", "Avenue", "Rd", "St.", "Building"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// contact reads lines of addresses.
func (a *arranger) contact(blocks []Block) {
	c := &a.out.Contact
	mailAddress := regexp.MustCompile(`^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$`)
	webAddress := regexp.MustCompile(`^(https?://|www\.)[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(/[^\s<>"\\]*)?$`)
	for _, b := range blocks {
		for _, line := range strings.Split(b.Text, "\n") {
			kind, value := contactLabel(line)
			switch {
			case kind == "phone" && c.Phone == "":
				c.Phone = dialled(value)
			case kind == "fax" && c.Fax == "":
				c.Fax = dialled(value)
			case kind == "email" && c.Email == "" && mailAddress.MatchString(value):
				c.Email = value
			case kind == "web" && c.Web == "" && webAddress.MatchString(value):
				c.Web = withScheme(value)
				if a.out.Link == "" {
					a.out.Link = c.Web
				}
			case kind == "address":
				c.Address.put(language(value), value)
			case kind == "" && isAddress(line) && c.Address[language(line)] == "":
				c.Address.put(language(line), line)
			case strings.TrimSpace(line) != "":
				a.left = append(a.left, b)
			}
		}
	}
}

// dialled puts the plus before a number that begins with a country's code.
func dialled(s string) string {
	if strings.HasPrefix(s, "86-") || strings.HasPrefix(s, "0086-") {
		return "+" + strings.TrimPrefix(s, "00")
	}
	return s
}

func withScheme(s string) string {
	if strings.HasPrefix(s, "www.") {
		return "http://" + s
	}
	return s
}

// isSeries says that a short line names a series or an issue.
func isSeries(s string) bool {
	n := utf8.RuneCountInString(s)
	if n <= 60 && !lastIsFull(s) && (regexp.MustCompile(`第\s*[0-9一二三四五六七八九十]+\s*期`).MatchString(s) || regexp.MustCompile(`(?i)\b(no|issue|vol)\.? ?\d+`).MatchString(s) && issueOf(s) == "") {
		return true
	}
	if n > 24 {
		return false
	}
	t := strings.ToLower(s)
	for _, w := range []string{"研究报告", "简报", "专报", "内参", "专刊", "月报", "周报", "快报", "第", "report no", "report series", "brief no", "working paper", "policy brief"} {
		if strings.Contains(t, w) && (w != "第" || strings.Contains(t, "期")) {
			return true
		}
	}
	return false
}

// isPublisher says that a short line names an office or an institution.
func isPublisher(s string) bool {
	if n := utf8.RuneCountInString(s); n > 60 || n < 3 || lastIsFull(s) || dateOf(s) != "" {
		return false
	}
	if language(s) == "zh" {
		for _, end := range []string{"研究院", "研究所", "研究中心", "中心", "委员会", "办公室", "编辑部", "秘书处", "协会", "学会", "联合会", "基金会", "集团", "公司", "大学", "学院", "研究会", "智库", "课题组", "人民政府", "委办公厅", "办公厅", "水利局", "水利厅"} {
			if strings.HasSuffix(strings.TrimRight(s, "（）()ABCDEFGHIJKLMNOPQRSTUVWXYZ "), end) && utf8.RuneCountInString(s) <= 30 {
				return true
			}
		}
		return false
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch w {
		case "Institute", "Center", "Centre", "Office", "Ministry", "University", "Association", "Committee", "Department", "Editors", "Council", "Academy", "Foundation", "Secretariat":
			return true
		}
	}
	return false
}

// issueOf is the number of the issue in a line that begins with one: No. 3.
func issueOf(s string) string {
	m := regexp.MustCompile(`^(?i:no)\.?\s*(\d{1,4})(?:\D|$)`).FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return ""
	}
	return m[1]
}

// dateOf reads a line that is a date and nothing more, as 2020-03-30; "" for
// any other.
func dateOf(s string) string {
	t := strings.Trim(s, " \t\u3000。.（）()*")
	compact := strings.ReplaceAll(strings.ReplaceAll(t, " ", ""), "\u3000", "")
	var y, m, d int
	if n, _ := fmt.Sscanf(compact, "%d年%d月%d日", &y, &m, &d); n == 3 && strings.HasSuffix(compact, "日") {
		return isoDate(y, m, d)
	}
	if n, _ := fmt.Sscanf(compact, "%d年%d月", &y, &m); n == 2 && strings.HasSuffix(compact, "月") {
		return fmt.Sprintf("%04d-%02d", y, m)
	}
	for _, layout := range []string{"2006-1-2", "2006/1/2", "2006.1.2", "2 January 2006", "January 2, 2006", "January 2 2006", "2 Jan 2006", "Jan 2, 2006", "January 2006"} {
		if at, err := time.Parse(layout, t); err == nil {
			if layout == "January 2006" {
				return at.Format("2006-01")
			}
			return at.Format("2006-01-02")
		}
	}
	return ""
}

func isoDate(y, m, d int) string {
	if y < 1900 || y > 2200 || m < 1 || m > 12 || d < 1 || d > 31 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

// finish fills in what a report must have, and puts what is left over into a
// section of its own.
func (a *arranger) finish() {
	o := a.out
	if len(o.Languages) == 0 {
		a.languages()
	}
	a.series()
	for _, lang := range o.Languages {
		if o.Title[lang] == "" && (lang == o.Languages[0] || len(o.Title) == 0) {
			o.Title.put(lang, o.ID)
			a.log.Add(diag.ImportUnsure, diag.Pos{File: a.d.File}, diag.Args{"what": "no title was found; the file's name stands for it", "hint": "write the title into the report"})
		}
		for _, s := range o.Sections {
			a.titleSection(s, lang)
		}
	}
	for i, s := range o.Sections {
		if s.ID == "introduction" { // it stands before what it introduces
			copy(o.Sections[1:i+1], o.Sections[:i])
			o.Sections[0] = s
		}
	}
	a.notesLeft()
	a.pictures()
	a.leftovers()
	a.divide()
}

// mostBody is how long a text may become before it is divided among sections,
// in bytes; a report allows little more.
const mostBody = 200 << 10

// divide gives what is too long for one text to sections of its own.
func (a *arranger) divide() {
	var out []*Section
	for _, s := range a.out.Sections {
		out = append(out, s)
		overflow := map[string][]string{}
		split := func(t Text) {
			for lang, text := range t {
				parts := divided(text)
				t[lang] = parts[0]
				overflow[lang] = append(overflow[lang], parts[1:]...)
			}
		}
		split(s.Body)
		for _, it := range s.Items {
			split(it.Body)
		}
		for n := 0; ; n++ {
			more := &Section{ID: s.ID + "-" + strconv.Itoa(n+2)}
			for lang, parts := range overflow {
				if n < len(parts) {
					more.Body.put(lang, parts[n])
					more.Title.put(lang, s.Title[lang]+" ("+strconv.Itoa(n+2)+")")
				}
			}
			if more.Body == nil {
				break
			}
			out = append(out, more)
		}
	}
	a.out.Sections = out
}

// divided is a text in pieces of no more than mostBody, parted between
// paragraphs where it can be.
func divided(s string) (out []string) {
	for len(s) > mostBody {
		at := strings.LastIndex(s[:mostBody], "\n\n")
		if at <= 0 {
			at = strings.LastIndex(s[:mostBody], " ")
		}
		if at <= 0 {
			for at = mostBody; !utf8.RuneStart(s[at]); at-- {
			}
		}
		out = append(out, s[:at])
		s = strings.TrimSpace(s[at:])
	}
	return append(out, s)
}

// series puts the number of the issue to the name of the series, and names the
// series in English where its Chinese name is one of the usual.
func (a *arranger) series() {
	o := a.out
	zh, numbered := o.Series["zh"], false
	if zh != "" && a.issue != "" && o.Date != "" && !strings.Contains(zh, "期") {
		o.Series["zh"], numbered = zh+" "+o.Date[:4]+"年第"+a.issue+"期", true
	}
	if zh == "" || o.Series["en"] != "" || len(o.Languages) < 2 {
		return
	}
	for _, n := range [][2]string{{"研究报告", "Report"}, {"简报", "Brief"}, {"专报", "Special Report"}, {"月报", "Monthly Report"}, {"周报", "Weekly Report"}, {"快报", "Bulletin"}} {
		name, ok := strings.CutSuffix(zh, n[0])
		if !ok || strings.ContainsFunc(name, isHan) {
			continue
		}
		en := strings.TrimSpace(name + n[1])
		if numbered {
			en += " No. " + a.issue + ", " + o.Date[:4]
		}
		o.Series.put("en", en)
		a.log.Add(diag.ImportUnsure, diag.Pos{File: a.d.File}, diag.Args{"what": "the series has no English name; it is called \"" + en + "\"", "hint": "give it the name that it has"})
		return
	}
}

// notesLeft leaves over the footnotes that no text refers to.
func (a *arranger) notesLeft() {
	all := string(a.out.YAML("")) // with its notes below their texts
	for _, n := range a.out.Notes {
		_, text, ok := strings.Cut(n, ":")
		if ok && key(text) != "" && !strings.Contains(key(all), key(text)) {
			a.left = append(a.left, Block{Kind: Paragraph, Text: strings.TrimSpace(text), Pos: diag.Pos{File: a.d.File}})
		}
	}
}

// languages are those of the texts, the one with more of them first.
func (a *arranger) languages() {
	count := map[string]int{}
	for _, b := range a.d.Blocks {
		text := b.Text
		for _, row := range b.Rows {
			text += strings.Join(row, " ")
		}
		count[language(text)] += len(key(text))
	}
	o := a.out
	o.Languages = []string{"zh", "en"}
	if count["zh"] == 0 {
		o.Languages = []string{"en"}
	} else if o.Title["en"] == "" && !a.any("en") {
		o.Languages = []string{"zh"}
	}
}

// any says that a section or the summary has a text in a language.
func (a *arranger) any(lang string) bool {
	for _, t := range a.out.Summary {
		if t[lang] != "" {
			return true
		}
	}
	for _, s := range a.out.Sections {
		if s.Title[lang] != "" || s.Body[lang] != "" || s.Lead[lang] != "" {
			return true
		}
	}
	return false
}

// titleSection gives a section a title in a language that has its items but no
// heading: its kind's own name, which is said.
func (a *arranger) titleSection(s *Section, lang string) {
	if s.Title[lang] != "" {
		return
	}
	has := s.Lead[lang] != "" || s.Body[lang] != "" || len(s.Items) > 0 && s.Items[0].Title[lang] != ""
	if !has && len(s.Title) > 0 {
		return
	}
	title := countedTitle(s, lang)
	s.Title.put(lang, title)
	a.log.Add(diag.ImportUnsure, diag.Pos{File: a.d.File}, diag.Args{
		"what": "the section " + s.ID + " has no heading in " + map[string]string{"zh": "Chinese", "en": "English"}[lang] + "; it is called \"" + title + "\"", "hint": "give it the heading that it should have"})
}

// countedTitle is a section's own name, with the number of its points where the
// heading in the other language says it.
func countedTitle(s *Section, lang string) string {
	title, n := standardTitle(s.ID, lang), len(s.Items)
	words := []string{"", "", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"}
	if n < 2 || n >= len(words) {
		return title
	}
	other := strings.ToLower(s.Title["zh"] + s.Title["en"])
	if !strings.Contains(other, docx.Han(n)+"条") && !strings.Contains(other, docx.Han(n)+"项") && !strings.Contains(other, strconv.Itoa(n)) && !strings.Contains(other, strings.ToLower(words[n])) {
		return title
	}
	if lang == "zh" {
		return docx.Han(n) + "条" + title
	}
	return words[n] + " " + strings.ToLower(title)
}

func standardTitle(id, lang string) string {
	titles := map[string][2]string{
		"lessons": {"经验", "Lessons"}, "recommendations": {"建议", "Recommendations"}, "findings": {"主要发现", "Findings"},
		"conclusion": {"结语", "Conclusion"}, "introduction": {"引言", "Introduction"}, "references": {"参考文献", "References"},
		"leftovers": {"未归入各部分的内容", "Left over"},
	}
	if t, ok := titles[id]; ok {
		if lang == "zh" {
			return t[0]
		}
		return t[1]
	}
	n := strings.TrimPrefix(id, "section-")
	if _, err := strconv.Atoi(n); err == nil && lang == "zh" {
		return "第" + n + "部分"
	}
	return strings.ToUpper(id[:1]) + strings.ReplaceAll(id[1:], "-", " ")
}

// leftovers keeps what found no place, and names it.
func (a *arranger) leftovers() {
	a.left = slices.DeleteFunc(a.left, func(b Block) bool {
		for _, t := range []Text{a.out.Series, a.out.Title, a.out.Publisher} {
			for _, s := range t {
				if k := key(b.Text); b.Kind == Paragraph && k != "" && len(k)*2 > len(key(s)) && strings.HasPrefix(key(s), k) {
					return true // a running head
				}
			}
		}
		return false
	})
	if len(a.left) == 0 {
		return
	}
	s := a.sectionOf("leftovers")
	lang := a.out.Languages[0]
	for _, l := range a.out.Languages {
		s.Title.put(l, standardTitle("leftovers", l))
	}
	for _, b := range a.left {
		what := head(b.Text)
		if b.Kind == Table {
			what = "a table of " + strconv.Itoa(len(b.Rows)) + " rows"
		}
		a.log.Add(diag.ImportLeftOver, b.Pos, diag.Args{"what": what})
	}
	s.Body.put(lang, markdown(a.left))
}
