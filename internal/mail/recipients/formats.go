package recipients

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// formats shows the values of a workbook's cells as a spreadsheet shows them.
type formats struct {
	from1904 bool           // days count from 1904, as on old Macs
	own      map[int]string // the codes of the workbook's own formats, by their numbers
	ofStyle  []int          // the numbers of the formats, by style
	shower   *shower
}

// The most that a workbook may say of formats.
const (
	mostCode  = 1000    // bytes of the code of one
	mostStyle = 100_000 // styles
)

// read reads the part of styles.
func (f *formats) read(b *workbook, name string) error {
	f.own = map[int]string{}
	return b.each(name, mostStyles, func(p *pieces, element string) error {
		switch parent := parentOf(p); {
		case element == "numFmt" && parent == "numFmts":
			code := p.attribute("formatCode16")
			if code == "" {
				code = p.attribute("formatCode")
			}
			if n, err := strconv.Atoi(p.attribute("numFmtId")); err == nil {
				if _, twice := f.own[n]; !twice {
					f.own[n] = code
				}
			}
			if len(code) > mostCode || len(f.own) > mostStyle {
				return errPart
			}
		case element == "xf" && parent == "cellXfs":
			n, _ := strconv.Atoi(p.attribute("numFmtId"))
			if f.ofStyle = append(f.ofStyle, n); len(f.ofStyle) > mostStyle {
				return errPart
			}
		}
		return nil
	})
}

// parentOf is the name of the element in which the one stands that has started.
func parentOf(p *pieces) string {
	if n := len(p.open); n > 1 {
		return p.open[n-2]
	}
	return ""
}

// format is that of a style; ok is false when its values are shown as they are.
func (f *formats) format(style int) (is look, ok bool) {
	if style <= 0 || style >= len(f.ofStyle) {
		return look{}, false
	}
	n := f.ofStyle[style]
	if code, own := f.own[n]; own {
		return look{code: code}, code != ""
	}
	return look{builtin: n}, n >= 0 && n <= 4 || n >= 9 && n <= 22 || n >= 37 && n <= 49
}

// look is a format: the code of one of the workbook's own, or the number of one
// that every program has.
type look struct {
	code    string
	builtin int
}

// general says that the format is the one that cells have unasked.
func (l look) general() bool {
	return l.code == "" && l.builtin == 0 || strings.EqualFold(l.code, "general")
}

// number shows the value of a cell that holds a number or a mistake.
func (f *formats) number(value string, style int) string {
	plain, short, is := numeric(value)
	if is {
		value = plain
	}
	switch l, formatted := f.format(style); {
	case !formatted:
		return value
	case is && l.general():
		return short
	case !is && !l.ofText():
		return value
	default:
		return f.show(value, l, !is)
	}
}

// text shows the value of a cell that holds a text.
func (f *formats) text(value string, style int) string {
	if l, formatted := f.format(style); formatted && l.ofText() && value != "" {
		return f.show(value, l, true)
	}
	return value
}

// ofText says that a format may show a text other than as it is.
func (l look) ofText() bool {
	if l.code == "" {
		return l.builtin >= 41 && l.builtin <= 44
	}
	return l.code != "@" && (strings.Contains(l.code, "@") || strings.Count(l.code, ";") >= 3)
}

// day is a date as cells of the type d have it, as the number that others have.
func day(v string) string {
	layout := "20060102T150405.999"
	switch {
	case strings.HasSuffix(v, "Z") && strings.Contains(v, "-"):
		layout = "2006-01-02T15:04:05Z"
	case strings.HasSuffix(v, "Z"):
		layout = "20060102T150405Z"
	case strings.Contains(v, "-"):
		layout = "2006-01-02 15:04:05Z"
	}
	t, err := time.Parse(layout, strings.ReplaceAll(v, ",", "."))
	if err != nil {
		return v
	}
	return strconv.FormatFloat(t.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours()/24, 'G', 15, 64)
}

// numeric reads a number as a cell has it. It is plain without a format, of 15
// digits at most; short in the general format, of 10 where it has more than 11.
func numeric(v string) (plain, short string, is bool) {
	n, err := strconv.ParseFloat(v, 64)
	if err != nil || strings.Contains(v, "_") {
		return "", "", false
	}
	all := strconv.FormatFloat(n, 'f', -1, 64)
	if plain = all; digits(all) > 15 && !exact(v) {
		plain = strconv.FormatFloat(n, 'G', 15, 64)
	}
	if short = plain; digits(all) > 11 {
		short = strconv.FormatFloat(n, 'G', 10, 64)
	}
	return plain, short, true
}

// digits counts what a number has beside its point.
func digits(v string) int { return len(v) - strings.Count(v, ".") }

// exact says that a whole number has no more than the 15 digits that spreadsheets
// keep, the zeros at its end apart.
func exact(v string) bool {
	return !strings.ContainsAny(v, ".Ee") && len(strings.Trim(strings.TrimLeft(v, "+-"), "0")) <= 15
}

// shower shows values by excelize, one at a time, in a workbook of its own with
// one cell.
type shower struct {
	book   *excelize.File
	styles map[look]int
	uses   int
}

// mostUses bounds what a shower keeps of what it has shown.
const mostUses, mostLooks = 20_000, 200

// show shows a value. What excelize cannot show stays as it is.
func (f *formats) show(value string, l look, text bool) (shown string) {
	shown = value
	defer func() {
		if recover() != nil { // over a code that it did not expect
			shown, f.shower = value, nil
		}
	}()
	if s := f.shower; s == nil || s.uses > mostUses || len(s.styles) > mostLooks {
		f.shower = &shower{book: excelize.NewFile(), styles: map[look]int{}}
		if err := f.shower.book.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &f.from1904}); err != nil {
			return value
		}
	}
	got, err := f.shower.show(value, l, text)
	if err != nil {
		return value
	}
	return got
}

func (s *shower) show(value string, l look, text bool) (string, error) {
	const page, cell = "Sheet1", "A1"
	id, known := s.styles[l]
	if !known {
		style := &excelize.Style{NumFmt: l.builtin}
		if l.code != "" {
			style = &excelize.Style{CustomNumFmt: &l.code}
		}
		var err error
		if id, err = s.book.NewStyle(style); err != nil {
			return "", fmt.Errorf("format: %w", err)
		}
		s.styles[l] = id
	}
	s.uses++
	if err := s.book.SetCellStyle(page, cell, cell, id); err != nil {
		return "", err
	}
	set := s.book.SetCellDefault
	if text {
		set = s.book.SetCellStr
	}
	if err := set(page, cell, value); err != nil {
		return "", err
	}
	return s.book.GetCellValue(page, cell)
}
