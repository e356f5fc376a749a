package arrange

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/draft"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// section puts a chapter into the draft: its points into the items of the list
// in the summary that says the same, where there is one.
func (a *arranger) section(p *part) {
	lang := p.lang
	title := a.shownTitle(p, 0)
	points, blocks := p.parts, p.blocks
	s := a.chapterSection(p, title)
	if a.made == nil {
		a.made = map[*part]*draft.Section{}
	}
	a.made[p] = s
	s.Title.Put(lang, title)
	if len(points) == 0 {
		a.flatSection(s, lang, blocks)
		return
	}
	if fresh := len(s.Items) == 0; !fresh && len(s.Items) != len(points) {
		a.log.Add(diag.ImportUnsure, p.at.Pos, diag.Args{
			"what": "the chapter \"" + wording.Head(title) + "\" has " + strconv.Itoa(len(points)) + " points, its list " + strconv.Itoa(len(s.Items)), "hint": "compare them"})
	}
	s.Body.Put(lang, source.Markdown(blocks))
	for i, c := range points {
		if a.ctx.Err() != nil {
			return
		}
		it := pointFor(s, i, c, lang)
		a.compareWording(it, c, lang, i+1)
		if it.Title[lang] == "" {
			it.Title.Put(lang, a.shownTitle(c, i+1))
		}
		it.Body.Put(lang, source.Markdown(flatten(c)))
	}
}

// flatSection is a chapter without points: text, or a lead and a list.
func (a *arranger) flatSection(s *draft.Section, lang string, blocks []source.Block) {
	blocks = a.unmarked(s.ID, blocks)
	for i := range blocks {
		if a.ctx.Err() != nil {
			return
		}
		n := listAt(blocks, i)
		if st, _ := blocks[i].Point(); st == labels.Article || st == labels.Chapter {
			continue // articles keep their numbers
		}
		if n < 2 && !(n == 1 && i+n == len(blocks) && listed(s.ID)) || n == 2 && i+n < len(blocks) && clue.Section(s.ID) == "" && isBullet(&blocks[i]) && !isClosing(blocks[i+n:]) || i > 3 || len(s.Items) > 0 && s.Items[0].Title[lang] != "" || otherLists(blocks[i+n:]) {
			continue
		}
		before, behind := blocks[:i], ""
		if i > 0 && before[i-1].Kind == source.Paragraph {
			s.Lead.Put(lang, wording.OneLine(before[i-1].Text))
			behind = placed(&before[i-1])
			before = before[:i-1]
		}
		s.Body.Put(lang, source.Markdown(before))
		s.Body.Put(lang, behind)
		k, heads := 0, s.ID != "references" && haveHeads(blocks[i:i+n])
		a.counted(outermost(blocks[i : i+n]))
		var below []source.Block
		under := func() {
			if k > 0 {
				s.Items[k-1].Body.Put(lang, source.Markdown(below))
			}
			below = nil
		}
		for _, it := range blocks[i : i+n] {
			if it.Level > 0 && k > 0 {
				it.Level--
				below = append(below, it)
				continue
			}
			under()
			for len(s.Items) <= k {
				s.Items = append(s.Items, &draft.Item{})
			}
			title, body := splitPoint(it.Text, heads)
			s.Items[k].Title.Put(lang, wording.OneLine(title))
			s.Items[k].Body.Put(lang, body)
			s.Items[k].Body.Put(lang, placed(&it))
			k++
		}
		under()
		if tail := blocks[i+n:]; isClosing(tail) {
			a.closing = append(a.closing, tail...)
		} else if slices.ContainsFunc(tail, func(b source.Block) bool {
			return b.Kind != source.Paragraph || b.Caption || len(b.Placed) > 0 || captionHead().MatchString(b.Text)
		}) {
			s.Body.Put(lang, source.Markdown(tail)) // a table is of the whole section
		} else { // text stays below the last point
			s.Items[k-1].Body.Put(lang, source.Markdown(tail))
		}
		return
	}
	s.Body.Put(lang, source.Markdown(blocks))
}

func isBullet(b *source.Block) bool {
	st, _ := b.Point()
	return st == labels.Bullet
}

// isClosing says that blocks are the end of a letter: what closes it, and who signs.
func isClosing(blocks []source.Block) bool {
	if len(blocks) == 0 || len(blocks) > 6 || !clue.IsClosing(blocks[0].Text) && !clue.IsPerson(blocks[len(blocks)-1].Text) {
		return false
	}
	for i := range blocks {
		if blocks[i].Kind != source.Paragraph || utf8.RuneCountInString(blocks[i].Text) > 80 || i > 0 && wording.EndsSentence(blocks[i].Text) {
			return false
		}
	}
	return true
}

// listed says that a section of an id is a list of points, be it of one.
func listed(id string) bool { return id == "lessons" || id == "recommendations" || id == "findings" }

func otherLists(blocks []source.Block) bool {
	for i := range blocks {
		if listAt(blocks, i) >= 2 {
			return true
		}
	}
	return false
}

