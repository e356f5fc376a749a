package export

import (
	"fmt"
	"html"
	"regexp"
	"strings"
	"time"

	"jianbao/internal/report/remarks"
)

// remarked puts the open remarks on a text into what was written of it from byte from on, each
// around the words that it is about, else around the paragraph that has them, else around the
// first.
func (w *wordWriter) remarked(from int, all []remarks.Remark) {
	if len(all) == 0 || from == w.b.Len() {
		return
	}
	written := w.b.String()
	xml := written[from:]
	for _, r := range all {
		w.remarks = append(w.remarks, r)
		xml = around(xml, r.About, len(w.remarks))
	}
	w.b.Reset()
	w.b.WriteString(written[:from] + xml)
}

// around marks the words about in paragraphs as what comment n is about.
func around(xml, about string, n int) string {
	start := fmt.Sprintf(`<w:commentRangeStart w:id="%d"/>`, n)
	end := fmt.Sprintf(`<w:commentRangeEnd w:id="%d"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="%d"/></w:r>`, n, n)
	run := regexp.MustCompile(`<w:r>((?:<w:rPr>.*?</w:rPr>)?)<w:t xml:space="preserve">([^<]*)</w:t></w:r>`)
	piece := func(look, text string) string {
		if text == "" {
			return ""
		}
		return `<w:r>` + look + `<w:t xml:space="preserve">` + text + `</w:t></w:r>`
	}
	about = escaped(strings.TrimSpace(about))
	for _, m := range run.FindAllStringSubmatchIndex(xml, -1) {
		look, text := xml[m[2]:m[3]], xml[m[4]:m[5]]
		if before, after, found := strings.Cut(text, about); found && about != "" {
			return xml[:m[0]] + piece(look, before) + start + piece(look, about) + end + piece(look, after) + xml[m[1]:]
		}
	}
	best := [2]int{-1, -1}
	for _, m := range regexp.MustCompile(`</w:pPr>.*?</w:p>`).FindAllStringIndex(xml, -1) {
		inside := [2]int{m[0] + len(`</w:pPr>`), m[1] - len(`</w:p>`)}
		if best[0] < 0 {
			best = inside
		}
		if words := regexp.MustCompile(`<[^>]*>`).ReplaceAllString(xml[inside[0]:inside[1]], ""); strings.Contains(html.UnescapeString(words), html.UnescapeString(about)) {
			best = inside
			break
		}
	}
	if best[0] < 0 {
		return xml
	}
	return xml[:best[0]] + start + xml[best[0]:best[1]] + end + xml[best[1]:]
}

const word2012 = "http://schemas.microsoft.com/office/word/2012/wordml"

// commentParts are the parts that hold the comments: their words, and which answers which.
func (w *wordWriter) commentParts(names string) (comments, extended string) {
	var b, x strings.Builder
	b.WriteString(`<w:comments` + names + ` xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14">`)
	x.WriteString(`<w15:commentsEx xmlns:w15="` + word2012 + `">`)
	at := map[int]int{} // by id
	for i, r := range w.remarks {
		at[r.ID] = i + 1
		date := ""
		if _, err := time.Parse("2006-01-02T15:04:05", strings.TrimSuffix(r.When, "Z")); err == nil {
			date = ` w:date="` + escaped(r.When) + `"`
		}
		initials := []rune(r.Who + " ")
		fmt.Fprintf(&b, `<w:comment w:id="%d" w:author="%s"%s w:initials="%s">`, i+1, escaped(r.Who), date, escaped(strings.TrimSpace(string(initials[:1]))))
		lines := strings.Split(r.Words, "\n")
		for k, line := range lines {
			id := ""
			if k == len(lines)-1 {
				id = fmt.Sprintf(` w14:paraId="%08X"`, i+1)
			}
			b.WriteString(`<w:p` + id + `><w:pPr><w:pStyle w:val="CommentText"/></w:pPr><w:r><w:t xml:space="preserve">` + escaped(line) + `</w:t></w:r></w:p>`)
		}
		b.WriteString(`</w:comment>`)
		parent := ""
		if k := at[r.Answers]; r.Answers > 0 && k > 0 {
			parent = fmt.Sprintf(` w15:paraIdParent="%08X"`, k)
		}
		fmt.Fprintf(&x, `<w15:commentEx w15:paraId="%08X"%s w15:done="0"/>`, i+1, parent)
	}
	return b.String() + `</w:comments>`, x.String() + `</w15:commentsEx>`
}
