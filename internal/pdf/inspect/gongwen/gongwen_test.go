package gongwen

import (
	"slices"
	"strconv"
	"testing"

	"jianbao/internal/length"
	"jianbao/internal/pdf/inspect"
)

// figures are those of a document as GB/T 9704-2012 has it; lengths in thousandths of a
// millimetre, sizes and pitches in hundredths of a point.
type figures struct {
	width, left, top, wide, indent  int
	size, pitch, lines              int
	ink                             uint32
	title, titleAside, titleDown    int
	nameDown, nameAside             int
	ruleWide, ruleThick, ruleGap    int
	number                          int
	folio, folioDown, folioIn       int
	folioForm                       func(n int) string
	folioLeft                       bool // on odd pages
	outer, inner, foot, imprintWide int
	imprint                         int
	heading                         int
}

// sound are the figures as they should be.
func sound() figures {
	return figures{width: 210_000, left: 28_000, top: 37_000, wide: 155_575, indent: 2, size: 1575, pitch: 2953, lines: 22,
		title: 2200, titleDown: 200, nameDown: 35_000, ruleWide: 156_000, ruleThick: 500, ruleGap: 4_000, number: 1575,
		folio: 1400, folioDown: 7_000, folioIn: 1400, folioForm: func(n int) string { return "— " + strconv.Itoa(n) + " —" },
		outer: 350, inner: 250, foot: 262_000, imprintWide: 156_000, imprint: 1400, heading: 1575}
}

// points is a length of hundredths of a point.
func points(n int) length.Length { return length.Points(n * 10) }

// pages are two pages with such figures: a head in red, a title, text, an imprint.
func (f figures) pages() []inspect.Page {
	left, wide, pitch, size := length.MM(f.left), length.MM(f.wide), points(f.pitch), points(f.size)
	page := func() inspect.Page { return inspect.Page{Width: length.MM(f.width), Height: length.MM(297_000)} }
	one, two := page(), page()
	put := func(p *inspect.Page, text string, x, right, y, size length.Length, colour uint32) {
		p.Runs = append(p.Runs, inspect.Run{Text: text, X: x, Right: right, Y: y, Size: size, Colour: colour})
	}
	centred := func(p *inspect.Page, text string, aside, y, size length.Length, colour uint32) {
		x := length.MM(f.left+f.wide/2) - size*4 + aside
		put(p, text, x, x+size*8, y, size, colour)
	}
	rule := func(p *inspect.Page, y, wide, thick length.Length, colour uint32) {
		p.Areas = append(p.Areas, inspect.Area{X: left, Y: y, Width: wide, Height: thick, Colour: colour})
	}
	const scarlet = 0xd01010
	name := 40 * length.Pt
	centred(&one, "某某市人民政府文件", length.MM(f.nameAside), length.MM(f.top+f.nameDown)+name.Milli(emTop), name, scarlet)
	number := length.MM(f.top + 83_000)
	centred(&one, "某政发〔2026〕1号", 0, number, points(f.number), 0)
	red := number + points(f.number).Milli(1000-emTop) + length.MM(f.ruleGap)
	rule(&one, red, length.MM(f.ruleWide), length.MM(f.ruleThick), scarlet)
	title := points(f.title)
	y := red + length.Length(f.titleDown)*pitch/100 + (pitch-title)/2 + title.Milli(emTop)
	centred(&one, "关于供水的通知", length.MM(f.titleAside), y, title, 0)
	y += 2 * pitch
	put(&one, "一、五条经验", left+length.Length(f.indent)*size, left+8*size, y, points(f.heading), 0)
	for range 4 {
		y += pitch
		put(&one, "城市每售出一立方米自来水要亏零点四六元管网漏损率高达百", left, left+wide, y, size, f.ink)
	}
	y = length.MM(f.top) + size.Milli(emTop)
	for range f.lines - 4 {
		put(&two, "城市每售出一立方米自来水要亏零点四六元管网漏损率高达百", left, left+wide, y, size, f.ink)
		y += pitch
	}
	foot := length.MM(f.top + 225_000 + f.foot - 262_000)
	outer, inner := length.MM(f.outer), length.MM(f.inner)
	rule(&two, foot-22*length.Pt*2, length.MM(f.imprintWide), outer, 0)
	put(&two, "抄送：各区。", left+14*length.Pt, left+90*length.Pt, foot-28*length.Pt, points(f.imprint), 0)
	rule(&two, foot-22*length.Pt, length.MM(f.imprintWide), inner, 0)
	rule(&two, foot-outer, length.MM(f.imprintWide), outer, 0)
	for i, p := range []*inspect.Page{&one, &two} {
		text, size := f.folioForm(i+1), points(f.folio)
		x, y, w := length.MM(f.left)+points(f.folioIn), length.MM(f.top+225_000+f.folioDown)+size.Milli(dashHigh), 3*size
		if (i == 0) != f.folioLeft {
			x = length.MM(f.left+max(f.wide, 156_000*99/100)) - points(f.folioIn) - w
		}
		if text != "" {
			put(p, text, x, x+w, y, size, 0)
		}
	}
	return []inspect.Page{one, two}
}

