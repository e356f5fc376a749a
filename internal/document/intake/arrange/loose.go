package arrange

import (
	"cmp"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// loose places the text that stands before any heading: it is an introduction, in
// each language.
func (a *arranger) loose(rest []source.Block) {
	byLang := map[string][]source.Block{}
	for _, b := range rest {
		lang := a.language(cmp.Or(b.Text, tableText(&b)))
		byLang[lang] = append(byLang[lang], b)
	}
	for _, lang := range []string{"zh", "en"} {
		if blocks := byLang[lang]; len(blocks) > 0 {
			a.intro(lang, blocks)
		}
	}
}

// tableText is the words of a table.
func tableText(b *source.Block) string {
	var s strings.Builder
	for _, row := range b.Rows {
		s.WriteString(strings.Join(row, " ") + " ")
	}
	return s.String()
}

// intro puts paragraphs without a heading into the introduction.
func (a *arranger) intro(lang string, blocks []source.Block) {
	s := a.sectionOf("introduction")
	if len(s.Title) == 0 {
		s.OurTitle, a.introAt = true, blocks[0].Pos
	}
	if s.Title[lang] == "" {
		s.Title.Put(lang, standardTitle("introduction", lang))
	}
	if at := pointsAt(blocks); at >= 0 && a.headless {
		s.Body.Put(lang, source.Markdown(blocks[:at]))
		a.flatSection(s, lang, blocks[at:])
		return
	}
	s.Body.Put(lang, source.Markdown(blocks))
}

// pointsAt is where the points of a paper without headings begin, with the line that leads
// to them: 议定事项如下：一、关于保供。… 二、关于管网。… It is -1 where there are none. The
// numbers of other styles between them stand below them, and are set so.
func pointsAt(blocks []source.Block) int {
	for i := range blocks {
		if i+2 >= len(blocks) || blocks[i].Kind != source.Paragraph || !strings.HasSuffix(blocks[i].Text, "：") {
			continue
		}
		count, k := 0, i+1
		for ; k < len(blocks) && blocks[k].Kind == source.Item; k++ {
			if st, n := blocks[k].Point(); st == labels.HanComma && n == count+1 {
				count++
			} else if count == 0 || st == labels.HanComma {
				break
			}
		}
		if count < 2 {
			continue
		}
		for ; k > i; k-- {
			if st, _ := blocks[k-1].Point(); blocks[k-1].Kind == source.Item && st != labels.HanComma {
				blocks[k-1].Level = max(blocks[k-1].Level, 1)
			}
		}
		return i
	}
	return -1
}

// series names the series in English where its Chinese name is one of the usual.
func (a *arranger) series() {
	o := a.out
	zh := o.Series["zh"]
	if zh == "" || o.Series["en"] != "" || len(o.Languages) < 2 {
		return
	}
	for _, n := range [][2]string{{"研究报告", "Report"}, {"简报", "Brief"}, {"专报", "Special Report"}, {"月报", "Monthly Report"}, {"周报", "Weekly Report"}, {"快报", "Bulletin"}} {
		name, ok := strings.CutSuffix(zh, n[0])
		if !ok || strings.ContainsFunc(name, wording.IsHan) {
			continue
		}
		en := strings.TrimSpace(name + n[1])
		o.Series.Put("en", en)
		a.log.Add(diag.ImportUnsure, diag.Pos{File: a.d.File}, diag.Args{"what": "the series has no English name; it is called \"" + en + "\"", "hint": "give it the name that it has"})
		return
	}
}
