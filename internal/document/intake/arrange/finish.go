package arrange

import (
	"slices"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/draft"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
	"jianbao/internal/han"
)

// finishing are the steps that fill in what a report must have, and put what is
// left over into a section of its own.
func (a *arranger) finishing() []func() {
	return []func(){a.languages, a.attendance, a.letterEnd, a.attachments, a.people, a.series, a.titleAll, a.textAlone, a.nameSections, a.notesLeft, a.pictures, a.leftovers, a.divide, a.tellNumbers}
}

// titleAll gives the report, its sections and their items the titles that they
// must have. What introduces stands first.
func (a *arranger) titleAll() {
	o := a.out
	if o.Date == "" {
		o.Date = a.meeting
	}
	if zh, en, ok := clue.BothTongues(o.Title["zh"]); ok && o.Title["en"] == "" && slices.Contains(o.Languages, "en") {
		o.Title = draft.Text{"zh": zh, "en": en}
	}
	for _, lang := range o.Languages {
		if o.Title[lang] == "" && (lang == o.Languages[0] || len(o.Title) == 0 || o.OurTitle) {
			o.Title.Put(lang, o.ID)
			o.OurTitle = true
			a.log.Add(diag.ImportUnsure, diag.Pos{File: a.d.File}, diag.Args{"what": "no title was found; the file's name stands for it", "hint": "write the title into the report"})
		}
		for _, s := range o.Sections {
			a.titleSection(s, lang)
		}
	}
	for _, s := range o.Sections {
		a.titleItems(s)
	}
	for i, s := range o.Sections {
		if s.ID == "introduction" && s.OurTitle { // it stands before what it introduces
			copy(o.Sections[1:i+1], o.Sections[:i])
			o.Sections[0] = s
		}
	}
}

// textAlone says that there was text without a heading. Where it is all there is it
// introduces nothing, and is called what it is.
func (a *arranger) textAlone() {
	if len(a.out.Sections) == 0 || a.out.Sections[0].ID != "introduction" || !a.out.Sections[0].OurTitle {
		return
	}
	s, alone := a.out.Sections[0], !a.has("text")
	for _, other := range a.out.Sections[1:] {
		alone = alone && (other.ID == "attendance" || other.ID == "attachments" || other.ID == "contacts")
	}
	if alone {
		s.ID = "text"
		for lang := range s.Title {
			s.Title[lang] = standardTitle("text", lang)
		}
	}
	a.log.Add(diag.ImportUnsure, a.introAt, diag.Args{"what": "paragraphs without a heading became the section " + s.ID, "hint": "give them a heading, or move them"})
}

// nameSections gives sections that have but a number the names that their English
// headings say: next-steps. They are in the names of briefs.
func (a *arranger) nameSections() {
	taken := map[string]bool{}
	for _, s := range a.out.Sections {
		taken[s.ID] = true
	}
	for _, s := range a.out.Sections {
		_, numbered := strings.CutPrefix(s.ID, "section-")
		id := slug(s.Title["en"], 32)
		if !numbered || id == "" || id[0] < 'a' || taken[id] || s.NamedByUs["en"] != "" || wording.Language(s.Title["en"]) != "en" {
			continue
		}
		taken[id], s.ID = true, id
	}
}

// mostSought is how many footnotes are looked for among the texts.
const mostSought = 200

// notesLeft leaves over the footnotes that no text refers to, unless a text says
// the same.
func (a *arranger) notesLeft() {
	unused := a.out.UnusedNotes()
	if len(unused) == 0 {
		return
	}
	all := wording.Key(string(a.out.YAML(""))) // with its notes below their texts
	for i, n := range unused {
		if a.ctx.Err() != nil {
			return
		}
		_, text, ok := strings.Cut(n, ":")
		if ok && wording.Key(text) != "" && (i >= mostSought || !strings.Contains(all, wording.Key(text))) {
			a.left = append(a.left, source.Block{Kind: source.Paragraph, Text: strings.TrimSpace(text), Pos: diag.Pos{File: a.d.File}})
		}
	}
}

// languages are those of the texts, the one with more of them first, where they are
// not known.
func (a *arranger) languages() {
	if len(a.out.Languages) > 0 {
		return
	}
	count := map[string]int{}
	for _, b := range a.d.Blocks {
		var whole strings.Builder
		whole.WriteString(b.Text)
		for _, row := range b.Rows {
			whole.WriteString(strings.Join(row, " "))
		}
		text := whole.String()
		count[wording.Language(text)] += len(wording.Key(text))
	}
	o := a.out
	if a.sole != "" {
		o.Languages = []string{a.sole}
		return
	}
	o.Languages = []string{"zh", "en"}
	if count["zh"] == 0 && count["en"] > 0 {
		o.Languages = []string{"en"}
	} else if o.Title["en"] == "" && !a.hasText("en") {
		o.Languages = []string{"zh"}
	}
}

