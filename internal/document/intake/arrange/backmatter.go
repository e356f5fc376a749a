package arrange

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/draft"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// back is what stands after the text of a part: the signature and the date, to
// whom a paper goes, tables of other works, the publisher's words on itself, and
// the addresses.
type back struct {
	of     *part // whose last blocks they were
	lang   string
	blocks []source.Block
}

// cutBacks takes off what stands after the text in each language.
func (a *arranger) cutBacks(root *part) (out []back) {
	if len(root.parts) == 0 {
		return a.cutLoose(root)
	}
	for i, p := range root.parts {
		if i+1 == len(root.parts) || root.parts[i+1].lang != p.lang && a.sole == "" {
			out = a.cutBack(p, p.lang, out)
		}
	}
	return out
}

// cutLoose takes off what stands after the text of a document without headings, in each
// of its languages: a title in the middle begins another.
func (a *arranger) cutLoose(root *part) (out []back) {
	var kept []source.Block
	from, other := 0, a.otherTongue(root.blocks)
	for i := 1; i <= len(root.blocks); i++ {
		if i < len(root.blocks) && i != other && !(root.blocks[i].Title && !root.blocks[i-1].Title) {
			continue
		}
		blocks := root.blocks[from:i:i]
		if at := backAt(blocks); at >= 0 {
			out = append(out, back{root, "", blocks[at:]})
			blocks = blocks[:at]
		}
		kept, from = append(kept, blocks...), i
	}
	root.blocks = kept
	return out
}

// otherTongue is where the second language begins in blocks that are first in one and then
// in the other; 0 for others.
func (a *arranger) otherTongue(blocks []source.Block) int {
	at, last := 0, ""
	for i := range blocks {
		lang := wording.Language(blocks[i].Text)
		if a.sole != "" || lang == "" || lang == last {
			continue
		}
		if last != "" && at > 0 {
			return 0
		}
		if last != "" {
			at = i
		}
		last = lang
	}
	return at
}

func (a *arranger) cutBack(last *part, lang string, out []back) []back {
	for len(last.parts) > 0 {
		last = last.parts[len(last.parts)-1]
	}
	at := backAt(last.blocks)
	if at < 0 || at == 0 && last.title != "" && wholeIsText(last.blocks) {
		return out
	}
	blocks := last.blocks[at:]
	last.blocks = last.blocks[:at:at]
	return append(out, back{last, lang, blocks})
}

// wholeIsText says that lines which stand alone under a heading are what it is about, as
// the day under Next meeting: nothing of them says to whom a paper goes or where people
// are reached.
func wholeIsText(blocks []source.Block) bool {
	for i := range blocks {
		kind, _ := clue.Sent(blocks[i].Text)
		_, issued := clue.Issued(blocks[i].Text)
		if answers(blocks[i].Text) || kind != "" || issued != "" || clue.IsContact(blocks[i].Text) || clue.Printed(blocks[i].Text) > 0 {
			return false
		}
	}
	return true
}

// backAt is where the back matter begins; -1 for none. It is the end of the blocks
// as far as they are lines of its kind, or all from a signature, a date under it or
// a line of addresses on.
func backAt(blocks []source.Block) int {
	at := len(blocks)
	for at > 0 && isBackLine(&blocks[at-1]) {
		at--
	}
	if at > 0 && at < len(blocks) && isSignature(blocks[at-1]) && clue.Date(blocks[at].Text) != "" {
		at--
	}
	text := false // some stands before
	for i := range blocks[:at] {
		t := blocks[i].Text
		text = text || endsText(t) || blocks[i].Kind != source.Paragraph
		switch {
		case text && i > 0 && clue.Date(t) != "" && blocks[i].Kind == source.Paragraph && clue.IsPublisher(blocks[i-1].Text):
			return i - 1
		case text && clue.IsContact(t):
			for i > 0 && clue.IsAddress(blocks[i-1].Text) {
				i--
			}
			return i
		}
	}
	if at == len(blocks) {
		return -1
	}
	return at
}

