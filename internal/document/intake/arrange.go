package intake

import (
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/diag"
)

// arranger puts the blocks of a document into the structure of a report.
type arranger struct {
	log      *diag.Log
	d        *Document
	out      *Draft
	left     []Block // what found no place
	issue    string  // the number of the issue
	chapters int     // the highest number of a chapter
	byID     map[string]*Section
	fresh    int // the last number given to a section without a name
}

// arrange makes a draft of the document. What it was unsure of, and what is
// left over, is in the log.
func arrange(log *diag.Log, d *Document) *Draft {
	a := &arranger{log: log, d: d, out: &Draft{ID: idOf(firstText(d.As, d.File)), Notes: d.Notes}}
	if d.isOwn() {
		a.own()
		a.finish()
		return a.out
	}
	root := outline(d)
	a.unwrap(root)
	a.unwrapLanguages(root)
	a.bareTitle(root)
	a.cutBack(root)
	a.front(root)
	var sections []*part
	for _, p := range root.parts {
		switch partKind(p.title) {
		case "summary":
			a.summary(p)
		case "about":
			a.out.About.put(p.lang, markdown(flatten(p)))
		case "cite":
			a.out.Cite.put(p.lang, markdown(flatten(p)))
		case "notice":
			a.out.Notice.put(p.lang, markdown(flatten(p)))
		case "contact":
			a.contact(flatten(p))
		case "figures":
			if !a.figures(p) {
				sections = append(sections, p)
			}
		default:
			sections = append(sections, p)
		}
	}
	for _, p := range sections {
		a.chapters = max(a.chapters, p.number)
	}
	for _, p := range sections {
		a.section(p)
	}
	a.finish()
	return a.out
}

// unwrap takes a single heading around everything for the title.
func (a *arranger) unwrap(root *part) {
	if len(root.parts) != 1 || len(root.parts[0].parts) == 0 || partKind(root.parts[0].title) != "" {
		return
	}
	top := root.parts[0]
	top.at.Kind, top.at.Text, top.at.Title = Paragraph, top.title, true
	root.blocks = append(append(root.blocks, top.at), top.blocks...)
	root.parts = top.parts
}

// unwrapLanguages takes two headings around everything, each in a language of
// its own, for the titles.
func (a *arranger) unwrapLanguages(root *part) {
	if len(root.parts) != 2 || root.parts[0].lang == root.parts[1].lang {
		return
	}
	for _, p := range root.parts {
		if len(p.parts) == 0 || partKind(p.title) != "" {
			return
		}
	}
	both := root.parts
	root.parts = nil
	for _, p := range both {
		p.at.Kind, p.at.Text, p.at.Title = Paragraph, p.title, true
		root.blocks = append(append(root.blocks, p.at), p.blocks...)
		root.parts = append(root.parts, p.parts...)
	}
}

// bareTitle takes a first heading with nothing under it for the title.
func (a *arranger) bareTitle(root *part) {
	if len(root.parts) < 2 || len(root.parts[0].blocks)+len(root.parts[0].parts) > 0 || partKind(root.parts[0].title) != "" {
		return
	}
	for i := range root.blocks {
		if root.blocks[i].Title {
			return
		}
	}
	b := root.parts[0].at
	b.Kind, b.Text, b.Title = Paragraph, root.parts[0].title, true
	root.blocks, root.parts = append(root.blocks, b), root.parts[1:]
}

// front reads what stands before the first heading: the series, the titles,
// the publisher, the date; paragraphs among them are an introduction.
func (a *arranger) front(root *part) {
	titles := map[string]*Block{}
	var rest []*Block
	root.blocks = joinTitles(root.blocks)
	for i := range root.blocks {
		b := &root.blocks[i]
		lang := language(b.Text)
		switch {
		case b.Title && lang != "" && (titles[lang] == nil || !titles[lang].Title):
			if titles[lang] != nil {
				rest = append(rest, titles[lang])
			}
			titles[lang] = b
		case b.Kind != Paragraph || utf8.RuneCountInString(b.Text) > 120 || lastIsFull(b.Text) && utf8.RuneCountInString(b.Text) > 40:
			rest = append(rest, b)
		case a.out.Date == "" && dateOf(b.Text) != "":
			a.out.Date = dateOf(b.Text)
		case a.issue == "" && issueOf(b.Text) != "":
			a.issue = issueOf(b.Text)
			rest = append(rest, b)
		case isSeries(b.Text) && a.out.Series[lang] == "":
			a.out.Series.put(lang, b.Text)
		case isPublisher(b.Text) && a.out.Publisher[lang] == "" && (titles[lang] != nil || i+1 < len(root.blocks) && more(root.blocks[i+1:], lang)):
			a.out.Publisher.put(lang, oneLine(b.Text))
		case lang != "" && titles[lang] == nil:
			titles[lang] = b
		case lang != "" && !titles[lang].Title && len(key(b.Text)) > 2*len(key(titles[lang].Text)):
			rest = append(rest, titles[lang])
			titles[lang] = b
		default:
			rest = append(rest, b)
		}
	}
	for _, lang := range []string{"zh", "en"} {
		if b := titles[lang]; b != nil {
			a.out.Title.put(lang, oneLine(b.Text))
			if n := strings.Count(b.Text, "\n"); n > 0 {
				b.lines += n
			}
			if b.lines > 1 {
				a.log.Add(diag.ImportTornTitle, b.Pos, diag.Args{"lines": strconv.Itoa(b.lines), "title": b.Text})
			}
		}
	}
	if a.out.Title == nil && len(a.out.Series) > 0 {
		a.out.Title, a.out.Series = a.out.Series, nil
	}
	a.loose(rest)
}

