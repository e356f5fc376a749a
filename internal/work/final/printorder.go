package final

import (
	"context"
	"strconv"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/press"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/paragraph"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/project"
)

// PrintOrder is what a print shop is told beside the report, 付印单. It is plain data,
// which JSON carries both ways. What it leaves open is a line to write on.
type PrintOrder struct {
	File   string `json:"file"`             // the PDF to write; "": none is wanted
	Copies int    `json:"copies,omitempty"` // 0: as many as the report says, else a blank
	Paper  string `json:"paper,omitempty"`
	Sides  string `json:"sides,omitempty"` // one of Sides
}

// Sides are the words of PrintOrder.Sides.
func Sides() []string { return []string{"one", "both"} }

// mm gives whole millimetres.
func mm(n int) length.Length { return length.MM(n * 1000) }

// entry is a row of the order, in Chinese and in English, with what stands in it.
type entry struct{ zh, en, value, lang string }

// Write writes the print order of a report that was signed. False means that a fault was
// logged.
func (f *Final) Write(ctx context.Context, log *diag.Log, p *project.Project, r *project.Reading, o PrintOrder) (bool, error) {
	options, err := edition.Options(ctx, log, p, nil)
	if err != nil || options == nil {
		return false, err
	}
	about := page.Meta{Title: "付印单 / Print order", Languages: []string{"zh-CN"}, Producer: p.Producer}
	if p.Created != nil {
		about.Created = *p.Created
	}
	l := press.NewLeaflet(log, options.Faces, about)
	l.Page(mm(210), mm(297))
	line := press.Line{Lang: "zh-CN", X: mm(24), Width: mm(162), Align: paragraph.Centre, Colour: 0x1A1A1A}
	set := func(text, lang string, y, size length.Length, tag page.Tag, bold bool) length.Length {
		line.Text, line.Lang, line.Y, line.Size, line.Tag, line.Bold = text, lang, y, size, tag, bold
		return l.Set(line)
	}
	y := set("付印单", "zh-CN", mm(34), 22*length.Pt, page.H1, true)
	y = set("Print order", "en", y, 12*length.Pt, page.P, false)
	end := l.Within(page.Element{Tag: page.Table})
	line.Align = paragraph.Ragged
	for _, e := range f.entries(r, o) {
		row := l.Within(page.Element{Tag: page.TableRow})
		const high = 15
		l.Frame(mm(24), y, mm(52), mm(high), length.Pt/2, 0x6E6E6E)
		l.Frame(mm(76), y, mm(110), mm(high), length.Pt/2, 0x6E6E6E)
		head := l.Within(page.Element{Tag: page.TH, Scope: "Row"})
		line.X, line.Width = mm(27), mm(46)
		set(e.zh, "zh-CN", y+mm(6), 12*length.Pt, page.P, true)
		set(e.en, "en", y+mm(11), 9*length.Pt, page.P, false)
		head()
		cell := l.Within(page.Element{Tag: page.TD})
		if e.value != "" {
			line.X, line.Width = mm(79), mm(104)
			at, size := y+mm(9), 12*length.Pt
			line.Text, line.Size = e.value, size
			if l.Natural(line) > line.Width {
				at, size = y+mm(6), 10*length.Pt
			}
			set(e.value, e.lang, at, size, page.P, false)
		}
		cell()
		row()
		y += mm(high)
	}
	end()
	if log.Failed() {
		return false, nil
	}
	pdf, err := l.PDF(ctx)
	if err != nil {
		return false, err
	}
	return p.Put(ctx, log, o.File, pdf), ctx.Err()
}

// entries are the rows of the order.
func (f *Final) entries(r *project.Reading, o PrintOrder) []entry {
	copies := o.Copies
	if copies == 0 {
		copies = r.Distribution.Printed
	}
	number, sides := "", map[string]string{"one": "单面 / one side", "both": "双面 / both sides"}[o.Sides]
	if copies > 0 {
		number = strconv.Itoa(copies)
	}
	title := ""
	if t := project.Title(r.Report, r.Languages[:1]); t != nil {
		title = project.Unmarked(t)
	}
	return []entry{
		{"名称", "Title", title, r.Languages[0]},
		{"期号", "Number", r.Number.Text, "zh-CN"},
		{"标记", "Mark", f.Mark, "en"},
		{"份数", "Copies", number, "en"},
		{"纸张", "Paper", o.Paper, "en"},
		{"单双面", "Sides", sides, "zh-CN"},
		{"定稿人", "Signed off by", f.By, "zh-CN"},
		{"定稿时间", "On", f.At, "en"},
		{"签字", "Signature", "", ""},
		{"日期", "Date", "", ""},
	}
}
