package handout

import (
	"context"
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/pdf/impose"
	"jianbao/internal/press"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/paragraph"
)

// Manual is the word of Order.Duplex for a printer that prints one side only: somebody
// puts the stack back. It may be followed by = and one of Stackings.
const Manual = "manual"

// Stackings are the ways in which a stack that is put back comes out: whether the backs
// are printed from the last to the first, and whether they are turned by half a circle.
// The test of the printer finds the letter.
func Stackings() []string { return []string{"A", "B", "C", "D"} }

// Duplexes are the words of Order.Duplex.
func Duplexes() []string {
	out := append(Edges(), Manual)
	for _, letter := range Stackings() {
		out = append(out, Manual+"="+letter)
	}
	return out
}

// stacking is what a word of Order.Duplex says of the backs; false where the printer
// turns the sheets itself.
func stacking(duplex string) (reversed, turned, manual bool) {
	word, letter, _ := strings.Cut(duplex, "=")
	i := slices.Index(Stackings(), letter)
	return i == 1 || i == 3, i >= 2, word == Manual
}

// split makes of the finished sheets a file of their fronts and one of their backs, in
// the order in which the printer wants them. backs is nil where no sheet has one.
func (m *maker) split(ctx context.Context, pdf []byte, sheets []impose.Sheet) (fronts, backs []byte, err error) {
	reversed, turned, _ := stacking(m.order.Duplex)
	if oneSided(sheets) {
		m.log.Add(diag.NoBacks, diag.Pos{}, nil)
		return pdf, nil, nil
	}
	whole, err := m.setter.reopen(ctx, pdf)
	if err != nil || whole == nil {
		return nil, nil, err
	}
	all, err := impose.Plan(&impose.Options{Duplex: impose.LongEdge, Paper: m.sheets.Paper}, whole)
	if err != nil {
		return nil, nil, err
	}
	var leaves [2][]impose.Leaf
	for _, s := range all {
		front := s.Front.Cells[0].Page
		back := impose.Leaf{Width: whole.Pages[front].Width, Height: whole.Pages[front].Height}
		if s.Back != nil {
			back = impose.Leaf{Part: whole, Page: s.Back.Cells[0].Page, Turned: turned}
		}
		leaves[0], leaves[1] = append(leaves[0], impose.Leaf{Part: whole, Page: front}), append(leaves[1], back)
	}
	if reversed {
		slices.Reverse(leaves[1])
	}
	if fronts, err = m.facing(ctx, leaves[0]); err == nil {
		backs, err = m.facing(ctx, leaves[1])
	}
	m.log.Add(diag.PrintByHand, diag.Pos{}, diag.Args{"hint": stackingHint(m.order.Duplex)})
	return fronts, backs, err
}

// facing binds the pages of one side of all sheets.
func (m *maker) facing(ctx context.Context, leaves []impose.Leaf) ([]byte, error) {
	out, err := impose.Bind(ctx, &impose.Binding{Leaves: leaves, About: m.about(), Entries: []impose.Entry{{Title: m.title()}}})
	if err != nil {
		return nil, err
	}
	return out.PDF, nil
}

// stackingHint says how to find the letter, where none was given.
func stackingHint(duplex string) diag.Value {
	if duplex != Manual {
		return ""
	}
	return diag.Words{"no letter was given, and A was taken: {command} makes two sheets that show which it is for your printer", "没有写字母，按 A 做：{command} 做两张测试页，看看您的打印机是哪个字母"}.
		With(diag.Args{"command": "jianbao handout --printer-test --duplex manual"})
}

// stackTest makes the test of a printer that prints one side: two fronts and two backs,
// from which the letter of Order.Duplex is read.
func stackTest(ctx context.Context, s *setter, paper impose.Paper) (fronts, backs []byte, err error) {
	for side, texts := range [][2]string{{"1", "2"}, {"A C", "B D"}} {
		l := s.leaflet()
		for _, text := range texts {
			stackPage(l, paper, text, side == 1)
		}
		if s.log.Failed() {
			return nil, nil, nil
		}
		fronts = backs
		if backs, err = l.PDF(ctx); err != nil {
			return nil, nil, err
		}
	}
	return fronts, backs, nil
}

// stackPage sets a page of the test: a front with its number, or a back with its letters.
func stackPage(l *press.Leaflet, paper impose.Paper, text string, back bool) {
	l.Page(paper.Width, paper.Height)
	upright, turned, _ := strings.Cut(text, " ")
	title, says := "Front "+text+" / 正面 "+text, []string{
		"Print both pages of this file on one side. Put the two sheets back as you would for every handout, and print the other file on their backs. Always put them back in this same way.",
		"先单面打印本文件的两页。像平时那样把这两张放回纸盒，再打印另一个文件。以后每次都照这样放。",
		"Then take the sheet whose front says 1, and turn it as a page of a book.",
		"然后拿起正面是 1 的那张，像翻书一样翻过来看。"}
	if back {
		title, says = upright+" / "+turned, []string{
			"Only where the front says 1. These words stand upright: --duplex manual=" + upright + ". They stand on their head: --duplex manual=" + turned + ".",
			"只看正面是 1 的那张。字是正的：--duplex manual=" + upright + "；字是倒的：--duplex manual=" + turned + "。"}
	}
	at := l.Set(press.Line{Text: title, Lang: "zh-CN", X: mm(30), Y: mm(50), Width: paper.Width - mm(60), Size: 36 * length.Pt, Bold: true, Colour: accentColour, Tag: page.H1, Align: paragraph.Ragged}) + mm(4)
	for _, text := range says {
		at = l.Set(press.Line{Text: text, Lang: langOf(text), X: mm(30), Y: at, Width: paper.Width - mm(60), Size: 14 * length.Pt, Pitch: 21 * length.Pt, Colour: inkColour, Tag: page.P, Align: paragraph.Ragged}) + mm(3)
	}
}

// langOf is the language of one of our own texts.
func langOf(text string) string {
	if hasHan(text) {
		return "zh-CN"
	}
	return "en"
}