// more says that a title may still come in a language: a short line that is
// none of the others.
func more(blocks []Block, lang string) bool {
	for i := range blocks {
		t := blocks[i].Text
		if blocks[i].Kind == Paragraph && language(t) == lang && utf8.RuneCountInString(t) <= 80 && !lastIsFull(t) && dateOf(t) == "" && !isPublisher(t) {
			return true
		}
	}
	return false
}

// figures reads key figures: points that begin with a value in bold.
func (a *arranger) figures(p *part) bool {
	var out []KeyFigure
	for _, b := range flatten(p) {
		value, label, ok := strings.Cut(strings.TrimPrefix(b.Text, "**"), "**")
		if !strings.HasPrefix(b.Text, "**") || !ok || strings.TrimSpace(label) == "" {
			return false
		}
		f := KeyFigure{}
		label = strings.TrimSpace(label)
		if i := strings.LastIndexAny(label, "(（"); i > 0 && (strings.HasSuffix(label, ")") || strings.HasSuffix(label, "）")) {
			_, w := utf8.DecodeRuneInString(label[i:])
			_, end := utf8.DecodeLastRuneInString(label)
			f.Source.put(p.lang, label[i+w:len(label)-end])
			label = strings.TrimSpace(label[:i])
		}
		f.Value.put(p.lang, value)
		f.Label.put(p.lang, label)
		out = append(out, f)
	}
	if len(a.out.Figures) == 0 {
		a.out.Figures = out
	} else if len(a.out.Figures) == len(out) {
		for i := range out {
			a.out.Figures[i].Value.put(p.lang, out[i].Value[p.lang])
			a.out.Figures[i].Label.put(p.lang, out[i].Label[p.lang])
			a.out.Figures[i].Source.put(p.lang, out[i].Source[p.lang])
		}
	} else {
		return false
	}
	return len(out) > 0
}

// joinTitles joins the lines of a title of Latin letters that stand as
// paragraphs of their own.
func joinTitles(blocks []Block) (out []Block) {
	for _, b := range blocks {
		if n := len(out); n > 0 && titleLine(&out[n-1]) && titleLine(&b) && !isSeries(b.Text) && !isSeries(out[n-1].Text) {
			r, _ := utf8.DecodeRuneInString(b.Text)
			if unicode.IsLower(r) {
				out[n-1].Text += " " + b.Text
				out[n-1].lines++
				continue
			}
		}
		out = append(out, b)
	}
	return out
}

func titleLine(b *Block) bool {
	return b.Kind == Paragraph && language(b.Text) == "en" && !lastIsFull(b.Text) && utf8.RuneCountInString(b.Text) <= 60 && dateOf(b.Text) == ""
}