// splitPoint parts a point into its head, the title, and the rest: 加强领导。各区成立了
// 领导小组。 Where the points of a list have no heads, only a long one is parted,
// behind its first sentence.
func splitPoint(s string, heads bool) (title, body string) {
	if first, rest, ok := strings.Cut(s, wording.HardBreak); ok {
		return first, rest
	}
	if strings.HasPrefix(s, "**") {
		if inner, rest, ok := strings.Cut(s[2:], "**"); ok && strings.TrimSpace(rest) != "" {
			return strings.TrimRight(inner, "：:。."), strings.TrimLeft(rest, " ：:。.")
		}
	}
	if heads {
		if head, rest, ok := headOf(s, 2); ok {
			return head, rest
		}
	}
	if len([]rune(s)) < 90 {
		return s, ""
	}
	for _, end := range []string{"。", "：", ". ", ": "} {
		if i := strings.Index(s, end); i > 0 && len([]rune(s[:i])) <= 60 && strings.TrimSpace(s[i+len(end):]) != "" {
			return strings.TrimSpace(s[:i+len(end)]), strings.TrimSpace(s[i+len(end):])
		}
	}
	return s, ""
}

// haveHeads says that the points of a list have heads of their own: each, or all
// but one, is a few words with a stop or a colon, and then a text.
func haveHeads(points []source.Block) bool {
	all, heads, short := 0, 0, 0
	for i := range points {
		if points[i].Level > 0 {
			continue
		}
		all++
		if _, _, ok := headOf(points[i].Text, 10); ok {
			heads++
		}
		if head, _, ok := headOf(points[i].Text, 4); ok && wording.Language(head) == "zh" && !strings.ContainsAny(head, "，；") {
			short++
		}
	}
	return heads >= 1 && heads >= all-1 || all >= 2 && all == short
}

// headOf parts a point behind the few words that it begins with. What follows has least
// characters or more.
func headOf(s string, least int) (head, rest string, ok bool) {
	at := strings.IndexAny(s, "。：:")
	if dot := strings.Index(s, ". "); dot > 0 && (at < 0 || dot < at) {
		at = dot
	}
	if at <= 0 {
		return "", "", false
	}
	_, w := utf8.DecodeRuneInString(s[at:])
	head, rest = strings.TrimSpace(s[:at]), strings.TrimSpace(s[at+w:])
	most := 22
	if wording.Language(head) == "en" {
		most = 60
	}
	n := utf8.RuneCountInString(head)
	digit := func(r rune) bool { return r >= '0' && r <= '9' }
	before, _ := utf8.DecodeLastRuneInString(head)
	after, _ := utf8.DecodeRuneInString(rest)
	if n > most || n < 2 || utf8.RuneCountInString(rest) < least || strings.Contains(head, "\n") || digit(before) && digit(after) || strings.ContainsAny(head, "“”\"<[") || strings.Count(head, "(")+strings.Count(head, "（") != strings.Count(head, ")")+strings.Count(head, "）") {
		return "", "", false
	}
	return head, rest, true
}

// mostCompared is with how many sections a chapter is compared, and with how many
// points a point: a document with more is no report in two languages.
const mostCompared = 300

// chapterSection finds the section of a chapter: one whose items say the same
// in this language, one of the same kind, one of as many points in another
// language; else a new one.
func (a *arranger) chapterSection(p *part, title string) *draft.Section {
	known := a.out.Sections
	if len(known) > mostCompared {
		known = nil
	}
	if n := len(p.parts); n > 0 {
		for _, s := range known {
			if len(s.Items) == 0 || s.Title[p.lang] != "" {
				continue
			}
			total := 0
			for i, c := range p.parts {
				if i < len(s.Items) {
					total += wording.Likeness(s.Items[i].Title[p.lang], c.title)
				}
			}
			if total/n >= 500 {
				return s
			}
		}
	}
	if s := a.made[a.mates[p]]; s != nil && s.Title[p.lang] == "" {
		return s
	}
	kind := clue.Section(title)
	for _, s := range known {
		if s.ID == kind && (s.Title[p.lang] == "" || s.OurTitle) {
			if s.OurTitle {
				delete(s.Title, p.lang)
				s.OurTitle = false
			}
			return s
		}
	}
	for _, s := range known {
		if s.From != p.lang && s.From != "" && s.Title[p.lang] == "" && kind == clue.Section(s.ID) && len(s.Items) == len(p.parts) {
			return s
		}
	}
	if kind == "" || a.has(kind) {
		kind = a.freshID()
	}
	s := a.sectionOf(kind)
	s.From = p.lang
	return s
}

// pointFor is item i of the section, made if need be; where the wording of
// another fits the heading better, that one.
func pointFor(s *draft.Section, i int, c *part, lang string) *draft.Item {
	best, most := i, 0
	compared := s.Items
	if len(compared) > mostCompared {
		compared = nil
	}
	for k, it := range compared {
		if l := wording.Likeness(it.Title[lang], c.title); l > most && it.Body[lang] == "" {
			best, most = k, l
		}
	}
	if most < 600 {
		best = i
	}
	for len(s.Items) <= best {
		s.Items = append(s.Items, &draft.Item{})
	}
	return s.Items[best]
}

// compareWording names a point that the list and the chapter word differently.
func (a *arranger) compareWording(it *draft.Item, c *part, lang string, n int) {
	list, chapter := it.Title[lang], c.title
	if list == "" || wording.Key(list) == wording.Key(chapter) {
		return
	}
	a.log.Add(diag.ImportWording, c.at.Pos, diag.Args{"number": strconv.Itoa(n), "list": list, "chapter": chapter})
}
