package typeface

import (
	"fmt"
	"slices"
	"strings"

	"jianbao/internal/diag"
)

// member is one font of a file, by what it says of itself.
type member struct {
	start  int64
	title  string   // its full name, in English where it has one; "" where it has none
	names  []string // all that it may be asked for by, in small letters
	weight int      // 400 regular, 700 bold
	italic bool
	fixed  bool // all its letters have one width
}

// membersOf reads what the fonts of a file say of themselves.
func membersOf(c *contents, starts []int64) ([]member, error) {
	all := make([]member, 0, len(starts))
	for _, start := range starts {
		entries, err := directory(c, start)
		if err != nil {
			return nil, err
		}
		m := member{start: start, weight: 400}
		for _, e := range entries {
			size := e.size
			switch e.tag {
			case "name":
				size = min(size, 1<<18)
			case "OS/2", "post":
				size = min(size, 78)
			default:
				continue
			}
			table, err := c.part(e.at, size)
			if err != nil {
				continue // a font that is cut short is refused when it is opened
			}
			m.read(e.tag, table)
		}
		all = append(all, m)
	}
	return all, nil
}

// read takes from a table what it says.
func (m *member) read(tag, table string) {
	switch {
	case tag == "name":
		n := namesIn(table, 1, 2, 4, 6, 16, 17)
		m.title = n.english(4)
		for _, family := range slices.Concat(n[1], n[16]) {
			m.names = append(m.names, family.text)
			for _, style := range slices.Concat(n[2], n[17]) {
				m.names = append(m.names, family.text+" "+style.text)
			}
		}
		for _, id := range []int{4, 6} {
			for _, s := range n[id] {
				m.names = append(m.names, s.text)
			}
		}
		for i := range m.names {
			m.names[i] = strings.ToLower(m.names[i])
		}
	case tag == "OS/2" && len(table) >= 64:
		m.weight = int(u16(table, 4))
		m.italic = u16(table, 62)&1 != 0
	case tag == "post" && len(table) >= 16:
		m.fixed = u32(table, 12) != 0
	}
}

// pickMember chooses one font of a file: the one that was asked for by number or name,
// else the one that is nearest to what the role asks for.
func pickMember(all []member, c choice, w wish) (int, error) {
	switch {
	case c.number > len(all) && len(all) == 1:
		return 0, diag.Words{"it holds one font and has no number {m}", "只有一种字体，没有第 {m} 种"}.With(diag.Args{"m": c.number})
	case c.number > len(all):
		return 0, diag.Words{"it is a collection and has no font number {m}, but these: {list}", "它是字体合集，没有第 {m} 种，只有：{list}"}.
			With(diag.Args{"m": c.number, "list": memberList(all)})
	case c.number > 0:
		return c.number - 1, nil
	}
	best, found := 0, false
	for i := range all {
		if c.name != "" && !slices.Contains(all[i].names, strings.ToLower(c.name)) {
			continue
		}
		if !found || all[i].far(w) < all[best].far(w) {
			best, found = i, true
		}
	}
	switch {
	case found:
		return best, nil
	case len(all) == 1:
		return 0, diag.Words{"it holds one font, {title}, and none called {name}", "只有一种字体 {title}，没有 {name}"}.
			With(diag.Args{"title": all[0].titled(), "name": c.name})
	}
	return 0, diag.Words{"it is a collection and has no font called {name}, but these: {list}", "它是字体合集，没有叫 {name} 的，只有：{list}"}.
		With(diag.Args{"name": c.name, "list": memberList(all)})
}

// far says how far a font is from what a role asks for.
func (m *member) far(w wish) int {
	d := max(m.weight-w.weight, w.weight-m.weight)
	if m.italic != w.italic {
		d += 10_000
	}
	if m.fixed || strings.Contains(strings.ToLower(m.title), " mono") {
		d += 5_000
	}
	return d + m.away(w.regions)
}

// away says how far a font is from those for a region, by what they call themselves.
func (m *member) away(regions []string) int {
	near := len(regions)
	for _, word := range strings.FieldsFunc(m.title, func(r rune) bool { return r == ' ' || r == '-' }) {
		if i := slices.Index(regions, word); i >= 0 {
			near = min(near, i)
		}
	}
	if near == len(regions) {
		return 2_000
	}
	return 100 * near
}

// titled is the font's name in a sentence.
func (m *member) titled() string {
	if m.title == "" {
		return "?"
	}
	return m.title
}

// memberList is the fonts of a collection with their numbers.
func memberList(all []member) diag.Words {
	var names []string
	for i := range all {
		names = append(names, fmt.Sprintf("#%d %s", i+1, all[i].titled()))
	}
	return diag.Words{strings.Join(names, ", "), strings.Join(names, "、")}
}
