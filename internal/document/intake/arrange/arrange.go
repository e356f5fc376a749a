package arrange

import (
	"cmp"
	"context"
	"path/filepath"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/draft"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
)

// arranger puts the blocks of a document into the structure of a report.
type arranger struct {
	ctx       context.Context
	log       *diag.Log
	d         *source.Document
	out       *draft.Draft
	left      []source.Block // what found no place
	sole      string         // the language of a document in one; "" for one in two
	before    string         // the language of the last text that was looked at
	mates     map[*part]*part
	made      map[*part]*draft.Section // of the chapters that are done
	present   []source.Block           // lines on who was at a meeting, from the end
	meeting   string                   // the day that a line of minutes or the beginning of the text says; "" for none
	headless  bool                     // the document has no headings
	attached  []source.Block           // lines on what is attached, from the end
	reach     []source.Block           // lines on who answers questions, from the end
	closing   []source.Block           // the ends of letters
	introAt   diag.Pos                 // of the first paragraph without a heading
	byID      map[string]*draft.Section
	kept      map[form]bool // the forms of labels of which the text cites one
	dropped   []string      // the labels of headings that the report does not have
	droppedAt diag.Pos      // of the first of them
	fresh     int           // the last number given to a section without a name
}

// Arrange makes a draft of a document. What it was unsure of, and what is
// left over, is in the log. The error is ctx's.
func Arrange(ctx context.Context, log *diag.Log, d *source.Document) (*draft.Draft, error) {
	a := &arranger{ctx: ctx, log: log, d: d, out: &draft.Draft{ID: idOf(cmp.Or(d.As, d.File)), Notes: d.Notes}}
	if d.FromExport() {
		a.place()
		a.exported()
		return a.finished()
	}
	a.sole = soleLanguage(d.Blocks)
	a.place()
	root := outline(ctx, d, a.sole)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	a.tongues(root, a.sole)
	a.titleParts(root)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	a.headless = len(root.parts) == 0 && a.sole != ""
	a.secondFront(root)
	a.cutAttached(root)
	backs := a.cutBacks(root)
	a.keepCited(root)
	a.front(root)
	for _, b := range backs {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		a.back(b)
	}
	var sections []*part
	for _, p := range root.parts {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		kind := clue.Part(labels.Before(p.label, p.title))
		if kind == "summary" && length(p) > mostSummary {
			kind = "" // all of the paper stands under it
		}
		a.partHeading(p, kind)
		switch kind {
		case "summary":
			a.summary(p)
		case "about":
			a.out.About.Put(p.lang, source.Markdown(flatten(p)))
		case "editors-note":
			a.out.EditorsNote.Put(p.lang, source.Markdown(flatten(p)))
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
	a.mates = matesOf(sections)
	for _, p := range sections {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		a.section(p)
	}
	return a.finished()
}

// mostSummary is how long a summary may be, in bytes. What is longer fills several pages.
const mostSummary = 24 << 10

// length is how much text stands under a part, in bytes.
func length(p *part) (n int) {
	for i := range p.blocks {
		n += len(p.blocks[i].Text)
	}
	for _, c := range p.parts {
		n += len(c.title) + length(c)
	}
	return n
}

// partHeading tells the heading of a part that a report has a key for, where it says
// another word than the key.
func (a *arranger) partHeading(p *part, part string) {
	switch {
	case part == "" || part == "figures":
	case !clue.IsPlainPart(p.title), len(p.blocks)+len(p.parts) == 0:
		a.log.Add(diag.ImportWords, p.at.Pos, diag.Args{"text": labels.Before(p.label, p.title)})
	case p.label != "":
		a.unnumbered(p.label, p.at.Pos)
	}
}

// finished is the draft with all that it must have. The error is that of the
// context.
func (a *arranger) finished() (*draft.Draft, error) {
	for _, step := range a.finishing() {
		if a.ctx.Err() != nil {
			return nil, a.ctx.Err()
		}
		step()
	}
	if a.ctx.Err() != nil {
		return nil, a.ctx.Err()
	}
	return a.out, nil
}

// matesOf pairs the chapters of the two languages by their order, where there are
// as many of both and their headings do not speak against it.
func matesOf(sections []*part) map[*part]*part {
	byLang := map[string][]*part{}
	for _, p := range sections {
		byLang[p.lang] = append(byLang[p.lang], p)
	}
	zh, en := byLang["zh"], byLang["en"]
	if len(zh) != len(en) {
		return nil
	}
	mates := map[*part]*part{}
	for i := range zh {
		a, b := clue.Section(zh[i].title), clue.Section(en[i].title)
		if a != b && a != "" && b != "" {
			return nil
		}
		mates[zh[i]], mates[en[i]] = en[i], zh[i]
	}
	return mates
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
		h.Kind, h.Label, h.Text = source.Heading, "", strings.TrimSpace(labels.Before(c.label, c.title))
		out = append(out, h)
		out = append(out, flatten(c)...)
	}
	return out
}

// idOf makes a report's id of a file's name.
func idOf(file string) string {
	base := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
	id := slug(base, len(base))
	if id == "" || id[0] >= '0' && id[0] <= '9' {
		id = strings.Trim("report-"+id, "-")
	}
	return id[:min(len(id), 48)]
}

// slug is the Latin letters and figures of a text, in lower case, with hyphens for
// all else between them; no more words than have room in most bytes.
func slug(s string, most int) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case r == '\'' || r == '’':
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	id := strings.Trim(b.String(), "-")
	if len(id) > most {
		id = id[:max(strings.LastIndexByte(id[:most+1], '-'), 0)]
	}
	return id
}
