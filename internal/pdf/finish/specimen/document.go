package specimen

import (
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
)

func zh(role typeface.Role, points int) style {
	return style{role, length.Length(points) * length.Pt, 0x1a1a1a, "zh-CN"}
}

func en(role typeface.Role, points int) style {
	return style{role, length.Length(points) * length.Pt, 0x1a1a1a, "en"}
}

// Document sets the two pages.
func Document(faces *typeface.Set) *page.Document {
	s := &setter{faces: faces, doc: &page.Document{}}
	s.doc.Meta = page.Meta{Title: "合作抗疫：两页样张 (specimen)", Author: "简报社", Subject: "Two pages with one of each", Keywords: []string{"合作", "G20"},
		Languages: []string{"zh-CN", "en"}, Producer: "jianbao 0.1.0", Created: 1585526400}
	s.doc.Images = []page.Picture{{Name: "chart.png", Data: Picture(), Format: "png", Width: 64, Height: 32}}
	doc := s.element(-1, page.Element{Tag: page.Doc, Lang: "zh-CN"})
	s.newPage()
	s.furniture()
	part := s.element(doc, page.Element{Tag: page.Sect, Title: "概要"})
	s.mark(s.element(part, page.Element{Tag: page.H1}))
	s.line(left, zh(typeface.HeiBold, 20), "两国联手：疫情中的合作")
	s.y += 8 * length.Pt
	last := s.paragraphs(part)
	s.list(doc)
	s.table(doc)
	s.figure(doc)
	s.note(last)
	s.folio("第1页")
	s.newPage()
	s.furniture()
	s.pair(doc)
	s.folio("第2页")
	s.doc.Outline = []page.Bookmark{{Level: 1, Title: "概要", Anchor: "summary"}, {Level: 1, Title: "经验", Anchor: "lessons"}, {Level: 2, Title: "Early orders", Anchor: "early-orders"}}
	return s.doc
}

// furniture is a rule, a tint and a running head.
func (s *setter) furniture() {
	s.put(page.Rule{X: left, Y: 40 * length.Pt, Width: right - left, Height: 2 * length.Pt, Colour: 0x9c1c1c})
	s.put(page.Mark{Artifact: page.Background}, page.Fill{X: left, Y: 42 * length.Pt, Width: right - left, Height: 14 * length.Pt, Colour: 0xf2f2f2})
	s.put(page.Mark{Artifact: page.Header})
	y := s.y
	s.y = 53 * length.Pt
	s.run(left, zh(typeface.Hei, 9), "研究简报 第3期")
	s.y = y + 20*length.Pt
}

func (s *setter) folio(text string) {
	s.put(page.Mark{Artifact: page.Footer})
	s.y = 800 * length.Pt
	s.run(490*length.Pt, zh(typeface.Hei, 8), text)
}

// paragraphs sets one in each language, with a link and a reference to a note
// in the English one. It returns the element of the second.
func (s *setter) paragraphs(part int) int {
	s.doc.Anchors = append(s.doc.Anchors, page.Anchor{Name: "summary", X: left, Y: s.y - 12*length.Pt})
	s.mark(s.element(part, page.Element{Tag: page.P}))
	for _, l := range []string{"截至3月26日，G20领导人已承诺投入5万亿美元（约合35万亿元），", "并发表《声明》（全文见附件）。一名叫𬱖𫘧的医生说：《自然》“值得一读”。"} {
		s.line(left, zh(typeface.Song, 12), l)
	}
	s.y += 6 * length.Pt
	p := s.element(part, page.Element{Tag: page.P, Lang: "en"})
	s.mark(p)
	s.line(left, en(typeface.Song, 11), "Leaders of the G20 met on 26 March and promised $5 trillion. It’s the largest")
	x := s.run(left, en(typeface.Song, 11), "sum so far; the full text is ")
	link := s.element(p, page.Element{Tag: page.LinkEl})
	s.mark(link)
	from := x
	x = s.run(x, en(typeface.Song, 11), "online")
	s.put(page.Link{X: from, Y: s.y - 10*length.Pt, Width: x - from, Height: 13 * length.Pt, URI: "https://example.org/声明?a=(1)", Contents: "The declaration", Element: link})
	s.mark(p)
	x = s.run(x, en(typeface.Song, 11), " and in print, ")
	x = s.run(x, zh(typeface.Song, 11), "简称《声明》")
	ref := s.element(p, page.Element{Tag: page.Ref})
	to := s.element(ref, page.Element{Tag: page.LinkEl})
	s.mark(to)
	from = x
	x = s.run(x, en(typeface.Hei, 7), "1")
	s.put(page.Link{X: from, Y: s.y - 10*length.Pt, Width: x - from, Height: 13 * length.Pt, Anchor: "note-1", Contents: "Note 1", Element: to})
	s.mark(p)
	s.run(x, en(typeface.Song, 11), ".")
	s.y += 24 * length.Pt
	return p
}

