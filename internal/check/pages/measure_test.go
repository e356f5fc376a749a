package pages

import (
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// ten is a line of ten characters, 100 pt wide in 10 pt.
const ten = "春眠不觉晓处处闻啼鸟"

// TestMeasures draws pages whose figures are worked out by hand from the places: each
// measure on a page where all is well, and on one that was spoiled.
func TestMeasures(t *testing.T) {
	for _, c := range []struct {
		name string
		draw func(*sketch)
		got  func(*Brief) string
		want string
	}{
		// An em box of 10 pt is 8.8 above the baseline and 1.2 below. 698.8 + 1.2 is 600
		// below 100, of 800.
		{"three quarters full", func(s *sketch) {
			s.page()
			for y := length.Length(120); y < 700; y += 20 {
				s.say(s.in(0, page.P, ""), left, y, 0, ten)
			}
			s.put(page.Mark{Element: s.in(0, page.P, "")})
			s.say(s.in(0, page.P, ""), left, 699, 0, ten)
		}, fills, "75 band 1"},
		{"contact and distribution do not fill", func(s *sketch) {
			s.page()
			s.say(s.in(0, page.P, ""), left, 109, 0, ten)
			for i, words := range []string{"电话：010", "报：市委", "共印30份"} {
				s.say(s.in(0, page.P, ""), left, 800+20*length.Length(i), 0, words)
			}
			s.say(s.in(0, page.P, "en"), left, 870, 0, "E-mail: a@b.example")
		}, fills, "1 band 0 fill!"},
		// From 110.2 down to 490.2 are 380 of 800.
		{"a blank band", func(s *sketch) {
			s.page()
			s.say(s.in(0, page.P, ""), left, 109, 0, ten)
			s.say(s.in(0, page.P, ""), left, 499, 0, ten)
			s.say(s.in(0, page.P, ""), left, 759, 0, ten)
		}, fills, "83 band 48 band!"},
		{"a picture fills", func(s *sketch) {
			s.page()
			s.doc.Images = []page.Picture{{Name: "a.png", Data: picture(), Format: "png", Width: 64, Height: 32}}
			box := [4]length.Length{left * length.Pt, 110 * length.Pt, 400 * length.Pt, 590 * length.Pt}
			f := s.in(0, page.FigureEl, "")
			s.doc.Elements[f].Alt, s.doc.Elements[f].BBox = "A picture", box
			s.put(page.Mark{Element: f}, page.Figure{X: box[0], Y: box[1], Width: box[2], Height: box[3]})
		}, fills, "75 band 1"},
		{"a last page that is nearly empty", func(s *sketch) {
			s.page()
			s.say(s.in(0, page.P, ""), left, 859, 0, ten)
			s.page()
			s.say(s.in(0, page.P, ""), left, 259, 0, ten)
		}, func(b *Brief) string { return fmt.Sprint(b.Pages[0].Fill, b.Pages[1].Fill, broken(b)) }, "95 20 [band last band]"},

		{"two briefs of a page each", func(s *sketch) {
			for range 2 {
				s.page()
				s.say(s.in(0, page.H1, ""), left, 150, 20, "春眠")
				s.say(s.in(0, page.P, ""), left, 259, 0, ten)
			}
		}, func(b *Brief) string { return fmt.Sprint(only(b, OnePager), only(b, LastPage)) }, "[fill fill] []"},

		{"last lines of items", func(s *sketch) {
			s.page()
			l := s.in(s.in(0, page.Sect, ""), page.L, "")
			s.item(l, "", left, 200, ten, "啼鸟了。")   // three characters and a mark
			s.item(l, "", left, 240, ten, "啼鸟2026") // two and four halves
			s.item(l, "", left, 280, "啼")           // a line alone is no last line
		}, func(b *Brief) string { return fmt.Sprint(b.Runts, "/", b.Items, " ", b.Pages[0].Short) }, "1/3 0"},
		{"last lines of English items", func(s *sketch) {
			s.page()
			l := s.in(s.in(0, page.Sect, "en"), page.L, "")
			s.item(l, "", left, 200, "A line that goes to the end of it and holds many words", "no")
			s.item(l, "", left, 240, "A line that goes to the end of it and holds many", "words of all kinds")
		}, func(b *Brief) string { return fmt.Sprint(b.Runts, "/", b.Items) }, "1/2"},
		{"last lines of paragraphs", func(s *sketch) {
			s.page()
			sect := s.in(0, page.Sect, "")
			s.lines(s.in(sect, page.P, ""), left, 200, ten, ten, "二字。")
			s.lines(s.in(sect, page.P, ""), left, 300, ten, ten, "有三字。")
		}, func(b *Brief) string { return fmt.Sprint(b.Runts, "/", b.Items, " ", b.Pages[0].Short) }, "0/0 1"},

		{"columns level", func(s *sketch) { besideEachOther(s, 6, 5) }, columnsOf, "1 (1:1.2) []"},
		// 8 lines and 4 of a pitch of 15 with an em box of 10: 115 and 55.
		{"columns four lines apart", func(s *sketch) { besideEachOther(s, 8, 4) }, columnsOf, "4 (1:2.0) [columns]"},
		{"columns of 1:4", func(s *sketch) { besideEachOther(s, 7, 2) }, columnsOf, "5 (1:4.0) [columns]"},
		{"one column", func(s *sketch) { besideEachOther(s, 7, 0) }, columnsOf, "- []"},
		{"a pair is no columns", func(s *sketch) {
			s.page()
			sect := s.in(0, page.Sect, "")
			s.lines(s.in(sect, page.P, ""), left, 200, ten, ten, ten, ten)
			s.lines(s.in(sect, page.P, "en"), 320, 200, "one line")
		}, columnsOf, "- []"},

		{"key figures are no columns", func(s *sketch) {
			s.page()
			sect := s.in(0, page.Sect, "")
			for i := range length.Length(2) {
				s.say(s.in(sect, page.P, ""), left+250*i, 200, 18, "12%")
				for k := range 1 + 4*i {
					s.say(s.in(sect, page.P, ""), left+250*i, 220+12*k, 8, ten)
				}
			}
			s.lines(s.in(sect, page.P, ""), left, 400, ten+ten+ten, ten)
		}, columnsOf, "- []"},

		{"labels in line", func(s *sketch) { labels(s, 0) }, labelsOf, "0 []"},
		{"a label out of line on the next page", func(s *sketch) { labels(s, 6) }, labelsOf, "6 [labels]"},
		{"labels that run into titles over bodies", func(s *sketch) { runIn(s, true) }, labelsOf, "0 []"},
		{"labels that run into the items of a list", func(s *sketch) { runIn(s, false) }, labelsOf, "10 [labels]"},
		{"labels of two columns", func(s *sketch) { labels(s, 260) }, labelsOf, "0 []"},

		{"six sizes", func(s *sketch) { sizes(s, 22, 18, 12, 10, 9, 8) }, sizesOf, "22 18 12 10 9 8 []"},
		{"seven sizes", func(s *sketch) { sizes(s, 22, 18, 14, 12, 10, 9, 8) }, sizesOf, "22 18 14 12 10 9 8 [sizes]"},
		{"the mark of a note is no size", func(s *sketch) {
			s.page()
			p := s.in(0, page.P, "")
			s.say(p, left, 200, 12, "春眠")
			s.say(s.in(p, page.Ref, ""), left+24, 196, 8, "1")
			s.say(p, left+30, 200, 12, "晓")
		}, sizesOf, "12 []"},

		{"a head that is repeated", func(s *sketch) { tableOver(s, true, 3, 3) }, tablesOf, "0 0 []"},
		{"a head that is not", func(s *sketch) { tableOver(s, false, 3, 3) }, tablesOf, "1 0 [heads]"},
		{"a row alone", func(s *sketch) { tableOver(s, true, 3, 1) }, tablesOf, "0 1 []"},

		{"a paragraph over the break", func(s *sketch) { over(s, 2, 2) }, aloneOf, "0"},
		{"a line alone at the foot", func(s *sketch) { over(s, 1, 3) }, aloneOf, "1"},
		{"a line alone at the head", func(s *sketch) { over(s, 3, 1) }, aloneOf, "1"},
		{"a heading at the foot", func(s *sketch) {
			s.page()
			sect := s.in(0, page.Sect, "")
			s.say(s.in(sect, page.H2, ""), left, 880, 0, ten)
			s.page()
			s.lines(s.in(sect, page.P, ""), left, 200, ten, ten)
		}, aloneOf, "1"},

		{"titles at their floors", func(s *sketch) { titles(s, 16, 12) }, titlesOf, "12 []"},
		{"a Chinese title under its floor", func(s *sketch) { titles(s, 15, 12) }, titlesOf, "12 [titles]"},
		{"a second title under its floor", func(s *sketch) { titles(s, 16, 11) }, titlesOf, "11 [titles]"},
		{"a heading under its items", func(s *sketch) {
			s.page()
			sect := s.in(0, page.Sect, "")
			s.say(s.in(sect, page.H2, ""), left, 150, 9, ten)
			s.item(s.in(sect, page.L, ""), "", left, 200, ten)
		}, func(b *Brief) string { return fmt.Sprint(b.Pages[0].Inverted) }, "1"},

		// Lines at 200, 215, 230; the next paragraph half a line lower, or 4 pt off.
		{"on a grid of half lines", func(s *sketch) { running(s, 15*length.Pt/2) }, offOf, "0"},
		{"off the grid", func(s *sketch) { running(s, 4*length.Pt) }, offOf, "3"},
		{"equal gaps of a list", func(s *sketch) { gaps(s, 20, 20, 20) }, offOf, "0"},
		{"a gap that differs", func(s *sketch) { gaps(s, 20, 23, 20) }, offOf, "1"},
		{"items of a pair level", func(s *sketch) { pair(s, 340, 0) }, offOf, "0"},
		{"items of a stacked pair", func(s *sketch) { pair(s, left, 15) }, offOf, "0"},
		{"an item of a pair that is not", func(s *sketch) { pair(s, 340, 2) }, offOf, "1"},

		{"one right edge", func(s *sketch) { justified(s, 50) }, edgesOf, "550"},
		{"text that ends before the rules", func(s *sketch) { justified(s, 48) }, edgesOf, "530 550"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := c.got(drawn(t, c.draw)); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// broken are the bounds that a brief breaks; a short page is none of the other tests'
// matter.
func broken(b *Brief) (out []Bound) {
	out = []Bound{}
	for _, f := range b.Faults {
		if f.Bound != OnePager {
			out = append(out, f.Bound)
		}
	}
	return out
}

func fills(b *Brief) string {
	said := fmt.Sprintf("%d band %d", b.Pages[0].Fill, b.Pages[0].Band)
	var bounds []string
	for _, f := range b.Faults {
		bounds = append(bounds, string(f.Bound))
	}
	if len(bounds) > 0 {
		said += " " + strings.Join(bounds, " ") + "!"
	}
	return said
}

func columnsOf(b *Brief) string {
	return strings.TrimSpace(b.Pages[0].beside(false) + " " + fmt.Sprint(only(b, Level)))
}
func labelsOf(b *Brief) string { return b.Labels.Decimal() + " " + fmt.Sprint(only(b, OneLabel)) }
func sizesOf(b *Brief) string {
	return points(b.Pages[0].Sizes) + " " + fmt.Sprint(only(b, Sizes))
}
func tablesOf(b *Brief) string {
	return fmt.Sprint(b.Pages[1].Headless, b.Pages[0].Torn+b.Pages[1].Torn, only(b, TableHead))
}
func aloneOf(b *Brief) string { return fmt.Sprint(b.Pages[0].Alone + b.Pages[1].Alone) }
func titlesOf(b *Brief) string {
	return b.Pages[0].Title.Decimal() + " " + fmt.Sprint(only(b, TitleSize))
}
func offOf(b *Brief) string   { return fmt.Sprint(b.Pages[0].Off) }
func edgesOf(b *Brief) string { return points(b.Pages[0].Edges) }

// only are the faults of one bound.
func only(b *Brief, bound Bound) (out []Bound) {
	out = []Bound{}
	for _, f := range b.Faults {
		if f.Bound == bound {
			out = append(out, bound)
		}
	}
	return out
}
