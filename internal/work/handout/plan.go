package handout

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/impose"
)

// Plan says which page comes on which side of which sheet.
type Plan struct {
	Layout string  `json:"layout"` // one of Layouts
	Paper  string  `json:"paper"`  // "A4"
	Pages  int     `json:"pages"`  // of the whole
	Parts  []Part  `json:"parts"`
	Sheets []Sheet `json:"sheets"` // of one copy
}

// Part is a part in the plan, with its pages of the whole, from 1.
type Part struct {
	Name  string `json:"name"` // "@summary:zh", "annex.pdf"
	Title string `json:"title"`
	First int    `json:"first"`
	Last  int    `json:"last"`
}

// Sheet is a sheet of paper in the plan.
type Sheet struct {
	Front Side  `json:"front"`
	Back  *Side `json:"back"` // nil: it is printed on one side
}

// Side is a side of a sheet: its pages, from 1, in rows from the top, each from
// left to right. A page 0 is blank.
type Side struct {
	Rows   [][]int `json:"rows"`
	Turned bool    `json:"turned"` // it stands upside down in the file, for the flip
}

// plan is the plan of sheets.
func (m *maker) plan(sheets []impose.Sheet, whole *foreign.File) *Plan {
	out := &Plan{Layout: Layouts()[m.sheets.Layout], Paper: m.sheets.Paper.Name, Pages: len(whole.Pages)}
	for _, p := range m.from.parts {
		out.Parts = append(out.Parts, Part{Name: p.name, Title: p.title, First: p.first + 1, Last: p.last + 1})
	}
	for _, s := range sheets {
		sheet := Sheet{Front: m.side(s.Front)}
		if s.Back != nil {
			back := m.side(s.Back)
			sheet.Back = &back
		}
		out.Sheets = append(out.Sheets, sheet)
	}
	return out
}

// side is a side of a sheet as the plan has it.
func (m *maker) side(s *impose.Side) Side {
	rows := [][]int{}
	for i, c := range s.Cells {
		if i == 0 || c.Y != s.Cells[i-1].Y && c.Page >= 0 && c.X <= s.Cells[i-1].X {
			rows = append(rows, nil)
		}
		number := c.Page + 1
		if slices.Contains(m.blanks, c.Page) {
			number = 0
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], number)
	}
	return Side{Rows: rows, Turned: s.Turn != 0}
}

// planFault logs why pages cannot be put on sheets.
func planFault(log *diag.Log, err error) bool {
	var thick *impose.TooManyPages
	switch {
	case err == nil:
		return false
	case errors.As(err, &thick):
		log.Add(diag.BookletThick, diag.Pos{}, diag.Args{"pages": strconv.Itoa(thick.Pages), "most": strconv.Itoa(impose.MaxBooklet)})
	default:
		log.Add(diag.NoRoomOnSheet, diag.Pos{}, diag.Args{"why": strings.TrimPrefix(err.Error(), "impose: ")})
	}
	return true
}
