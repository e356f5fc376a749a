package roster

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/length"
	"jianbao/internal/mail/recipients"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/impose"
	"jianbao/internal/press"
	"jianbao/internal/report"
	"jianbao/internal/setting/page"
	"jianbao/internal/work/copies"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/project"
)

// Order says which paper is made of which list. It is plain data, which JSON carries
// both ways.
type Order struct {
	Kind      string          `json:"kind"` // one of Kinds
	List      string          `json:"list"`
	Sheet     string          `json:"sheet,omitempty"`     // of a workbook; "": the first
	Languages []string        `json:"languages,omitempty"` // of the words of ours: "zh", "en", or both; none: as the list's own headers
	Meeting   project.Meeting `json:"meeting"`
	Title     string          `json:"title,omitempty"`  // "": what the paper is
	Paper     string          `json:"paper,omitempty"`  // of cards, one of Papers; "": a4
	Labels    string          `json:"labels,omitempty"` // "3x8", as ParseGrid reads it; "": that
}

// The kinds of papers.
const (
	SignIn   = "sign-in"
	Register = "register"
	Cards    = "cards"
	Labels   = "labels"
)

// Kinds are the words of Order.Kind.
func Kinds() []string { return []string{SignIn, Register, Cards, Labels} }

// Papers are the words of Order.Paper.
func Papers() []string { return []string{"a4", "a5"} }

// Grid is how labels stand on a sheet.
type Grid struct {
	Columns, Rows int
	Width, Height length.Length
}

var errGrid = errors.New("write how many stand on a sheet, 3x8, or how large one is, 70x37mm")

// ParseGrid reads labels as boxes of them say: 3x8, three across and eight down, or
// 70x37mm. They stand in the middle of the sheet, without gaps.
func ParseGrid(v string) (Grid, error) {
	across, down, ok := strings.Cut(strings.NewReplacer("×", "x", "X", "x", "*", "x", " ", "").Replace(v), "x")
	if !ok {
		return Grid{}, errGrid
	}
	if unit, is := strings.CutSuffix(down, "mm"); is {
		w, err := length.Parse(strings.TrimSuffix(across, "mm") + "mm")
		h, err2 := length.Parse(unit + "mm")
		if err != nil || err2 != nil || w < mm(20) || h < mm(10) || w > mm(210) || h > mm(297) {
			return Grid{}, errGrid
		}
		return Grid{int(mm(210) / w), int(mm(297) / h), w, h}, nil
	}
	n, err := strconv.Atoi(across)
	m, err2 := strconv.Atoi(down)
	if err != nil || err2 != nil || n < 1 || m < 1 || n > 8 || m > 20 {
		return Grid{}, errGrid
	}
	return Grid{n, m, mm(210) / length.Length(n), mm(297) / length.Length(m)}, nil
}

// Make makes the paper. It is nil when a fault was logged.
func Make(ctx context.Context, log *diag.Log, p *project.Project, o Order) ([]byte, error) {
	list, err := copies.ReadList(ctx, log, p, o.List, o.Sheet)
	if err != nil || list == nil || log.Failed() {
		return nil, err
	}
	for _, r := range list.Rows {
		copies.CheckName(log, r)
	}
	m := &maker{log: log, order: &o, list: list}
	if m.meeting, err = p.Source.Meeting(ctx, log, o.Meeting); err != nil || log.Failed() {
		return nil, err
	}
	options, err := edition.Options(ctx, log, p, nil)
	if err != nil || options == nil {
		return nil, err
	}
	m.say = wordsIn(o.Languages, list)
	about := page.Meta{Title: m.title(0), Languages: []string{m.say[0].tag}, Producer: p.Producer}
	if p.Created != nil {
		about.Created = *p.Created
	}
	m.l = press.NewLeaflet(log, options.Faces, about)
	sheets := m.lay()
	if log.Failed() {
		return nil, nil
	}
	pdf, err := m.l.PDF(ctx)
	if err == nil && o.Kind == Cards {
		bare := *m
		bare.bare, bare.log, bare.l = true, log.Blank(), press.NewLeaflet(log, options.Faces, about)
		bare.cards()
		pdf, err = folded(ctx, pdf, bare.l, impose.About{Title: about.Title, Language: m.say[0].tag, Producer: about.Producer, Created: about.Created})
	}
	log.Add(diag.PapersPrint, diag.Pos{}, diag.Args{"paper": m.paperName(), "sheets": han.Counted(sheets, "sheet")})
	return pdf, err
}

// maker makes one paper.
type maker struct {
	log     *diag.Log
	order   *Order
	list    *recipients.List
	meeting *report.Meeting // nil: there is none
	say     []words         // in one language, or in two
	l       *press.Leaflet
	bare    bool // it is a picture of what another has: without tags
}

// lay lays the paper and gives the number of its sheets.
func (m *maker) lay() int {
	switch m.order.Kind {
	case Cards:
		return m.cards()
	case Labels:
		return m.labels()
	}
	return m.table()
}

// paperName is the paper to print on.
func (m *maker) paperName() string {
	if m.order.Kind == Cards && m.order.Paper == Papers()[1] {
		return "A5"
	}
	return "A4"
}

// folded gives each page its picture, upside down: the name on the other half.
func folded(ctx context.Context, pdf []byte, picture *press.Leaflet, about impose.About) ([]byte, error) {
	other, err := picture.PDF(ctx)
	if err != nil {
		return nil, err
	}
	var files [2]*foreign.File
	for i, data := range [][]byte{pdf, other} {
		if files[i], err = foreign.Reopen(ctx, &diag.Log{}, about.Title, data); err != nil || files[i] == nil {
			return nil, err
		}
	}
	f := files[0]
	in := &impose.Binding{About: about, Entries: []impose.Entry{{Part: f}}}
	for i := range f.Pages {
		in.Leaves = append(in.Leaves, impose.Leaf{Part: f, Page: i, Over: []impose.Stamp{{Part: files[1], Page: i, Turned: true}}})
	}
	out, err := impose.Bind(ctx, in)
	if err != nil {
		return nil, err
	}
	return out.PDF, nil
}

// has says whether a column is wanted: somebody has something in it.
func (m *maker) has(field string) bool {
	return m.list.Has(field) && slices.ContainsFunc(m.list.Rows, func(r recipients.Row) bool { return r.Get(field) != "" })
}
