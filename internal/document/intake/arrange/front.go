package arrange

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// front reads what stands before the first heading: the series, the titles,
// the publisher, the date; paragraphs among them are an introduction.
func (a *arranger) front(root *part) {
	titles := map[string]*source.Block{}
	var rest []*source.Block
	root.blocks = joinTitles(root.blocks)
	for i := range root.blocks {
		b := &root.blocks[i]
		lang := wording.Language(b.Text)
		switch {
		case b.Title && lang != "" && (titles[lang] == nil || !titles[lang].Title):
			if titles[lang] != nil {
				rest = append(rest, titles[lang])
			}
			titles[lang] = b
		case b.Kind != source.Paragraph || utf8.RuneCountInString(b.Text) > 120 || wording.EndsSentence(b.Text) && utf8.RuneCountInString(b.Text) > 40:
			rest = append(rest, b)
		case a.out.Date == "" && clue.Date(b.Text) != "":
			a.out.Date = clue.Date(b.Text)
		case a.issue == "" && clue.Issue(b.Text) != "":
			a.issue = clue.Issue(b.Text)
			rest = append(rest, b)
		case clue.IsSeries(b.Text) && a.out.Series[lang] == "":
			a.out.Series.Put(lang, b.Text)
		case clue.IsPublisher(b.Text) && a.out.Publisher[lang] == "" && (titles[lang] != nil || i+1 < len(root.blocks) && titleFollows(root.blocks[i+1:], lang)):
			a.out.Publisher.Put(lang, wording.OneLine(b.Text))
		case lang != "" && titles[lang] == nil:
			titles[lang] = b
		case lang != "" && !titles[lang].Title && len(wording.Key(b.Text)) > 2*len(wording.Key(titles[lang].Text)):
			rest = append(rest, titles[lang])
			titles[lang] = b
		default:
			rest = append(rest, b)
		}
	}
	for _, lang := range []string{"zh", "en"} {
		if b := titles[lang]; b != nil {
			a.out.Title.Put(lang, wording.OneLine(b.Text))
			if n := strings.Count(b.Text, "\n"); n > 0 {
				b.Lines += n
			}
			if b.Lines > 1 {
				a.log.Add(diag.ImportTornTitle, b.Pos, diag.Args{"lines": strconv.Itoa(b.Lines), "title": b.Text})
			}
		}
	}
	if a.out.Title == nil && len(a.out.Series) > 0 {
		a.out.Title, a.out.Series = a.out.Series, nil
	}
	a.loose(rest)
}

// titleFollows says that a title in a language may still come: one of the blocks
// is a short line that is no date and no publisher.
func titleFollows(blocks []source.Block, lang string) bool {
	for i := range blocks {
		t := blocks[i].Text
		if blocks[i].Kind == source.Paragraph && wording.Language(t) == lang && utf8.RuneCountInString(t) <= 80 && !wording.EndsSentence(t) && clue.Date(t) == "" && !clue.IsPublisher(t) {
			return true
		}
	}
	return false
}

// joinTitles joins the lines of a title of Latin letters that stand as
// paragraphs of their own.
func joinTitles(blocks []source.Block) (out []source.Block) {
	for _, b := range blocks {
		if n := len(out); n > 0 && titleLine(&out[n-1]) && titleLine(&b) && !clue.IsSeries(b.Text) && !clue.IsSeries(out[n-1].Text) {
			r, _ := utf8.DecodeRuneInString(b.Text)
			if unicode.IsLower(r) {
				out[n-1].Text += " " + b.Text
				out[n-1].Lines++
				continue
			}
		}
		out = append(out, b)
	}
	return out
}

func titleLine(b *source.Block) bool {
	return b.Kind == source.Paragraph && wording.Language(b.Text) == "en" && !wording.EndsSentence(b.Text) && utf8.RuneCountInString(b.Text) <= 60 && clue.Date(b.Text) == ""
}

// loose places paragraphs that stand before any heading: where the document
// has no summary of its own they are that, else an introduction.
func (a *arranger) loose(rest []*source.Block) {
	byLang := map[string][]source.Block{}
	for _, b := range rest {
		lang := wording.Language(b.Text)
		if b.Kind == source.Paragraph && (utf8.RuneCountInString(b.Text) < 40 || lang == "") {
			a.left = append(a.left, *b)
			continue
		}
		byLang[lang] = append(byLang[lang], *b)
	}
	for _, lang := range []string{"zh", "en", ""} {
		if blocks := byLang[lang]; len(blocks) > 0 {
			a.intro(lang, blocks)
		}
	}
}

// intro puts paragraphs without a heading into the introduction.
func (a *arranger) intro(lang string, blocks []source.Block) {
	s := a.sectionOf("introduction")
	if len(s.Title) == 0 {
		s.OurTitle = true
		a.log.Add(diag.ImportUnsure, blocks[0].Pos, diag.Args{"what": "paragraphs without a heading became the section introduction", "hint": "give them a heading, or move them"})
	}
	if s.Title[lang] == "" {
		s.Title.Put(lang, standardTitle("introduction", lang))
	}
	s.Body.Put(lang, source.Markdown(blocks))
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
		if !ok || strings.ContainsFunc(name, wording.IsHan) {
			continue
		}
		en := strings.TrimSpace(name + n[1])
		if numbered {
			en += " No. " + a.issue + ", " + o.Date[:4]
		}
		o.Series.Put("en", en)
		a.log.Add(diag.ImportUnsure, diag.Pos{File: a.d.File}, diag.Args{"what": "the series has no English name; it is called \"" + en + "\"", "hint": "give it the name that it has"})
		return
	}
}
