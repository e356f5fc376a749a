package arrange

import (
	"cmp"
	"path/filepath"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/draft"
	"jianbao/internal/document/intake/source"
)

// arranger puts the blocks of a document into the structure of a report.
type arranger struct {
	log      *diag.Log
	d        *source.Document
	out      *draft.Draft
	left     []source.Block // what found no place
	issue    string         // the number of the issue
	chapters int            // the highest number of a chapter
	byID     map[string]*draft.Section
	fresh    int // the last number given to a section without a name
}

// Arrange makes a draft of a document. What it was unsure of, and what is
// left over, is in the log.
func Arrange(log *diag.Log, d *source.Document) *draft.Draft {
	a := &arranger{log: log, d: d, out: &draft.Draft{ID: idOf(cmp.Or(d.As, d.File)), Notes: d.Notes}}
	if d.FromExport() {
		a.exported()
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
		switch clue.Part(p.title) {
		case "summary":
			a.summary(p)
		case "about":
			a.out.About.Put(p.lang, source.Markdown(flatten(p)))
		case "cite":
			a.out.Cite.Put(p.lang, source.Markdown(flatten(p)))
		case "notice":
			a.out.Notice.Put(p.lang, source.Markdown(flatten(p)))
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
	if len(root.parts) != 1 || len(root.parts[0].parts) == 0 || clue.Part(root.parts[0].title) != "" {
		return
	}
	top := root.parts[0]
	top.at.Kind, top.at.Text, top.at.Title = source.Paragraph, top.title, true
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
		if len(p.parts) == 0 || clue.Part(p.title) != "" {
			return
		}
	}
	both := root.parts
	root.parts = nil
	for _, p := range both {
		p.at.Kind, p.at.Text, p.at.Title = source.Paragraph, p.title, true
		root.blocks = append(append(root.blocks, p.at), p.blocks...)
		root.parts = append(root.parts, p.parts...)
	}
}

// bareTitle takes a first heading with nothing under it for the title.
func (a *arranger) bareTitle(root *part) {
	if len(root.parts) < 2 || len(root.parts[0].blocks)+len(root.parts[0].parts) > 0 || clue.Part(root.parts[0].title) != "" {
		return
	}
	for i := range root.blocks {
		if root.blocks[i].Title {
			return
		}
	}
	b := root.parts[0].at
	b.Kind, b.Text, b.Title = source.Paragraph, root.parts[0].title, true
	root.blocks, root.parts = append(root.blocks, b), root.parts[1:]
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
func (a *arranger) sectionOf(id string) *draft.Section {
	if s := a.byID[id]; s != nil {
		return s
	}
	if a.byID == nil {
		a.byID = map[string]*draft.Section{}
	}
	s := &draft.Section{ID: id}
	a.byID[id] = s
	a.out.Sections = append(a.out.Sections, s)
	return s
}

// flatten is all blocks under a part, its headings as blocks.
func flatten(p *part) []source.Block {
	out := append([]source.Block(nil), p.blocks...)
	for _, c := range p.parts {
		h := c.at
		h.Kind, h.Text = source.Heading, strings.TrimSpace(c.at.Label+c.title)
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