// codes are the codes of the faults of a document, each once.
func codes(f figures) (out []string) {
	for _, x := range Check(f.pages()) {
		if !slices.Contains(out, x.Code) {
			out = append(out, x.Code)
		}
	}
	return out
}

// TestSoundDocument: a document with the figures of the standard has no fault.
func TestSoundDocument(t *testing.T) {
	if got := Check(sound().pages()); len(got) > 0 {
		t.Error(got)
	}
}

// TestPlantedFaults plants one wrong figure at a time, and finds each by its name.
func TestPlantedFaults(t *testing.T) {
	for code, spoil := range map[string]func(*figures){
		"paper":          func(f *figures) { f.width = 216_000 },
		"left":           func(f *figures) { f.left = 25_000 },
		"top":            func(f *figures) { f.top = 30_000 },
		"width":          func(f *figures) { f.wide = 160_000 },
		"chars":          func(f *figures) { f.wide = 145_000 },
		"size":           func(f *figures) { f.size, f.heading = 1400, 1400 },
		"pitch":          func(f *figures) { f.pitch = 2800 },
		"lines":          func(f *figures) { f.pitch = 2600 },
		"foot":           func(f *figures) { f.lines, f.pitch = 27, 3010 },
		"ink":            func(f *figures) { f.ink = 0x1f3864 },
		"indent":         func(f *figures) { f.indent = 0 },
		"heading":        func(f *figures) { f.heading = 1800 },
		"title size":     func(f *figures) { f.title = 2600 },
		"title":          func(f *figures) { f.title = 1600 },
		"title centred":  func(f *figures) { f.titleAside = 8_000 },
		"title place":    func(f *figures) { f.titleDown = 100 },
		"name place":     func(f *figures) { f.nameDown = 20_000 },
		"name centred":   func(f *figures) { f.nameAside = -6_000 },
		"rule width":     func(f *figures) { f.ruleWide = 170_000 },
		"rule":           func(f *figures) { f.ruleWide = 40_000 },
		"rule thickness": func(f *figures) { f.ruleThick = 1_500 },
		"rule place":     func(f *figures) { f.ruleGap = 8_000 },
		"number size":    func(f *figures) { f.number = 1200 },
		"folio":          func(f *figures) { f.folioForm = func(int) string { return "" } },
		"folio form":     func(f *figures) { f.folioForm = strconv.Itoa },
		"folio order":    func(f *figures) { f.folioForm = func(n int) string { return "— " + strconv.Itoa(n+4) + " —" } },
		"folio size":     func(f *figures) { f.folio = 1050 },
		"folio place":    func(f *figures) { f.folioDown = 12_000 },
		"folio side":     func(f *figures) { f.folioLeft = true },
		"folio inset":    func(f *figures) { f.folioIn = 0 },
		"imprint foot":   func(f *figures) { f.foot = 255_000 },
		"imprint outer":  func(f *figures) { f.outer = 700 },
		"imprint inner":  func(f *figures) { f.inner = 500 },
		"imprint width":  func(f *figures) { f.imprintWide = 120_000 },
		"imprint size":   func(f *figures) { f.imprint = 1050 },
	} {
		f := sound()
		spoil(&f)
		if got := codes(f); !slices.Contains(got, code) {
			t.Errorf("%s is not found, but %q", code, got)
		} else if len(got) > 3 && code != "foot" { // text that runs on stands in the imprint
			t.Errorf("%s: found as well %q", code, got)
		}
	}
}

// TestDates: a date has Arabic digits without zeros before them.
func TestDates(t *testing.T) {
	for text, want := range map[string]bool{"2026年3月9日": false, "2026年12月30日": false, "2026年03月9日": true, "2026年3月09日": true, "二〇二六年三月九日": true, "2026-03-09": true} {
		pages := sound().pages()
		p := &pages[1]
		right := length.MM(184_000) - points(4*1575)
		p.Runs = append(p.Runs, inspect.Run{Text: text, X: right - points(7*1575), Right: right, Y: length.MM(215_000), Size: points(1575)})
		found := slices.ContainsFunc(Check(pages), func(f Fault) bool { return f.Code == "date form" })
		if found != want {
			t.Errorf("%s: found %v", text, found)
		}
	}
}
