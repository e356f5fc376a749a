package handout

import (
	"context"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/impose"
	"jianbao/internal/work/renewal"
)

// since keeps of what was made the sheets that differ from the file of Order.Since, for
// each copy, and says what to do with them. made is the sheets that are left; the PDF is
// nil where none is, or a fault was logged.
func (m *maker) since(ctx context.Context, pdf []byte, out *Handout) (kept []byte, made []impose.Sheet, err error) {
	old, err := m.from.openPDF(ctx, m.order.Since)
	if err != nil || old == nil {
		return nil, nil, err
	}
	whole, err := m.setter.reopen(ctx, pdf)
	if err != nil || whole == nil {
		return nil, nil, err
	}
	both := m.sheets.Duplex != impose.OneSided
	before, err := renewal.Stacks(ctx, old, m.sheets.Paper, both)
	if err != nil {
		return nil, nil, m.refuse(ctx, m.order.Since, err)
	}
	now, err := renewal.Stacks(ctx, whole, m.sheets.Paper, both)
	if err != nil {
		return nil, nil, err
	}
	in, changes := renewal.Compare(before, now)
	out.Changes = changes
	renewal.Tell(m.log, m.order.Since, changes)
	binding, made := m.renewed(whole, now, in)
	if len(made) == 0 {
		return nil, nil, nil
	}
	bound, err := impose.Bind(ctx, binding)
	if err != nil {
		return nil, nil, err
	}
	return bound.PDF, made, nil
}

// refuse logs why a file cannot be compared; the error is that of ctx.
func (m *maker) refuse(ctx context.Context, file string, why error) error {
	if ctx.Err() == nil {
		m.log.Add(diag.PDFRefused, diag.Pos{}, diag.Args{"file": file, "why": why.Error()})
	}
	return ctx.Err()
}

// renewed binds the sheets of each copy that are to be printed. A sheet begins on a
// front, whatever the one before it has on its back.
func (m *maker) renewed(whole *foreign.File, now []renewal.Stack, in [][]int) (*impose.Binding, []impose.Sheet) {
	b := &impose.Binding{About: m.about()}
	var made []impose.Sheet
	both := false
	each := func(do func(first bool, stack *renewal.Stack, s *renewal.Sheet)) {
		for i := range now {
			for k, n := range in[i] {
				do(k == 0, &now[i], &now[i].Sheets[n-1])
			}
		}
	}
	each(func(_ bool, _ *renewal.Stack, s *renewal.Sheet) { both = both || len(s.Pages) > 1 })
	each(func(first bool, stack *renewal.Stack, s *renewal.Sheet) {
		if n := len(b.Leaves); both && n%2 == 1 {
			last := whole.Pages[b.Leaves[n-1].Page]
			b.Leaves = append(b.Leaves, impose.Leaf{Width: last.Width, Height: last.Height})
		}
		if first {
			b.Entries = append(b.Entries, impose.Entry{Title: stack.Title, Leaf: len(b.Leaves)})
		}
		sheet := impose.Sheet{Front: &impose.Side{}}
		for k, page := range s.Pages {
			if k == 1 {
				sheet.Back = &impose.Side{}
			}
			b.Leaves = append(b.Leaves, impose.Leaf{Part: whole, Page: page})
		}
		made = append(made, sheet)
	})
	return b, made
}