func (s *setter) list(doc int) {
	sect := s.element(doc, page.Element{Tag: page.Sect, Title: "经验"})
	s.doc.Anchors = append(s.doc.Anchors, page.Anchor{Name: "lessons", X: left, Y: s.y - 12*length.Pt})
	s.mark(s.element(sect, page.Element{Tag: page.H2}))
	s.line(left, zh(typeface.HeiBold, 14), "经验")
	l := s.element(sect, page.Element{Tag: page.L, Numbering: "Decimal"})
	for i, text := range []string{"统一指挥，尽早下令；", "数据公开，每天更新；", "医护优先，口罩N95先给一线。"} {
		li := s.element(l, page.Element{Tag: page.LI})
		s.mark(s.element(li, page.Element{Tag: page.Lbl}))
		s.run(left, zh(typeface.HeiBold, 12), []string{"一、", "二、", "三、"}[i])
		body := s.element(li, page.Element{Tag: page.LBody})
		s.mark(s.element(body, page.Element{Tag: page.P}))
		s.line(left+26*length.Pt, zh(typeface.Song, 12), text)
	}
	s.y += 6 * length.Pt
}

func (s *setter) table(doc int) {
	t := s.element(doc, page.Element{Tag: page.Table})
	head := s.element(t, page.Element{Tag: page.THead})
	body := s.element(t, page.Element{Tag: page.TBody})
	rows := [][]string{{"国家", "确诊", "备注"}, {"甲国", "81,340例", ""}, {"乙国", "3.5%", "Estimate"}}
	for r, cells := range rows {
		in, tag, scope := body, page.TD, ""
		if r == 0 {
			in, tag, scope = head, page.TH, "Column"
		}
		tr := s.element(in, page.Element{Tag: page.TableRow})
		for i, text := range cells {
			s.mark(s.element(tr, page.Element{Tag: tag, Scope: scope}))
			if text != "" {
				s.run(left+length.Length(i)*100*length.Pt, zh(typeface.Hei, 10), text)
			}
		}
		s.put(page.Mark{}, page.Rule{X: left, Y: s.y + 4*length.Pt, Width: 300 * length.Pt, Height: length.Pt / 2, Colour: 0x808080})
		s.y += 18 * length.Pt
	}
	s.y += 6 * length.Pt
}

func (s *setter) figure(doc int) {
	box := [4]length.Length{left, s.y, 96 * length.Pt, 48 * length.Pt}
	f := s.element(doc, page.Element{Tag: page.FigureEl, Alt: "图：每日新增病例自2月起下降", BBox: box})
	s.mark(f)
	s.put(page.Figure{X: box[0], Y: box[1], Width: box[2], Height: box[3]})
	s.put(page.Mark{}, page.Fill{X: left + 110*length.Pt, Y: s.y + 20*length.Pt, Width: 9 * length.Pt, Height: 9 * length.Pt, Colour: 0x1f4e79, Round: true})
	s.y += 66 * length.Pt
}

func (s *setter) note(parent int) {
	s.doc.Anchors = append(s.doc.Anchors, page.Anchor{Name: "note-1", X: left, Y: s.y - 10*length.Pt})
	n := s.element(s.doc.Elements[parent].Parent, page.Element{Tag: page.Note, ID: "note-1", Lang: "en"})
	s.mark(n)
	x := s.run(left, en(typeface.Hei, 9), "1 ")
	s.run(x, en(typeface.Song, 9), "Extraordinary summit, held by ")
	s.put(page.Text{X: x + 140*length.Pt, Y: s.y, Face: int(typeface.Song), Size: 9 * length.Pt, Colour: 0x1a1a1a, Lang: "en",
		Run: Run(s.faces, typeface.Song, "video-", "en"), Actual: "video", HasActual: true})
}

// pair sets two columns, item by item, with a paragraph that began on page 1.
func (s *setter) pair(doc int) {
	s.doc.Anchors = append(s.doc.Anchors, page.Anchor{Name: "early-orders", Page: 1, X: left, Y: s.y - 12*length.Pt})
	s.mark(s.element(doc, page.Element{Tag: page.H2, Lang: "en"}))
	s.line(left, en(typeface.HeiBold, 14), "Early orders")
	for _, item := range [][2]string{{"先发制人，省下100亿元。", "Acting first saved 10 billion."}, {"每个城市都有自己的做法。", "Every city found its own way."}} {
		sect := s.element(doc, page.Element{Tag: page.Part})
		s.mark(s.element(sect, page.Element{Tag: page.P}))
		s.run(left, zh(typeface.Song, 12), item[0])
		s.mark(s.element(sect, page.Element{Tag: page.P, Lang: "en"}))
		s.line(left+250*length.Pt, en(typeface.Song, 11), item[1])
		s.y += 6 * length.Pt
	}
	s.mark(3) // the first paragraph goes on
	s.line(left, zh(typeface.Song, 12), "这一段从第1页接来。")
}
