package renewal

import (
	"context"
	"regexp"
	"strconv"

	"jianbao/internal/brief"
	"jianbao/internal/pdf/drawn"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/impose"
)

// Stack is the sheets of one copy.
type Stack struct {
	Number int // 0: the file has no numbered copies
	Title  string
	Sheets []Sheet
}

// Sheet is a sheet of paper.
type Sheet struct {
	Pages []int // of the file, from 0: the front, and the back where there is one
	Drawn [2]drawn.Sum
}

// Stacks reads the copies of a file. both says that it is printed on both sides; where
// every copy has one page, none is.
func Stacks(ctx context.Context, f *foreign.File, paper impose.Paper, both bool) ([]Stack, error) {
	sums, err := drawn.Pages(ctx, f)
	if err != nil {
		return nil, err
	}
	out, firsts := starts(f)
	duplex := impose.OneSided
	for i := range out {
		if both && firsts[i+1]-firsts[i] > 1 {
			duplex = impose.LongEdge
		}
	}
	for i := range out {
		part := &foreign.File{Pages: f.Pages[firsts[i]:firsts[i+1]]}
		sheets, err := impose.Plan(&impose.Options{Duplex: duplex, Paper: paper}, part)
		if err != nil {
			return nil, err
		}
		for _, s := range sheets {
			sheet := Sheet{}
			for _, side := range impose.Sides([]impose.Sheet{s}) {
				page := firsts[i] + side.Cells[0].Page
				sheet.Drawn[len(sheet.Pages)] = sums[page]
				sheet.Pages = append(sheet.Pages, page)
			}
			out[i].Sheets = append(out[i].Sheets, sheet)
		}
	}
	return out, nil
}

// starts finds the copies of a file, and the first page of each; the last is the number
// of its pages.
func starts(f *foreign.File) (out []Stack, firsts []int) {
	for _, b := range f.Outline {
		if n := copyNumber(b.Title); n > 0 && (len(firsts) == 0 || b.Page > firsts[len(firsts)-1]) {
			out, firsts = append(out, Stack{Number: n, Title: b.Title}), append(firsts, b.Page)
		}
	}
	if len(out) == 0 {
		out, firsts = []Stack{{}}, []int{0}
	}
	firsts[0] = 0 // what stands before the first copy goes with it
	return out, append(firsts, len(f.Pages))
}

// numbers finds the numbers of a title.
const numbers = `^\D*(\d+)\D+(\d+)`

// copyNumber is the number of the copy that a line of an outline names; 0 where it names
// none.
func copyNumber(title string) int {
	found := regexp.MustCompile(numbers).FindStringSubmatch(title)
	if found == nil {
		return 0
	}
	n, _ := strconv.Atoi(found[1])
	of, _ := strconv.Atoi(found[2])
	for _, lang := range []string{"zh", "en"} {
		named := brief.WordsFor(lang).CopyOf(n, of)
		if len(title) >= len(named) && title[:len(named)] == named {
			return n
		}
	}
	return 0
}