// isBackLine says that a block says by itself that it is one of the back matter.
func isBackLine(b *source.Block) bool {
	t := b.Text
	if b.Kind != source.Paragraph || utf8.RuneCountInString(t) > 300 {
		return false
	}
	kind, _ := clue.Sent(t)
	_, date := clue.Issued(t)
	return kind != "" || date != "" || clue.Date(t) != "" || clue.Printed(t) > 0 || clue.IsContact(t) || clue.IsAddress(t) && utf8.RuneCountInString(t) <= 40 || clue.IsPublisher(t) || clue.IsAttendance(t) || clue.IsRule(t) || clue.IsEditors(t) || clue.PlacedDate(t) != "" || answers(t)
}

// answers says that a line says who answers questions.
func answers(text string) bool {
	_, _, _, ok := clue.Reach(text)
	return ok
}

func isSignature(b source.Block) bool {
	return b.Kind == source.Paragraph && utf8.RuneCountInString(b.Text) <= 40 && !wording.EndsSentence(b.Text)
}

// back gives what stands after a text its places.
func (a *arranger) back(b back) {
	blocks := slices.DeleteFunc(b.blocks, func(b source.Block) bool { return a.reached(b) || a.colophon(b) })
	end := len(blocks)
	first := end
	for i := end - 1; i >= 0 && (clue.IsContact(blocks[i].Text) || i == end-1); i-- {
		if clue.IsContact(blocks[i].Text) {
			first = i
		}
	}
	if first > 0 && first < end && clue.IsAddress(blocks[first-1].Text) {
		first--
	}
	a.contact(blocks[first:])
	about := first
	for about > 0 && blocks[about-1].Kind == source.Paragraph && utf8.RuneCountInString(blocks[about-1].Text) > 60 && !isBackLine(&blocks[about-1]) {
		about--
	}
	if about < first && first < end {
		a.about(blocks[about:first])
	} else {
		about = first
	}
	stay := a.signature(blocks[:about])
	if len(stay) == 0 {
		return
	}
	if b.of.title == "" && b.of.level == 0 {
		a.loose(stay)
		return
	}
	b.of.blocks = append(b.of.blocks, stay...)
}

// signature reads what stands between the text and the addresses. It returns the
// lines before the date that have no place of their own.
func (a *arranger) signature(blocks []source.Block) (stay []source.Block) {
	o := a.out
	after := false // the date stands before
	for _, b := range blocks {
		lang := a.language(b.Text)
		date := clue.Date(b.Text)
		kind, to := clue.Sent(b.Text)
		who, issued := clue.Issued(b.Text)
		known := false
		for _, t := range []draft.Text{o.Series, o.Publisher} {
			known = known || t[lang] != "" && wording.Key(b.Text) != "" && strings.HasPrefix(wording.Key(t[lang]), wording.Key(b.Text))
		}
		if date != "" {
			a.weekday(&b)
		}
		switch {
		case b.Kind != source.Paragraph && after:
			a.left = append(a.left, b)
		case strings.Contains(b.Text, "\n") && slices.ContainsFunc(strings.Split(b.Text, wording.HardBreak), clue.IsPerson): // a name, and whose office it is
			if who := officeOf(b.Text); who != "" && o.Publisher[lang] == "" {
				o.Publisher.Put(lang, who)
			}
			stay = append(stay, b)
		case clue.IsPublisher(b.Text) && o.Publisher[lang] == "":
			o.Publisher.Put(lang, wording.OneLine(b.Text))
		case date != "" && (o.Date == "" || strings.HasPrefix(date, o.Date)):
			o.Date, after = date, true
		case clue.PlacedDate(b.Text) != "":
			if o.Date == "" {
				o.Date = clue.PlacedDate(b.Text)
			}
			stay = append(stay, b)
		case date != "" && date == o.Date, known, clue.IsRule(b.Text):
		case kind != "":
			a.sent(kind, to, lang)
		case clue.Printed(b.Text) > 0 && o.Sent.Printed == 0:
			o.Sent.Printed = clue.Printed(b.Text)
		case issued != "":
			a.issued(b, who, issued)
		case clue.IsAttendance(b.Text):
			a.present = append(a.present, b)
		case after && date == "":
			a.left = append(a.left, b)
		default:
			stay = append(stay, b)
		}
	}
	return stay
}

