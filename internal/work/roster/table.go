package roster

import (
	"strconv"

	"jianbao/internal/length"
	"jianbao/internal/mail/recipients"
	"jianbao/internal/press"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/paragraph"
)

// The colours, those of the briefs.
const (
	inkColour   page.Colour = 0x1A1A1A
	quietColour page.Colour = 0x4A4A4A
	ruleColour  page.Colour = 0x6E6E6E
)

// mm gives whole millimetres.
func mm(n int) length.Length { return length.MM(n * 1000) }

// column is a column of a sheet.
type column struct {
	key   string
	width length.Length
}

// grid is a table that goes on from page to page.
type grid struct {
	m             *maker
	width, height length.Length // of the page
	left          length.Length
	columns       []column
	row, head     length.Length // how high they are
}

// table lays the sheet to sign, or the register.
func (m *maker) table() int {
	g := &grid{m: m, width: mm(210), height: mm(297), left: mm(18), row: mm(11), head: mm(10)}
	g.columns = []column{{number, mm(13)}, {recipients.Name, mm(30)}, {recipients.Organisation, mm(45)}, {recipients.Title, mm(30)}, {recipients.Seat, mm(14)}, {sign, mm(40)}, {arrived, mm(20)}}
	if m.order.Kind == Register {
		g.width, g.height = g.height, g.width
		g.columns = []column{{"copy", mm(16)}, {recipients.Name, mm(34)}, {recipients.Organisation, mm(50)}, {received, mm(42)}, {taken, mm(26)}, {returned, mm(42)}, {given, mm(26)}}
	}
	if len(m.say) > 1 {
		g.head = mm(14)
	}
	g.fill()
	const foot = 18
	all := append([]recipients.Row(nil), m.list.Rows...)
	pages := 0
	for next := 0; next < len(all) || pages == 0; {
		pages++
		y := g.begin(pages)
		end := m.l.Within(page.Element{Tag: page.Table})
		y = g.heads(y)
		for ; y+g.row <= g.height-mm(foot); y += g.row {
			var r *recipients.Row
			if next < len(all) {
				r = &all[next]
			}
			next++
			g.person(y, next, r)
		}
		end()
	}
	return pages
}

// fill leaves out the columns of which the list has nothing, and gives their room to the
// others.
func (g *grid) fill() {
	var kept []column
	var sum length.Length
	for _, c := range g.columns {
		switch c.key {
		case recipients.Organisation, recipients.Title, recipients.Seat:
			if !g.m.has(c.key) {
				continue
			}
		}
		kept, sum = append(kept, c), sum+c.width
	}
	room := g.width - 2*g.left
	for i := range kept {
		kept[i].width = kept[i].width * room / sum
	}
	g.columns = kept
}

// begin begins a page: on the first the title and the meeting, at the foot the number.
func (g *grid) begin(n int) length.Length {
	m := g.m
	m.l.Page(g.width, g.height)
	line := press.Line{X: g.left, Width: g.width - 2*g.left, Colour: inkColour, Align: paragraph.Centre}
	foot := line
	foot.Text, foot.Lang, foot.Size, foot.Y, foot.Colour = "— "+strconv.Itoa(n)+" —", m.say[0].tag, 9*length.Pt, g.height-mm(9), quietColour
	m.l.Set(foot)
	if n > 1 {
		return mm(16)
	}
	y := mm(24)
	for i, w := range m.say {
		line.Text, line.Lang, line.Size, line.Bold, line.Tag, line.Y = m.title(i), w.tag, 20*length.Pt, true, page.H1, y
		if i > 0 {
			line.Size, line.Tag = 14*length.Pt, page.P
		}
		if y = m.l.Set(line); m.order.Title != "" {
			break
		}
	}
	for i, w := range m.say {
		line.Text, line.Lang, line.Size, line.Bold, line.Tag, line.Y = m.gathering(i), w.tag, 11*length.Pt, false, page.P, y
		if line.Text != "" {
			y = m.l.Set(line)
		}
	}
	return y
}

// heads sets the row of headers at y, and gives where the next row begins.
func (g *grid) heads(y length.Length) length.Length {
	m := g.m
	end := m.l.Within(page.Element{Tag: page.TableRow})
	defer end()
	x := g.left
	for _, c := range g.columns {
		cell := m.l.Within(page.Element{Tag: page.TH, Scope: "Column"})
		for i, w := range m.say {
			size, base := 10*length.Pt, y+g.head/2+mm(1)
			if len(m.say) > 1 {
				base = y + mm(6) + length.Length(i)*mm(5)
			}
			if i > 0 {
				size = 8 * length.Pt
			}
			m.fit(box{x, base, c.width, 0}, w.heads[c.key], w.tag, size, true, true, page.P)
		}
		cell()
		m.l.Frame(x, y, c.width, g.head, length.Pt/2, ruleColour)
		x += c.width
	}
	return y + g.head
}

// person sets a row at y: the n-th, of a person or, for nil, of nobody yet.
func (g *grid) person(y length.Length, n int, r *recipients.Row) {
	m := g.m
	end := m.l.Within(page.Element{Tag: page.TableRow})
	defer end()
	x := g.left
	for _, c := range g.columns {
		text := ""
		switch c.key {
		case number, "copy":
			text = strconv.Itoa(n)
			if own := ""; r != nil && c.key == "copy" {
				if own = r.Get(recipients.Number); own != "" {
					text = own
				}
			}
		case recipients.Name, recipients.Organisation, recipients.Title, recipients.Seat:
			if r != nil {
				text = r.Get(c.key)
			}
		}
		cell := m.l.Within(page.Element{Tag: page.TD})
		if text != "" {
			centred := c.key == number || c.key == "copy" || c.key == recipients.Seat
			smaller, _ := m.fit(box{x, y + g.row/2 + mm(1), c.width, g.row}, text, m.personal(text), 11*length.Pt, false, centred, page.P)
			if smaller && r != nil {
				m.small(r.At(c.key), text)
			}
		}
		cell()
		m.l.Frame(x, y, c.width, g.row, length.Pt/2, ruleColour)
		x += c.width
	}
}