// loose places paragraphs that stand before any heading: where the document
// has no summary of its own they are that, else an introduction.
func (a *arranger) loose(rest []*Block) {
	byLang := map[string][]Block{}
	for _, b := range rest {
		lang := language(b.Text)
		if b.Kind == Paragraph && (utf8.RuneCountInString(b.Text) < 40 || lang == "") {
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
func (a *arranger) intro(lang string, blocks []Block) {
	s := a.sectionOf("introduction")
	if len(s.Title) == 0 {
		s.unsure = true
		a.log.Add(diag.ImportUnsure, blocks[0].Pos, diag.Args{"what": "paragraphs without a heading became the section introduction", "hint": "give them a heading, or move them"})
	}
	if s.Title[lang] == "" {
		s.Title.put(lang, standardTitle("introduction", lang))
	}
	s.Body.put(lang, markdown(blocks))
}

// summary reads the part of the summary: its paragraphs, and the lists of
// points in it, each of which becomes a section.
func (a *arranger) summary(p *part) {
	blocks := flatten(p)
	lang := p.lang
	var stray []Block
	var paragraphs []Block
	for i := 0; i < len(blocks); {
		n := listAt(blocks, i)
		switch {
		case n >= 2:
			var lead Block
			if k := len(paragraphs); k > 0 && blocks[i-1].Kind == Paragraph {
				lead, paragraphs = paragraphs[k-1], paragraphs[:k-1]
			}
			a.points(lang, lead, blocks[i:i+n])
			i += n
		case blocks[i].Kind == Paragraph && language(blocks[i].Text) != lang && language(blocks[i].Text) != "":
			stray = append(stray, blocks[i])
			i++
		default:
			paragraphs = append(paragraphs, blocks[i])
			i++
		}
	}
	for i, b := range paragraphs {
		for len(a.out.Summary) <= i {
			a.out.Summary = append(a.out.Summary, nil)
		}
		a.out.Summary[i].put(lang, markdown([]Block{b}))
	}
	if len(stray) > 0 {
		a.intro(language(stray[0].Text), stray)
	}
}

// listAt counts the items of the list that begins at i: numbered points of one
// style in order, or bullets.
func listAt(blocks []Block, i int) int {
	st, n := blocks[i].point()
	if blocks[i].Kind != Item || blocks[i].Level > 0 {
		return 0
	}
	count := 1
	for k := i + 1; k < len(blocks) && blocks[k].Kind == Item; k++ {
		s, m := blocks[k].point()
		if blocks[k].Level > 0 {
			count++
			continue
		}
		if s != st || st != bullet && m != n+1 {
			break
		}
		n = m
		count++
	}
	return count
}

// points makes a section of a list, or joins it to the section that the other
// language's list made.
func (a *arranger) points(lang string, lead Block, items []Block) {
	var points []Block
	below := map[int][]Block{} // what stands under a point
	for _, it := range items {
		if it.Level > 0 && len(points) > 0 {
			it.Level--
			below[len(points)-1] = append(below[len(points)-1], it)
			continue
		}
		points = append(points, it)
	}
	s := a.listSection(lang, lead.Text, len(points))
	s.Lead.put(lang, oneLine(lead.Text))
	for i, it := range points {
		for len(s.Items) <= i {
			s.Items = append(s.Items, &Point{})
		}
		s.Items[i].Title.put(lang, oneLine(it.Text))
		s.Items[i].Body.put(lang, markdown(below[i]))
		s.Items[i].line = it.Pos.Line
	}
}

// listSection finds the section that a list belongs to: that of the same kind
// in the other language, else the first of the same length that lacks this one.
func (a *arranger) listSection(lang, lead string, n int) *Section {
	kind := sectionKind(lead)
	for _, s := range a.out.Sections {
		if len(s.Items) > 0 && s.Items[0].Title[lang] == "" && (kind != "" && s.ID == kind || len(s.Items) == n && (kind == "" || sectionKind(s.ID) == "")) {
			return s
		}
	}
	for _, s := range a.out.Sections {
		if len(s.Items) == n && s.Items[0].Title[lang] == "" {
			return s
		}
	}
	if kind == "" || a.has(kind) {
		kind = a.freshID()
	}
	return a.sectionOf(kind)
}

func (a *arranger) has(id string) bool { return a.byID[id] != nil }

func (a *arranger) freshID() string {
	for a.fresh = max(a.fresh, len(a.out.Sections)) + 1; ; a.fresh++ {
		if id := "section-" + strconv.Itoa(a.fresh); !a.has(id) {
			return id
		}
	}
}

// sectionOf is the section with an id, made if need be.
func (a *arranger) sectionOf(id string) *Section {
	if s := a.byID[id]; s != nil {
		return s
	}
	if a.byID == nil {
		a.byID = map[string]*Section{}
	}
	s := &Section{ID: id}
	a.byID[id] = s
	a.out.Sections = append(a.out.Sections, s)
	return s
}

// flatten is all blocks under a part, its headings as blocks.
func flatten(p *part) []Block {
	out := append([]Block(nil), p.blocks...)
	for _, c := range p.parts {
		h := c.at
		h.Kind, h.Text = Heading, strings.TrimSpace(c.at.Label+c.title)
		out = append(out, h)
		out = append(out, flatten(c)...)
	}
	return out
}

// idOf makes a report's id of a file's name.
func idOf(file string) string {
	base := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
	var b strings.Builder
	for _, r := range strings.ToLower(base) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	id := strings.Trim(b.String(), "-")
	if id == "" || id[0] >= '0' && id[0] <= '9' {
		id = strings.Trim("report-"+id, "-")
	}
	return id[:min(len(id), 48)]
}