// officeOf is the office that the lines of a signature end with: Society for Old Seeds of
// Chair, Society for Old Seeds; "" for none.
func officeOf(signature string) string {
	lines := strings.Split(signature, wording.HardBreak)
	if _, office, ok := strings.Cut(lines[len(lines)-1], ", "); ok && clue.IsPublisher(office) {
		return office
	}
	return ""
}

// issued takes the office and the day of a line at the foot of a paper, where
// nothing said them before.
func (a *arranger) issued(b source.Block, who, date string) {
	o, lang := a.out, a.language(who)
	if o.Date == "" {
		o.Date = date
	}
	if o.Publisher[lang] == "" {
		o.Publisher.Put(lang, who)
	}
	switch {
	case o.Date != date || !strings.HasPrefix(wording.Key(who), wording.Key(o.Publisher[lang])):
		a.left = append(a.left, b)
	case wording.Key(o.Publisher[lang]) != wording.Key(who): // an office of who publishes
		a.log.Add(diag.ImportWords, b.Pos, diag.Args{"text": wording.OneLine(b.Text)})
	}
}

// sent notes to whom a paper goes.
func (a *arranger) sent(kind, to, lang string) {
	t := map[string]*draft.Text{"report": &a.out.Sent.Report, "send": &a.out.Sent.Send, "copy": &a.out.Sent.Copy}[kind]
	if was := (*t)[lang]; was != "" {
		between := "; "
		if lang == "zh" {
			between = "；"
		}
		delete(*t, lang)
		to = was + between + to
	}
	t.Put(lang, wording.OneLine(to))
}

// sectionOfLines makes a section of lines, each in its language, under the title that such
// a section has.
func (a *arranger) sectionOfLines(id string, lines []source.Block) {
	s := a.sectionOf(id)
	for i := range lines {
		lang := a.language(lines[i].Text)
		if s.Title[lang] == "" {
			s.Title.Put(lang, standardTitle(id, lang))
		}
		s.Body.Put(lang, source.Markdown(lines[i:i+1]))
	}
}

// attendance makes a section of the lines at the end that say who was there.
func (a *arranger) attendance() {
	if len(a.present) == 0 {
		return
	}
	a.sectionOfLines("attendance", a.present)
	a.log.Add(diag.ImportUnsure, a.present[0].Pos, diag.Args{"what": "lines on who was there became the section attendance", "hint": "give them a heading, or move them"})
}

// letterEnd makes a section of the end of a letter that stood below a list, where the
// list of a section is the last.
func (a *arranger) letterEnd() {
	if len(a.closing) == 0 {
		return
	}
	last := a.closing[len(a.closing)-1].Text
	if lang := a.language(last); a.out.Publisher[lang] == "" {
		a.out.Publisher.Put(lang, officeOf(last))
	}
	a.sectionOfLines("closing", a.closing)
	a.log.Add(diag.ImportUnsure, a.closing[0].Pos, diag.Args{"what": "the end of the letter became the section closing", "hint": "give it a heading, or move it"})
}

// ownName is how the words on a publisher begin with its names. It is compiled once, for
// the first of them.
var ownName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\p{Han}{2,20})\s*[（(]([A-Z][A-Za-z&,.' -]+)[)）](?:[，,]\s*简称\s*([A-Z]{2,10}))?`)
})

// about takes the paragraphs on the publisher, and the publisher's names from
// the first: 名称 (Name), 简称 ABC.
func (a *arranger) about(blocks []source.Block) {
	a.out.About.Put(a.language(blocks[0].Text), source.Markdown(blocks))
	m := ownName().FindStringSubmatch(blocks[0].Text)
	if m == nil {
		return
	}
	zh, en := m[1], strings.TrimSpace(m[2])
	if m[3] != "" {
		zh, en = zh+"（"+m[3]+"）", en+" ("+m[3]+")"
	}
	for lang, name := range map[string]string{"zh": zh, "en": en} {
		if !strings.HasPrefix(wording.Key(name), wording.Key(a.out.Publisher[lang])) {
			continue
		}
		delete(a.out.Publisher, lang)
		a.out.Publisher.Put(lang, name)
	}
}
