package handout

import (
	"context"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/impose"
)

// bind puts the parts one after the other, with cover, numbers, letterhead and
// stamp. A single part that gets none of these is taken as it is, unless it is
// to be a pack. It is nil when a fault was logged.
func (m *maker) bind(ctx context.Context) (*foreign.File, error) {
	o, parts := m.order, m.from.parts
	several := len(parts) > 1
	cover := chosen(o.Cover, several && o.pack())
	numbers := chosen(o.Numbers, several)
	if !several && !cover && !numbers && o.Letterhead == "" && o.Stamp == "" && !o.pack() {
		parts[0].last = len(parts[0].pdf.Pages) - 1
		return parts[0].pdf, nil
	}
	m.numbered = numbers
	in := &impose.Binding{Numbers: numbers, About: m.about(), Last: true}
	heads, err := m.letterheads(ctx)
	if err != nil || m.failed() {
		return nil, err
	}
	var front *foreign.File
	if cover {
		if front, err = m.cover(ctx); err != nil || m.failed() {
			return nil, err
		}
		for i := range front.Pages {
			in.Leaves = append(in.Leaves, impose.Leaf{Part: front, Page: i})
		}
		in.Entries = append(in.Entries, impose.Entry{Title: m.words.cover})
	}
	m.addParts(in, heads)
	if cover { // again, for now the numbers are known
		again, err := m.cover(ctx)
		if err != nil || m.failed() {
			return nil, err
		}
		for i := range front.Pages {
			in.Leaves[i].Part = again
		}
		front = again
	}
	over := overlay{setter: m.setter, order: o, in: in, front: front, numbers: numbers}
	if err := over.lay(ctx); err != nil || m.failed() {
		return nil, err
	}
	return m.bound(ctx, in)
}

// chosen is a choice of the order, or otherwise where it leaves it open.
func chosen(choice *bool, otherwise bool) bool {
	if choice != nil {
		return *choice
	}
	return otherwise
}

// addParts adds the pages of the parts, and notes which these are.
func (m *maker) addParts(in *impose.Binding, heads heads) {
	for _, p := range m.from.parts {
		m.rightHand(in)
		for k := range p.pdf.Pages {
			m.newPaper(in, &p.pdf.Pages[k])
			if k == 0 {
				p.first = len(in.Leaves)
				in.Entries = append(in.Entries, impose.Entry{Title: p.title, Leaf: p.first, Part: p.pdf})
			}
			in.Leaves = append(in.Leaves, impose.Leaf{Part: p.pdf, Page: k, Under: heads.under(p, k)})
		}
		p.last = len(in.Leaves) - 1
	}
}

// rightHand adds a blank where the next page would be a left-hand one.
func (m *maker) rightHand(in *impose.Binding) {
	if !m.order.RightHand || len(in.Leaves)%2 == 0 || m.sheets.Duplex == impose.OneSided && m.order.pack() {
		return
	}
	m.blank(in)
}

// newPaper leaves the back of a sheet blank where the next page needs other
// paper, as a plan of A3 among A4. Printers do so by themselves; the blank keeps
// the right-hand pages of Order.RightHand where they are.
func (m *maker) newPaper(in *impose.Binding, next *foreign.Page) {
	n := len(in.Leaves)
	if n%2 == 0 || !m.order.RightHand || !m.order.pack() || m.sheets.Duplex == impose.OneSided {
		return
	}
	last := in.Leaves[n-1]
	if last.Part != nil && !impose.SamePaper(m.sheets.Paper, &last.Part.Pages[last.Page], next) {
		m.blank(in)
	}
}

// blank adds a blank, as large as the page before it.
func (m *maker) blank(in *impose.Binding) {
	last := in.Leaves[len(in.Leaves)-1]
	if last.Part != nil {
		last.Width, last.Height = last.Part.Pages[last.Page].Width, last.Part.Pages[last.Page].Height
	}
	m.blanks = append(m.blanks, len(in.Leaves))
	in.Leaves = append(in.Leaves, impose.Leaf{Width: last.Width, Height: last.Height})
}

// bound makes the whole, and opens it.
func (m *maker) bound(ctx context.Context, in *impose.Binding) (*foreign.File, error) {
	out, err := impose.Bind(ctx, in)
	if err != nil {
		return nil, err
	}
	if out.LostLinks > 0 {
		m.log.Add(diag.LinksLeft, diag.Pos{}, diag.Args{"links": han.Counted(out.LostLinks, "link")})
	}
	return m.setter.reopen(ctx, out.PDF)
}

// heads are the letterhead and what lies under the pages after it.
type heads struct {
	first, rest *foreign.File // nil: nothing lies under these
	briefs      bool          // only briefs have them
}

// letterheads reads the PDFs of the letterhead.
func (m *maker) letterheads(ctx context.Context) (out heads, err error) {
	for _, p := range m.from.parts {
		out.briefs = out.briefs || p.brief
	}
	if file := m.order.Letterhead; file != "" {
		if out.first, err = m.from.openPDF(ctx, file); err != nil {
			return out, err
		}
	}
	if file := m.order.Continuation; file != "" {
		out.rest, err = m.from.openPDF(ctx, file)
	}
	return out, err
}

// under is what lies under page k of a part.
func (l heads) under(p *part, k int) []impose.Stamp {
	head := l.first
	if k > 0 {
		head = l.rest
	}
	if head == nil || l.briefs && !p.brief {
		return nil
	}
	return []impose.Stamp{{Part: head}}
}