// hasText says that a section or the summary has a text in a language.
func (a *arranger) hasText(lang string) bool {
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
func (a *arranger) titleSection(s *draft.Section, lang string) {
	if s.Title[lang] != "" {
		return
	}
	has := s.Lead[lang] != "" || s.Body[lang] != "" || len(s.Items) > 0 && s.Items[0].Title[lang] != ""
	if !has && len(s.Title) > 0 {
		return
	}
	title := countedTitle(s, lang)
	s.Title.Put(lang, title)
	s.NamedByUs.Put(lang, title)
	a.log.Add(diag.ImportUnsure, diag.Pos{File: a.d.File}, diag.Args{
		"what": "the section " + s.ID + " has no heading in " + map[string]string{"zh": "Chinese", "en": "English"}[lang] + "; it is called \"" + title + "\"", "hint": "give it the heading that it should have"})
}

// titleItems gives an item that has a body and no title one by its number, which
// is said. An item that has neither is none.
func (a *arranger) titleItems(s *draft.Section) {
	s.Items = slices.DeleteFunc(s.Items, func(it *draft.Item) bool {
		return isBlank(it.Title) && isBlank(it.Body) && isBlank(it.Short)
	})
	for i, it := range s.Items {
		if !isBlank(it.Title) {
			continue
		}
		n := strconv.Itoa(i + 1)
		for _, lang := range a.out.Languages {
			if it.Body[lang] != "" || it.Short[lang] != "" {
				it.Title.Put(lang, map[string]string{"zh": "第" + n + "条", "en": "Item " + n}[lang])
			}
		}
		a.log.Add(diag.ImportUnsure, diag.Pos{File: a.d.File}, diag.Args{
			"what": "point " + strconv.Itoa(i+1) + " of " + s.ID + " has no heading; its number stands for one", "hint": "give it the heading that it should have"})
	}
}

// isBlank says that a text has no letter in any language.
func isBlank(t draft.Text) bool {
	for _, s := range t {
		if strings.TrimSpace(s) != "" {
			return false
		}
	}
	return true
}

// countedTitle is a section's own name, with the number of its points where the
// heading in the other language says it.
func countedTitle(s *draft.Section, lang string) string {
	title, n := standardTitle(s.ID, lang), len(s.Items)
	words := []string{"", "", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"}
	if n < 2 || n >= len(words) {
		return title
	}
	other := strings.ToLower(s.Title["zh"] + s.Title["en"])
	if !strings.Contains(other, han.Numeral(n)+"条") && !strings.Contains(other, han.Numeral(n)+"项") && !strings.Contains(other, strconv.Itoa(n)) && !strings.Contains(other, strings.ToLower(words[n])) {
		return title
	}
	if lang == "zh" {
		return han.Numeral(n) + "条" + title
	}
	return words[n] + " " + strings.ToLower(title)
}

func standardTitle(id, lang string) string {
	titles := map[string][2]string{
		"lessons": {"经验", "Lessons"}, "recommendations": {"建议", "Recommendations"}, "findings": {"主要发现", "Findings"},
		"conclusion": {"结语", "Conclusion"}, "introduction": {"引言", "Introduction"}, "references": {"参考文献", "References"},
		"attendance": {"出席情况", "Attendance"}, "closing": {"落款", "Closing"}, "text": {"正文", "Text"}, "attachments": {"附件", "Attachments"}, "contacts": {"联系人", "Contacts"}, "tables": {"附表", "Tables"},
		draft.Leftovers: {draft.LeftoversTitle("zh"), draft.LeftoversTitle("en")},
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

// mostLeftNamed is how many paragraphs that are left over are named, each with its
// place; of more their number is said.
const mostLeftNamed = 100

// leftovers keeps what found no place, and names it.
func (a *arranger) leftovers() {
	a.left = slices.DeleteFunc(a.left, func(b source.Block) bool {
		for _, t := range []draft.Text{a.out.Series, a.out.Title, a.out.Publisher} {
			for _, s := range t {
				if k := wording.Key(b.Text); b.Kind == source.Paragraph && k != "" && len(k)*2 > len(wording.Key(s)) && strings.HasPrefix(wording.Key(s), k) {
					a.log.Add(diag.ImportWords, b.Pos, diag.Args{"text": wording.OneLine(b.Text)}) // it says again what a head says
					return true
				}
			}
		}
		return false
	})
	if len(a.left) == 0 {
		return
	}
	s := a.sectionOf(draft.Leftovers)
	lang := a.out.Languages[0]
	for _, l := range a.out.Languages {
		s.Title.Put(l, standardTitle(draft.Leftovers, l))
	}
	for i, b := range a.left {
		if i == mostLeftNamed && len(a.left) > i+1 {
			a.log.Add(diag.ImportLeftOver, b.Pos, diag.Args{"what": strconv.Itoa(len(a.left)-i) + " more, from here on"})
			break
		}
		what := wording.Head(b.Text)
		if b.Kind == source.Table {
			what = "a table of " + strconv.Itoa(len(b.Rows)) + " rows"
		}
		a.log.Add(diag.ImportLeftOver, b.Pos, diag.Args{"what": what})
	}
	s.Body.Put(lang, source.Markdown(a.left))
}
