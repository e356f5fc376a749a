package pages

import (
	"strings"

	"jianbao/internal/length"
	"jianbao/internal/pdf/finish/specimen"
	"jianbao/internal/setting/page"
)

func picture() []byte { return specimen.Picture() }

// besideEachOther puts a section of so many lines at the left, and one at the right.
func besideEachOther(s *sketch, a, b int) {
	s.page()
	for i, n := range []int{a, b} {
		sect := s.in(0, page.Sect, "")
		if n > 0 {
			s.lines(s.in(sect, page.P, ""), left+250*length.Length(i), 200, strings.Split(strings.TrimSpace(strings.Repeat(ten+" ", n)), " ")...)
		}
	}
	// What follows stands under both, and belongs to none of them.
	s.lines(s.in(s.in(0, page.Sect, ""), page.P, ""), left, 700, ten+ten+ten, ten)
}

// labels puts a list over two pages, and moves it on the second by so much.
func labels(s *sketch, by length.Length) {
	s.page()
	l := s.in(s.in(0, page.Sect, ""), page.L, "")
	s.item(l, "", left, 200, ten)
	s.page()
	s.item(l, "", left+by, 200, ten)
}

// sizes puts a paragraph in each size.
func sizes(s *sketch, all ...length.Length) {
	s.page()
	for i, size := range all {
		s.say(s.in(0, page.P, ""), left, 150+40*length.Length(i), size, "春眠")
	}
}

// tableOver puts a table on two pages, with so many rows on each.
func tableOver(s *sketch, again bool, first, second int) {
	table := s.in(s.in(0, page.Sect, ""), page.Table, "")
	row := func(tag page.Tag, y length.Length, cells ...string) {
		tr := s.in(table, page.TableRow, "")
		for i, words := range cells {
			s.say(s.in(tr, tag, ""), left+100*length.Length(i), y, 0, words)
		}
	}
	s.page()
	row(page.TH, 780, "省份", "比例")
	for i := range first {
		row(page.TD, 800+20*length.Length(i), "甲省", "1%")
	}
	s.page()
	if again { // as furniture, for programs that read aloud have heard it
		s.put(page.Mark{}, page.Text{X: left * length.Pt, Y: 120 * length.Pt, Size: 10 * length.Pt, Lang: "zh-CN", Run: specimen.Run(s.faces, 0, "省份比例", "zh-CN")})
	}
	for i := range second {
		row(page.TD, 140+20*length.Length(i), "乙省", "2%")
	}
}

// over puts a paragraph over two pages.
func over(s *sketch, first, second int) {
	s.page()
	p := s.in(s.in(0, page.Sect, ""), page.P, "")
	for i := range first {
		s.say(p, left, 880-15*length.Length(first-1-i), 0, ten)
	}
	s.page()
	for i := range second {
		s.say(p, left, 120+15*length.Length(i), 0, ten)
	}
}

// titles puts a title in two languages.
func titles(s *sketch, zh, en length.Length) {
	s.page()
	h := s.in(0, page.H1, "")
	s.say(s.in(h, page.Span, "zh-CN"), left, 150, zh, "春眠不觉晓")
	s.say(s.in(h, page.Span, "en"), left, 180, en, "Sleeping in spring")
}

// running puts two paragraphs of three lines, and so much between them beside the pitch.
func running(s *sketch, more length.Length) {
	s.page()
	sect := s.in(0, page.Sect, "")
	body := func(y length.Length) {
		p := s.in(sect, page.P, "")
		for i := range 3 {
			words := page.Text{X: left * length.Pt, Y: y + 15*length.Pt*length.Length(i), Size: 10 * length.Pt, Lang: "zh-CN", Run: specimen.Run(s.faces, 0, ten, "zh-CN")}
			s.put(page.Mark{Element: p}, words)
		}
	}
	body(200 * length.Pt)
	body(245*length.Pt + more)
	// Items with bodies: the page is no list of titles alone.
	li := s.item(s.in(sect, page.L, ""), "", left, 500, ten)
	s.say(s.in(s.in(li, page.LBody, ""), page.P, ""), left, 515, 0, ten)
}

// gaps puts a list whose items are so far apart.
func gaps(s *sketch, all ...length.Length) {
	s.page()
	l := s.in(s.in(0, page.Sect, ""), page.L, "")
	y := length.Length(200)
	s.item(l, "", left, y, ten)
	for _, gap := range all {
		y += gap
		s.item(l, "", left, y, ten)
	}
}

// pair puts a list in two languages. The English stands at x; that of the second item
// is lower by so much.
func pair(s *sketch, x, lower length.Length) {
	s.page()
	l := s.in(s.in(0, page.Sect, ""), page.L, "")
	for i := range length.Length(2) {
		li := s.in(l, page.LI, "")
		y := 200 + 40*i
		s.say(s.in(li, page.Lbl, "zh-CN"), left, y, 0, "1")
		s.say(s.in(s.in(li, page.LBody, "zh-CN"), page.P, ""), left+20, y, 0, ten)
		s.say(s.in(li, page.Lbl, "en"), x, y+lower*i, 0, "1")
		s.say(s.in(s.in(li, page.LBody, "en"), page.P, ""), x+20, y+lower*i, 0, "Sleeping in spring")
	}
}

// justified puts a paragraph with lines of so many characters.
func justified(s *sketch, n int) {
	s.page()
	line := string([]rune(strings.Repeat(ten, 6))[:n])
	s.lines(s.in(s.in(0, page.Sect, ""), page.P, ""), left, 200, line, line, line, ten)
}

// runIn puts a list whose texts begin where their labels end; with bodies or without.
func runIn(s *sketch, bodies bool) {
	s.page()
	l := s.in(s.in(0, page.Sect, ""), page.L, "")
	for i, label := range []string{"十、", "十一、"} {
		y := 200 + 60*length.Length(i)
		li := s.in(l, page.LI, "")
		s.say(s.in(li, page.Lbl, ""), left, y, 0, label)
		body := s.in(li, page.LBody, "")
		s.say(s.in(body, page.P, ""), left+20+10*length.Length(i), y, 0, ten)
		if bodies {
			s.say(s.in(body, page.P, ""), left, y+15, 0, ten)
		}
	}
}
